/** One vault as this laptop knows it, and how it is written into a sealed shard of the local lists. */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { DeviceId, FileId, PersonId, RevisionId, VaultId } from '#shared/base/ids.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { type PackedDigest, packDigest, unpackDigest } from '#shared/case-file/packed-digest.ts';
import { type VaultKey, vaultKeyFrom } from '#shared/crypto/vault-key.ts';
import type { FileType } from '#shared/practice/record.ts';
import { emptyMembership, type Member, type MemberRole, type Membership } from '#shared/protocol/membership.ts';
import { ZERO_HASH } from '#shared/protocol/signed-entry.ts';
import { EMPTY_SET, type SetDigest } from '#shared/protocol/store-digest.ts';

/** What a vault is for: the content of its first revision, of kind `vault`. */
export interface VaultPurpose {
  readonly purpose: 'case' | 'inbox' | 'staff' | 'administration' | 'register' | 'confidential' | 'personal';
  /** Inboxes and cases: code of the location. */
  readonly location?: string;
  /** Inboxes and registers: the contract year, such as "2025-11". */
  readonly contractYear?: string;
  /** Personal: whose supervision it holds. */
  readonly person?: PersonId;
  /** Made by an import. See decisions/0008-an-import-keeps-its-history.md. */
  readonly import?: VaultImport;
}

export interface VaultImport {
  /** The entry of the service's log that completes the import: nobody is shown or given the vault before it is there. */
  readonly id: FileId;
  /** Whose versions may say that they were written elsewhere: the laptop that made the vault. Read off its description. */
  readonly device?: DeviceId;
}

/** The type of the files that a vault for this purpose holds. */
export const FILE_TYPE_BY_PURPOSE: Readonly<Record<VaultPurpose['purpose'], FileType>> = {
  case: 'case',
  inbox: 'contact',
  staff: 'staff',
  administration: 'administration',
  register: 'register',
  confidential: 'confidential',
  personal: 'personal',
};

export interface Vault {
  readonly id: VaultId;
  purpose: VaultPurpose | undefined;
  /** What the server is known to have. */
  confirmed: Membership;
  /** The same with this laptop's pending entries. */
  membership: Membership;
  /** Signed entries that the server has not acknowledged. */
  pending: readonly Uint8Array[];
  /** `keys[version - 1]`; empty when this laptop has been given none. */
  keys: readonly VaultKey[];
  /** This device's last revision in the vault. */
  own: { readonly counter: number; readonly last: Uint8Array };
  set: SetDigest;
  /** Rows found damaged in the local store: not counted in `set` until they are healed. */
  damaged: ReadonlySet<RevisionId>;
  /** While history is being fetched: the server's number to go on from. */
  backfillAfter: number | undefined;
  digests: ReadonlyMap<FileId, FileDigest>;
  /** How many revisions `digests` were folded from: fewer than there are, after a crash between storing and folding. */
  foldedFrom: number;
}

export const newVault = (id: VaultId): Vault => ({
  id,
  purpose: undefined,
  confirmed: emptyMembership(id),
  membership: emptyMembership(id),
  pending: [],
  keys: [],
  own: { counter: 0, last: ZERO_HASH },
  set: EMPTY_SET,
  damaged: new Set(),
  backfillAfter: undefined,
  digests: new Map(),
  foldedFrom: 0,
});

export const currentVaultKey = (vault: Vault): VaultKey | undefined => vault.keys.at(-1);

interface KeptMembership {
  readonly length: number;
  readonly head: string;
  readonly members: readonly (readonly [DeviceId, MemberRole, number, number | null])[];
  readonly former: readonly DeviceId[];
  readonly keys: readonly (readonly [number, string, string | null])[];
}

/** A vault as kept-shard.ts writes it. `confirmed` is kept; `membership` follows from it and `pending`. */
export interface KeptVault {
  readonly id: VaultId;
  readonly purpose: VaultPurpose | null;
  readonly confirmed: KeptMembership;
  readonly pending: readonly string[];
  readonly keys: readonly string[];
  readonly own: readonly [number, string];
  readonly set: readonly [number, string];
  readonly damaged: readonly RevisionId[];
  readonly backfillAfter: number | null;
  readonly digests: readonly PackedDigest[];
  readonly foldedFrom: number;
}

export const keepVault = (vault: Vault): KeptVault => ({
  id: vault.id,
  purpose: vault.purpose ?? null,
  confirmed: keepMembership(vault.confirmed),
  pending: vault.pending.map(toBase64Url),
  keys: vault.keys.map((key) => toBase64Url(key.secret)),
  own: [vault.own.counter, toBase64Url(vault.own.last)],
  set: [vault.set.count, toBase64Url(vault.set.xor)],
  damaged: [...vault.damaged],
  backfillAfter: vault.backfillAfter ?? null,
  digests: Array.from(vault.digests.values(), packDigest),
  foldedFrom: vault.foldedFrom,
});

export function restoreVault(kept: KeptVault): Vault {
  const confirmed = restoreMembership(kept.id, kept.confirmed);
  return {
    id: kept.id,
    purpose: kept.purpose ?? undefined,
    confirmed,
    membership: confirmed,
    pending: kept.pending.map(fromBase64Url),
    keys: kept.keys.map((secret, index) => vaultKeyFrom(fromBase64Url(secret), index + 1)),
    own: { counter: kept.own[0], last: fromBase64Url(kept.own[1]) },
    set: { count: kept.set[0], xor: fromBase64Url(kept.set[1]) },
    damaged: new Set(kept.damaged),
    backfillAfter: kept.backfillAfter ?? undefined,
    digests: new Map(kept.digests.map((digest) => [digest.file, unpackDigest(digest)])),
    foldedFrom: kept.foldedFrom,
  };
}

function keepMembership(membership: Membership): KeptMembership {
  return {
    length: membership.length,
    head: toBase64Url(membership.head),
    members: [...membership.members.values()].map(({ device, role, keyVersion, until }) => [device, role, keyVersion, until ?? null]),
    former: [...membership.former],
    keys: membership.keys.map((key) => [key.version, toBase64Url(key.id), key.previous ? toBase64Url(key.previous) : null]),
  };
}

/** The sealed keys of other members are not kept: they are in the log, and of no use here. */
function restoreMembership(vault: VaultId, kept: KeptMembership): Membership {
  const members = kept.members.map(([device, role, keyVersion, until]): [DeviceId, Member] => [
    device,
    { device, role, keyVersion, sealed: new Uint8Array(0), ...(until === null ? {} : { until }) },
  ]);
  return {
    vault,
    length: kept.length,
    head: fromBase64Url(kept.head),
    members: new Map(members),
    former: new Set(kept.former),
    keys: kept.keys.map(([version, id, previous]) => ({
      version,
      id: fromBase64Url(id),
      ...(previous === null ? {} : { previous: fromBase64Url(previous) }),
    })),
  };
}
