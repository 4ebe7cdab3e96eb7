import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ZonedInstant, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { inOrderOfWriting, type Written } from './order-of-writing.ts';

const at = (minute: number): ZonedInstant => zonedInstantFrom(minute * 60_000, 'Europe/London');
const version = (id: string, minute: number, ...parents: string[]): Written => ({ id, parents, at: at(minute) });
const ids = (versions: readonly Written[]): string =>
  inOrderOfWriting(versions)
    .map(({ id }) => id)
    .join(' ');

describe('the order in which versions were written', () => {
  it('is that of the clocks where they are right', () =>
    expect(ids([version('c', 3, 'b'), version('a', 1), version('b', 2, 'a')])).toBe('a b c'));

  it('puts what was changed after what it was changed from, though the first laptop’s clock was a day ahead', () =>
    expect(ids([version('first', 1440), version('second', 2, 'first'), version('third', 3, 'second')])).toBe('first second third'));

  it('goes by the clocks between versions that knew nothing of each other, then by their ids', () =>
    expect(ids([version('z', 0), version('d', 5, 'z'), version('b', 9, 'z'), version('c', 5, 'z')])).toBe('z c d b'));

  it('passes over parents that have not arrived', () => expect(ids([version('b', 2, 'missing'), version('a', 1)])).toBe('a b'));

  it('is the same whatever the order of arrival, and no version comes before one it was written from', () => {
    const history = fc
      .array(fc.tuple(fc.nat(20), fc.array(fc.nat(30), { maxLength: 2 })), { maxLength: 12 })
      .map((rows) =>
        rows.map(([minute, parents], index) =>
          version(`v${index}`, minute, ...parents.filter((parent) => parent < index).map((parent) => `v${parent}`)),
        ),
      );
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (versions, chance) => {
        const arrived = versions.map((each) => ({ each, place: chance.next().value as number })).toSorted((a, b) => a.place - b.place);
        const ordered = inOrderOfWriting(arrived.map(({ each }) => each));
        expect(ordered).toEqual(inOrderOfWriting(versions));
        for (const [index, each] of ordered.entries())
          for (const parent of each.parents) expect(ordered.findIndex(({ id }) => id === parent)).toBeLessThan(index);
      }),
    );
  });
});
