/** Ids of other systems as ids of this one: 16 bytes of a hash, so that the same folder gives the same ids each time it is read. */
import { toBase64Url, utf8 } from '#shared/base/bytes.ts';
import { hash } from '#shared/crypto/verify.ts';

/** @param system what the other system is called: two systems may both have a case 17. */
export const nativeId = (system: string, id: string): string =>
  toBase64Url(hash('hs/imported-id/v1', utf8(`${system}\u0000${id}`)).slice(0, 16));
