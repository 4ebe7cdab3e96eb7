import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../report-document.ts';
import { reportForTests } from '../report-for-tests.ts';
import { pdfOf } from './pdf.ts';
import type { PdfFonts } from './pdf-text.ts';
import { wordOf } from './word.ts';
import { reportWorkbookOf, workbookOf } from './workbook.ts';

const font = (name: string) =>
  new Uint8Array(
    readFileSync(new URL(`../../../node_modules/@fontsource/source-sans-3/files/source-sans-3-${name}-normal.woff`, import.meta.url)),
  );
const fonts: PdfFonts = { regular: [font('latin-400'), font('latin-ext-400')], bold: [font('latin-600'), font('latin-ext-600')] };

const BOARD = reportForTests();
/** So that what the file says of its own making would differ by more than the two seconds a ZIP can tell apart. */
const later = () => new Promise((resume) => setTimeout(resume, 2100));

async function pdfText(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: bytes.slice() }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const texts = await Promise.all(
    pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')),
  );
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  return { pdf, text: texts.join(' ').replaceAll(/\s+/g, ' '), trees: JSON.stringify(trees) };
}

const part = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

describe('the documents of a report', () => {
  it('are the same bytes whenever they are made', { timeout: 60_000 }, async () => {
    const make = (report: ReportDocument) => Promise.all([pdfOf(report, { fonts }), wordOf(report), workbookOf(report.figures)]);
    const once = await make(BOARD);
    await later();
    const again = await make(reportForTests());
    for (const [index, bytes] of once.entries())
      expect([index, Buffer.compare(Buffer.from(bytes), Buffer.from(again[index] ?? []))]).toEqual([index, 0]);
  });

  it('PDF: is tagged, in British English, titled, with bookmarks, and heads of rows and columns', { timeout: 60_000 }, async () => {
    const { pdf, text, trees } = await pdfText(await pdfOf(BOARD, { fonts }));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: 'en-GB', Title: expect.stringContaining('Quarterly Report') as string });
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual([
      'Summary',
      'Strand one: contract performance',
      'Strand two: response to assurance reviews',
      'Management information',
      'Comparison with England',
      'How this was counted',
    ]);
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'TOC', 'Figure', 'LBody']) expect(trees).toContain(`"role":"${role}"`);
    expect(trees).toContain('"alt":"Central Referral Process: 2 Green');
    // Letters beyond Latin-1 are in the second font, not lost.
    expect(text.replaceAll(' ', '').includes('ŁukaszandSzczęsny’s')).toBe(true);
    expect(BOARD.figures.mi.filter(({ id }) => !text.includes(`${id} `))).toEqual([]);
  });

  it('Word: has styles, contents with page numbers, heads that repeat, named tables and a described chart', async () => {
    const bytes = await wordOf(BOARD);
    const body = part(bytes, 'word/document.xml');
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toMatch(/PAGEREF _Toc\d+ /);
    expect(body).toContain('w:fldCharType="begin" w:dirty="false"');
    expect(body.match(/<w:tblHeader/g)?.length).toBe(BOARD.figures.kpis.length > 0 ? 11 : 0);
    expect(body).toContain('<w:tblCaption w:val="Indicators below Green"/>');
    expect(body).toContain('descr="Central Referral Process: 2 Green');
    expect(part(bytes, 'word/styles.xml')).toContain('w:lang w:val="en-GB"');
    expect(part(bytes, 'docProps/core.xml')).toContain('2026-02-09T12:00:00.000Z');
  });

  it('wider copy: has neither a record nor a name of who is counted, and no number of one to five in a table of figures', async () => {
    const body = part(await wordOf({ ...BOARD, copy: 'wider' }), 'word/document.xml');
    expect(body).toContain('Wider copy');
    expect(body).not.toContain('Compared');
    expect(body).not.toMatch(/<w:t[^>]*>[1-5] of \d/);
    expect(body).not.toMatch(/<w:t[^>]*>\d+ of [1-5]</);
    const sheets = unzipSync(await reportWorkbookOf({ ...BOARD, copy: 'wider' }));
    const all = Object.values(sheets)
      .map((each) => strFromU8(each))
      .join('');
    expect(all).not.toContain('P1.2-3');
    expect(Object.keys(sheets).filter((path) => path.startsWith('xl/worksheets/sheet')).length).toBe(4);
    // No cell of the wider workbook is a number at all.
    expect(
      Object.entries(sheets).filter(
        ([path, bytes]) => path.startsWith('xl/worksheets/') && /<c [^>]*(?<!t="s")><v>/.test(strFromU8(bytes)),
      ),
    ).toEqual([]);
  });
});
