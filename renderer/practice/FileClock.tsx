/** A clock of a file as a chip, as of now, with the names of those it is for. */
import { ClockChip } from '#renderer/ui/ClockChip.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { shortNames } from '#shared/case-file/short-names.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { type Clock, clockState, describeDue, describeTimeLeft } from '#shared/timescales/clock.ts';

export interface FileClockProps {
  readonly clock: Clock & { readonly people?: readonly string[] };
  /** Of the file, for the day to plan by. */
  readonly location: string;
  readonly now: ZonedInstant;
  /** The people of the file, where a clock may be for some of them only. */
  readonly people?: readonly { readonly record: string; readonly name: string }[];
  readonly compact?: boolean;
  /** Where the chip leads. */
  readonly href?: string | undefined;
}

export function FileClock({ clock, location, now, people = [], compact = false, href }: FileClockProps) {
  const nameShown = useNameShown();
  return (
    <ClockChip
      label={clock.label}
      people={shortNames(clock.people ?? [], people).map(nameShown)}
      standing={clockState(clock, now)}
      left={describeTimeLeft(clock, now, CONTRACT_CALENDAR)}
      due={describeDue(clock, locationsByCode.get(location)?.shortName)}
      rule={clock.ruleText}
      compact={compact}
      href={href}
    />
  );
}
