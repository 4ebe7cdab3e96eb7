/**
 * Lines of UTF-8 out of chunks of bytes, without ever holding more than one line. Says what is odd about the bytes: a byte order mark,
 * line ends of Windows, an encoding that is not UTF-8, a last line that does not end.
 */
export interface RawLine {
  /** The first is 1. */
  readonly number: number;
  /** Undefined when its bytes are not UTF-8, or it is too long to be a record. */
  readonly text: string | undefined;
  readonly fault?: 'not-utf8' | 'too-long';
  /** False for a last line without a line end: nothing, or a sign that the file was cut off. */
  readonly ended: boolean;
}

export type Oddity = 'byte-order-mark' | 'utf-16' | 'crlf' | 'nul';

/** No record comes near it: a file without line ends must not fill the memory. */
export const LONGEST_LINE = 32 * 1024 * 1024;

const NEWLINE = 0x0a;

export class LineSplitter {
  readonly oddities = new Set<Oddity>();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #parts: Uint8Array[] = [];
  #length = 0;
  #number = 0;
  #tooLong = false;
  #isFirst = true;
  readonly #longest: number;

  constructor(longest = LONGEST_LINE) {
    this.#longest = longest;
  }

  *push(chunk: Uint8Array): Generator<RawLine> {
    let rest = this.#isFirst ? this.#withoutMark(chunk) : chunk;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      this.#keep(rest.subarray(0, end));
      yield this.#line(true);
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) this.#keep(rest.slice());
  }

  /** After the last chunk. */
  *end(): Generator<RawLine> {
    if (this.#length > 0) yield this.#line(false);
  }

  #withoutMark(chunk: Uint8Array): Uint8Array {
    if (chunk.length === 0) return chunk;
    this.#isFirst = false;
    const [a, b, c] = chunk;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0x7b && b === 0) || (a === 0 && b === 0x7b)) {
      this.oddities.add('utf-16');
    }
    if (a !== 0xef || b !== 0xbb || c !== 0xbf) return chunk;
    this.oddities.add('byte-order-mark');
    return chunk.subarray(3);
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#longest) {
      this.#tooLong = true;
      this.#parts = [];
    } else if (part.length > 0) this.#parts.push(part);
  }

  #line(ended: boolean): RawLine {
    this.#number += 1;
    const bytes = this.#parts.length === 1 ? (this.#parts[0] as Uint8Array) : joined(this.#parts);
    const tooLong = this.#tooLong;
    this.#parts = [];
    this.#length = 0;
    this.#tooLong = false;
    const number = this.#number;
    if (tooLong) return { number, text: undefined, fault: 'too-long', ended };
    const withReturn = bytes.at(-1) === 0x0d;
    if (withReturn) this.oddities.add('crlf');
    if (bytes.includes(0)) this.oddities.add('nul');
    try {
      return { number, text: this.#decoder.decode(withReturn ? bytes.subarray(0, -1) : bytes), ended };
    } catch {
      return { number, text: undefined, fault: 'not-utf8', ended };
    }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
