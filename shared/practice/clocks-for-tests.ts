/** The clocks of a few records told in one line each, for the tests of the kinds that start and stop them. */
import { dateOf, LONDON, type ZonedInstant, zonedInstant } from '#shared/base/zoned-instant.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { type ClockRecord, clocksOfFile } from '#shared/timescales/clocks-of-file.ts';
import type { Body, RecordKind } from './record.ts';

/** A complete record of a kind, unless the changes say otherwise. */
export const recordOf = (kind: RecordKind, body: Body, changes: Partial<ClockRecord<string>> = {}): ClockRecord<string> => ({
  record: kind.kind,
  kind: kind.kind,
  body,
  rules: kind.timescales,
  stops: kind.stops,
  finalised: true,
  signed: {},
  ...changes,
});

/** `LAC-VISIT 2026-01-05→2026-01-12 2026-01-08` in London's days, with the people in front where it is theirs; `runs` while nothing stopped it. */
export const clocksInWords = (records: readonly ClockRecord<string>[]): readonly string[] =>
  clocksOfFile(records, { contract: CONTRACT_CALENDAR })
    .map((clock) =>
      [
        ...(clock.people === undefined ? [] : [clock.people.join('+')]),
        clock.ruleId,
        `${dateOf(clock.startedAt, LONDON)}→${dateOf(clock.dueAt, LONDON)}`,
        clock.stoppedAt === undefined ? 'runs' : dateOf(clock.stoppedAt, LONDON),
      ].join(' '),
    )
    .toSorted();

/** A morning in London. */
export const morningOf = (day: string): ZonedInstant =>
  zonedInstant(`${day}T09:00:00${isSummer(day) ? '+01:00' : '+00:00'}[Europe/London]`);

const isSummer = (day: string): boolean => day.slice(5) >= '03-29' && day.slice(5) < '10-25';
