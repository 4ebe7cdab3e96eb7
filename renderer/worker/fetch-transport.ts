/** The network, by `fetch`: in the worker and in Node alike. Requests are CORS simple requests (PROTOCOL.md, "Conventions"). */
import { concatBytes } from '#shared/base/bytes.ts';
import type { Transport } from './surroundings.ts';

/** Far more than any answer of the protocol: a server that sends without end fills no memory. */
const ANSWER_BYTES_MAX = 64 * 1024 * 1024;

export const fetchTransport: Transport = {
  async send(server, message, body, signal) {
    const answer = await post(server, message, body, signal);
    return { status: answer.status, body: await readUpTo(ANSWER_BYTES_MAX, answer) };
  },

  async listen(server, body, onPoke, signal) {
    const answer = await post(server, 'stream', body, signal);
    if (!answer.ok || !answer.body) throw new Error(`stream refused: ${answer.status}`);
    const decoder = new TextDecoder();
    let pending = '';
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      pending += decoder.decode(chunk, { stream: true });
      const events = pending.split('\n\n');
      pending = events.pop() ?? '';
      if (events.some((event) => event.includes('event: poke'))) onPoke();
    }
  },
};

const post = (server: string, message: string, body: Uint8Array, signal: AbortSignal): Promise<Response> =>
  fetch(`${server}/v1/${message}`, {
    method: 'POST',
    body: body as Uint8Array<ArrayBuffer>,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });

async function readUpTo(limit: number, answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (answer.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) throw new Error(`the answer is longer than ${limit} bytes`);
    chunks.push(chunk);
  }
  return concatBytes(...chunks);
}
