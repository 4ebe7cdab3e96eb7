/** The figures as flat tables, for spreadsheets: what the workbook shows and what `--format csv` writes. */
import type { Figures, KpiRow, MiTable } from './figures.ts';

export interface FlatTable {
  /** `kpis`, `m1`, `m18.held`, `control`: a file's or a sheet's name. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The service as a whole is written `all`; a band that the SOR does not print is marked. */
export function figureTables(figures: Figures): readonly FlatTable[] {
  return [
    {
      name: 'kpis',
      header: [
        'id',
        'title',
        'location',
        'numerator',
        'denominator',
        'percent',
        'band',
        'pending',
        'threshold_assumed',
        'band_not_printed',
        'numerator_excluding_agreed',
        'denominator_excluding_agreed',
      ],
      rows: figures.kpis.flatMap((row) => [
        kpiCells(row, row),
        ...row.parts.filter(({ id }) => id !== row.id).map((part) => kpiCells(part, row)),
      ]),
    },
    ...figures.mi.flatMap((row) => [row, ...row.lines].map(countsTable)),
    ...figures.mi.flatMap((row) => [row, ...row.lines].map(totalsTable)),
    {
      name: 'control',
      header: ['location', 'category', 'opening', 'new', 'transfer_in', 'closed', 'transfer_out', 'closing', 'holds'],
      rows: figures.control.map((row) =>
        [row.location, row.category, row.opening, row.new, row.transferIn, row.closed, row.transferOut, row.closing, row.holds].map(String),
      ),
    },
  ];
}

const kpiCells = (part: KpiRow['parts'][number], { location, thresholdAssumed }: KpiRow): readonly string[] =>
  [
    part.id,
    part.title,
    location ?? 'all',
    part.numerator,
    part.denominator,
    part.percent,
    part.band,
    part.pending,
    thresholdAssumed,
    part.inPrintedGap,
    part.excludingAgreed.numerator,
    part.excludingAgreed.denominator,
  ].map(String);

const countsTable = ({ id, dimensions, rows }: MiTable): FlatTable => ({
  name: id.toLowerCase(),
  header: ['location', ...dimensions, 'count'],
  rows: rows.map((row) => [row.location, ...dimensions.map((key) => String(row[key] ?? '')), String(row.count)]),
});

const totalsTable = ({ id, totals }: MiTable): FlatTable => ({
  name: `${id.toLowerCase()}-totals`,
  header: ['location', 'count', 'families'],
  rows: totals.map(({ location, count, families }) => [location ?? 'all', String(count), String(families)]),
});
