/** The rows that a run comes to: a figure, what it is compared with, the goal, and whether it was met. */

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What was measured beside it in the same run; null where the figure stands by itself. */
  readonly peer: string | null;
  readonly peerValue: number | null;
  /** As the goal counts it: value over peer for "×", peer over value for "times faster". */
  readonly ratio: number | null;
  /** null: reported, with no goal of its own. */
  readonly goal: string | null;
  readonly met: boolean | null;
}

interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

interface Compared extends Measured {
  readonly peer: string;
  readonly peerValue: number;
}

export const reported = (row: Measured): Row => ({ ...rounded(row), peer: null, peerValue: null, ratio: null, goal: null, met: null });

export const beside = (row: Compared): Row => ({ ...rounded(row), ratio: round(row.value / row.peerValue), goal: null, met: null });

export const atMost = (limit: number, row: Measured): Row => ({
  ...reported(row),
  goal: `≤ ${limit} ${row.unit}`,
  met: row.value <= limit,
});

/** For costs: time, bytes, disk. */
export const atMostTimesPeer = (factor: number, row: Compared): Row => {
  const ratio = row.value / row.peerValue;
  return { ...rounded(row), ratio: round(ratio), goal: `≤ ${factor}×`, met: ratio <= factor };
};

/** For times. */
export const timesFaster = (factor: number, row: Compared): Row => {
  const ratio = row.peerValue / row.value;
  return { ...rounded(row), ratio: round(ratio), goal: `≥ ${factor}× faster`, met: ratio >= factor };
};

/** For rates. */
export const timesPeer = (factor: number, row: Compared): Row => {
  const ratio = row.value / row.peerValue;
  return { ...rounded(row), ratio: round(ratio), goal: `≥ ${factor}×`, met: ratio >= factor };
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** @param share 0.95 for the 95th percentile. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] as number;

/** The rows as lines of a table, for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.met === null ? ' ' : row.met ? '✓' : '✗',
    row.name,
    `${row.value} ${row.unit}`,
    row.peer === null ? '' : `${row.peer} ${row.peerValue}`,
    row.ratio === null ? '' : `${row.ratio}×`,
    row.goal ?? '',
  ]);
  const titled = [['', 'figure', 'measured', 'peer', 'ratio', 'goal'], ...cells];
  const widths = titled[0]?.map((_, column) => Math.max(...titled.map((line) => (line[column] as string).length))) ?? [];
  return titled
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const rounded = <Shape extends Measured & { readonly peerValue?: number }>(row: Shape): Shape => ({
  ...row,
  value: round(row.value),
  ...(row.peerValue === undefined ? {} : { peerValue: round(row.peerValue) }),
});

/** Three significant digits, and every digit of what is above a thousand. */
const round = (value: number): number => (Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
