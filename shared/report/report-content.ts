/**
 * What stands in the Quarterly Report and in which order, as plain blocks: Word and PDF draw the same ones, so that they cannot say
 * different things.
 */
import { addDays, formatDate } from '#shared/base/calendar-date.ts';
import { dateOf, formatMoment, LONDON } from '#shared/base/zoned-instant.ts';
import type { Band } from '#shared/indicators/bands.ts';
import { BAND_WORDS } from './documents/colours.ts';
import { controlHolds } from './figures.ts';
import { type PrintedCount, type PrintedFraction, type PrintedIndicator, type PrintedLine, printedFigures } from './printed-figures.ts';
import type { IndicatorTrend, ReportDocument } from './report-document.ts';

export interface Cell {
  readonly text: string;
  /** Coloured as the band; the word stands in the text. */
  readonly band?: Band;
  /** A second, quieter line. */
  readonly small?: string;
  readonly trend?: IndicatorTrend;
}

export interface Column {
  readonly header: string;
  /** Of the width of the table; the shares add up to one. */
  readonly share: number;
  readonly number?: true;
}

export interface BandBar {
  readonly label: string;
  readonly counts: Readonly<Record<Band, number>>;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly soft?: true }
  /** The first cell of every row is its head. */
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'terms'; readonly rows: readonly (readonly [term: string, text: string])[] }
  | { readonly kind: 'chart'; readonly title: string; readonly alt: string; readonly bars: readonly BandBar[] };

export interface ReportContent {
  readonly title: string;
  readonly service: string;
  readonly subtitle: string;
  /** At the foot of every page. */
  readonly running: string;
  readonly facts: readonly (readonly [term: string, text: string])[];
  readonly notice: string;
  readonly blocks: readonly Block[];
}

const BANDS: readonly Band[] = ['green', 'amber', 'red', 'none'];

export function reportContent(report: ReportDocument): ReportContent {
  const { figures, standing, copy, boardOn } = report;
  const { indicators, counts } = printedFigures(figures, copy);
  return {
    title: report.title,
    service: report.service,
    subtitle: figures.label,
    running: `${report.title} · ${figures.label}${standing.state === 'draft' ? ' · Draft' : ''}`,
    facts: [
      ['Period', `${formatDate(figures.period.from)} to ${formatDate(figures.period.to)}`],
      ['Figures as of', formatMoment(figures.asOf)],
      ...(boardOn === undefined
        ? []
        : ([
            ['Contract Management Board', formatDate(boardOn)],
            ['To its members by', formatDate(addDays(boardOn, -7))],
          ] as const)),
      ...(report.preparedBy === undefined ? [] : ([['Prepared by', report.preparedBy]] as const)),
      standing.state === 'draft'
        ? ['Standing', 'Draft: not issued']
        : ['Standing', `Issued on ${formatDate(standing.on)} by ${standing.by}`],
      ...(report.corrects === undefined ? [] : ([['Corrects', report.corrects]] as const)),
    ],
    notice:
      copy === 'board'
        ? 'OFFICIAL-SENSITIVE. For members of the Contract Management Board. Counts are small and are printed as they are: do not pass this copy on.'
        : `Wider copy. Counts of one to five are printed as “c”, and others with them where they would follow from a total. Made on ${formatDate(dateOf(figures.asOf, LONDON))}.`,
    blocks: [
      ...summary(report, indicators),
      ...performance(report, indicators),
      ...assurance(report),
      ...management(counts, copy === 'wider'),
      ...comparison(report),
      ...howCounted(report, indicators),
    ],
  };
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const soft = (text: string): Block => ({ kind: 'paragraph', text, soft: true });
const cell = (text: string): Cell => ({ text });
const paragraphs = (text: string | undefined): readonly Block[] =>
  (text ?? '')
    .split(/\n+/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(paragraph);

const bandCell = (band: Band | undefined): Cell => (band === undefined ? cell('c') : { text: BAND_WORDS[band], band });

const countOf = (indicators: readonly PrintedIndicator[], band: Band): number => indicators.filter((each) => each.band === band).length;

function summary(report: ReportDocument, indicators: readonly PrintedIndicator[]): readonly Block[] {
  const sections = [...Map.groupBy(indicators, ({ section }) => section)];
  const withheld = indicators.filter(({ band }) => band === undefined).length;
  const sum = `Of ${indicators.length} indicators, ${countOf(indicators, 'green')} are Green, ${countOf(indicators, 'amber')} Amber and ${countOf(indicators, 'red')} Red; ${countOf(indicators, 'none')} had no cases in the period${withheld === 0 ? '' : `; the band of ${withheld} is withheld`}.`;
  const bars = sections.map(([section, own]) => ({
    // "(optional services)" is said where they are listed.
    label: section.replace(/ \(.*\)$/, ''),
    counts: { green: countOf(own, 'green'), amber: countOf(own, 'amber'), red: countOf(own, 'red'), none: countOf(own, 'none') },
  }));
  const below = indicators.filter(({ belowGreen, band }) => belowGreen && band !== undefined);
  return [
    heading(1, 'Summary'),
    ...paragraphs(report.overview),
    paragraph(sum),
    {
      kind: 'chart',
      title: 'Indicators by section and band',
      alt: bars
        .map(
          ({ label, counts }) =>
            `${label}: ${
              BANDS.filter((band) => counts[band] > 0)
                .map((band) => `${counts[band]} ${BAND_WORDS[band]}`)
                .join(', ') || 'none'
            }`,
        )
        .join('. '),
      bars,
    },
    ...(below.length === 0
      ? [paragraph('No indicator is below Green.')]
      : [
          heading(2, 'Below the standard'),
          {
            kind: 'table' as const,
            caption: 'Indicators below Green',
            columns: [
              { header: 'Indicator', share: 0.46 },
              { header: 'Met', share: 0.12, number: true as const },
              { header: 'Share', share: 0.12, number: true as const },
              { header: 'Band', share: 0.11 },
              { header: 'Action due', share: 0.19 },
            ],
            rows: below.map((each) => [
              cell(`${each.id} ${each.title}`),
              cell(metOf(each)),
              cell(each.share),
              bandCell(each.band),
              cell(dueOf(report, each.id)),
            ]),
          },
        ]),
  ];
}

const metOf = ({ met, of }: PrintedFraction): string => (of === '0' ? '–' : `${met} of ${of}`);

function dueOf({ commentary = [] }: ReportDocument, indicator: string): string {
  const due = commentary.find((each) => each.indicator === indicator)?.dueOn;
  return due === undefined ? '–' : formatDate(due);
}

/** The first strand. */
function performance(report: ReportDocument, indicators: readonly PrintedIndicator[]): readonly Block[] {
  const isWider = report.copy === 'wider';
  const sections = [...Map.groupBy(indicators, ({ section }) => section)];
  return [
    heading(1, 'Strand one: contract performance'),
    ...paragraphs(report.strands?.contractPerformance),
    ...sections.flatMap(([section, own]): readonly Block[] => [
      heading(2, section),
      {
        kind: 'table',
        caption: `${section}: indicators`,
        columns: isWider ? WIDER_COLUMNS : BOARD_COLUMNS,
        rows: own.flatMap((each) => [
          indicatorRow(
            each,
            each,
            isWider,
            report.trends?.find(({ indicator }) => indicator === each.id),
          ),
          ...each.parts.map((part) => indicatorRow(part, undefined, isWider, undefined)),
        ]),
      },
      ...own.flatMap((each) => aboutIndicator(report, each)),
    ]),
  ];
}

const BOARD_COLUMNS: readonly Column[] = [
  { header: 'Indicator', share: 0.31 },
  { header: 'Met', share: 0.1, number: true },
  { header: 'Share', share: 0.11, number: true },
  { header: 'Band', share: 0.1 },
  { header: 'Pending', share: 0.1, number: true },
  { header: '12 months', share: 0.15, number: true },
  { header: 'Two years', share: 0.13 },
];

const WIDER_COLUMNS: readonly Column[] = [
  { header: 'Indicator', share: 0.48 },
  { header: 'Met', share: 0.14, number: true },
  { header: 'Share', share: 0.14, number: true },
  { header: 'Band', share: 0.12 },
  { header: 'Pending', share: 0.12, number: true },
];

function indicatorRow(
  row: PrintedFraction & { readonly id: string; readonly title: string },
  whole: PrintedIndicator | undefined,
  isWider: boolean,
  trend: IndicatorTrend | undefined,
): readonly Cell[] {
  const first = [
    cell(`${row.id} ${row.title}`),
    cell(metOf(row)),
    cell(row.of === '0' ? 'No cases' : row.share),
    bandCell(row.band),
    cell(row.pending === '0' ? '–' : row.pending),
  ];
  return isWider ? first : [...first, cell(whole?.rolling ?? ''), { text: '', ...(trend === undefined ? {} : { trend }) }];
}

function aboutIndicator(report: ReportDocument, each: PrintedIndicator): readonly Block[] {
  const said = report.commentary?.find(({ indicator }) => indicator === each.id);
  const windows = [
    ...(each.before === '' ? [] : [`Period before: ${each.before}.`]),
    ...(each.yearAgo === '' ? [] : [`A year ago: ${each.yearAgo}.`]),
  ].join(' ');
  const rows: (readonly [string, string])[] = [
    ...(each.belowGreen && windows !== '' ? ([['Compared', windows]] as const) : []),
    ...(each.places.length === 0 ? [] : ([['Below the standard in', each.places.join(', ')]] as const)),
    ...(each.values.length === 0 ? [] : ([['Beside it', each.values.join('; ')]] as const)),
    ...entry('Commentary', said?.commentary),
    ...entry('Why below standard', said?.whyBelow),
    ...entry('Agreed action', said?.action),
    ...entry('Owner', said?.owner),
    ...(said?.dueOn === undefined ? [] : ([['Due', formatDate(said.dueOn)]] as const)),
    ...each.notes.map((note) => ['Note', note] as const),
  ];
  if (rows.length === 0) return [];
  return [heading(3, `${each.id} ${each.title}`), { kind: 'terms', rows }];
}

const entry = (term: string, text: string | undefined): readonly (readonly [string, string])[] =>
  text === undefined || text.trim() === '' ? [] : [[term, text.trim()]];

/** The second strand. */
function assurance(report: ReportDocument): readonly Block[] {
  const text = paragraphs(report.strands?.assuranceReviews);
  return [
    heading(1, 'Strand two: response to assurance reviews'),
    ...(text.length === 0 ? [soft('Nothing has been written for this strand.')] : text),
  ];
}

function management(counts: readonly PrintedCount[], isWider: boolean): readonly Block[] {
  const overview: Block = {
    kind: 'table',
    caption: 'All counts',
    columns: isWider
      ? [
          { header: 'Count', share: 0.8 },
          { header: 'Period', share: 0.2, number: true },
        ]
      : [
          { header: 'Count', share: 0.44 },
          { header: 'Period', share: 0.14, number: true },
          { header: 'Before', share: 0.14, number: true },
          { header: 'A year ago', share: 0.14, number: true },
          { header: 'Contract', share: 0.14, number: true },
        ],
    rows: counts.map((each) => [
      cell(`${each.id} ${each.title}`),
      cell(each.notApplicable ?? each.total),
      ...(isWider ? [] : [each.before, each.yearAgo, each.sinceStart].map((text) => cell(text === '' ? 'n/a' : text))),
    ]),
  };
  return [
    heading(1, 'Management information'),
    soft('“Contract” counts from the first day of the contract. A window over which something is not counted is printed n/a.'),
    overview,
    heading(2, 'Each count'),
    ...counts.filter(hasDetail).flatMap((each): readonly Block[] => [
      heading(3, `${each.id} ${each.title}`),
      {
        kind: 'terms',
        rows: [...lineTerms(each, each.families), ...each.beside.flatMap(besideTerms), ...each.values.map((text) => valueTerm(text))],
      },
    ]),
  ];
}

const hasDetail = (each: PrintedCount): boolean =>
  each.notApplicable === undefined && (each.total !== '0' || each.beside.some(({ total }) => total !== '0') || each.values.length > 0);

const list = (entries: readonly (readonly [string, string])[]): string => entries.map(([words, count]) => `${words} ${count}`).join(', ');

function lineTerms(line: PrintedLine, families: string): readonly (readonly [string, string])[] {
  return [
    ['In the period', families === '' || families === '0' || families === line.total ? line.total : `${line.total}, in ${families} files`],
    ...(line.places.length === 0 ? [] : ([['By location', list(line.places)]] as const)),
    ...line.breakdowns.map(({ label, entries }) => [label, list(entries)] as const),
  ];
}

const besideTerms = (line: PrintedLine): readonly (readonly [string, string])[] =>
  line.total === '0' ? [[line.title, '0']] : [[line.title, line.places.length === 0 ? line.total : `${line.total}: ${list(line.places)}`]];

function valueTerm(text: string): readonly [string, string] {
  const colon = text.indexOf(': ');
  return [text.slice(0, colon), text.slice(colon + 2)];
}

function comparison({ comparators = [], copy }: ReportDocument): readonly Block[] {
  if (comparators.length === 0) return [];
  const isWider = copy === 'wider';
  return [
    heading(1, 'Comparison with England'),
    paragraph(
      'Context only. England’s figures are of a year and of every local authority; those of the service are of one quarter, often of twenty or thirty cases. No band is worked out from them.',
    ),
    {
      kind: 'table',
      caption: 'The service beside England',
      columns: [
        { header: 'Measure', share: isWider ? 0.5 : 0.36 },
        { header: 'England', share: isWider ? 0.28 : 0.2, number: true },
        { header: 'Of', share: isWider ? 0.22 : 0.16 },
        ...(isWider ? [] : [{ header: 'This service', share: 0.28 }]),
      ],
      rows: comparators.map((each) => [
        { text: each.name, ...(each.caution === undefined ? {} : { small: each.caution }) },
        { text: each.england, ...(each.entered ? { small: 'entered by hand' } : {}) },
        cell(each.period),
        ...(isWider ? [] : [cell(each.service.length === 0 ? '–' : each.service.join('; '))]),
      ]),
    },
    heading(2, 'Sources'),
    { kind: 'terms', rows: comparators.map(({ name, source }) => [name, source] as const) },
  ];
}

function howCounted(report: ReportDocument, indicators: readonly PrintedIndicator[]): readonly Block[] {
  const { figures, standing } = report;
  const assumed = indicators.filter(({ notes }) => notes.some((note) => note.startsWith('Threshold assumed'))).map(({ id }) => id);
  return [
    heading(1, 'How this was counted'),
    {
      kind: 'terms',
      rows: [
        [
          'Bands',
          'By the exact fraction. A value that the SOR prints in no band takes the lower of its two neighbours. Shares are cut off after one decimal, not rounded.',
        ],
        [
          'Pending',
          'Still inside its limit when the figures were made: in neither number of the fraction, and counted once it is decided.',
        ],
        ...entry('Still running', report.pendingNote),
        [
          'Exceptions',
          'No case is taken out by the contractor. Where the Authority agreed to an exception, the figure without it is printed beside; the band is that of all cases.',
        ],
        ...(assumed.length === 0
          ? []
          : ([['Thresholds assumed', `${assumed.join(', ')}: the SOR’s print is cut; to be confirmed by the Authority.`]] as const)),
        [
          'Control',
          controlHolds(figures.control)
            ? 'Opening, new, transferred in, closed and transferred out make the closing number, for every location and category.'
            : 'The control of the counts does not hold: this report cannot be issued.',
        ],
        ...(standing.state === 'draft' ? [] : ([['Seal of the facts', `SHA-256 ${standing.hash}`]] as const)),
      ],
    },
  ];
}
