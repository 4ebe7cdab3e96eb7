/**
 * P1.1 · Of the contacts received, how many had a human answer and a review by a registered social worker within one day.
 * Source: SOR Annex D P1.1 (criterion reconstructed, threshold printed); SOR Annex A 2b. An automatic reply is no answer and cannot be
 * recorded as one. "1 day" is 24 elapsed hours, which passes under any reading (facts.md §1.5), unless the Authority has confirmed
 * the other: until the end of the next working day (reporting settings, `frontDoorDay`).
 */

import { compareInstants, dateOf, elapsedMs, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { instantIn, textIn } from '#shared/practice/body-values.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import { clockOutcome, clockUnit, locationAt, startsIn } from '../clock-units.ts';
import { endOfContractDays } from '../contract-days.ts';
import type { Kpi, KpiUnit, KpiValue } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import { median, percentile } from '../percentile.ts';
import type { Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { hasHappened, type Service, stoppedAtOf } from '../service/service.ts';
import { isRegistered } from '../service/staff.ts';

export const p11: Kpi = {
  id: 'P1.1',
  scheme: 'S98',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'contacts',
  parts: [{ id: 'P1.1', title: 'Answered and reviewed within one day', units }],
  values,
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return service.contacts.flatMap((file) =>
    file
      .clocks('P1.1')
      .filter((clock) => startsIn(clock, period))
      .map((each) => {
        const clock = withDueDay(service, each);
        const reviewedAt = reviewOf(service, file);
        const answered = clockOutcome(service, clock);
        const isReviewed = reviewedAt !== undefined && instantMs(reviewedAt) <= instantMs(clock.dueAt);
        if (answered !== 'met' || isReviewed) return clockUnit(service, file, clock);
        const outcome = reviewedAt === undefined && instantMs(clock.dueAt) >= service.asOfMs ? 'pending' : 'not-met';
        const why =
          reviewedAt === undefined ? 'Answered in time, not reviewed by a registered social worker' : 'Answered in time, reviewed late';
        return clockUnit(service, file, clock, { outcome, why });
      }),
  );
}

const withDueDay = ({ settings }: Service, clock: DigestClock): DigestClock =>
  settings.frontDoorDay === 'working-day' ? { ...clock, dueAt: endOfContractDays(dateOf(clock.startedAt, LONDON), 1) } : clock;

/**
 * The review by a registered social worker. Where one is on record, that; else the first thing one of them did about the contact: whoever
 * answers or decides as a social worker has read it.
 */
function reviewOf(service: Service, file: CountedFile): ZonedInstant | undefined {
  const reviews = file
    .facts('contact-review')
    .map(({ values: each }) => [instantIn(each, 'reviewedAt'), textIn(each, 'reviewedBy')] as const);
  const reviewedAt = firstByRegistered(service, reviews);
  if (reviewedAt !== undefined) return reviewedAt;
  return firstByRegistered(service, [
    ...file.facts('contact').map(({ values: each }) => [instantIn(each, 'respondedAt'), textIn(each, 'respondedBy')] as const),
    ...file.facts('contact-response').map(({ values: each }) => [instantIn(each, 'respondedAt'), textIn(each, 'respondedBy')] as const),
    ...file.facts('referral').map(({ values: each }) => [instantIn(each, 'decidedAt'), textIn(each, 'decidedBy')] as const),
  ]);
}

const firstByRegistered = (service: Service, acts: readonly (readonly [ZonedInstant | undefined, string])[]): ZonedInstant | undefined =>
  acts
    .flatMap(([at, by]) => (hasHappened(service, at) && isRegistered(service.staff, by, dateOf(at, LONDON)) ? [at] : []))
    .toSorted(compareInstants)
    .at(0);

/** Hours to the first human answer, of the contacts that had one: over all, and by source (kpi.json, P1.1.median). */
function values(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const answers = answersIn(service, period).filter((answer) => location === null || answer.location === location);
  const bySource = Map.groupBy(answers, ({ source }) => source);
  return [
    ...responseTimes('', '', answers),
    ...[...bySource]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([source, own]) => responseTimes(`.${source}`, `, ${codeLabel('sor_contact_type', source)}`, own)),
  ];
}

function responseTimes(suffix: string, ofWhom: string, answers: readonly { readonly hours: number }[]): readonly KpiValue[] {
  const hours = answers.map((answer) => answer.hours);
  return [
    { id: `P1.1.median${suffix}`, title: `Median time to the first answer${ofWhom}`, value: median(hours), unit: 'hours' },
    { id: `P1.1.p90${suffix}`, title: `Nine of ten answered within${ofWhom}`, value: percentile(hours, 90), unit: 'hours' },
  ];
}

const answersIn = rememberUnits((service, period) =>
  service.contacts.flatMap((file) =>
    file.clocks('P1.1').flatMap((clock) => {
      const stoppedAt = stoppedAtOf(service, clock);
      if (stoppedAt === undefined || !startsIn(clock, period)) return [];
      const location = locationAt(file, clock.startedAt);
      return [{ location, source: file.digest.source ?? 'OTHER', hours: elapsedMs(clock.startedAt, stoppedAt) / 3_600_000 }];
    }),
  ),
);
