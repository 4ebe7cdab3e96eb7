/**
 * The Quarterly Report as a tagged PDF: headings, tables with their heads, bookmarks, the language and alternatives for its pictures, in
 * an embedded font. Runs in Node and in the window; the fonts are given as bytes. The same report gives the same bytes.
 */
import PDFDocument from 'pdfkit';
import { instantMs } from '#shared/base/zoned-instant.ts';
import { percentText } from '#shared/indicators/bands.ts';
import { type BandBar, type Block, type Cell, type Column, type ReportContent, reportContent } from '../report-content.ts';
import type { IndicatorTrend, ReportDocument } from '../report-document.ts';
import { ACCENT, BAND_COLOURS, BAND_WORDS, INK } from './colours.ts';
import { type Line, type PdfFonts, PdfText, type Weight } from './pdf-text.ts';

type Pdf = typeof PDFDocument.prototype;
type Element = PDFKit.PDFStructureElement;

interface ElementOptions {
  readonly title?: string;
  readonly alt?: string;
  readonly bbox?: [number, number, number, number];
  /** Of a head: what it is the head of. */
  readonly scope?: 'Column' | 'Row';
}

/** Office's colours begin with how opaque they are. */
const web = (office: string): string => `#${office.slice(2)}`;

const DARK = web(INK);
const PURPLE = web(ACCENT);
const TEXT = '#1f1d1a';
const SOFT = '#5c564d';
const HAIRLINE = '#d9d4cc';
const BAND_BARS = { green: '#3f8f5f', amber: '#d99a2b', red: '#c0392f', none: '#b9b2a7' } as const;

const PAGE = { width: 595.28, height: 841.89, side: 56, top: 64, bottom: 62 } as const;
const WIDTH = PAGE.width - 2 * PAGE.side;
const FLOOR = PAGE.height - PAGE.bottom;
const LEADING = 1.36;
const CELL = { size: 8.6, x: 5, y: 3.6 } as const;

export interface PdfOptions {
  readonly fonts: PdfFonts;
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Drawn twice: the first time tells on which page each heading is, for the contents. */
export async function pdfOf(report: ReportDocument, { fonts, onProgress }: PdfOptions): Promise<Uint8Array> {
  const content = reportContent(report);
  const made = new Date(instantMs(report.figures.asOf));
  const first = new PdfReport(content, made, fonts, new Map(), (done) => onProgress?.(done / 2));
  const pages = await first.draw().then(() => first.pageByHeading);
  return new PdfReport(content, made, fonts, pages, (done) => onProgress?.(0.5 + done / 2)).draw();
}

class PdfReport {
  readonly pageByHeading = new Map<number, number>();
  private readonly pdf: Pdf;
  private readonly text: PdfText;
  private y: number = PAGE.top;
  private page = 0;
  private section: Element;
  private outline: PDFKit.PDFOutline | undefined;
  private readonly root: Element;
  private readonly content: ReportContent;
  private readonly knownPages: ReadonlyMap<number, number>;
  private readonly onProgress: (done: number) => void;

  constructor(
    content: ReportContent,
    made: Date,
    fonts: PdfFonts,
    knownPages: ReadonlyMap<number, number>,
    onProgress: (done: number) => void,
  ) {
    this.content = content;
    this.knownPages = knownPages;
    this.onProgress = onProgress;
    this.pdf = new PDFDocument({
      size: 'A4',
      // Nothing is drawn by the library's own flow: this breaks pages itself.
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      pdfVersion: '1.7',
      lang: 'en-GB',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      // The library would look for Helvetica on a disk, and open a font again at every use that it had opened before under another name.
      font: null as unknown as string,
      info: {
        Title: `${content.title}, ${content.subtitle}`,
        Author: content.service,
        Creator: 'Haversack',
        Producer: 'Haversack',
        CreationDate: made,
        ModDate: made,
      },
    });
    this.text = new PdfText(this.pdf, fonts);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
    this.section = this.element(this.root, 'Sect');
  }

  async draw(): Promise<Uint8Array> {
    const bytes = collected(this.pdf);
    this.titlePage();
    this.contents();
    this.newPage();
    const { blocks } = this.content;
    for (const [index, block] of blocks.entries()) {
      this.block(block, index, blocks[index + 1]);
      this.onProgress(index / blocks.length);
      // A breath, so that a window that draws this stays alive.
      if (index % 20 === 19) await new Promise((resume) => setTimeout(resume, 0));
    }
    this.furniture();
    this.root.end();
    this.pdf.end();
    return bytes;
  }

  private element(parent: Element, type: string, options: ElementOptions = {}): Element {
    const element = this.pdf.struct(type, options);
    parent.add(element);
    return element;
  }

  private newPage(): void {
    this.pdf.addPage();
    this.page += 1;
    this.y = PAGE.top;
  }

  /** Whether so much fits on this page; if not, a new one is begun. */
  private room(height: number): boolean {
    if (this.y + height <= FLOOR) return true;
    this.newPage();
    return false;
  }

  /** What only looks: rules, fills, and the words that the structure says elsewhere. */
  private artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Flows over as many pages as it takes; a line that stands alone on a page is not avoided. */
  private flow(
    parent: Element,
    type: string,
    text: string,
    style: { weight: Weight; size: number; colour: string; x?: number; width?: number },
  ): void {
    const { weight, size, colour, x = PAGE.side, width = WIDTH } = style;
    const element = this.element(parent, type);
    const lines = this.text.lines(text, weight, size, width);
    const height = size * LEADING;
    for (let from = 0; from < lines.length; ) {
      if (this.y + height > FLOOR) this.newPage();
      const fit = Math.max(1, Math.floor((FLOOR - this.y) / height));
      const own = lines.slice(from, from + fit);
      element.add(() => own.forEach((line, index) => this.text.draw(line, x, this.y + index * height, size, colour)));
      this.y += own.length * height;
      from += own.length;
    }
    element.end();
  }

  private titlePage(): void {
    this.newPage();
    const { title, service, subtitle, facts, notice } = this.content;
    this.artifact(() => this.pdf.rect(0, 0, PAGE.width, 286).fill(DARK).rect(0, 286, PAGE.width, 5).fill(PURPLE));
    this.y = 104;
    this.flow(this.section, 'P', service, { weight: 'regular', size: 13, colour: '#d5dbe8' });
    this.y += 10;
    this.flow(this.section, 'H1', title, { weight: 'bold', size: 31, colour: '#ffffff' });
    this.y += 8;
    this.flow(this.section, 'P', subtitle, { weight: 'regular', size: 15, colour: '#ffffff' });
    this.y = 330;
    this.terms(facts, 0.36, 11);
    this.y = Math.max(this.y + 30, 640);
    this.artifact(() =>
      this.pdf
        .moveTo(PAGE.side, this.y)
        .lineTo(PAGE.side + WIDTH, this.y)
        .lineWidth(0.7)
        .strokeColor(PURPLE)
        .stroke(),
    );
    this.y += 12;
    this.flow(this.section, 'P', notice, { weight: 'regular', size: 10, colour: TEXT });
  }

  private contents(): void {
    this.newPage();
    const toc = this.element(this.root, 'TOC');
    this.flow(toc, 'Caption', 'Contents', { weight: 'bold', size: 20, colour: DARK });
    this.y += 10;
    this.content.blocks.forEach((block, index) => {
      if (block.kind !== 'heading' || block.level === 3) return;
      const isChapter = block.level === 1;
      const size = isChapter ? 11 : 9.6;
      const weight: Weight = isChapter ? 'bold' : 'regular';
      if (isChapter) this.y += 5;
      this.room(size * LEADING);
      const x = PAGE.side + (isChapter ? 0 : 14);
      const page = String(this.knownPages.get(index) ?? '');
      const link = this.element(this.element(toc, 'TOCI'), 'Link');
      const words = this.text.lines(block.text, weight, size, WIDTH - 60)[0];
      const number = this.text.lines(page, weight, size, 40)[0];
      if (words === undefined || number === undefined) return;
      const y = this.y;
      link.add(() => {
        this.text.draw(words, x, y, size, isChapter ? DARK : TEXT);
        this.text.draw(number, PAGE.side + WIDTH - number.width, y, size, isChapter ? DARK : TEXT);
      });
      this.artifact(() =>
        this.pdf
          .moveTo(x + words.width + 6, y + size)
          .lineTo(PAGE.side + WIDTH - number.width - 6, y + size)
          .lineWidth(0.4)
          .dash(1, { space: 2.4 })
          .strokeColor(HAIRLINE)
          .stroke()
          .undash(),
      );
      // Its own text: pdfkit writes a plain string as a name.
      const contents = new String(`${block.text}, page ${page}`) as unknown as string;
      this.pdf.goTo(x, y, WIDTH - (x - PAGE.side), size * LEADING, `h${index}`, {
        structParent: link,
        Contents: contents,
      });
      link.end();
      this.y += size * LEADING + 2;
    });
    toc.end();
  }

  private block(block: Block, index: number, next: Block | undefined): void {
    switch (block.kind) {
      case 'heading':
        return this.heading(block, index, next);
      case 'paragraph':
        this.room(14);
        this.flow(this.section, 'P', block.text, { weight: 'regular', size: block.soft ? 9.4 : 10.4, colour: block.soft ? SOFT : TEXT });
        this.y += 7;
        return;
      case 'table':
        return this.table(block.caption, block.columns, block.rows);
      case 'terms':
        this.terms(block.rows, 0.24, 9.4);
        this.y += 8;
        return;
      case 'chart':
        return this.chart(block.title, block.alt, block.bars);
    }
  }

  private heading({ level, text }: { readonly level: 1 | 2 | 3; readonly text: string }, index: number, next: Block | undefined): void {
    const { size, before, after } = HEADINGS[level];
    if (level === 1) {
      // A chapter begins on a page of its own, unless little of this one is taken.
      if (this.y > PAGE.top + (FLOOR - PAGE.top) * 0.4) this.newPage();
      else if (this.y > PAGE.top) this.y += 26;
      this.section = this.element(this.root, 'Sect');
    }
    // A heading stays with the beginning of what it heads.
    const follows = next?.kind === 'table' ? 62 : next?.kind === 'terms' ? 44 : 34;
    if (this.room(before + size * LEADING + after + follows) && this.y > PAGE.top) this.y += before;
    const number = this.page;
    this.pageByHeading.set(index, number);
    this.pdf.addNamedDestination(`h${index}`, 'XYZ', 0, this.y - 8, null);
    if (level === 1) {
      this.outline = this.pdf.outline.addItem(text);
    } else if (level === 2) this.outline?.addItem(text);
    this.flow(this.section, `H${level}`, text, { weight: 'bold', size, colour: level === 3 ? PURPLE : DARK });
    if (level === 1) {
      const y = this.y + 3;
      this.artifact(() => this.pdf.rect(PAGE.side, y, 46, 2.2).fill(PURPLE));
      this.y += 6;
    }
    this.y += after;
  }

  /** Terms and what they mean, side by side. */
  private terms(rows: readonly (readonly [string, string])[], share: number, size: number): void {
    const list = this.element(this.section, 'L');
    const termWidth = WIDTH * share - 12;
    const x = PAGE.side + WIDTH * share;
    const leading = size * LEADING;
    for (const [term, text] of rows) {
      const head = this.text.lines(term, 'bold', size, termWidth);
      const body = this.text.lines(text, 'regular', size, WIDTH * (1 - share));
      this.room(Math.min(4, Math.max(head.length, body.length)) * leading);
      const item = this.element(list, 'LI');
      const y = this.y;
      const label = this.element(item, 'Lbl');
      label.add(() => head.forEach((line, index) => this.text.draw(line, PAGE.side, y + index * leading, size, DARK)));
      const written = this.element(item, 'LBody');
      let bottom = y + head.length * leading;
      for (let from = 0; from < body.length; ) {
        if (this.y + leading > FLOOR) {
          this.newPage();
          bottom = this.y;
        }
        const fit = Math.max(1, Math.floor((FLOOR - this.y) / leading));
        const own = body.slice(from, from + fit);
        const top = this.y;
        written.add(() => own.forEach((line, index) => this.text.draw(line, x, top + index * leading, size, TEXT)));
        this.y += own.length * leading;
        from += own.length;
      }
      this.y = Math.max(this.y, bottom) + 3.5;
    }
    list.end();
  }

  private table(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
    const table = this.element(this.section, 'Table', { title: caption });
    const xs = columns.map((_, index) => PAGE.side + WIDTH * columns.slice(0, index).reduce((sum, { share }) => sum + share, 0));
    const head = columns.map(({ header, share }) => this.text.lines(header, 'bold', CELL.size, WIDTH * share - 2 * CELL.x));
    const leading = CELL.size * LEADING;
    const headHeight = Math.max(...head.map((lines) => lines.length)) * leading + 2 * CELL.y;
    const drawHead = (row: Element | undefined) => {
      const y = this.y;
      this.artifact(() => this.pdf.rect(PAGE.side, y, WIDTH, headHeight).fill(DARK));
      columns.forEach((column, index) => {
        const draw = () => this.cellLines(head[index] ?? [], xs[index] ?? 0, y + CELL.y, column, CELL.size, '#ffffff');
        // Once in the structure: on the pages that follow it is there for the eye.
        if (row === undefined) this.artifact(draw);
        else this.element(row, 'TH', { scope: 'Column' }).add(draw);
      });
      this.y += headHeight;
    };
    this.room(headHeight + 2 * leading);
    drawHead(this.element(this.element(table, 'THead'), 'TR'));
    const body = this.element(table, 'TBody');
    rows.forEach((cells, rowIndex) => {
      const laid = cells.map(({ text, small }, index) => {
        const width = WIDTH * (columns[index]?.share ?? 0) - 2 * CELL.x;
        return {
          lines: this.text.lines(text, cells[index]?.band === undefined ? 'regular' : 'bold', CELL.size, width),
          small: small === undefined ? [] : this.text.lines(small, 'regular', CELL.size - 1, width),
        };
      });
      const height = Math.max(...laid.map(({ lines, small }) => lines.length * leading + small.length * (leading - 1))) + 2 * CELL.y;
      if (!this.room(height)) drawHead(undefined);
      const y = this.y;
      const row = this.element(body, 'TR');
      this.artifact(() => {
        if (rowIndex % 2 === 1) this.pdf.rect(PAGE.side, y, WIDTH, height).fill('#f7f5f2');
        cells.forEach(({ band }, index) => {
          if (band !== undefined)
            this.pdf
              .rect((xs[index] ?? 0) + 1, y + 1, WIDTH * (columns[index]?.share ?? 0) - 2, height - 2)
              .fill(web(BAND_COLOURS[band].fill));
        });
        this.pdf
          .moveTo(PAGE.side, y + height)
          .lineTo(PAGE.side + WIDTH, y + height)
          .lineWidth(0.4)
          .strokeColor(HAIRLINE)
          .stroke();
      });
      cells.forEach((cell, index) => {
        const column = columns[index];
        const own = laid[index];
        if (column === undefined || own === undefined) return;
        const element = index === 0 ? this.element(row, 'TH', { scope: 'Row' }) : this.element(row, 'TD');
        const x = xs[index] ?? 0;
        if (cell.trend !== undefined) {
          const { trend } = cell;
          const figure = this.element(element, 'Figure', { alt: trendWords(trend), bbox: [x, y, x + WIDTH * column.share, y + height] });
          figure.add(() => this.spark(trend, x + CELL.x, y + CELL.y, WIDTH * column.share - 2 * CELL.x, Math.min(height - 2 * CELL.y, 14)));
          return;
        }
        const colour = cell.band === undefined ? TEXT : web(BAND_COLOURS[cell.band].ink);
        element.add(() => {
          this.cellLines(own.lines, x, y + CELL.y, column, CELL.size, colour);
          this.cellLines(own.small, x, y + CELL.y + own.lines.length * leading, column, CELL.size - 1, SOFT);
        });
      });
      row.end();
      this.y += height;
    });
    table.end();
    this.y += 12;
  }

  private cellLines(lines: readonly Line[], x: number, y: number, { share, number }: Column, size: number, colour: string): void {
    lines.forEach((line, index) => {
      const at = number === true ? x + WIDTH * share - CELL.x - line.width : x + CELL.x;
      this.text.draw(line, at, y + index * size * LEADING, size, colour);
    });
  }

  /** Gaps where there were no cases. */
  private spark({ points }: IndicatorTrend, x: number, y: number, width: number, height: number): void {
    const step = points.length < 2 ? 0 : width / (points.length - 1);
    const dots = points.flatMap(({ numerator, denominator }, index) =>
      denominator === 0 ? [] : [{ index, x: x + index * step, y: y + (1 - numerator / denominator) * height }],
    );
    this.pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.3)
      .strokeColor(HAIRLINE)
      .stroke();
    dots.slice(1).forEach((dot, place) => {
      const before = dots[place];
      if (before !== undefined && before.index === dot.index - 1) {
        this.pdf.moveTo(before.x, before.y).lineTo(dot.x, dot.y).lineWidth(0.8).strokeColor(PURPLE).stroke();
      }
    });
    for (const dot of dots) this.pdf.circle(dot.x, dot.y, dot === dots.at(-1) ? 1.7 : 0.9).fill(PURPLE);
  }

  private chart(title: string, alt: string, bars: readonly BandBar[]): void {
    const line = 20;
    const labels = WIDTH * 0.42;
    const most = Math.max(1, ...bars.map(({ counts }) => counts.green + counts.amber + counts.red + counts.none));
    const unit = (WIDTH - labels) / most;
    this.room(bars.length * line + 54);
    this.y += 4;
    this.flow(this.section, 'P', title, { weight: 'bold', size: 10.4, colour: DARK });
    this.y += 4;
    const top = this.y;
    const figure = this.element(this.section, 'Figure', { alt, bbox: [PAGE.side, top, PAGE.side + WIDTH, top + bars.length * line + 22] });
    figure.add(() => {
      bars.forEach(({ label, counts }, index) => {
        const y = top + index * line;
        const words = this.text.lines(label, 'regular', 9.2, labels - 10)[0];
        if (words !== undefined) this.text.draw(words, PAGE.side, y + 2, 9.2, TEXT);
        let x = PAGE.side + labels;
        for (const band of ['green', 'amber', 'red', 'none'] as const) {
          if (counts[band] === 0) continue;
          const width = counts[band] * unit;
          this.pdf.rect(x, y, width - 1.5, line - 5).fill(BAND_BARS[band]);
          const count = this.text.lines(String(counts[band]), 'bold', 9, width)[0];
          if (count !== undefined) this.text.draw(count, x + 5, y + 2, 9, band === 'green' || band === 'red' ? '#ffffff' : '#2a2118');
          x += width;
        }
      });
      let x = PAGE.side + labels;
      const y = top + bars.length * line + 4;
      for (const band of ['green', 'amber', 'red', 'none'] as const) {
        const words = this.text.lines(BAND_WORDS[band], 'regular', 8.6, 80)[0];
        if (words === undefined) continue;
        this.pdf.rect(x, y + 1.5, 8, 8).fill(BAND_BARS[band]);
        this.text.draw(words, x + 12, y, 8.6, SOFT);
        x += words.width + 28;
      }
    });
    figure.end();
    this.y = top + bars.length * line + 30;
  }

  /** Running head and page numbers, on every page but the first. */
  private furniture(): void {
    for (let page = 1; page < this.page; page += 1) {
      this.pdf.switchToPage(page);
      this.artifact(() => {
        const y = PAGE.height - 38;
        this.pdf
          .moveTo(PAGE.side, y - 7)
          .lineTo(PAGE.side + WIDTH, y - 7)
          .lineWidth(0.4)
          .strokeColor(HAIRLINE)
          .stroke();
        const left = this.text.lines(this.content.running, 'regular', 8.2, WIDTH - 90)[0];
        const right = this.text.lines(`Page ${page + 1} of ${this.page}`, 'regular', 8.2, 90)[0];
        if (left !== undefined) this.text.draw(left, PAGE.side, y, 8.2, SOFT);
        if (right !== undefined) this.text.draw(right, PAGE.side + WIDTH - right.width, y, 8.2, SOFT);
      }, 'Pagination');
    }
  }
}

const HEADINGS = {
  1: { size: 20, before: 0, after: 12 },
  2: { size: 13.4, before: 12, after: 6 },
  3: { size: 10.8, before: 7, after: 4 },
} as const;

const trendWords = ({ points }: IndicatorTrend): string =>
  points
    .map(
      ({ label, numerator, denominator }) =>
        `${label}: ${denominator === 0 ? 'no cases' : `${percentText(numerator, denominator)}, ${numerator} of ${denominator}`}`,
    )
    .join('; ');

function collected(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
}
