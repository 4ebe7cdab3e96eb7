/**
 * What is inside a revision, version 1: `{record, file, kind, parents, at, op, schema, body}` as JSON, deflated against the
 * fixed dictionary, padded. Never edited once shipped.
 */

import { deflateSync, Inflate, inflateSync } from 'fflate';
import { fromUtf8, utf8 } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { INFLATED_BYTES_MAX, pad, unpad } from './v1.ts';
import { DICTIONARY } from './v1-dictionary.ts';

export interface RevisionContent {
  /** 22 characters of base64url each. */
  readonly record: string;
  readonly file: string;
  readonly kind: string;
  /** Revision ids, 43 characters of base64url each. */
  readonly parents: readonly string[];
  /** RFC 9557: when it was recorded, with the zone of the place. */
  readonly at: string;
  readonly op: string;
  readonly schema: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type UnreadableContent = 'padding' | 'too-large' | 'deflate' | 'text' | 'shape';

/** Deflate expands at most 1,032 to 1. */
const EXPANSION_MAX = 1032;
/** Nothing this short can pass the cap, so it is inflated at once: nearly every record, and four times as fast. */
const INFLATED_AT_ONCE = Math.floor(INFLATED_BYTES_MAX / EXPANSION_MAX);
/** Where they are inflated; made at the first. Without it, fflate makes 128 KiB for each, which costs more than the inflating. */
let scratch: Uint8Array | undefined;
/** Slices no larger than this are inflated at a time, so that the cap is never far exceeded. */
const INFLATE_SLICE = 1024;

export function encodeContent(content: RevisionContent): Result<Uint8Array, 'too-large'> {
  const { record, file, kind, parents, at, op, schema, body } = content;
  const plain = utf8(JSON.stringify({ record, file, kind, parents, at, op, schema, body }));
  if (plain.length > INFLATED_BYTES_MAX) return err('too-large');
  return ok(pad(deflateSync(plain, { level: 6, dictionary: DICTIONARY })));
}

export function decodeContent(padded: Uint8Array): Result<RevisionContent, UnreadableContent> {
  const deflated = unpad(padded);
  if (!deflated) return err('padding');
  const plain = inflateCapped(deflated);
  if (!plain.ok) return plain;
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(plain.value));
  } catch {
    return err('text');
  }
  return isContent(value) ? ok(value) : err('shape');
}

/** What it returns holds until the next call. */
function inflateCapped(deflated: Uint8Array): Result<Uint8Array, 'too-large' | 'deflate'> {
  if (deflated.length <= INFLATED_AT_ONCE) {
    try {
      scratch ??= new Uint8Array(INFLATED_BYTES_MAX);
      return ok(inflateSync(deflated, { dictionary: DICTIONARY, out: scratch }));
    } catch {
      return err('deflate');
    }
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate({ dictionary: DICTIONARY }, (chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let offset = 0; offset < deflated.length; offset += INFLATE_SLICE) {
      const end = Math.min(offset + INFLATE_SLICE, deflated.length);
      inflate.push(deflated.subarray(offset, end), end === deflated.length);
      if (length > INFLATED_BYTES_MAX) return err('too-large');
    }
  } catch {
    return err('deflate');
  }
  if (!ended) return err('deflate');
  if (chunks.length === 1) return ok(chunks[0] as Uint8Array);
  const plain = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    plain.set(chunk, offset);
    offset += chunk.length;
  }
  return ok(plain);
}

function isContent(value: unknown): value is RevisionContent {
  if (typeof value !== 'object' || value === null) return false;
  const content = value as Record<string, unknown>;
  return (
    typeof content['record'] === 'string' &&
    typeof content['file'] === 'string' &&
    typeof content['kind'] === 'string' &&
    typeof content['at'] === 'string' &&
    typeof content['op'] === 'string' &&
    Number.isSafeInteger(content['schema']) &&
    Array.isArray(content['parents']) &&
    content['parents'].every((parent) => typeof parent === 'string') &&
    typeof content['body'] === 'object' &&
    content['body'] !== null &&
    !Array.isArray(content['body'])
  );
}
