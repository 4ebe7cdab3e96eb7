import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { chronologyEntryForm } from './form.ts';
import { chronologyEntry } from './record.ts';

const body = {
  from: '2021-09-01',
  until: '2022-03-31',
  precision: 'month',
  event: 'Lived with her grandmother in Catterick while both parents were deployed.',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  source: 'local-authority',
  sourceDetail: 'Chronology of North Yorkshire Council, 4 March 2024',
  significance: 'significant',
  why: 'Her first separation from both parents.',
};
const asOf = zonedInstant('2026-03-04T09:00:00+03:00[Africa/Nairobi]');
const problems = (changes: object) => problemsToFinalise(chronologyEntryForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('an entry of the chronology', () => {
  it('tells of a day or a period, what happened, about whom, known from where, and how much it weighs', () => {
    expect(problems({})).toEqual([]);
    expect(chronologyEntry.schema.safeParse(body).success).toBe(true);
    expect(chronologyEntry.happenedAt(body)).toBe('2021-09-01');
    expect(chronologyEntry.summary(body)).toBe('Lived with her grandmother in Catterick while both parents were deployed.');
  });

  it('asks for its source and its weight, which a chronology is worth nothing without', () => {
    expect(problems({ source: undefined, significance: undefined })).toEqual(['source', 'significance']);
  });

  it('does not end before it began, nor begin tomorrow', () => {
    expect(problems({ until: '2021-08-31' })).toEqual(['until']);
    expect(problems({ from: '2026-03-05', until: undefined })).toEqual(['from']);
  });
});
