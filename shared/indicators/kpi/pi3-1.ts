/**
 * PI3.1 · Management oversight. (b), the headline: of the assessments finalised in the period, how many were signed off by a registered
 * social worker other than their author. (a): of the referrals decided in the period, on how many a manager signed the decision.
 * Source: SOR Annex D PI 3.1 (both criteria lost in print, reconstructed; the threshold of (b) is printed, that of (a) assumed the same).
 * Readings: here an author completes an assessment and it is final with the sign-off; one that was completed in the period and never
 * signed has no oversight. For (a) the signature is to come before the next step: the start of an assessment, or a strategy meeting, of
 * the case; while there is no next step, by the limit of P1.2. The role itself is the software's to grant and is not looked at again.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { dateIn, instantIn, textIn } from '#shared/practice/body-values.ts';
import { locationAt } from '../clock-units.ts';
import type { Kpi, KpiUnit, Outcome } from '../kpi.ts';
import { includesInstant, type Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { type ReferralGroup, referralGroups } from '../service/referrals.ts';
import { hasHappened, type Service } from '../service/service.ts';
import { ASSESSMENT_KINDS, wasMade } from '../service/signed-assessments.ts';
import { isRegistered } from '../service/staff.ts';

export const pi31: Kpi = {
  id: 'PI3.1',
  scheme: 'S95',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'assessments',
  parts: [
    { id: 'PI3.1', title: '(b) Assessments signed off by a qualified manager', units: assessmentUnits },
    { id: 'PI3.1a', title: '(a) Referrals with a manager’s decision', thresholdAssumed: true, units: referralUnits },
  ],
};

function assessmentUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    ASSESSMENT_KINDS.flatMap((kind) =>
      file.facts(kind).flatMap((assessment): readonly KpiUnit[] => {
        const finalisedAt = assessment.finalisedAt ?? assessment.authorisedAt;
        if (!hasHappened(service, finalisedAt) || !includesInstant(period, finalisedAt) || !wasMade(assessment)) return [];
        return [
          {
            file: file.digest.file,
            record: assessment.record,
            location: locationAt(file, finalisedAt),
            ...oversightOf(service, assessment),
            on: dateOf(finalisedAt, LONDON),
          },
        ];
      }),
    ),
  );
}

function oversightOf(
  service: Service,
  { authorisedAt, authorisedBy, by }: DigestFact,
): { readonly outcome: Outcome; readonly why: string } {
  if (!hasHappened(service, authorisedAt)) return { outcome: 'not-met', why: 'Not signed off' };
  if (authorisedBy === by) return { outcome: 'not-met', why: 'Signed off by its own author' };
  if (!isRegistered(service.staff, authorisedBy, dateOf(authorisedAt, LONDON))) {
    return { outcome: 'not-met', why: 'Signed off by somebody who was not registered' };
  }
  return { outcome: 'met', why: 'Signed off by a qualified manager' };
}

function referralUnits(service: Service, period: Period): readonly KpiUnit[] {
  const cases = casesByContact(service);
  return referralGroups(service)
    .filter(({ decidedAt }) => includesInstant(period, decidedAt))
    .map((group) => {
      const { file, decision, decidedAt } = group;
      const { authorisedAt } = decision;
      return {
        file: file.digest.file,
        record: decision.record,
        location: locationAt(file, decidedAt),
        ...decidedByManager(service, group, nextStep(service, cases.get(file.digest.file) ?? [], decidedAt)),
        startedAt: decidedAt,
        ...(hasHappened(service, authorisedAt) ? { stoppedAt: authorisedAt } : {}),
        on: dateOf(decidedAt, LONDON),
      };
    });
}

function decidedByManager(
  service: Service,
  { file, decision }: ReferralGroup,
  next: CalendarDate | undefined,
): { readonly outcome: Outcome; readonly why: string } {
  const { authorisedAt, authorisedBy, by } = decision;
  if (!hasHappened(service, authorisedAt)) {
    const dueAt = file.clocks('P1.2')[0]?.dueAt;
    const isOpen = next === undefined && dueAt !== undefined && instantMs(dueAt) >= service.asOfMs;
    return { outcome: isOpen ? 'pending' : 'not-met', why: `No manager has signed the decision${isOpen ? ' yet' : ''}` };
  }
  if (authorisedBy === by) return { outcome: 'not-met', why: 'Signed by whoever decided' };
  const isLate = next !== undefined && dateOf(authorisedAt, LONDON) > next;
  return isLate ? { outcome: 'not-met', why: 'Signed after the next step had begun' } : { outcome: 'met', why: 'Signed by a manager' };
}

function casesByContact({ cases }: Service): ReadonlyMap<string, readonly CountedFile[]> {
  const byContact = new Map<string, CountedFile[]>();
  for (const file of cases) {
    const contacts = new Set(file.facts('referral').map(({ values }) => textIn(values, 'fromContact')));
    contacts.add(file.digest.fromContact ?? '');
    for (const contact of contacts) if (contact !== '') byContact.set(contact, [...(byContact.get(contact) ?? []), file]);
  }
  return byContact;
}

/** The day of the first assessment or strategy meeting since; a signature of that day came before it. */
function nextStep({ today }: Service, cases: readonly CountedFile[], decidedAt: ZonedInstant): CalendarDate | undefined {
  const decidedOn = dateOf(decidedAt, LONDON);
  return cases
    .flatMap((file) => [
      ...[...file.facts('child-and-family-assessment'), ...file.facts('adult-safeguarding-assessment')].flatMap(
        ({ values }) => dateIn(values, 'startedOn') ?? [],
      ),
      ...file.facts('strategy-meeting').flatMap(({ values }) => {
        const heldAt = instantIn(values, 'heldAt');
        return heldAt === undefined || instantMs(heldAt) < instantMs(decidedAt) ? [] : [dateOf(heldAt, LONDON)];
      }),
    ])
    .filter((day) => day >= decidedOn && day <= today)
    .toSorted()[0];
}
