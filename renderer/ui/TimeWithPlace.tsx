/** A moment with its place: "Tue 3 Mar 2026, 03:10 Nairobi (00:10 London)", and with the recording's time where that differs. */
import './TimeWithPlace.css';
import { elapsedMs, formatInstant, instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';

export interface TimeWithPlaceProps {
  readonly at: ZonedInstant;
  /** When it was recorded: shown too when more than a quarter of an hour apart. */
  readonly recordedAt?: ZonedInstant | undefined;
}

const WORTH_SAYING_MS = 15 * 60_000;

export function TimeWithPlace({ at, recordedAt }: TimeWithPlaceProps) {
  const apart = recordedAt !== undefined && Math.abs(elapsedMs(at, recordedAt)) > WORTH_SAYING_MS;
  return (
    <span className="time-with-place">
      <Moment at={at} />
      {apart && (
        <span className="time-with-place__recorded">
          <span className="time-with-place__separator"> · </span>
          recorded <Moment at={recordedAt} />
        </span>
      )}
    </span>
  );
}

function Moment({ at }: { readonly at: ZonedInstant }) {
  return <time dateTime={new Date(instantMs(at)).toISOString()}>{formatInstant(at)}</time>;
}
