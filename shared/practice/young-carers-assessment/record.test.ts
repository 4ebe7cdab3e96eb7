import { describe, expect, it } from 'vitest';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { youngCarersAssessmentForm } from './form.ts';
import { youngCarersAssessment } from './record.ts';

const yes = { answer: true };
const ELEMENTS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((letter) => `element${letter}`);

const assessment: Body = {
  person: 'AAAAAAAAAAAAAAAAAAAAAA',
  requestedOn: '2025-11-03',
  requestedBy: 'school',
  result: 'made',
  startedOn: '2025-11-10',
  seenOn: '2025-11-12',
  seenAlone: yes,
  caredFor: ['BBBBBBBBBBBBBBBBBBBBBA'],
  informed: yes,
  wholeFamily: yes,
  circumstances: 'Eleven; her father is away until March.',
  wishes: '“I like helping, but not at night.”',
  differences: { answer: false },
  outcomesWanted: 'To go to swimming.',
  ...Object.fromEntries(ELEMENTS.map((key) => [key, `About ${key}`])),
  excessive: yes,
  childInNeed: { answer: false },
  reviewOn: '2026-07-01',
  analysis: 'She lifts too much.',
  outcome: 'support',
  copies: ['child', 'parents'],
  family: 'later',
  partners: 'later',
};
const missing = (body: Body) => problemsToFinalise(youngCarersAssessmentForm, body, morningOf('2026-02-02')).map((problem) => problem.path);

describe('a young carer’s assessment', () => {
  it('determines all ten matters of the regulations', () => {
    expect(missing(assessment)).toEqual([]);
    expect(youngCarersAssessment.schema.safeParse(assessment).success).toBe(true);
    expect(missing({ result: 'made' }).filter((path) => path.startsWith('element'))).toEqual(ELEMENTS);
    expect(youngCarersAssessment.summary(assessment)).toBe('Excessive or inappropriate tasks · About elementA');
  });

  it('plans its review', () => {
    expect(youngCarersAssessment.planned?.(assessment)).toEqual([
      { key: 'review', label: 'Review of the young carer’s assessment', on: '2026-07-01', opens: 'adult-review' },
    ]);
  });

  it('is due 45 working days after the request, over Christmas, and met by the sign-off and not before', () => {
    expect(clocksInWords([recordOf(youngCarersAssessment, assessment)])).toEqual(['T26 2025-11-03→2026-01-08 runs']);
    const signed = { finalisedAt: morningOf('2026-01-05'), authorisedAt: morningOf('2026-01-07') };
    expect(clocksInWords([recordOf(youngCarersAssessment, assessment, { signed })])).toEqual([
      'AAAAAAAAAAAAAAAAAAAAAA PI2.4 2026-01-07→2026-01-21 runs',
      'PI2.2 2026-01-07→2026-01-14 runs',
      'T26 2025-11-03→2026-01-08 2026-01-07',
    ]);
  });

  it('that was declined says why, is due no more, and leaves that of a brother or sister running', () => {
    const declined = {
      person: 'CCCCCCCCCCCCCCCCCCCCCA',
      requestedOn: '2025-11-03',
      requestedBy: 'child',
      result: 'declined',
      notMadeOn: '2025-11-20',
      notMadeReason: 'He does not want it now; the school watches.',
    };
    expect(missing(declined)).toEqual([]);
    expect(
      clocksInWords([
        recordOf(youngCarersAssessment, declined, { record: 'brother' }),
        recordOf(youngCarersAssessment, assessment, { finalised: false }),
      ]),
    ).toEqual(['T26 2025-11-03→2026-01-08 runs']);
  });
});
