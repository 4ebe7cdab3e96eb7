/** The quarters before, of each indicator: what the small lines of the report are drawn from. */
import { KPIS } from '#shared/indicators/catalogue.ts';
import { kpiTotal } from '#shared/indicators/compute.ts';
import { type Period, periodLabel, quartersUpTo } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import type { IndicatorTrend } from './report-document.ts';

const QUARTERS = 8;

export function trendsOf(service: Service, { to }: Period): readonly IndicatorTrend[] {
  const calendar = service.settings.quarters;
  const quarters = quartersUpTo(to, calendar, QUARTERS);
  return KPIS.map((kpi) => ({
    indicator: kpi.id,
    points: quarters.map((quarter) => {
      const { numerator, denominator } = kpiTotal(service, kpi, quarter);
      return { label: periodLabel(quarter, calendar), numerator, denominator };
    }),
  }));
}
