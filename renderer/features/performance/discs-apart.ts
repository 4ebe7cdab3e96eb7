/** Moves what lies on top of each other on a map apart, each as little as will do: a disc with its name beneath it is a box. */

export interface PlacedDisc {
  readonly x: number;
  /** The middle of the disc; its name lies below. */
  readonly y: number;
  readonly radius: number;
  /** Of the wider of disc and name. */
  readonly halfWidth: number;
  /** Of disc and name together. */
  readonly height: number;
}

const ROUNDS = 200;

/** The same for the same discs: nothing in it is left to chance. */
export function apart<T extends PlacedDisc>(discs: readonly T[]): readonly T[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let round = 0; round < ROUNDS; round++) {
    let isClear = true;
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1)) {
        const overlapX = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x);
        const [topA, topB] = [a.y - a.radius, b.y - b.radius];
        const overlapY = Math.min(topA + a.height, topB + b.height) - Math.max(topA, topB);
        if (overlapX <= 0 || overlapY <= 0) continue;
        isClear = false;
        // Along whichever way is shorter, both by half.
        if (overlapX <= overlapY) {
          const step = (a.x <= b.x ? -1 : 1) * (overlapX / 2 + 0.01);
          Object.assign(a, { x: a.x + step });
          Object.assign(b, { x: b.x - step });
        } else {
          const step = (a.y <= b.y ? -1 : 1) * (overlapY / 2 + 0.01);
          Object.assign(a, { y: a.y + step });
          Object.assign(b, { y: b.y - step });
        }
      }
    }
    if (isClear) break;
  }
  return moved;
}
