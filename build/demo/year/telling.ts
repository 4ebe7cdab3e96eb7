/**
 * One case of the year as it is told: who did what when, before anything is written. Records get their ids here, so that later ones
 * can refer to earlier ones; the laptops then write everything in rounds (`write-year.ts`). What would lie ahead of today is left
 * out, so that one story told from different days stands at different points of its course.
 */
import { addDays, type CalendarDate, daysBetween, isoWeekday } from '#shared/base/calendar-date.ts';
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { addMs, compareInstants, dateOf, type ZonedInstant, zonedInstantAt, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';
import type { Body, Operation, RecordKind } from '#shared/practice/record.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { StaffKey } from '../staff.ts';
import type { Chance } from './chance.ts';
import { type Around, completeBody } from './complete-body.ts';
import type { Household, Member } from './households.ts';
import { drawPartners, type Place, placeOf } from './places.ts';
import { actionsFor, type PlanAction } from './words/plan-actions.ts';
import { type Theme, Words } from './words.ts';

/** One act of one person. Of the acts on one record, each stands in a later round than another person's act before it. */
export interface Deed {
  readonly by: StaffKey;
  readonly at: ZonedInstant;
  readonly round: number;
  readonly kind: KindName;
  readonly record: RecordId;
  readonly op: Operation;
  /** The whole body of a new record; of a later version what changes in it. */
  readonly body: Body;
  readonly isNew: boolean;
  /** Bytes that the record describes, attached before it is written. */
  readonly attachment?: Attachment;
}

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TellingInput {
  readonly household: Household;
  readonly theme: Theme;
  readonly location: string;
  readonly worker: StaffKey;
  readonly now: number;
  /** The day of the contact, counted back from today. */
  readonly daysAgo: number;
  readonly chance: Chance;
  readonly newId: () => RecordId;
  readonly personOf: (key: StaffKey) => PersonId;
}

const HOUR = 3_600_000;
/** A plan is closed, and another one opened, only when what went before is there: whoever holds the file first writes it. */
const IN_ORDER = new Set<KindName>(['involvement', 'child-protection-plan', 'child-in-need-plan', 'closure']);

export class Telling {
  readonly household: Household;
  readonly theme: Theme;
  readonly location: string;
  readonly place: Place;
  readonly worker: StaffKey;
  readonly chance: Chance;
  readonly words: Words;
  readonly children: readonly RecordId[];
  readonly adults: readonly RecordId[];
  readonly deeds: Deed[] = [];
  readonly people: ReadonlyMap<string, RecordId>;
  /** Opened with the case. */
  readonly involvement: RecordId;
  readonly allocation: RecordId;
  /** The same through the whole case: in the plan, in its reviews, in core groups. */
  readonly actions: readonly PlanAction[];
  readonly newId: () => RecordId;
  readonly #personOf: (key: StaffKey) => PersonId;
  readonly #partners: ReturnType<typeof drawPartners>;
  readonly #now: ZonedInstant;
  #first: CalendarDate;
  readonly #weekend: readonly number[];
  readonly #zone: string;
  readonly #latest = new Map<string, RecordId>();
  readonly #lastDeed = new Map<string, Pick<Deed, 'by' | 'round' | 'at' | 'kind' | 'op'>>();
  #orderedRound: { by: StaffKey; round: number } | undefined;

  constructor({ household, theme, location, worker, now, daysAgo, chance, newId, personOf }: TellingInput) {
    const place = locationsByCode.get(location);
    if (place === undefined) throw new Error(`There is no location ${location}`);
    this.household = household;
    this.theme = theme;
    this.location = location;
    this.place = placeOf(location);
    this.worker = worker;
    this.chance = chance;
    this.newId = newId;
    this.#personOf = personOf;
    this.#partners = drawPartners(chance);
    this.#zone = place.zone;
    this.#weekend = place.weekend;
    this.#now = zonedInstantFrom(now, place.zone);
    this.#first = addDays(dateOf(this.#now), -daysAgo);
    this.people = new Map(household.people.map((person) => [person.key, newId()]));
    const idsOf = (group: string) =>
      household.people.filter((person) => person.group === group).flatMap(({ key }) => this.people.get(key) ?? []);
    this.children = idsOf('child');
    this.adults = idsOf('adult');
    this.involvement = newId();
    this.allocation = newId();
    this.#lastDeed.set(this.involvement, { by: 'duty', round: 0, at: this.at(1), kind: 'involvement', op: 'finalise' });
    this.#lastDeed.set(this.allocation, { by: 'duty', round: 0, at: this.at(1), kind: 'allocation', op: 'finalise' });
    this.words = new Words(chance, theme, (text, child) => this.#fill(text, child));
    this.actions = actionsFor(theme, chance).map((action) => this.#filled(action));
  }

  /** Calendar days after the contact, at this time of the place; a weekend is put off to the next working day unless it must be then. */
  at(days: number, time = '10:30', { weekendToo = false } = {}): ZonedInstant {
    let day = addDays(this.#first, Math.round(days));
    const weekend = weekendToo ? [] : this.#weekend;
    while (weekend.includes(isoWeekday(day))) day = addDays(day, 1);
    const moment = zonedInstantAt(day, time, this.#zone);
    if (!moment.ok) throw new Error(`${day} ${time} in ${this.#zone}: ${moment.error}`);
    return moment.value;
  }

  /** The decision came late: so did all that follows from it. */
  putOff(days: number): void {
    this.#first = addDays(this.#first, days);
  }

  day(days: number): CalendarDate {
    return dateOf(this.at(days));
  }

  /** Whether it has happened by now: a story is told up to today and no further. */
  hasHappened(moment: ZonedInstant): boolean {
    return compareInstants(moment, this.#now) < 0;
  }

  /** How many days ago the contact came. */
  get age(): number {
    return daysBetween(this.#first, dateOf(this.#now));
  }

  latest(kind: KindName): RecordId | undefined {
    return this.#latest.get(kind);
  }

  me(by: StaffKey): PersonId {
    return this.#personOf(by);
  }

  member(role: Member['role']): Member | undefined {
    return this.household.people.find((member) => member.role === role);
  }

  idOf(member: Member): RecordId {
    return this.people.get(member.key) as RecordId;
  }

  memberOf(person: string): Member | undefined {
    return this.household.people.find(({ key }) => this.people.get(key) === person);
  }

  /** How old a child is on the day of the contact, in months. */
  monthsOf(person: string): number {
    return this.memberOf(person)?.months ?? 0;
  }

  /** Somebody of another agency, as a row of a table. */
  partner(agency: string, more: Body = {}): Body {
    const [name, role] = this.#partners.get(agency) ?? ['', ''];
    return { agency, name, role, ...more };
  }

  /** Who came to a meeting: the worker, health and school, with whoever else is named. */
  attendance(...more: readonly string[]): readonly Body[] {
    const parents = this.household.people.filter(({ group }) => group === 'adult').slice(0, 2);
    return [
      { name: this.workerName, agency: 'social-work', role: 'Social worker', attendance: 'in-person' },
      ...['health', 'education', ...more].map((agency, index) =>
        this.partner(agency, { attendance: index === 1 && more.length > 1 ? 'remote' : 'in-person' }),
      ),
      ...parents.map((member) => ({
        name: `${member.givenName} ${member.familyName}`,
        agency: 'family',
        role: member.relationship,
        attendance: 'in-person',
      })),
    ];
  }

  get workerName(): string {
    return WORKER_NAMES[this.worker] ?? 'The social worker';
  }

  complete(by: StaffKey, kind: KindName, at: ZonedInstant, told: Body): Body {
    const entry: RecordKind = kindsByName[kind];
    const around: Around = {
      kind,
      at,
      me: this.me(by),
      children: this.children,
      adults: this.adults,
      latest: (wanted) => this.#latest.get(wanted),
      words: (field, type, child) => this.words.about(kind, field, type, child),
      rows: (table) => this.#rows(kind, table, at),
    };
    return completeBody(entry.form, told, around);
  }

  /** A new record, complete. Written down an hour after it happened unless told. @returns its id, also of one that lies ahead. */
  record(
    by: StaffKey,
    kind: KindName,
    at: ZonedInstant,
    told: Body,
    { hoursLater = 1, attachment }: { readonly hoursLater?: number; readonly attachment?: Attachment } = {},
  ): RecordId {
    const record = this.newId();
    if (!this.hasHappened(at)) return record;
    const body = this.complete(by, kind, at, told);
    const round = this.#roundOf(by, kind, body);
    this.#do({
      by,
      at: this.#notAfterNow(addMs(at, hoursLater * HOUR)),
      round,
      kind,
      record,
      op: 'finalise',
      body,
      isNew: true,
      ...(attachment === undefined ? {} : { attachment }),
    });
    this.#latest.set(kind, record);
    return record;
  }

  /** What was told of a record when it was new. */
  toldOf(record: RecordId): Body | undefined {
    return this.deeds.find((deed) => deed.record === record && deed.isNew)?.body;
  }

  /** A manager's signature, or the same sent back. */
  sign(record: RecordId, at: ZonedInstant, op: 'authorise' | 'return' = 'authorise', words: Body = {}): void {
    this.#act('manager', record, at, op, words);
  }

  /** A new version of something that lives on: what changes in it. */
  change(by: StaffKey, record: RecordId, at: ZonedInstant, changes: Body): void {
    this.#act(by, record, at, 'finalise', changes);
  }

  /** Nothing is done to what has not happened. */
  #act(by: StaffKey, record: RecordId, at: ZonedInstant, op: Operation, body: Body): void {
    const before = this.#lastDeed.get(record);
    if (before === undefined || !this.hasHappened(at)) return;
    if (op === 'authorise' && before.op === 'authorise') return;
    const earliest = addMs(before.at, 20 * 60_000);
    const moment = compareInstants(at, earliest) < 0 ? earliest : at;
    const own = before.by === by ? before.round : before.round + 1;
    const round = Math.max(own, IN_ORDER.has(before.kind) ? this.#afterOrdered(by) : 0);
    this.#do({ by, at: this.#notAfterNow(moment), round, kind: before.kind, record, op, body, isNew: false });
  }

  #do(deed: Deed): void {
    this.deeds.push(deed);
    this.#lastDeed.set(deed.record, deed);
    if (IN_ORDER.has(deed.kind) && (this.#orderedRound === undefined || deed.round >= this.#orderedRound.round))
      this.#orderedRound = { by: deed.by, round: deed.round };
  }

  /** After everything it refers to. */
  #roundOf(by: StaffKey, kind: KindName, body: Body): number {
    let round = IN_ORDER.has(kind) ? Math.max(1, this.#afterOrdered(by)) : 1;
    for (const text of textsOf(body)) {
      const before = this.#lastDeed.get(text);
      if (before !== undefined) round = Math.max(round, before.by === by ? before.round : before.round + 1);
    }
    return round;
  }

  #afterOrdered(by: StaffKey): number {
    const before = this.#orderedRound;
    return before === undefined ? 0 : before.by === by ? before.round : before.round + 1;
  }

  #notAfterNow(moment: ZonedInstant): ZonedInstant {
    return compareInstants(moment, this.#now) > 0 ? this.#now : moment;
  }

  #rows(kind: KindName, table: string, at: ZonedInstant): readonly Body[] | undefined {
    const day = dateOf(at);
    switch (table) {
      case 'attendance':
        return this.attendance('welfare');
      case 'coreGroup':
        return this.attendance('welfare').map(({ attendance: _attendance, ...member }) => member);
      case 'information':
        return ['health', 'education', 'command'].map((agency) => ({ agency }));
      case 'checks':
        return ['health', 'education', 'service-police'].map((agency) => ({
          ...this.partner(agency),
          role: undefined,
          askedOn: addDays(day, -7),
          answeredOn: addDays(day, -4),
        }));
      case 'agencies':
        return ['health', 'education', 'welfare'].map((agency) => ({
          ...this.partner(agency),
          role: undefined,
          consultedOn: addDays(day, -9),
        }));
      case 'consulted':
        return ['health', 'education', 'command'].map((agency) => ({ agency, on: addDays(day, -3) }));
      case 'actions':
        return kind === 'child-in-need-review'
          ? this.actions.map(({ action, owner }) => ({ action, owner }))
          : this.actions.map((action, index) => this.smart(action, addDays(day, 45 + index * 14)));
      case 'progress':
        return this.actions.map(({ action }) => ({ action }));
      default:
        return undefined;
    }
  }

  /** A row of a plan. */
  smart({ ours, ...action }: PlanAction, dueOn: CalendarDate): Body {
    return { ...action, dueOn, ...(ours === true ? { staffOwner: this.me(this.worker) } : {}) };
  }

  #filled(action: PlanAction): PlanAction {
    const filled = Object.entries(action).map(([key, value]) => [key, typeof value === 'string' ? this.#fill(value, undefined) : value]);
    return Object.fromEntries(filled) as PlanAction;
  }

  #fill(text: string, person: string | undefined): string {
    const nameOf = (member: Member | undefined) => member?.givenName;
    const childMembers = this.household.people.filter(({ role }) => role === 'child');
    const subject = person === undefined ? undefined : this.memberOf(person);
    // Without a row of their own it is the eldest who is spoken of: of school age, if anyone is.
    const first = subject?.role === 'child' ? subject : childMembers.at(-1);
    const adult = this.household.people.find(({ group }) => group === 'adult');
    const mother = nameOf(this.member('mother') ?? this.member('carer') ?? adult) ?? 'the mother';
    const others = this.household.people.filter((member) => member.group === 'adult' && member.givenName !== mother);
    const names: Readonly<Record<string, string>> = {
      child: nameOf(first) ?? nameOf(adult) ?? 'the child',
      children: listed(childMembers.map(({ givenName }) => givenName)) || (nameOf(adult) ?? 'the family'),
      they: first?.sex === 'M' ? 'he' : 'she',
      their: first?.sex === 'M' ? 'his' : 'her',
      them: first?.sex === 'M' ? 'him' : 'her',
      mother,
      father: nameOf(this.member('father') ?? others[0]) ?? 'the father',
      adult: nameOf(adult) ?? mother,
      carer: nameOf(this.member('partner') ?? this.member('carer') ?? others[0]) ?? 'the carer',
      family: this.household.name,
      school: this.place.school,
      doctor: this.place.medicalCentre,
      place: this.place.name,
      host: this.place.hostNation,
      unit: this.household.unit,
      worker: this.workerName,
    };
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const known = names[name.charAt(0).toLowerCase() + name.slice(1)];
      if (known === undefined) return whole;
      return /^[A-Z]/.test(name) ? known.charAt(0).toUpperCase() + known.slice(1) : known;
    });
  }
}

const WORKER_NAMES: Readonly<Partial<Record<StaffKey, string>>> = {
  kenya: 'Catrin Morgan',
  germany: 'James Whitlock',
  nepal: 'Sunita Thapa',
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
