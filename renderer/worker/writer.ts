/**
 * Saving: the one path from what a person wrote to a durable, signed revision. Acknowledged only after the durable write;
 * all records of one save are in one transaction.
 */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { FileId, RecordId, RevisionId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { parseRevision, REVISION_BYTES_MAX } from '#shared/crypto/formats/v1.ts';
import type { RevisionContent } from '#shared/crypto/formats/v1-content.ts';
import { newId } from '#shared/crypto/random.ts';
import { sealRevision } from '#shared/crypto/seal-revision.ts';
import type { VaultKey } from '#shared/crypto/vault-key.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { NewRecord, SaveRefusal } from './api.ts';
import { type OpenSession, recordedNow } from './open-session.ts';
import { type Records, VAULT_KIND } from './records.ts';
import { StorageFull, type StoredRevision } from './store.ts';
import { currentVaultKey, type Vault, type VaultPurpose } from './vault.ts';
import type { Vaults } from './vaults.ts';

/** A revision of this device that the server has not acknowledged. */
export interface WaitingRevision {
  readonly id: RevisionId;
  readonly seq: number;
  readonly vault: Vault['id'];
  readonly size: number;
}

export interface VaultToImport {
  readonly vault: Vault;
  readonly versions: readonly (Omit<RevisionContent, 'parents'> & {
    /** Places of its parents in this list, all before its own. */
    readonly parents: readonly number[];
  })[];
}

export class Writer {
  readonly #session: OpenSession;
  readonly #vaults: Vaults;
  readonly #records: Records;
  readonly #onSaved: (saved: readonly StoredRevision[]) => void;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(session: OpenSession, vaults: Vaults, records: Records, onSaved: (saved: readonly StoredRevision[]) => void) {
    this.#session = session;
    this.#vaults = vaults;
    this.#records = records;
    this.#onSaved = onSaved;
  }

  /** @returns the records' ids once they are on disk. Nothing of a refused save is kept. */
  save(vault: Vault, file: FileId, records: readonly NewRecord[]): Promise<Result<readonly RecordId[], SaveRefusal>> {
    return this.#oneAtATime(() => this.#save(vault, file, records));
  }

  /** The vault's first revision: what it is for. */
  describeVault(vault: Vault, purpose: VaultPurpose): Promise<Result<readonly RecordId[], SaveRefusal>> {
    const id = vault.id as string;
    vault.purpose = purpose;
    return this.#oneAtATime(() =>
      this.#save(vault, id as FileId, [{ kind: VAULT_KIND, record: id as RecordId, op: 'finalise', body: { ...purpose } }]),
    );
  }

  /**
   * Every version of an import, over many vaults, in one write: all of them are kept, or none. The first of each vault says what it is for.
   * @param vaults versions in the order in which they are to be sealed: each after those that it names as its parents, by their place.
   */
  importAll(vaults: readonly VaultToImport[]): Promise<Result<readonly RevisionId[], SaveRefusal>> {
    return this.#oneAtATime(async () => {
      const rows: StoredRevision[] = [];
      for (const { vault, versions } of vaults) {
        const key = currentVaultKey(vault);
        if (!key || !this.#vaults.isMine(vault)) return err({ code: 'not-a-member' });
        let { counter, last } = vault.own;
        const ids: RevisionId[] = [];
        for (const { parents, ...content } of versions) {
          const sealed = this.#seal(vault, key, ++counter, last, { ...content, parents: parents.map((place) => ids[place] as RevisionId) });
          if (!sealed.ok) return err({ code: 'too-large', limitBytes: REVISION_BYTES_MAX });
          last = sealed.value.id;
          const id = toBase64Url(last) as RevisionId;
          ids.push(id);
          rows.push({ id, vault: vault.id, seq: this.#vaults.nextSeq(), bytes: sealed.value.bytes });
        }
      }
      return this.#store(
        rows,
        rows.map(({ id }) => id),
      );
    });
  }

  async #save(vault: Vault, file: FileId, records: readonly NewRecord[]): Promise<Result<readonly RecordId[], SaveRefusal>> {
    const key = currentVaultKey(vault);
    if (!key || !this.#vaults.isMine(vault)) return err({ code: 'not-a-member' });
    const { surroundings } = this.#session;
    let { counter, last } = vault.own;
    const rows: StoredRevision[] = [];
    const ids: RecordId[] = [];
    for (const { kind, record = newId<RecordId>(surroundings.randomness), op, body, parents = [] } of records) {
      counter++;
      const schema = kind === VAULT_KIND ? 1 : (recordKind(kind)?.form.version ?? 1);
      const at = recordedNow(surroundings, rows.length);
      const sealed = this.#seal(vault, key, counter, last, { record, file, kind, parents, at, op, schema, body });
      if (!sealed.ok) return err({ code: 'too-large', limitBytes: REVISION_BYTES_MAX });
      last = sealed.value.id;
      ids.push(record);
      rows.push({ id: toBase64Url(last) as RevisionId, vault: vault.id, seq: this.#vaults.nextSeq(), bytes: sealed.value.bytes });
    }
    return this.#store(rows, ids);
  }

  #seal(vault: Vault, key: VaultKey, counter: number, previous: Uint8Array, content: RevisionContent): ReturnType<typeof sealRevision> {
    const { surroundings, keys, device } = this.#session;
    return sealRevision(
      {
        vault: fromBase64Url(vault.id),
        device: fromBase64Url(device),
        counter,
        previous,
        key,
        signingKey: keys.signing.privateKey,
        content,
      },
      surroundings.randomness,
    );
  }

  async #store<Id>(rows: readonly StoredRevision[], ids: readonly Id[]): Promise<Result<readonly Id[], SaveRefusal>> {
    try {
      await this.#session.store.insertRevisions(rows);
    } catch (fault) {
      return err({ code: fault instanceof StorageFull ? 'storage-full' : 'storage-failed' });
    }
    for (const row of rows) {
      const parts = parseRevision(row.bytes);
      if (parts.ok) this.#vaults.noteStored(parts.value, fromBase64Url(row.id), row.seq);
    }
    this.#onSaved(rows);
    await this.#records.takeIn(rows);
    return ok(ids);
  }

  /** Two saves at once would take the same place in this device's chain. */
  #oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#saving.then(work, work);
    this.#saving = done.catch(() => undefined);
    return done;
  }
}
