/**
 * P1.2 · Of the contacts that became referrals, how many had a threshold decision informed by partner agencies within three working
 * days of the contact. Source: SOR Annex D P1.2 (criterion reconstructed from one letter, threshold printed).
 * Readings: the decision and one consultation of a partner, or the recorded reason why there was none, are both in time; the family and
 * this service's own workers are no partners. The measures of P1.2 and P1.3 look swapped in print (facts.md §2.3), so each row has the
 * data of both. A contact nobody has decided is no referral yet: how many are overdue stands beside, so that none hides.
 */

import { compareInstants, dateOf, formatMoment, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { answerIn, instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { clockUnit, locationAt, startsIn } from '../clock-units.ts';
import { endOfContractDays } from '../contract-days.ts';
import type { Kpi, KpiUnit, KpiValue, Outcome } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import type { Period } from '../period.ts';
import { type ReferralGroup, referralGroups } from '../service/referrals.ts';
import { hasHappened, type Service, stoppedAtOf } from '../service/service.ts';
import { toldUnits } from './outcome-told.ts';

export const p12: Kpi = {
  id: 'P1.2',
  scheme: 'S95',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'referrals',
  parts: [
    { id: 'P1.2', title: 'Decided with partners within 3 working days', units: consultedUnits },
    { id: 'P1.2.notifications', title: 'Outcome told within 3 working days', units: (service, period) => toldUnits(service, period) },
    { id: 'P1.2.wt1', title: 'Decided within 1 working day (Working Together)', units: withinOneDay },
  ],
  values: undecided,
};

/** One for each referral of a contact received in the period. */
export function consultedUnits(service: Service, period: Period): readonly KpiUnit[] {
  return groupsReceivedIn(service, period).map(({ group, clock }) => {
    const { outcome, why } = judged(service, group, clock);
    return { ...clockUnit(service, group.file, clock, { outcome, why }), stoppedAt: group.decidedAt };
  });
}

/** Each with the clock of its contact; a contact from before the contract has none and is in no period. */
export function groupsReceivedIn(
  service: Service,
  period: Period,
  rule = 'P1.2',
): readonly { readonly group: ReferralGroup; readonly clock: DigestClock }[] {
  return referralGroups(service).flatMap((group) =>
    group.file
      .clocks(rule)
      .filter((clock) => startsIn(clock, period))
      .map((clock) => ({ group, clock })),
  );
}

function judged(
  service: Service,
  { file, decidedAt }: ReferralGroup,
  clock: DigestClock,
): { readonly outcome: Outcome; readonly why: string } {
  const due = instantMs(clock.dueAt);
  if (instantMs(decidedAt) > due) return { outcome: 'not-met', why: `Decided late: ${formatMoment(decidedAt)}` };
  const consulted = file
    .facts('referral')
    .flatMap(({ values }) => consultedAt(values))
    .filter((at) => hasHappened(service, at))
    .toSorted(compareInstants)[0];
  if (consulted === undefined) {
    const isOver = due < service.asOfMs;
    return { outcome: isOver ? 'not-met' : 'pending', why: 'Decided in time, no partner consulted and no reason given' };
  }
  return instantMs(consulted) <= due
    ? { outcome: 'met', why: `Decided in time: ${formatMoment(decidedAt)}` }
    : { outcome: 'not-met', why: 'Decided in time, partners consulted late' };
}

const NO_PARTNERS = new Set(['', 'social-work', 'family']);

/** When partners were consulted, or when the reason for consulting none was given: with the decision. */
function consultedAt(decision: Body): readonly ZonedInstant[] {
  const decidedAt = instantIn(decision, 'decidedAt');
  if (answerIn(decision, 'consulted') === false) {
    const reason = textIn(decision['consulted'] as Body, 'reason');
    return reason === '' || decidedAt === undefined ? [] : [decidedAt];
  }
  return rowsIn(decision, 'consultations')
    .filter((row) => !NO_PARTNERS.has(textIn(row, 'agency')))
    .flatMap((row) => instantIn(row, 'at') ?? []);
}

function withinOneDay(service: Service, period: Period): readonly KpiUnit[] {
  return groupsReceivedIn(service, period).map(({ group, clock }) => {
    const dueAt = endOfContractDays(dateOf(clock.startedAt, LONDON), 1);
    const outcome = instantMs(group.decidedAt) <= instantMs(dueAt) ? 'met' : 'not-met';
    const why = `Decided ${formatMoment(group.decidedAt)}`;
    return { ...clockUnit(service, group.file, { ...clock, dueAt }, { outcome, why }), stoppedAt: group.decidedAt };
  });
}

function undecided(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const overdue = overdueIn(service, period).filter((place) => location === null || place === location);
  return [{ id: 'P1.2.undecided', title: 'Contacts overdue for a decision, not counted above', value: overdue.length, unit: 'count' }];
}

/** The place of each contact that waits for a decision after its limit. */
const overdueIn = rememberUnits((service, period) =>
  service.contacts.flatMap((file) =>
    file
      .clocks('P1.2')
      .filter((clock) => startsIn(clock, period) && stoppedAtOf(service, clock) === undefined && instantMs(clock.dueAt) < service.asOfMs)
      .map((clock) => locationAt(file, clock.startedAt)),
  ),
);
