import { describe, expect, it } from 'vitest';
import { apart, type PlacedDisc } from './discs-apart.ts';

const disc = (x: number, y: number): PlacedDisc => ({ x, y, radius: 20, halfWidth: 24, height: 55 });
const overlap = (a: PlacedDisc, b: PlacedDisc): boolean =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

describe('discs on a map', () => {
  it('stay where they are while they have room', () => {
    const far = [disc(100, 100), disc(200, 100), disc(100, 300)];
    expect(apart(far)).toEqual(far);
  });

  it('move apart until none covers another', () => {
    const moved = apart([disc(100, 100), disc(117, 97), disc(90, 130), disc(300, 100)]);
    for (const [index, a] of moved.entries()) for (const b of moved.slice(index + 1)) expect(overlap(a, b)).toBe(false);
    expect(moved[3]).toEqual(disc(300, 100));
  });

  it('move apart even from the very same place', () => {
    const [a, b] = apart([disc(100, 100), disc(100, 100)]);
    expect(a !== undefined && b !== undefined && overlap(a, b)).toBe(false);
  });
});
