/** One record on paper: what was written, its standing, who wrote it when and where, what was added later, and its versions. */
import { formatDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { formatInstant, isZonedInstant } from '#shared/base/zoned-instant.ts';
import type { TableField } from '#shared/forms/definition.ts';
import { describeValue, fieldByKey, type NameLookup } from '#shared/forms/describe-value.ts';
import { isPresent, visibleFields, visibleSections } from '#shared/forms/visible-fields.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { caseNoteLabel } from '#shared/practice/case-note/case-note-types.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, Operation, RecordState } from '#shared/practice/record.ts';
import type { PrintedBlock, PrintedPair } from './document.ts';

/** What a record's page needs to know besides the record. */
export interface PrintedNames extends NameLookup {
  /** Words with names reduced, where they are to be. */
  readonly inWords: (text: string) => string;
}

/** "Visit", "Management note". */
export function printedTitle(record: RecordState): string {
  const type = record.kind === 'case-note' ? textIn(record.body, 'type') : '';
  return type === '' ? (recordKind(record.kind)?.title ?? 'Record of a newer version of Haversack') : caseNoteLabel(type);
}

/** When it happened, else when it was recorded, in words. */
export function printedMoment(record: RecordState): string {
  const happened = recordKind(record.kind)?.happenedAt(record.body);
  if (isZonedInstant(happened)) return formatInstant(happened);
  if (isCalendarDate(happened)) return formatDate(happened);
  return formatInstant(record.finalisedAt ?? record.changedAt);
}

/** "Draft – not finalised", "Signed off by Ruth Okello on Tue 3 Mar 2026, 09:10 London". */
export function printedStanding(record: RecordState, names: NameLookup): string {
  switch (record.status) {
    case 'draft':
      return 'Draft – not finalised';
    case 'finalised':
      return byAndOn('Finalised', record, 'finalise', names);
    case 'authorised':
      return byAndOn('Signed off', record, 'authorise', names);
    case 'returned':
      return byAndOn('Returned', record, 'return', names);
    case 'withdrawn':
      return byAndOn('Entered in error: withdrawn', record, 'withdraw', names);
  }
}

/**
 * @param level of the heading: 1 where the record is the whole document's matter, 2 inside a part of a case.
 * @param addenda those of this record, of any standing.
 */
export function recordBlocks(
  record: RecordState,
  addenda: readonly RecordState[],
  names: PrintedNames,
  level: 1 | 2,
): readonly PrintedBlock[] {
  const kind = recordKind(record.kind);
  return [
    { is: 'heading', level, text: `${printedTitle(record)}, ${printedMoment(record)}` },
    ...standingNote(record, names),
    { is: 'pairs', pairs: standingPairs(record, names) },
    ...(kind === undefined
      ? [{ is: 'note', title: 'Not readable here', text: 'Update Haversack to print this record.' } as const]
      : bodyBlocks(kind.form, record.body, names, level)),
    ...addenda.flatMap((addendum) => addendumBlocks(addendum, names, level)),
    ...versionBlocks(record, names, level),
  ];
}

function standingNote(record: RecordState, names: PrintedNames): readonly PrintedBlock[] {
  const clash = record.conflicts.length > 0;
  const unsettled = `Two people changed the same ${record.conflicts.length === 1 ? 'field' : 'fields'} and nobody has chosen yet which wording stands.`;
  switch (record.status) {
    case 'draft':
      return [{ is: 'note', title: 'Draft – not finalised', text: clash ? unsettled : 'It may still change and has no signature.' }];
    case 'returned':
      return [{ is: 'note', title: 'Returned to its author', text: 'A manager has asked for changes: it is not the final version.' }];
    case 'withdrawn':
      return [
        {
          is: 'note',
          title: 'Entered in error',
          text: `Do not rely on this record. ${names.inWords(textIn(record.body, 'withdrawnReason')) || 'No reason was given.'}`,
        },
      ];
    default:
      return clash ? [{ is: 'note', title: 'Not settled', text: unsettled }] : [];
  }
}

/** When it happened and when it was recorded, side by side; a day without a time is among the answers. */
function standingPairs(record: RecordState, names: NameLookup): readonly PrintedPair[] {
  const happened = recordKind(record.kind)?.happenedAt(record.body);
  const recordedAt = record.finalisedAt ?? record.changedAt;
  const author = record.finalisedAt === undefined ? record.changedBy : (record.finalisedBy ?? record.createdBy);
  return [
    ...(isZonedInstant(happened) ? [{ label: 'Happened', text: formatInstant(happened) }] : []),
    {
      label: record.status === 'finalised' ? 'Recorded, finalised' : record.finalisedAt === undefined ? 'Last changed' : 'Recorded',
      text: `${formatInstant(recordedAt)} by ${names.staff(author) ?? UNKNOWN_STAFF}`,
    },
    ...(record.status === 'finalised' ? [] : [{ label: 'Standing', text: printedStanding(record, names) }]),
  ];
}

/** Answers in the order of the form; short ones as a list of label and answer, narratives as text under their label. */
function bodyBlocks(form: Parameters<typeof visibleSections>[0], body: Body, names: PrintedNames, level: 1 | 2): readonly PrintedBlock[] {
  return visibleSections(form, body).flatMap((section): readonly PrintedBlock[] => {
    const blocks: PrintedBlock[] = [];
    let pairs: PrintedPair[] = [];
    const closePairs = () => {
      if (pairs.length > 0) blocks.push({ is: 'pairs', pairs });
      pairs = [];
    };
    for (const field of section.fields) {
      if (!isPresent(body[field.key]) || field.type === 'guidance') continue;
      const text = names.inWords(describeValue(field, body[field.key], names));
      if (field.type === 'table') {
        closePairs();
        blocks.push({ is: 'heading', level: 3, text: field.label });
        blocks.push(...tableBlocks(field, body[field.key], names));
      } else if (field.type === 'narrative' && (text.length > LONG_TEXT || text.includes('\n'))) {
        closePairs();
        blocks.push({ is: 'heading', level: 3, text: field.label }, { is: 'paragraph', text });
      } else {
        pairs.push({ label: field.label, text });
      }
    }
    closePairs();
    if (blocks.length === 0) return [];
    // A form of one section is named by its title already.
    return form.sections.length === 1 || level === 2 ? blocks : [{ is: 'heading', level: 2, text: section.title }, ...blocks];
  });
}

/** As far as it stays readable beside its label. */
const LONG_TEXT = 160;
const MAX_COLUMNS = 5;
const MAX_CELL = 220;

/** A table where its cells are short and few; else one list of label and answer for each row. */
function tableBlocks(field: TableField, value: unknown, names: PrintedNames): readonly PrintedBlock[] {
  const rows = (Array.isArray(value) ? value : []).filter((row): row is Body => typeof row === 'object' && row !== null);
  const cells = rows.map((row) => {
    const shown = new Set<string>(visibleFields(field.columns, row).map((column) => column.key));
    return field.columns.map((column) => (shown.has(column.key) ? names.inWords(describeValue(column, row[column.key], names)) : ''));
  });
  const used = field.columns.map((column, index) => ({ column, index })).filter(({ index }) => cells.some((row) => row[index] !== ''));
  const isCompact = used.length <= MAX_COLUMNS && cells.every((row) => row.every((cell) => cell.length <= MAX_CELL));
  if (isCompact) {
    return [
      {
        is: 'table',
        columns: used.map(({ column, index }) => ({ label: column.label, share: shareOf(column.label, cells, index) })),
        rows: cells.map((row) => used.map(({ index }) => row[index] ?? '')),
      },
    ];
  }
  return cells.flatMap((row, number): readonly PrintedBlock[] => [
    { is: 'paragraph', look: 'small', text: `${field.rowName} ${number + 1} of ${cells.length}` },
    {
      is: 'pairs',
      pairs: used.flatMap(({ column, index }) => ((row[index] ?? '') === '' ? [] : [{ label: column.label, text: row[index] ?? '' }])),
    },
  ]);
}

/** Wider where more is written, and never too narrow for its longest word. */
function shareOf(label: string, cells: readonly (readonly string[])[], index: number): number {
  const texts = [label, ...cells.map((row) => row[index] ?? '')];
  const longest = Math.max(...texts.map((text) => text.length));
  const longestWord = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((word) => word.length));
  return Math.max(Math.min(longestWord, 20) + 6, Math.min(45, Math.sqrt(longest) * 4));
}

function addendumBlocks(addendum: RecordState, names: PrintedNames, level: 1 | 2): readonly PrintedBlock[] {
  const form = recordKind(addendum.kind)?.form;
  const reason = form === undefined ? undefined : fieldByKey(form, 'reason');
  const added = addendum.finalisedAt ?? addendum.createdAt;
  return [
    { is: 'heading', level: level === 1 ? 2 : 3, text: addendum.status === 'withdrawn' ? 'Addendum, entered in error' : 'Addendum' },
    {
      is: 'paragraph',
      look: 'small',
      text: [
        reason === undefined ? '' : describeValue(reason, addendum.body['reason'], names),
        names.staff(addendum.finalisedBy ?? addendum.createdBy) ?? UNKNOWN_STAFF,
        formatInstant(added),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    },
    { is: 'paragraph', text: names.inWords(textIn(addendum.body, 'words')) },
  ];
}

/** One version needs no table: who recorded it when stands above already. */
function versionBlocks(record: RecordState, names: NameLookup, level: 1 | 2): readonly PrintedBlock[] {
  if (record.versions.length < 2 || level === 2) return [];
  return [
    { is: 'heading', level: 2, text: `Versions of this record: ${record.versions.length}` },
    {
      is: 'table',
      columns: [
        { label: 'Version', share: 10 },
        { label: 'What was done', share: 22 },
        { label: 'By', share: 24 },
        { label: 'When', share: 44 },
      ],
      rows: record.versions.map((version, index) => [
        String(index + 1),
        DEEDS[version.op],
        names.staff(version.author) ?? UNKNOWN_STAFF,
        formatInstant(version.at),
      ]),
    },
  ];
}

const DEEDS: Readonly<Record<Operation, string>> = {
  draft: 'Draft shared',
  finalise: 'Finalised',
  authorise: 'Signed off',
  return: 'Returned',
  merge: 'Two versions joined',
  withdraw: 'Entered in error',
};

const UNKNOWN_STAFF = 'someone not on the staff list';

function byAndOn(deed: string, record: RecordState, op: Operation, names: NameLookup): string {
  const version = record.versions.findLast((each) => each.op === op);
  const by = version?.author ?? (op === 'finalise' ? (record.finalisedBy ?? record.createdBy) : record.changedBy);
  const at = version?.at ?? (op === 'finalise' ? (record.finalisedAt ?? record.changedAt) : record.changedAt);
  return `${deed} by ${names.staff(by) ?? UNKNOWN_STAFF} on ${formatInstant(at)}`;
}
