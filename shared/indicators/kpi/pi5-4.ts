/**
 * PI 5.4 · Of the child protection conferences that were due, how many were held by their day: the initial one within 15 working days of
 * the initial strategy meeting, the first review within 3 months, later ones within 6. Source: SOR Annex D PI 5.4 (head cut, reconstructed;
 * threshold printed). One for each child of a conference, with the conferences beside.
 *
 * By the due date, as it is defined ("due in the period"): (a) of enquiries whose outcome asks for a conference; while nobody has written
 * an outcome none does yet; (b) of plans that are active on the due date, the day they end included, so that a review that ended the plan
 * before its day is in neither. Adjourned, and inquorate without a decision, is not held; nor is one that went on inquorate.
 * What the screen has no clock for is measured by the same rules: an enquiry from before the contract or of a child whom the meeting had
 * left out; a plan whose conference nobody recorded, from the day it began.
 */

import { addWorkingDays } from '#shared/base/working-days.ts';
import { dateOf, endOfDay, instantMs, LONDON, middayOf } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, instantIn, textIn } from '#shared/practice/body-values.ts';
import { childrenDecided, childrenReviewed } from '#shared/practice/child-protection-conference/decisions.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { clockOutcome, clockUnit, countedAt, dueIn, locationAt } from '../clock-units.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import { includesDay, type Period } from '../period.ts';
import { initialClocksOf, reviewClocksOf } from '../service/conferences-due.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { enquiriesOf } from '../service/enquiries.ts';
import { protectionPlansOf } from '../service/plans.ts';
import type { Service } from '../service/service.ts';

const units = rememberUnits(findUnits);

export const pi54: Kpi = {
  id: 'PI5.4',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'conferences',
  parts: [
    { id: 'PI5.4', title: 'Conferences due held in time', units },
    { id: 'PI5.4a', title: 'Initial conferences within 15 working days', units: initialUnits },
    { id: 'PI5.4b', title: 'First reviews within 3 months', units: (service, period) => reviewUnits(service, period, [3]) },
    { id: 'PI5.4c', title: 'Later reviews within 6 months', units: (service, period) => reviewUnits(service, period, [6]) },
    { id: 'PI5.4.tr', title: 'Transfer-in conferences held by the receiving authority within 15 working days', units: transferUnits },
  ],
  values: (service, period, location) => [
    {
      id: 'PI5.4.conferences',
      title: 'Conferences due',
      value: new Set(
        units(service, period)
          .filter((unit) => unit.outcome !== 'pending' && (location === null || unit.location === location))
          .map(({ record, dueAt }) => `${record} ${dueAt ?? ''}`),
      ).size,
      unit: 'count',
    },
  ],
};

function findUnits(service: Service, period: Period): readonly KpiUnit[] {
  return [...initialUnits(service, period), ...reviewUnits(service, period, [3, 6])];
}

function initialUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    [...file.clocks('PI5.4a'), ...initialClocksOf(file)]
      .filter((clock) => dueIn(clock, period))
      .flatMap((clock) =>
        (clock.people ?? [])
          .filter(
            (child) =>
              clock.stoppedBy !== undefined ||
              inquorateOf(file, clock, child) ||
              enquiriesOf(file).some((each) => each.record === clock.record && each.child === child && each.needsConference),
          )
          .map((child) => conferenceUnit(service, file, clock, child)),
      ),
  );
}

/** @param months which of the two limits: 3 for the first review, 6 for the later ones. */
function reviewUnits(service: Service, period: Period, months: readonly number[]): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    [...file.clocks('PI5.4b'), ...reviewClocksOf(file)]
      .filter((clock) => dueIn(clock, period) && months.includes(isFirst(clock, file) ? 3 : 6))
      .flatMap((clock) => {
        const due = dateOf(clock.dueAt, LONDON);
        return (clock.people ?? [])
          .filter((child) =>
            protectionPlansOf(file).some(
              (plan) => plan.child === child && plan.startedOn <= due && (plan.endedOn === undefined || plan.endedOn >= due),
            ),
          )
          .map((child) => conferenceUnit(service, file, clock, child));
      }),
  );
}

/** The first follows the conference that began the plan; a plan from before the contract is measured from the contract on. */
const isFirst = (clock: DigestClock, file: CountedFile): boolean => {
  const starter = file.fact(clock.record);
  const heldAt = starter === undefined ? undefined : instantIn(starter.values, 'heldAt');
  return heldAt === clock.startedAt || clock.ruleText.startsWith('3 months');
};

function conferenceUnit(service: Service, file: CountedFile, clock: DigestClock, child: string): KpiUnit {
  const also = { person: child, record: clock.stoppedBy ?? clock.record, location: locationAt(file, countedAt(service, clock)) };
  const wasInquorate = clockOutcome(service, clock) === 'not-met' && inquorateOf(file, clock, child);
  return clockUnit(service, file, clock, { ...also, ...(wasInquorate ? { why: `${clock.label}: inquorate, so not held` } : {}) });
}

/** Whether one was held for the child in this clock's time that does not count. */
function inquorateOf(file: CountedFile, clock: DigestClock, child: string): boolean {
  const heldFor = clock.ruleId === 'PI5.4a' ? childrenDecided : childrenReviewed;
  return file.facts('child-protection-conference').some(({ values }) => {
    const at = instantIn(values, 'heldAt');
    const isInTime = at !== undefined && instantMs(at) >= instantMs(clock.startedAt) && instantMs(at) <= instantMs(clock.dueAt);
    return isInTime && answerIn(values, 'quorate') === false && heldFor(values).includes(child);
  });
}

/** For information: theirs to hold. From the request, where M18 counts it. */
function transferUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    file.facts('transfer').flatMap(({ record, values }): readonly KpiUnit[] => {
      const requestedOn = dateIn(values, 'conferenceRequestedOn');
      if (textIn(values, 'direction') !== 'out' || requestedOn === undefined) return [];
      const due = addWorkingDays(requestedOn, 15, CONTRACT_CALENDAR);
      if (!includesDay(period, due)) return [];
      const said = dateIn(values, 'conferenceHeldOn');
      const heldOn = said !== undefined && said <= service.today ? said : undefined;
      const outcome = heldOn === undefined ? (due < service.today ? 'not-met' : 'pending') : heldOn <= due ? 'met' : 'not-met';
      return [
        {
          file: file.digest.file,
          record,
          location: file.locationOn(requestedOn),
          outcome,
          why: heldOn === undefined ? 'Not held' : outcome === 'met' ? 'Held in time' : 'Held late',
          startedAt: middayOf(requestedOn),
          dueAt: endOfDay(due, LONDON),
          ...(heldOn === undefined ? {} : { stoppedAt: middayOf(heldOn) }),
        },
      ];
    }),
  );
}
