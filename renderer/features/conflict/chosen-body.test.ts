import { describe, expect, it } from 'vitest';
import type { FieldConflict } from '#shared/practice/record.ts';
import { chosenBody } from './chosen-body.ts';

const conflict = (field: string, base: unknown, mine: unknown, theirs: unknown): FieldConflict =>
  ({
    field,
    base,
    values: [
      { revision: 'mine', value: mine },
      { revision: 'theirs', value: theirs },
    ],
  }) as unknown as FieldConflict;

const record = {
  body: { purpose: 'mine', place: 'school', narrative: 'my words' },
  conflicts: [conflict('purpose', 'before', 'mine', 'theirs'), conflict('narrative', 'old words', 'my words', undefined)],
};

describe('what a person chose', () => {
  it('takes the place of what stood, and leaves alone what merged by itself', () => {
    const body = chosenBody(record, { purpose: { is: 'version', id: 'theirs' }, narrative: { is: 'own', text: 'both our words' } });
    expect(body).toEqual({ purpose: 'theirs', place: 'school', narrative: 'both our words' });
  });

  it('can be the version that emptied the field', () => {
    expect(chosenBody(record, { narrative: { is: 'version', id: 'theirs' } })).toEqual({ purpose: 'mine', place: 'school' });
  });
});
