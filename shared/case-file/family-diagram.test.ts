import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { CELL, type FamilyDiagram, layoutFamily, SYMBOL } from './family-diagram.ts';
import { gurung, member, tie } from './family-for-tests.ts';
import { outlineOf } from './rectangle-outline.ts';

const rowsOf = (diagram: FamilyDiagram): readonly (readonly string[])[] =>
  [...Map.groupBy(diagram.people, ({ generation }) => generation)]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) => row.toSorted((a, b) => a.x - b.x).map((person) => person.member.record));
const placeOf = (diagram: FamilyDiagram, record: string) => diagram.people.find((person) => person.member.record === record);
const lineOf = (diagram: FamilyDiagram, id: string) => diagram.lines.find((line) => line.id === id);

describe('the family diagram', () => {
  const diagram = layoutFamily(gurung);

  it('has a row for each generation, partners side by side, the earlier partner on the outside, the eldest child on the left', () => {
    expect(rowsOf(diagram)).toEqual([['Dil'], ['Carl', 'Anita', 'Bishal'], ['Ben', 'Maya', 'Tara', 'Asha']]);
  });

  it('draws a divorce with two strokes across the line, and says since when they are married', () => {
    expect(lineOf(diagram, 'couple:Anita+Carl')).toMatchObject({ style: 'couple', label: { text: 'div. 2014' } });
    expect(lineOf(diagram, 'over:Anita+Carl')?.path.match(/M/g)).toHaveLength(2);
    expect(lineOf(diagram, 'couple:Anita+Bishal')).toMatchObject({ style: 'couple', label: { text: 'm. 2015' } });
    expect(lineOf(diagram, 'over:Anita+Bishal')).toBeUndefined();
  });

  it('hangs twins from one point and others each from their own', () => {
    const footOf = (child: string) => lineOf(diagram, `child:Anita+Bishal:${child}`)?.path.match(/^M([\d.]+) /)?.[1];
    expect(footOf('Tara')).toBe(footOf('Asha'));
    expect(Number(footOf('Maya'))).toBe(placeOf(diagram, 'Maya')?.x);
  });

  it('draws no line of its own for a stepfather or half-brother whom the drawing shows already', () => {
    expect(diagram.lines.filter(({ id }) => id.startsWith('link:'))).toEqual([]);
  });

  it('draws how two people get on beside what they are to each other', () => {
    expect(lineOf(diagram, 'feeling:Carl>Anita')?.style).toBe('conflict');
  });

  it('puts a dashed border around those who live together and nobody else', () => {
    expect(isInside(diagram.household, placeOf(diagram, 'Maya'))).toBe(true);
    expect(isInside(diagram.household, placeOf(diagram, 'Bishal'))).toBe(true);
    expect(isInside(diagram.household, placeOf(diagram, 'Carl'))).toBe(false);
    expect(isInside(diagram.household, placeOf(diagram, 'Dil'))).toBe(false);
  });

  it('stands adults above children while no relationship is recorded', () => {
    const strangers = layoutFamily({ members: [member('child', { subject: true }), member('mother'), member('lodger')], ties: [] });
    expect(rowsOf(strangers).map((row) => row.toSorted())).toEqual([['lodger', 'mother'], ['child']]);
  });

  it('keeps an aunt with the parents, and draws the line only where nothing else shows it', () => {
    const family = {
      members: ['Gran', 'Mum', 'Aunt', 'Child'].map((name) => member(name, { subject: name === 'Child' })),
      ties: [tie('Gran', 'parent', 'Mum'), tie('Mum', 'parent', 'Child'), tie('Aunt', 'aunt-or-uncle', 'Child')],
    };
    expect(rowsOf(layoutFamily(family)).map((row) => row.toSorted())).toEqual([['Gran'], ['Aunt', 'Mum'], ['Child']]);
    expect(lineOf(layoutFamily(family), 'link:Aunt>Child')?.label?.text).toBe('aunt or uncle');
    const known = { ...family, ties: [...family.ties, tie('Gran', 'parent', 'Aunt')] };
    expect(lineOf(layoutFamily(known), 'link:Aunt>Child')).toBeUndefined();
  });

  it('hangs brothers and sisters of unknown parents from a line of their own, an adopted child by dashes, a foster child by dots', () => {
    const siblings = layoutFamily({ members: [member('a'), member('b')], ties: [tie('a', 'sibling', 'b')] });
    expect(siblings.lines.map(({ style }) => style)).toEqual(['descent', 'descent', 'descent']);
    expect(placeOf(siblings, 'a')?.y).toBe(placeOf(siblings, 'b')?.y);
    const carers = layoutFamily({
      members: [member('carer'), member('own'), member('adopted'), member('fostered')],
      ties: [tie('carer', 'parent', 'own'), tie('carer', 'adoptive-parent', 'adopted'), tie('carer', 'foster-carer', 'fostered')],
    });
    const styleOf = (child: string) => lineOf(carers, `child:carer:${child}`)?.style;
    expect([styleOf('own'), styleOf('adopted'), styleOf('fostered')]).toEqual(['descent', 'adopted', 'fostered']);
  });

  it('never puts two people in one place, whatever is recorded, contradictions included', () => {
    const names = Array.from({ length: 9 }, (_, index) => `p${index}`);
    const ties = fc.array(
      fc.record({
        from: fc.constantFrom(...names),
        to: fc.constantFrom(...names),
        type: fc.constantFrom(
          'parent',
          'adoptive-parent',
          'partner',
          'sibling',
          'twin',
          'half-sibling',
          'grandparent',
          'aunt-or-uncle',
          'other',
        ),
        quality: fc.constantFrom('', 'conflict', 'cut-off'),
      }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(ties, (recorded) => {
        const family = {
          members: names.map((name, index) => member(name, { subject: index < 3, inHousehold: index % 2 === 0 })),
          ties: recorded.map(({ from, to, type, quality }, index) => tie(from, type, to, { record: `${index}`, quality })),
        };
        const { people, width, height, lines } = layoutFamily(family);
        const clashes = people.flatMap((a, index) => people.slice(index + 1).filter((b) => a.y === b.y && Math.abs(a.x - b.x) < CELL - 1));
        expect(clashes).toEqual([]);
        expect(people.filter(({ x, y }) => x < SYMBOL / 2 || x > width || y > height)).toEqual([]);
        expect(lines.filter(({ path }) => /NaN|undefined|Infinity/.test(path))).toEqual([]);
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      }),
      { numRuns: 200 },
    );
  });

  it('orders a couple’s children by birth even when they were recorded in another order', () => {
    const born = (year: number) => ({ born: calendarDate(`${year}-01-01`), subject: true });
    const family = {
      members: [
        member('third', born(2020)),
        member('first', born(2014)),
        member('second', born(2017)),
        member('mum', { sex: 'female' as const }),
      ],
      ties: ['third', 'first', 'second'].map((child) => tie('mum', 'parent', child)),
    };
    expect(rowsOf(layoutFamily(family))[1]).toEqual(['first', 'second', 'third']);
  });
});

describe('the outline of rectangles', () => {
  it('is one path around those that touch, with no corner where it runs straight', () => {
    const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 });
    expect(outlineOf([box(0, 0), box(10, 0)])).toBe('M0 0L20 0L20 10L0 10Z');
    expect(outlineOf([box(0, 0), box(30, 0)])).toBe('M0 0L10 0L10 10L0 10ZM30 0L40 0L40 10L30 10Z');
    expect(outlineOf([])).toBe('');
  });
});

/** By the rule of crossings: a ray to the right of the point crosses the outline an odd number of times. */
function isInside(outline: string, point: { readonly x: number; readonly y: number } | undefined): boolean {
  if (point === undefined) return false;
  const loops = outline
    .split('Z')
    .filter(Boolean)
    .map((loop) =>
      loop
        .slice(1)
        .split('L')
        .map((corner) => corner.split(' ').map(Number)),
    );
  return (
    loops.flatMap((loop) =>
      loop.filter(([x = 0, y = 0], index) => {
        const [nextX = 0, nextY = 0] = loop[(index + 1) % loop.length] ?? [];
        return x === nextX && x > point.x && Math.min(y, nextY) <= point.y && Math.max(y, nextY) > point.y;
      }),
    ).length %
      2 ===
    1
  );
}
