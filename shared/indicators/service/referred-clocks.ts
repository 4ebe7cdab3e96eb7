/**
 * Clocks that a threshold decision starts in the case opened for it (PI4.1, PI6.1, P8.1). Where no case was opened, or one that was brought
 * over without a copy of the decision, the clock that it would have: a referral that nobody took up cannot escape by having no case.
 */
import { compareInstants, dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { instantIn, textIn } from '#shared/practice/body-values.ts';
import { KIND_NAMES, recordKind } from '#shared/practice/catalogue.ts';
import { referralTimescales } from '#shared/practice/referral/timescales.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { startClock } from '#shared/timescales/clock.ts';
import type { CountedFile } from './counted-file.ts';
import { hasHappened, type Service } from './service.ts';

export interface ReferredClock {
  /** The case; where there is none yet, the contact. */
  readonly file: CountedFile;
  readonly clock: DigestClock;
}

/** Those of the cases first. A clock that a record other than a decision started is there too. */
export function referredClocks(service: Service, ruleId: 'PI4.1' | 'PI6.1' | 'P8.1'): readonly ReferredClock[] {
  const inCases = service.cases.flatMap((file) => file.clocks(ruleId).map((clock) => ({ file, clock })));
  const carried = carriedAlong(service);
  const caseOf = new Map(service.cases.flatMap((file) => (file.digest.fromContact === undefined ? [] : [[file.digest.fromContact, file]])));
  const others = service.contacts.flatMap((contact): ReferredClock[] => {
    if (carried.has(contact.digest.file)) return [];
    const opened = caseOf.get(contact.digest.file) ?? carried.asked.get(contact.digest.file);
    const clock = ownClock(service, contact, opened, ruleId);
    return clock === undefined ? [] : [{ file: opened ?? contact, clock }];
  });
  return [...inCases, ...others];
}

/**
 * The contacts whose decision a case carries along with the moment it was received, so that the clock runs there. A copy that names no
 * contact is of the one its case was opened from. A copy without the moment has no clock: the contact's stands for it, in that case.
 */
function carriedAlong({ cases }: Service): { has(contact: string): boolean; readonly asked: ReadonlyMap<string, CountedFile> } {
  const carried = new Set<string>();
  const asked = new Map<string, CountedFile>();
  for (const file of cases) {
    for (const { values } of file.facts('referral')) {
      const contact = textIn(values, 'fromContact') || (file.digest.fromContact ?? '');
      if (instantIn(values, 'receivedAt') === undefined) asked.set(contact, file);
      else carried.add(contact);
    }
  }
  return { has: (contact) => carried.has(contact), asked };
}

function ownClock(service: Service, contact: CountedFile, opened: CountedFile | undefined, ruleId: string): DigestClock | undefined {
  const rule = referralTimescales.find(({ id }) => id === ruleId);
  // One decision stands for a contact: the latest.
  const decision = contact.facts('referral').at(-1);
  const { receivedAt } = contact.digest;
  if (rule === undefined || decision === undefined || !hasHappened(service, receivedAt)) return undefined;
  // As in a case: what was received before the contract is measured by nobody.
  if (dateOf(receivedAt, LONDON) < rule.inForceFrom) return undefined;
  if (!hasHappened(service, instantIn(decision.values, 'decidedAt')) || rule.appliesTo?.(decision.values) === false) return undefined;
  const clock = startClock(rule, receivedAt, { contract: CONTRACT_CALENDAR });
  const stoppedAt = opened === undefined ? undefined : answeredIn(opened, ruleId, rule.parts ?? [undefined], receivedAt);
  return { ...clock, ...(stoppedAt === undefined ? {} : { stoppedAt }), record: decision.record, startedAs: 'referral' };
}

/** By the very stops of the kinds, read from the facts: the earliest answer to each part, and of these the last. */
function answeredIn(
  file: CountedFile,
  ruleId: string,
  parts: readonly (string | undefined)[],
  from: ZonedInstant,
): ZonedInstant | undefined {
  const answers = parts.map((part) =>
    KIND_NAMES.flatMap((kind) => {
      const stops = (recordKind(kind)?.stops ?? []).filter((stop) => stop.rule === ruleId && stop.part === part);
      return stops.flatMap((stop) => file.facts(kind).map((fact) => stop.at(fact.values, fact)));
    })
      .filter((at) => at !== undefined)
      .filter((at) => instantMs(at) >= instantMs(from))
      .toSorted(compareInstants)
      .at(0),
  );
  const given = answers.filter((at) => at !== undefined);
  return given.length === parts.length ? given.toSorted(compareInstants).at(-1) : undefined;
}
