/** The day of the next visit, and whether it has passed without one. */
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import { type CalendarDate, daysBetween, formatDate } from '#shared/base/calendar-date.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';

export function PlannedVisit({ on, now }: { readonly on: CalendarDate; readonly now: ZonedInstant }) {
  const late = daysBetween(on, dateOf(now));
  return (
    <>
      Next visit planned for <strong>{formatDate(on)}</strong>{' '}
      {late > 0 && (
        <StatusBadge tone="warn">
          {late} {late === 1 ? 'day' : 'days'} overdue
        </StatusBadge>
      )}
    </>
  );
}
