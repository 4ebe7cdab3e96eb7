/** The network, by `fetch`: in the worker and in Node alike. Requests are CORS simple requests (PROTOCOL.md, "Conventions"). */
import type { Transport } from './surroundings.ts';

export const fetchTransport: Transport = {
  async send(server, message, body, signal) {
    const answer = await post(server, message, body, signal);
    return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
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
