/**
 * Which band a figure falls in, by the exact fraction: a rounded percentage decides nothing. A value that the SOR prints in no band
 * takes the lower of its two neighbours (facts.md §2.1).
 */
/** none: no cases in the period, which is neither 0 nor 100 %. */
export type Band = 'green' | 'amber' | 'red' | 'none';

export type BandScheme = keyof typeof SCHEMES;

interface Limits {
  /** Percent from which it is Green, and Amber; without `amber` it is Green or Red. */
  readonly green: number;
  readonly amber?: number;
  /** What lies between two printed bands: above `above`, or from `from` percent on, to below `below`. */
  readonly gaps: readonly ({ readonly above: number; readonly below: number } | { readonly from: number; readonly below: number })[];
}

export const SCHEMES = {
  S98: {
    green: 98,
    amber: 90,
    gaps: [
      { above: 97.9, below: 98 },
      { above: 89.9, below: 90 },
    ],
  },
  S95: {
    green: 95,
    amber: 90,
    gaps: [
      { above: 94.9, below: 95 },
      { above: 89.9, below: 90 },
    ],
  },
  S100: { green: 100, gaps: [] },
  S90: {
    green: 90,
    amber: 70,
    gaps: [
      { above: 89.9, below: 90 },
      { from: 69, below: 70 },
    ],
  },
  S95T: {
    green: 95,
    amber: 70,
    gaps: [
      { above: 84.9, below: 95 },
      { from: 69.9, below: 70 },
    ],
  },
} as const satisfies Record<string, Limits>;

export interface Banded {
  readonly band: Band;
  /** The SOR prints no band for this value: it took the lower of its neighbours. */
  readonly inPrintedGap: boolean;
}

/** @param numerator and denominator whole numbers, 0 ≤ numerator ≤ denominator. */
export function bandOf(scheme: BandScheme, numerator: number, denominator: number): Banded {
  if (denominator === 0) return { band: 'none', inPrintedGap: false };
  const limits: Limits = SCHEMES[scheme];
  const band = atLeast(numerator, denominator, limits.green)
    ? 'green'
    : limits.amber !== undefined && atLeast(numerator, denominator, limits.amber)
      ? 'amber'
      : 'red';
  // "≤ 94.9" ends with 94.9 itself, "< 69" before 69: what is printed nowhere begins above the one and at the other.
  const inPrintedGap = limits.gaps.some(
    (gap) =>
      ('above' in gap ? isAbove(numerator, denominator, gap.above) : atLeast(numerator, denominator, gap.from)) &&
      !atLeast(numerator, denominator, gap.below),
  );
  return { band, inPrintedGap };
}

/** In tenths of a percent and whole numbers, so that no fraction of a binary number decides. */
const atLeast = (numerator: number, denominator: number, percent: number): boolean =>
  numerator * 1000 >= Math.round(percent * 10) * denominator;
const isAbove = (numerator: number, denominator: number, percent: number): boolean =>
  numerator * 1000 > Math.round(percent * 10) * denominator;

/** `95.4 %`, truncated, so that what is shown never contradicts its band; `No cases in period` without any. */
export function percentText(numerator: number, denominator: number): string {
  if (denominator === 0) return 'No cases in period';
  const tenths = Math.floor((numerator * 1000) / denominator);
  return `${Math.floor(tenths / 10)}.${tenths % 10} %`;
}

/** Compares two fractions exactly; no cases at all is above everything, since it says nothing. */
export function compareFractions(
  a: { readonly numerator: number; readonly denominator: number },
  b: { readonly numerator: number; readonly denominator: number },
): number {
  if (a.denominator === 0 || b.denominator === 0) return Number(a.denominator === 0) - Number(b.denominator === 0);
  return a.numerator * b.denominator - b.numerator * a.denominator;
}
