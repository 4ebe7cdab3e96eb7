/**
 * P8.2 · Of the families for whom Family Support was opened in the period, how many had an Early Help Assessment by then, with a lead
 * professional who is not of this service. Source: SOR Annex D P8.2 (criterion and threshold printed). The assessment and the lead may
 * stand in the referral or in the Family Support given; made after the opening, it does not count.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { answerIn, dateIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import { includesDay, type Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { type FamilySupportCase, familySupportCases, familySupportNotApplicable } from '../service/family-support.ts';
import type { Service } from '../service/service.ts';

export const p82: Kpi = {
  id: 'P8.2',
  scheme: 'S95T',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'families',
  notApplicable: familySupportNotApplicable,
  parts: [{ id: 'P8.2', title: 'Early Help Assessment led from outside the service', units }],
  values: (service, period, location) => {
    const own = opened(service, period).filter(({ file, openedOn }) => location === null || file.locationOn(openedOn) === location);
    const met = own.filter(({ file, openedOn }) => assessedBy(file, openedOn).length > 0).length;
    return [
      { id: 'P8.2.with', title: 'Families with an Early Help Assessment', value: met, unit: 'count' },
      { id: 'P8.2.without', title: 'Families without', value: own.length - met, unit: 'count' },
    ];
  },
};

const opened = rememberUnits((service: Service, period: Period): readonly FamilySupportCase[] =>
  familySupportCases(service).filter(({ openedOn, migrated }) => !migrated && includesDay(period, openedOn)),
);

function units(service: Service, period: Period): readonly KpiUnit[] {
  return opened(service, period).map(({ file, record, openedOn }) => {
    const why = whyNot(file, openedOn);
    return {
      file: file.digest.file,
      record,
      location: file.locationOn(openedOn),
      outcome: why === undefined ? 'met' : 'not-met',
      why: why ?? 'Assessed before the opening, led from outside the service',
      on: openedOn,
    };
  });
}

/** Every Early Help Assessment that a record of Family Support tells of. */
const assessments = (file: CountedFile): readonly Body[] =>
  [
    ...file.facts('family-support-intervention'),
    ...file.facts('family-support-referral'),
    ...file.facts('personal-family-support-assessment'),
  ]
    .map(({ values }) => values)
    .filter((values) => answerIn(values, 'earlyHelpAssessment') === true);

const assessedBy = (file: CountedFile, openedOn: CalendarDate): readonly Body[] =>
  assessments(file).filter((values) => (dateIn(values, 'earlyHelpAssessedOn') ?? '9999') <= openedOn);

function whyNot(file: CountedFile, openedOn: CalendarDate): string | undefined {
  const assessed = assessments(file);
  const inTime = assessedBy(file, openedOn);
  if (inTime.length === 0)
    return assessed.length === 0 ? 'No Early Help Assessment' : 'The Early Help Assessment was made after the opening';
  const isLed = inTime.some(
    (values) => textIn(values, 'leadProfessional') !== '' && !['', 'social-work'].includes(textIn(values, 'leadService')),
  );
  return isLed ? undefined : 'No lead professional from outside the service';
}
