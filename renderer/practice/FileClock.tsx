/** A clock of a file as a chip, as of now. */
import { ClockChip } from '#renderer/ui/ClockChip.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { type Clock, clockState, describeDue, describeTimeLeft } from '#shared/timescales/clock.ts';

export interface FileClockProps {
  readonly clock: Clock;
  /** Of the file, for the day to plan by. */
  readonly location: string;
  readonly now: ZonedInstant;
  readonly compact?: boolean;
  /** Where the chip leads. */
  readonly href?: string | undefined;
}

export function FileClock({ clock, location, now, compact = false, href }: FileClockProps) {
  return (
    <ClockChip
      label={clock.label}
      standing={clockState(clock, now)}
      left={describeTimeLeft(clock, now, CONTRACT_CALENDAR)}
      due={describeDue(clock, locationsByCode.get(location)?.shortName)}
      rule={clock.ruleText}
      compact={compact}
      href={href}
    />
  );
}
