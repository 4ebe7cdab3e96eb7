/** One file as it is counted: its digest, with its facts and clocks at hand by kind and by rule. Worked out once for each digest. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { isUnder18On } from '#shared/base/person-age.ts';
import type { DigestClock, DigestFact, FileDigest } from '#shared/case-file/digest.ts';
import type { FilePerson } from '#shared/case-file/people.ts';
import type { KindName } from '#shared/practice/catalogue.ts';

/** Where no location is known yet: counted on its own, and to be resolved before the contact is closed (M1). */
export const UNKNOWN_LOCATION = 'UNKNOWN';

export interface CountedFile {
  readonly digest: FileDigest;
  /** Finalised and not withdrawn, in the order they were recorded. */
  facts(kind: KindName): readonly DigestFact[];
  /** Shared drafts of the kinds that are counted from the day they are begun. */
  begun(kind: KindName): readonly DigestFact[];
  fact(record: string): DigestFact | undefined;
  /** Running and stopped. */
  clocks(rule: string): readonly DigestClock[];
  /** Code of the location on a day: before the first known place, the first; without any, `UNKNOWN`. */
  locationOn(day: CalendarDate): string;
  person(record: string): FilePerson | undefined;
}

const NONE: readonly DigestFact[] = [];

const counted = new WeakMap<FileDigest, CountedFile>();

/** The same file for the same digest, so that what changed is all that is worked out again. */
export function countedFile(digest: FileDigest): CountedFile {
  const known = counted.get(digest);
  if (known !== undefined) return known;
  const file = newCountedFile(digest);
  counted.set(digest, file);
  return file;
}

function newCountedFile(digest: FileDigest): CountedFile {
  const byKind = new Map<string, DigestFact[]>();
  const byRecord = new Map<string, DigestFact>();
  for (const fact of digest.facts) {
    byRecord.set(fact.record, fact);
    const alike = byKind.get(fact.kind);
    if (alike === undefined) byKind.set(fact.kind, [fact]);
    else alike.push(fact);
  }
  const byRule = new Map<string, DigestClock[]>();
  for (const clock of digest.timescales) {
    const alike = byRule.get(clock.ruleId);
    if (alike === undefined) byRule.set(clock.ruleId, [clock]);
    else alike.push(clock);
  }
  const people = new Map(digest.people.map((person) => [person.record, person]));
  return {
    digest,
    facts: (kind) => byKind.get(kind) ?? [],
    begun: (kind) => (digest.begun.length === 0 ? NONE : digest.begun.filter((fact) => fact.kind === kind)),
    fact: (record) => byRecord.get(record),
    clocks: (rule) => byRule.get(rule) ?? [],
    locationOn: (day) => locationOn(digest, day),
    person: (record) => people.get(record),
  };
}

function locationOn({ locations, location }: FileDigest, day: CalendarDate): string {
  const place = locations.findLast(({ from }) => from <= day) ?? locations[0];
  return (place?.code ?? location) || UNKNOWN_LOCATION;
}

/** By date of birth on that day where it is known, else as recorded; not yet born is a child. */
export const isChildOn = (person: FilePerson, day: CalendarDate): boolean =>
  person.born === undefined ? person.child : isUnder18On(person.born, day);

/** Born by that day: with a date of birth until then, or without one and without an expected date. */
export const isBornBy = (person: FilePerson, day: CalendarDate): boolean =>
  person.born === undefined ? person.expected === undefined : person.born <= day;
