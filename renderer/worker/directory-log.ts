/** The directory on this laptop: pinned at enrolment, only ever extended. A history that does not extend it is refused whole. */
import { equalBytes, fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import { openLocalJson, sealLocalJson } from '#shared/crypto/local-seal.ts';
import { entryVerifier } from '#shared/crypto/verify.ts';
import { applyDirectoryEntries, type Directory, EMPTY_DIRECTORY } from '#shared/protocol/directory.ts';
import type { OpenSession } from './open-session.ts';
import { Watched } from './watched.ts';

const ROW = 'directory';

export class DirectoryLog {
  readonly #session: OpenSession;
  readonly #pinned: Uint8Array;
  readonly current = new Watched<Directory>(EMPTY_DIRECTORY);
  #entries: readonly Uint8Array[] = [];

  /** @param pinned the root hash that the keyring keeps, or as much of it as the one-time code carried */
  constructor(session: OpenSession, pinned: Uint8Array) {
    this.#session = session;
    this.#pinned = pinned;
  }

  get directory(): Directory {
    return this.current.value;
  }

  get entries(): readonly Uint8Array[] {
    return this.#entries;
  }

  /** @returns false when nothing readable is kept. */
  async load(): Promise<boolean> {
    const sealed = await this.#session.store.row(ROW);
    const kept = sealed && (openLocalJson(this.#session.keys.local.settings, ROW, sealed) as string[] | undefined);
    if (!kept) return false;
    return (await this.extend(kept.map(fromBase64Url), false)) === undefined;
  }

  /** @returns what is wrong with the first entry that does not extend the log; nothing of the lot is then taken. */
  async extend(entries: readonly Uint8Array[], keep = true): Promise<string | undefined> {
    if (entries.length === 0) return undefined;
    const next = applyDirectoryEntries(this.directory, entries, entryVerifier);
    if (!next.ok) return `${next.error.fault} at ${next.error.at}`;
    if (!equalBytes(next.value.rootHash.subarray(0, this.#pinned.length), this.#pinned)) return 'another service';
    this.#entries = [...this.#entries, ...entries];
    if (keep) await this.#keep();
    this.current.set(next.value);
    return undefined;
  }

  async #keep(): Promise<void> {
    const { store, keys, surroundings } = this.#session;
    const sealed = sealLocalJson(keys.local.settings, ROW, this.#entries.map(toBase64Url), surroundings.randomness);
    await store.putRows(new Map([[ROW, sealed]]));
  }
}

/**
 * A directory fetched while enrolling, checked against the first 16 bytes of the root hash in the one-time code.
 * @returns undefined when it is not the service that the code names.
 */
export function verifyFreshDirectory(entries: readonly Uint8Array[], rootHash: Uint8Array): Directory | undefined {
  const directory = applyDirectoryEntries(EMPTY_DIRECTORY, entries, entryVerifier);
  return directory.ok && equalBytes(directory.value.rootHash.subarray(0, 16), rootHash) ? directory.value : undefined;
}
