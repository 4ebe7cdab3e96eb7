/** References to what has not been read yet, packed: most point backwards and are settled at once, but nothing may rely on that. */
import type { Reference, ReferenceTo } from './reference.ts';

export interface PendingReference {
  readonly reference: Reference;
  readonly source: number;
  readonly line: number;
  /** Number of the entry of the file that the record stands in. */
  readonly owner: number;
}

interface Shape {
  readonly to: ReferenceTo;
  readonly field: string;
  readonly kinds: readonly string[] | undefined;
}

const NUMBERS_EACH = 5;

export class PendingReferences {
  #numbers = new Uint32Array(NUMBERS_EACH * 256);
  #text = new Uint8Array(16_384);
  #textEnd = 0;
  #count = 0;
  /** Target, kinds and field path: a few hundred in all, for the numbers of rows are kept apart. */
  readonly #shapes: Shape[] = [];
  readonly #shapeNumbers = new Map<string, number>();
  readonly #encoder = new TextEncoder();

  add({ reference, source, line, owner }: PendingReference): void {
    const at = this.#count * NUMBERS_EACH;
    if (at + NUMBERS_EACH > this.#numbers.length) {
      const bigger = new Uint32Array(this.#numbers.length * 2);
      bigger.set(this.#numbers);
      this.#numbers = bigger;
    }
    this.#numbers[at] = source;
    this.#numbers[at + 1] = line;
    this.#numbers[at + 2] = owner;
    this.#numbers[at + 3] = this.#shapeOf(reference);
    this.#numbers[at + 4] = this.#write(`${rowOf(reference.field)} ${reference.id}`);
    this.#count += 1;
  }

  *[Symbol.iterator](): Generator<PendingReference> {
    const decoder = new TextDecoder();
    for (let number = 0; number < this.#count; number += 1) {
      const at = number * NUMBERS_EACH;
      const [source = 0, line = 0, owner = 0, shape = 0, start = 0] = this.#numbers.subarray(at, at + NUMBERS_EACH);
      const length = (this.#text[start] as number) * 256 + (this.#text[start + 1] as number);
      const text = decoder.decode(this.#text.subarray(start + 2, start + 2 + length));
      const { to, field, kinds } = this.#shapes[shape] as Shape;
      const rows = text.slice(0, text.indexOf(' '));
      const id = text.slice(text.indexOf(' ') + 1);
      yield { reference: { to, id, field: withRow(field, rows), ...(kinds === undefined ? {} : { kinds }) }, source, line, owner };
    }
  }

  #shapeOf({ to, field, kinds }: Reference): number {
    const general = field.replaceAll(/\.\d+(?=\.|$)/g, '.#');
    const key = `${to} ${general} ${kinds?.join() ?? ''}`;
    const known = this.#shapeNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#shapes.length;
    this.#shapes.push({ to, field: general, kinds });
    this.#shapeNumbers.set(key, number);
    return number;
  }

  #write(text: string): number {
    const bytes = this.#encoder.encode(text).subarray(0, 65_535);
    while (this.#textEnd + bytes.length + 2 > this.#text.length) {
      const bigger = new Uint8Array(this.#text.length * 2);
      bigger.set(this.#text);
      this.#text = bigger;
    }
    const start = this.#textEnd;
    this.#text[start] = bytes.length >> 8;
    this.#text[start + 1] = bytes.length & 0xff;
    this.#text.set(bytes, start + 2);
    this.#textEnd = start + 2 + bytes.length;
    return start;
  }
}

/** The numbers of rows within a path: `body.children.3.child` is `3`. */
const rowOf = (field: string): string => [...field.matchAll(/\.(\d+)(?=\.|$)/g)].map(([, number]) => number).join(',');

function withRow(field: string, rows: string): string {
  const numbers = rows.split(',');
  let next = 0;
  return field.replaceAll('#', () => numbers[next++] ?? '#');
}
