/** From units to figures: fractions with their bands by location, rows and totals by dimension. One way for all sixty-six. */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import { type Banded, bandOf, compareFractions, percentText } from './bands.ts';
import type { Kpi, KpiPart, KpiUnit, KpiValue } from './kpi.ts';
import type { Mi, MiDimension, MiLine, MiUnit, MiValue, MiWindow } from './mi.ts';
import { type Period, previousPeriod, rollingTwelveMonths, samePeriodLastYear, sinceContractStart } from './period.ts';
import type { Service } from './service/service.ts';

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export interface PartFigure extends Fraction, Banded {
  readonly id: string;
  readonly title: string;
  readonly pending: number;
  /** `95.4 %`, truncated, or `No cases in period`. */
  readonly percent: string;
  /** Distinct files among numerator and denominator: families beside children. */
  readonly families: number;
  /** Without what the Authority agreed to as an exception; the band is always that of the whole. */
  readonly excludingAgreed: Fraction;
  readonly units: readonly KpiUnit[];
}

export interface KpiFigure extends PartFigure {
  readonly kpi: string;
  /** null: the whole service. */
  readonly location: string | null;
  readonly thresholdAssumed: boolean;
  /** Why it does not apply; there are no units then. */
  readonly notApplicable?: string;
  /** The indicator's sub-measures, and where the headline is the lowest of them, all of them. */
  readonly parts: readonly PartFigure[];
  readonly values: readonly KpiValue[];
}

/** For the whole service first, then for every location: those of the SOR, and any other that something was counted in. */
export function kpiFigures(service: Service, kpi: Kpi, period: Period): readonly [KpiFigure, ...KpiFigure[]] {
  const notApplicable = kpi.notApplicable?.(service);
  const parts = kpi.parts.map((part) => ({ part, units: notApplicable === undefined ? part.units(service, period) : [] }));
  const codes = locationsOf(parts.flatMap(({ units }) => units));
  const byLocation = parts.map(({ units }) => Map.groupBy(units, ({ location }) => location));
  const figureAt = (location: string | null): KpiFigure => {
    const figures = parts.map(({ part, units }, index) =>
      partFigure(service, kpi, part, location === null ? units : (byLocation[index]?.get(location) ?? [])),
    );
    const headline =
      kpi.headline === 'lowest' ? (figures.toSorted((a, b) => compareFractions(a, b))[0] as PartFigure) : (figures[0] as PartFigure);
    return {
      ...headline,
      kpi: kpi.id,
      location,
      thresholdAssumed: kpi.thresholdAssumed,
      ...(notApplicable === undefined ? {} : { notApplicable, percent: notApplicable }),
      parts: kpi.headline === 'lowest' ? figures : figures.slice(1),
      values: notApplicable === undefined ? (kpi.values?.(service, period, location) ?? []) : [],
    };
  };
  return [figureAt(null), ...codes.map(figureAt)];
}

/** The whole service only: for comparisons and trends. */
export const kpiTotal = (service: Service, kpi: Kpi, period: Period): KpiFigure =>
  kpiFigures(service, { ...kpi, values: () => [] }, period)[0];

function partFigure(service: Service, kpi: Kpi, part: KpiPart, units: readonly KpiUnit[]): PartFigure {
  const decided = units.filter(({ outcome }) => outcome !== 'pending');
  const met = decided.filter(({ outcome }) => outcome === 'met').length;
  const counted = decided.filter((unit) => !service.agreedException(kpi.id, unit));
  return {
    id: part.id,
    title: part.title,
    numerator: met,
    denominator: decided.length,
    pending: units.length - decided.length,
    ...bandOf(part.scheme ?? kpi.scheme, met, decided.length),
    percent: decided.length === 0 ? (kpi.noCases ?? percentText(met, 0)) : percentText(met, decided.length),
    families: new Set(decided.map(({ file }) => file)).size,
    excludingAgreed: { numerator: counted.filter(({ outcome }) => outcome === 'met').length, denominator: counted.length },
    units,
  };
}

/** Every location of the contract, so that a count of nothing is printed as 0, then others in which something was counted. */
function locationsOf(units: readonly { readonly location: string }[]): readonly string[] {
  const known = LOCATIONS.map(({ code }) => code);
  const others = new Set(units.map(({ location }) => location).filter((code) => !known.includes(code)));
  return [...known, ...others];
}

export interface MiRow {
  readonly location: string;
  /** Code by dimension. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly count: number;
  readonly units: readonly MiUnit[];
}

export interface MiTotal {
  readonly location: string | null;
  /** Each unit once, however many rows it stands in. */
  readonly count: number;
  readonly families: number;
  readonly values: readonly MiValue[];
}

export interface MiLineFigure {
  readonly id: string;
  readonly title: string;
  readonly dimensions: readonly MiDimension[];
  /** One for each combination of location and dimensions in which something was counted. */
  readonly rows: readonly MiRow[];
  /** The whole service first, then every location. */
  readonly totals: readonly MiTotal[];
}

export interface MiFigure {
  readonly mi: string;
  readonly notApplicable?: string;
  /** The first is the count itself. */
  readonly lines: readonly MiLineFigure[];
  /** Totals of the count itself over other windows; absent windows have no data to be counted over. */
  readonly windows: readonly { readonly window: MiWindow; readonly period: Period; readonly totals: readonly MiTotal[] }[];
}

export function miFigure(service: Service, mi: Mi, period: Period): MiFigure {
  const notApplicable = mi.notApplicable?.(service);
  const lines = mi.lines.map((line, index) => lineFigure(service, mi, line, period, index === 0));
  const windows = mi.windows.flatMap((window) => {
    const other = WINDOWS[window](period);
    if (other === undefined) return [];
    const { totals } = lineFigure(service, mi, mi.lines[0], other, true);
    // Of the time before the contract there is what was brought over; nothing at all is no zero, but n/a (facts.md §3.1).
    return other.to < CONTRACT_START && totals[0]?.count === 0 ? [] : [{ window, period: other, totals }];
  });
  return { mi: mi.id, ...(notApplicable === undefined ? {} : { notApplicable }), lines, windows };
}

const WINDOWS: Readonly<Record<MiWindow, (period: Period) => Period | undefined>> = {
  previous: previousPeriod,
  'same-last-year': samePeriodLastYear,
  'since-contract-start': sinceContractStart,
  'rolling-12-months': rollingTwelveMonths,
};

function lineFigure(service: Service, mi: Mi, line: MiLine, period: Period, withValues: boolean): MiLineFigure {
  const units = line.units(service, period);
  const dimensions = line.dimensions ?? mi.dimensions;
  const rows = new Map<string, { location: string; dimensions: Record<string, string>; units: MiUnit[] }>();
  for (const unit of units) {
    for (const codes of combinations(unit, dimensions)) {
      const key = JSON.stringify([unit.location, ...codes]);
      const row = rows.get(key);
      if (row === undefined) {
        const named = Object.fromEntries(dimensions.map((dimension, index) => [dimension.key, codes[index] ?? '']));
        rows.set(key, { location: unit.location, dimensions: named, units: [unit] });
      } else row.units.push(unit);
    }
  }
  const order = locationsOf(units);
  const inTotals = units.filter(({ beside }) => beside !== true);
  const byLocation = Map.groupBy(inTotals, ({ location }) => location);
  return {
    id: line.id,
    title: line.title,
    dimensions,
    rows: [...rows.entries()]
      .toSorted(([a, rowA], [b, rowB]) => order.indexOf(rowA.location) - order.indexOf(rowB.location) || (a < b ? -1 : 1))
      .map(([, row]) => ({ ...row, count: countOf(row.units) })),
    totals: [null, ...order].map((location) => {
      const own = location === null ? inTotals : (byLocation.get(location) ?? []);
      return {
        location,
        count: countOf(location === null ? eachOnce(own) : own),
        families: new Set(own.map(({ file }) => file)).size,
        values: withValues ? (mi.values?.(service, period, location) ?? []) : [],
      };
    }),
  };
}

/** What is counted at several locations, such as an agency that came to training at two, is counted once in the total. */
function eachOnce(units: readonly MiUnit[]): readonly MiUnit[] {
  const byUnit = new Map(units.map((unit) => [unit.once ?? `${unit.record} ${unit.person ?? ''}`, unit]));
  return byUnit.size === units.length ? units : [...byUnit.values()];
}

const countOf = (units: readonly MiUnit[]): number => units.reduce((sum, { count = 1 }) => sum + count, 0);

/** One list of codes for each row that the unit stands in. A dimension it says nothing of is an empty code. */
function combinations(unit: MiUnit, dimensions: readonly MiDimension[]): readonly (readonly string[])[] {
  return dimensions.reduce<readonly (readonly string[])[]>(
    (lists, { key }) => {
      const value = unit.dimensions[key] ?? '';
      const codes = typeof value === 'string' ? [value] : [...new Set(value)];
      return lists.flatMap((list) => codes.map((code) => [...list, code]));
    },
    [[]],
  );
}
