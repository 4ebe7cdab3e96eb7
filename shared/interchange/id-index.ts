/**
 * Which ids a folder has used, and where, in about thirty bytes each: a gigabyte of records has a million. Ids are kept as 64 bits of
 * their hash: two different ids out of a million fall together once in tens of millions of folders.
 */
export interface Entry {
  /** Number of the record file, as the caller counts them. */
  readonly source: number;
  readonly line: number;
  /** Number of the kind or of the file type, as the caller counts them. */
  readonly kind: number;
  /** Number of the entry of the file it stands in, in the index of files. */
  readonly owner: number;
}

const EMPTY = 0;

export class IdIndex {
  #capacity = 1024;
  #slots = new Uint32Array(this.#capacity);
  #high = new Uint32Array(512);
  #low = new Uint32Array(512);
  #line = new Uint32Array(512);
  #owner = new Uint32Array(512);
  #source = new Uint16Array(512);
  #kind = new Uint16Array(512);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @returns the number of the entry, and whether it was there before; then nothing is changed. */
  add(id: string, entry: Entry): { readonly number: number; readonly isNew: boolean } {
    if (this.#size * 2 >= this.#capacity) this.#growSlots();
    const [high, low] = hash(id);
    const slot = this.#slotOf(high, low);
    const known = this.#slots[slot] as number;
    if (known !== EMPTY) return { number: known - 1, isNew: false };
    if (this.#size >= this.#high.length) this.#growEntries();
    const number = this.#size;
    this.#high[number] = high;
    this.#low[number] = low;
    this.#line[number] = entry.line;
    this.#owner[number] = entry.owner;
    this.#source[number] = entry.source;
    this.#kind[number] = entry.kind;
    this.#size += 1;
    this.#slots[slot] = number + 1;
    return { number, isNew: true };
  }

  find(id: string): number | undefined {
    const [high, low] = hash(id);
    const known = this.#slots[this.#slotOf(high, low)] as number;
    return known === EMPTY ? undefined : known - 1;
  }

  entry(number: number): Entry {
    return {
      source: this.#source[number] as number,
      line: this.#line[number] as number,
      kind: this.#kind[number] as number,
      owner: this.#owner[number] as number,
    };
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#capacity - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] as number;
      if (known === EMPTY || (this.#high[known - 1] === high && this.#low[known - 1] === low)) return slot;
    }
  }

  #growSlots(): void {
    this.#capacity *= 2;
    this.#slots = new Uint32Array(this.#capacity);
    for (let number = 0; number < this.#size; number += 1) {
      this.#slots[this.#slotOf(this.#high[number] as number, this.#low[number] as number)] = number + 1;
    }
  }

  #growEntries(): void {
    const size = this.#high.length * 2;
    const grown = <Numbers extends Uint32Array | Uint16Array>(old: Numbers, bigger: Numbers): Numbers => {
      bigger.set(old);
      return bigger;
    };
    this.#high = grown(this.#high, new Uint32Array(size));
    this.#low = grown(this.#low, new Uint32Array(size));
    this.#line = grown(this.#line, new Uint32Array(size));
    this.#owner = grown(this.#owner, new Uint32Array(size));
    this.#source = grown(this.#source, new Uint16Array(size));
    this.#kind = grown(this.#kind, new Uint16Array(size));
  }
}

/** Two independent 32-bit halves (the mixing of MurmurHash3); not for secrets. */
function hash(text: string): readonly [number, number] {
  let high = 0xdeadbeef ^ text.length;
  let low = 0x41c6ce57 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x85ebca6b);
    low = Math.imul(low ^ code, 0xc2b2ae35);
    high = (high << 13) | (high >>> 19);
    low = (low << 17) | (low >>> 15);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return [high >>> 0, low >>> 0];
}
