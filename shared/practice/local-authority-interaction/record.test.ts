import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { LOCAL_AUTHORITY_PURPOSES, localAuthorityInteractionForm } from './form.ts';
import { authorityIn, localAuthorityInteraction } from './record.ts';

const asOf = zonedInstant('2026-11-22T09:00:00+00:00[Europe/London]');
const body = {
  on: '2026-11-20',
  location: 'BATUK',
  authority: 'E06000054',
  direction: 'from-us',
  purpose: 'transfer-in-conference',
  outcome: 'Conference set for 4 December',
};
const missing = (changes: object) =>
  problemsToFinalise(localAuthorityInteractionForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('an interaction with a local authority', () => {
  it('names the authority by its code, the purpose and the outcome', () => {
    expect(missing({})).toEqual([]);
    expect(localAuthorityInteraction.schema.safeParse(body).success).toBe(true);
    expect(localAuthorityInteraction.summary(body)).toBe('Wiltshire · Transfer-in conference · Conference set for 4 December');
    expect(missing({ outcome: undefined, on: '2026-11-25' })).toEqual(['on', 'outcome']);
  });

  it('asks for the name of an authority that is not in the list', () => {
    expect(missing({ authority: 'OTHER' })).toEqual(['authorityName']);
    expect(authorityIn({ authority: 'OTHER', authorityName: 'States of Jersey' })).toBe('States of Jersey');
  });

  it('has the purposes that the management information counts', () => {
    expect(LOCAL_AUTHORITY_PURPOSES.map(({ code }) => code)).toEqual([
      'info-request',
      'handover-out',
      'handover-in',
      'transfer-in-conference',
      'legal',
      'lac-supervision',
      'adoption',
      'sar',
      'other',
    ]);
  });
});
