/**
 * What an import would make of the lines of a folder: files with native ids, staff as they are known here, and which involvements are an
 * opening balance. Nothing is written: `--dry-run` prints this, `import` hands it to the engine.
 */
import type { ImportedFile, ImportedRecord, ImportedVersion } from '#renderer/worker/api.ts';
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { foldedWords } from '#shared/base/folded-words.ts';
import { type FileId, isShortId, type PersonId, type RecordId } from '#shared/base/ids.ts';
import { compareInstants, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field } from '#shared/forms/definition.ts';
import { type AddedType, addedColumnsOf, addedFieldsOf, formFieldsOf, NOT_EXPORTED } from '#shared/interchange/fields-of-kind.ts';
import { historyOfLine, type RecordLine } from '#shared/interchange/record-line.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, FileType } from '#shared/practice/record.ts';
import { nativeId } from './native-id.ts';

export interface PlanOptions {
  /** What the service or system is called that the lines come from: ids are unique within it. */
  readonly system: string;
  /** Who works in the service that imports. */
  readonly members: readonly { readonly person: PersonId; readonly name: string }[];
  /** By a person's id or name there: the id or name of a member here. */
  readonly staff: ReadonlyMap<string, string>;
  /** Involvements that were opened before this day and are open now are an opening balance. Absent: as the lines say. */
  readonly opening?: CalendarDate;
}

export interface StaffMatch {
  /** As they are called there: their id. */
  readonly id: string;
  readonly name: string;
  /** Absent: they stay a person of the previous system. */
  readonly member?: { readonly person: PersonId; readonly name: string };
}

export interface ImportPlan {
  readonly files: readonly ImportedFile[];
  readonly records: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byFileType: Readonly<Record<string, number>>;
  /** Cases and contacts, by the code of their location. */
  readonly byLocation: Readonly<Record<string, number>>;
  /** Involvements that are an opening balance. */
  readonly migrated: number;
  readonly staff: readonly StaffMatch[];
  /** What each file of the folder is called here. */
  readonly fileIds: ReadonlyMap<string, FileId>;
  /** Ids that were no native ones and have become so. */
  readonly renamed: number;
  /** Register entries of members who have one here, and what is never moved. */
  readonly leftOut: number;
  /** By the record's id here: what a document is called in the folder. */
  readonly documents: ReadonlyMap<RecordId, { readonly line: string; readonly name: string; readonly content?: string }>;
  /** Names or ids of `staff` that are no member here. */
  readonly unknownMembers: readonly string[];
}

/** @param lines valid ones, of one folder, in any order. */
export function planImport(lines: readonly RecordLine[], options: PlanOptions): ImportPlan {
  const people = new StaffNames(lines, options);
  const ids = new Ids(lines, options.system);
  const kept = lines.filter((line) => !NOT_EXPORTED.has(line.kind) && line.fileType !== 'administration' && !people.isKnownEntry(line));
  const documents = new Map<RecordId, { line: string; name: string; content?: string }>();
  let migrated = 0;
  const files = [...Map.groupBy(kept, (line) => line.file)].map(([file, own]): ImportedFile => {
    const records = own.map((line): ImportedRecord => {
      const isOpening = isOpeningBalance(line, options.opening);
      if (isOpening || (line.kind === 'involvement' && line.body['migrated'] === true)) migrated += 1;
      const record = ids.native(line.id) as RecordId;
      if (line.kind === 'document') documents.set(record, describeDocument(line));
      const versions = historyOfLine(line).map(({ id, parents, op, at, by, schema, body }): ImportedVersion => {
        const said = bodyHere(line, body, ids, people);
        return {
          id,
          parents,
          op,
          at: at as ZonedInstant,
          by: people.personOf(by),
          schema,
          body: isOpening ? { ...said, migrated: true } : said,
        };
      });
      return { record, kind: line.kind, versions };
    });
    return describeFile(ids.native(file) as FileId, own, records);
  });
  return {
    files,
    records: kept.length,
    byKind: countBy(kept, ({ kind }) => kind),
    byFileType: countBy(files, ({ type }) => type),
    byLocation: countBy(
      files.filter(({ type }) => type === 'case' || type === 'contact'),
      ({ location }) => location || 'unknown',
    ),
    migrated,
    staff: people.matches(),
    fileIds: new Map(kept.map(({ file }) => [file, ids.native(file) as FileId])),
    renamed: ids.renamed,
    leftOut: lines.length - kept.length,
    documents,
    unknownMembers: people.unknownMembers,
  };
}

/** Open now and begun before the day: taken over, and never counted as new. */
function isOpeningBalance({ kind, status, body }: RecordLine, opening: CalendarDate | undefined): boolean {
  if (opening === undefined || kind !== 'involvement' || status === 'draft' || status === 'withdrawn') return false;
  const openedOn = dateIn(body, 'openedOn');
  return openedOn !== undefined && compareDates(openedOn, opening) < 0 && dateIn(body, 'closedOn') === undefined;
}

function describeFile(file: FileId, lines: readonly RecordLine[], records: readonly ImportedRecord[]): ImportedFile {
  const type = (lines[0] as RecordLine).fileType as Exclude<FileType, 'administration'>;
  const inOrder = records.toSorted((a, b) => compareInstants(begunAt(a), begunAt(b)));
  const first = inOrder.find(({ kind }) => kind === type) ?? inOrder[0];
  if (first === undefined) throw new RangeError('A file has at least one record');
  const version = first.versions.at(-1) as ImportedVersion;
  const location = textIn(version.body, 'location');
  if (type !== 'personal') return { file, type, location, records };
  // A supervision is its worker's, a trip that of whoever planned it.
  const person = (textIn(version.body, 'worker') || first.versions[0]?.by) as PersonId;
  return { file, type, location, person, records };
}

const begunAt = ({ versions }: ImportedRecord): ZonedInstant =>
  versions.reduce((earliest, { at }) => (compareInstants(at, earliest) < 0 ? at : earliest), (versions[0] as ImportedVersion).at);

function describeDocument(line: RecordLine): { line: string; name: string; content?: string } {
  const content = (line.body['content'] ?? {}) as { readonly name?: unknown; readonly content?: unknown };
  return {
    line: line.id,
    name: typeof content.name === 'string' ? content.name : `${line.id}.bin`,
    ...(typeof content.content === 'string' ? { content: content.content } : {}),
  };
}

/** Ids of records and files: kept where they are native, else made so, the same in every place where the folder names them. */
class Ids {
  readonly #native = new Map<string, string>();
  readonly #system: string;
  renamed = 0;

  constructor(lines: readonly RecordLine[], system: string) {
    this.#system = system;
    for (const id of lines.flatMap((line) => [line.file, line.id])) {
      if (this.#native.has(id)) continue;
      if (!isShortId(id)) this.renamed += 1;
      this.#native.set(id, isShortId(id) ? id : nativeId(system, id));
    }
  }

  ofRow(record: string, table: string, place: number): string {
    return nativeId(this.#system, `${record}\u0000${table}\u0000${place}`);
  }

  native(id: string): string {
    return this.#native.get(id) ?? id;
  }
}

/** Staff there, and who of them is a member here. */
class StaffNames {
  readonly #system: string;
  readonly #names = new Map<string, string>();
  readonly #members = new Map<string, { readonly person: PersonId; readonly name: string }>();
  readonly unknownMembers: readonly string[];

  constructor(lines: readonly RecordLine[], { system, members, staff }: PlanOptions) {
    this.#system = system;
    for (const { kind, body } of lines) if (kind === 'staff-register-entry') this.#names.set(textIn(body, 'person'), textIn(body, 'name'));
    for (const line of lines) for (const { by } of historyOfLine(line)) if (!this.#names.has(by) && by !== '') this.#names.set(by, '');
    const unknown: string[] = [];
    for (const [there, here] of staff) {
      const member = members.find(({ person, name }) => person === here || sameName(name, here));
      if (member === undefined) unknown.push(here);
      else for (const id of this.#idsCalled(there)) this.#members.set(id, member);
    }
    for (const [id, name] of this.#names) {
      if (this.#members.has(id)) continue;
      const same = members.filter((member) => member.person === id || sameName(member.name, name || id));
      if (same.length === 1) this.#members.set(id, same[0] as (typeof same)[number]);
    }
    this.unknownMembers = unknown;
  }

  personOf(id: string): PersonId {
    const member = this.#members.get(id);
    if (member !== undefined) return member.person;
    return (id === '' || isShortId(id) ? id : nativeId(`${this.#system}\u0000staff`, id)) as PersonId;
  }

  /** Whoever is a member here has an entry in the register here. */
  isKnownEntry({ kind, body }: RecordLine): boolean {
    return kind === 'staff-register-entry' && this.#members.has(textIn(body, 'person'));
  }

  matches(): readonly StaffMatch[] {
    return [...this.#names].map(([id, name]) => {
      const member = this.#members.get(id);
      return { id, name, ...(member === undefined ? {} : { member }) };
    });
  }

  #idsCalled(text: string): readonly string[] {
    if (this.#names.has(text)) return [text];
    const named = [...this.#names].filter(([, name]) => name !== '' && sameName(name, text)).map(([id]) => id);
    return named.length > 0 ? named : [text];
  }
}

const foldedName = (name: string): string =>
  foldedWords(name)
    .map(({ word }) => word)
    .join(' ');
const sameName = (a: string, b: string): boolean => foldedName(a) === foldedName(b);

/** The body in terms of this service: every reference that the form or the software made, at any depth. */
function bodyHere(line: RecordLine, body: Body, ids: Ids, people: StaffNames): Body {
  const kind = recordKind(line.kind);
  if (kind === undefined) return renameDeep(body, ids) as Body;
  const form = formFieldsOf(kind);
  const added = new Map(addedFieldsOf(kind).map(({ key, type }) => [key, type]));
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const field = form.get(key);
      if (field?.type !== 'table')
        return [key, field ? valueHere(field, value, ids, people) : addedHere(added.get(key), value, ids, people)];
      const extra = new Map(addedColumnsOf(kind, field).map((column) => [column.key, column.type]));
      const columns = new Map<string, Field>(field.columns.map((column) => [column.key, column]));
      return [key, mapList(value, (row, place) => withRowId(rowHere(row, columns, extra, ids, people), ids.ofRow(line.id, key, place)))];
    }),
  );
}

/** A row that came without an id has the same in every version of its record that has it in the same place. */
const withRowId = (row: unknown, rowId: string): unknown =>
  typeof row === 'object' && row !== null && !Object.hasOwn(row, 'rowId') ? { rowId, ...row } : row;

function rowHere(
  row: unknown,
  columns: ReadonlyMap<string, Field>,
  extra: ReadonlyMap<string, AddedType>,
  ids: Ids,
  people: StaffNames,
): unknown {
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const column = columns.get(key);
      if (column !== undefined) return [key, valueHere(column, value, ids, people)];
      return [key, key === 'rowId' ? renameText(value, ids) : addedHere(extra.get(key), value, ids, people)];
    }),
  );
}

function valueHere(field: Field, value: unknown, ids: Ids, people: StaffNames): unknown {
  switch (field.type) {
    case 'person':
    case 'record':
      return renameText(value, ids);
    case 'people':
      return mapList(value, (each) => renameText(each, ids));
    case 'staff':
      return typeof value === 'string' ? people.personOf(value) : value;
    default:
      return value;
  }
}

function addedHere(type: AddedType | undefined, value: unknown, ids: Ids, people: StaffNames): unknown {
  switch (type) {
    case 'staff':
      return typeof value === 'string' ? people.personOf(value) : value;
    case 'staff-list':
      return mapList(value, (each) => (typeof each === 'string' ? people.personOf(each) : each));
    case 'file':
    case 'record':
      return renameText(value, ids);
    case 'files':
    case 'records':
      return mapList(value, (each) => renameText(each, ids));
    case 'object':
    case 'table':
      return renameDeep(value, ids);
    default:
      return value;
  }
}

/** What is no id of the folder stays: the row of a contact that stands for a person. */
const renameText = (value: unknown, ids: Ids): unknown => (typeof value === 'string' ? ids.native(value) : value);

function renameDeep(value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((each) => renameDeep(each, ids));
  if (typeof value !== 'object' || value === null) return renameText(value, ids);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renameDeep(each, ids)]));
}

const mapList = (value: unknown, map: (each: unknown, place: number) => unknown): unknown =>
  Array.isArray(value) ? value.map(map) : value;

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): Readonly<Record<string, number>> {
  const counts = [...Map.groupBy(items, key)].map(([name, own]): [string, number] => [name, own.length]);
  return Object.fromEntries(counts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
