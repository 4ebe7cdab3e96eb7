/** Medians and percentiles, in whatever unit the values have. */

/** The middle one; of an even number, the mean of the two. null of none. */
export function median(values: readonly number[]): number | null {
  const inOrder = values.toSorted((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)];
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** By nearest rank: the smallest value that at least `percent` of them do not exceed. null of none. */
export function percentile(values: readonly number[], percent: number): number | null {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.max(0, Math.ceil((percent * inOrder.length) / 100) - 1)] ?? null;
}
