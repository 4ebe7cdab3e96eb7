import { describe, expect, it } from 'vitest';
import { foldedWords } from './folded-words.ts';

const words = (text: string) => foldedWords(text).map(({ word }) => word);

describe('words as they are compared', () => {
  it('have no accents, apostrophes or capitals', () => {
    expect(words('María-José O’Neil, Ærø')).toEqual(['maria', 'jose', 'oneil', 'aero']);
    expect(words('İpek Łukasz Strauß')).toEqual(['ipek', 'lukasz', 'strauss']);
  });

  it('keep the vowel signs of Devanagari, without which another name would be the same', () => {
    expect(words('सीता गुरुङ')).toEqual(['सीता', 'गुरुङ']);
    expect(words('सीता')).not.toEqual(words('सत'));
  });

  it('find Arabic names with and without vowel points', () => {
    expect(words('مُحَمَّد')).toEqual(words('محمد'));
  });

  it('are dates, however these are written', () => {
    expect(words('born 12/04/2017')).toEqual(['born', '2017-04-12']);
    expect(words('12 April 2017, 2.3.2016, 2017-04-12')).toEqual(['2017-04-12', '2016-03-02', '2017-04-12']);
    expect(words('2017-04')).toEqual(['2017-04']);
    expect(words('31/02/2017')).toEqual(['31/02/2017']);
  });

  it('are the parts of a reference', () => {
    expect(words('NEPAL-7K3QX9')).toEqual(['nepal', '7k3qx9']);
  });

  it('know where they stand', () => {
    expect(foldedWords('Ms O’Neil')[1]).toEqual({ word: 'oneil', from: 3, to: 9 });
  });
});
