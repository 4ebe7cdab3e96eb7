/** All clocks of one file: each started by one record, and stopped by any record of the file that answers it. */
import { compareInstants, dateOf, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { byUrgency, type Calendars, type Clock, ruleInForce, startClock } from './clock.ts';
import type { TimescaleRule, TimescaleStop } from './rule.ts';

type Body = Readonly<Record<string, unknown>>;

/** A record as far as clocks go. */
export interface ClockRecord<Id extends string> {
  readonly record: Id;
  readonly body: Body;
  /** The rules of its kind, in all their versions. */
  readonly rules: readonly TimescaleRule[];
  readonly stops: readonly TimescaleStop[];
  /** A draft may start a clock (the event has happened) but stops none: nothing is decided until it is finalised. */
  readonly finalised: boolean;
}

/** The most urgent first. A record entered in error is left out by the caller. */
export function clocksOfFile<Id extends string>(
  records: readonly ClockRecord<Id>[],
  calendars: Calendars,
): readonly (Clock & { readonly record: Id })[] {
  const stops = records.filter((each) => each.finalised).flatMap((each) => each.stops.map((stop) => ({ ...stop, body: each.body })));
  return records
    .flatMap((each) =>
      startedRules(each).map(({ rule, startedAt }) => {
        const stoppedAt = stopMoment(rule, startedAt, stops);
        const clock = startClock(rule, startedAt, calendars);
        return { ...clock, ...(stoppedAt === undefined ? {} : { stoppedAt }), record: each.record };
      }),
    )
    .toSorted(byUrgency);
}

function startedRules({ rules, body }: ClockRecord<string>): { readonly rule: TimescaleRule; readonly startedAt: ZonedInstant }[] {
  return [...new Set(rules.map((rule) => rule.id))].flatMap((id) => {
    const startedAt = rules.find((rule) => rule.id === id)?.startsAt(body);
    if (startedAt === undefined) return [];
    const rule = ruleInForce(rules, id, dateOf(startedAt, LONDON));
    return rule === undefined || rule.appliesTo?.(body) === false ? [] : [{ rule, startedAt }];
  });
}

/** The earliest answer to each part, not before the start; the clock stops with the last part. */
function stopMoment(
  rule: TimescaleRule,
  startedAt: ZonedInstant,
  stops: readonly (TimescaleStop & { readonly body: Body })[],
): ZonedInstant | undefined {
  const parts: readonly (string | undefined)[] = rule.parts ?? [undefined];
  const answers = parts.map(
    (part) =>
      stops
        .filter((stop) => stop.rule === rule.id && stop.part === part)
        .flatMap((stop) => stop.at(stop.body) ?? [])
        .filter((at) => compareInstants(at, startedAt) >= 0)
        .toSorted(compareInstants)[0],
  );
  return answers.every((at) => at !== undefined) ? answers.toSorted(compareInstants).at(-1) : undefined;
}
