/**
 * A record as everyone above the store sees it. A record's versions are immutable; its state is worked out from them
 * (`shared/sync/resolve-record.ts`), so that every laptop that holds the same versions sees the same state.
 */

import type { ZodType } from 'zod';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { DeviceId, FileId, PersonId, RecordId, RevisionId, VaultId } from '#shared/base/ids.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FormDefinition } from '#shared/forms/definition.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';

/** What a version did to its record. */
export type Operation =
  /** A shared draft: others of the file may see and edit it. */
  | 'draft'
  /** Complete and immutable. Corrected by an addendum. */
  | 'finalise'
  | 'authorise'
  | 'return'
  /** Two versions joined: field by field, or as a person chose. */
  | 'merge'
  /** Entered in error: kept, marked and out of the way. */
  | 'withdraw';

export type RecordStatus = 'draft' | 'finalised' | 'authorised' | 'returned' | 'withdrawn';

export type Body = Readonly<Record<string, unknown>>;

/** One version of a record, opened. */
export interface RecordVersion {
  readonly id: RevisionId;
  readonly vault: VaultId;
  readonly file: FileId;
  readonly record: RecordId;
  readonly kind: string;
  readonly parents: readonly RevisionId[];
  /** When it was recorded, by the laptop's clock, with the zone where the laptop was. */
  readonly at: ZonedInstant;
  readonly op: Operation;
  /** Version of the kind's form it was written with. */
  readonly schema: number;
  readonly body: Body;
  readonly device: DeviceId;
  /** Whose laptop it was when it was signed; of an imported version, who wrote it in the service that it comes from. */
  readonly author: PersonId;
  /** Of a version that came with an import: `at` and `author` are then those of where it was written. */
  readonly imported?: ImportedFrom;
}

/** Where an imported version comes from, and who answers for its being here: what the signature of its bytes proves. */
export interface ImportedFrom {
  /** As the service or system that it comes from is called. */
  readonly system: string;
  /** The version's id there. */
  readonly id: string;
  readonly recordedAt: ZonedInstant;
  readonly recordedBy: PersonId;
}

/** One field changed differently on two laptops. */
export interface FieldConflict {
  readonly field: string;
  readonly base: unknown;
  /** One value per head, in the order of `RecordState.heads`. */
  readonly values: readonly {
    readonly revision: RevisionId;
    readonly author: PersonId;
    readonly at: ZonedInstant;
    readonly value: unknown;
  }[];
}

export interface RecordState {
  readonly record: RecordId;
  readonly file: FileId;
  readonly vault: VaultId;
  readonly kind: string;
  readonly status: RecordStatus;
  /** The merged body; where fields clash, the value of the first head stands until a person chooses. */
  readonly body: Body;
  readonly schema: number;
  /** More than one while versions made apart have not been joined. */
  readonly heads: readonly RevisionId[];
  /** Fields that only a person can settle. Empty when there is nothing to choose. */
  readonly conflicts: readonly FieldConflict[];
  readonly createdBy: PersonId;
  /** When it was first recorded. */
  readonly createdAt: ZonedInstant;
  readonly changedBy: PersonId;
  readonly changedAt: ZonedInstant;
  readonly finalisedBy?: PersonId;
  readonly finalisedAt?: ZonedInstant;
  /** Who signed it off and when, while that stands: a later version waits for its own sign-off. */
  readonly authorisedBy?: PersonId;
  readonly authorisedAt?: ZonedInstant;
  /** Every version, oldest first. */
  readonly versions: readonly RecordVersion[];
}

/**
 * What people open. register: the service's own registers (training, boards, shift handovers …), one entry a file, for everybody
 * but administrators. confidential: complaints and allegations, for managers. personal: a member of staff's supervision, for them
 * and managers.
 */
export type FileType = 'case' | 'contact' | 'staff' | 'administration' | 'register' | 'confidential' | 'personal';

/** Who writes a kind of record; `shared/access/may-do.ts` has the roles of each. */
export type Writers = 'front-door' | 'casework' | 'managers' | 'staff-register' | 'administrators';

/** Which part of a case file a record stands in, and where in the menu it is begun. */
export const CASE_PARTS = [
  'people',
  'involvement',
  'assessments',
  'protection',
  'plans',
  'visits',
  'notes',
  'risk',
  'jurisdiction',
  'documents',
  'oversight',
] as const;
export type CasePart = (typeof CASE_PARTS)[number];

/** Something that was planned for a day, by a person or in a plan: shown in My Day beside the clocks. */
export interface PlannedItem {
  /** Unique within the record. */
  readonly key: string;
  /** "Ask the school for the attendance record". */
  readonly label: string;
  readonly on: CalendarDate;
  /** Whose it is; absent: whoever the case is allocated to. */
  readonly owner?: PersonId;
  /** The kind of record that answers it; absent: the record itself is opened. */
  readonly opens?: string;
}

/** An entry of the practice catalogue: everything the product knows about one kind of record. */
export interface RecordKind {
  /** Kebab-case, the same word as its folder, its route and its tests. Never renamed once shipped. */
  readonly kind: string;
  /** "Visit", as in "Record a visit". */
  readonly title: string;
  /** Where records of this kind live. An addendum lives wherever the record does that it corrects. */
  readonly fileTypes: readonly FileType[];
  /** For kinds of a case. */
  readonly part?: CasePart;
  readonly writers: Writers;
  /** required: waits for a qualified manager, and is shown to them, until it is signed off or returned. */
  readonly signOff: 'required' | 'offered' | 'none';
  /** Acts that the SOR reserves to a worker with a current registration (REP7). */
  readonly reserved?: readonly ('finalise' | 'authorise')[];
  readonly words: {
    /** "Record a visit": on the button that begins it, and as the screen's title. */
    readonly begin: string;
    /** "Finalise the visit". */
    readonly finish: string;
    /** Whether the draft may be shared with all who hold the file. */
    readonly shareable: boolean;
  };
  /**
   * How a finalised record is put right. Facts that live on (a person, an allocation, a plan) get a new version with its own
   * sign-off (U12); what was written about an event never changes and gets an addendum, so that both can be read (CASE5).
   */
  readonly correctedBy: 'new-version' | 'addendum';
  readonly form: FormDefinition;
  /** Checks a finalised body's shape; drafts are stored as they are. */
  readonly schema: ZodType;
  /** Keys of the body that nobody types and without which it is not complete. */
  readonly setBySoftware?: readonly string[];
  /** The clocks that a record of this kind starts. */
  readonly timescales: readonly TimescaleRule[];
  /** The clocks of its file, its own or another record's, that a record of this kind stops. */
  readonly stops: readonly TimescaleStop[];
  /** When it happened, for the chronology: a ZonedInstant or a CalendarDate out of the body; undefined while a draft does not say. */
  readonly happenedAt: (body: Body) => string | undefined;
  /** One line for lists and the chronology. */
  readonly summary: (body: Body) => string;
  /** For what lasts (an involvement, an allocation): its end, an entry of its own in the chronology. */
  readonly ended?: (body: Body) => { readonly at: string; readonly summary: string } | undefined;
  /** What a finalised body plans and has not seen done. */
  readonly planned?: (body: Body) => readonly PlannedItem[];
  /**
   * Keys of the body that lists, registers and indicators need: kept in the file's digest, so that nobody opens a file to count it.
   * Codes, dates, people and yes/no answers; no narratives. `table.column` keeps one column of a table.
   */
  readonly facts?: readonly string[];
  /** Counted from the day it is begun, not only once it is finalised: the digest keeps the facts of a shared draft too (M9, M27). */
  readonly countedWhenBegun?: true;
  /**
   * Keys that must be answered for the record to be complete in the sense of an indicator (all Care Act elements, a SMART plan); of a
   * table, `table` for a row at least and `table.column` for each of its rows. The digest says which are not.
   */
  readonly elements?: readonly string[];
}
