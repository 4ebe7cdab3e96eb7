import { describe, expect, it } from 'vitest';
import { shortName, shortNames } from './short-names.ts';

const people = ['Maya Gurung', 'Ben Gurung', 'Ben Carter', 'Ling'].map((name) => ({ record: name, name }));

describe('a short name', () => {
  it('is the first name, unless two in the file have the same', () => {
    expect(people.map((person) => shortName(person, people))).toEqual(['Maya', 'Ben Gurung', 'Ben Carter', 'Ling']);
  });

  it('is given in the order of the file, and not for people who are not in it', () => {
    expect(shortNames(['Ling', 'Maya Gurung', 'nobody'], people)).toEqual(['Maya', 'Ling']);
  });
});
