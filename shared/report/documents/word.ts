/**
 * The Quarterly Report as a Word document: headings in Word's own styles, contents, tables with heads that repeat, a chart that Word draws
 * and describes to a screen reader, in British English. The same report gives the same bytes.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { estimatePageNumbers } from 'docx/layout';
import { dateOf, instantMs, LONDON } from '#shared/base/zoned-instant.ts';
import { percentText } from '#shared/indicators/bands.ts';
import { type Block, type Cell, type Column, reportContent } from '../report-content.ts';
import type { IndicatorTrend, ReportDocument } from '../report-document.ts';
import { ACCENT, BAND_COLOURS, BAND_WORDS, INK } from './colours.ts';
import { packedAgain } from './fixed-zip.ts';

/** Office's colours begin with how opaque they are; Word wants none of that. */
const rgb = (office: string): string => office.slice(2);

const DARK = rgb(INK);
const PURPLE = rgb(ACCENT);
const SOFT = '5C564D';
const HAIRLINE = 'D9D4CC';
const BARS = { green: '3F8F5F', amber: 'D99A2B', red: 'C0392F', none: 'B9B2A7' } as const;

/** Twentieths of a point: what lies between the margins of an A4 page. */
const WIDTH = 9638;
const FONT = 'Calibri';

export interface WordOptions {
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

export async function wordOf(report: ReportDocument, { onProgress }: WordOptions = {}): Promise<Uint8Array> {
  const content = reportContent(report);
  const title = `${content.title}, ${content.subtitle}`;
  const body: (Paragraph | Table)[] = [];
  for (const [index, block] of content.blocks.entries()) {
    body.push(...blockOf(block));
    onProgress?.((0.6 * index) / content.blocks.length);
    // A breath, so that a window that writes this stays alive.
    if (index % 40 === 39) await new Promise((resume) => setTimeout(resume, 0));
  }
  const document = new Document({
    title,
    subject: content.subtitle,
    creator: content.service,
    lastModifiedBy: 'Haversack',
    description: content.notice,
    pageNumbers: estimatePageNumbers,
    styles: STYLES,
    sections: [
      {
        properties: { titlePage: true, page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: { first: new Footer({ children: [new Paragraph('')] }), default: footer(content.running) },
        children: [
          new Paragraph({ text: content.service, spacing: { before: 1800, after: 120 }, run: { color: SOFT, size: 26 } }),
          new Paragraph({ text: content.title, style: 'Title' }),
          new Paragraph({
            children: [new TextRun({ text: content.subtitle, size: 30, color: PURPLE })],
            spacing: { after: 480 },
            border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: PURPLE, space: 14 } },
          }),
          termsOf(content.facts, 0.34),
          new Paragraph({ text: content.notice, spacing: { before: 900 }, run: { size: 20 } }),
          new Paragraph({ children: [new PageBreak()] }),
          new Paragraph({ text: 'Contents', style: 'ContentsHeading' }),
          new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
          ...body,
        ],
      },
    ],
  });
  const packed = new Uint8Array(await Packer.pack(document, 'uint8array'));
  onProgress?.(0.95);
  const at = new Date(instantMs(report.figures.asOf)).toISOString();
  const ids = new Map<string, string>();
  const bytes = packedAgain(packed, {
    on: dateOf(report.figures.asOf, LONDON),
    change: (path, text) => changed(path, text, at, ids, ['About this report', ...captionsOf(content.blocks)]),
  });
  onProgress?.(1);
  return bytes;
}

/** Names that the library draws by lot or counts on from one document to the next: counted here, in the order in which they come. */
const fixedIds = (text: string, ids: Map<string, string>): string =>
  text
    .replaceAll(/(_Toc\d+|\brId[a-z0-9_-]{20,22})(?![a-z0-9_-])/g, (id) => {
      const fixed = ids.get(id) ?? `${id.startsWith('_Toc') ? '_Toc' : 'rIdH'}${ids.size + 1}`;
      ids.set(id, fixed);
      return fixed;
    })
    .replaceAll(/(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)"/g, (_, before: string, id: string) => {
      const fixed = ids.get(`bookmark ${id}`) ?? String(ids.size + 1);
      ids.set(`bookmark ${id}`, fixed);
      return `${before}${fixed}"`;
    });

/** What a screen reader calls each table: the library has no word for it. In the order of the document. */
function withCaptions(text: string, captions: readonly string[]): string {
  let index = 0;
  return text.replaceAll('</w:tblPr>', () => {
    const caption = (captions[index] ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    index += 1;
    return caption === '' ? '</w:tblPr>' : `<w:tblCaption w:val="${caption}"/></w:tblPr>`;
  });
}

function changed(path: string, text: string, at: string, ids: Map<string, string>, captions: readonly string[]): string {
  if (path === 'docProps/core.xml') return text.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`);
  const fixed = fixedIds(text, ids);
  return path === 'word/document.xml' ? withCaptions(fixed, captions) : fixed;
}

/** A table of terms is named by the heading above it. */
function captionsOf(blocks: readonly Block[]): readonly string[] {
  let under = '';
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') under = block.text;
    return block.kind === 'table' ? [block.caption] : block.kind === 'terms' ? [under] : [];
  });
}

const STYLES = {
  default: {
    document: { run: { font: FONT, size: 21, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { font: FONT, size: 60, bold: true, color: DARK }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { font: FONT, size: 38, bold: true, color: DARK },
      paragraph: { spacing: { before: 360, after: 200 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 27, bold: true, color: DARK },
      paragraph: { spacing: { before: 300, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { font: FONT, size: 22, bold: true, color: PURPLE },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'ContentsHeading',
      name: 'Contents heading',
      basedOn: 'Normal',
      run: { size: 38, bold: true, color: DARK },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'InTable',
      name: 'In a table',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 240 } },
    },
  ],
};

const footer = (running: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE, space: 6 } },
        children: [
          new TextRun({ text: running, size: 16, color: SOFT }),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 16, color: SOFT }),
        ],
      }),
    ],
  });

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blockOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: LEVELS[block.level], pageBreakBefore: block.level === 1 })];
    case 'paragraph':
      return [new Paragraph({ children: [new TextRun({ text: block.text, ...(block.soft ? { color: SOFT, size: 19 } : {}) })] })];
    case 'terms':
      return [termsOf(block.rows, 0.24), new Paragraph({ text: '', spacing: { after: 60 } })];
    case 'table':
      return [tableOf(block.columns, block.rows), new Paragraph({ text: '', spacing: { after: 60 } })];
    case 'chart':
      return [
        new Paragraph({ children: [new TextRun({ text: block.title, bold: true, color: DARK })], keepNext: true }),
        new Paragraph({
          children: [
            new ChartRun({
              type: 'bar',
              stacking: 'stacked',
              categories: block.bars.map(({ label }) => label),
              series: (['green', 'amber', 'red', 'none'] as const).map((band) => ({
                name: BAND_WORDS[band],
                values: block.bars.map(({ counts }) => counts[band]),
                color: BARS[band],
              })),
              gapWidth: 45,
              categoryAxis: { reverseOrder: true },
              valueAxis: { gridlines: false, visible: false },
              legend: { position: 'bottom' },
              transformation: { width: 640, height: 300 },
              altText: { id: '1', name: block.title, title: block.title, description: block.alt },
            }),
          ],
        }),
      ];
  }
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const MARGINS = { top: 20, bottom: 20, left: 90, right: 90 } as const;

const inTable = (text: string, options: { bold?: true; color?: string; size?: number; number?: boolean } = {}): Paragraph => {
  const { number, ...run } = options;
  const paragraph: IParagraphOptions = { style: 'InTable', children: [new TextRun({ text, ...run })] };
  return new Paragraph(number === true ? { ...paragraph, alignment: AlignmentType.RIGHT } : paragraph);
};

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const widths = columns.map(({ share }) => Math.round(WIDTH * share));
  const width = (index: number) => ({ size: widths[index] ?? 0, type: WidthType.DXA });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: NO_LINE, bottom: LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: LINE, insideVertical: NO_LINE },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(
          ({ header, number }, index) =>
            new TableCell({
              width: width(index),
              margins: MARGINS,
              shading: { type: ShadingType.CLEAR, fill: DARK },
              children: [inTable(header, { bold: true, color: 'FFFFFF', number: number === true })],
            }),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(({ text, small, band, trend }, index) => {
              const number = columns[index]?.number === true;
              const words = trend === undefined ? text : trendText(trend);
              return new TableCell({
                width: width(index),
                margins: MARGINS,
                ...(band === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: rgb(BAND_COLOURS[band].fill) } }),
                children: [
                  inTable(words, {
                    number,
                    ...(band === undefined ? {} : { bold: true as const, color: rgb(BAND_COLOURS[band].ink) }),
                    ...(trend === undefined ? {} : { size: 15, color: SOFT }),
                  }),
                  ...(small === undefined ? [] : [inTable(small, { size: 15, color: SOFT })]),
                ],
              });
            }),
          }),
      ),
    ],
  });
}

const POINTS_IN_WORDS = 4;

/** Where the PDF draws a line: the last quarters as shares. */
const trendText = ({ points }: IndicatorTrend): string =>
  points
    .slice(-POINTS_IN_WORDS)
    .map(({ numerator, denominator }) => (denominator === 0 ? '–' : percentText(numerator, denominator).replace(/(\.\d)? %$/, '')))
    .join(' · ');

/** Terms and what they mean: a table without lines, whose first column is its head. */
function termsOf(rows: readonly (readonly [string, string])[], share: number): Table {
  const widths = [Math.round(WIDTH * share), Math.round(WIDTH * (1 - share))];
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
    rows: rows.map(
      ([term, text]) =>
        new TableRow({
          children: [
            new TableCell({
              width: { size: widths[0] ?? 0, type: WidthType.DXA },
              margins: MARGINS,
              children: [inTable(term, { bold: true, color: DARK })],
            }),
            new TableCell({
              width: { size: widths[1] ?? 0, type: WidthType.DXA },
              margins: MARGINS,
              children: text.split('\n').map((line) => inTable(line)),
            }),
          ],
        }),
    ),
  });
}
