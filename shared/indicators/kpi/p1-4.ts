/**
 * P1.4 · Of the risks of significant harm that reached the service, how many had a decision on how to proceed by a registered social
 * worker within 60 minutes. Source: SOR Annex D P1.4 (criterion printed; the threshold is not: 100 % is assumed, as of every other limit
 * of child protection). Beside it SOR Annex A 2x: a decision on removal within 24 hours.
 * Readings: counted from when the information arrived, not from when somebody read it; a contact marked so, or a concern in an open
 * case. Concerns about children of one household that arrived at one moment are one event. A concern that came by a contact is the
 * contact's event and not counted twice.
 */
import { compareInstants, dateOf, elapsedMs, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock, DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, instantIn, textIn } from '#shared/practice/body-values.ts';
import { clockUnit, startsIn } from '../clock-units.ts';
import type { Kpi, KpiUnit, Outcome } from '../kpi.ts';
import type { Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { hasHappened, type Service, stoppedAtOf } from '../service/service.ts';
import { isRegistered } from '../service/staff.ts';

export const p14: Kpi = {
  id: 'P1.4',
  scheme: 'S100',
  thresholdAssumed: true,
  criterion: 'printed',
  unit: 'risks of harm',
  parts: [
    { id: 'P1.4', title: 'Decided by a registered social worker within the hour', units },
    { id: 'A2x', title: 'Decision on removal within 24 hours', units: removalUnits },
  ],
};

interface RiskEvent {
  readonly file: CountedFile;
  /** Of one event more than one, where the children of a household have a concern each. */
  readonly clocks: readonly [DigestClock, ...DigestClock[]];
}

function eventsIn(service: Service, rule: string, period: Period): readonly RiskEvent[] {
  return [...service.contacts, ...service.cases].flatMap((file) => {
    const clocks = file.clocks(rule).filter((clock) => startsIn(clock, period));
    if (clocks.length === 0) return [];
    return [...Map.groupBy(clocks, ({ startedAt }) => instantMs(startedAt)).values()].map((same) => ({
      file,
      clocks: same as [DigestClock, ...DigestClock[]],
    }));
  });
}

function units(service: Service, period: Period): readonly KpiUnit[] {
  return eventsIn(service, 'P1.4', period).map(({ file, clocks }) => {
    const clock = clocks[0];
    const decidedAt = file.digest.type === 'contact' ? decidedInContact(service, file) : decidedInCase(service, file, clocks);
    const { stoppedAt: _, ...unit } = clockUnit(service, file, clock, judged(service, clock, decidedAt));
    return decidedAt === undefined ? unit : { ...unit, stoppedAt: decidedAt };
  });
}

function judged(
  service: Service,
  clock: DigestClock,
  decidedAt: ZonedInstant | undefined,
): { readonly outcome: Outcome; readonly why: string } {
  const due = instantMs(clock.dueAt);
  if (decidedAt !== undefined) {
    const minutes = Math.floor(elapsedMs(clock.startedAt, decidedAt) / 60_000);
    return { outcome: instantMs(decidedAt) <= due ? 'met' : 'not-met', why: `Decided after ${minutes} minutes` };
  }
  const byOthers = stoppedAtOf(service, clock) !== undefined;
  return {
    outcome: due < service.asOfMs ? 'not-met' : 'pending',
    why: byOthers ? 'Decided, not by a registered social worker' : 'Not decided',
  };
}

/** The first decision by somebody who was registered on that day. */
const firstQualified = (service: Service, acts: readonly (readonly [ZonedInstant | undefined, ...string[]])[]): ZonedInstant | undefined =>
  acts
    .flatMap(([at, ...people]) =>
      hasHappened(service, at) && people.some((person) => isRegistered(service.staff, person, dateOf(at, LONDON))) ? [at] : [],
    )
    .toSorted(compareInstants)[0];

const decidedInContact = (service: Service, file: CountedFile): ZonedInstant | undefined =>
  firstQualified(service, [
    ...file.facts('contact').map(({ values, by }) => {
      const decidedBy = textIn(values, 'immediateDecisionBy');
      const at = instantIn(values, 'immediateDecisionAt');
      // Where the contact does not say who decided: whoever wrote it, or answered the caller.
      return decidedBy === '' ? ([at, by, textIn(values, 'respondedBy')] as const) : ([at, decidedBy] as const);
    }),
    ...file
      .facts('contact-response')
      .filter(({ values }) => answerIn(values, 'decidesImmediateResponse') === true)
      .map(({ values }) => [instantIn(values, 'respondedAt'), textIn(values, 'respondedBy')] as const),
    ...file.facts('referral').map(({ values }) => [instantIn(values, 'decidedAt'), textIn(values, 'decidedBy')] as const),
  ]);

const decidedInCase = (service: Service, file: CountedFile, clocks: readonly DigestClock[]): ZonedInstant | undefined =>
  firstQualified(
    service,
    clocks
      .map(({ record }) => file.fact(record))
      .filter((fact): fact is DigestFact => fact !== undefined)
      .map(({ values, by }) => [instantIn(values, 'decidedAt'), textIn(values, 'decidedBy') || by] as const),
  );

function removalUnits(service: Service, period: Period): readonly KpiUnit[] {
  return eventsIn(service, 'A2x', period).map(({ file, clocks }) => clockUnit(service, file, firstStopped(service, clocks)));
}

/** Of the concerns of one event, the one that was decided first. */
const firstStopped = (service: Service, clocks: RiskEvent['clocks']): DigestClock =>
  clocks
    .filter((clock) => stoppedAtOf(service, clock) !== undefined)
    .toSorted((a, b) => compareInstants(a.stoppedAt as ZonedInstant, b.stoppedAt as ZonedInstant))[0] ?? clocks[0];
