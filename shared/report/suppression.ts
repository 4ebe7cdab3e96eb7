/**
 * Suppression of small numbers for a copy that goes beyond the board (facts.md §3.1): one to five are printed as `c`, and as many other
 * cells with them as it takes that none of them can be worked out from what is printed.
 */

/** `total` = the sum of `parts`; keys of cells. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

export const SUPPRESSED = 'c';

const LARGEST_SMALL = 5;

export const isSmall = (count: number): boolean => count >= 1 && count <= LARGEST_SMALL;

/**
 * Which cells are not printed. Whoever reads the copy knows of a suppressed cell that it is not nought, and knows every sum.
 * @param cells whole numbers, not negative, by key.
 * @param sums which hold between them; one that does not is passed over, for it gives nothing away.
 */
export function suppressedCells(cells: ReadonlyMap<string, number>, sums: readonly Sum[]): ReadonlySet<string> {
  const valueOf = (key: string): number => cells.get(key) ?? 0;
  const holding = sums.filter(({ total, parts }) => parts.reduce((sum, part) => sum + valueOf(part), 0) === valueOf(total));
  const hidden = new Set([...cells].filter(([, value]) => isSmall(value)).map(([key]) => key));
  for (let given = workedOut(cells, holding, hidden); given.length > 0; given = workedOut(cells, holding, hidden)) {
    const smallestBeside = (keys: readonly string[]): string | undefined =>
      holding
        .filter(({ total, parts }) => [total, ...parts].some((key) => keys.includes(key)))
        .flatMap(({ total, parts }) => {
          const shown = parts.filter((key) => !hidden.has(key) && valueOf(key) > 0);
          // A total tells more than a part: it goes last.
          return shown.length > 0 ? shown : hidden.has(total) || valueOf(total) === 0 ? [] : [total];
        })
        .toSorted((a, b) => valueOf(a) - valueOf(b) || (a < b ? -1 : 1))[0];
    // Where all that it adds up with is hidden already, what is printed further off gives it away.
    const next = smallestBeside(given) ?? smallestBeside([...hidden]);
    // Nothing is left to hide behind: a lone total of one to five is itself hidden, and what equals it says no more than that.
    if (next === undefined) break;
    hidden.add(next);
  }
  return hidden;
}

/** What adds up gives away, and in a table small enough to try everything, what only that one way of filling it leaves. */
function workedOut(cells: ReadonlyMap<string, number>, sums: readonly Sum[], hidden: ReadonlySet<string>): readonly string[] {
  const given = givenAway(cells, sums, hidden);
  return given.length > 0 || hidden.size > SEARCHED_CELLS ? given : withoutAnother(cells, sums, hidden);
}

/** Larger tables leave much free, and trying them out takes for ever. */
const SEARCHED_CELLS = 40;
const SEARCHED_STEPS = 400_000;

/** The hidden cells for which no other whole number near the true one agrees with all that is printed. */
function withoutAnother(cells: ReadonlyMap<string, number>, sums: readonly Sum[], hidden: ReadonlySet<string>): readonly string[] {
  const keys = [...hidden];
  const value = new Map(cells);
  const holds = (sum: Sum): boolean => sum.parts.reduce((total, part) => total + (value.get(part) ?? 0), 0) === value.get(sum.total);
  // Sums whose cells are all decided once this many hidden cells are.
  const ready = keys.map((key, index) => {
    const decided = new Set(keys.slice(0, index + 1));
    return sums.filter(
      ({ total, parts }) => [total, ...parts].includes(key) && [total, ...parts].every((each) => !hidden.has(each) || decided.has(each)),
    );
  });
  const free = new Set<string>();
  for (const wanted of keys) {
    if (free.has(wanted)) continue;
    let steps = 0;
    const search = (index: number): boolean => {
      steps += 1;
      if (steps > SEARCHED_STEPS) return true;
      const key = keys[index];
      if (key === undefined) return value.get(wanted) !== cells.get(wanted);
      const own = cells.get(key) ?? 0;
      for (const each of [own - 1, own + 1, own, own - 2, own + 2].filter((tried) => tried >= 1)) {
        value.set(key, each);
        if ((ready[index] ?? []).every(holds) && search(index + 1)) return true;
      }
      value.set(key, own);
      return false;
    };
    if (!search(0)) continue;
    free.add(wanted);
    // Whatever differs in this other way of filling it is shown to be free as well.
    if (steps <= SEARCHED_STEPS) for (const key of keys) if (value.get(key) !== cells.get(key)) free.add(key);
    for (const key of keys) value.set(key, cells.get(key) ?? 0);
  }
  return keys.filter((key) => !free.has(key));
}

/** The hidden cells that have one possible value, when every hidden cell is at least one. */
function givenAway(cells: ReadonlyMap<string, number>, sums: readonly Sum[], hidden: ReadonlySet<string>): readonly string[] {
  const equations = sums.map(({ total, parts }) => equationOf(cells, hidden, total, parts)).filter(({ terms }) => terms.size > 0);
  return [...determined([...equations, ...reduced(equations)])];
}

/** Σ coefficient × hidden cell = constant. */
interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

function equationOf(cells: ReadonlyMap<string, number>, hidden: ReadonlySet<string>, total: string, parts: readonly string[]): Equation {
  const terms = new Map<string, number>();
  let constant = 0;
  for (const [key, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
    if (hidden.has(key)) terms.set(key, (terms.get(key) ?? 0) + sign);
    else constant -= sign * (cells.get(key) ?? 0);
  }
  return { terms: new Map([...terms].filter(([, factor]) => factor !== 0)), constant };
}

const NOTHING = 1e-9;

/** What follows from the equations together: each cell eliminated from all but one of them (Gauss and Jordan). */
function reduced(equations: readonly Equation[]): readonly Equation[] {
  const rows = equations.map(({ terms, constant }) => ({ terms: new Map(terms), constant }));
  const used = new Set<number>();
  for (const key of new Set(rows.flatMap(({ terms }) => [...terms.keys()]))) {
    const pivot = rows.findIndex(({ terms }, index) => !used.has(index) && terms.has(key));
    const row = rows[pivot];
    if (row === undefined) continue;
    used.add(pivot);
    const factor = row.terms.get(key) ?? 1;
    for (const [other, value] of row.terms) row.terms.set(other, value / factor);
    row.constant /= factor;
    rows.forEach((each, index) => {
      const times = each.terms.get(key);
      if (index === pivot || times === undefined) return;
      for (const [other, value] of row.terms) {
        const left = (each.terms.get(other) ?? 0) - times * value;
        if (Math.abs(left) < NOTHING) each.terms.delete(other);
        else each.terms.set(other, left);
      }
      each.constant -= times * row.constant;
    });
  }
  return rows.filter(({ terms }) => terms.size > 0);
}

interface Bounds {
  low: number;
  high: number;
}

const ROUNDS = 40;

/** Narrows what each cell may be by each equation until nothing changes. */
function determined(equations: readonly Equation[]): ReadonlySet<string> {
  const bounds = new Map<string, Bounds>();
  for (const { terms } of equations) for (const key of terms.keys()) bounds.set(key, { low: 1, high: Infinity });
  for (let round = 0, changed = true; changed && round < ROUNDS; round += 1) {
    changed = false;
    for (const { terms, constant } of equations) {
      for (const [key, factor] of terms) {
        let low = constant;
        let high = constant;
        for (const [other, times] of terms) {
          const range = bounds.get(other);
          if (other === key || range === undefined) continue;
          low -= times > 0 ? times * range.high : times * range.low;
          high -= times > 0 ? times * range.low : times * range.high;
        }
        const own = bounds.get(key);
        if (own === undefined) continue;
        const from = Math.ceil((factor > 0 ? low / factor : high / factor) - NOTHING);
        const to = Math.floor((factor > 0 ? high / factor : low / factor) + NOTHING);
        if (from > own.low) {
          own.low = from;
          changed = true;
        }
        if (to < own.high) {
          own.high = to;
          changed = true;
        }
      }
    }
  }
  return new Set([...bounds].filter(([, { low, high }]) => low === high).map(([key]) => key));
}
