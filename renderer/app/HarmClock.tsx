/** The most urgent running clock about a significant risk of harm, on every screen until it stops (CRT3). */

import { ClockChip } from '#renderer/ui/ClockChip.tsx';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { runningClocks } from '#shared/case-file/packed-digest.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { byUrgency, clockState, describeDue, describeTimeLeft } from '#shared/timescales/clock.ts';

export function HarmClock() {
  const files = useWatch('files');
  const now = useNow();
  const nameShown = useNameShown();
  const running = runningHarmClocks(files ?? []);
  const first = running[0];
  if (first === undefined) return null;
  const more = running.length - 1;
  return (
    <ClockChip
      compact
      label={`${nameShown(first.file.title)} · ${first.clock.label}`}
      standing={clockState(first.clock, now)}
      left={describeTimeLeft(first.clock, now, CONTRACT_CALENDAR) + (more === 0 ? '' : ` · ${more} more`)}
      due={describeDue(first.clock)}
      rule={first.clock.ruleText}
      href={`#/${first.file.type === 'contact' ? 'contacts' : 'cases'}/${first.file.file}`}
    />
  );
}

const runningHarmClocks = (files: readonly FileDigest[]) =>
  files
    .filter((file) => file.status !== 'withdrawn')
    .flatMap((file) =>
      runningClocks(file)
        .filter(({ significantHarm }) => significantHarm)
        .map((clock) => ({ file, clock })),
    )
    .toSorted((a, b) => byUrgency(a.clock, b.clock));
