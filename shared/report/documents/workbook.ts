/**
 * The figures as an Excel workbook: a summary to read, a sheet for the indicators by location, the counts with every breakdown, the
 * control, and the records behind every figure. Bands stand in words as well as colours; headers stay in sight and can be filtered.
 */
import ExcelJS from 'exceljs';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf, formatMoment, instantMs, LONDON } from '#shared/base/zoned-instant.ts';
import { percentText } from '#shared/indicators/bands.ts';
import { kpiReference } from '#shared/reference/kpi-reference.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { miReference } from '#shared/reference/mi-reference.ts';
import { type Figures, type KpiRow, type MiTable, type PartRow } from '../figures.ts';
import { printedFigures } from '../printed-figures.ts';
import type { ReportDocument } from '../report-document.ts';
import { BAND_COLOURS, BAND_WORDS, INK } from './colours.ts';
import { packedAgain } from './fixed-zip.ts';

type Cell = string | number | null;

// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- its number in the format: the library's own enumeration is not there when it runs
const A4 = 9 as ExcelJS.PaperSize;

interface Column {
  readonly header: string;
  readonly width: number;
  readonly number?: true;
}

/** @returns the bytes of an .xlsx; the same for the same figures. */
export async function workbookOf(figures: Figures, title = 'Figures of the service'): Promise<Uint8Array> {
  const workbook = newWorkbook(figures, title);
  summary(workbook, figures, title);
  indicators(workbook, figures);
  counts(workbook, figures);
  control(workbook, figures);
  recordsSheet(workbook, figures);
  return bytesOf(workbook, figures);
}

/** A report as a workbook: the board's copy is the figures with what was written beside them, the wider copy only what it prints. */
export async function reportWorkbookOf(report: ReportDocument): Promise<Uint8Array> {
  const { figures, title, copy } = report;
  const workbook = newWorkbook(figures, title);
  if (copy === 'board') {
    summary(workbook, figures, title);
    written(workbook, report);
    indicators(workbook, figures);
    counts(workbook, figures);
    control(workbook, figures);
    recordsSheet(workbook, figures);
  } else {
    widerSheets(workbook, report);
    written(workbook, report);
  }
  return bytesOf(workbook, figures);
}

function newWorkbook(figures: Figures, title: string): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const made = new Date(instantMs(figures.asOf));
  workbook.creator = 'Haversack';
  workbook.lastModifiedBy = 'Haversack';
  workbook.created = made;
  workbook.modified = made;
  workbook.title = title;
  return workbook;
}

async function bytesOf(workbook: ExcelJS.Workbook, figures: Figures): Promise<Uint8Array> {
  return packedAgain(new Uint8Array(await workbook.xlsx.writeBuffer()), { on: dateOf(figures.asOf, LONDON) });
}

function summary(workbook: ExcelJS.Workbook, figures: Figures, title: string): void {
  const sheet = workbook.addWorksheet('Summary', {
    pageSetup: { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.addRow([title]).font = { size: 16, bold: true, color: { argb: INK } };
  sheet.addRow([figures.label]);
  sheet.addRow([`As of ${formatMoment(figures.asOf)}`]);
  sheet.addRow([]);
  table(
    sheet,
    [
      { header: 'Indicator', width: 11 },
      { header: 'Title', width: 46 },
      { header: 'Met', width: 8, number: true },
      { header: 'Of', width: 8, number: true },
      { header: 'Share', width: 20 },
      { header: 'Band', width: 12 },
      { header: 'Pending', width: 10, number: true },
      { header: '12 months', width: 16 },
      { header: 'Period before', width: 16 },
      { header: 'A year ago', width: 16 },
      { header: 'Note', width: 46 },
    ],
    figures.kpis
      .filter(({ location }) => location === null)
      .map((row) => [
        row.id,
        kpiReference(row.id).title,
        row.numerator,
        row.denominator,
        row.percent,
        BAND_WORDS[row.band],
        row.pending,
        fraction(row.rolling12Months),
        fraction(row.previousPeriod),
        fraction(row.samePeriodLastYear),
        notesOf(row),
      ]),
    6,
  );
}

const fraction = (of: { readonly numerator: number; readonly denominator: number } | undefined): string =>
  of === undefined
    ? ''
    : of.denominator === 0
      ? 'No cases'
      : `${of.numerator}/${of.denominator} · ${percentText(of.numerator, of.denominator)}`;

const notesOf = ({ thresholdAssumed, inPrintedGap, excludingAgreed, denominator }: KpiRow): string =>
  [
    ...(thresholdAssumed ? ['Threshold assumed: not printed in the SOR'] : []),
    ...(inPrintedGap ? ['Band not defined in the SOR: the lower one'] : []),
    ...(excludingAgreed.denominator === denominator
      ? []
      : [`Without agreed exceptions ${excludingAgreed.numerator}/${excludingAgreed.denominator}`]),
  ].join('; ');

function indicators(workbook: ExcelJS.Workbook, figures: Figures): void {
  const sheet = workbook.addWorksheet('Indicators by location');
  const cells = (part: PartRow, { location }: KpiRow): Cell[] => [
    part.id,
    part.title,
    placeName(location),
    part.numerator,
    part.denominator,
    part.percent,
    BAND_WORDS[part.band],
    part.pending,
    part.families,
    part.excludingAgreed.numerator,
    part.excludingAgreed.denominator,
  ];
  table(
    sheet,
    [
      { header: 'Indicator', width: 18 },
      { header: 'Title', width: 46 },
      { header: 'Location', width: 22 },
      { header: 'Met', width: 8, number: true },
      { header: 'Of', width: 8, number: true },
      { header: 'Share', width: 20 },
      { header: 'Band', width: 12 },
      { header: 'Pending', width: 10, number: true },
      { header: 'Files', width: 8, number: true },
      { header: 'Met, without agreed exceptions', width: 18, number: true },
      { header: 'Of, without agreed exceptions', width: 18, number: true },
    ],
    figures.kpis.flatMap((row) => [
      cells({ ...row, id: row.id, title: kpiReference(row.id).title }, row),
      ...row.parts.filter(({ id }) => id !== row.id).map((part) => cells(part, row)),
    ]),
    7,
  );
}

/** All counts on one sheet: a row for each cell of each table, so that a pivot table can be made of it, and their totals on another. */
function counts(workbook: ExcelJS.Workbook, figures: Figures): void {
  const tables = figures.mi.flatMap((row) => [row as MiTable, ...row.lines].map((line) => ({ mi: row.id, line })));
  const totals = workbook.addWorksheet('Counts');
  table(
    totals,
    [
      { header: 'Count', width: 16 },
      { header: 'Title', width: 46 },
      { header: 'Location', width: 22 },
      { header: 'Number', width: 10, number: true },
      { header: 'Files', width: 8, number: true },
      { header: 'Beside it', width: 70 },
    ],
    tables.flatMap(({ mi, line }) =>
      line.totals.map(({ location, count, families, values }) => [
        line.id,
        line.id === mi ? miReference(mi).title : line.title,
        placeName(location),
        figures.mi.find(({ id }) => id === mi)?.notApplicable ?? count,
        families,
        values
          .map(({ title, value, why }) => `${title}: ${value === null ? `n/a${why === undefined ? '' : ` (${why})`}` : value}`)
          .join('; '),
      ]),
    ),
  );
  const breakdown = workbook.addWorksheet('Counts by breakdown');
  const keys = [...new Set(tables.flatMap(({ line }) => line.dimensions))];
  table(
    breakdown,
    [
      { header: 'Count', width: 16 },
      { header: 'Title', width: 40 },
      { header: 'Location', width: 22 },
      ...keys.map((key) => ({ header: key, width: 18 })),
      { header: 'Number', width: 10, number: true as const },
    ],
    tables.flatMap(({ line }) =>
      line.rows.map((row) => [line.id, line.title, placeName(row.location), ...keys.map((key) => text(row[key])), row.count]),
    ),
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function control(workbook: ExcelJS.Workbook, figures: Figures): void {
  table(
    workbook.addWorksheet('Control'),
    [
      { header: 'Location', width: 22 },
      { header: 'Category', width: 14 },
      { header: 'Opening', width: 10, number: true },
      { header: 'New', width: 10, number: true },
      { header: 'Transferred in', width: 14, number: true },
      { header: 'Closed', width: 10, number: true },
      { header: 'Transferred out', width: 15, number: true },
      { header: 'Closing', width: 10, number: true },
      { header: 'Holds', width: 10 },
    ],
    figures.control.map((row) => [
      placeName(row.location),
      row.category,
      row.opening,
      row.new,
      row.transferIn,
      row.closed,
      row.transferOut,
      row.closing,
      row.holds ? 'Yes' : 'NO',
    ]),
  );
}

function written(workbook: ExcelJS.Workbook, { commentary = [], comparators = [], copy }: ReportDocument): void {
  if (commentary.length > 0) {
    table(
      workbook.addWorksheet('Commentary'),
      [
        { header: 'Indicator', width: 11 },
        { header: 'Title', width: 40 },
        { header: 'Commentary', width: 60 },
        { header: 'Why below standard', width: 50 },
        { header: 'Agreed action', width: 50 },
        { header: 'Owner', width: 22 },
        { header: 'Due', width: 16 },
      ],
      commentary.map(({ indicator, commentary: story = '', whyBelow = '', action = '', owner = '', dueOn }) => [
        indicator,
        kpiReference(indicator).title,
        story,
        whyBelow,
        action,
        owner,
        dueOn === undefined ? '' : formatDate(dueOn),
      ]),
    );
  }
  if (comparators.length > 0) {
    table(
      workbook.addWorksheet('England'),
      [
        { header: 'Measure', width: 50 },
        { header: 'England', width: 22 },
        { header: 'Of', width: 18 },
        ...(copy === 'board' ? [{ header: 'This service', width: 36 }] : []),
        { header: 'Caution', width: 60 },
        { header: 'Source', width: 80 },
      ],
      comparators.map(({ name, england, period, service, caution = '', source }) => [
        name,
        england,
        period,
        ...(copy === 'board' ? [service.join('; ')] : []),
        caution,
        source,
      ]),
    );
  }
}

/** Numbers as text: some of them are a letter. */
function widerSheets(workbook: ExcelJS.Workbook, { figures }: ReportDocument): void {
  const printed = printedFigures(figures, 'wider');
  table(
    workbook.addWorksheet('Indicators'),
    [
      { header: 'Indicator', width: 18 },
      { header: 'Title', width: 46 },
      { header: 'Met', width: 8, number: true },
      { header: 'Of', width: 8, number: true },
      { header: 'Share', width: 20 },
      { header: 'Band', width: 12 },
      { header: 'Pending', width: 10, number: true },
    ],
    printed.indicators.flatMap((row) =>
      [row, ...row.parts].map(({ id, title, met, of, share, band, pending }) => [
        id,
        title,
        met,
        of,
        share,
        band === undefined ? 'c' : BAND_WORDS[band],
        pending,
      ]),
    ),
    6,
  );
  table(
    workbook.addWorksheet('Counts'),
    [
      { header: 'Count', width: 16 },
      { header: 'Title', width: 46 },
      { header: 'By', width: 22 },
      { header: 'Of which', width: 30 },
      { header: 'Number', width: 10, number: true },
    ],
    printed.counts.flatMap((count) =>
      [count, ...count.beside].flatMap(({ id, title, total, places, breakdowns }): Cell[][] => [
        [id, title, 'Whole service', '', count.notApplicable ?? total],
        ...places.map(([place, number]) => [id, title, 'Location', place, number]),
        ...breakdowns.flatMap(({ label, entries }) => entries.map(([words, number]) => [id, title, label, words, number])),
      ]),
    ),
  );
}

/** Ids only: what a figure was made of, without anybody's name. */
function recordsSheet(workbook: ExcelJS.Workbook, figures: Figures): void {
  const ofPart = (part: PartRow): Cell[][] => {
    const met = new Set(part.records.numerator);
    const agreed = new Set(part.records.exceptions);
    return [
      ...part.records.denominator.map((id) => [part.id, id, met.has(id) ? 'Met' : 'Not met', agreed.has(id) ? 'Exception agreed' : '']),
      ...part.records.pending.map((id) => [part.id, id, 'Pending', '']),
    ];
  };
  table(
    workbook.addWorksheet('Records'),
    [
      { header: 'Indicator', width: 18 },
      { header: 'Record, or record/person', width: 52 },
      { header: 'Counts as', width: 12 },
      { header: 'Exception', width: 18 },
    ],
    figures.kpis
      .filter(({ location }) => location === null)
      .flatMap((row) => [...ofPart(row), ...row.parts.filter(({ id }) => id !== row.id).flatMap(ofPart)]),
  );
}

const placeName = (location: string | null): string =>
  location === null ? 'Whole service' : location === 'UNKNOWN' ? 'Not yet known' : (locationsByCode.get(location)?.shortName ?? location);

/** @param bandColumn the number of the column, from 1, whose words are coloured as bands. */
function table(sheet: ExcelJS.Worksheet, columns: readonly Column[], rows: readonly (readonly Cell[])[], bandColumn?: number): void {
  const first = sheet.rowCount + 1;
  const header = sheet.addRow(columns.map((column) => column.header));
  header.font = { bold: true, color: { argb: 'FFFFFFFF' } };
  header.alignment = { vertical: 'middle', wrapText: true };
  columns.forEach((column, index) => {
    header.getCell(index + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: INK } };
    sheet.getColumn(index + 1).width = column.width;
    if (column.number === true) sheet.getColumn(index + 1).alignment = { horizontal: 'right' };
  });
  for (const cells of rows) {
    const row = sheet.addRow([...cells]);
    const word = bandColumn === undefined ? undefined : cells[bandColumn - 1];
    const colour = Object.entries(BAND_WORDS).find(([, each]) => each === word)?.[0] as keyof typeof BAND_COLOURS | undefined;
    if (bandColumn !== undefined && colour !== undefined) {
      row.getCell(bandColumn).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: BAND_COLOURS[colour].fill } };
      row.getCell(bandColumn).font = { bold: true, color: { argb: BAND_COLOURS[colour].ink } };
    }
  }
  sheet.views = [{ state: 'frozen', ySplit: first, showGridLines: false }];
  sheet.autoFilter = { from: { row: first, column: 1 }, to: { row: Math.max(first, sheet.rowCount), column: columns.length } };
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${first}:${first}`,
  };
  sheet.headerFooter.oddFooter = `&L${sheet.name}&RPage &P of &N`;
}
