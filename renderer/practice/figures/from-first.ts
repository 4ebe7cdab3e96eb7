/** Quarters before anything was counted say nothing and take the room of those that do. */

/** A year of quarters is shown even of a service that has counted nothing yet. */
const LEAST = 4;

/** From the first that is not empty; at least the last four. */
export function fromFirst<T>(quarters: readonly T[], isEmpty: (quarter: T) => boolean): readonly T[] {
  const first = quarters.findIndex((quarter) => !isEmpty(quarter));
  const lastStart = Math.max(0, quarters.length - LEAST);
  return quarters.slice(first === -1 ? lastStart : Math.min(first, lastStart));
}
