import { describe, expect, it } from 'vitest';
import { isSameName } from './same-name.ts';

describe('a recipient typed again', () => {
  it('is the same however it is spaced and capitalised', () => {
    expect(isSameName('judge  kamau', 'Judge Kamau')).toBe(true);
    expect(isSameName("O'Brien, Ann", 'O’Brien Ann')).toBe(true);
    expect(isSameName('Zoë', 'Zoe\u0308')).toBe(true);
  });

  it('is not the same when a letter differs, or nothing was typed', () => {
    expect(isSameName('Judge Kamaru', 'Judge Kamau')).toBe(false);
    expect(isSameName('', '')).toBe(false);
    expect(isSameName('अमीना', 'अमिना')).toBe(false);
  });
});
