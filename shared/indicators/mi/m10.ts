/**
 * M10 · How long the child and family assessments took that were signed off in the period, in bands of working days from the referral, by
 * location. Source: SOR Annex E M10, linked with PI2.1. One for each child, as PI2.1. The print leaves exactly 45 days undefined ("under
 * 45", "over 45"): they are inside, as PI2.1 says "within 45". Open ones, however late, are in PI2.1 and not here. Those over 45 need a
 * reason before a report is issued: `M10.unexplained`. Beside it DfE's bands, from the start of the assessment.
 */

import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import { dateIn, textsIn } from '#shared/practice/body-values.ts';
import { locationAt } from '../clock-units.ts';
import { contractDaysBetween } from '../contract-days.ts';
import type { Mi, MiDimension, MiUnit, MiValue } from '../mi.ts';
import { median } from '../percentile.ts';
import { includesInstant, type Period } from '../period.ts';
import { assessmentCourses } from '../service/assessment-courses.ts';
import type { Service } from '../service/service.ts';
import { rememberUnits } from './remember-units.ts';

interface LengthBand {
  readonly code: string;
  readonly label: string;
  /** Working days, included; absent: without end. */
  readonly to?: number;
}

const BANDS: readonly LengthBand[] = [
  { code: 'A', label: '0 to 10 working days', to: 10 },
  { code: 'B', label: '11 to 25 working days', to: 25 },
  { code: 'C', label: '26 to 45 working days', to: 45 },
  { code: 'D', label: '46 working days and more' },
];

/** As DfE publishes them. */
const DFE_BANDS: readonly LengthBand[] = [
  ...[
    [0, 0] as const,
    [1, 10] as const,
    [11, 20] as const,
    [21, 30] as const,
    [31, 40] as const,
    [41, 45] as const,
    [46, 50] as const,
    [51, 60] as const,
  ].map(([from, to]) => ({
    code: from === to ? `${to}` : `${from}-${to}`,
    label: from === to ? 'Same day' : `${from} to ${to} working days`,
    to,
  })),
  { code: '61+', label: '61 working days and more' },
];

const dimension = (key: string, label: string, bands: readonly LengthBand[]): MiDimension => ({
  key,
  label,
  words: (code) => bands.find((band) => band.code === code)?.label ?? code,
});

const bandOf = (days: number, bands: readonly LengthBand[]): string => bands.find(({ to }) => to === undefined || days <= to)?.code ?? '';

export const m10: Mi = {
  id: 'M10',
  type: 'flow',
  unit: 'assessments',
  dimensions: [dimension('band', 'From the referral', BANDS)],
  windows: ['previous', 'same-last-year'],
  lines: [
    {
      id: 'M10',
      title: 'Assessments signed off, by working days from the referral',
      units: (service, period) =>
        signedIn(service, period).map(({ unit, days }) => ({ ...unit, dimensions: { band: bandOf(days, BANDS) } })),
    },
    {
      id: 'M10.dfe',
      title: 'The same, by working days from the start of the assessment (DfE)',
      dimensions: [dimension('dfeBand', 'From the start', DFE_BANDS)],
      units: (service, period) =>
        signedIn(service, period).flatMap(({ unit, daysFromStart }) =>
          daysFromStart === undefined ? [] : [{ ...unit, dimensions: { dfeBand: bandOf(daysFromStart, DFE_BANDS) } }],
        ),
    },
    {
      id: 'M10.unexplained',
      title: 'Over 45 working days without a recorded reason',
      dimensions: [],
      units: (service, period) =>
        signedIn(service, period).flatMap(({ unit, days, isExplained }) =>
          days <= 45 || isExplained ? [] : [{ ...unit, dimensions: {} }],
        ),
    },
  ],
  values,
};

interface Signed {
  readonly unit: MiUnit;
  readonly days: number;
  readonly daysFromStart: number | undefined;
  readonly isExplained: boolean;
}

const signedIn = rememberUnits((service, period): readonly Signed[] =>
  assessmentCourses(service).flatMap(({ file, of, record, person, assessment, authorisedAt, startedAt }) => {
    if (of !== 'child' || person === undefined || assessment === undefined || authorisedAt === undefined) return [];
    if (!includesInstant(period, authorisedAt)) return [];
    const on = dateOf(authorisedAt, LONDON);
    const startedOn = dateIn(assessment.values, 'startedOn');
    const daysSince = (day: CalendarDate) => Math.max(0, contractDaysBetween(day, on));
    return [
      {
        unit: { file: file.digest.file, record, person, location: locationAt(file, authorisedAt), dimensions: {}, on },
        days: daysSince(dateOf(startedAt, LONDON)),
        daysFromStart: startedOn === undefined ? undefined : daysSince(startedOn),
        isExplained: textsIn(assessment.values, 'lateReasons').length > 0,
      },
    ];
  }),
);

/** Cumulative, since "under 10", "under 25" and "under 45" are printed so; and DfE's median. */
function values(service: Service, period: Period, location: string | null): readonly MiValue[] {
  const here = signedIn(service, period).filter(({ unit }) => location === null || unit.location === location);
  const fromStart = here.flatMap(({ daysFromStart }) => daysFromStart ?? []);
  const share = (id: string, title: string, days: readonly number[], limit: number): MiValue => {
    const numerator = days.filter((each) => each <= limit).length;
    const value = days.length === 0 ? null : (numerator * 100) / days.length;
    const none = value === null ? { why: 'No assessments signed off' } : {};
    return { id, title, value, unit: 'percent', numerator, denominator: days.length, ...none };
  };
  const days = here.map((each) => each.days);
  return [
    ...[10, 25, 45].map((limit) => share(`M10.within${limit}`, `Within ${limit} working days of the referral`, days, limit)),
    share('M10.dfe45', 'Within 45 working days of the start (DfE)', fromStart, 45),
    { id: 'M10.dfeMedian', title: 'Median from the start (DfE)', value: median(fromStart), unit: 'working-days' },
  ];
}
