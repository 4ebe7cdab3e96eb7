/** What crosses is little, and what arrives is the list. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListReceiver, ListSender } from './list-changes.ts';

interface Item {
  readonly name: string;
}

const over = () => {
  const sender = new ListSender<Item>();
  const receiver = new ListReceiver<Item>();
  const send = (list: readonly Item[]) => {
    const change = structuredClone(sender.changeTo(list));
    return { sent: change.fresh.map(({ name }) => name), list: receiver.take(change) };
  };
  return send;
};

const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name })) as [Item, Item, Item];

describe('A list sent by its changes', () => {
  it('is sent whole the first time, and then only what is new', () => {
    const send = over();
    expect(send([a, b])).toEqual({ sent: ['a', 'b'], list: [a, b] });
    const changed = { name: 'b, changed' };
    expect(send([a, changed])).toEqual({ sent: ['b, changed'], list: [a, changed] });
    expect(send([a, changed])).toEqual({ sent: [], list: [a, changed] });
  });

  it('keeps the very objects that the receiver had, so that screens see what did not change', () => {
    const send = over();
    const before = send([a, b]).list;
    const after = send([c, a, { name: 'b, changed' }]).list;
    expect(after[1]).toBe(before[0]);
    expect(after[2]).not.toBe(before[1]);
  });

  it('sends again what had left the list and comes back', () => {
    const send = over();
    send([a, b]);
    send([a]);
    expect(send([a, b])).toEqual({ sent: ['b'], list: [a, b] });
  });

  it('arrives as it is, whatever comes, goes and moves', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 8 }))), (lists) => {
        const items = Array.from({ length: 9 }, (_, index) => ({ name: `${index}` }));
        const send = over();
        for (const list of lists.map((numbers) => numbers.map((number) => items[number] as Item))) expect(send(list).list).toEqual(list);
      }),
    );
  });
});
