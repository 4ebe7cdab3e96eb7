/**
 * One case of the year as it is told: who did what when, before anything is written. Records get their ids here, so that later ones
 * can refer to earlier ones; the laptops then write everything in rounds (`write-year.ts`).
 */
import { addDays, type CalendarDate, isoWeekday } from '#shared/base/calendar-date.ts';
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { addMs, compareInstants, dateOf, type ZonedInstant, zonedInstantAt, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';
import type { Body, Operation, RecordKind } from '#shared/practice/record.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { StaffKey } from '../staff.ts';
import type { Chance } from './chance.ts';
import { completeBody } from './complete-body.ts';
import type { Household } from './households.ts';

/** One act of one person. Of the acts on one record, each stands in a later round than another person's act before it. */
export interface Deed {
  readonly by: StaffKey;
  readonly at: ZonedInstant;
  readonly round: number;
  readonly kind: string;
  readonly record: RecordId;
  readonly op: Operation;
  /** The whole body of a new record; of a later version what changes in it. */
  readonly body: Body;
  readonly isNew: boolean;
}

export interface TellingInput {
  readonly household: Household;
  readonly location: string;
  readonly worker: StaffKey;
  readonly now: number;
  /** The day of the contact, counted back from today. */
  readonly daysAgo: number;
  readonly chance: Chance;
  readonly newId: () => RecordId;
  readonly personOf: (key: StaffKey) => PersonId;
}

export class Telling {
  readonly household: Household;
  readonly location: string;
  readonly worker: StaffKey;
  readonly chance: Chance;
  readonly children: readonly RecordId[];
  readonly adults: readonly RecordId[];
  readonly deeds: Deed[] = [];
  readonly personOf: (key: StaffKey) => PersonId;
  readonly people: ReadonlyMap<string, RecordId>;
  readonly #newId: () => RecordId;
  readonly #now: ZonedInstant;
  readonly #first: CalendarDate;
  readonly #weekend: readonly number[];
  readonly #zone: string;
  readonly #latest = new Map<string, RecordId>();

  constructor({ household, location, worker, now, daysAgo, chance, newId, personOf }: TellingInput) {
    const place = locationsByCode.get(location);
    if (place === undefined) throw new Error(`There is no location ${location}`);
    this.household = household;
    this.location = location;
    this.worker = worker;
    this.chance = chance;
    this.personOf = personOf;
    this.#newId = newId;
    this.#zone = place.zone;
    this.#weekend = place.weekend;
    this.#now = zonedInstantFrom(now, place.zone);
    this.#first = addDays(dateOf(this.#now), -daysAgo);
    this.people = new Map(household.people.map((person) => [person.key, newId()]));
    const idsOf = (group: string) =>
      household.people.filter((person) => person.group === group).flatMap(({ key }) => this.people.get(key) ?? []);
    this.children = idsOf('child');
    this.adults = idsOf('adult');
  }

  /** Calendar days after the contact, at this time of the place; a weekend is put off to the next working day unless it must be then. */
  at(days: number, time = '10:30', { weekendToo = false } = {}): ZonedInstant {
    let day = addDays(this.#first, days);
    while (!weekendToo && this.#weekend.includes(isoWeekday(day))) day = addDays(day, 1);
    const moment = zonedInstantAt(day, time, this.#zone);
    if (!moment.ok) throw new Error(`${day} ${time} in ${this.#zone}: ${moment.error}`);
    return moment.value;
  }

  day(days: number): CalendarDate {
    return dateOf(this.at(days));
  }

  /** Whether it has happened by now: a story is told up to today and no further. */
  hasHappened(days: number): boolean {
    return compareInstants(this.at(days, '17:00'), this.#now) < 0;
  }

  /** How many days ago the contact came. */
  get age(): number {
    return Math.round((Date.parse(dateOf(this.#now)) - Date.parse(this.#first)) / 86_400_000);
  }

  latest(kind: string): RecordId | undefined {
    return this.#latest.get(kind);
  }

  me(by: StaffKey): PersonId {
    return this.personOf(by);
  }

  /** A new record, complete. Written down an hour after it happened unless told. @returns its id. */
  record(by: StaffKey, kind: KindName, at: ZonedInstant, told: Body, { hoursLater = 1 } = {}): RecordId {
    const record = this.#newId();
    const entry: RecordKind = kindsByName[kind];
    const body = completeBody(entry.form, told, {
      kind,
      at,
      me: this.me(by),
      location: this.location,
      children: this.children,
      adults: this.adults,
      latest: (wanted) => this.#latest.get(wanted),
      chance: this.chance,
    });
    const written = this.#notAfterNow(addMs(at, hoursLater * 3_600_000));
    this.deeds.push({ by, at: written, round: by === 'duty' ? 0 : 1, kind, record, op: 'finalise', body, isNew: true });
    this.#latest.set(kind, record);
    return record;
  }

  /** A manager's signature, or the same sent back. */
  sign(record: RecordId, at: ZonedInstant, op: 'authorise' | 'return' = 'authorise', words: Body = {}): void {
    this.#act('manager', record, at, op, words);
  }

  /** A new version of something that lives on: what changes in it. */
  change(by: StaffKey, record: RecordId, at: ZonedInstant, changes: Body): void {
    this.#act(by, record, at, 'finalise', changes);
  }

  #act(by: StaffKey, record: RecordId, at: ZonedInstant, op: Operation, body: Body): void {
    const before = this.deeds.findLast((deed) => deed.record === record);
    if (before === undefined) throw new Error('A record is told before it is changed');
    const round = before.by === by ? before.round : before.round + 1;
    this.deeds.push({ by, at: this.#notAfterNow(at), round, kind: before.kind, record, op, body, isNew: false });
  }

  #notAfterNow(moment: ZonedInstant): ZonedInstant {
    return compareInstants(moment, this.#now) > 0 ? this.#now : moment;
  }
}
