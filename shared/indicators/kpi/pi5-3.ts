/**
 * PI 5.3 · Of the families with a section 47 type enquiry open or a child protection plan active in the period, how many have a decision
 * on jurisdiction: host-nation law, the status of forces agreement and the Armed Forces Act considered, reasoned, with who decided and
 * when, no later than the day of the enquiry's outcome, and made again after any move. Source: SOR Annex D PI 5.3 (printed).
 *
 * As it stands at the end of the period. What counts is the record made for it, the jurisdiction decision; what a meeting or an enquiry
 * says of jurisdiction in passing is printed beside. An outcome is of the day it was authorised. Of a family on a plan, the enquiry that
 * led to the plan is asked too. Each of the three laws must have been considered: a reason why not is no consideration. What an import
 * says that its source answers (`answeredInSource`) is taken as considered.
 */
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, textIn } from '#shared/practice/body-values.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { includesDay, type Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { type Enquiry, enquiriesOf } from '../service/enquiries.ts';
import { isActiveIn, lastActiveDayIn, lastDayOf, protectionPlansOf } from '../service/plans.ts';
import type { Service } from '../service/service.ts';

export const pi53: Kpi = {
  id: 'PI5.3',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'families',
  parts: [
    {
      id: 'PI5.3',
      title: 'Jurisdiction decided by the outcome of the enquiry, and again after a move',
      units: (service, period) => units(service, period, (file) => file.facts('jurisdiction-decision').flatMap(decisionIn)),
    },
    {
      id: 'PI5.3.any',
      title: 'The same, with what strategy meetings and enquiries say of jurisdiction',
      units: (service, period) => units(service, period, (file) => SAID_IN.flatMap((kind) => file.facts(kind).flatMap(decisionIn))),
    },
  ],
  values: (service, period, location) => [
    {
      id: 'PI5.3.do',
      title: 'Notices to the Designated Officer',
      value: service.cases.reduce((sum, file) => sum + noticesOf(service, file, period, location), 0),
      unit: 'count',
    },
  ],
};

const SAID_IN = ['jurisdiction-decision', 'strategy-meeting', 'section-47-enquiry'] as const;

interface Decision {
  readonly on: CalendarDate;
  /** Empty where the record names none. */
  readonly location: string;
}

/** With every element that is asked for; of a meeting or an enquiry, who signs it decided. */
function decisionIn(fact: DigestFact): readonly Decision[] {
  const { values, missing = [] } = fact;
  const isOwnRecord = fact.kind === 'jurisdiction-decision';
  const areConsidered = ['hostNationLawConsidered', 'sofaConsidered', 'afaConsidered'].every(
    (key) => answerIn(values, key) ?? !missing.includes(key),
  );
  const hasReasons = !missing.includes(isOwnRecord ? 'rationale' : 'jurisdictionReasons');
  const on = isOwnRecord ? dateIn(values, 'decidedOn') : dayOf(fact);
  const isDecidedBySomebody = !isOwnRecord || textIn(values, 'decidedBy') !== '' || !missing.includes('decidedBy');
  return on !== undefined && areConsidered && hasReasons && isDecidedBySomebody ? [{ on, location: textIn(values, 'location') }] : [];
}

const dayOf = ({ at }: DigestFact): CalendarDate | undefined =>
  at === undefined ? undefined : at.includes('T') ? dateOf(at as Parameters<typeof dateOf>[0], LONDON) : (at as CalendarDate);

function units(service: Service, period: Period, decisionsOf: (file: CountedFile) => readonly Decision[]): readonly KpiUnit[] {
  const last = lastDayOf(service, period);
  return service.cases.flatMap((file) => {
    const open = enquiriesOf(file).filter(
      ({ startedOn, outcomeOn }) => startedOn <= last && (outcomeOn === undefined || outcomeOn >= period.from),
    );
    const plans = protectionPlansOf(file).filter((plan) => isActiveIn(service, plan, period));
    const first = open[0] ?? plans[0];
    if (first === undefined) return [];
    const on = [
      ...open.map(({ outcomeOn }) => (outcomeOn === undefined || outcomeOn > last ? last : outcomeOn)),
      ...plans.map((plan) => lastActiveDayIn(service, plan, period)),
    ]
      .toSorted(compareDates)
      .at(-1) as CalendarDate;
    const led = plans.flatMap(({ startedOn, child }) => enquiryBefore(file, child, startedOn) ?? []);
    const outcomes = [...open, ...led].flatMap(({ outcomeOn }) => (outcomeOn !== undefined && outcomeOn <= last ? [outcomeOn] : []));
    const problem = problemOf(
      file,
      decisionsOf(file).filter((decision) => decision.on <= last),
      outcomes,
      on,
    );
    return [
      {
        file: file.digest.file,
        record: first.record,
        location: file.locationOn(on),
        outcome: problem === '' ? 'met' : 'not-met',
        why: problem || 'Jurisdiction decided, with reasons',
        on,
      },
    ];
  });
}

/** The enquiry of this child whose outcome came last before the plan began. */
const enquiryBefore = (file: CountedFile, child: string, startedOn: CalendarDate): Enquiry | undefined =>
  enquiriesOf(file)
    .filter((enquiry) => enquiry.child === child && enquiry.outcomeOn !== undefined && enquiry.startedOn <= startedOn)
    .at(-1);

function problemOf(file: CountedFile, decisions: readonly Decision[], outcomes: readonly CalendarDate[], on: CalendarDate): string {
  if (decisions.length === 0) return 'No decision on jurisdiction with all that it needs';
  if (!outcomes.every((day) => decisions.some((decision) => decision.on <= day))) return 'Decided only after the outcome of the enquiry';
  return [...outcomes, on].every((day) => isDecidedWhere(file, decisions, day)) ? '' : 'Not decided again after the family moved';
}

/** Since the last move until that day, and not about another place. */
function isDecidedWhere(file: CountedFile, decisions: readonly Decision[], day: CalendarDate): boolean {
  const move = file.digest.locations.slice(1).findLast(({ from }) => from <= day);
  if (move === undefined) return decisions.some((decision) => decision.on <= day);
  return decisions.some(
    (decision) => decision.on <= day && decision.on >= move.from && (decision.location === '' || decision.location === move.code),
  );
}

function noticesOf({ today }: Service, file: CountedFile, period: Period, location: string | null): number {
  return file.facts('jurisdiction-decision').filter(({ values }) => {
    const on = dateIn(values, 'designatedOfficerToldOn');
    if (on === undefined || on > today || !includesDay(period, on)) return false;
    return location === null || file.locationOn(on) === location;
  }).length;
}
