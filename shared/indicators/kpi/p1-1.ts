/**
 * P1.1 · Of the contacts received, how many had a human answer and a review by a registered social worker within one day.
 * Source: SOR Annex D P1.1 (criterion reconstructed, threshold printed); SOR Annex A 2b. An automatic reply is no answer and cannot be
 * recorded as one. "1 day" is 24 elapsed hours, which passes under any reading (facts.md §1.5).
 */
import { compareInstants, dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { instantIn, textIn } from '#shared/practice/body-values.ts';
import { clockOutcome, clockUnit, startsIn } from '../clock-units.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import type { Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { hasHappened, type Service } from '../service/service.ts';
import { isRegistered } from '../service/staff.ts';

export const p11: Kpi = {
  id: 'P1.1',
  scheme: 'S98',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'contacts',
  parts: [{ id: 'P1.1', title: 'Answered and reviewed within one day', units }],
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return service.contacts.flatMap((file) =>
    file
      .clocks('P1.1')
      .filter((clock) => startsIn(clock, period))
      .map((clock) => {
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

/** The first thing that a registered social worker did about it: answered, reviewed, or decided. */
function reviewOf(service: Service, file: CountedFile): ZonedInstant | undefined {
  const acts = [
    ...file.facts('contact').map(({ values }) => [instantIn(values, 'respondedAt'), textIn(values, 'respondedBy')] as const),
    ...file.facts('contact-response').map(({ values }) => [instantIn(values, 'respondedAt'), textIn(values, 'respondedBy')] as const),
    ...file.facts('contact-review').map(({ values }) => [instantIn(values, 'reviewedAt'), textIn(values, 'reviewedBy')] as const),
    ...file.facts('referral').map(({ values }) => [instantIn(values, 'decidedAt'), textIn(values, 'decidedBy')] as const),
  ];
  return acts
    .flatMap(([at, by]) => (hasHappened(service, at) && isRegistered(service.staff, by, dateOf(at, LONDON)) ? [at] : []))
    .toSorted(compareInstants)
    .at(0);
}
