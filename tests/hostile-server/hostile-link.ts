/** A server that does not keep to the protocol: it sits on one laptop's link and changes what goes through. */
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import type { LabLaptop } from '#tests/support/engine-lab.ts';

type Fields = Record<string, unknown>;

export interface Lies {
  /** In the place of the whole answer. */
  readonly instead?: (message: string, status: number, body: Uint8Array) => { readonly status: number; readonly body: Uint8Array };
  /** The fields of an answer, changed in place. */
  readonly answer?: (message: string, fields: Fields) => void;
  /** The fields of a request before the true server sees it. */
  readonly request?: (message: string, fields: Fields) => void;
}

/** @returns what makes the server honest again. */
export function lieTo(laptop: LabLaptop, lies: Lies): () => void {
  const { link } = laptop;
  const honest = link.send.bind(link);
  link.send = async (server, message, body) => {
    const answer = await honest(server, message, lies.request ? changed(body, (fields) => lies.request?.(message, fields)) : body);
    if (lies.instead) return lies.instead(message, answer.status, answer.body);
    if (!lies.answer || answer.status !== 200) return answer;
    return { status: 200, body: changed(answer.body, (fields) => lies.answer?.(message, fields)) };
  };
  return () => {
    link.send = honest;
  };
}

function changed(bytes: Uint8Array, change: (fields: Fields) => void): Uint8Array {
  const read = fromCbor(bytes);
  if (!read.ok) throw new Error('not CBOR');
  change(read.value as Fields);
  return Uint8Array.from(toCbor(read.value));
}
