/** Taking in revisions that the server sent: verified one by one, stored in bulk. What fails is put aside, visible. */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, RevisionId, VaultId } from '#shared/base/ids.ts';
import { parseRevision, type RevisionParts } from '#shared/crypto/formats/v1.ts';
import { type RevisionVerifier, revisionIdOf } from '#shared/crypto/verify.ts';
import { wasMember } from '#shared/protocol/membership.ts';
import type { Attention } from './attention.ts';
import type { DirectoryLog } from './directory-log.ts';
import type { OpenSession } from './open-session.ts';
import type { Records } from './records.ts';
import type { StoredRevision } from './store.ts';
import type { Vaults } from './vaults.ts';

/** Signatures of the next so many are verified (by the host, off this thread) while these are written. */
const STRETCH = 500;

interface Checked {
  readonly parts: RevisionParts;
  readonly idBytes: Uint8Array;
  readonly id: RevisionId;
  readonly vault: VaultId;
  readonly bytes: Uint8Array;
}

export class Ingest {
  readonly #session: OpenSession;
  readonly #vaults: Vaults;
  readonly #records: Records;
  readonly #directory: DirectoryLog;
  readonly #attention: Attention;
  readonly #verifier: RevisionVerifier;

  constructor(
    session: OpenSession,
    vaults: Vaults,
    records: Records,
    directory: DirectoryLog,
    attention: Attention,
    verifier: RevisionVerifier,
  ) {
    this.#session = session;
    this.#vaults = vaults;
    this.#records = records;
    this.#directory = directory;
    this.#attention = attention;
    this.#verifier = verifier;
  }

  /** @returns how many were new or healed, once they are on disk. Taking the same in again changes nothing. @throws StorageFull */
  async take(revisions: readonly Uint8Array[]): Promise<number> {
    let taken = 0;
    let checking = this.#checkAll(revisions.slice(0, STRETCH));
    for (let start = 0; start < revisions.length; start += STRETCH) {
      const checked = await checking;
      checking = this.#checkAll(revisions.slice(start + STRETCH, start + 2 * STRETCH));
      taken += await this.#store(checked);
    }
    return taken;
  }

  async #checkAll(revisions: readonly Uint8Array[]): Promise<readonly Checked[]> {
    const checked = await Promise.all(revisions.map((bytes) => this.#check(bytes)));
    return checked.filter((row) => row !== undefined);
  }

  async #store(checked: readonly Checked[]): Promise<number> {
    const byId = new Map(checked.map((row) => [row.id, row]));
    const offered: StoredRevision[] = [...byId.values()].map(({ id, vault, bytes }) => ({ id, vault, bytes, seq: this.#vaults.nextSeq() }));
    const known = await this.#session.store.insertRevisions(offered);
    const rows = offered.filter((row) => !known.has(row.id));
    for (const row of rows) {
      const { parts, idBytes } = byId.get(row.id) as Checked;
      this.#vaults.noteStored(parts, idBytes, row.seq);
      this.#attention.release(row.id);
    }
    const healed = await this.#heal([...byId.values()].filter((row) => known.has(row.id)));
    await this.#records.takeIn(rows);
    return rows.length + healed;
  }

  async #check(bytes: Uint8Array): Promise<Checked | undefined> {
    const parsed = parseRevision(bytes);
    if (!parsed.ok) return this.#refuse('', '', `not a version of a record (${parsed.error})`);
    const parts = parsed.value;
    const idBytes = revisionIdOf(parts);
    const id = toBase64Url(idBytes) as RevisionId;
    const vaultId = toBase64Url(parts.vault) as VaultId;
    const device = toBase64Url(parts.device) as DeviceId;
    const author = this.#directory.directory.devices.get(device);
    if (!author) return this.#refuse(id, vaultId, 'its author’s laptop is not in the directory');
    const vault = this.#vaults.get(vaultId);
    if (!vault || vault.membership.length === 0) return this.#refuse(id, vaultId, 'it belongs to nothing that this laptop holds');
    if (!wasMember(vault.membership, device)) return this.#refuse(id, vaultId, 'its author was never given this case');
    if (!(await this.#verifier.verify(idBytes, parts.signature, author.sign)))
      return this.#refuse(id, vaultId, 'the signature does not fit');
    return { parts, idBytes, id, vault: vaultId, bytes };
  }

  /** Good bytes for a row that was found damaged here take its place. @returns how many. */
  async #heal(rows: readonly Checked[]): Promise<number> {
    let healed = 0;
    for (const { id, vault: vaultId, bytes } of rows) {
      const vault = this.#vaults.get(vaultId);
      if (!vault?.damaged.has(id)) continue;
      const [damaged] = await this.#session.store.revisions([id]);
      if (!damaged) continue;
      await this.#session.store.replaceRevision({ ...damaged, vault: vaultId, bytes });
      this.#vaults.noteHealed(vault, id);
      this.#attention.release(id);
      this.#records.forget(vaultId);
      healed++;
    }
    return healed;
  }

  #refuse(revision: string, vault: string, reason: string): undefined {
    this.#attention.quarantine({ revision, vault, reason, from: 'server' });
    this.#attention.notify(
      'server-sent-bad-rows',
      'The server sent saved copies that do not verify. They were put aside and change nothing.',
    );
    return undefined;
  }

  /** Ids of a vault's good rows, for reconciliation. */
  async idsOf(vault: VaultId): Promise<readonly RevisionId[]> {
    const damaged = this.#vaults.get(vault)?.damaged ?? new Set();
    return (await this.#session.store.revisionsOfVault(vault)).map((row) => row.id).filter((id) => !damaged.has(id));
  }

  /** Whole rows by the first 16 bytes of their ids, each author's in counter order. */
  async rowsByPrefix(vault: VaultId, prefixes: ReadonlySet<string>): Promise<readonly StoredRevision[]> {
    const rows = await this.#session.store.revisionsOfVault(vault);
    const wanted = rows.filter((row) => prefixes.has(toBase64Url(fromBase64Url(row.id).subarray(0, 16))));
    const counter = (row: StoredRevision): number => {
      const parts = parseRevision(row.bytes);
      return parts.ok ? parts.value.counter : 0;
    };
    return wanted.toSorted((a, b) => counter(a) - counter(b));
  }
}
