/** The period, the calendar of quarters and the location that figures are shown for: kept in the address, so that a link says it all. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { isCalendarDate } from '#shared/base/calendar-date.ts';
import { type Period, period, previousPeriod, type QuarterCalendar, quarterOf } from '#shared/indicators/period.ts';
import type { Service } from '#shared/indicators/service/service.ts';

export interface ShownPeriod {
  readonly period: Period;
  readonly calendar: QuarterCalendar;
  /** Code; null: the whole service. */
  readonly location: string | null;
  readonly show: (change: { readonly period?: Period; readonly calendar?: QuarterCalendar; readonly location?: string | null }) => void;
  /** `?from=…&to=…` for links to other screens of figures; empty while nothing was chosen. */
  readonly query: string;
}

/** Without a choice: the last quarter that is complete. */
export function usePeriod(service: Service): ShownPeriod {
  const [params, setParams] = useSearchParams();
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  const chosen = params.get('calendar');
  const location = params.get('location');
  const calendar: QuarterCalendar = chosen === 'contract' || chosen === 'financial-year' ? chosen : service.settings.quarters;
  const shown = useMemo(
    () =>
      isCalendarDate(from) && isCalendarDate(to) && from <= to ? period(from, to) : previousPeriod(quarterOf(service.today, calendar)),
    [from, to, calendar, service.today],
  );
  return {
    period: shown,
    calendar,
    location,
    show: (change) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (change.calendar !== undefined) {
            next.set('calendar', change.calendar);
            // The quarter of the other calendar that the shown one ends in: what was looked at stays in sight.
            const kept = change.period ?? quarterOf(shown.to, change.calendar);
            next.set('from', kept.from);
            next.set('to', kept.to);
          }
          if (change.period !== undefined) {
            next.set('from', change.period.from);
            next.set('to', change.period.to);
          }
          if (change.location === null) next.delete('location');
          else if (change.location !== undefined) next.set('location', change.location);
          return next;
        },
        { replace: true },
      ),
    query: params.toString() === '' ? '' : `?${params.toString()}`,
  };
}
