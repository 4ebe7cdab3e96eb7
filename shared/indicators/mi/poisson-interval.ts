/** The 95 % interval of a count (Garwood 1936): how far a rate over few people may lie from what was counted by chance alone (M13). */
const TAIL = 0.025;

/** @param count whole, 0 or more. Exact to six decimals: 5 gives 1.623486 to 11.668332. */
export function poissonInterval(count: number): { readonly low: number; readonly high: number } {
  return {
    low: count === 0 ? 0 : solve((mean) => 1 - atMost(count - 1, mean) >= TAIL, count),
    high: solve((mean) => atMost(count, mean) <= TAIL, count),
  };
}

/** How likely no more than that many are, where so many are to be expected. In logarithms: e to the minus a thousand is 0. */
function atMost(count: number, mean: number): number {
  let sum = 0;
  let log = -mean;
  for (let each = 0; each <= count; each++) {
    if (each > 0) log += Math.log(mean / each);
    sum += Math.exp(log);
  }
  return sum;
}

/** The least mean from which on it holds. */
function solve(holds: (mean: number) => boolean, count: number): number {
  let low = 0;
  let high = count + 10 * Math.sqrt(count + 1) + 10;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
