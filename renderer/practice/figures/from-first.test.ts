import { describe, expect, it } from 'vitest';
import { fromFirst } from './from-first.ts';

const isNothing = (count: number): boolean => count === 0;

describe('quarters that are shown', () => {
  it('begin with the first in which something was counted; later gaps stay', () => {
    expect(fromFirst([0, 0, 3, 0, 5, 6, 7, 8], isNothing)).toEqual([3, 0, 5, 6, 7, 8]);
  });

  it('are four at least', () => {
    expect(fromFirst([0, 0, 0, 0, 0, 0, 0, 2], isNothing)).toEqual([0, 0, 0, 2]);
    expect(fromFirst([0, 0, 0, 0, 0, 0], isNothing)).toEqual([0, 0, 0, 0]);
    expect(fromFirst([0, 1], isNothing)).toEqual([0, 1]);
  });
});
