import { describe, expect, it } from 'vitest';
import { passphraseProblems } from './NewPassphrase.tsx';
import { loadPassphraseMeasure } from './passphrase-strength.ts';

const problemsOf = (passphrase: string, repeated = passphrase) =>
  passphraseProblems({ passphrase, repeated }).map((problem) => problem.message);

describe('a new passphrase', () => {
  it('has at least 12 characters, however many bytes they take', () => {
    expect(problemsOf('')).toEqual(['Choose a passphrase']);
    expect(problemsOf('elf letters')).toEqual(['This passphrase has 11 characters: make it at least 12, for instance with another word']);
    expect(problemsOf('twelve chars')).toEqual([]);
    expect(problemsOf('🔑'.repeat(11))).toHaveLength(1);
    expect(problemsOf('🔑'.repeat(12))).toEqual([]);
  });

  it('is typed the same twice', () => {
    expect(problemsOf('heron lantern gravel', '')).toEqual(['Enter the passphrase a second time']);
    expect(problemsOf('heron lantern gravel', 'heron lantern Gravel')).toEqual([
      'The two passphrases are not the same: enter the second one again',
    ]);
  });

  it('is weak when it is what anybody would try, or the person’s own name', async () => {
    const measure = await loadPassphraseMeasure();
    expect(measure('password1234', []).score).toBeLessThan(2);
    expect(measure('heron lantern gravel ninety', []).score).toBe(4);
    expect(measure('WachiraNdungu', ['Wachira Ndungu', 'WachiraNdungu']).score).toBeLessThan(measure('WachiraNdungu', []).score);
  });
});
