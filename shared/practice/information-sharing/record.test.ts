import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { morningOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { informationSharingForm } from './form.ts';
import { informationSharing } from './record.ts';

const body: Body = {
  sharedAt: '2026-03-02T16:20:00+03:00[Africa/Nairobi]',
  direction: 'given',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  agency: 'education',
  recipient: 'Ms Ndegwa, head teacher',
  what: 'That a worker comes on Thursday.',
  means: 'spoken',
  basis: 'consent',
  consent: 'BBBBBBBBBBBBBBBBBBBBBA',
  decidedBy: 'CCCCCCCCCCCCCCCCCCCCCA',
  thirdParty: { answer: false },
};
const missing = (changes: Body) =>
  problemsToFinalise(informationSharingForm, { ...body, ...changes }, morningOf('2026-03-03')).map((problem) => problem.path);

describe('information shared', () => {
  it('says what, with whom, and the consent it rests on', () => {
    expect(missing({})).toEqual([]);
    expect(informationSharing.schema.safeParse(body).success).toBe(true);
    expect(informationSharing.summary(body)).toBe('Ms Ndegwa, head teacher · With consent · That a worker comes on Thursday.');
    expect(missing({ consent: '' })).toEqual(['consent']);
  });

  it('without consent says why, whether consent was asked and whether they were told', () => {
    expect(missing({ basis: 'safeguarding' })).toEqual(['consentAsked', 'reason', 'told']);
    expect(
      missing({ basis: 'safeguarding', consentAsked: { answer: false }, reason: 'He would be warned.', told: { answer: true } }),
    ).toEqual(['consentAsked']);
  });

  it('names the third party whose information it holds', () => {
    expect(missing({ thirdParty: { answer: true } })).toEqual(['thirdParty']);
  });

  it('is logged as well when it was declined', () => {
    expect(missing({ direction: 'declined' })).toEqual(['declinedReason']);
  });
});
