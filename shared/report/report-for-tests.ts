/** A whole report with invented figures, for tests of how it is printed and frozen: every indicator and count, every band, long texts. */
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { type BandScheme, bandOf, percentText } from '#shared/indicators/bands.ts';
import { KPI_REFERENCES } from '#shared/reference/kpi-reference.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import { MI_REFERENCES } from '#shared/reference/mi-reference.ts';
import { comparatorsBeside } from './comparators.ts';
import { FIGURES_FORMAT, FIGURES_VERSION, type Figures, type KpiRow, type MiRow } from './figures.ts';
import { REPORT_TITLE, type ReportDocument } from './report-document.ts';

const SIZES = [22, 19, 7, 30, 12, 0, 4, 41, 16, 9];
const MISSED = [0, 1, 2, 0, 0, 0, 1, 3, 0, 2];

export function figuresForTests(): Figures {
  return {
    format: FIGURES_FORMAT,
    version: FIGURES_VERSION,
    period: { from: calendarDate('2025-11-01'), to: calendarDate('2026-01-31') },
    label: 'Contract Q1 2025–26 (1 Nov 2025 to 31 Jan 2026)',
    calendar: 'contract',
    asOf: zonedInstant('2026-02-09T12:00:00+00:00[Europe/London]'),
    kpis: KPI_REFERENCES.flatMap(({ id, bandScheme, title }, index) =>
      kpiRows(id, title, bandScheme as BandScheme, SIZES[index % SIZES.length] ?? 0, MISSED[index % MISSED.length] ?? 0),
    ),
    mi: MI_REFERENCES.map(({ id, title }, index) => miRow(id, title, index)),
    control: [
      { location: 'CY', category: 'CIN', opening: 10, new: 3, transferIn: 1, closed: 4, transferOut: 0, closing: 10, holds: true },
      { location: 'DE', category: 'CP', opening: 2, new: 1, transferIn: 0, closed: 1, transferOut: 1, closing: 1, holds: true },
    ],
  };
}

function kpiRows(id: string, title: string, scheme: BandScheme, of: number, missed: number): readonly KpiRow[] {
  const first = LOCATIONS[0]?.code ?? '';
  const row = (location: string | null, denominator: number, numerator: number): KpiRow => ({
    id,
    title,
    location,
    numerator,
    denominator,
    pending: location === null && of > 20 ? 2 : 0,
    ...bandOf(scheme, numerator, denominator),
    percent: percentText(numerator, denominator),
    families: denominator,
    excludingAgreed: { numerator, denominator: Math.max(numerator, denominator - (missed > 2 ? 1 : 0)) },
    records: {
      numerator: Array.from({ length: numerator }, (_, each) => `${id}-${each}`),
      denominator: Array.from({ length: denominator }, (_, each) => `${id}-${each}`),
      exceptions: [],
      pending: [],
    },
    thresholdAssumed: id === 'P1.4',
    parts: [],
    values: id === 'P1.1' && location === null ? [{ id: 'median', title: 'Median time to answer', value: 3.5, unit: 'hours' }] : [],
    ...(location === null
      ? {
          rolling12Months: { numerator: numerator * 3, denominator: denominator * 3 },
          previousPeriod: { numerator: 0, denominator: 0 },
          samePeriodLastYear: { numerator: 0, denominator: 0 },
        }
      : {}),
  });
  return [row(null, of, of - missed), row(first, of, of - missed)];
}

function miRow(id: string, title: string, index: number): MiRow {
  const [first = '', second = ''] = LOCATIONS.map(({ code }) => code);
  const counts = [index % 7, (index * 3) % 11];
  const total = (counts[0] ?? 0) + (counts[1] ?? 0);
  return {
    id,
    title,
    dimensions: ['category'],
    rows: [
      {
        location: first,
        category: 'CIN',
        count: counts[0] ?? 0,
        records: Array.from({ length: counts[0] ?? 0 }, (_, each) => `${id}-a${each}`),
      },
      {
        location: second,
        category: 'CP',
        count: counts[1] ?? 0,
        records: Array.from({ length: counts[1] ?? 0 }, (_, each) => `${id}-b${each}`),
      },
    ].filter(({ count }) => count > 0),
    totals: [
      { location: null, count: total, families: total, values: [] },
      { location: first, count: counts[0] ?? 0, families: counts[0] ?? 0, values: [] },
      { location: second, count: counts[1] ?? 0, families: counts[1] ?? 0, values: [] },
    ],
    lines: [],
    windows: [],
  };
}

const LONG =
  'Two referrals arrived on Christmas Eve from the same station; the duty worker consulted the unit and the school, and the decision was written on the first working day after the holiday. ';

export function reportForTests(): ReportDocument {
  const figures = figuresForTests();
  const below = figures.kpis.filter(({ location, band }) => location === null && (band === 'amber' || band === 'red'));
  return {
    title: REPORT_TITLE,
    service: 'Overseas Families Social Work Service',
    figures,
    standing: { state: 'issued', on: calendarDate('2026-02-12'), by: 'Daniel Mensah', hash: 'ab'.repeat(32) },
    trends: KPI_REFERENCES.map(({ id }, index) => ({
      indicator: id,
      points: Array.from({ length: 8 }, (_, quarter) => ({
        label: `Q${(quarter % 4) + 1}`,
        numerator: quarter < 2 ? 0 : 18 + ((quarter * index) % 4),
        denominator: quarter < 2 ? 0 : 22,
      })),
    })),
    boardOn: calendarDate('2026-02-26'),
    preparedBy: 'Ruth Adeyemi',
    overview: 'The service took over on 1 November and answered every contact. Decisions over the holidays were late in two locations.',
    strands: {
      contractPerformance: `${LONG.repeat(3)}\nNaïve spellings, Łukasz and Szczęsny’s school in Zürich are printed as written.`,
      assuranceReviews: 'No second line assurance review has been held since the contract began.',
    },
    commentary: below.map(({ id }) => ({
      indicator: id,
      commentary: LONG,
      whyBelow: LONG.repeat(2),
      action: 'A second duty worker is named for every public holiday.',
      owner: 'Ruth Adeyemi',
      dueOn: calendarDate('2026-03-31'),
    })),
    comparators: comparatorsBeside(figures),
    copy: 'board',
  };
}
