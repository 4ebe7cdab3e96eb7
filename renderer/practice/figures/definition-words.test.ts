import { describe, expect, it } from 'vitest';
import { definitionWords } from './definition-words.ts';

describe('the words of a definition', () => {
  it('are a sentence, without the marks of the one who wrote it down', () => {
    expect(definitionWords('[RECONSTRUCTION] All plans are reviewed.')).toBe('All plans are reviewed.');
    expect(definitionWords('…authorised at or before the limit.')).toBe('Authorised at or before the limit.');
    expect(definitionWords('bands on working days referral->authorised: D >=46')).toBe(
      'Bands on working days referral to authorised: D ≥ 46',
    );
    expect(definitionWords('CP plans >= 2 years')).toBe('CP plans ≥ 2 years');
  });

  it('stay as they are where they are a sentence already', () => {
    expect(definitionWords('Contacts received in the period.')).toBe('Contacts received in the period.');
    expect(definitionWords('')).toBe('');
  });
});
