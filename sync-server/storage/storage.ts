/**
 * What the server keeps, and nothing of how: SQLite today, PostgreSQL by the same suite (`storage.suite.ts`) next. A promise
 * that a write makes is kept: it resolves once the write is synced to disk. One call is one transaction. A store that cannot
 * read or write rejects; what is expected to happen (somebody was first, a row is known) is returned.
 */
import type { DeviceId, VaultId } from '#shared/base/ids.ts';

export interface Storage extends LogStore, RevisionStore, ChunkStore, InvitationStore, LoginStore {
  /** Rejects when the store does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Where the log of revisions ends. `chain` is 32 bytes: PROTOCOL.md, "Pull". */
interface LogHead {
  readonly epoch: Uint8Array;
  readonly seq: number;
  readonly chain: Uint8Array;
}

/** Both signed logs. Their rules are checked before; the store only keeps each number from being taken twice. */
export interface LogStore {
  directoryEntries(): Promise<readonly Uint8Array[]>;
  /** @returns false, with nothing stored, when entry `from` is not the next. */
  appendDirectory(from: number, entries: readonly Uint8Array[]): Promise<boolean>;
  /** Every membership entry of every vault, in the order of their cursors: to replay at the start. */
  membershipEntries(): AsyncIterable<StoredMembershipEntry>;
  membershipEntriesOf(vault: VaultId, from: number, to: number): Promise<readonly Uint8Array[]>;
  /** Vaults are independent of each other. @returns per vault the cursors given to its entries, or `conflict`: `from` is not its next. */
  appendMembership(appends: readonly MembershipAppend[]): Promise<readonly (readonly number[] | 'conflict')[]>;
}

export interface StoredMembershipEntry {
  /** Counts all membership entries of the server from 1. */
  readonly cursor: number;
  readonly vault: VaultId;
  readonly entry: Uint8Array;
}

export interface MembershipAppend {
  readonly vault: VaultId;
  readonly from: number;
  readonly entries: readonly Uint8Array[];
}

export interface RevisionRow {
  readonly id: Uint8Array;
  readonly vault: VaultId;
  readonly device: DeviceId;
  readonly counter: number;
  readonly previous: Uint8Array;
  readonly bytes: Uint8Array;
}

export type RowOutcome = 'stored' | 'known' | 'wrong-counter';

interface AppendedRows {
  readonly outcomes: readonly RowOutcome[];
  /** The head of the log after them. */
  readonly seq: number;
}

export interface RevisionStore {
  head(): Promise<LogHead>;
  /** The first 16 bytes of the chain at `seq`, or undefined where the log does not reach. 16 zero bytes at 0. */
  chainAt(seq: number): Promise<Uint8Array | undefined>;
  /**
   * Stores rows whose vaults have a membership log, in the order given, in one synced transaction. Whether a row follows its
   * device's last in the vault is decided inside it, and `seq` and the chain are assigned there.
   */
  appendRevisions(rows: readonly RevisionRow[]): Promise<AppendedRows>;
  /** Rows of some vaults in the order of the log. */
  page(query: PageQuery): Promise<Page>;
  /** Of each vault that has rows. */
  summaries(vaults: readonly VaultId[]): Promise<ReadonlyMap<VaultId, VaultSummary>>;
  /** Ids of a vault in the order of the log. */
  revisionIds(vault: VaultId): Promise<readonly StoredId[]>;
  revisionsAt(seqs: readonly number[]): Promise<readonly StoredRevision[]>;
}

export interface PageQuery {
  readonly vaults: readonly VaultId[];
  readonly exceptDevice?: DeviceId;
  readonly after: number;
  /** Bytes of revisions: the page ends before it is passed, yet holds at least one row where there is one. */
  readonly limit: number;
  readonly rows: number;
}

export interface Page {
  readonly revisions: readonly StoredRevision[];
  /** Go on after this: the last row's when there is more, else the head of the log. */
  readonly seq: number;
  readonly chain: Uint8Array;
  readonly more: boolean;
}

export interface StoredRevision {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

interface StoredId {
  readonly seq: number;
  readonly id: Uint8Array;
}

export interface VaultSummary {
  readonly count: number;
  /** Exclusive-or of the first 16 bytes of the ids. */
  readonly xor: Uint8Array;
}

export interface ChunkRow {
  readonly vault: VaultId;
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Sealed chunks of documents, by vault: another vault's chunk of the same id is another chunk. */
export interface ChunkStore {
  /** Those of `ids` that the vault lacks, in the order asked. */
  missingChunks(vault: VaultId, ids: readonly Uint8Array[]): Promise<readonly Uint8Array[]>;
  /** Bytes of all the vault's chunks. */
  chunkBytes(vault: VaultId): Promise<number>;
  /** Of a vault that has a membership log. `full`: with it the vault would hold more than `limit` bytes; then nothing is stored. */
  putChunk(chunk: ChunkRow, limit: number): Promise<'stored' | 'known' | 'full'>;
  chunk(vault: VaultId, id: Uint8Array): Promise<Uint8Array | undefined>;
}

/** The keys that a new laptop sent with a one-time code. */
export interface Enrolment {
  readonly device: DeviceId;
  readonly sign: Uint8Array;
  readonly box: Uint8Array;
  readonly mac: Uint8Array;
}

export interface Invitation {
  readonly invite: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly expires: number;
  readonly state: 'open' | 'used' | 'cancelled';
  readonly enrolment?: Enrolment;
}

export interface InvitationStore {
  /** Creates or replaces. */
  putInvitation(invitation: Invitation): Promise<void>;
  invitation(invite: Uint8Array): Promise<Invitation | undefined>;
  invitationsOf(device: DeviceId): Promise<readonly Invitation[]>;
  invitationsIn(state: Invitation['state']): Promise<readonly Invitation[]>;
  /** Forgets those that are not waiting and were over before that instant. */
  forgetInvitations(before: number): Promise<void>;
}

export interface Login {
  readonly device: DeviceId;
  readonly expires: number;
}

export interface LoginStore {
  /** A challenge may be forgotten when the server stops: the client asks for another. */
  putChallenge(challenge: Uint8Array, login: Login): Promise<void>;
  /** Works once. */
  takeChallenge(challenge: Uint8Array): Promise<Login | undefined>;
  putToken(tokenHash: Uint8Array, login: Login): Promise<void>;
  token(tokenHash: Uint8Array): Promise<Login | undefined>;
  forgetLogins(before: number): Promise<void>;
}
