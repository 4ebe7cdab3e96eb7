/** The directory as it stands, in memory, and the one way to append to it. */
import { equalBytes } from '#shared/base/bytes.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { entryVerifier } from '#shared/crypto/verify.ts';
import {
  applyDirectoryEntries,
  applyDirectoryEntry,
  type Directory,
  type DirectoryFault,
  EMPTY_DIRECTORY,
} from '#shared/protocol/directory.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { Serial } from '../serial.ts';
import type { LogStore } from '../storage/storage.ts';
import { StorageFault } from '../storage/storage-fault.ts';

export class DirectoryLog {
  readonly #storage: LogStore;
  readonly #entries: Uint8Array[];
  readonly #serial = new Serial();
  #current: Directory;

  private constructor(storage: LogStore, entries: readonly Uint8Array[], current: Directory) {
    this.#storage = storage;
    this.#entries = [...entries];
    this.#current = current;
  }

  /** @throws StorageFault when what is stored breaks the rules of the log. */
  static async load(storage: LogStore): Promise<DirectoryLog> {
    const entries = await storage.directoryEntries();
    const replayed = applyDirectoryEntries(EMPTY_DIRECTORY, entries, entryVerifier);
    if (!replayed.ok) {
      throw new StorageFault(`The stored directory is damaged at entry ${replayed.error.at} (${replayed.error.fault}): restore a backup.`);
    }
    return new DirectoryLog(storage, entries, replayed.value);
  }

  get current(): Directory {
    return this.#current;
  }

  get isSetUp(): boolean {
    return this.#current.length > 0;
  }

  entriesFrom(n: number): readonly Uint8Array[] {
    return this.#entries.slice(n);
  }

  /** All or nothing. Entries that are there already, byte for byte, count as appended, so that a request may be repeated. */
  append(entries: readonly Uint8Array[]): Promise<Result<Directory, Refusal>> {
    return this.#serial.run(async () => {
      const checked = this.#check(entries);
      if (!checked.ok) return checked;
      const { fresh, directory } = checked.value;
      if (fresh.length === 0) return ok(directory);
      if (!(await this.#storage.appendDirectory(this.#entries.length, fresh))) return refuse('log-conflict');
      this.#entries.push(...fresh);
      this.#current = directory;
      return ok(directory);
    });
  }

  #check(entries: readonly Uint8Array[]): Result<{ readonly fresh: Uint8Array[]; readonly directory: Directory }, Refusal> {
    let directory = this.#current;
    const fresh: Uint8Array[] = [];
    for (const entry of entries) {
      const next = applyDirectoryEntry(directory, entry, entryVerifier);
      if (next.ok) {
        directory = next.value;
        // The request's buffer is the socket's: what is kept is copied.
        fresh.push(entry.slice());
      } else if (fresh.length > 0 || !this.#entries.some((stored) => equalBytes(stored, entry))) {
        return err(refusalOf(next.error));
      }
    }
    return ok({ fresh, directory });
  }
}

function refusalOf(fault: DirectoryFault): Refusal {
  const isConflict = fault === 'wrong-number' || fault === 'wrong-previous';
  return { error: isConflict ? 'log-conflict' : 'bad-entry', reason: fault };
}
