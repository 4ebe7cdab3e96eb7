/** Visits to children on child protection plans: which are due (PI 5.5), which were made and how (PI 5.6), and who was seen when. */
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock, DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, instantIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { planTimescales } from '#shared/practice/child-protection-plan/timescales.ts';
import type { Body } from '#shared/practice/record.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { type ClockRecord, clocksOfFile } from '#shared/timescales/clocks-of-file.ts';
import { type CountedFile, isBornBy } from './counted-file.ts';
import { isActiveOn, type ProtectionPlan, protectionPlansOf } from './plans.ts';
import type { Service } from './service.ts';

/** A visit as it concerns one child. */
export interface ChildVisit {
  readonly file: CountedFile;
  readonly fact: DigestFact;
  readonly at: ZonedInstant;
  readonly ms: number;
  readonly on: CalendarDate;
  readonly child: string;
  readonly row: Body;
}

const visits = new WeakMap<CountedFile, readonly ChildVisit[]>();

/**
 * Child by child, those that were made: child seen or contact made. A visit that says what it counts for counts for that; one that says
 * nothing in particular counts for a child who is on a plan on that day. Nobody is seen before birth.
 */
export function protectionVisitsOf(service: Service, file: CountedFile): readonly ChildVisit[] {
  let made = visits.get(file);
  if (made === undefined) visits.set(file, (made = workOut(file)));
  return made.filter(({ ms }) => ms <= service.asOfMs);
}

function workOut(file: CountedFile): readonly ChildVisit[] {
  const plans = protectionPlansOf(file);
  return file
    .facts('visit')
    .flatMap((fact) => {
      const at = instantIn(fact.values, 'visitedAt');
      if (at === undefined || textIn(fact.values, 'outcome') !== 'made') return [];
      const types = textsIn(fact.values, 'visitType');
      const on = dateOf(at, LONDON);
      return rowsIn(fact.values, 'children').flatMap((row) => {
        const child = textIn(row, 'child');
        const isOnPlan = () => plans.some((plan) => plan.child === child && (isActiveOn(plan, on) || plan.endedOn === on));
        const counts = types.length === 0 ? isOnPlan() : types.includes('child-protection');
        return child !== '' && counts && isBorn(file, child, on) ? [{ file, fact, at, ms: instantMs(at), on, child, row }] : [];
      });
    })
    .toSorted((a, b) => compareDates(a.on, b.on));
}

export const isBorn = (file: CountedFile, child: string, on: CalendarDate): boolean => {
  const person = file.person(child);
  return person === undefined || isBornBy(person, on);
};

/** Of a child whose birth is long past, no day needs to be worked out. */
function isBornBefore(file: CountedFile, child: string, at: ZonedInstant): boolean {
  const person = file.person(child);
  return person === undefined || isBornBy(person, person.born === undefined ? dateOf(at) : dateOf(at, LONDON));
}

export const isSeen = (visit: ChildVisit): boolean => answerIn(visit.row, 'seen') === true;

/** A clock for one child. */
export interface DueVisit {
  readonly file: CountedFile;
  readonly child: string;
  readonly clock: DigestClock;
}

const due = new WeakMap<CountedFile, readonly DueVisit[]>();

/**
 * Every visit that was due to a child, from the clocks of the plan. A plan that a conference decided and nobody has written yet has no
 * clock on the screen: it is measured here by the same rule, at ten working days.
 */
export function visitsDueOf(file: CountedFile): readonly DueVisit[] {
  let found = due.get(file);
  if (found === undefined) due.set(file, (found = workOutDue(file)));
  return found;
}

function workOutDue(file: CountedFile): readonly DueVisit[] {
  if (file.digest.type !== 'case') return [];
  const unwritten = protectionPlansOf(file).filter(({ written }) => !written);
  const all = [...file.clocks('PI5.5'), ...unwritten.flatMap((plan) => clocksOfUnwritten(file, plan))].flatMap((clock) =>
    (clock.people ?? []).filter((child) => isBornBefore(file, child, clock.dueAt)).map((child) => ({ file, child, clock })),
  );
  return file.facts('child-protection-plan').length + unwritten.length < 2 ? all : eachOnce(all);
}

/**
 * A plan that was written twice, while one runs on, is one plan of the child (plans.ts): the same visit is due once, by the record whose
 * count began first.
 */
function eachOnce(all: readonly DueVisit[]): readonly DueVisit[] {
  const kept: DueVisit[] = [];
  for (const visit of all.toSorted(
    (a, b) => compareInstants(a.clock.startedAt, b.clock.startedAt) || compareInstants(a.clock.dueAt, b.clock.dueAt),
  )) {
    const from = instantMs(visit.clock.startedAt);
    const isDue = kept.some(
      ({ child, clock: { record, stoppedAt } }) =>
        child === visit.child && record !== visit.clock.record && (stoppedAt === undefined || instantMs(stoppedAt) > from),
    );
    if (!isDue) kept.push(visit);
  }
  return kept;
}

function clocksOfUnwritten(file: CountedFile, { record, child, startedOn, endedOn }: ProtectionPlan): readonly DigestClock[] {
  const row = { rowId: child, child, startedOn, ...(endedOn === undefined ? {} : { endedOn }) };
  const plan: ClockRecord<string> = { record, body: { children: [row] }, rules: planTimescales, stops: [], finalised: true, signed: {} };
  const answers = file.facts('visit').map(
    ({ record: visit, values }): ClockRecord<string> => ({
      record: visit,
      kind: 'visit',
      body: values,
      rules: [],
      stops: recordKind('visit')?.stops ?? [],
      finalised: true,
      signed: {},
    }),
  );
  return clocksOfFile([plan, ...answers], { contract: CONTRACT_CALENDAR }).map(
    (clock) => ({ ...clock, startedAs: 'child-protection-conference' }) as DigestClock,
  );
}

/** The last day until then on which the child was seen, else the day the plan began. */
export function lastSeenOn(service: Service, plan: ProtectionPlan, until: CalendarDate): CalendarDate {
  const seen = protectionVisitsOf(service, plan.file).findLast((visit) => visit.child === plan.child && visit.on <= until && isSeen(visit));
  return seen === undefined || seen.on < plan.startedOn ? plan.startedOn : seen.on;
}
