/** Text in the fonts of a PDF: which of them has which letter, how wide it is, and where a line ends. */
import type PDFDocument from 'pdfkit';

export type Weight = 'regular' | 'bold';

/** The bytes of WOFF files, tried in their order for each letter: Latin first, then what it lacks. */
export interface PdfFonts {
  readonly regular: readonly [Uint8Array, ...Uint8Array[]];
  readonly bold: readonly [Uint8Array, ...Uint8Array[]];
}

interface Run {
  readonly font: string;
  readonly text: string;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** As much of pdfkit's opened font as is needed to ask for a letter. */
interface OpenedFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

export class PdfText {
  private readonly fontByLetter = new Map<string, string>();
  private readonly widthByWord = new Map<string, number>();
  private readonly pdf: typeof PDFDocument.prototype;
  private readonly fonts: PdfFonts;

  constructor(pdf: typeof PDFDocument.prototype, fonts: PdfFonts) {
    this.pdf = pdf;
    this.fonts = fonts;
    for (const weight of ['regular', 'bold'] as const) {
      fonts[weight].forEach((bytes, index) => pdf.registerFont(`${weight}${index}`, bytes));
    }
  }

  /** Broken at spaces and line ends to fit the width; a word longer than a line is cut. */
  lines(text: string, weight: Weight, size: number, width: number): readonly Line[] {
    const lines: string[] = [];
    for (const paragraph of text.split('\n')) {
      let line = '';
      for (const word of paragraph.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (this.widthOf(longer, weight, size) <= width) line = longer;
        else {
          if (line !== '') lines.push(line);
          const pieces = this.cut(word, weight, size, width);
          lines.push(...pieces.slice(0, -1));
          line = pieces.at(-1) ?? '';
        }
      }
      lines.push(line);
    }
    return lines.map((line) => ({ runs: this.runs(line, weight), width: this.widthOf(line, weight, size) }));
  }

  /** Word by word, for the same words come again and again and to lay one out takes long. */
  widthOf(text: string, weight: Weight, size: number): number {
    const words = text.split(' ');
    return words.reduce(
      (sum, word) => sum + this.widthOfWord(word, weight) * size,
      (words.length - 1) * this.widthOfWord(' ', weight) * size,
    );
  }

  /** At a size of one point. */
  private widthOfWord(word: string, weight: Weight): number {
    const key = weight + word;
    const known = this.widthByWord.get(key);
    if (known !== undefined) return known;
    const width = this.runs(word, weight).reduce(
      (sum, run) => sum + this.pdf.font(run.font).fontSize(100).widthOfString(run.text) / 100,
      0,
    );
    this.widthByWord.set(key, width);
    return width;
  }

  draw({ runs }: Line, x: number, y: number, size: number, colour: string): void {
    let at = x;
    for (const { font, text } of runs) {
      this.pdf.font(font).fontSize(size).fillColor(colour).text(text, at, y, { lineBreak: false });
      at += this.pdf.widthOfString(text);
    }
  }

  private cut(word: string, weight: Weight, size: number, width: number): readonly string[] {
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word) {
      if (piece !== '' && this.widthOf(piece + letter, weight, size) > width) {
        pieces.push(piece);
        piece = letter;
      } else piece += letter;
    }
    return [...pieces, piece];
  }

  private runs(text: string, weight: Weight): readonly Run[] {
    const runs: { font: string; text: string }[] = [];
    for (const each of text) {
      const found = this.fontOf(each, weight);
      const last = runs.at(-1);
      // A letter that no font has is shown as missing; a space goes along with what it follows.
      const [font, letter] = found === undefined ? [`${weight}0`, '?'] : [found, each];
      if (last !== undefined && (last.font === font || letter === ' ')) last.text += letter;
      else runs.push({ font, text: letter });
    }
    return runs;
  }

  private fontOf(letter: string, weight: Weight): string | undefined {
    const key = weight + letter;
    const known = this.fontByLetter.get(key);
    if (known !== undefined) return known === '' ? undefined : known;
    const names = this.fonts[weight].map((_, index) => `${weight}${index}`);
    const found = names.find((name) =>
      (this.pdf.font(name) as unknown as OpenedFont)._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
    this.fontByLetter.set(key, found ?? '');
    return found;
  }
}
