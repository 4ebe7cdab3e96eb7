/** What the board shows of each indicator: its figure, the twelve months, and the quarters before. */
import { fromFirst } from '#renderer/practice/figures/from-first.ts';
import { type Fraction, type KpiFigure, kpiFigures } from '#shared/indicators/compute.ts';
import type { Kpi } from '#shared/indicators/kpi.ts';
import { type Period, periodLabel, type QuarterCalendar, quartersUpTo, rollingTwelveMonths } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';

const QUARTERS_OF_TREND = 8;

export interface TrendPoint {
  readonly label: string;
  readonly period: Period;
  readonly fraction: Fraction;
}

export interface BoardFigure {
  readonly figure: KpiFigure;
  readonly rolling: Fraction;
  /** The oldest first; the last ends with the quarter of the period's last day. */
  readonly trend: readonly TrendPoint[];
}

/** @param location code; null: the whole service. */
export const boardFigure = (
  service: Service,
  kpi: Kpi,
  period: Period,
  calendar: QuarterCalendar,
  location: string | null,
): BoardFigure => ({
  figure: figureAt(service, kpi, period, location),
  rolling: figureAt(service, fractionOnly(kpi), rollingTwelveMonths(period), location),
  trend: trendOf(service, kpi, period, calendar, location),
});

const figureAt = (service: Service, kpi: Kpi, period: Period, location: string | null): KpiFigure => {
  const figures = kpiFigures(service, kpi, period);
  return figures.find((figure) => figure.location === location) ?? figures[0];
};

/** Without what is printed beside it: of other periods only the fraction is shown. */
const fractionOnly = (kpi: Kpi): Kpi => ({ ...kpi, parts: kpi.headline === 'lowest' ? kpi.parts : [kpi.parts[0]], values: () => [] });

/** The quarters from the first in which there was something to count. */
export const trendOf = (
  service: Service,
  kpi: Kpi,
  { to }: Period,
  calendar: QuarterCalendar,
  location: string | null,
): readonly TrendPoint[] =>
  fromFirst(
    quartersUpTo(to, calendar, QUARTERS_OF_TREND).map((quarter) => ({
      label: periodLabel(quarter, calendar),
      period: quarter,
      fraction: figureAt(service, fractionOnly(kpi), quarter, location),
    })),
    ({ fraction }) => fraction.denominator === 0,
  );
