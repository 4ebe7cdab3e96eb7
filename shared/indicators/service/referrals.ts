/**
 * Contacts that became a referral of a statutory type (P1.2, P1.3, PI3.1a, M2): one group for each contact, however many children it
 * is about. Worked out from the contact, where the decision was made: what a case carries is a copy.
 */
import { compareInstants, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { instantIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { CountedFile } from './counted-file.ts';
import { hasHappened, type Service } from './service.ts';

/** Outcomes of a contact that are a referral to the statutory threshold (M2). Of the others it stays a contact. */
export const STATUTORY_OUTCOMES = ['CIN', 'CP', 'ADULT'] as const;
export type StatutoryOutcome = (typeof STATUTORY_OUTCOMES)[number];

export interface ReferralGroup {
  /** The file of the contact. */
  readonly file: CountedFile;
  /** The first decision that made it a referral. */
  readonly decision: DigestFact;
  readonly receivedAt: ZonedInstant;
  readonly decidedAt: ZonedInstant;
  /** Of all its decisions, each once. */
  readonly categories: readonly StatutoryOutcome[];
}

/** What of a decision is of a statutory type, whatever came of the referral: one without further action is a referral too (DfE). */
export const statutoryOutcomes = (decision: Body): readonly StatutoryOutcome[] => {
  const all = [textIn(decision, 'outcome'), ...textsIn(decision, 'furtherOutcomes')];
  return STATUTORY_OUTCOMES.filter((outcome) => all.includes(outcome));
};

const known = new WeakMap<Service, readonly ReferralGroup[]>();

/** All of them that were decided by the moment the figures are as of. */
export function referralGroups(service: Service): readonly ReferralGroup[] {
  let groups = known.get(service);
  if (groups === undefined) known.set(service, (groups = service.contacts.flatMap((file) => groupOf(service, file) ?? [])));
  return groups;
}

function groupOf(service: Service, file: CountedFile): ReferralGroup | undefined {
  const { receivedAt } = file.digest;
  if (!hasHappened(service, receivedAt)) return undefined;
  const decisions = file
    .facts('referral')
    .flatMap((decision) => {
      const decidedAt = instantIn(decision.values, 'decidedAt');
      const outcomes = statutoryOutcomes(decision.values);
      return hasHappened(service, decidedAt) && outcomes.length > 0 ? [{ decision, decidedAt, outcomes }] : [];
    })
    .toSorted((a, b) => compareInstants(a.decidedAt, b.decidedAt));
  const first = decisions[0];
  if (first === undefined) return undefined;
  const { decision, decidedAt } = first;
  const categories = STATUTORY_OUTCOMES.filter((outcome) => decisions.some(({ outcomes }) => outcomes.includes(outcome)));
  return { file, decision, receivedAt, decidedAt, categories };
}
