/** A moment where room is short: day, time and place, with the rest on hover. "Tue 3 Mar, 03:10 Nairobi". */
import { formatDay } from '#shared/base/calendar-date.ts';
import { dateOf, formatInstant, instantMs, placeOf, timeOf, type ZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';

export function ShortTime({ at }: { readonly at: ZonedInstant }) {
  return (
    <time dateTime={new Date(instantMs(at)).toISOString()} title={formatInstant(at)}>
      {formatDay(dateOf(at))}, {timeOf(at)} {placeOf(zoneOf(at))}
    </time>
  );
}
