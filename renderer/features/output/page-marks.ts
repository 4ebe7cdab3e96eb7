/** What stands on every page, as rules of its style sheet: for the printer and the PDF alike, page by page, outside the text. */
import type { PrintedDocument } from '#shared/case-file/printed/document.ts';

export function pageMarksSheet({ watermark, footer }: Pick<PrintedDocument, 'watermark' | 'footer'>): string {
  const look = `font: 7.5pt/1.35 Arial, 'Liberation Sans', sans-serif; color: #444;`;
  return `@page {
  size: A4;
  margin: 25mm 18mm 22mm;
  @top-left { content: ${quoted(watermark)}; width: 100%; ${look} text-align: left; vertical-align: bottom; padding-bottom: 1.5mm; margin-bottom: 4mm; border-bottom: 0.5pt solid #b8b4ac; }
  @bottom-left { content: ${quoted(footer)}; width: 78%; ${look} text-align: left; vertical-align: top; padding-top: 1.5mm; margin-top: 4mm; border-top: 0.5pt solid #b8b4ac; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); width: 22%; ${look} text-align: right; vertical-align: top; padding-top: 1.5mm; margin-top: 4mm; border-top: 0.5pt solid #b8b4ac; }
}`;
}

/** A recipient may be called anything: what would end the text or begin another rule is written as its number. */
const quoted = (text: string): string =>
  `"${[...text.toWellFormed()].map((letter) => (NEEDS_NUMBER.test(letter) ? `\\${letter.codePointAt(0)?.toString(16)} ` : letter)).join('')}"`;
const NEEDS_NUMBER = /["\\<>\p{Cc}]/u;
