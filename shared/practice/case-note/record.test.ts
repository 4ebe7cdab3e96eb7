import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { caseNoteForm } from './form.ts';
import { caseNote, caseNoteSchema } from './record.ts';

const body = {
  type: 'telephone-call',
  happenedAt: '2026-03-04T08:15:00+03:00[Africa/Nairobi]',
  withWhom: 'the head teacher',
  note: 'Amina came to school with her grandmother.',
};

describe('a case note', () => {
  it('says what it was, when, with whom and what', () => {
    expect(problemsToFinalise(caseNoteForm, body, zonedInstant('2026-03-04T09:00:00+03:00[Africa/Nairobi]'))).toEqual([]);
    expect(caseNoteSchema.safeParse(body).success).toBe(true);
    expect(caseNote.summary(body)).toBe('Telephone or video call with the head teacher · Amina came to school with her grandmother.');
  });
});
