/** All clocks of one file: each started by one record, and stopped by any record of the file that answers it. */
import { compareDates } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, instantMs, LONDON, middayOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { byUrgency, type Calendars, type Clock, ruleInForce, startClock } from './clock.ts';
import type { Signed, TimescaleLimit, TimescaleRule, TimescaleStop } from './rule.ts';

type Body = Readonly<Record<string, unknown>>;

/** A record as far as clocks go. */
export interface ClockRecord<Id extends string> {
  readonly record: Id;
  /** Only for rules that say whose answers count. */
  readonly kind?: string;
  readonly body: Body;
  /** What stood in it at a moment, for a record whose later versions change its limits; absent: always the same. */
  readonly bodyAt?: (at: ZonedInstant) => Body;
  /** The rules of its kind, in all their versions. */
  readonly rules: readonly TimescaleRule[];
  readonly stops: readonly TimescaleStop[];
  /** A draft may start a clock (the event has happened) but stops none: nothing is decided until it is finalised. */
  readonly finalised: boolean;
  readonly signed: Signed;
}

/** A clock, the record that started it and, once it has stopped, the record that answered it last. */
export type FileClock<Id extends string> = Clock & {
  readonly record: Id;
  readonly stoppedBy?: Id;
  /** Whom it is for, by their records; absent: the whole file. */
  readonly people?: readonly string[];
};

/** An answer that has been given, by a record. */
interface Answer<Id extends string> {
  readonly at: ZonedInstant;
  /** The same in milliseconds: it is compared with every clock that it might answer. */
  readonly ms: number;
  readonly stop: TimescaleStop;
  readonly by: Id;
  readonly kind: string | undefined;
  readonly body: Body;
  /** For what goes on standing: until when, in milliseconds. Absent: it happened and is past. */
  readonly standsUntil?: number;
  /** Absent: it answers for all of the rule's people. */
  readonly people?: readonly string[];
}

/** The most urgent first. A record entered in error is left out by the caller. */
export function clocksOfFile<Id extends string>(records: readonly ClockRecord<Id>[], calendars: Calendars): readonly FileClock<Id>[] {
  const answers = answersByRule(records);
  const clocks = records.flatMap((each) =>
    startedRules(each).flatMap(({ rule, startedAt }) => {
      const own = (answers.get(rule.id) ?? []).filter(
        ({ stop, body, by, kind }) =>
          isAnsweredBy(rule, kind) &&
          (stop.own === true || rule.answeredByItself === true ? by : (stop.answers?.(body) ?? each.record)) === each.record,
      );
      const alike = new Map<string, Clock>();
      return forPeople(rule, each.body).flatMap((person) => {
        const from = person === undefined ? startedAt : rule.startsAt(each.body, each.signed, person);
        return from === undefined ? [] : clocksOfRule(each, rule, from, person, own, calendars, alike);
      });
    }),
  );
  return [...clocks.reduce(joinEqual, new Map<string, FileClock<Id>>()).values()].toSorted(byUrgency);
}

function answersByRule<Id extends string>(records: readonly ClockRecord<Id>[]): ReadonlyMap<string, readonly Answer<Id>[]> {
  const answers = records
    .filter((each) => each.finalised)
    .flatMap(({ record, kind, body, stops, signed }) =>
      stops.flatMap((stop) =>
        groupsAnswered(stop, body).flatMap((people) => {
          const at = stop.at(body, signed, people?.[0]);
          const until = stop.stands?.until(body, people?.[0]);
          const standsUntil = until === undefined ? Number.POSITIVE_INFINITY : instantMs(until);
          return [...(at === undefined ? [] : [at]), ...(stop.alsoAt?.(body, signed) ?? [])].map((each) => ({
            at: each,
            ms: instantMs(each),
            stop,
            by: record,
            kind,
            body,
            ...(stop.stands === undefined ? {} : { standsUntil }),
            ...(people === undefined ? {} : { people }),
          }));
        }),
      ),
    )
    .toSorted((a, b) => a.ms - b.ms);
  const byRule = Map.groupBy(answers, ({ stop }) => stop.rule);
  for (const [rule, own] of byRule) {
    if (own.some(({ stop }) => stop.stands !== undefined))
      byRule.set(
        rule,
        own.map((answer) => endedWith(answer, byRule)),
      );
  }
  return byRule;
}

/** What stands ends with the first that cancels the clocks of its own record after it, for the same person. */
function endedWith<Id extends string>(answer: Answer<Id>, byRule: ReadonlyMap<string, readonly Answer<Id>[]>): Answer<Id> {
  const { stop, ms, people, standsUntil } = answer;
  if (standsUntil === undefined) return answer;
  const [person] = people ?? [];
  const end = (byRule.get(stop.stands?.endsWith ?? '') ?? []).find(
    (other) =>
      other.stop.cancels === true &&
      other.ms >= ms &&
      (person === undefined || other.people === undefined || other.people.includes(person)),
  );
  return end === undefined ? answer : { ...answer, standsUntil: Math.min(standsUntil, end.ms) };
}

/** One person each, since each may have their own moment; nobody in particular, or nobody at all, is one group. */
function groupsAnswered(stop: TimescaleStop, body: Body): readonly (readonly string[] | undefined)[] {
  const people = stop.people?.(body);
  return people === undefined || people.length === 0 ? [people] : people.map((person) => [person]);
}

function startedRules({ rules, body, signed }: ClockRecord<string>): { readonly rule: TimescaleRule; readonly startedAt: ZonedInstant }[] {
  const applies = (rule: TimescaleRule) => rule.appliesTo?.(body) !== false;
  return [...new Set(rules.map((rule) => rule.id))].flatMap((id) => {
    const versions = rules.filter((rule) => rule.id === id);
    const startedAt = (versions.find(applies) ?? versions[0])?.startsAt(body, signed);
    if (startedAt === undefined) return [];
    const inForce = ruleInForce(versions, id, dateOf(startedAt, LONDON)) ?? versions.find(({ recurs }) => recurs !== undefined);
    // Both of those that share an id may apply: a decision for the children and for their mother starts an assessment of each.
    return versions.filter((each) => each.inForceFrom === inForce?.inForceFrom && applies(each)).map((rule) => ({ rule, startedAt }));
  });
}

const isAnsweredBy = ({ answeredBy }: TimescaleRule, kind: string | undefined): boolean =>
  answeredBy === undefined || kind === undefined || answeredBy.includes(kind);

const forPeople = (rule: TimescaleRule, body: Body): readonly (string | undefined)[] =>
  rule.people === undefined ? [undefined] : rule.people(body);

/**
 * One clock, or for what recurs one after the other.
 * @param alike clocks of the rule for other people, by when they started: a visit to three children starts three that are the same.
 */
function clocksOfRule<Id extends string>(
  starter: ClockRecord<Id>,
  rule: TimescaleRule,
  startedAt: ZonedInstant,
  person: string | undefined,
  answers: readonly Answer<Id>[],
  calendars: Calendars,
  alike: Map<string, Clock>,
): readonly FileClock<Id>[] {
  const mine = answers.filter(({ people }) => person === undefined || (people?.includes(person) ?? true));
  const given = mine.filter(({ stop }) => stop.cancels !== true);
  const endsAt = [rule.recurs?.endsAt?.(starter.body, person), ...mine.filter(({ stop }) => stop.cancels === true).map(({ at }) => at)]
    .filter((at) => at !== undefined)
    .filter((at) => compareInstants(at, startedAt) >= 0)
    .toSorted(compareInstants)[0];
  const clocks: FileClock<Id>[] = [];
  const isBeforeForce = (at: ZonedInstant | undefined): boolean => at !== undefined && compareDates(dateOf(at), rule.inForceFrom) < 0;
  let from: ZonedInstant | undefined = startedAt;
  for (let round = 0; from !== undefined; round++) {
    const start: ZonedInstant = from;
    const answered = answerTo(rule, start, given, round > 0);
    const isOver = endsAt !== undefined && (answered === undefined || compareInstants(answered.at, endsAt) > 0);
    const own = limitOf(rule, starter, start, round);
    const key = `${start} ${own.limit} ${own.unit}`;
    const started = alike.get(key) ?? startClock(rule, start, calendars, own);
    alike.set(key, started);
    if (rule.recurs !== undefined && isBeforeForce(start)) {
      if (isOver && isBeforeForce(endsAt)) break;
      if (isBeforeForce(answered?.at)) {
        from = answered?.at;
        continue;
      }
      if (isBeforeForce(started.dueAt)) {
        from = middayOf(rule.inForceFrom);
        round -= 1;
        continue;
      }
    }
    const clock = {
      ...started,
      ...(person === undefined ? {} : { people: [person] }),
      record: starter.record,
    };
    if (isOver) {
      // What ended before it was due is neither met nor missed; what was overdue by then does not escape by ending.
      if (rule.recurs !== undefined && compareInstants(clock.dueAt, endsAt) < 0) clocks.push({ ...clock, stoppedAt: endsAt });
      break;
    }
    clocks.push({ ...clock, ...(answered === undefined ? {} : { stoppedAt: answered.at, stoppedBy: answered.by }) });
    from = rule.recurs === undefined ? undefined : answered?.at;
  }
  return clocks;
}

/** Each round of what recurs keeps the limit that stood when it began. A single clock has what the record says now: an order's last day. */
function limitOf(rule: TimescaleRule, starter: ClockRecord<string>, start: ZonedInstant, round: number): TimescaleLimit {
  const then = rule.recurs === undefined ? starter.body : (starter.bodyAt?.(start) ?? starter.body);
  const own = rule.limitIn?.(then, { startedAt: start, round });
  return own ?? (round > 0 ? rule.recurs?.laterLimit : undefined) ?? rule;
}

/**
 * The earliest answer to each part, not before the start, unless it stood there then; the clock stops with the last part.
 * @param later for a recurring clock that an answer started: that answer is not its own.
 */
function answerTo<Id extends string>(
  rule: TimescaleRule,
  startedAt: ZonedInstant,
  answers: readonly Answer<Id>[],
  later: boolean,
): Answer<Id> | undefined {
  const parts: readonly (string | undefined)[] = rule.parts ?? [undefined];
  const earliest = instantMs(startedAt) + (later ? 1 : 0);
  const given = parts.map((part) => {
    const own = answers.filter(({ stop }) => stop.part === part);
    const standing = own.find(({ ms, standsUntil }) => ms < earliest && standsUntil !== undefined && standsUntil > earliest);
    return standing === undefined ? own.find(({ ms }) => ms >= earliest) : { ...standing, at: startedAt, ms: earliest };
  });
  return given.every((answer) => answer !== undefined) ? given.toSorted((a, b) => a.ms - b.ms).at(-1) : undefined;
}

/** Children whose clocks are the same are shown, and counted, as one clock with their names. */
function joinEqual<Id extends string>(joined: Map<string, FileClock<Id>>, clock: FileClock<Id>): Map<string, FileClock<Id>> {
  const { people, record, ruleId, startedAt, dueAt, stoppedAt, stoppedBy } = clock;
  // What is for the whole file is never the same as another, even of the same record.
  const key = people === undefined ? `${joined.size}` : [record, ruleId, startedAt, dueAt, stoppedAt, stoppedBy].join(' ');
  const same = joined.get(key);
  return joined.set(key, same === undefined ? clock : { ...same, people: [...(same.people ?? []), ...(people ?? [])] });
}
