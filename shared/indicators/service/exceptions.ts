/** Exceptions from limits, as managers recorded them and the Authority agreed to them or not (kpi.json, "exceptions"). */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { CountedFile } from './counted-file.ts';

export interface RecordedException {
  readonly file: CountedFile;
  readonly fact: DigestFact;
  /** By the day the figures are as of. */
  readonly agreed: boolean;
}

/** What is counted, as far as an exception may be for it. */
export interface ExceptionUnit {
  readonly file: string;
  readonly record: string;
  readonly person?: string | undefined;
  readonly location: string;
  readonly dueAt?: ZonedInstant | undefined;
  readonly on?: CalendarDate | undefined;
}

const NEVER = '9999-12-31' as CalendarDate;

/** By the id of the indicator. */
export function recordedExceptions(files: readonly CountedFile[], today: CalendarDate): ReadonlyMap<string, readonly RecordedException[]> {
  const recorded = files.flatMap((file) =>
    file.facts('timescale-exception').map((fact) => ({
      file,
      fact,
      agreed: answerIn(fact.values, 'agreedByAuthority') === true && (dateIn(fact.values, 'agreedOn') ?? NEVER) <= today,
    })),
  );
  return Map.groupBy(recorded, ({ fact }) => textIn(fact.values, 'kpi'));
}

/**
 * Named by its record; else for a whole file (of an entry of the register: a whole location, whose training or group was owed) what was due
 * on the day it names.
 */
export function isExceptionFor({ file, fact: { values } }: RecordedException, unit: ExceptionUnit): boolean {
  const location = file.digest.type === 'register' ? textIn(values, 'location') : '';
  if (location === '' ? file.digest.file !== unit.file : location !== unit.location) return false;
  const people = textsIn(values, 'people');
  if (people.length > 0 && (unit.person === undefined || !people.includes(unit.person))) return false;
  const record = textIn(values, 'record');
  if (record !== '') return record === unit.record;
  const missed = dateIn(values, 'on');
  const due = unit.dueAt === undefined ? unit.on : dateOf(unit.dueAt, LONDON);
  return missed === undefined || due === undefined || due === missed;
}
