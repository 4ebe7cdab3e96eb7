import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DifferencePart, wordDifference } from './word-difference.ts';

const joinOf = (parts: readonly DifferencePart[], kinds: readonly DifferencePart['kind'][]): string =>
  parts.flatMap((part) => (kinds.includes(part.kind) ? [part.text] : [])).join('');

describe('the difference between two narratives', () => {
  it('marks the words that were replaced and keeps the others', () => {
    expect(wordDifference('Asha was quiet at lunch.', 'Asha was talkative at lunch.')).toEqual([
      { kind: 'same', text: 'Asha was ' },
      { kind: 'removed', text: 'quiet' },
      { kind: 'added', text: 'talkative' },
      { kind: 'same', text: ' at lunch.' },
    ]);
  });

  it('shows a passage that was written anew as taken out and put in whole, whatever single words both have', () => {
    expect(wordDifference('Asha drew. She spoke once her mother had gone.', 'Asha drew. Her door stood open at her own wish.')).toEqual([
      { kind: 'same', text: 'Asha drew. ' },
      { kind: 'removed', text: 'She spoke once her mother had gone' },
      { kind: 'added', text: 'Her door stood open at her own wish' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('is one unmarked run when nothing changed', () => {
    expect(wordDifference('The same.', 'The same.')).toEqual([{ kind: 'same', text: 'The same.' }]);
  });

  it('is nothing at all between two empty texts', () => {
    expect(wordDifference('', '')).toEqual([]);
  });

  it('loses no character of either text', () => {
    const prose = fc
      .array(fc.constantFrom('she', 'said', 'no', '.', ' ', '\n', 'naïve', '“yes”', '🙂'), { maxLength: 40 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const parts = wordDifference(before, after);
        expect(joinOf(parts, ['same', 'removed'])).toBe(before);
        expect(joinOf(parts, ['same', 'added'])).toBe(after);
      }),
    );
  });

  it('answers at once for two long texts that share nothing', () => {
    const before = Array.from({ length: 5_000 }, (_, n) => `a${n}`).join(' ');
    const after = Array.from({ length: 5_000 }, (_, n) => `b${n}`).join('-');
    const parts = wordDifference(before, after);
    expect(joinOf(parts, ['same', 'removed'])).toBe(before);
    expect(joinOf(parts, ['same', 'added'])).toBe(after);
  });
});
