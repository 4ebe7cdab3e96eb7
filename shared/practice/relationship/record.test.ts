import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { morningOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { relationshipForm } from './form.ts';
import { relationship } from './record.ts';

const mother: Body = {
  from: 'AAAAAAAAAAAAAAAAAAAAAA',
  type: 'parent',
  to: 'BBBBBBBBBBBBBBBBBBBBBA',
  parentalResponsibility: { answer: true },
  responsibilityBasis: 'mother',
  documentsSeen: { answer: true, reason: 'Birth certificate, 2 March, Grace' },
};
const missing = (body: Body) => problemsToFinalise(relationshipForm, body, morningOf('2026-03-20')).map((problem) => problem.path);

describe('a relationship', () => {
  it('reads from one person to the other', () => {
    expect(missing(mother)).toEqual([]);
    expect(relationship.schema.safeParse(mother).success).toBe(true);
    expect(relationship.summary(mother)).toBe('Parent');
  });

  it('is between two people', () => {
    expect(missing({ ...mother, to: mother['from'] })).toEqual(['to']);
  });

  it('asks for the basis of parental responsibility and whether a document was seen, and of partners for their partnership', () => {
    expect(missing({ ...mother, responsibilityBasis: '', documentsSeen: undefined })).toEqual(['responsibilityBasis', 'documentsSeen']);
    expect(missing({ from: 'a', to: 'b', type: 'partner' })).toEqual(['partnership']);
    expect(missing({ from: 'a', to: 'b', type: 'sibling' })).toEqual([]);
  });

  it('does not end before it began', () => {
    expect(missing({ from: 'a', to: 'b', type: 'twin', startedOn: '2020-05-01', endedOn: '2019-05-01' })).toEqual(['endedOn']);
  });
});
