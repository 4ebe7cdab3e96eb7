import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { kindsByName } from '../catalogue.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { familySupportReferralForm } from './form.ts';
import { familySupportReferral } from './record.ts';

const { allocation } = kindsByName;

const SITA = 'AAAAAAAAAAAAAAAAAAAAAA';
const asOf = zonedInstant('2026-03-10T09:00:00+00:00[Europe/London]');
const yes = { answer: true };
const request = {
  route: 'direct',
  receivedAt: '2026-03-03T10:00:00+00:00[Europe/London]',
  referrer: 'Ms Rai',
  referrerService: 'Garrison school',
  people: [SITA],
  level: 'targeted',
  wanted: 'individual',
  need: 'Bedtimes since the move.',
  earlyHelpAssessment: yes,
  earlyHelpAssessedOn: '2026-02-20',
  leadProfessional: 'Ms Rai',
  leadService: 'education',
  explained: yes,
  consent: yes,
  consentBy: [SITA],
  consentOn: '2026-03-02',
  decision: 'accepted',
  decidedOn: '2026-03-05',
  decisionReason: 'Fits; no statutory concern.',
};
const missing = (body: Body) => problemsToFinalise(familySupportReferralForm, body, asOf).map((problem) => problem.path);

describe('a Family Support referral', () => {
  it('says plainly that it is voluntary, at which threshold it sits and who leads', () => {
    const guidance = familySupportReferralForm.sections.flatMap((section) => section.fields).find((field) => field.type === 'guidance');
    const words = guidance?.type === 'guidance' ? guidance.paragraphs.join(' ') : '';
    for (const word of ['voluntary', 'below the threshold', 'lead professional', 'steps up']) expect(words).toContain(word);
    expect(missing(request)).toEqual([]);
    expect(familySupportReferral.schema.safeParse(request).success).toBe(true);
    expect(familySupportReferral.summary(request)).toBe('Accepted · Bedtimes since the move.');
  });

  it('is not accepted without consent', () => {
    expect(missing({ ...request, consent: { answer: false, reason: 'Father does not want it' } })).toEqual(['decision']);
  });

  it('asks who will make the Early Help Assessment that is not there, and never names this service as the lead', () => {
    expect(missing({ ...request, earlyHelpAssessment: { answer: false } })).toEqual(['earlyHelpAssessment']);
    expect(missing({ ...request, leadService: 'social-work' })).toEqual(['leadService']);
  });

  it('is allocated within 5 working days of being received, or of the statutory threshold being ruled out later', () => {
    expect(clocksInWords([recordOf(familySupportReferral, request)])).toEqual(['P8.1 2026-03-03→2026-03-10 runs']);
    const ruledOutAt = '2026-03-05T10:00:00+00:00[Europe/London]';
    const allocated = recordOf(allocation, { from: '2026-03-09' }, { signed: { finalisedAt: morningOf('2026-03-09') } });
    expect(clocksInWords([recordOf(familySupportReferral, { ...request, ruledOutAt }), allocated])).toContain(
      'P8.1 2026-03-05→2026-03-12 2026-03-09',
    );
  });

  it('starts no second clock where a contact has one already, and none when it was not accepted', () => {
    expect(clocksInWords([recordOf(familySupportReferral, { ...request, route: 'contact' })])).toEqual([]);
    expect(clocksInWords([recordOf(familySupportReferral, { ...request, decision: 'declined' })])).toEqual([]);
  });
});
