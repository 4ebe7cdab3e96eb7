/** The one CBOR of the wire (RFC 8949), strict both ways: no duplicate keys, no indefinite lengths, no tags, nothing after the value. */
import { decode, encode } from 'cborg';
import { err, ok, type Result } from '#shared/base/result.ts';

const STRICT = {
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
  strict: true,
} as const;

/** Maps with absent values: a key whose value is `undefined` is left out. */
export function toCbor(value: unknown): Uint8Array {
  return encode(withoutUndefined(value));
}

export function fromCbor(bytes: Uint8Array): Result<unknown, 'malformed'> {
  try {
    return ok(decode(bytes, STRICT));
  } catch {
    return err('malformed');
  }
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutUndefined(inner)]),
  );
}
