/**
 * A long list that is told again and again to somebody who gets a copy of it: only what they do not have yet is sent, and in which
 * order it stands. Items are never changed in place, so that the same object means the same content.
 */

export interface ListChange<Item> {
  /** The whole list, each item by its number. Items are numbered from 0 in the order in which they were sent. */
  readonly order: Uint32Array;
  /** What the receiver does not have: these carry the next numbers. */
  readonly fresh: readonly Item[];
}

/** For one receiver. */
export class ListSender<Item extends object> {
  #numbers: ReadonlyMap<Item, number> = new Map();
  #next = 0;

  changeTo(list: readonly Item[]): ListChange<Item> {
    const numbers = new Map<Item, number>();
    const fresh: Item[] = [];
    for (const item of list) {
      if (numbers.has(item)) continue;
      const known = this.#numbers.get(item);
      if (known === undefined) fresh.push(item);
      numbers.set(item, known ?? this.#next++);
    }
    // What has left the list is forgotten here as it is there.
    this.#numbers = numbers;
    return { order: Uint32Array.from(list, (item) => numbers.get(item) as number), fresh };
  }
}

export class ListReceiver<Item> {
  #items: ReadonlyMap<number, Item> = new Map();
  #next = 0;

  /** @returns the list; what was in the one before is the very same object. */
  take({ order, fresh }: ListChange<Item>): readonly Item[] {
    const known = new Map(this.#items);
    for (const item of fresh) known.set(this.#next++, item);
    const list = Array.from(order, (number) => known.get(number) as Item);
    this.#items = new Map(Array.from(order, (number, index) => [number, list[index] as Item]));
    return list;
  }
}
