/**
 * A folder of spreadsheets, read as the lines of an export. It is read twice: once for what refers to what, then row by row, so that
 * what the rows tell is never held together. Every row that cannot be read is told with its file, line and column.
 */
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { kindsByName, recordKind } from '#shared/practice/catalogue.ts';
import type { Problem, RecordLine } from '../record-line.ts';
import { FolderIndex, textAt } from './folder-index.ts';
import { headingKey, nearest } from './headings.ts';
import type { CsvMapping } from './mapping.ts';
import { problemAt } from './problems.ts';
import type { Profile, TableProfile } from './profile.ts';
import { caseOfRow, type FolderReading, headingsFor, isKnownHeading, locationCode, ProfileRow } from './profile-row.ts';
import { noteReceipt } from './profiles/contacts.ts';
import { groupIn } from './profiles/households.ts';
import { ALL_SHEET_NAMES, type SheetUse, sheetOfKind, useOfSheet } from './profiles.ts';
import { readDate } from './read-date.ts';
import { codeIn, partsOf } from './read-value.ts';
import { type RecordDraft, recordOf } from './record-draft.ts';
import type { Cell, CsvFolder, CsvItem, SheetRow } from './rows.ts';

interface Sheet {
  readonly path: string;
  readonly use: Exclude<SheetUse, undefined>;
  /** Name of the profile, for the mapping. */
  readonly name: string;
}

export async function* readSheets(folder: CsvFolder, mapping: CsvMapping = {}): AsyncGenerator<CsvItem> {
  const problems = new Problems();
  const index = new FolderIndex();
  const reading: FolderReading = {
    index,
    habits: { dates: { order: mapping.dates ?? 'dmy', excelFrom: mapping.excelFrom ?? 1900 }, decimalComma: mapping.decimalComma ?? false },
    mapping,
    sheetOfKind,
    problem: (problem) => problems.add(problem),
  };
  const sheets = sheetsOf(folder, mapping, problems);
  for (const sheet of sheets) await noteSheet(folder, sheet, reading);
  for (const { sheet, record, row } of index.strayRows()) {
    problems.add(
      problemAt(row, { column: 'id of its record', text: record }, { code: 'dangling-reference', expected: `an id of ${sheet}` }),
    );
  }
  yield* problems.taken();
  for (const sheet of sheets) if ('profile' in sheet.use) yield* linesOf(folder, sheet, sheet.use.profile, reading, problems);
}

/** Problems that wait to be handed on; one of a cell only once, however often the cell was read. */
class Problems {
  #waiting: Problem[] = [];
  #last = new Set<string>();

  add(problem: Problem): void {
    const key = `${problem.file}\n${problem.line ?? ''}\n${problem.field ?? ''}\n${problem.code}\n${problem.found ?? ''}`;
    if (this.#last.has(key)) return;
    this.#last.add(key);
    this.#waiting.push(problem);
  }

  hasError(): boolean {
    return this.#waiting.some(({ severity }) => severity === 'error');
  }

  taken(): readonly { readonly problem: Problem }[] {
    const taken = this.#waiting.map((problem) => ({ problem }));
    this.#waiting = [];
    this.#last = new Set();
    return taken;
  }
}

function sheetsOf(folder: CsvFolder, mapping: CsvMapping, problems: Problems): readonly Sheet[] {
  const sheets = folder.files.flatMap((path): readonly Sheet[] => {
    const base = path.slice(path.lastIndexOf('/') + 1);
    const name = mapping.files?.[path] ?? mapping.files?.[base] ?? base;
    if (name === '') return [];
    const use = useOfSheet(name);
    if (use !== undefined) return [{ path, use, name }];
    const near = nearest(name.replace(/\.csv$/i, ''), [...ALL_SHEET_NAMES.map((each) => each.slice(0, -4)), ...Object.keys(kindsByName)]);
    problems.add({
      severity: 'warning',
      file: path,
      code: 'unknown-kind',
      expected: `a sheet of PROFILES.md${near.length === 0 ? '' : `; nearest: ${near.join(', ')}`}`,
      message: `${path} is no sheet that this version knows: nothing of it is read. Name it in the mapping file, if it is one by another name.`,
    });
    return [];
  });
  const order = ({ use }: Sheet): number => {
    if ('moves' in use) return 1;
    const place = 'profile' in use ? ALL_SHEET_NAMES.indexOf(use.profile.file) : -1;
    // Cases first, then their moves; what has no profile of its own comes last.
    return place === 0 ? 0 : place < 0 ? 1000 : place + 1;
  };
  return sheets.toSorted((a, b) => order(a) - order(b));
}

async function noteSheet(folder: CsvFolder, sheet: Sheet, reading: FolderReading): Promise<void> {
  const { index, problem } = reading;
  let before = '';
  for await (const row of sheetRows(folder, sheet, reading, 'profile' in sheet.use ? undefined : problem)) {
    if ('moves' in sheet.use) noteMove(row, reading);
    else if ('table' in sheet.use) noteTableRow(row, sheet.use.table, reading);
    else {
      before = noteRow(row, sheet.use.profile, before, reading);
      if (sheet.use.profile.file === 'contacts.csv')
        noteReceipt(new ProfileRow(sheet.use.profile, 'contact', [row], { ...reading, problem: () => undefined }));
    }
  }
  for (const { moves } of index.cases.values()) moves.sort((a, b) => (a.from < b.from ? -1 : 1));
}

function noteRow(row: SheetRow, profile: Profile, before: string, { index, problem, habits }: FolderReading): string {
  const text = textAt(row, 'id');
  profile.note?.(row, index);
  if (profile.file === 'staff.csv') index.noteStaff(text, textAt(row, 'name'));
  const opened = readDate(textAt(row, 'opened_on'), habits.dates);
  if (profile.file === 'cases.csv' && opened.ok) index.openedOn.set(text, opened.value);
  if (profile.file === 'people.csv') {
    const known = index.people.get(text);
    const own = textAt(row, 'case_id');
    if (known?.cases.includes(own) === true) problem(twice(row, text, 'one row for a person in a case'));
    const born = readDate(textAt(row, 'born'), habits.dates);
    if (known === undefined) {
      const name = [textAt(row, 'given_name'), textAt(row, 'family_name')].filter(Boolean).join(' ') || text;
      index.people.set(text, { text, cases: [own], name, group: groupIn(textAt(row, 'group')), born: born.ok ? born.value : undefined });
    } else known.cases.push(own);
    index.noteId(profile.file, text);
    return text;
  }
  if (text === '') return '';
  const isNew = index.noteId(profile.file, text);
  const joins = profile.childTables !== undefined && text === before;
  if (!isNew && !joins) {
    problem(
      twice(
        row,
        text,
        profile.childTables === undefined
          ? 'an id of its own for each row'
          : 'rows of one record directly after each other, and an id of its own for each record',
      ),
    );
  }
  const caseText = caseOfRow(row, index);
  if (caseText !== undefined) index.noteCase(profile.file, text, caseText);
  return text;
}

const twice = (row: SheetRow, text: string, expected: string): Problem =>
  problemAt(
    row,
    { column: 'id', text },
    {
      code: 'duplicate-id',
      expected,
      message: `${row.file}, line ${row.line}: the id “${text}” stands there twice; expected: ${expected}`,
    },
  );

function noteMove(row: SheetRow, { index, habits, problem }: FolderReading): void {
  const known = index.cases.get(textAt(row, 'case_id'));
  const from = readDate(textAt(row, 'from'), habits.dates);
  const location = locationCode(textAt(row, 'location'));
  if (known === undefined)
    problem(
      problemAt(
        row,
        { column: 'case_id', text: textAt(row, 'case_id') },
        { code: 'dangling-reference', expected: 'the id of a case in cases.csv' },
      ),
    );
  if (!from.ok) problem(problemAt(row, { column: 'from', text: textAt(row, 'from') }, { code: 'not-a-date', expected: from.error }));
  if (location === '')
    problem(
      problemAt(row, { column: 'location', text: textAt(row, 'location') }, { code: 'unknown-code', expected: 'a code of a location' }),
    );
  if (known !== undefined && from.ok && location !== '') known.moves.push({ from: from.value, location, row });
}

function noteTableRow(row: SheetRow, table: TableProfile, { index, problem }: FolderReading): void {
  const record = textAt(row, table.record.column) || textAt(row, 'record');
  if (record === '')
    problem(problemAt(row, { column: table.record.column, text: '' }, { code: 'missing', expected: `an id of ${table.record.profile}` }));
  else index.noteTableRow(table.record.profile, table.table, record, row);
}

async function* linesOf(
  folder: CsvFolder,
  sheet: Sheet,
  profile: Profile,
  reading: FolderReading,
  problems: Problems,
): AsyncGenerator<CsvItem> {
  let group: SheetRow[] = [];
  for await (const row of sheetRows(folder, sheet, reading, reading.problem)) {
    const joins =
      profile.childTables !== undefined &&
      textAt(row, 'id') !== '' &&
      textAt(row, 'id') === (group[0] === undefined ? '' : textAt(group[0], 'id'));
    if (!joins && group.length > 0) {
      yield* recordsOf(group, profile, reading, problems);
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield* recordsOf(group, profile, reading, problems);
  yield* problems.taken();
}

function* recordsOf(group: readonly SheetRow[], profile: Profile, reading: FolderReading, problems: Problems): Generator<CsvItem> {
  const first = group[0] as SheetRow;
  const kind = kindOf(first, profile, reading);
  if (kind !== undefined) {
    const row = new ProfileRow(profile, kind, [first, ...group.slice(1)], reading);
    checkNeeded(row, reading);
    const drafts =
      profile.records === undefined ? [row.draft()].filter((draft): draft is RecordDraft => draft !== undefined) : profile.records(row);
    if (row.caseText !== undefined && !reading.index.cases.has(row.caseText) && profile.file !== 'contacts.csv') {
      row.refuse({ column: 'case_id', text: row.caseText }, 'dangling-reference', 'the id of a case in cases.csv');
    }
    for (const draft of drafts) {
      const { line, problems: found } = recordOf(draft, reading.habits);
      for (const each of found) reading.problem(each);
      yield { line: dated(line, row, problems), at: draft.at };
    }
  }
  yield* problems.taken();
}

/**
 * A record of which no column says when it was made or happened is told in the words of the sheet. Where something else of its row was
 * refused, the moment is as likely as not what could not be read: that was told.
 */
function dated(line: RecordLine, row: ProfileRow, problems: Problems): RecordLine {
  const { createdAt, finalisedAt, authorisedAt, versions } = line;
  if ((createdAt ?? finalisedAt ?? authorisedAt ?? versions ?? (recordKind(line.kind)?.happenedAt(line.body) || undefined)) !== undefined)
    return line;
  const expected = 'when it was begun or finished (created_at, finalised_at), since no column says when it happened,';
  if (!problems.hasError()) row.refuse({ column: 'created_at', text: '' }, 'missing', expected);
  return { ...line, createdAt: UNDATED };
}

/** Of what is refused anyway. */
const UNDATED = '1900-01-01T12:00:00+00:00[Europe/London]' as ZonedInstant;

function kindOf(row: SheetRow, { types, kinds, file }: Profile, { problem }: FolderReading): string | undefined {
  if (types === undefined) return kinds[0];
  const text = textAt(row, 'type');
  const code = codeIn(
    Object.entries(types).map(([each, kind]) => ({ code: each, label: kind })),
    text,
  );
  if (code.ok) return types[code.value];
  problem(
    problemAt(
      row,
      { column: 'type', text },
      {
        code: text === '' ? 'missing' : 'unknown-code',
        expected: text === '' ? `one of ${Object.keys(types).join(', ')} in the column type of ${file}` : code.error.expected,
      },
    ),
  );
  return undefined;
}

function checkNeeded(row: ProfileRow, { problem }: FolderReading): void {
  const names = row.profile.columns.filter(({ needed }) => needed).map(({ name }) => name);
  for (const name of row.profile.id === 'needed' ? ['id', ...names] : names) {
    if (row.cell(name) !== undefined) continue;
    problem(
      problemAt(
        row.first,
        { column: name, text: '' },
        { code: 'missing', expected: `${name.replaceAll('_', ' ')}, which figures depend on` },
      ),
    );
  }
}

/** The rows of one sheet by their headings, as the mapping has them. @param problem absent: this is the first reading, and all is said in the second. */
async function* sheetRows(
  folder: CsvFolder,
  sheet: Sheet,
  { mapping }: FolderReading,
  problem: FolderReading['problem'] | undefined,
): AsyncGenerator<SheetRow> {
  const delimiter = mapping.delimiter?.[sheet.path] ?? mapping.delimiter?.['*'];
  let headings: readonly { readonly key: string; readonly column: string }[] | undefined;
  const constants = Object.entries(valuesFor(mapping.values, sheet.name)).map(
    ([name, text]) => [headingKey(name), { column: name, text }] as const,
  );
  for await (const read of folder.rows(sheet.path, delimiter)) {
    if ('trouble' in read) {
      problem?.(read.trouble);
      continue;
    }
    if (read.cells.every((cell) => cell.trim() === '')) continue;
    if (headings === undefined) {
      headings = headingsOf(read.cells, sheet, mapping);
      if (problem !== undefined)
        for (const each of headingProblems(
          headings,
          sheet,
          read.line,
          constants.map(([key]) => key),
        ))
          problem(each);
      continue;
    }
    const cells = new Map<string, Cell>(constants);
    for (const [index, heading] of headings.entries()) {
      const text = (read.cells[index] ?? '').trim();
      if (text === '' || heading.key === '') continue;
      cells.set(heading.key, { column: heading.column, text: translated(mapping, sheet.name, heading.key, text) });
    }
    const at = { file: sheet.path, line: read.line };
    if (read.isCut === true || read.cells.length < headings.length)
      problem?.(shortRow(at, read.cells.length, headings, read.isCut === true, read.cells.at(-1) ?? ''));
    const over = read.cells.slice(headings.length).find((cell) => cell.trim() !== '');
    if (over !== undefined) {
      problem?.(
        problemAt(
          at,
          { column: `column ${headings.length + 1}`, text: over },
          {
            code: 'row-too-long',
            expected: `${headings.length} cells, as the first line has headings: put texts with separators in quotes`,
            message: `${at.file}, line ${at.line}: the row has ${read.cells.length} cells, and the first line ${headings.length} headings. “${over}” stands under none: put texts with separators in quotes.`,
          },
        ),
      );
    }
    yield { ...at, cells };
  }
  if (headings === undefined)
    problem?.({
      severity: 'error',
      file: sheet.path,
      line: 1,
      code: 'missing',
      expected: 'a first line of headings',
      message: `${sheet.path} is empty: a first line of headings is expected`,
    });
}

/** Cut off: the last row, without a line end and with fewer cells than there are headings. */
function shortRow(
  at: Pick<SheetRow, 'file' | 'line'>,
  cells: number,
  headings: readonly { readonly column: string }[],
  hasNoLineEnd: boolean,
  last: string,
): Problem {
  const where = `${at.file}, line ${at.line}`;
  const isShort = cells < headings.length;
  const cell = { column: headings[cells - 1]?.column ?? '', text: last };
  if (!isShort) {
    const message = `${where}: the last row does not end with a line end. If the file was cut, the end of its last cell is missing.`;
    return problemAt(at, cell, { severity: 'warning', code: 'no-final-newline', expected: 'a line end after the last row', message });
  }
  const expected = `${headings.length} cells, as the first line has headings`;
  return hasNoLineEnd
    ? problemAt(at, cell, { code: 'truncated', expected, message: `${where}: the file is cut off here, after ${cells} of ${expected}.` })
    : problemAt(at, cell, {
        severity: 'warning',
        code: 'row-too-short',
        expected,
        message: `${where}: the row has ${cells} of ${expected}. What is not there counts as empty.`,
      });
}

function headingsOf(cells: readonly string[], sheet: Sheet, mapping: CsvMapping) {
  const renamed = new Map(Object.entries(valuesFor(mapping.columns, sheet.name)).map(([from, to]) => [headingKey(from), headingKey(to)]));
  return cells.map((cell) => {
    const column = cell.trim();
    const own = headingKey(column);
    const key = renamed.get(own) ?? own;
    const alias = 'table' in sheet.use ? sheet.use.table.columns.find(({ name }) => headingKey(name) === key)?.to : undefined;
    return { key: alias === undefined ? key : headingKey(alias), column: column || '(no heading)' };
  });
}

function headingProblems(
  headings: readonly { readonly key: string; readonly column: string }[],
  sheet: Sheet,
  line: number,
  constants: readonly string[],
): readonly Problem[] {
  const at = { file: sheet.path, line };
  const twiceNamed = headings.filter(({ key }, index) => key !== '' && headings.findIndex((other) => other.key === key) !== index);
  const doubled = twiceNamed.map(({ column }) =>
    problemAt(at, { column, text: column }, { code: 'duplicate-heading', expected: 'each heading once' }),
  );
  if (!('profile' in sheet.use)) return doubled;
  const { profile } = sheet.use;
  const unknown = headings.filter(({ key }) => key !== '' && !isKnownHeading(profile, profile.kinds, key));
  const present = new Set([...headings.map(({ key }) => key), ...constants]);
  const missing = profile.columns.filter((each) => each.needed && !present.has(headingKey(each.name)));
  return [
    ...doubled,
    ...missing.map((each) =>
      problemAt(
        at,
        { column: each.name, text: '' },
        {
          code: 'missing',
          expected: `the column ${each.name}`,
          message: `${sheet.path}: the column “${each.name}” is missing. If it has another name, say so in the mapping file.`,
        },
      ),
    ),
    ...unknown.map(({ column }) => {
      const near = nearest(column, headingsFor(profile));
      return problemAt(
        at,
        { column, text: column },
        {
          severity: 'warning',
          code: 'unknown-field',
          expected: `a column of ${profile.file}${near.length === 0 ? '' : `; nearest: ${near.join(', ')}`}`,
          message: `${sheet.path}: the column “${column}” is none that this version knows${near.length === 0 ? '' : ` (nearest: ${near.join(', ')})`}. What stands in it is kept with the records and counts nowhere.`,
        },
      );
    }),
  ];
}

/** By the profile's name, in any spelling. */
function valuesFor<Value>(by: Readonly<Record<string, Value>> | undefined, name: string): Value | Record<string, never> {
  const key = headingKey(name.replace(/\.csv$/i, ''));
  return Object.entries(by ?? {}).find(([each]) => headingKey(each.replace(/\.csv$/i, '')) === key)?.[1] ?? {};
}

/** A word of the sheet as our code; of several in one cell each. */
function translated({ codes }: CsvMapping, name: string, heading: string, text: string): string {
  if (codes === undefined) return text;
  const own = { ...codes['*'], ...valuesFor(codes, name) };
  const words = Object.entries(own).find(([column]) => headingKey(column) === heading)?.[1];
  if (words === undefined) return text;
  const word = (part: string) => Object.entries(words).find(([each]) => headingKey(each) === headingKey(part))?.[1] ?? part;
  const whole = word(text);
  return whole === text ? partsOf(text).map(word).join('; ') : whole;
}
