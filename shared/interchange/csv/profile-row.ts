/** A row (or the rows of one record) as its profile reads it. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { isZone, LONDON, type ZonedInstant, type ZoneName } from '#shared/base/zoned-instant.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, FileType, RecordStatus } from '#shared/practice/record.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { Problem } from '../record-line.ts';
import type { FolderIndex } from './folder-index.ts';
import { headingKey, snakeCase } from './headings.ts';
import { fieldAt, fieldsOfKind } from './kind-fields.ts';
import type { CsvMapping } from './mapping.ts';
import { problemAt } from './problems.ts';
import type { Profile, ProfileColumn } from './profile.ts';
import { readDate, readInstant } from './read-date.ts';
import { answerOf, codeIn, partsOf, type ReadingHabits, type Referring } from './read-value.ts';
import { type Cells, type RecordDraft, type SignedAs, UNANSWERED, UNKNOWN_STAFF } from './record-draft.ts';
import type { Cell, SheetRow } from './rows.ts';

/** Headings that every sheet may have. */
export const STANDARD_COLUMNS: readonly { readonly name: string; readonly means: string }[] = [
  { name: 'id', means: 'Any text, used by other sheets to refer to the row' },
  { name: 'case_id', means: 'Id of the case in cases.csv; may be left out where a person, a plan or a meeting of that case is named' },
  { name: 'contact_id', means: 'Id of the contact in contacts.csv' },
  { name: 'zone', means: 'Zone of the row’s times, such as Asia/Kathmandu; else that of the location' },
  { name: 'record_status', means: 'draft, finalised, authorised, returned or withdrawn; left empty it follows from the signatures' },
  { name: 'created_in_error', means: 'yes: it is withdrawn and counts nowhere' },
  { name: 'created_at', means: 'When it was begun' },
  { name: 'created_by', means: 'Who began it: id of staff.csv' },
  { name: 'finalised_at', means: 'When its author finished it; left empty: when it happened' },
  { name: 'finalised_by', means: 'Its author: id of staff.csv; left empty: the member of staff whom the row names' },
  { name: 'authorised_at', means: 'When a manager signed it off' },
  {
    name: 'elements_complete',
    means:
      'yes: the source answers every part that an indicator asks of the record, whether or not a column here says it (PI2.2a, PI2.3, PI4.4, PI5.3, PI6.2, PI6.3)',
  },
  {
    name: 'elements_missing',
    means: 'Instead: keys of the parts that the source does not answer, separated by `;`; all others are taken as answered. `all`: none is',
  },
  { name: 'authorised_by', means: 'Who signed it off: id of staff.csv' },
];

const STATUSES: readonly RecordStatus[] = ['draft', 'finalised', 'authorised', 'returned', 'withdrawn'];
const STANDARD = new Set(STANDARD_COLUMNS.map(({ name }) => headingKey(name)));
/** Columns that name a record of the same case, by the sheet whose ids they hold. */
const WITHIN_CASE: readonly (readonly [column: string, sheet: string])[] = [
  ['plan_id', 'plans.csv'],
  ['plan', 'plans.csv'],
  ['meeting_id', 'meetings.csv'],
  ['conference_id', 'meetings.csv'],
  ['concern_id', 'concerns.csv'],
  ['enquiry_id', 'enquiries.csv'],
  ['assessment_id', 'assessments.csv'],
  ['involvement_id', 'involvements.csv'],
];
const PEOPLE_COLUMNS = ['child', 'children', 'person', 'people', 'adult', 'carer'];

/** What all rows of a folder are read with. */
export interface FolderReading {
  readonly index: FolderIndex;
  readonly habits: ReadingHabits;
  readonly mapping: CsvMapping;
  /** Which sheet holds the ids of a kind. */
  readonly sheetOfKind: (kind: string) => string;
  readonly problem: (problem: Problem) => void;
}

export class ProfileRow {
  readonly profile: Profile;
  readonly kind: string;
  /** The rows of the record; most have one. */
  readonly rows: readonly SheetRow[];
  readonly first: SheetRow;
  readonly reading: FolderReading;
  /** The sheet's id for it; empty where it has none. */
  readonly text: string;
  readonly id: string;
  /** Id of cases.csv; undefined where it belongs to none. */
  readonly caseText: string | undefined;

  constructor(profile: Profile, kind: string, rows: readonly [SheetRow, ...SheetRow[]], reading: FolderReading) {
    this.profile = profile;
    this.kind = kind;
    this.rows = rows;
    this.first = rows[0];
    this.reading = reading;
    this.text = this.first.cells.get('id')?.text ?? '';
    this.id = this.text === '' ? `${profile.file.replace(/\.csv$/, '')}:${this.first.line}` : reading.index.idOf(profile.file, this.text);
    this.caseText = caseOfRow(this.first, reading.index);
  }

  cell(name: string): Cell | undefined {
    return this.first.cells.get(headingKey(name));
  }

  /** Empty when there is nothing. */
  said(name: string): string {
    return this.cell(name)?.text ?? '';
  }

  answer(name: string): boolean | undefined {
    const cell = this.cell(name);
    if (cell === undefined) return undefined;
    const answer = answerOf(cell.text);
    if (answer === undefined) this.refuse(cell, 'wrong-type', 'yes or no');
    return answer;
  }

  instant(name: string, edge: 'first' | 'last'): ZonedInstant | undefined {
    const cell = this.cell(name);
    return cell === undefined ? undefined : this.instantIn(cell, edge);
  }

  instantIn(cell: Cell, edge: 'first' | 'last'): ZonedInstant | undefined {
    const read = readInstant(cell.text, this.reading.habits.dates, (day) => this.zoneOn(day), edge);
    if (!read.ok) this.refuse(cell, 'not-an-instant', read.error);
    return read.ok ? read.value : undefined;
  }

  date(name: string): CalendarDate | undefined {
    const cell = this.cell(name);
    if (cell === undefined) return undefined;
    const read = readDate(cell.text, this.reading.habits.dates);
    if (!read.ok) this.refuse(cell, 'not-a-date', read.error);
    return read.ok ? read.value : undefined;
  }

  /** Of a text that is read, and complained of, elsewhere. */
  dateOf(text: string): CalendarDate | undefined {
    const read = text === '' ? undefined : readDate(text, this.reading.habits.dates);
    return read?.ok === true ? read.value : undefined;
  }

  /** The code of a field that a cell says; undefined when it is empty or none of them. */
  code(name: string, kind: string, path: string): string | undefined {
    const cell = this.cell(name);
    return cell === undefined ? undefined : this.codeOf(cell, kind, path);
  }

  codeOf(cell: Cell, kind: string, path: string): string | undefined {
    const field = fieldAt(kind, path);
    if (field === undefined || (field.type !== 'choice' && field.type !== 'choices')) return undefined;
    const read = codeIn(field.options, cell.text);
    if (!read.ok) this.refuse(cell, 'unknown-code', read.error.expected);
    return read.ok ? read.value : undefined;
  }

  staff(name: string): string | undefined {
    const text = this.said(name);
    return text === '' ? undefined : this.reading.index.staffId(text);
  }

  refuse(cell: Cell | undefined, code: string, expected: string): void {
    this.reading.problem(problemAt(this.first, cell, { code, expected }));
  }

  /** The cells for one kind's fields, by the profile and, of the row's own kind, by headings that are keys of its form. */
  cellsOf(kind: string): Cells {
    const cells = new Map<string, Cell>();
    for (const column of this.profile.columns) {
      for (const path of pathsFor(column, kind)) {
        const cell = this.cell(column.name);
        const reason = this.cell(`${column.name}_reason`);
        if (cell !== undefined && !path.includes('.')) cells.set(path, cell);
        if (reason !== undefined) cells.set(`${path}:reason`, reason);
      }
    }
    if (kind !== this.kind) return cells;
    for (const [heading, cell] of this.first.cells) {
      const path = ownPath(this.profile, kind, heading);
      if (path !== undefined && !path.includes('.') && !cells.has(path)) cells.set(path, cell);
    }
    return cells;
  }

  /** A row of a table for each row of the sheet that says something of it; a cell with several people is a row for each. */
  tableOf(kind: string, table: string): readonly Cells[] {
    const isMain = table === 'children';
    return this.rows.flatMap((row) => {
      const cells = new Map<string, Cell>();
      const person = fieldsOfKind(kind)
        .tables.get(table)
        ?.columns.find(({ type }) => type === 'person')?.key;
      const put = (path: string | undefined, cell: Cell | undefined) => {
        if (cell !== undefined && path?.startsWith(`${table}.`)) cells.set(path.slice(table.length + 1), cell);
      };
      for (const column of this.profile.columns) {
        for (const path of pathsFor(column, kind)) {
          put(path, row.cells.get(headingKey(column.name)));
          put(`${path}:reason`, row.cells.get(headingKey(`${column.name}_reason`)));
        }
      }
      if (kind === this.kind) for (const [heading, cell] of row.cells) put(ownPath(this.profile, kind, heading), cell);
      const unanswered = this.unansweredIn(row);
      if (cells.size > 0 && unanswered !== undefined)
        cells.set(UNANSWERED, { column: 'elements_missing', text: [...unanswered].join(' ') });
      const who = person === undefined ? undefined : cells.get(person);
      if (person === undefined) return cells.size === 0 ? [] : [cells];
      if (who === undefined || (!isMain && cells.size === (unanswered === undefined ? 1 : 2))) return [];
      return partsOf(who.text).map((text) => new Map(cells).set(person, { ...who, text }));
    });
  }

  /** Rows that other sheets tell of a table of this record, and those of its own sheet. */
  tablesOf(kind: string): Record<string, readonly Cells[]> {
    const { index } = this.reading;
    return Object.fromEntries(
      [...fieldsOfKind(kind).tables].flatMap(([table, { columns }]) => {
        const told = this.text === '' ? [] : index.tableRows(this.profile.file, table, this.text);
        const rows = [
          ...(this.profile.childTables?.includes(table) === false && this.profile.kinds.length > 1 ? [] : this.tableOf(kind, table)),
          ...told.map((row) => new Map(columns.flatMap(({ key }) => pairs(row, key)))),
        ];
        return rows.length === 0 ? [] : [[table, rows]];
      }),
    );
  }

  /** What the source says that its record leaves open; undefined when it says nothing. */
  unansweredIn(row: SheetRow): ReadonlySet<string> | undefined {
    const cell = row.cells.get(headingKey('elements_missing'));
    if (cell === undefined) {
      const complete = row.cells.get(headingKey('elements_complete'));
      return complete !== undefined && answerOf(complete.text) === true ? new Set() : undefined;
    }
    const fields = fieldsOfKind(this.kind);
    const keys = [...fields.all, ...[...fields.tables.values()].flatMap(({ columns }) => columns)].map(({ key }) => key);
    const said = partsOf(cell.text, /[;|,\s]+/).map((each) => headingKey(each.replace(/^.*\./, '')));
    if (said.includes('all')) return new Set(keys);
    const unknown = said.find((each) => each !== 'none' && !keys.some((key) => headingKey(key) === each));
    if (unknown !== undefined)
      this.refuse({ ...cell, text: unknown }, 'unknown-code', 'keys of parts of the record, as PROFILES.md lists them, or all or none');
    return new Set(keys.filter((key) => said.includes(headingKey(key))));
  }

  signed(): SignedAs {
    // Some kinds have a status of their own (of a training session, a transfer): theirs is the column `status`.
    const cell = this.cell('record_status') ?? (fieldAt(this.kind, 'status') === undefined ? this.cell('status') : undefined);
    const status = headingKey(cell?.text ?? '') as RecordStatus;
    if (cell !== undefined && !STATUSES.includes(status)) this.refuse(cell, 'unknown-code', STATUSES.join(', '));
    const isWrong = this.answer('created_in_error') === true;
    const said = {
      createdAt: this.instant('created_at', 'last'),
      createdBy: this.staff('created_by'),
      finalisedAt: this.instant('finalised_at', 'last'),
      finalisedBy: this.staff('finalised_by') ?? (fieldAt(this.kind, 'worker') === undefined ? this.staff('worker') : undefined),
      authorisedAt: this.instant('authorised_at', 'last'),
      authorisedBy: this.staff('authorised_by'),
      status: isWrong ? 'withdrawn' : STATUSES.includes(status) ? status : undefined,
    };
    if (said.authorisedAt === undefined && said.authorisedBy !== undefined) {
      this.reading.problem(
        problemAt(this.first, this.cell('authorised_by'), {
          severity: 'warning',
          code: 'status-contradicts',
          expected: 'a moment in authorised_at: without it nobody has signed',
        }),
      );
    }
    const signedBy = said.authorisedAt === undefined ? {} : { authorisedBy: said.authorisedBy ?? UNKNOWN_STAFF };
    return { ...defined(said), ...signedBy };
  }

  get refers(): Referring {
    return this.refersIn(this.caseText);
  }

  refersIn(caseText: string | undefined): Referring {
    const { index, sheetOfKind } = this.reading;
    return {
      zoneOn: (day) => this.zoneOn(day),
      person: (text) => (caseText === undefined ? undefined : index.personIn(text, caseText)),
      staff: (text) => index.staffId(text),
      record: (kinds, text) => {
        const sheet = [...new Set(kinds.map(sheetOfKind))].find((each) => index.has(each, text));
        return sheet === undefined ? undefined : index.idOf(sheet, text);
      },
    };
  }

  zoneOn(day: CalendarDate): ZoneName {
    const { index, mapping } = this.reading;
    const own = this.said('zone');
    if (own !== '' && isZone(own)) return own;
    const said = locationCode(this.said('location'));
    const contact = index.contacts.get(this.said('contact_id'))?.location ?? '';
    const location = said || (this.caseText === undefined ? '' : index.locationOn(this.caseText, day)) || contact;
    return mapping.zones?.[location] ?? locationsByCode.get(location)?.zone ?? mapping.zone ?? LONDON;
  }

  /** Where its records stand: the case, the contact, or a file of its own. */
  get place(): { readonly file: string; readonly fileType: FileType } | undefined {
    const types = recordKind(this.kind)?.fileTypes ?? [];
    const { index } = this.reading;
    const contact = this.said('contact_id');
    if (types.includes('case') && this.caseText !== undefined) return { file: index.idOf('cases.csv', this.caseText), fileType: 'case' };
    if (types.includes('contact') && this.profile.file !== 'contacts.csv' && contact !== '') {
      return { file: index.idOf('contacts.csv', contact), fileType: 'contact' };
    }
    const own = types.find((type) => type !== 'case' && type !== 'contact');
    return own === undefined ? undefined : { file: this.id, fileType: own };
  }

  /** The row's own record, of its kind. @param changes what the profile says otherwise. Undefined where it stands nowhere: a problem then. */
  draft(changes: Partial<RecordDraft> = {}): RecordDraft | undefined {
    const place =
      changes.file === undefined || changes.fileType === undefined ? this.place : { file: changes.file, fileType: changes.fileType };
    if (place === undefined) {
      const isContact = recordKind(this.kind)?.fileTypes.includes('case') !== true;
      this.refuse(
        { column: isContact ? 'contact_id' : 'case_id', text: '' },
        'missing',
        `the id of the ${isContact ? 'contact' : 'case'} it belongs to`,
      );
      return undefined;
    }
    return {
      kind: this.kind,
      id: this.id,
      ...place,
      at: { file: this.first.file, line: this.first.line },
      cells: this.cellsOf(this.kind),
      tables: this.tablesOf(this.kind),
      signed: this.signed(),
      refers: this.refers,
      ...this.answers(),
      ...(this.profile.finalisedWhenSigned === true ? { unfinishedUntilSigned: true } : {}),
      ...this.otherColumns(),
      ...changes,
    };
  }

  private answers(): { readonly unanswered?: ReadonlySet<string> } {
    const unanswered = this.unansweredIn(this.first);
    return unanswered === undefined ? {} : { unanswered };
  }

  /** Another record that the row makes. */
  beside(
    kind: string,
    id: string,
    place: { readonly file: string; readonly fileType: FileType },
    rest: Partial<RecordDraft> = {},
  ): RecordDraft {
    return {
      kind,
      id,
      file: place.file,
      fileType: place.fileType,
      at: { file: this.first.file, line: this.first.line },
      cells: this.cellsOf(kind),
      refers: this.refers,
      ...rest,
    };
  }

  private otherColumns(): { readonly other?: Readonly<Record<string, string>> } {
    const other = [...this.first.cells].filter(([heading]) => !isKnownHeading(this.profile, [this.kind], heading));
    return other.length === 0 ? {} : { other: Object.fromEntries(other.map(([, { column, text }]) => [column, text])) };
  }
}

/** A location by its code, its name or its short name; empty when it is none. */
export function locationCode(text: string): string {
  const key = headingKey(text);
  if (key === '') return '';
  for (const { code, label, shortName } of locationsByCode.values()) {
    if (headingKey(code) === key || headingKey(shortName) === key || headingKey(label) === key) return code;
  }
  return '';
}

/** By the row itself, else by a person of it, else by a record that it names. */
export function caseOfRow(row: SheetRow, index: FolderIndex): string | undefined {
  const said = row.cells.get('caseid')?.text;
  if (said !== undefined) return said;
  for (const column of PEOPLE_COLUMNS) {
    for (const part of partsOf(row.cells.get(column)?.text ?? '')) {
      const cases = index.people.get(part)?.cases ?? [];
      if (cases.length > 0) return cases[0];
    }
  }
  for (const [column, sheet] of WITHIN_CASE) {
    const text = row.cells.get(headingKey(column))?.text;
    const found = text === undefined ? undefined : index.caseOf(sheet, text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `kind.a.b` → for that kind; `*.a` or `a` → for any. */
export function pathsFor({ to }: ProfileColumn, kind: string): readonly string[] {
  return to.flatMap((target) => {
    const [first = '', ...rest] = target.split('.');
    const path =
      first === '*' || recordKind(first) === undefined || rest.length === 0 ? (first === '*' ? rest.join('.') : target) : rest.join('.');
    const isFor = first === '*' || first === kind || recordKind(first) === undefined || rest.length === 0;
    return isFor && fieldAt(kind, path) !== undefined ? [path] : [];
  });
}

/** The field that a heading names by its key, where no column of the profile has that heading. */
function ownPath(profile: Profile, kind: string, heading: string): string | undefined {
  if (STANDARD.has(heading) || headingsOf(profile).has(heading)) return undefined;
  if (profile.types !== undefined && heading === 'type') return undefined;
  const { byHeading, tables } = fieldsOfKind(kind);
  const field = byHeading.get(heading);
  if (field !== undefined) return field.key;
  const asked = heading.endsWith('reason') ? byHeading.get(heading.slice(0, -'reason'.length)) : undefined;
  if (asked?.type === 'yes-no') return `${asked.key}:reason`;
  if (!heading.includes('.')) return undefined;
  for (const [table, { columns }] of tables) {
    for (const { key } of columns) if (headingKey(`${table}.${key}`) === heading) return `${table}.${key}`;
  }
  return undefined;
}

const headings = new WeakMap<Profile, ReadonlySet<string>>();

function headingsOf(profile: Profile): ReadonlySet<string> {
  let known = headings.get(profile);
  if (known === undefined) {
    known = new Set(profile.columns.flatMap(({ name }) => [headingKey(name), headingKey(`${name}_reason`)]));
    headings.set(profile, known);
  }
  return known;
}

export const isKnownHeading = (profile: Profile, kinds: readonly string[], heading: string): boolean =>
  STANDARD.has(heading) ||
  headingsOf(profile).has(heading) ||
  (profile.types !== undefined && heading === 'type') ||
  heading === 'status' ||
  kinds.some((kind) => ownPath(profile, kind, heading) !== undefined);

/** Every heading that a sheet may have, for suggestions. */
export const headingsFor = (profile: Profile): readonly string[] => [
  ...STANDARD_COLUMNS.map(({ name }) => name),
  ...profile.columns.map(({ name }) => name),
  ...profile.kinds.flatMap((kind) => [...fieldsOfKind(kind).byKey.keys()].map(snakeCase)),
];

function pairs(row: SheetRow, key: string): readonly (readonly [string, Cell])[] {
  const cell = row.cells.get(headingKey(key));
  const reason = row.cells.get(headingKey(`${key}_reason`));
  return [...(cell === undefined ? [] : [[key, cell] as const]), ...(reason === undefined ? [] : [[`${key}:reason`, reason] as const])];
}

type Defined<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };
const defined = <T extends Body>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
