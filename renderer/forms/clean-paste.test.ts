import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-paste.ts';

describe('text pasted from elsewhere', () => {
  it('keeps its lines, and loses what nobody sees', () => {
    expect(cleanText('One\r\nTwo\rThree\u000bFour')).toBe('One\nTwo\nThree\nFour');
    expect(cleanText('\ufeffA\u0000B\u0007C\u00adD\tE')).toBe('ABCD\tE');
    expect(cleanText('10\u00a0March')).toBe('10 March');
  });

  it('has Word’s bullets as bullets', () => {
    expect(cleanText('\uf0b7 first')).toBe('• first');
  });

  it('keeps scripts and emoji whole, and shows no word backwards', () => {
    const family = '👩\u200d👧 क्\u200dष می\u200cخواهم';
    expect(cleanText(family)).toBe(family);
    expect(cleanText('safe\u202eetis')).toBe('safeetis');
  });
});
