/**
 * The one door between the screens and the engine. The engine runs in a dedicated worker (or in Node, for tests): it has
 * the keys, the store and the network; the screens have none of them. Everything here crosses by structured clone.
 * A refusal is a value with a `code` that the screens turn into words; a thrown error is a bug.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { ContentId, DeviceId, FileId, PersonId, RecordId, RevisionId, VaultId } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import type { Body, FileType, Operation, RecordState } from '#shared/practice/record.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import type { EnrolmentRefusal, SyncProblem } from '#shared/protocol/errors.ts';

/** A person's store on this laptop, before it is unlocked. Initials only: a locked laptop names nobody. */
export interface Profile {
  readonly id: string;
  readonly initials: string;
  /** The laptop's enrolment is still waiting for the administrator's laptop to confirm it. */
  readonly awaitingConfirmation: boolean;
  /** An administrator removed this laptop: no passphrase opens the store again. */
  readonly revoked: boolean;
}

export interface Session {
  readonly profile: string;
  readonly person: PersonId;
  readonly device: DeviceId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly server: string;
  /** Set when the store was empty though the laptop is enrolled: records are being fetched again (U26). */
  readonly restoring: boolean;
  /** Set while the service's recovery kit has not been confirmed: it must be shown again. */
  readonly recoveryKit?: RecoveryKit;
}

export type UnlockRefusal =
  | { readonly code: 'wrong-passphrase'; readonly waitSeconds: number }
  | { readonly code: 'wait'; readonly waitSeconds: number }
  | { readonly code: 'open-elsewhere' }
  | { readonly code: 'no-such-profile' }
  | { readonly code: 'revoked' }
  | { readonly code: 'keyring-damaged' };

export type PassphraseRefusal = { readonly code: 'passphrase-too-short' | 'passphrase-too-common'; readonly message: string };

/** The paper that recovers the service: shown once, printed, kept offline. */
export interface RecoveryKit {
  readonly text: string;
  /** The last group of each key: what the person types back to prove that the paper exists. */
  readonly checkPrompt: string;
}

export interface SetUpInput {
  readonly server: string;
  readonly setUpCode: string;
  readonly serviceName: string;
  readonly name: string;
  readonly initials: string;
  readonly passphrase: string;
}

export interface JoinInput {
  readonly code: string;
  readonly initials: string;
  readonly passphrase: string;
}

export interface StaffMember {
  readonly person: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The last day of their registration with Social Work England, as the staff register has it. */
  readonly registeredUntil?: CalendarDate;
  readonly devices: readonly {
    readonly device: DeviceId;
    readonly addedAt: ZonedInstant;
    readonly revoked: boolean;
    readonly isThisOne: boolean;
  }[];
}

export interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly expiresAt: ZonedInstant;
  readonly state: 'open' | 'waiting-for-confirmation' | 'used' | 'expired' | 'cancelled';
}

/** What is being typed and has not been saved as a record yet. Sealed on this laptop only. */
export interface LocalDraft {
  readonly draft: string;
  readonly kind: string;
  /** Absent while the record's file does not exist yet (a new contact, a new case). */
  readonly file?: FileId;
  readonly record?: RecordId;
  /** The versions it started from; empty for a new record. */
  readonly parents: readonly RevisionId[];
  readonly body: Body;
  readonly savedAt: ZonedInstant;
}

export type SaveRefusal =
  | { readonly code: 'not-a-member' }
  | { readonly code: 'no-such-file' }
  | { readonly code: 'too-large'; readonly limitBytes: number }
  | { readonly code: 'storage-full' }
  | { readonly code: 'storage-failed' }
  | { readonly code: 'not-allowed'; readonly reason: string }
  | { readonly code: 'offline' }
  | { readonly code: 'invalid'; readonly message: string };

export interface NewRecord {
  readonly kind: string;
  /** Chosen by the caller when other records of the same save refer to it: `newId()`. */
  readonly record?: RecordId;
  readonly op: Operation;
  readonly body: Body;
  /** Empty or absent for a new record; the heads that were on screen for a new version. */
  readonly parents?: readonly RevisionId[];
}

export interface SaveInput {
  readonly file: FileId;
  readonly records: readonly NewRecord[];
  /** The local draft that this save makes superfluous: removed once the save is durable. */
  readonly draft?: string;
}

export interface NewFileInput {
  readonly type: 'case' | 'contact' | 'register' | 'confidential' | 'personal' | 'staff';
  /** For a contact: the inbox of this location and contract year holds it. For a case: who holds it is worked out from it. */
  readonly location: string;
  /** For a personal file: whose supervision it is. */
  readonly person?: PersonId;
  readonly records: readonly NewRecord[];
  readonly draft?: string;
}

/** One version of a record of another service or system, in terms of this one: ids are native, people are of this service or that one. */
export interface ImportedVersion {
  /** What it is called there. */
  readonly id: string;
  /** Of the same record, by what they are called there. */
  readonly parents: readonly string[];
  readonly op: Operation;
  readonly at: ZonedInstant;
  readonly by: PersonId;
  readonly schema: number;
  readonly body: Body;
}

export interface ImportedRecord {
  readonly record: RecordId;
  readonly kind: string;
  /** At least one; none of them its own ancestor. */
  readonly versions: readonly ImportedVersion[];
}

export interface ImportedFile {
  readonly file: FileId;
  readonly type: Exclude<FileType, 'administration'>;
  /** Of a case or contact: code of the location. */
  readonly location: string;
  /** Of a personal file: whose it is. */
  readonly person?: PersonId;
  readonly records: readonly ImportedRecord[];
}

export interface ImportInput {
  /** What the service or system that they come from is called: it is shown with every version. */
  readonly system: string;
  readonly files: readonly ImportedFile[];
  /** For the service's log: how many involvements are an opening balance. */
  readonly migrated?: number;
  readonly reason?: string;
}

/** What an import asks of whoever calls it, while it goes on. */
export interface ImportSource {
  /** The bytes of a document, asked for one at a time; undefined where there are none. */
  readonly documentOf?: (
    record: RecordId,
  ) => Promise<{ readonly name: string; readonly id?: string; readonly bytes: Uint8Array } | undefined>;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly step: 'sealing' | 'sending' | 'giving' | 'completing';
  readonly done: number;
  readonly of: number;
}

export type ImportRefusal =
  | SaveRefusal
  /** Files or records that are in the service already. */
  | { readonly code: 'already-here'; readonly ids: readonly string[] };

export interface FileView {
  readonly file: FileId;
  readonly vault: VaultId;
  readonly type: FileType;
  readonly records: readonly RecordState[];
  /** Rows of this file that could not be opened: shown, never hidden. */
  readonly quarantined: number;
}

export interface VaultMember {
  readonly person: PersonId;
  readonly name: string;
  readonly devices: readonly DeviceId[];
  readonly role: 'owner' | 'member';
}

/** Whether what is on this laptop and what is on the server are the same, and if not, what is in the way. */
export interface SyncState {
  readonly phase: 'offline' | 'connecting' | 'sending' | 'receiving' | 'checking' | 'idle' | 'stopped';
  /** Versions and documents saved here that the server has not acknowledged. */
  readonly waiting: number;
  readonly received: number;
  readonly refused: number;
  readonly quarantined: number;
  readonly conflicts: number;
  readonly lastSyncedAt?: ZonedInstant;
  /** True only when the digests of both sides were equal at `lastSyncedAt`, nothing was saved since and no document waits to be sent. */
  readonly equal: boolean;
  readonly problem?: SyncProblem;
  /** The laptop's clock differs from the server's by this many seconds (positive: the laptop is ahead). */
  readonly clockSkewSeconds?: number;
}

export interface SyncLogEntry {
  readonly at: ZonedInstant;
  readonly text: string;
  readonly sent: number;
  readonly received: number;
}

export interface RefusedRow {
  readonly revision: RevisionId;
  readonly code: string;
  readonly at: ZonedInstant;
  readonly file?: FileId;
  readonly kind?: string;
}

export interface QuarantinedRow {
  readonly revision: string;
  readonly vault: string;
  readonly reason: string;
  readonly at: ZonedInstant;
  readonly from: 'this-laptop' | 'server';
}

export interface SecurityNotice {
  readonly at: ZonedInstant;
  readonly code: string;
  readonly text: string;
}

export interface ConflictSummary {
  readonly file: FileId;
  readonly record: RecordId;
  readonly kind: string;
  readonly fields: readonly string[];
}

export interface SyncDetail {
  /** Versions; after them the bytes of documents, under the id of their content. */
  readonly waiting: readonly {
    readonly revision: RevisionId;
    readonly file: FileId;
    readonly kind: string;
    readonly at: ZonedInstant;
    readonly bytes: number;
  }[];
  readonly log: readonly SyncLogEntry[];
  readonly refused: readonly RefusedRow[];
  readonly quarantined: readonly QuarantinedRow[];
  readonly conflicts: readonly ConflictSummary[];
  readonly notices: readonly SecurityNotice[];
}

/** A file of this computer that becomes a document of a case. */
export interface AttachInput {
  readonly file: FileId;
  /** As it is called on the computer. */
  readonly name: string;
  /** Handed over: the caller has it no longer. */
  readonly bytes: ArrayBuffer;
}

export type DocumentSource = { readonly file: FileId; readonly record: RecordId } | { readonly draft: string };

export interface DocumentBytes {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
}

/** Why the bytes of a document do not come or go for now. All but `refused` and `server-full` are tried again by themselves. */
export type TransferProblem =
  | 'offline'
  /** The laptop on which it was attached has not sent it yet. */
  | 'not-brought'
  /** The server sent other bytes than were sealed. */
  | 'damaged'
  | 'storage-full'
  /** The server holds as much for this case as it may. */
  | 'server-full'
  | 'refused';

export type DocumentRefusal =
  | { readonly code: 'no-such-document' }
  | { readonly code: 'not-here'; readonly problem: TransferProblem }
  | { readonly code: 'damaged' }
  | { readonly code: 'newer-version' };

/** How far the bytes of a document have come between this laptop and the server. */
export interface DocumentTransfer {
  readonly content: ContentId;
  readonly file: FileId;
  readonly bytes: number;
  /** Of them on this laptop: it opens without a connection once all are. */
  readonly here: number;
  /** Of them known to be on the server, for the others who hold the case. */
  readonly sent: number;
  /** draft: attached and not described yet, so it stays on this laptop. */
  readonly state: 'draft' | 'to-send' | 'sending' | 'to-fetch' | 'fetching' | 'done';
  readonly problem?: TransferProblem;
}

/** What a search finds: people, cases and contacts themselves, and every other record. */
export type SearchGroup = 'people' | 'cases' | 'contacts' | 'records';

export interface SearchHit {
  readonly group: SearchGroup;
  readonly file: FileId;
  readonly fileType: FileType;
  /** "Gurung": the household of the case, or who the contact is about. */
  readonly fileTitle: string;
  readonly reference: string;
  /** Absent for a file itself. Of a person whom a contact names, there is none. */
  readonly record?: RecordId;
  readonly kind?: string;
  readonly title: string;
  readonly summary: string;
  /** When it happened, else when it was recorded: milliseconds since 1970. */
  readonly at: number;
  readonly withdrawn: boolean;
  /** The words by which it was found, as they stand in it but without accents and capitals; fewer than were sought when a name only sounds alike. */
  readonly matched: readonly string[];
}

export interface SearchOptions {
  /** Of each group. */
  readonly limit?: number;
  readonly groups?: readonly SearchGroup[];
  /** Records of these kinds only. */
  readonly kinds?: readonly string[];
}

export interface SearchResults {
  readonly groups: Readonly<Record<SearchGroup, { readonly hits: readonly SearchHit[]; readonly total: number }>>;
  /** Files whose records are still being read, so that more may be found in a moment. */
  readonly unread: number;
}

/** What a screen may watch. The callback is called at once with the present value, then at every change. */
export interface Watchable {
  readonly session: Session | null;
  readonly sync: SyncState;
  readonly 'sync-detail': SyncDetail;
  readonly files: readonly FileDigest[];
  readonly staff: readonly StaffMember[];
  readonly invitations: readonly Invitation[];
  readonly drafts: readonly LocalDraft[];
  readonly transfers: readonly DocumentTransfer[];
}

export type Unsubscribe = () => void;

export interface EngineApi {
  // Before unlocking
  profiles(): Promise<readonly Profile[]>;
  /** Makes a service: root and recovery keys, the first administrator's laptop, the staff vault. Unlocks at once. */
  setUpService(input: SetUpInput): Promise<Result<RecoveryKit, PassphraseRefusal | { readonly code: EnrolmentRefusal }>>;
  /** @returns whether the typed groups match the kit; on true the service's private keys are forgotten by this laptop. */
  confirmRecoveryKit(typed: string): Promise<boolean>;
  /** Reads a one-time code without using it up: checks its form and the checksum. */
  readCode(code: string): Promise<Result<{ readonly server: string }, { readonly code: EnrolmentRefusal }>>;
  /** Uses the code. The laptop then waits for an administrator's laptop to confirm; `unlock` completes it. */
  join(input: JoinInput): Promise<Result<{ readonly profile: string }, PassphraseRefusal | { readonly code: EnrolmentRefusal }>>;
  /** Asks once whether the administrator has confirmed. */
  checkConfirmation(profile: string): Promise<Result<{ readonly confirmed: boolean }, { readonly code: EnrolmentRefusal }>>;
  unlock(profile: string, passphrase: string): Promise<Result<Session, UnlockRefusal>>;
  /** A new passphrase by means of the recovery kit, when the old one is forgotten. */
  recover(
    profile: string,
    kit: string,
    passphrase: string,
  ): Promise<Result<Session, UnlockRefusal | PassphraseRefusal | { readonly code: 'wrong-kit' }>>;

  // Unlocked
  /** Seals what is pending, forgets every key and ends the session. */
  lock(): Promise<void>;
  changePassphrase(current: string, next: string): Promise<Result<null, UnlockRefusal | PassphraseRefusal>>;
  watch<Name extends keyof Watchable>(name: Name, listener: (value: Watchable[Name]) => void): Promise<Unsubscribe>;
  watchFile(file: FileId, listener: (view: FileView | null) => void): Promise<Unsubscribe>;
  newId(): Promise<RecordId>;
  /** Words drawn anew at each call, for a file that leaves Haversack sealed. The engine keeps nothing of them. */
  proposePassphrase(): Promise<string>;

  saveDraft(draft: Omit<LocalDraft, 'savedAt'>): Promise<Result<{ readonly savedAt: ZonedInstant }, SaveRefusal>>;
  discardDraft(draft: string): Promise<void>;
  draft(draft: string): Promise<LocalDraft | null>;

  /** Acknowledged after the durable write. All of the records of one call are saved, or none. */
  save(input: SaveInput): Promise<Result<{ readonly records: readonly RecordId[] }, SaveRefusal>>;
  createFile(input: NewFileInput): Promise<Result<{ readonly file: FileId; readonly records: readonly RecordId[] }, SaveRefusal>>;

  /**
   * Takes in whole files of another service or system, with the history of every record. All of it or nothing: on this laptop by one
   * durable write, and everywhere else because nobody is shown anything of it until the server has acknowledged everything and the log of
   * the service says so. Needs the server. decisions/0008-an-import-keeps-its-history.md.
   */
  importFiles(
    input: ImportInput,
    source?: ImportSource,
  ): Promise<Result<{ readonly files: number; readonly records: number; readonly documents: number }, ImportRefusal>>;

  /**
   * Seals a file's bytes on this laptop and begins the draft of a `document` that describes them: `draft` is its id and the record's.
   * Discarding the draft removes the bytes; saving the record sends them.
   */
  attach(input: AttachInput): Promise<Result<{ readonly draft: RecordId }, SaveRefusal>>;
  /** The bytes of a document, to be looked at inside Haversack; fetched first where they are not all on this laptop. */
  readDocument(source: DocumentSource): Promise<Result<DocumentBytes, DocumentRefusal>>;

  members(file: FileId): Promise<readonly VaultMember[]>;
  grant(file: FileId, person: PersonId): Promise<Result<null, SaveRefusal>>;
  revoke(file: FileId, person: PersonId): Promise<Result<null, SaveRefusal>>;

  makeInvitation(input: {
    readonly name: string;
    readonly roles: readonly Role[];
    /** Of a social worker: the last day of their registration with Social Work England. */
    readonly registeredUntil?: CalendarDate;
    /** Another laptop for somebody who is enrolled already: it gets the roles that they have. */
    readonly person?: PersonId;
  }): Promise<
    Result<{ readonly id: string; readonly code: string; readonly expiresAt: ZonedInstant }, { readonly code: 'offline' | 'not-allowed' }>
  >;
  cancelInvitation(id: string): Promise<void>;
  revokeDevice(device: DeviceId): Promise<Result<null, { readonly code: 'offline' | 'not-allowed' }>>;

  /** Everything this person holds that has all of the words, also misspelt or only begun. null when a later search overtook this one. */
  search(query: string, options?: SearchOptions): Promise<SearchResults | null>;

  syncNow(): Promise<void>;
  /** Compares every version with the server's, vault by vault, and exchanges what is missing. */
  reconcileNow(): Promise<void>;
  /** Tries a quarantined row again, after it was healed or the software updated. */
  retryQuarantined(): Promise<void>;
  dismissNotice(at: ZonedInstant): Promise<void>;
  /** A digest over every version of every vault this laptop holds: equal on two laptops that hold the same. */
  storeDigest(): Promise<Readonly<Record<VaultId, string>>>;
}
