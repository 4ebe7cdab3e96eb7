/**
 * P8.2 · Of the families for whom Family Support was opened in the period, how many had an Early Help Assessment by then, with a lead
 * professional who is not of this service. Source: SOR Annex D P8.2 (criterion and threshold printed). The assessment and the lead may
 * stand in the referral or in the Family Support given; made after the opening, it does not count.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { answerIn, dateIn, textIn } from '#shared/practice/body-values.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { includesDay, type Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { familySupportCases, familySupportNotApplicable } from '../service/family-support.ts';
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
    const own = units(service, period).filter((unit) => location === null || unit.location === location);
    const met = own.filter(({ outcome }) => outcome === 'met').length;
    return [
      { id: 'P8.2.with', title: 'Families with an Early Help Assessment', value: met, unit: 'count' },
      { id: 'P8.2.without', title: 'Families without', value: own.length - met, unit: 'count' },
    ];
  },
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return familySupportCases(service)
    .filter(({ openedOn, migrated }) => !migrated && includesDay(period, openedOn))
    .map(({ file, record, openedOn }) => {
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

function whyNot(file: CountedFile, openedOn: CalendarDate): string | undefined {
  const assessed = [...file.facts('family-support-intervention'), ...file.facts('family-support-referral')]
    .map(({ values }) => values)
    .filter((values) => answerIn(values, 'earlyHelpAssessment') === true);
  const inTime = assessed.filter((values) => (dateIn(values, 'earlyHelpAssessedOn') ?? '9999') <= openedOn);
  if (inTime.length === 0)
    return assessed.length === 0 ? 'No Early Help Assessment' : 'The Early Help Assessment was made after the opening';
  const isLed = inTime.some(
    (values) => textIn(values, 'leadProfessional') !== '' && !['', 'social-work'].includes(textIn(values, 'leadService')),
  );
  return isLed ? undefined : 'No lead professional from outside the service';
}
