/**
 * What lists need to know of one file, folded from its records: kept on each laptop so that unlocking reads one small list
 * and not every record. No clock runs here: a digest says when things are due, the screen says whether that is past.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId, RecordId, VaultId } from '#shared/base/ids.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileType } from '#shared/practice/record.ts';
import type { Clock } from '#shared/timescales/clock.ts';

/**
 * contact: `open` until its threshold decision is finalised, then `decided`. case: `open`, or `closed` when its last
 * involvement is closed. Any file: `withdrawn` when its first record was entered in error.
 */
export type FileStatus = 'open' | 'decided' | 'closed' | 'withdrawn';

export interface DigestPerson {
  /** The person's record; for a contact, the row of the contact's table of people. */
  readonly record: string;
  readonly name: string;
  /** Previous names and what they are known as, for searching. */
  readonly otherNames: readonly string[];
  readonly born?: CalendarDate;
  /** Expected date of birth, of a child not yet born. */
  readonly expected?: CalendarDate;
  /** As recorded. Whether they are still under 18 on a day: `isChildOn` of people.ts. */
  readonly child: boolean;
}

export interface DigestInvolvement {
  readonly record: RecordId;
  /** A code of the involvement types, such as `child-in-need`. */
  readonly type: string;
  readonly openedOn: CalendarDate;
  readonly people: readonly string[];
}

/** A clock of the file, with the record that started it. */
export interface DigestClock extends Clock {
  readonly record: RecordId;
}

export interface DigestCounts {
  /** Finalised, authorised or returned. */
  readonly records: number;
  readonly drafts: number;
  /** Records with a field that only a person can settle. */
  readonly conflicts: number;
  readonly visits: number;
}

export interface FileDigest {
  readonly file: FileId;
  readonly vault: VaultId;
  readonly type: FileType;
  /** case: name of the household; contact: who it is about; staff: the service's staff; administration: invitations. */
  readonly title: string;
  /** Short reference for speech and paper, such as `NEPAL-7K3QX9`: follows from the file's id and its location. */
  readonly reference: string;
  /** Code of reference/locations.ts; empty while a draft does not say. */
  readonly location: string;
  readonly status: FileStatus;
  readonly people: readonly DigestPerson[];
  readonly allocatedTo: PersonId | null;
  /** Open ones only. */
  readonly involvements: readonly DigestInvolvement[];
  /** Running and stopped, by due moment. */
  readonly timescales: readonly DigestClock[];
  readonly significantHarm: boolean;
  /** contact: code of how it reached us (`sor_contact_type`). */
  readonly source?: string;
  /** contact: whether it asks about a child or an adult at risk. */
  readonly about?: 'child' | 'adult';
  /** contact: when it was received. */
  readonly receivedAt?: ZonedInstant;
  /** contact: level of the threshold document that was decided. */
  readonly level?: string;
  /** case: the contact it was opened from. */
  readonly fromContact?: FileId;
  /** case: the day of the last visit at which a child or adult of the case was seen. */
  readonly lastSeenOn?: CalendarDate;
  /** case: the day the last visit planned the next one for, while no later visit was made. */
  readonly nextVisitOn?: CalendarDate;
  readonly createdBy: PersonId;
  readonly createdAt: ZonedInstant;
  /** The latest change of any record of the file. */
  readonly lastActivityAt: ZonedInstant;
  readonly counts: DigestCounts;
}
