/**
 * A trip against the cases chosen for it (CLK4): is all of it on this laptop, what falls due while away, what to pack, and
 * afterwards which visits were made of those that were planned.
 */
import { addDays, type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId } from '#shared/base/ids.ts';
import { dateOf, endOfDay, isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { FileDigest } from './digest.ts';
import { type DueItem, dueLists } from './due-list.ts';

export interface Trip {
  readonly location: string;
  readonly leavesOn: CalendarDate;
  readonly returnsOn: CalendarDate;
  readonly cases: readonly FileId[];
}

/** Undefined while place or days are missing. */
export function tripIn(body: Body): Trip | undefined {
  const [leavesOn, returnsOn] = [dateIn(body, 'leavesOn'), dateIn(body, 'returnsOn')];
  const location = textIn(body, 'location');
  if (leavesOn === undefined || returnsOn === undefined || location === '') return undefined;
  return { location, leavesOn, returnsOn, cases: textsIn(body, 'cases') as readonly FileId[] };
}

/** Open cases that a trip there is likely for: this person's at the location, those due soonest first. */
export const casesToTake = (digests: readonly FileDigest[], location: string, person: PersonId): readonly FileDigest[] =>
  digests
    .filter((digest) => digest.type === 'case' && digest.status === 'open' && digest.location === location)
    .toSorted((a, b) => Number(b.allocatedTo === person) - Number(a.allocatedTo === person) || a.title.localeCompare(b.title, 'en-GB'));

/** What this laptop knows of itself. */
export interface LaptopStanding {
  /** Both sides were compared and equal at the last sync. */
  readonly equal: boolean;
  readonly waiting: number;
  readonly quarantined: number;
  /** Documents of a case that are not on this laptop yet. */
  readonly missingDocuments: (file: FileId) => number;
}

export interface TripCheck {
  readonly what: string;
  readonly ready: boolean;
  /** What to do; only where it is not ready. */
  readonly remedy?: string;
}

/** In the order in which they are put right; every one is ready before a person leaves. */
export function checkTrip(trip: Trip, digests: readonly FileDigest[], laptop: LaptopStanding): readonly TripCheck[] {
  const held = new Map(digests.map((digest) => [digest.file, digest]));
  const absent = trip.cases.filter((file) => !held.has(file)).length;
  const documents = trip.cases.reduce((sum, file) => sum + laptop.missingDocuments(file), 0);
  const conflicts = trip.cases.reduce((sum, file) => sum + (held.get(file)?.counts.conflicts ?? 0), 0);
  return [
    check('Cases are chosen', trip.cases.length > 0, 'Choose at least one case'),
    check('Every case chosen is on this laptop', absent === 0, `${absent} not here: sync, or ask a manager to give you the case`),
    check('Everything the server has is on this laptop', laptop.equal, 'Sync until both sides are the same'),
    check('Nothing written here waits to be sent', laptop.waiting === 0, `${laptop.waiting} waiting: sync before you leave`),
    check('Every document is on this laptop', documents === 0, `${documents} still to be fetched: keep the connection until they are here`),
    check(
      'No two versions wait for a choice',
      conflicts === 0,
      `${conflicts} ${conflicts === 1 ? 'record has' : 'records have'} two versions: choose`,
    ),
    check('Every saved copy can be read', laptop.quarantined === 0, 'See Sync for what is damaged: it is fetched again'),
  ];
}

const check = (what: string, ready: boolean, remedy: string): TripCheck => (ready ? { what, ready } : { what, ready, remedy });

/** What falls due in the cases of the trip until the evening of the return, and what is overdue already; by due moment. */
export function dueWhileAway(trip: Trip, digests: readonly FileDigest[], asOf: ZonedInstant): readonly DueItem[] {
  const zone = locationsByCode.get(trip.location)?.zone ?? 'Europe/London';
  const chosen = new Set(trip.cases);
  const lists = dueLists(
    digests.filter((digest) => chosen.has(digest.file)),
    asOf,
  );
  const end = Date.parse(endOfDay(trip.returnsOn, zone).replace(/\[.*\]$/, ''));
  return [...lists.overdue, ...lists.today, ...lists.thisWeek, ...lists.later].filter(
    (item) => Date.parse(item.dueAt.replace(/\[.*\]$/, '')) <= end,
  );
}

/** What everybody takes, and what these cases need: an interpreter, a word about danger. */
export function packList(trip: Trip, digests: readonly FileDigest[]): readonly string[] {
  const place = locationsByCode.get(trip.location)?.shortName ?? trip.location;
  const count = digests.filter((digest) => trip.cases.includes(digest.file)).length;
  return [
    'Laptop, charger, and a plug adapter',
    'The passphrase known by heart; nothing with it written down',
    'Service identity card, passport, travel order',
    `Telephone numbers of the duty team and of the command in ${place}, known without this laptop`,
    `Interpreters arranged for the ${count === 1 ? 'case' : `${count} cases`} that need one`,
    'Privacy filter for the screen; toys and paper for the children',
  ];
}

export interface VisitAgainstPlan {
  readonly file: FileId;
  readonly title: string;
  /** Days of the trip on which a visit was made. */
  readonly madeOn: readonly CalendarDate[];
  /** What was due in the trip's days and is still open. */
  readonly stillDue: readonly string[];
}

/** On return: each case of the trip with the visits made, and what is still open of what was due until then. */
export function reconcileTrip(trip: Trip, digests: readonly FileDigest[], asOf: ZonedInstant): readonly VisitAgainstPlan[] {
  const stillDue = dueWhileAway(trip, digests, asOf);
  return digests
    .filter((digest) => trip.cases.includes(digest.file))
    .map((digest) => ({
      file: digest.file,
      title: digest.title,
      madeOn: visitDays(digest).filter((day) => compareDates(day, trip.leavesOn) >= 0 && compareDates(day, trip.returnsOn) <= 0),
      stillDue: stillDue.filter((item) => item.file === digest.file).map((item) => item.label),
    }));
}

const visitDays = (digest: FileDigest): readonly CalendarDate[] => [
  ...new Set(
    digest.facts
      .filter((fact) => fact.kind === 'visit' && textIn(fact.values, 'outcome') === 'made')
      .flatMap(({ at }) => (at === undefined ? [] : [isZonedInstant(at) ? dateOf(at) : at])),
  ),
];

export type TripStanding = 'planned' | 'away' | 'to-reconcile' | 'done';

/** Where a trip stands on a day: it is looked through after the return, and then done. */
export function tripStanding(trip: Trip, reconciled: boolean, today: CalendarDate): TripStanding {
  if (reconciled) return 'done';
  if (compareDates(today, trip.leavesOn) < 0) return 'planned';
  return compareDates(today, addDays(trip.returnsOn, 1)) < 0 ? 'away' : 'to-reconcile';
}
