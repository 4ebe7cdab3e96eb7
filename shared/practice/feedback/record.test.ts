import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { feedbackForm } from './form.ts';
import { feedback } from './record.ts';

const asOf = zonedInstant('2026-04-20T18:00:00+05:45[Asia/Kathmandu]');
const asked = { respondent: 'child', person: 'AAAAAAAAAAAAAAAAAAAAAA', invitedOn: '2026-04-13' };
const given = {
  ...asked,
  givenAt: '2026-04-20T10:00:00+05:45[Asia/Kathmandu]',
  how: 'alone',
  safeAtHome: 'yes',
  safeAtSchool: 'yes',
  safeInCommunity: 'not-sure',
  listenedTo: 'yes',
  madeADifference: 'yes',
  words: 'She came when she said.',
};
const missing = (body: Body) => problemsToFinalise(feedbackForm, body, asOf).map((problem) => problem.path);

describe('feedback', () => {
  it('asks a child about home, school and where they live, being heard, and the difference made', () => {
    expect(missing(given)).toEqual([]);
    expect(feedback.schema.safeParse(given).success).toBe(true);
    expect(feedback.summary(given)).toBe('Child: it made things better · She came when she said.');
    expect(missing({ ...asked, givenAt: given.givenAt })).toEqual([
      'how',
      'safeAtHome',
      'safeAtSchool',
      'safeInCommunity',
      'listenedTo',
      'madeADifference',
    ]);
  });

  it('asks an adult only whether they were listened to and whether it helped', () => {
    expect(missing({ ...asked, respondent: 'parent', givenAt: given.givenAt })).toEqual(['how', 'listenedTo', 'madeADifference']);
  });

  it('keeps the invitation while there is no answer, since those count too', () => {
    expect(missing(asked)).toEqual([]);
    expect(feedback.summary(asked)).toBe('Child: no answer yet');
    expect(feedback.happenedAt(asked)).toBe('2026-04-13');
  });
});
