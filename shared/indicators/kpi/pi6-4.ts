/**
 * PI 6.4 · Of the adults at risk, carers and young carers whose case was open for ten working days or more of the period, how many had a
 * risk management plan in force that was reviewed within its own interval. Source: SOR Annex D PI 6.4 (criterion printed, label lost;
 * threshold garbled, assumed 100 %; the ten working days are assumed).
 *
 * Judged on the last day of the period that the case was open: a plan for that person is in force; no review of it was missed in the
 * period or is overdue; and where the ten working days for making the first one ended in the period, it was made by then.
 */
import { addDays, type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { compareInstants, endOfDay, instantMs, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestClock, DigestFact } from '#shared/case-file/digest.ts';
import { dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { clockWords } from '../clock-units.ts';
import { addContractDays } from '../contract-days.ts';
import type { Kpi, KpiUnit, Outcome } from '../kpi.ts';
import type { Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { openedFor } from '../service/opened-for.ts';
import { type Service, stoppedAtOf } from '../service/service.ts';

const WORKING_DAYS = 10;
const TYPES = ['adult-at-risk', 'carer', 'young-carer'];

export const pi64: Kpi = {
  id: 'PI6.4',
  scheme: 'S100',
  thresholdAssumed: true,
  criterion: 'printed',
  unit: 'cases',
  parts: [{ id: 'PI6.4', title: 'Risk management plan in force and reviewed', units }],
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    casesIn(file).flatMap(({ involvement, person, openedOn, closedOn }): KpiUnit[] => {
      const last = lastDayOpen(service, period, closedOn);
      // The day it opens is day 0; where it was open before, every working day of the period counts.
      const dayZero = openedOn < period.from ? addDays(period.from, -1) : openedOn;
      if (last < dayZero || addContractDays(dayZero, WORKING_DAYS) > last) return [];
      return [
        {
          file: file.digest.file,
          record: involvement.record,
          person,
          location: file.locationOn(last),
          on: last,
          ...judged(service, file, involvement, person, period, last),
        },
      ];
    }),
  );
}

interface Open {
  readonly involvement: DigestFact;
  readonly person: string;
  readonly openedOn: CalendarDate;
  readonly closedOn: CalendarDate | undefined;
}

/** Person by person: what was recorded again while it was open is one case. */
function casesIn(file: CountedFile): readonly Open[] {
  const all = file
    .facts('involvement')
    .filter(({ values }) => TYPES.includes(textIn(values, 'type')))
    .flatMap((involvement) =>
      [...new Set(textsIn(involvement.values, 'people'))].flatMap((person): readonly Open[] => {
        const openedOn = openedFor(involvement, person);
        return openedOn === undefined ? [] : [{ involvement, person, openedOn, closedOn: dateIn(involvement.values, 'closedOn') }];
      }),
    )
    .toSorted((a, b) => compareDates(a.openedOn, b.openedOn));
  const cases: Open[] = [];
  for (const open of all) {
    const index = cases.findIndex(
      (before) => isSameCase(before, open) && (before.closedOn === undefined || before.closedOn > open.openedOn),
    );
    const before = cases[index];
    if (before === undefined) cases.push(open);
    else cases[index] = { ...before, closedOn: later(before.closedOn, open.closedOn) };
  }
  return cases;
}

/** Open while either is. */
const later = (a: CalendarDate | undefined, b: CalendarDate | undefined): CalendarDate | undefined =>
  a === undefined || b === undefined ? undefined : a > b ? a : b;

const isSameCase = (a: Open, b: Open): boolean =>
  a.person === b.person && textIn(a.involvement.values, 'type') === textIn(b.involvement.values, 'type');

function lastDayOpen(service: Service, { to }: Period, closedOn: CalendarDate | undefined): CalendarDate {
  const days = [to, service.today, ...(closedOn === undefined ? [] : [closedOn])];
  return days.reduce((first, day) => (day < first ? day : first));
}

function judged(
  service: Service,
  file: CountedFile,
  { record }: DigestFact,
  person: string,
  period: Period,
  last: CalendarDate,
): { readonly outcome: Outcome; readonly why: string } {
  const first = file.clocks('PI6.4').find((clock) => clock.record === record && clock.people?.includes(person) === true);
  const plan = file
    .facts('risk-management-plan')
    .findLast(
      ({ values }) =>
        textsIn(values, 'people').includes(person) &&
        (dateIn(values, 'startedOn') ?? NEVER) <= last &&
        (dateIn(values, 'endedOn') ?? NEVER) >= last,
    );
  if (plan === undefined) {
    const isPending = first !== undefined && stoppedAtOf(service, first) === undefined && instantMs(first.dueAt) >= service.asOfMs;
    return isPending
      ? { outcome: 'pending', why: `No plan yet: ${clockWords(service, first)}` }
      : { outcome: 'not-met', why: 'No risk management plan in force' };
  }
  if (first !== undefined && wasMissed(service, first, period, last)) {
    return { outcome: 'not-met', why: `First plan ${clockWords(service, first)}` };
  }
  const [review] = file
    .clocks('PI6.4-REVIEW')
    .filter((clock) => clock.record === plan.record && wasMissed(service, clock, period, last))
    .toSorted((a, b) => compareInstants(a.dueAt, b.dueAt));
  if (review !== undefined) return { outcome: 'not-met', why: `Review of the plan ${clockWords(service, review)}` };
  return { outcome: 'met', why: 'Plan in force and reviewed in time' };
}

const NEVER = '9999-12-31' as CalendarDate;

/** Its limit passed in the period without an answer, or passed before and was not made good before the period. */
function wasMissed(service: Service, clock: DigestClock, { startMs }: Period, last: CalendarDate): boolean {
  const due = instantMs(clock.dueAt);
  if (due > Math.min(instantMs(endOfDay(last, LONDON)), service.asOfMs)) return false;
  const stoppedAt = stoppedAtOf(service, clock);
  const stopped = stoppedAt === undefined ? Number.POSITIVE_INFINITY : instantMs(stoppedAt);
  return stopped > due && (due >= startMs || stopped >= startMs);
}
