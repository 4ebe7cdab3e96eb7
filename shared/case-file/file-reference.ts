/**
 * A short reference for speech and paper, such as `NEPAL-7K3QX9`. It follows from the file's id, so that a laptop with no
 * connection can give one at once and no two laptops need to agree on a number; a clash within a location takes some 30,000 files.
 */
import { fromBase64Url } from '#shared/base/bytes.ts';
import { type FileId, isShortId } from '#shared/base/ids.ts';

/** Crockford's base 32: no I, L, O or U, which are misheard or misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** A file that was written elsewhere and has a name of its own there (an export by another system) is referred to by that name. */
export function fileReference(file: FileId, location: string): string {
  if (!isShortId(file)) return location === '' ? file : `${location}-${file}`;
  const [a = 0, b = 0, c = 0, d = 0] = fromBase64Url(file);
  let bits = ((a << 24) | (b << 16) | (c << 8) | d) >>> 2;
  let text = '';
  for (let digit = 0; digit < LENGTH; digit++) {
    text = (ALPHABET[bits & 31] as string) + text;
    bits >>>= 5;
  }
  return location === '' ? text : `${location}-${text}`;
}
