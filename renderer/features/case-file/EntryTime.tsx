/** When an entry of the chronology happened, and when it was recorded where that is worth saying. */
import { formatDate, formatDay, isCalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, formatInstant, formatMoment, isZonedInstant } from '#shared/base/zoned-instant.ts';
import { type ChronologyEntry, wasRecordedLater } from '#shared/case-file/chronology.ts';

export interface EntryTimeProps {
  readonly entry: Pick<ChronologyEntry, 'happenedAt' | 'recordedAt'>;
  /** Day and time of the event only. */
  readonly short?: boolean;
}

export function EntryTime({ entry, short = false }: EntryTimeProps) {
  const { happenedAt, recordedAt } = entry;
  if (short)
    return <time dateTime={dayOf(happenedAt)}>{isZonedInstant(happenedAt) ? formatMoment(happenedAt) : formatDay(happenedAt)}</time>;
  return (
    <>
      <time dateTime={dayOf(happenedAt)}>{isZonedInstant(happenedAt) ? formatInstant(happenedAt) : formatDate(happenedAt)}</time>
      {wasRecordedLater(entry) && (
        <span className="entry-time__recorded">
          recorded <time dateTime={dateOf(recordedAt)}>{formatInstant(recordedAt)}</time>
        </span>
      )}
    </>
  );
}

const dayOf = (time: ChronologyEntry['happenedAt']): string => (isCalendarDate(time) ? time : dateOf(time));
