/** Making entries of the directory: the service's beginning, a new laptop, a revocation. */
import { fromBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import { sign } from '#shared/crypto/sign.ts';
import type { Directory } from '#shared/protocol/directory.ts';
import { type DirectoryBody, writeDirectoryBody } from '#shared/protocol/directory-entry.ts';
import { DIRECTORY_TAG, writeEntry, ZERO_ID } from '#shared/protocol/signed-entry.ts';

type ActionOf<Body> = Body extends unknown ? Omit<Body, 'n' | 'prev' | 'at' | 'by'> : never;

/** @param signer the device that signs, or 'root' with the service's root key. */
export function makeDirectoryEntry(
  directory: Directory,
  action: ActionOf<DirectoryBody>,
  signer: { readonly device: DeviceId | 'root'; readonly privateKey: Uint8Array },
  at: string,
): Uint8Array {
  const by = signer.device === 'root' ? ZERO_ID : fromBase64Url(signer.device);
  const body = writeDirectoryBody({ n: directory.length, prev: directory.head, at, by, ...action });
  return writeEntry(body, sign(DIRECTORY_TAG, signer.privateKey, body));
}
