/**
 * Lots for a draw that anybody can repeat: a number that follows from a seed and a text, spread evenly from 0 to 1. No secret is
 * kept with it: the seed is drawn by chance when the sample is, and written down with it.
 */

/** At least 0 and less than 1, in steps of 2⁻⁵³. */
export function lotOf(seed: string, text: string): number {
  let high = 0x6a09e667;
  let low = 0xbb67ae85;
  for (const character of `${seed}\u0000${text}`) {
    const point = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ point, 0x85ebca6b);
    low = Math.imul(low ^ point, 0xc2b2ae35);
    high ^= low >>> 15;
    low ^= high >>> 13;
  }
  return ((mixed(high, low) >>> 5) * 0x4000000 + (mixed(low, high) >>> 6)) / 2 ** 53;
}

/** The finishing step of MurmurHash3: every bit of the state reaches every bit of the answer. */
function mixed(state: number, other: number): number {
  let bits = state ^ Math.imul(other ^ (other >>> 16), 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
