/**
 * Whether the referrer and the family were told the outcome of a referral within three working days of the contact (P1.3, and the
 * measure that is printed in the row of P1.2). A party who cannot be told is answered for by the recorded reason: an anonymous referrer;
 * a family that must not be told, once a manager has signed the decision that says so.
 */
import { compareInstants, instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { instantIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { clockUnit, startsIn } from '../clock-units.ts';
import type { KpiUnit, Outcome } from '../kpi.ts';
import type { Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { referralGroups } from '../service/referrals.ts';
import { hasHappened, type Service } from '../service/service.ts';

export const PARTIES = ['referrer', 'family'] as const;
export type Party = (typeof PARTIES)[number];

export interface Told {
  readonly at: ZonedInstant;
  /** By a reason why they cannot be told. */
  readonly reasoned: boolean;
}

/** One unit for each referral of a contact received in the period. @param parties who must have been told. */
export function toldUnits(service: Service, period: Period, parties: readonly Party[] = PARTIES): readonly KpiUnit[] {
  return referralGroups(service).flatMap(({ file }) =>
    file
      .clocks('P1.3')
      .filter((clock) => startsIn(clock, period))
      .map((clock) => {
        const told = parties.map((party) => ({ party, told: toldOf(service, file, party) }));
        return withStop(clockUnit(service, file, clock, judged(service, clock, told)), told);
      }),
  );
}

type PartyTold = { readonly party: Party; readonly told: Told | undefined };

/** The clock waits for both parties; a part of it stops with its own. */
function withStop(unit: KpiUnit, parties: readonly PartyTold[]): KpiUnit {
  const { stoppedAt: _, ...rest } = unit;
  const last = parties.every(({ told }) => told !== undefined)
    ? parties
        .flatMap(({ told }) => told?.at ?? [])
        .toSorted(compareInstants)
        .at(-1)
    : undefined;
  return last === undefined ? rest : { ...rest, stoppedAt: last };
}

function judged(
  service: Service,
  { dueAt }: DigestClock,
  parties: readonly PartyTold[],
): { readonly outcome: Outcome; readonly why: string } {
  const due = instantMs(dueAt);
  const late = parties.filter(({ told }) => told !== undefined && instantMs(told.at) > due);
  const open = parties.filter(({ told }) => told === undefined);
  if (late.length > 0) return { outcome: 'not-met', why: `Told late: ${names(late)}` };
  if (open.length > 0) {
    const isOver = due < service.asOfMs;
    return { outcome: isOver ? 'not-met' : 'pending', why: `Not told${isOver ? '' : ' yet'}: ${names(open)}` };
  }
  const reasoned = parties.filter(({ told }) => told?.reasoned === true);
  return { outcome: 'met', why: reasoned.length === 0 ? 'Told in time' : `Cannot be told, reason recorded: ${names(reasoned)}` };
}

const names = (parties: readonly PartyTold[]): string =>
  parties.map(({ party }) => (party === 'family' ? 'the family' : 'the referrer')).join(', ');

/** The earliest that answers for the party; of one moment, that they were told and not the reason. */
export function toldOf(service: Service, file: CountedFile, party: Party): Told | undefined {
  const decisions = file.facts('referral').flatMap(({ values, authorisedAt }): readonly Told[] => {
    const decidedAt = instantIn(values, 'decidedAt');
    const toldAt = textIn(values, `${party}Told`) === 'told' ? instantIn(values, `${party}ToldAt`) : undefined;
    const cannotBeTold =
      textIn(values, `${party}Told`) === 'not-possible' &&
      // That a family is kept in the dark is for a manager to approve; a caller without a name is a fact.
      (party === 'referrer' || hasHappened(service, authorisedAt));
    const isAnonymous = party === 'referrer' && file.digest.source === 'ANON';
    return [
      ...(toldAt === undefined ? [] : [{ at: toldAt, reasoned: false }]),
      ...(decidedAt !== undefined && (cannotBeTold || isAnonymous) ? [{ at: decidedAt, reasoned: true }] : []),
    ];
  });
  const later = file.facts('outcome-told').flatMap(({ values }): readonly Told[] => {
    const at = instantIn(values, 'toldAt');
    return at !== undefined && textsIn(values, 'told').includes(party) ? [{ at, reasoned: false }] : [];
  });
  return [...decisions, ...later]
    .filter(({ at }) => hasHappened(service, at))
    .toSorted((a, b) => compareInstants(a.at, b.at) || Number(a.reasoned) - Number(b.reasoned))[0];
}
