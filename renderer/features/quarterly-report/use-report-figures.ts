/** The figures of a report's period, counted after the screen has been drawn: sixty-six of them take a moment. */
import { useEffect, useState } from 'react';
import { type Period, period, type QuarterCalendar } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { type Figures, figuresOf } from '#shared/report/figures.ts';
import type { IndicatorTrend } from '#shared/report/report-document.ts';
import { trendsOf } from '#shared/report/trends.ts';

export interface ReportFigures {
  readonly figures: Figures;
  readonly trends: readonly IndicatorTrend[];
}

/** undefined while they are counted, or while the report has no period. */
export function useReportFigures(service: Service, from: string | undefined, to: string | undefined, calendar: QuarterCalendar) {
  const [counted, setCounted] = useState<ReportFigures & { readonly key: string }>();
  const key = `${from ?? ''}..${to ?? ''} ${calendar}`;
  useEffect(() => {
    const range = rangeOf(from, to);
    if (range === undefined) return;
    const timer = setTimeout(() => {
      const own = { ...service, settings: { ...service.settings, quarters: calendar } };
      setCounted({ key, figures: figuresOf(own, range), trends: trendsOf(own, range) });
    }, 0);
    return () => clearTimeout(timer);
  }, [service, from, to, calendar, key]);
  return counted?.key === key ? counted : undefined;
}

function rangeOf(from: string | undefined, to: string | undefined): Period | undefined {
  const body = { from, to };
  const begins = dateIn(body, 'from');
  const ends = dateIn(body, 'to');
  return begins === undefined || ends === undefined || ends < begins ? undefined : period(begins, ends);
}

export const calendarIn = (body: Body): QuarterCalendar => (textIn(body, 'calendar') === 'financial-year' ? 'financial-year' : 'contract');
