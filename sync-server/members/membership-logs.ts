/** Every vault's membership as it stands, in memory, and the one way to append to the logs. */
import { equalBytes, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, VaultId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { entryVerifier } from '#shared/crypto/verify.ts';
import type { Directory } from '#shared/protocol/directory.ts';
import type { AppendError } from '#shared/protocol/errors.ts';
import {
  applyMembershipEntry,
  emptyMembership,
  isMember,
  type Membership,
  type MembershipFault,
  membershipBodySchema,
  wasMember,
} from '#shared/protocol/membership.ts';
import { readEntry } from '#shared/protocol/signed-entry.ts';
import { Serial } from '../serial.ts';
import type { LogStore } from '../storage/storage.ts';
import { StorageFault } from '../storage/storage-fault.ts';

/** Part of a vault's log: entries `from` to before `to`. */
export interface LogSpan {
  readonly vault: VaultId;
  readonly from: number;
  readonly to: number;
}

export interface VaultAppend {
  readonly vault: VaultId;
  readonly entries: readonly Uint8Array[];
}

export type AppendOutcome = 0 | 1 | AppendError;

export interface Appended {
  readonly outcomes: readonly AppendOutcome[];
  /** Devices that saw something change: present members and those revoked just now. */
  readonly affected: ReadonlySet<DeviceId>;
}

/** When a device came into a vault and, when it was revoked, where its view of the log ends. */
interface Stay {
  /** Cursor of the entry that brought it in. */
  readonly joined: number;
  /** `n` after the entry that revoked it. */
  readonly end?: number;
}

interface VaultLog {
  readonly membership: Membership;
  /** `cursors[n]` of entry n. */
  readonly cursors: readonly number[];
  readonly stays: ReadonlyMap<DeviceId, Stay>;
}

interface Staged {
  readonly vault: VaultId;
  readonly from: number;
  readonly entries: readonly Uint8Array[];
  /** After each of the entries. */
  readonly steps: readonly Membership[];
}

export class MembershipLogs {
  readonly #storage: LogStore;
  readonly #byVault = new Map<VaultId, VaultLog>();
  /** Vaults that each device is or was a member of. */
  readonly #vaultsByDevice = new Map<DeviceId, Set<VaultId>>();
  readonly #serial = new Serial();
  #cursor = 0;

  private constructor(storage: LogStore) {
    this.#storage = storage;
  }

  /** @throws StorageFault when what is stored breaks the rules of the logs. */
  static async load(storage: LogStore, directory: Directory): Promise<MembershipLogs> {
    const logs = new MembershipLogs(storage);
    for await (const { cursor, vault, entry } of storage.membershipEntries()) {
      const before = logs.of(vault) ?? emptyMembership(vault);
      const next = applyMembershipEntry(before, entry, directory, entryVerifier);
      if (!next.ok)
        throw new StorageFault(
          `The stored membership log of a vault is damaged at entry ${before.length} (${next.error}): restore a backup.`,
        );
      logs.#keep(vault, next.value, cursor);
    }
    return logs;
  }

  /** The cursor of the newest entry of all. */
  get cursor(): number {
    return this.#cursor;
  }

  get vaultCount(): number {
    return this.#byVault.size;
  }

  of(vault: VaultId): Membership | undefined {
    return this.#byVault.get(vault)?.membership;
  }

  isMember(vault: VaultId, device: DeviceId, asOf: number): boolean {
    const membership = this.of(vault);
    return membership !== undefined && isMember(membership, device, asOf);
  }

  /** Vaults that the device may fetch and push now. */
  vaultsOf(device: DeviceId, asOf: number): readonly VaultId[] {
    return [...(this.#vaultsByDevice.get(device) ?? [])].filter((vault) => this.isMember(vault, device, asOf));
  }

  /**
   * What the device has not seen of the logs of its vaults: from 0 where it came in after the cursor; up to the entry that revoked it.
   * A grant that ended by itself still shows the log, so that the log has no gap when the grant is renewed.
   */
  changedSince(device: DeviceId, cursor: number): readonly LogSpan[] {
    const spans: LogSpan[] = [];
    for (const vault of this.#vaultsByDevice.get(device) ?? []) {
      const log = this.#byVault.get(vault);
      const stay = log?.stays.get(device);
      if (!log || !stay) continue;
      const to = stay.end ?? log.cursors.length;
      const seen = log.cursors.findIndex((entryCursor) => entryCursor > cursor);
      const from = stay.joined > cursor ? 0 : seen;
      if (from >= 0 && from < to) spans.push({ vault, from, to });
    }
    return spans;
  }

  entries(span: LogSpan): Promise<readonly Uint8Array[]> {
    return this.#storage.membershipEntriesOf(span.vault, span.from, span.to);
  }

  /** Appends per vault all or nothing, every vault in one synced transaction. */
  append(appends: readonly VaultAppend[], caller: DeviceId, directory: Directory): Promise<Appended> {
    return this.#serial.run(async () => {
      const outcomes: AppendOutcome[] = [];
      const staged = new Map<number, Staged>();
      for (const [index, append] of appends.entries()) {
        const isSecond = appends.findIndex(({ vault }) => vault === append.vault) < index;
        const checked = isSecond ? err('bad-entry' as const) : await this.#stage(append, caller, directory);
        outcomes.push(checked.ok ? 1 : checked.error);
        if (checked.ok && checked.value.entries.length > 0) staged.set(index, checked.value);
      }
      return { outcomes, affected: await this.#store(staged, outcomes) };
    });
  }

  async #store(staged: ReadonlyMap<number, Staged>, outcomes: AppendOutcome[]): Promise<Set<DeviceId>> {
    const affected = new Set<DeviceId>();
    if (staged.size === 0) return affected;
    const stored = await this.#storage.appendMembership([...staged.values()]);
    for (const [position, [index, { vault, steps }]] of [...staged].entries()) {
      const cursors = stored[position];
      if (cursors === undefined || cursors === 'conflict') {
        outcomes[index] = 'log-conflict';
        continue;
      }
      outcomes[index] = 0;
      for (const device of this.of(vault)?.members.keys() ?? []) affected.add(device);
      for (const [step, membership] of steps.entries()) this.#keep(vault, membership, cursors[step] as number);
      for (const device of this.of(vault)?.members.keys() ?? []) affected.add(device);
    }
    return affected;
  }

  async #stage({ vault, entries }: VaultAppend, caller: DeviceId, directory: Directory): Promise<Result<Staged, AppendError>> {
    const before = this.of(vault) ?? emptyMembership(vault);
    const stored = await this.#storage.membershipEntriesOf(vault, 0, before.length);
    const isStored = (entry: Uint8Array): boolean => stored.some((known) => equalBytes(known, entry));
    const fresh = entries.slice(entries.findIndex((entry) => !isStored(entry)));
    if (entries.every(isStored)) return ok({ vault, from: before.length, entries: [], steps: [] });
    const steps: Membership[] = [];
    for (const entry of fresh) {
      const next = applyMembershipEntry(steps.at(-1) ?? before, entry, directory, entryVerifier);
      if (!next.ok) return err(codeOf(next.error));
      steps.push(next.value);
    }
    if (!mayBring(fresh, steps.at(-1) ?? before, caller, directory)) return err('not-allowed');
    return ok({ vault, from: before.length, entries: fresh.map((entry) => entry.slice()), steps });
  }

  #keep(vault: VaultId, membership: Membership, cursor: number): void {
    const log = this.#byVault.get(vault);
    const stays = new Map(log?.stays);
    for (const device of membership.members.keys()) {
      const stay = stays.get(device);
      if (stay && stay.end === undefined) continue;
      stays.set(device, { joined: cursor });
      const vaults = this.#vaultsByDevice.get(device) ?? new Set();
      this.#vaultsByDevice.set(device, vaults.add(vault));
    }
    for (const device of membership.former) {
      const stay = stays.get(device);
      if (stay && stay.end === undefined) stays.set(device, { ...stay, end: membership.length });
    }
    this.#byVault.set(vault, { membership, cursors: [...(log?.cursors ?? []), cursor], stays });
    this.#cursor = cursor;
  }
}

/**
 * Entries of another device are brought to a server that was restored from an old backup. A stranger to the vault may not bring
 * any, nor anyone what a device signed after it was revoked.
 */
function mayBring(entries: readonly Uint8Array[], after: Membership, caller: DeviceId, directory: Directory): boolean {
  for (const entry of entries) {
    const opened = readEntry(entry);
    const body = opened.ok ? membershipBodySchema.safeParse(opened.value.value) : undefined;
    if (!body?.success) return false;
    const by = toBase64Url(body.data.by) as DeviceId;
    if (by === caller) continue;
    const revokedAt = directory.devices.get(by)?.revokedAt;
    if (revokedAt !== undefined && Date.parse(body.data.at) > Date.parse(revokedAt)) return false;
    if (!wasMember(after, caller)) return false;
  }
  return true;
}

function codeOf(fault: MembershipFault): AppendError {
  if (fault === 'wrong-number' || fault === 'wrong-previous') return 'log-conflict';
  return fault === 'not-allowed' ? 'not-allowed' : 'bad-entry';
}
