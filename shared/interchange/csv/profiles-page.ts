/** The part of PROFILES.md that follows from the profiles: each sheet with its columns, what is to be written in them, and the codes. */
import type { ChoiceField, Field } from '#shared/forms/definition.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import { snakeCase } from './headings.ts';
import { type ColumnField, fieldAt, fieldsOfKind } from './kind-fields.ts';
import type { Profile, ProfileColumn, TableProfile } from './profile.ts';
import { pathsFor, STANDARD_COLUMNS } from './profile-row.ts';
import { PROFILES, TABLE_PROFILES } from './profiles.ts';

/** Codes that are listed beside their column; longer lists stand once at the end. */
const MOST_BESIDE = 14;

export function profilesPage(): string {
  const lists = new Lists();
  const sheets = [
    ...PROFILES.map((profile) => sheetOf(profile, lists)),
    casesMove(lists),
    ...TABLE_PROFILES.map((table) => tableSheet(table, lists)),
  ];
  return [
    '## Columns that every sheet may have',
    '',
    ...markdownTable(
      ['Column', 'What stands there'],
      STANDARD_COLUMNS.map(({ name, means }) => [`\`${name}\``, means]),
    ),
    '',
    '## Zones of locations',
    '',
    'A time without a zone at a location is read in its zone. Where a family lives in another zone of the location, say so in the row’s `zone`, or in the mapping’s `zones` for all.',
    '',
    ...markdownTable(
      ['Location', 'Zone', 'Others that it stretches over'],
      LOCATIONS.map(({ code, zone, otherZones }) => [`\`${code}\``, zone, (otherZones ?? []).join(', ')]),
    ),
    '',
    '## The sheets',
    '',
    ...sheets.flatMap((lines) => [...lines, '']),
    '## Lists of codes',
    '',
    'A code or its label may be written, in small or capital letters.',
    '',
    ...lists.pages(),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}

function sheetOf(profile: Profile, lists: Lists): readonly string[] {
  const own = new Set(
    profile.columns.flatMap((column) => profile.kinds.flatMap((kind) => pathsFor(column, kind).map((path) => `${kind}.${path}`))),
  );
  const id = profile.id === 'needed' ? '`id` is needed.' : '`id` may be left out where no other sheet refers to the row.';
  const types = Object.keys(profile.types ?? {});
  return [
    `### ${profile.file} · ${profile.title}`,
    '',
    ...profile.about.flatMap((line) => [line, '']),
    id,
    '',
    ...markdownTable(
      ['Column', 'Type', 'What stands there'],
      [
        ...(types.length === 0 ? [] : [['**`type`**', 'code', types.map((type) => `\`${type}\``).join(', ')]]),
        ...profile.columns.map((column) => [
          column.needed ? `**\`${column.name}\`**` : `\`${column.name}\``,
          typeOf(fieldOf(column, profile.kinds)),
          meaningOf(column, profile.kinds, lists),
        ]),
      ],
    ),
    '',
    ...profile.kinds.flatMap((kind) => otherKeys(kind, own)),
  ];
}

/** Keys of the form that no column of the profile names; each may be a heading. */
function otherKeys(kind: string, own: ReadonlySet<string>): readonly string[] {
  const rest = [...fieldsOfKind(kind).byKey.keys()].filter((key) => !own.has(`${kind}.${key}`));
  const tables = [...fieldsOfKind(kind).tables].map(([table, { columns }]) => `${table} (${columns.map(({ key }) => key).join(', ')})`);
  const elements = recordKind(kind)?.elements ?? [];
  return [
    ...(rest.length === 0
      ? []
      : [`Of \`${kind}\` also, by the keys of its form: ${rest.map((key) => `\`${snakeCase(key)}\``).join(', ')}.`, '']),
    ...(tables.length === 0
      ? []
      : [`Tables of \`${kind}\`, as columns \`table.column\` or as sheets \`${kind}.<table>.csv\`: ${tables.join('; ')}.`, '']),
    ...(elements.length === 0
      ? []
      : [
          `Parts that an indicator asks of \`${kind}\` (keys for \`elements_missing\`): ${elements.map((key) => `\`${key}\``).join(', ')}.`,
          '',
        ]),
  ];
}

const casesMove = (lists: Lists): readonly string[] => [
  '### case_locations.csv · Moves',
  '',
  'A row is one move of a household to another location. It counts there from that day on: what flows at the event, what stands at the end of the period.',
  '',
  ...markdownTable(
    ['Column', 'Type', 'What stands there'],
    [
      ['**`case_id`**', 'id', 'Id of cases.csv'],
      ['**`location`**', 'code', codesOf(fieldAt('case', 'location') as ChoiceField, 'location', lists)],
      ['**`from`**', 'day', 'The day from which it lives there'],
    ],
  ),
];

function tableSheet(profile: TableProfile, lists: Lists): readonly string[] {
  const columns = [
    ...new Map(
      profile.kinds.flatMap((kind) => (fieldsOfKind(kind).tables.get(profile.table)?.columns ?? []).map((field) => [field.key, field])),
    ).values(),
  ];
  return [
    `### ${profile.file} · ${profile.title}`,
    '',
    ...profile.about.flatMap((line) => [line, '']),
    ...markdownTable(
      ['Column', 'Type', 'What stands there'],
      [
        [`**\`${profile.record.column}\`**`, 'id', `Id of ${profile.record.profile}`],
        ...columns.map((field) => [`\`${snakeCase(field.key)}\``, typeOf(field), wordsOf(field, snakeCase(field.key), '', lists)]),
      ],
    ),
  ];
}

const fieldOf = (column: ProfileColumn, kinds: readonly string[]): ColumnField | undefined => fieldsFor(column, kinds)[0];

const fieldsFor = (column: ProfileColumn, kinds: readonly string[]): readonly ColumnField[] =>
  [...new Set([...kinds, ...column.to.flatMap((target) => target.split('.')[0] ?? '')])]
    .filter((kind) => recordKind(kind) !== undefined)
    .flatMap((kind) => pathsFor(column, kind).flatMap((path) => fieldAt(kind, path) ?? []));

function meaningOf(column: ProfileColumn, kinds: readonly string[], lists: Lists): string {
  const fields = fieldsFor(column, kinds);
  const first = fields[0];
  if (first === undefined) return column.means;
  const codes = [...new Set(fields.map((field) => codesOf(field, column.name, lists)).filter(Boolean))].join(' · or ');
  return [column.means || first.label, codes].filter(Boolean).join('. ');
}

const wordsOf = (field: ColumnField, name: string, means: string, lists: Lists): string =>
  [means || field.label, codesOf(field, name, lists)].filter(Boolean).join('. ');

function codesOf(field: ColumnField, name: string, lists: Lists): string {
  if (field.type !== 'choice' && field.type !== 'choices') return '';
  if (field.options.length > MOST_BESIDE) return `See [${lists.titleOf(field, name)}](#${lists.titleOf(field, name).replaceAll(' ', '-')})`;
  return field.options
    .map(({ code, label }) => (label.toLowerCase() === code.toLowerCase() ? `\`${code}\`` : `\`${code}\` ${label}`))
    .join(', ');
}

/** Long lists of codes, each once however many columns have it. */
class Lists {
  readonly #titles = new Map<string, { readonly title: string; readonly field: ChoiceField }>();

  titleOf(field: ChoiceField, name: string): string {
    const key = field.options.map(({ code }) => code).join();
    const known = this.#titles.get(key);
    if (known !== undefined) return known.title;
    const title = `codes of ${name.replaceAll('_', ' ')}`;
    const taken = [...this.#titles.values()].filter((other) => other.title.startsWith(title)).length;
    const own = taken === 0 ? title : `${title} ${taken + 1}`;
    this.#titles.set(key, { title: own, field });
    return own;
  }

  pages(): readonly string[] {
    return [...this.#titles.values()].flatMap(({ title, field }) => [
      `### ${title}`,
      '',
      ...markdownTable(
        ['Code', 'Label'],
        field.options.map(({ code, label }) => [`\`${code}\``, label]),
      ),
      '',
    ]);
  }
}

const TYPES: Readonly<Record<Field['type'], string>> = {
  text: 'text',
  narrative: 'text',
  date: 'day',
  instant: 'moment',
  number: 'number',
  choice: 'code',
  choices: 'codes',
  person: 'person',
  people: 'people',
  staff: 'staff',
  record: 'id',
  'yes-no': 'yes/no',
  table: 'rows',
  guidance: '',
};
const typeOf = (field: ColumnField | undefined): string => (field === undefined ? '' : TYPES[field.type]);

/** Columns are filled up to one width, as the formatter of this repository writes tables. */
function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')));
  const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(cells[0] ?? []), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...cells.slice(1).map(line)];
}
