/**
 * What the system's notifications say, and when (CLK1). They are read on a locked laptop and by whoever stands beside it, so they
 * name no person, no case and no place. Each is said once.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { addMs, compareInstants, dateOf, elapsedMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { dueLists, openHarmClocks, type Whose } from '#shared/case-file/due-list.ts';

/** A running clock of significant harm, as much of it as may be remembered while the laptop is locked. */
export interface HarmMoment {
  /** Tells one clock from another; another limit is another clock. */
  readonly key: string;
  readonly warnAt: ZonedInstant;
  readonly dueAt: ZonedInstant;
}

export const harmMoments = (files: readonly FileDigest[]): readonly HarmMoment[] =>
  openHarmClocks(files).flatMap(({ id, clock }) =>
    clock === undefined
      ? []
      : [{ key: `${id}@${clock.dueAt}`, warnAt: addMs(clock.dueAt, -clock.warnMinutes * MINUTE_MS), dueAt: clock.dueAt }],
  );

export interface Reminder {
  readonly text: string;
  /** What has been said with it. */
  readonly keys: readonly string[];
}

/**
 * One for all that is new: a clock that came within its warning time, or ran out, and was not told of in that state before.
 * @param told keys of what was said before.
 */
export function harmReminder(moments: readonly HarmMoment[], asOf: ZonedInstant, told: ReadonlySet<string>): Reminder | undefined {
  const standing = moments.flatMap((moment) => {
    const isOver = compareInstants(asOf, moment.dueAt) > 0;
    if (!isOver && compareInstants(asOf, moment.warnAt) < 0) return [];
    return [{ key: `${moment.key} ${isOver ? 'over' : 'soon'}`, isOver, dueAt: moment.dueAt }];
  });
  const fresh = standing.filter(({ key }) => !told.has(key)).toSorted((a, b) => compareInstants(a.dueAt, b.dueAt));
  const [first, ...others] = fresh;
  if (first === undefined) return undefined;
  const over = fresh.filter(({ isOver }) => isOver).length;
  const soon = fresh.length - over;
  const words =
    others.length === 0
      ? first.isOver
        ? 'A significant-harm clock has run out.'
        : `A significant-harm clock runs out in ${inWords(elapsedMs(asOf, first.dueAt))}.`
      : over === 0
        ? `${soon} significant-harm clocks run out soon, the first in ${inWords(elapsedMs(asOf, first.dueAt))}.`
        : soon === 0
          ? `${over} significant-harm clocks have run out.`
          : `${fresh.length} significant-harm clocks: ${over} ${over === 1 ? 'has' : 'have'} run out, ${soon} ${soon === 1 ? 'runs' : 'run'} out soon.`;
  return { text: `${words} Open Haversack.`, keys: fresh.map(({ key }) => key) };
}

/**
 * Once a day, when the laptop is first unlocked: how much falls due.
 * @param saidOn the last day on which it was said.
 * @returns `text` is absent on a day on which nothing is due; undefined when it was said already.
 */
export function dailyReminder(
  files: readonly FileDigest[],
  asOf: ZonedInstant,
  whose: Whose,
  saidOn: string | undefined,
): { readonly on: CalendarDate; readonly text?: string } | undefined {
  const on = dateOf(asOf);
  // A laptop that holds nothing yet is still fetching: there is nothing to count.
  if (saidOn === on || files.length === 0) return undefined;
  const { today, overdue } = dueLists(files, asOf, whose);
  const things = (count: number) => (count === 1 ? 'One thing is' : `${count} things are`);
  if (today.length === 0) return overdue.length === 0 ? { on } : { on, text: `${things(overdue.length)} overdue.` };
  return { on, text: `${things(today.length)} due today${overdue.length === 0 ? '' : `, and ${overdue.length} overdue`}.` };
}

const MINUTE_MS = 60_000;

function inWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / MINUTE_MS);
  if (minutes < 90) return minutes <= 1 ? 'a minute' : `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? (hours === 1 ? 'an hour' : `${hours} hours`) : `${Math.floor(hours / 24)} days`;
}
