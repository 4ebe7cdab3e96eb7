/**
 * The figures as a reader gets them: numbers as text, codes as words. The board's copy has all of them. The wider copy has small numbers
 * suppressed, and leaves out what would give them away: windows that overlap, rates, files, locations of indicators, and every record.
 */
import { type Band, type BandScheme, bandOf, percentText } from '#shared/indicators/bands.ts';
import { KPIS, MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import type { Fraction } from '#shared/indicators/compute.ts';
import type { KpiValue } from '#shared/indicators/kpi.ts';
import type { MiValue } from '#shared/indicators/mi.ts';
import { UNKNOWN_LOCATION } from '#shared/indicators/service/counted-file.ts';
import { kpiReference } from '#shared/reference/kpi-reference.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { miReference } from '#shared/reference/mi-reference.ts';
import type { Figures, KpiRow, MiRow, MiTable, PartRow } from './figures.ts';
import { isSmall, SUPPRESSED, type Sum, suppressedCells } from './suppression.ts';

export interface PrintedFraction {
  /** `22`, `c`. */
  readonly met: string;
  readonly of: string;
  readonly share: string;
  /** undefined: withheld, because it would give the number away. */
  readonly band: Band | undefined;
  readonly pending: string;
}

export interface PrintedIndicator extends PrintedFraction {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  /** `40/42 · 95.2 %`; empty in the wider copy. */
  readonly rolling: string;
  readonly before: string;
  readonly yearAgo: string;
  readonly parts: readonly (PrintedFraction & { readonly id: string; readonly title: string })[];
  /** Medians and counts beside it: `Median: 18 h`. */
  readonly values: readonly string[];
  /** Where the standard was not met: `Cyprus 3/5`. */
  readonly places: readonly string[];
  readonly notes: readonly string[];
  readonly belowGreen: boolean;
}

export interface PrintedBreakdown {
  readonly label: string;
  readonly entries: readonly (readonly [words: string, count: string])[];
}

export interface PrintedLine {
  readonly id: string;
  readonly title: string;
  readonly total: string;
  /** Locations in which something was counted. */
  readonly places: readonly (readonly [place: string, count: string])[];
  readonly breakdowns: readonly PrintedBreakdown[];
}

export interface PrintedCount extends PrintedLine {
  readonly before: string;
  readonly yearAgo: string;
  readonly sinceStart: string;
  readonly rolling: string;
  readonly families: string;
  readonly notApplicable?: string;
  readonly beside: readonly PrintedLine[];
  readonly values: readonly string[];
}

export interface PrintedFigures {
  readonly indicators: readonly PrintedIndicator[];
  readonly counts: readonly PrintedCount[];
}

export type Copy = 'board' | 'wider';

export const printedFigures = (figures: Figures, copy: Copy): PrintedFigures => ({
  indicators: figures.kpis.filter(({ location }) => location === null).map((row) => printedIndicator(figures, row, copy)),
  counts: figures.mi.map((row) => printedCount(row, copy)),
});

function printedIndicator(figures: Figures, row: KpiRow, copy: Copy): PrintedIndicator {
  const { title, section } = kpiReference(row.id);
  const isWider = copy === 'wider';
  const window = (of: Fraction | undefined): string =>
    of === undefined
      ? ''
      : of.denominator === 0
        ? 'No cases'
        : `${of.numerator}/${of.denominator} · ${percentText(of.numerator, of.denominator)}`;
  return {
    ...printedFraction(row, row.id, copy),
    id: row.id,
    title,
    section,
    rolling: isWider ? '' : window(row.rolling12Months),
    before: isWider ? '' : window(row.previousPeriod),
    yearAgo: isWider ? '' : window(row.samePeriodLastYear),
    parts: row.parts
      .filter(({ id }) => id !== row.id)
      .map((part) => ({ id: part.id, title: part.title, ...printedFraction(part, row.id, copy) })),
    values: isWider ? [] : row.values.map(valueText),
    places: isWider
      ? []
      : figures.kpis
          .filter((each) => each.id === row.id && each.location !== null && isBelow(each.band))
          .map((each) => `${placeName(each.location)} ${each.numerator}/${each.denominator}`),
    notes: notesOf(row, isWider),
    belowGreen: isBelow(row.band),
  };
}

const isBelow = (band: Band): boolean => band === 'amber' || band === 'red';

const notesOf = ({ thresholdAssumed, inPrintedGap, excludingAgreed, denominator }: KpiRow, isWider: boolean): readonly string[] => [
  ...(thresholdAssumed ? ['Threshold assumed: not printed in the SOR.'] : []),
  ...(inPrintedGap && !isWider ? ['The SOR prints no band for this value: it takes the lower of its neighbours.'] : []),
  ...(excludingAgreed.denominator === denominator || isWider
    ? []
    : [
        `Without the exceptions agreed by the Authority: ${excludingAgreed.numerator}/${excludingAgreed.denominator} (${percentText(excludingAgreed.numerator, excludingAgreed.denominator)}).`,
      ]),
];

/** In the wider copy, hidden when the met, the missed or all of them are one to five; the band too, where it would tell which. */
function printedFraction(part: PartRow, kpi: string, copy: Copy): PrintedFraction {
  const { numerator, denominator, percent, band, pending } = part;
  const plain = { met: String(numerator), of: String(denominator), share: percent, band, pending: String(pending) };
  if (copy === 'board') return plain;
  const shownPending = isSmall(pending) ? SUPPRESSED : String(pending);
  if (denominator === 0 || !isHiddenFraction(numerator, denominator)) return { ...plain, pending: shownPending };
  const of = isSmall(denominator) ? SUPPRESSED : String(denominator);
  const known = KPIS.find(({ id }) => id === kpi);
  const scheme = known?.parts.find(({ id }) => id === part.id)?.scheme ?? known?.scheme;
  const tells = scheme === undefined || bandTells(scheme, numerator, denominator);
  return { met: SUPPRESSED, of, share: SUPPRESSED, band: tells ? undefined : band, pending: shownPending };
}

export const isHiddenFraction = (numerator: number, denominator: number): boolean =>
  isSmall(denominator) || isSmall(numerator) || isSmall(denominator - numerator);

/** With the denominator printed, whether the band leaves but one numerator among those that would be hidden. */
export function bandTells(scheme: BandScheme, numerator: number, denominator: number): boolean {
  const { band } = bandOf(scheme, numerator, denominator);
  const denominators = isSmall(denominator) ? [1, 2, 3, 4, 5] : [denominator];
  const possible = denominators.flatMap((of) =>
    Array.from({ length: of + 1 }, (_, met) => met).filter((met) => isHiddenFraction(met, of) && bandOf(scheme, met, of).band === band),
  );
  return possible.length < 2;
}

function printedCount(row: MiRow, copy: Copy): PrintedCount {
  const isWider = copy === 'wider';
  const total = row.totals.find(({ location }) => location === null);
  const windowTotal = (wanted: string): string => {
    const found = row.windows.find(({ window }) => window === wanted)?.totals.find(({ location }) => location === null);
    return isWider || found === undefined ? '' : String(found.count);
  };
  const [own, ...beside] = [row, ...row.lines].map((line) => countedLine(line, row.id)) as [CountedLine, ...CountedLine[]];
  const hidden = isWider ? hiddenIn([own, ...beside]) : new Set<string>();
  return {
    ...printedLine(own, hidden, copy),
    title: miReference(row.id).title,
    before: windowTotal('previous'),
    yearAgo: windowTotal('same-last-year'),
    sinceStart: windowTotal('since-contract-start'),
    rolling: windowTotal('rolling-12-months'),
    families: isWider || total === undefined ? '' : String(total.families),
    ...(row.notApplicable === undefined ? {} : { notApplicable: row.notApplicable }),
    beside: beside.map((line) => printedLine(line, hidden, copy)),
    values: isWider || total === undefined ? [] : total.values.map(valueText),
  };
}

interface CountedCell {
  /** Unique within the count. */
  readonly key: string;
  readonly words: string;
  readonly count: number;
}

interface CountedLine {
  readonly id: string;
  readonly title: string;
  readonly all: CountedCell;
  readonly places: readonly CountedCell[];
  readonly breakdowns: readonly { readonly label: string; readonly entries: readonly CountedCell[] }[];
}

function countedLine(table: MiTable, mi: string): CountedLine {
  const known = MANAGEMENT_INFORMATION.find(({ id }) => id === mi);
  const dimensions = known?.lines.find(({ id }) => id === table.id)?.dimensions ?? known?.dimensions ?? [];
  const all = table.totals.find(({ location }) => location === null)?.count ?? 0;
  return {
    id: table.id,
    title: table.title,
    all: { key: `${table.id} all`, words: '', count: all },
    places: table.totals.flatMap(({ location, count }) =>
      location === null ? [] : [{ key: `${table.id} at ${location}`, words: placeName(location), count }],
    ),
    breakdowns: table.dimensions.map((dimension) => {
      const words = dimensions.find(({ key }) => key === dimension);
      return {
        label: words?.label ?? dimension,
        entries: [...countsBy(table, dimension)].map(([code, count]) => ({
          key: `${table.id} ${dimension} ${code}`,
          words: code === '' ? 'Not stated' : (words?.words(code) ?? code),
          count,
        })),
      };
    }),
  };
}

/** Everything of one count together, for what is hidden in one table could stand in another. */
function hiddenIn(lines: readonly CountedLine[]): ReadonlySet<string> {
  const keysOf = (cells: readonly CountedCell[]): readonly string[] => cells.map(({ key }) => key);
  const cells = lines.flatMap(({ all, places, breakdowns }) => [all, ...places, ...breakdowns.flatMap(({ entries }) => entries)]);
  const within = lines.flatMap(({ all, places, breakdowns }) => [
    { total: all.key, parts: keysOf(places) },
    ...breakdowns.map(({ entries }) => ({ total: all.key, parts: keysOf(entries) })),
  ]);
  return suppressedCells(new Map(cells.map(({ key, count }) => [key, count] as const)), [...within, ...between(lines)]);
}

/** Of lines that count the same in another way, or that are two halves of a third: the same sums, in all and at each location. */
function between(lines: readonly CountedLine[]): readonly Sum[] {
  const sumsOf = (whole: CountedLine, parts: readonly CountedLine[]): readonly Sum[] => {
    if (parts.reduce((sum, { all }) => sum + all.count, 0) !== whole.all.count) return [];
    return [
      { total: whole.all.key, parts: parts.map(({ all }) => all.key) },
      ...whole.places.map(({ key, words }) => ({
        total: key,
        parts: parts.flatMap(({ places }) => places.filter((place) => place.words === words).map((place) => place.key)),
      })),
    ];
  };
  return lines.flatMap((whole, index) =>
    lines.flatMap((one, first) => [
      ...(first > index ? sumsOf(whole, [one]) : []),
      ...lines.slice(first + 1).flatMap((other) => (one === whole || other === whole ? [] : sumsOf(whole, [one, other]))),
    ]),
  );
}

function printedLine({ id, title, all, places, breakdowns }: CountedLine, hidden: ReadonlySet<string>, copy: Copy): PrintedLine {
  const shown = ({ key, count }: CountedCell): string => (hidden.has(key) ? SUPPRESSED : String(count));
  return {
    id,
    title,
    total: shown(all),
    places: places.filter(({ count }) => count > 0).map((place) => [place.words, shown(place)] as const),
    breakdowns: breakdowns
      .filter(({ entries }) => entries.length > 0)
      .map(({ label, entries }) => {
        // By its size, the order of what is hidden would say something of it.
        const ordered = copy === 'board' ? entries : entries.toSorted((a, b) => (a.words < b.words ? -1 : 1));
        return { label, entries: ordered.map((entry) => [entry.words, shown(entry)] as const) };
      }),
  };
}

/** Of what stands in the rows of several codes, each row counts it; the total counts it once. */
function countsBy(table: MiTable, dimension: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const code = row[dimension];
    if (typeof code === 'string') counts.set(code, (counts.get(code) ?? 0) + row.count);
  }
  return new Map([...counts].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)));
}

const UNITS: Readonly<Record<KpiValue['unit'] | MiValue['unit'], string>> = {
  hours: ' h',
  'working-days': ' working days',
  days: ' days',
  months: ' months',
  count: '',
  percent: ' %',
  'per-10000': ' per 10,000',
  'cases-per-fte': ' cases for each full-time worker',
  fte: ' full-time workers',
};

function valueText(value: KpiValue | MiValue): string {
  const fraction =
    'numerator' in value && value.numerator !== undefined && value.denominator !== undefined
      ? ` (${value.numerator}/${value.denominator})`
      : '';
  if (value.value === null) return `${value.title}: n/a${'why' in value && value.why !== undefined ? ` (${value.why})` : ''}`;
  // Cut off, not rounded, as every share is; a hair above what a binary number falls short of.
  const shown = value.unit === 'percent' ? Math.floor(value.value * 10 + 1e-6) / 10 : value.value;
  return `${value.title}: ${shown.toLocaleString('en-GB', { maximumFractionDigits: 1 })}${UNITS[value.unit]}${fraction}`;
}

export const placeName = (location: string | null): string =>
  location === null
    ? 'Whole service'
    : location === UNKNOWN_LOCATION
      ? 'Not yet known'
      : (locationsByCode.get(location)?.shortName ?? location);
