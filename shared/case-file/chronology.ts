/**
 * One line of time, built from the records themselves (CASE6): when a thing happened and when it was recorded stand side by side.
 * Addenda stand with the record they add to, and so does what somebody judged it to weigh. What no record tells is written as an
 * entry of its own.
 */
import { type CalendarDate, compareDates, isCalendarDate } from '#shared/base/calendar-date.ts';
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { compareInstants, dateOf, instantMs, isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { dateIn, opening, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { caseNoteLabel } from '#shared/practice/case-note/case-note-types.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, RecordState, RecordStatus } from '#shared/practice/record.ts';
import { isComplete } from './digest.ts';

export interface ChronologyEntry {
  /** Unique within the chronology: what lasts has an entry for its start and one for its end. */
  readonly id: string;
  readonly record: RecordId;
  readonly kind: string;
  /** "Visit", "Management note". */
  readonly title: string;
  readonly summary: string;
  /** Where the record does not say, when it was recorded. */
  readonly happenedAt: ZonedInstant | CalendarDate;
  /** The last day of a period that somebody wrote of. */
  readonly until?: CalendarDate;
  /** How well its day is known; absent: to the day. */
  readonly precision?: 'month' | 'year';
  /** When it was finalised; of a draft, when it was last changed. */
  readonly recordedAt: ZonedInstant;
  readonly author: PersonId;
  readonly status: RecordStatus;
  /** Fields that only a person can settle. */
  readonly conflicts: number;
  /** Records of the people it concerns; empty when it concerns the whole household. */
  readonly people: readonly string[];
  /** How much it weighs: a code of the significance levels, and why; absent until somebody judged it. */
  readonly significance?: EntrySignificance;
  readonly addenda: readonly {
    readonly record: RecordId;
    readonly summary: string;
    readonly recordedAt: ZonedInstant;
    readonly author: PersonId;
  }[];
  /** Everything written in it, in lower case, for the text filter. */
  readonly searchText: string;
}

export interface EntrySignificance {
  readonly level: string;
  readonly why: string;
  readonly by: PersonId;
  /** The record that says so: the entry itself, or the judgement of another record. */
  readonly record: RecordId;
}

export interface ChronologyFilter {
  readonly kinds?: readonly string[];
  /** Entries that concern any of these people, and those that concern the whole household. */
  readonly people?: readonly string[];
  /** Codes of the significance levels; what nobody judged passes none of them. */
  readonly levels?: readonly string[];
  /** Every word must occur, in any order. */
  readonly text?: string;
  /** First and last day, by the place where it happened; a period passes when any of it lies between them. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** Records entered in error are left out unless asked for. */
  readonly withWithdrawn?: boolean;
}

/** People and how they are related are no events; they stand above the chronology. A significance stands with what it judges. */
const NOT_AN_EVENT = new Set(['person', 'relationship', 'significance']);

/** The newest first. */
export const chronology = (records: readonly RecordState[], filter: ChronologyFilter = {}): readonly ChronologyEntry[] =>
  narrowed(everyEntry(records), filter);

/** Of these entries those that fit: for a screen that narrows the same entries at every key. */
export const narrowed = (entries: readonly ChronologyEntry[], filter: ChronologyFilter): readonly ChronologyEntry[] =>
  entries.filter((entry) => passes(entry, filter));

/** What was entered in error too. */
export function everyEntry(records: readonly RecordState[]): readonly ChronologyEntry[] {
  const addenda = records.filter((record) => record.kind === 'addendum' && record.status !== 'withdrawn');
  const known = new Set<string>(records.map((record) => record.record));
  const judged = significanceByRecord(records);
  return records
    .filter((record) => !NOT_AN_EVENT.has(record.kind))
    .filter((record) => record.kind !== 'addendum' || !known.has(textIn(record.body, 'corrects')))
    .flatMap((record) => entriesOf(record, addenda, judged.get(record.record)))
    .toSorted((a, b) => byTime(b, a));
}

/** These records as a list shows them, each once, the newest first; a person too, and what was entered in error. */
export function chronologyEntries(shown: readonly RecordState[], records: readonly RecordState[]): readonly ChronologyEntry[] {
  const addenda = records.filter((record) => record.kind === 'addendum' && record.status !== 'withdrawn');
  const judged = significanceByRecord(records);
  return shown.flatMap((record) => entriesOf(record, addenda, judged.get(record.record)).slice(0, 1)).toSorted((a, b) => byTime(b, a));
}

/** Of these people, in whose lanes an entry stands: all of them when it concerns nobody of them in particular. */
export function lanesOf(entry: Pick<ChronologyEntry, 'people'>, people: readonly string[]): readonly string[] {
  const own = people.filter((person) => entry.people.includes(person));
  return own.length === 0 && entry.people.length === 0 ? people : own;
}

/** What each record is judged to weigh, by the latest judgement. */
function significanceByRecord(records: readonly RecordState[]): ReadonlyMap<string, EntrySignificance> {
  return new Map(
    records
      .filter((record) => record.kind === 'significance' && isComplete(record))
      .toSorted((a, b) => compareInstants(a.changedAt, b.changedAt))
      .map((record) => [textIn(record.body, 'of'), weightIn(record, 'level')]),
  );
}

const weightIn = ({ record, body, changedBy }: RecordState, key: string): EntrySignificance => ({
  level: textIn(body, key),
  why: textIn(body, 'why'),
  by: changedBy,
  record,
});

/** Whether it is worth showing both times: it was recorded on another day than it happened, or more than an hour later. */
export function wasRecordedLater(entry: Pick<ChronologyEntry, 'happenedAt' | 'recordedAt'>): boolean {
  if (!isZonedInstant(entry.happenedAt)) return compareDates(entry.happenedAt, dateOf(entry.recordedAt)) !== 0;
  return compareInstants(entry.recordedAt, entry.happenedAt) > 3_600_000;
}

function entriesOf(
  record: RecordState,
  addenda: readonly RecordState[],
  judged: EntrySignificance | undefined,
): readonly ChronologyEntry[] {
  const kind = recordKind(record.kind);
  const recordedAt = record.finalisedAt ?? record.changedAt;
  const own = addenda.filter((addendum) => addendum.record !== record.record && textIn(addendum.body, 'corrects') === record.record);
  const base: Omit<ChronologyEntry, 'searchText'> = {
    id: record.record,
    record: record.record,
    kind: record.kind,
    title: titleOf(record),
    summary: withoutTitle(kind?.summary(record.body) ?? 'Written by a newer version of Haversack', titleOf(record)),
    happenedAt: asTime(kind?.happenedAt(record.body)) ?? recordedAt,
    recordedAt,
    author: record.finalisedBy ?? record.createdBy,
    status: record.status,
    conflicts: record.conflicts.length,
    people: peopleConcerned(record.body),
    ...authoredFacts(record),
    ...(judged === undefined ? {} : { significance: judged }),
    addenda: own.map((addendum) => ({
      record: addendum.record,
      summary: opening(textIn(addendum.body, 'words')),
      recordedAt: addendum.finalisedAt ?? addendum.changedAt,
      author: addendum.finalisedBy ?? addendum.createdBy,
    })),
  };
  // Most screens show the newest few and look for no word: what is written in two hundred records is put together on demand.
  let words: string | undefined;
  const entryOf = (changes: Partial<typeof base>): ChronologyEntry => ({
    ...base,
    ...changes,
    get searchText() {
      words ??= [titleOf(record), kind?.summary(record.body) ?? '', ...[record, ...own].map((each) => everyText(each.body))]
        .join(' ')
        .toLowerCase();
      return words;
    },
  });
  const ended = kind?.ended?.(record.body);
  const endedAt = asTime(ended?.at);
  if (ended === undefined || endedAt === undefined) return [entryOf({})];
  return [entryOf({}), entryOf({ id: `${record.record}:ended`, summary: ended.summary, happenedAt: endedAt, addenda: [] })];
}

/** What only an entry that somebody wrote has: a period, a date that is not known to the day, its own weight. */
function authoredFacts(record: RecordState): Partial<Pick<ChronologyEntry, 'until' | 'precision' | 'significance'>> {
  if (record.kind !== 'chronology-entry') return {};
  const until = dateIn(record.body, 'until');
  const precision = textIn(record.body, 'precision');
  return {
    ...(until === undefined ? {} : { until }),
    ...(precision === 'month' || precision === 'year' ? { precision } : {}),
    ...(textIn(record.body, 'significance') === '' ? {} : { significance: weightIn(record, 'significance') }),
  };
}

function titleOf(record: RecordState): string {
  const type = record.kind === 'case-note' ? textIn(record.body, 'type') : '';
  return type === '' ? (recordKind(record.kind)?.title ?? record.kind) : caseNoteLabel(type);
}

/** A note's summary begins with what it was, for lists that say "Case note"; where its title says so already, once is enough. */
function withoutTitle(summary: string, title: string): string {
  if (!summary.startsWith(title)) return summary;
  const rest = summary.slice(title.length).replace(/^[\s·]+/, '');
  return rest.charAt(0).toLocaleUpperCase('en-GB') + rest.slice(1);
}

/** The people a record names in the fields all forms use for them: `people`, `person`, `adults` and the rows of `children`. */
export const peopleConcerned = (body: Body): readonly string[] => [
  ...new Set(
    [
      ...textsIn(body, 'people'),
      textIn(body, 'person'),
      ...rowsIn(body, 'children').map((child) => textIn(child, 'child')),
      ...textsIn(body, 'adults'),
    ].filter(Boolean),
  ),
];

function everyText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(everyText).filter(Boolean).join(' ');
}

function passes(entry: ChronologyEntry, filter: ChronologyFilter): boolean {
  const day = isZonedInstant(entry.happenedAt) ? dateOf(entry.happenedAt) : entry.happenedAt;
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (
    (filter.withWithdrawn === true || entry.status !== 'withdrawn') &&
    (filter.kinds === undefined || filter.kinds.includes(entry.kind)) &&
    (filter.people === undefined || entry.people.length === 0 || entry.people.some((person) => filter.people?.includes(person) === true)) &&
    (filter.levels === undefined || filter.levels.includes(entry.significance?.level ?? '')) &&
    (filter.from === undefined || compareDates(entry.until ?? day, filter.from) >= 0) &&
    (filter.to === undefined || compareDates(day, filter.to) <= 0) &&
    words.every((word) => entry.searchText.includes(word))
  );
}

const asTime = (value: string | undefined): ZonedInstant | CalendarDate | undefined =>
  isZonedInstant(value) || isCalendarDate(value) ? value : undefined;

/** A day without a time stands at its beginning, as a heading does. */
const momentOf = (time: ZonedInstant | CalendarDate): number => (isZonedInstant(time) ? instantMs(time) : Date.parse(`${time}T00:00:00Z`));

const byTime = (a: ChronologyEntry, b: ChronologyEntry): number =>
  momentOf(a.happenedAt) - momentOf(b.happenedAt) || compareInstants(a.recordedAt, b.recordedAt) || (a.id < b.id ? -1 : 1);
