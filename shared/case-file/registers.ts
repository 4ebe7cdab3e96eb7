/** What the registers show at a glance, out of the digests: who had training, which boards were attended, what expires. */
import { addDays, addMonths, type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { dateOf, isZonedInstant } from '#shared/base/zoned-instant.ts';
import { wasAttended } from '#shared/practice/board-attendance/record.ts';
import { answerIn, dateIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { isPartner } from '#shared/practice/organisation-types.ts';
import type { Body, FileType } from '#shared/practice/record.ts';
import { contractYearOf } from '#shared/reference/contract.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import type { DigestFact, FileDigest } from './digest.ts';

/** One record of a register, with the file it stands in. */
export interface RegisterEntry {
  readonly digest: FileDigest;
  readonly fact: DigestFact;
  readonly values: Body;
  /** The day it is listed under. */
  readonly on: CalendarDate;
}

/** Every record of these kinds on this laptop, the newest first; what was entered in error is left out. */
export const entriesOf = (digests: readonly FileDigest[], kinds: readonly string[], type?: FileType): readonly RegisterEntry[] =>
  digests
    .filter((digest) => type === undefined || digest.type === type)
    .flatMap((digest) =>
      digest.facts.filter((fact) => kinds.includes(fact.kind)).map((fact) => ({ digest, fact, values: fact.values, on: dayOf(fact) })),
    )
    .toSorted((a, b) => compareDates(b.on, a.on));

const dayOf = ({ at, createdAt }: DigestFact): CalendarDate =>
  at === undefined ? dateOf(createdAt) : isZonedInstant(at) ? dateOf(at) : at;

/** The SOR's locations (para 46), without those that stand in for none. */
const IN_SCOPE = LOCATIONS.filter(({ code }) => code !== 'UK' && code !== 'OTHER');

export type TrainingLevel = '2' | '3';

export interface TrainingCover {
  readonly location: string;
  readonly level: TrainingLevel;
  /** Made available in the twelve months: the latest one delivered, else the next one that can be booked. */
  readonly madeAvailable: boolean;
  readonly lastOn?: CalendarDate;
  readonly nextOn?: CalendarDate;
  readonly sessions: number;
  /** Distinct partner organisations of this location that were there. */
  readonly organisations: number;
}

/** In each location and level: whether training was delivered, or can be booked, in the twelve months to a day (P7.1, P7.2). */
export function trainingCover(digests: readonly FileDigest[], today: CalendarDate): readonly TrainingCover[] {
  const since = addMonths(today, -12);
  const sessions = entriesOf(digests, ['training-session']).filter(({ on, values }) => compareDates(on, since) > 0 && isLive(values));
  return IN_SCOPE.flatMap(({ code: location }) =>
    (['2', '3'] as const).map((level): TrainingCover => {
      const here = sessions.filter(({ values }) => textIn(values, 'level') === level && textIn(values, 'location') === location);
      const delivered = here.filter(({ on, values }) => textIn(values, 'status') === 'delivered' && compareDates(on, today) <= 0);
      const bookable = here.filter(
        ({ on, values }) =>
          textIn(values, 'status') === 'scheduled' && answerIn(values, 'openForBooking') === true && compareDates(on, today) >= 0,
      );
      const counts = [...delivered, ...bookable].filter(({ values }) => level === '3' || answerIn(values, 'withWelfare') === true);
      const lastOn = delivered[0]?.on;
      const nextOn = bookable.at(-1)?.on;
      return {
        location,
        level,
        madeAvailable: counts.length > 0,
        ...(lastOn === undefined ? {} : { lastOn }),
        ...(nextOn === undefined ? {} : { nextOn }),
        sessions: delivered.length,
        organisations: organisationsPresent(sessions, level, location, today).size,
      };
    }),
  );
}

const isLive = (session: Body): boolean => textIn(session, 'mode') !== 'recorded';

/** Whoever joins by video from elsewhere counts where they are (M30, M31). */
function organisationsPresent(
  sessions: readonly RegisterEntry[],
  level: TrainingLevel,
  location: string,
  today: CalendarDate,
): ReadonlySet<string> {
  const there = sessions
    .filter(
      ({ on, values }) => textIn(values, 'level') === level && textIn(values, 'status') === 'delivered' && compareDates(on, today) <= 0,
    )
    .flatMap(({ values }) =>
      rowsIn(values, 'attendees').filter((row) => (textIn(row, 'location') || textIn(values, 'location')) === location),
    )
    .filter((row) => answerIn(row, 'present') === true && isPartner(textIn(row, 'organisationType')));
  return new Set(there.map((row) => textIn(row, 'organisation').toLocaleLowerCase('en-GB')));
}

/** The session that a request was answered with: of its location, level and day. */
export const sessionFor = (request: Body, sessions: readonly RegisterEntry[]): RegisterEntry | undefined => {
  const on = dateIn(request, 'sessionOn');
  return sessions.find(
    ({ values, on: day }) =>
      day === on && textIn(values, 'level') === textIn(request, 'level') && textIn(values, 'location') === textIn(request, 'location'),
  );
};

export interface BoardCover {
  readonly location: string;
  readonly attended: number;
  readonly held: number;
  /** Announced and not held yet, this contract year. */
  readonly toCome: number;
}

/** Boards that a location owes itself in a contract year (SOR Annex E, governance). */
export const BOARDS_A_YEAR = 3;

/** Local Safeguarding Partnership Boards of the contract year of a day, by location (M28). */
export function boardCover(digests: readonly FileDigest[], today: CalendarDate): readonly BoardCover[] {
  const boards = entriesOf(digests, ['board-attendance']).filter(
    ({ values, on }) => textIn(values, 'type') === 'lspb' && contractYearOf(on) === contractYearOf(today),
  );
  return IN_SCOPE.map(({ code: location }) => {
    const here = boards.filter(({ values }) => textIn(values, 'location') === location);
    return {
      location,
      attended: here.filter(({ values }) => wasAttended(values)).length,
      held: here.filter(({ values }) => textIn(values, 'standing') === 'held').length,
      toCome: here.filter(({ values, on }) => textIn(values, 'standing') === 'planned' && compareDates(on, today) >= 0).length,
    };
  });
}

export type ExpiryState = 'missing' | 'expired' | 'soon' | 'current';

/** How long before the day a renewal is said to be due. */
const SOON_DAYS = 60;

/** Of a registration, a check or a clearance that lasts until a day. */
export function expiryOn(until: CalendarDate | undefined, today: CalendarDate): ExpiryState {
  if (until === undefined) return 'missing';
  if (compareDates(until, today) < 0) return 'expired';
  return compareDates(until, addDays(today, SOON_DAYS)) <= 0 ? 'soon' : 'current';
}

export interface StaffExpiries {
  /** undefined where the post needs none. */
  readonly registration: ExpiryState | undefined;
  readonly dbs: ExpiryState;
  readonly clearance: ExpiryState;
}

export function expiriesOf(entry: Body, today: CalendarDate): StaffExpiries {
  const needsRegistration = answerIn(entry, 'socialWorker') !== false;
  const registeredUntil = dateIn(entry, 'registeredUntil');
  return {
    registration: needsRegistration || registeredUntil !== undefined ? expiryOn(registeredUntil, today) : undefined,
    dbs: expiryOn(dateIn(entry, 'dbsRenewalOn'), today),
    clearance: expiryOn(dateIn(entry, 'scUntil'), today),
  };
}

/** Whether they work in the service on a day, by the register. */
export const isInPost = (entry: Body, today: CalendarDate): boolean => {
  const leftOn = dateIn(entry, 'leftOn');
  return leftOn === undefined || compareDates(leftOn, today) >= 0;
};
