import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { supportNeedsAssessmentForm } from './form.ts';
import { supportNeedsAssessment } from './record.ts';

const asOf = zonedInstant('2026-04-29T18:00:00+03:00[Africa/Nairobi]');
const body = {
  stage: 'pre-deployment',
  occasion: 'posting',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  requestedBy: 'Ms Price, DCS',
  requestedOn: '2026-03-16',
  location: 'BATUK',
  needs: 'Weekly speech therapy.',
  services: 'None at the garrison; two hours away in Nairobi.',
  jurisdiction: 'Kenya has primacy.',
  consulted: [{ rowId: 'a', agency: 'health', on: '2026-03-18', view: 'Could be met by video.' }],
  familyViews: 'They want to go together.',
  consent: { answer: true },
  opinion: 'Supportable if video therapy is agreed before the flight.',
  recommendation: 'conditions',
  conditions: 'DPHC confirms video therapy by May.',
  commandInformed: { answer: true },
  commandInformedAt: '2026-03-20T10:00:00+03:00[Africa/Nairobi]',
  dcsInformed: { answer: true },
  dcsInformedAt: '2026-03-20T10:00:00+03:00[Africa/Nairobi]',
};
const paths = (changes: Body) => problemsToFinalise(supportNeedsAssessmentForm, { ...body, ...changes }, asOf).map(({ path }) => path);
const clocks = (changes: Body, authorisedOn?: string) =>
  clocksInWords([
    recordOf(
      supportNeedsAssessment,
      { ...body, ...changes },
      { signed: authorisedOn === undefined ? {} : { authorisedAt: morningOf(authorisedOn) } },
    ),
  ]);

describe('an Assessment of Support Needs', () => {
  it('gives an opinion, a recommendation on supportability and who was informed', () => {
    expect(paths({})).toEqual([]);
    expect(supportNeedsAssessment.schema.safeParse(body).success).toBe(true);
    expect(supportNeedsAssessment.summary(body)).toBe(
      'Supportable with conditions · Supportable if video therapy is agreed before the flight.',
    );
    expect(paths({ opinion: undefined, recommendation: undefined, commandInformed: undefined })).toEqual([
      'opinion',
      'recommendation',
      'commandInformed',
    ]);
    expect(paths({ recommendation: 'not-supportable' })).toEqual(['returnPlan']);
  });

  it('is due in 10 working days, or on the day that was asked for, and answered with its sign-off', () => {
    expect(clocks({})).toEqual(['A7d 2026-03-16→2026-03-30 runs']);
    expect(clocks({ answerBy: '2026-03-20' })).toEqual(['A7d 2026-03-16→2026-03-20 runs']);
    expect(clocks({}, '2026-03-27')).toEqual(['A7d 2026-03-16→2026-03-30 2026-03-27']);
  });
});
