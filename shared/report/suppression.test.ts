import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmall, type Sum, suppressedCells } from './suppression.ts';

const hiddenOf = (cells: Readonly<Record<string, number>>, sums: readonly Sum[]): readonly string[] =>
  [...suppressedCells(new Map(Object.entries(cells)), sums)].toSorted();

const byPlace: Sum = { total: 'all', parts: ['cyprus', 'germany', 'brunei'] };

describe('suppression of small numbers', () => {
  it('hides one to five, and neither nought nor six', () => {
    expect(hiddenOf({ a: 0, b: 1, c: 5, d: 6 }, [])).toEqual(['b', 'c']);
  });

  it('hides the smallest other place when a single one would follow from the total', () => {
    expect(hiddenOf({ cyprus: 20, germany: 9, brunei: 2, all: 31 }, [byPlace])).toEqual(['brunei', 'germany']);
  });

  it('hides a third place when the two hidden ones could only be one each', () => {
    expect(hiddenOf({ cyprus: 20, germany: 1, brunei: 1, all: 22 }, [byPlace])).toEqual(['brunei', 'cyprus', 'germany']);
  });

  it('lets two small places stand behind each other when their sum leaves a choice', () => {
    expect(hiddenOf({ cyprus: 20, germany: 3, brunei: 2, all: 25 }, [byPlace])).toEqual(['brunei', 'germany']);
  });

  it('hides the total as well when there is no other place to hide', () => {
    expect(hiddenOf({ cyprus: 3, germany: 4, brunei: 0, all: 7 }, [byPlace])).toEqual(['cyprus', 'germany']);
    expect(hiddenOf({ cyprus: 1, germany: 1, brunei: 0, all: 2 }, [byPlace])).toEqual(['all', 'cyprus', 'germany']);
  });

  it('does not let a hidden total of one breakdown be added up from another', () => {
    const bySource: Sum = { total: 'all', parts: ['school', 'unit'] };
    const hidden = hiddenOf({ cyprus: 7, germany: 0, brunei: 0, all: 7, school: 4, unit: 3 }, [byPlace, bySource]);
    expect(hidden).toEqual(['school', 'unit']);
  });

  it('hides what only trying every way of filling a table gives away', () => {
    const rows = [
      [0, 2, 0],
      [0, 4, 1],
      [4, 0, 2],
    ];
    const { cells, sums } = tableOf(rows);
    const hidden = suppressedCells(cells, sums);
    for (const key of hidden) expect(anotherSolution(cells, sums, hidden, key), key).toBeDefined();
  });

  it('never hides nought: it could be told that it is none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 6 }), (parts) => {
        const cells = new Map(parts.map((value, index) => [`p${index}`, value]));
        cells.set(
          'all',
          parts.reduce((sum, value) => sum + value, 0),
        );
        const hidden = suppressedCells(cells, [{ total: 'all', parts: parts.map((_, index) => `p${index}`) }]);
        for (const key of hidden) expect(cells.get(key)).toBeGreaterThan(0);
        for (const [key, value] of cells) if (isSmall(value)) expect(hidden.has(key)).toBe(true);
      }),
    );
  });

  it('leaves every hidden cell of a table with two ways of adding up more than one possible value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(8), { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 3 }).filter((rows) => sameLength(rows)),
        (rows) => {
          const { cells, sums } = tableOf(rows);
          const hidden = suppressedCells(cells, sums);
          for (const key of hidden) {
            const other = anotherSolution(cells, sums, hidden, key);
            if (other === undefined && !aloneInTheTable(cells, rows)) expect(`${key} of ${JSON.stringify(rows)}`).toBe('hidden');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

const sameLength = (rows: readonly (readonly number[])[]): boolean => rows.every((row) => row.length === rows[0]?.length);

/** A table with the sums of its rows, of its columns and of all. */
function tableOf(rows: readonly (readonly number[])[]): { cells: Map<string, number>; sums: readonly Sum[] } {
  const cells = new Map<string, number>();
  rows.forEach((row, i) => row.forEach((value, j) => cells.set(`${i}.${j}`, value)));
  const columns = rows[0] ?? [];
  rows.forEach((row, i) =>
    cells.set(
      `row${i}`,
      row.reduce((sum, value) => sum + value, 0),
    ),
  );
  columns.forEach((_, j) =>
    cells.set(
      `column${j}`,
      rows.reduce((sum, row) => sum + (row[j] ?? 0), 0),
    ),
  );
  cells.set(
    'all',
    rows.flat().reduce((sum, value) => sum + value, 0),
  );
  return {
    cells,
    sums: [
      ...rows.map((row, i) => ({ total: `row${i}`, parts: row.map((_, j) => `${i}.${j}`) })),
      ...columns.map((_, j) => ({ total: `column${j}`, parts: rows.map((_row, i) => `${i}.${j}`) })),
      { total: 'all', parts: rows.map((_, i) => `row${i}`) },
      { total: 'all', parts: columns.map((_, j) => `column${j}`) },
    ],
  };
}

/** Everything there is stands in one cell, so that every total is it: nothing is left to hide it behind, and all of it is hidden. */
const aloneInTheTable = (cells: ReadonlyMap<string, number>, rows: readonly (readonly number[])[]): boolean =>
  isSmall(cells.get('all') ?? 0) && rows.flat().filter((value) => value > 0).length === 1;

/**
 * Looks for whole numbers near the true ones, at least one each, that agree with all that is printed and give the cell another value.
 * A table that is still undecided after very many steps has much left free, and passes.
 */
function anotherSolution(
  cells: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  wanted: string,
): ReadonlyMap<string, number> | undefined {
  const keys = [...hidden];
  const value = new Map(cells);
  const holds = (sum: Sum): boolean => sum.parts.reduce((total, part) => total + (value.get(part) ?? 0), 0) === value.get(sum.total);
  /** Sums whose cells are all decided once this many hidden cells are. */
  const ready = keys.map((_, index) => {
    const decided = new Set(keys.slice(0, index + 1));
    return sums.filter(
      ({ total, parts }) =>
        [total, ...parts].includes(keys[index] ?? '') && [total, ...parts].every((key) => !hidden.has(key) || decided.has(key)),
    );
  });
  const most = Math.max(...cells.values()) + 2;
  let steps = 0;
  const search = (index: number): boolean => {
    steps += 1;
    if (steps > 400_000) return true;
    const key = keys[index];
    if (key === undefined) return value.get(wanted) !== cells.get(wanted);
    const own = cells.get(key) ?? 0;
    const tried = [own - 1, own + 1, own, own - 2, own + 2].filter((each) => each >= 1 && each <= most);
    for (const each of tried) {
      value.set(key, each);
      if ((ready[index] ?? []).every(holds) && search(index + 1)) return true;
    }
    value.set(key, own);
    return false;
  };
  return search(0) ? value : undefined;
}
