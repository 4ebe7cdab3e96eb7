/**
 * PI2.2 · Of the assessments signed off in the period: (a) how many answer every element of the framework, (b) how many were shared with
 * the family, (c) how many with partner agencies. The headline is the lowest of the three. Source: SOR Annex D PI 2.2 (criterion
 * printed; threshold not printed, assumed as of its neighbours). "On completion" is read as the fifth working day after the sign-off.
 * Readings: (a) is of child and family and of adult safeguarding assessments, as the criterion says; (b) and (c) of "all assessments",
 * carers' and Family Support ones too. In (c) are those with consent and a partner to share with: refused, nobody involved, or shared
 * without consent to protect someone are left out, the last printed beside. "Not yet" is in it.
 */

import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { endOfDay, formatMoment, LONDON } from '#shared/base/zoned-instant.ts';
import { dateIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { addContractDays, endOfContractDays } from '../contract-days.ts';
import type { Kpi, KpiUnit, KpiValue, Outcome } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import type { Period } from '../period.ts';
import type { Service } from '../service/service.ts';
import { ASSESSMENT_KINDS, assessmentUnit, type SignedAssessment, signedAssessments } from '../service/signed-assessments.ts';

const LIMIT = 5;

export const pi22: Kpi = {
  id: 'PI2.2',
  scheme: 'S95',
  thresholdAssumed: true,
  criterion: 'printed',
  unit: 'assessments',
  headline: 'lowest',
  parts: [
    { id: 'PI2.2a', title: 'Every element of the framework answered', units: frameworkUnits },
    {
      id: 'PI2.2b',
      title: 'Shared with the family within 5 working days',
      units: (service, period) => sharedUnits(service, period, 'family'),
    },
    { id: 'PI2.2c', title: 'Shared with partners, with consent', units: (service, period) => sharedUnits(service, period, 'partners') },
  ],
  values: withoutConsent,
};

function frameworkUnits(service: Service, period: Period): readonly KpiUnit[] {
  return signedAssessments(service, period, ['child-and-family-assessment', 'adult-safeguarding-assessment']).map((signed) => {
    const missing = signed.assessment.missing?.length ?? 0;
    return assessmentUnit(
      signed,
      missing === 0
        ? { outcome: 'met', why: 'Complete' }
        : { outcome: 'not-met', why: `${missing === 1 ? '1 element' : `${missing} elements`} without an answer` },
    );
  });
}

type Party = 'family' | 'partners';

interface Sharing {
  /** The first day it was shared; of what was shared before its sign-off, the day of that. */
  readonly on?: CalendarDate;
  readonly isExpected: boolean;
  readonly withoutConsent: boolean;
}

function sharedUnits(service: Service, period: Period, party: Party): readonly KpiUnit[] {
  return signedAssessments(service, period, ASSESSMENT_KINDS).flatMap((signed) => {
    const sharing = sharingOf(service, signed, party);
    if (!sharing.isExpected) return [];
    const dueOn = addContractDays(signed.authorisedOn, LIMIT);
    const dueAt = endOfContractDays(signed.authorisedOn, LIMIT);
    const outcome: Outcome =
      sharing.on === undefined ? (dueOn < service.today ? 'not-met' : 'pending') : sharing.on <= dueOn ? 'met' : 'not-met';
    const whom = party === 'family' ? 'the family' : 'partners';
    const why =
      sharing.on === undefined
        ? `Not shared with ${whom}${outcome === 'pending' ? ' yet' : ''}; signed off ${formatMoment(signed.authorisedAt)}`
        : `Shared with ${whom} ${outcome === 'met' ? 'in time' : 'late'}`;
    return [
      assessmentUnit(signed, { outcome, why, dueAt, ...(sharing.on === undefined ? {} : { stoppedAt: endOfDay(sharing.on, LONDON) }) }),
    ];
  });
}

function sharingOf({ today }: Service, { file, assessment, authorisedOn }: SignedAssessment, party: Party): Sharing {
  const { values } = assessment;
  const later = file
    .facts('assessment-shared')
    .filter((each) => textIn(each.values, 'assessment') === assessment.record)
    .map((each) => each.values);
  const said = [values, ...later];
  const shared = said.filter((each) => textIn(each, party) === 'shared');
  const isWithoutConsent =
    party === 'partners' && shared.length > 0 && shared.every((each) => textIn(each, 'partnersConsent') === 'without-consent');
  const on = shared
    .map((each) => dateIn(each, `${party}SharedOn`) ?? authorisedOn)
    .filter((day) => day <= today)
    .map((day) => (day < authorisedOn ? authorisedOn : day))
    .toSorted()[0];
  const isExpected = party === 'family' || (!isWithoutConsent && (shared.length > 0 || isStillExpected(said)));
  return { ...(on === undefined ? {} : { on }), isExpected, withoutConsent: isWithoutConsent };
}

/** Nobody has refused, and somebody is involved: said by "not yet", or by a partner who was heard with consent. */
function isStillExpected(said: readonly Body[]): boolean {
  const answers = said.map((each) => textIn(each, 'partners'));
  if (answers.some((answer) => answer === 'no-consent' || answer === 'none')) return false;
  const heard = said.flatMap((each) => rowsIn(each, 'agencies')).some((row) => textIn(row, 'consent') === 'given');
  return answers.includes('later') || heard;
}

function withoutConsent(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const value = withoutConsentIn(service, period).filter((place) => location === null || place === location).length;
  return [{ id: 'PI2.2.without-consent', title: 'Shared with partners without consent, to protect someone', value, unit: 'count' }];
}

/** The place of each. */
const withoutConsentIn = rememberUnits((service, period) =>
  signedAssessments(service, period, ASSESSMENT_KINDS)
    .filter((signed) => sharingOf(service, signed, 'partners').withoutConsent)
    .map(({ file, authorisedOn }) => file.locationOn(authorisedOn)),
);
