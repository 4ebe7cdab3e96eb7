/**
 * All figures of a period as plain data: what `haversack report --format json` prints and what an issued report freezes. Described in
 * shared/interchange/FORMAT.md. Pure: the same digests, period and moment give the same value.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Band } from '#shared/indicators/bands.ts';
import { KPIS, MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import {
  type Fraction,
  type KpiFigure,
  kpiFigures,
  kpiTotal,
  type MiFigure,
  type MiLineFigure,
  miFigure,
  type PartFigure,
} from '#shared/indicators/compute.ts';
import { type ControlRow, controlIdentity } from '#shared/indicators/control-identity.ts';
import type { Kpi, KpiUnit, KpiValue } from '#shared/indicators/kpi.ts';
import type { Mi, MiUnit, MiValue, MiWindow } from '#shared/indicators/mi.ts';
import {
  type Period,
  periodLabel,
  previousPeriod,
  type QuarterCalendar,
  rollingTwelveMonths,
  samePeriodLastYear,
} from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';

export const FIGURES_FORMAT = 'haversack-figures';
export const FIGURES_VERSION = 1;

interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What was counted: ids of records, with `/` and the person's record where people are counted: `record` or `record/person`. */
export interface CountedRecords {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Of the denominator: those the Authority agreed to as exceptions. They stay in the figure. */
  readonly exceptions: readonly string[];
  readonly pending: readonly string[];
}

export interface PartRow extends Fraction {
  readonly id: string;
  readonly title: string;
  readonly pending: number;
  readonly band: Band;
  /** The SOR prints no band for the value; it took the lower of its neighbours. */
  readonly inPrintedGap: boolean;
  /** `95.4 %`, truncated, or `No cases in period`. */
  readonly percent: string;
  readonly families: number;
  readonly excludingAgreed: Fraction;
  readonly records: CountedRecords;
}

export interface KpiRow extends PartRow {
  /** null: the whole service. */
  readonly location: string | null;
  readonly thresholdAssumed: boolean;
  readonly parts: readonly PartRow[];
  readonly values: readonly KpiValue[];
  /** Of the whole service only. */
  readonly rolling12Months?: Fraction;
  readonly previousPeriod?: Fraction;
  readonly samePeriodLastYear?: Fraction;
}

/** `location`, then one key for each dimension, then `count`: a cell of the table. */
export type MiTableRow = { readonly location: string; readonly count: number; readonly records: readonly string[] } & Readonly<
  Record<string, string | number | readonly string[]>
>;

export interface MiTableTotal {
  readonly location: string | null;
  readonly count: number;
  readonly families: number;
  readonly values: readonly MiValue[];
}

export interface MiTable {
  readonly id: string;
  readonly title: string;
  /** Keys of the rows by which the count is broken down. */
  readonly dimensions: readonly string[];
  readonly rows: readonly MiTableRow[];
  /** Each thing once, however many rows it stands in; every location, so that nothing is printed as 0. */
  readonly totals: readonly MiTableTotal[];
}

export interface MiRow extends MiTable {
  readonly notApplicable?: string;
  /** What is counted beside it. */
  readonly lines: readonly MiTable[];
  readonly windows: readonly { readonly window: MiWindow; readonly period: Days; readonly totals: readonly MiTableTotal[] }[];
}

export interface Figures {
  readonly format: typeof FIGURES_FORMAT;
  readonly version: number;
  readonly period: Days;
  readonly label: string;
  /** Which quarters the service reports by. */
  readonly calendar: QuarterCalendar;
  readonly asOf: ZonedInstant;
  readonly kpis: readonly KpiRow[];
  readonly mi: readonly MiRow[];
  readonly control: readonly ControlRow[];
}

export interface FigureOptions {
  /** Rolling twelve months, previous period and same period last year of each indicator. */
  readonly comparisons: boolean;
  /** Told after each indicator and count. */
  readonly onProgress?: (done: number, of: number) => void;
}

export function figuresOf(service: Service, period: Period, options: FigureOptions = { comparisons: true }): Figures {
  const of = KPIS.length + MANAGEMENT_INFORMATION.length;
  const told = <Value>(value: Value, done: number): Value => {
    options.onProgress?.(done, of);
    return value;
  };
  return {
    format: FIGURES_FORMAT,
    version: FIGURES_VERSION,
    period: daysOf(period),
    label: periodLabel(period, service.settings.quarters),
    calendar: service.settings.quarters,
    asOf: service.asOf,
    kpis: KPIS.flatMap((kpi, index) => told(kpiRows(service, kpi, period, options.comparisons), index + 1)),
    mi: MANAGEMENT_INFORMATION.map((mi, index) => told(miRow(service, mi, period), KPIS.length + index + 1)),
    control: controlIdentity(service, period),
  };
}

const daysOf = ({ from, to }: Period): Days => ({ from, to });

/** Several cases: every cell of the control must hold before a report may be issued. */
export const controlHolds = (control: readonly ControlRow[]): boolean => control.every(({ holds }) => holds);

function kpiRows(service: Service, kpi: Kpi, period: Period, comparisons: boolean): readonly KpiRow[] {
  return kpiFigures(service, kpi, period).map((figure) => ({
    ...partRow(service, kpi, figure),
    id: kpi.id,
    location: figure.location,
    thresholdAssumed: figure.thresholdAssumed,
    parts: figure.parts.map((part) => partRow(service, kpi, part)),
    values: figure.values,
    ...(comparisons && figure.location === null
      ? {
          rolling12Months: fractionOf(kpiTotal(service, kpi, rollingTwelveMonths(period))),
          previousPeriod: fractionOf(kpiTotal(service, kpi, previousPeriod(period))),
          samePeriodLastYear: fractionOf(kpiTotal(service, kpi, samePeriodLastYear(period))),
        }
      : {}),
  }));
}

const fractionOf = ({ numerator, denominator }: KpiFigure): Fraction => ({ numerator, denominator });

function partRow(service: Service, kpi: Kpi, figure: PartFigure): PartRow {
  const { id, title, numerator, denominator, pending, band, inPrintedGap, percent, families, excludingAgreed, units } = figure;
  const decided = units.filter(({ outcome }) => outcome !== 'pending');
  return {
    id,
    title,
    numerator,
    denominator,
    pending,
    band,
    inPrintedGap,
    percent,
    families,
    excludingAgreed,
    records: {
      numerator: idsOf(decided.filter(({ outcome }) => outcome === 'met')),
      denominator: idsOf(decided),
      exceptions: idsOf(decided.filter((unit) => service.agreedException(kpi.id, unit))),
      pending: idsOf(units.filter(({ outcome }) => outcome === 'pending')),
    },
  };
}

const idsOf = (units: readonly (KpiUnit | MiUnit)[]): readonly string[] =>
  units.map(({ record, person }) => (person === undefined ? record : `${record}/${person}`)).toSorted();

function miRow(service: Service, mi: Mi, period: Period): MiRow {
  const { lines, windows, notApplicable }: MiFigure = miFigure(service, mi, period);
  const [own, ...beside] = lines.map(tableOf) as [MiTable, ...MiTable[]];
  return {
    ...own,
    id: mi.id,
    ...(notApplicable === undefined ? {} : { notApplicable }),
    lines: beside,
    windows: windows.map(({ window, period: other, totals }) => ({ window, period: daysOf(other), totals })),
  };
}

const tableOf = ({ id, title, dimensions, rows, totals }: MiLineFigure): MiTable => ({
  id,
  title,
  dimensions: dimensions.map(({ key }) => key),
  rows: rows.map(({ location, dimensions: codes, count, units }) => ({ location, ...codes, count, records: idsOf(units) })),
  totals,
});
