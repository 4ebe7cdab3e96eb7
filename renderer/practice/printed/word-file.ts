/**
 * A printed document as a Word file: real headings, table heads that repeat, English as its language, the recipient at the head of
 * every page and across it, and "page n of m" at its foot. Right-to-left words, Devanagari and emoji stay as they were written.
 * Loaded when it is first asked for: it is as large as a third of the screens.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type ISpacingProperties,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { PrintedBlock, PrintedColumn, PrintedDocument, PrintedPair } from '#shared/case-file/printed/document.ts';

/** @param author whose name the file's properties carry. */
export async function wordFile(document: PrintedDocument, author: string): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    subject: document.subtitle,
    creator: author,
    lastModifiedBy: author,
    description: document.watermark,
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side, header: 500, footer: 500 },
          },
        },
        headers: { default: pageHead(document) },
        footers: { default: pageFoot(document) },
        children: [
          new Paragraph({ style: 'Title', ...direction(document.title), children: runs(document.title) }),
          new Paragraph({ style: 'Subtitle', ...direction(document.subtitle), children: runs(document.subtitle) }),
          pairsTable(document.facts, true),
          ...document.blocks.flatMap(blockToWord),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** In twentieths of a point: A4 with two centimetres at the sides. */
const PAGE = { width: 11_906, height: 16_838, top: 1_500, bottom: 1_250, side: 1_134 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
const INK_SOFT = '444444';
const LINE = 'B8B4AC';
const FRAME = '13284C';

function pageHead(document: PrintedDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'PageMark',
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } },
        ...direction(document.watermark),
        children: [
          ...runs(document.watermark),
          new TextWatermark({ text: xmlText(document.backdrop), font: 'Arial', color: 'silver', opacity: 0.25 }),
        ],
      }),
    ],
  });
}

function pageFoot(document: PrintedDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageMark',
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } },
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [...runs(document.footer), new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LOOKS = { small: 'Small', quote: 'Quote', large: 'Large' } as const;

function blockToWord(block: PrintedBlock): readonly FileChild[] {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], ...direction(block.text), children: runs(block.text) })];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.look === undefined ? {} : { style: LOOKS[block.look] }),
          ...direction(block.text),
          children: runs(block.text),
        }),
      ];
    case 'note':
      return [
        new Paragraph({ style: 'NoteTitle', ...direction(block.title), children: runs(block.title) }),
        new Paragraph({ style: 'Note', ...direction(block.text), children: runs(block.text) }),
      ];
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, ...direction(item), children: runs(item) }));
    case 'pairs':
      return [pairsTable(block.pairs, false), gap()];
    case 'table':
      return [dataTable(block.columns, block.rows), gap()];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } })];
  }
}

/** Two tables that touch would be one table for Word. */
const gap = () => new Paragraph({ style: 'Gap' });

const rule = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function pairsTable(pairs: readonly PrintedPair[], boxed: boolean): Table {
  const widths = [Math.round(TEXT_WIDTH * 0.3), Math.round(TEXT_WIDTH * 0.7)] as const;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: rule,
      bottom: rule,
      left: boxed ? rule : noRule,
      right: boxed ? rule : noRule,
      insideHorizontal: rule,
      insideVertical: noRule,
    },
    margins: CELL_MARGINS,
    rows: pairs.map(
      ({ label, text }) =>
        new TableRow({
          cantSplit: text.length < LONG_CELL,
          children: [
            new TableCell({
              width: { size: widths[0], type: WidthType.DXA },
              ...(boxed ? { shading: PALE } : {}),
              children: [new Paragraph({ style: 'CellLabel', children: runs(label) })],
            }),
            new TableCell({ width: { size: widths[1], type: WidthType.DXA }, children: [cellText(text)] }),
          ],
        }),
    ),
  });
}

function dataTable(columns: readonly PrintedColumn[], rows: readonly (readonly string[])[]): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.round((TEXT_WIDTH * column.share) / shares));
  const cell = (index: number) => ({ width: { size: widths[index] ?? 0, type: WidthType.DXA } });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    margins: CELL_MARGINS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(
          (column, index) =>
            new TableCell({
              ...cell(index),
              shading: PALE,
              children: [new Paragraph({ style: 'CellLabel', children: runs(column.label) })],
            }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: row.every((text) => text.length < LONG_CELL),
            children: columns.map((_, index) => new TableCell({ ...cell(index), children: [cellText(row[index] ?? '')] })),
          }),
      ),
    ],
  });
}

const cellText = (text: string) => new Paragraph({ style: 'Cell', ...direction(text), children: runs(text) });
const PALE = { type: ShadingType.CLEAR, fill: 'F1EEE9', color: 'auto' } as const;
const CELL_MARGINS = { top: 50, bottom: 50, left: 100, right: 100 };
/** A row that may not be cut and is longer than a page would leave the page before it empty. */
const LONG_CELL = 1_500;

/** A paragraph whose first letter is of a right-to-left script runs from the right. */
function direction(text: string): Pick<IParagraphOptions, 'bidirectional'> {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? { bidirectional: true } : {};
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Words of a right-to-left script with what stands between them: Word orders letters by this mark of the run. */
const RIGHT_TO_LEFT_WORDS =
  /([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}][\p{M}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\s،؛؟.,-]*)/u;

function runs(text: string): TextRun[] {
  return xmlText(text)
    .split(/\r\n|\r|\n/)
    .flatMap((line, number) =>
      line
        .split(RIGHT_TO_LEFT_WORDS)
        .filter((part, index) => part !== '' || index === 0)
        .map(
          (part, index) =>
            new TextRun({
              text: part,
              ...(number > 0 && index === 0 ? { break: 1 } : {}),
              ...(RIGHT_TO_LEFT.test(part) ? { rightToLeft: true } : {}),
            }),
        ),
    );
}

/** What no XML may contain would make the whole file unreadable: it is shown as the mark for what cannot be shown. */
const xmlText = (text: string): string => text.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd');

const spacing = (before: number, after: number): ISpacingProperties => ({ before, after, line: 264 });
const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial' };
const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: FRAME },
  paragraph: { spacing: spacing(before, 80), keepNext: true, keepLines: true },
});

const STYLES: NonNullable<ConstructorParameters<typeof Document>[0]['styles']> = {
  default: {
    document: {
      run: { font, size: 21, language: { value: 'en-GB', bidirectional: 'ar-SA', eastAsia: 'en-GB' } },
      paragraph: { spacing: spacing(0, 120) },
    },
    title: { run: { font, size: 40, bold: true, color: FRAME }, paragraph: { spacing: spacing(0, 40) } },
    heading1: heading(30, 320),
    heading2: heading(25, 280),
    heading3: heading(21, 200),
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 23, color: INK_SOFT }, paragraph: { spacing: spacing(0, 200) } },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { size: 18, color: INK_SOFT },
      paragraph: { spacing: spacing(40, 60), keepNext: true },
    },
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { left: 400 } } },
    { id: 'Large', name: 'Large', basedOn: 'Normal', run: { size: 28 }, paragraph: { spacing: spacing(0, 160) } },
    { id: 'Cell', name: 'Table text', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: spacing(0, 0) } },
    { id: 'CellLabel', name: 'Table label', basedOn: 'Cell', run: { bold: true }, paragraph: { alignment: AlignmentType.START } },
    {
      id: 'Gap',
      name: 'Gap',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'PageMark',
      name: 'Page mark',
      basedOn: 'Normal',
      run: { size: 15, color: INK_SOFT },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    {
      id: 'NoteTitle',
      name: 'Note title',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: spacing(80, 0), keepNext: true, border: { left: noteLine() }, shading: noteFill(), indent: { left: 160 } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      paragraph: { spacing: spacing(0, 160), border: { left: noteLine() }, shading: noteFill(), indent: { left: 160 } },
    },
  ],
};

function noteLine() {
  return { style: BorderStyle.SINGLE, size: 24, color: '7A4A00', space: 8 };
}
function noteFill() {
  return { type: ShadingType.CLEAR, fill: 'FDF5E3', color: 'auto' };
}
