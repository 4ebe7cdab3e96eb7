/**
 * The parts of FORMAT.md that follow from the source: every kind and every field out of the forms, the codes of problems, the worked
 * example. `build/write-format.ts` puts them between the marks of the document, and a test fails while they differ.
 */
import type { Condition, Field, Option } from '#shared/forms/definition.ts';
import { KPIS, MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import { KIND_NAMES, recordKind } from '#shared/practice/catalogue.ts';
import type { RecordKind } from '#shared/practice/record.ts';
import { ADDED_TYPES, describeType } from './check-values.ts';
import { type AddedField, addedColumnsOf, addedFieldsOf, isCounted, NOT_EXPORTED } from './fields-of-kind.ts';
import { PROBLEM_CODES } from './problem-codes.ts';

/** What the software adds and nobody types; a field without a line here stands in FORMAT.md as set by the software. */
const MEANING: Readonly<Record<string, string>> = {
  signOffComment: 'What the manager wrote at the sign-off.',
  returnedBecause: 'Why the manager sent it back.',
  'contact.reReferrals': 'Earlier contacts about the same person: `earlier` (file), `receivedOn` (day), `confirmed` (by a person).',
  'contact.people.samePersonAs': 'Whom a worker recognised: `{ "file", "person" }` of each file that knows them.',
  'contact.people.otherPersonThan': 'Who it was found not to be: `{ "file", "person" }` of each.',
  'referral.fromContact': 'In a case: the contact’s file from which the decision was carried over.',
  'referral.copiedFrom': 'In a case: the decision in the contact’s file. A copy is not signed again, and is not counted.',
  'referral.receivedAt': 'When the contact was received: where the clocks of the decision begin.',
  'case.fromContact': 'The contact’s file from which the case was opened.',
  'involvement.next': 'The involvement it went over into.',
  'involvement.migrated': 'Open before the contract began: an opening balance, never counted as new.',
  'child-protection-concern.fromContact': 'The contact’s file in which the concern was raised.',
  'audit-sample.frame':
    'Every case that could have been drawn, as it stood that day: `rowId` (its file), `location`, `involvement`, `out`, `barred`.',
  'audit-sample.auditors': 'Who were to audit.',
  'audit-sample.replaces': 'The sample of the same month that it takes the place of.',
  'audit-sample.replacesFile': 'The file of that sample.',
  'trip.cases': 'The cases taken along.',
  'significance.of': 'The record that is marked as significant.',
  'task.from': 'The record that decided it.',
  'task.fromRow': 'The row of its table of actions.',
  'task.carriedForward': 'How often a supervision found it not done.',
  'case-file-audit.sample': 'The sample that the case was drawn in.',
  'document.content': 'Where its bytes are: `content` is the name of the file in `attachments/`.',
  'addendum.corrects': 'The record that it corrects.',
  'disclosure.records': 'The records that were handed over.',
  'staff-register-entry.person': 'The id by which records name this member of staff: `createdBy`, `worker`, `authorisedBy` …',
  'staff-register-entry.registration': 'Registration in free words (form version 1).',
};

/** Longer lists are printed once, at the end. */
const SHORT_LIST = 8;

export interface FormatParts {
  readonly kinds: string;
  readonly 'code-lists': string;
  readonly 'problem-codes': string;
  /** What `report` prints of each indicator and count. */
  readonly figures: string;
}

export function generatedParts(): FormatParts {
  const lists = new CodeLists();
  const kinds = KIND_NAMES.flatMap((name) => {
    const kind = recordKind(name);
    return kind === undefined || NOT_EXPORTED.has(name) ? [] : [describeKind(kind, lists)];
  });
  const codes = Object.entries(PROBLEM_CODES).map(([code, meaning]) => `| \`${code}\` | ${cell(meaning)} |`);
  return {
    kinds: kinds.join('\n\n'),
    'code-lists': lists.printed(),
    'problem-codes': ['| code | meaning |', '| --- | --- |', ...codes].join('\n'),
    figures: figures(),
  };
}

function figures(): string {
  const kpis = KPIS.map(({ id, unit, scheme, parts, headline }) => {
    const own = headline === 'lowest' ? parts : parts.slice(1);
    const beside = own.map((part) => `\`${part.id}\` ${cell(part.title)}`).join('<br>');
    return `| \`${id}\` | ${unit} | ${scheme} | ${beside}${headline === 'lowest' ? '<br>The figure is the lowest of them.' : ''} |`;
  });
  const counts = MANAGEMENT_INFORMATION.map(({ id, unit, dimensions, lines }) => {
    const keys = dimensions.map(({ key }) => `\`${key}\``).join(', ');
    const beside = lines.slice(1).map((line) => `\`${line.id}\` ${cell(line.title)}`);
    return `| \`${id}\` | ${cell(lines[0].title)} | ${unit} | ${keys} | ${beside.join('<br>')} |`;
  });
  return [
    '| indicator | counts | bands | `parts` |',
    '| --- | --- | --- | --- |',
    ...kpis,
    '',
    '| count | is | counts | dimensions of its rows | `lines` |',
    '| --- | --- | --- | --- | --- |',
    ...counts,
  ].join('\n');
}

/** The document with what stands between the marks of each part replaced. @throws RangeError when a mark is missing. */
export function withGenerated(document: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, content]) => {
    const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new RangeError(`FORMAT.md lacks the marks of ${name}`);
    return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
  }, document);
}

function describeKind(kind: RecordKind, lists: CodeLists): string {
  const rows = [
    ...kind.form.sections.flatMap((section) => section.fields).flatMap((field) => fieldRows(kind, field, lists)),
    ...addedFieldsOf(kind).map((field) => addedRow(kind, field, '')),
  ];
  const clocks = [...new Set(kind.timescales.map(({ id }) => id))];
  const stops = [...new Set(kind.stops.map(({ rule }) => rule))];
  const facts = [
    `File types: ${kind.fileTypes.map((type) => `\`${type}\``).join(', ')}`,
    `sign-off by a manager: ${{ required: 'required', offered: 'possible', none: 'none' }[kind.signOff]}`,
    `put right by ${kind.correctedBy === 'addendum' ? 'an addendum' : 'a new version'}`,
    `form version ${kind.form.version}`,
    ...(clocks.length === 0 ? [] : [`starts the clocks ${clocks.join(', ')}`]),
    ...(stops.length === 0 ? [] : [`stops ${stops.join(', ')}`]),
  ];
  const head = ['| field | holds | must be there | counted | meaning |', '| --- | --- | --- | --- | --- |'];
  return [`### \`${kind.kind}\` · ${kind.title}`, '', `${facts.join(' · ')}.`, '', ...head, ...rows].join('\n');
}

function fieldRows(kind: RecordKind, field: Field, lists: CodeLists): readonly string[] {
  if (field.type === 'guidance') return [];
  const own = fieldRow(kind, field, field.key, lists);
  if (field.type !== 'table') return [own];
  const columns = field.columns.map((column) => fieldRow(kind, column, `${field.key}.${column.key}`, lists));
  return [own, ...columns, ...addedColumnsOf(kind, field).map((column) => addedRow(kind, column, `${field.key}.`))];
}

function fieldRow(kind: RecordKind, field: Field, path: string, lists: CodeLists): string {
  const must = field.requiredToFinalise !== undefined || (field.type === 'table' && (field.minRows ?? 0) > 0);
  const when = (field.when ?? []).map(conditionInWords).join(' and ');
  const asked = must ? (when === '' ? 'yes' : `when ${when}`) : when === '' ? '' : `only when ${when}`;
  const codes = field.type === 'choice' || field.type === 'choices' ? `: ${lists.nameOf(field.options, `${kind.kind}.${path}`)}` : '';
  return tableRow(path, `${shortType(field)}${codes}${limitsOf(field)}`, asked, isCounted(kind, path), meaningOf(field));
}

/** Days and moments as they are written stands once in FORMAT.md. */
const shortType = (field: Field): string =>
  ({ date: 'a day', instant: 'a moment', 'yes-no': 'yes or no' })[field.type as string] ?? describeType(field);

function addedRow(kind: RecordKind, field: AddedField, prefix: string): string {
  const path = `${prefix}${field.key}`;
  const meaning = MEANING[`${kind.kind}.${path}`] ?? MEANING[path] ?? 'Set by the software.';
  return tableRow(path, ADDED_TYPES[field.type], field.required ? 'yes' : '', isCounted(kind, path), meaning);
}

const tableRow = (path: string, holds: string, must: string, counts: boolean, meaning: string): string =>
  `| \`${path}\` | ${cell(holds)} | ${cell(must)} | ${counts ? '✓' : ''} | ${cell(meaning)} |`;

function meaningOf(field: Field): string {
  const reason =
    field.type === 'yes-no' && field.reasonWhen !== undefined
      ? ` (${field.reasonWhen.answer ? 'yes' : 'no'}: ${field.reasonWhen.label})`
      : '';
  return `${field.label}${reason}${field.hint === undefined ? '' : ` — ${field.hint}`}`;
}

function limitsOf(field: Field): string {
  switch (field.type) {
    case 'number': {
      const unit = field.unit === undefined ? '' : ` ${field.unit}`;
      const range = field.min === undefined && field.max === undefined ? '' : `, ${field.min ?? '…'} to ${field.max ?? '…'}`;
      return `${range}${unit}`;
    }
    case 'date':
    case 'instant':
      return field.notBeforeField === undefined ? '' : `, not before \`${field.notBeforeField}\``;
    case 'choices':
      return field.exclusive === undefined ? '' : `; \`${field.exclusive}\` alone`;
    default:
      return '';
  }
}

function conditionInWords({ field, isOneOf, isPresent }: Condition): string {
  const values = (isOneOf ?? []).map((value) => `\`${String(value)}\``);
  const shown = values.length > SHORT_LIST ? `${values.slice(0, SHORT_LIST).join(', ')} …` : values.join(' or ');
  const presence = isPresent === undefined ? [] : [`\`${field}\` is ${isPresent ? 'there' : 'not there'}`];
  return [...presence, ...(values.length === 0 ? [] : [`\`${field}\` is ${shown}`])].join(' and ');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Lists of codes, each printed once however many fields share it, under the name of the first that uses it. */
class CodeLists {
  readonly #names = new Map<string, string>();
  readonly #lists: (readonly [string, readonly Option[]])[] = [];

  nameOf(options: readonly Option[], path: string): string {
    if (options.length <= SHORT_LIST) return options.map(optionInWords).join(', ');
    const key = JSON.stringify(options);
    const name = this.#names.get(key) ?? path;
    if (!this.#names.has(key)) this.#lists.push([name, options]);
    this.#names.set(key, name);
    return `[list ${name}](#list-${name.replaceAll('.', '').toLowerCase()})`;
  }

  printed(): string {
    return this.#lists
      .map(([name, options]) => {
        const rows = options.map((option) => `| \`${option.code}\` | ${cell(labelOf(option))} |`);
        return [`### List ${name}`, '', '| code | meaning |', '| --- | --- |', ...rows].join('\n');
      })
      .join('\n\n');
  }
}

const labelOf = ({ label, retired }: Option): string => `${label}${retired === true ? ' (in old records only)' : ''}`;
const optionInWords = (option: Option): string => `\`${option.code}\` ${labelOf(option)}`;
