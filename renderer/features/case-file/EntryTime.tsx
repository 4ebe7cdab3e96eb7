/** When an entry of the chronology happened, and when it was recorded where that is worth saying. */
import { type CalendarDate, formatDate, formatDay, isCalendarDate, yearOf } from '#shared/base/calendar-date.ts';
import { dateOf, formatInstant, formatMoment, isZonedInstant } from '#shared/base/zoned-instant.ts';
import { type ChronologyEntry, wasRecordedLater } from '#shared/case-file/chronology.ts';

export interface EntryTimeProps {
  readonly entry: Pick<ChronologyEntry, 'happenedAt' | 'recordedAt' | 'until' | 'precision'>;
  /** Day and time of the event only. */
  readonly short?: boolean;
}

export function EntryTime({ entry, short = false }: EntryTimeProps) {
  const { happenedAt, recordedAt, until, precision } = entry;
  if (short)
    return <time dateTime={dayOf(happenedAt)}>{isZonedInstant(happenedAt) ? formatMoment(happenedAt) : formatDay(happenedAt)}</time>;
  return (
    <>
      <time dateTime={dayOf(happenedAt)}>{isZonedInstant(happenedAt) ? formatInstant(happenedAt) : asKnown(happenedAt, precision)}</time>
      {until !== undefined && (
        <>
          {' '}
          to <time dateTime={until}>{asKnown(until, precision)}</time>
        </>
      )}
      {wasRecordedLater(entry) && (
        <span className="entry-time__recorded">
          recorded <time dateTime={dateOf(recordedAt)}>{formatInstant(recordedAt)}</time>
        </span>
      )}
    </>
  );
}

const dayOf = (time: ChronologyEntry['happenedAt']): string => (isCalendarDate(time) ? time : dateOf(time));

/** As exactly as it is known: "September 2021", "2021". */
function asKnown(day: CalendarDate, precision: ChronologyEntry['precision']): string {
  if (precision === 'year') return String(yearOf(day));
  return precision === 'month' ? MONTH.format(new Date(`${day}T00:00:00Z`)) : formatDate(day);
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
