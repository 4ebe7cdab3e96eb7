import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { personalFamilySupportAssessmentForm } from './form.ts';
import { personalFamilySupportAssessment } from './record.ts';

const ANIL = 'AAAAAAAAAAAAAAAAAAAAAA';
const asOf = zonedInstant('2026-03-20T09:00:00+00:00[Europe/London]');
const yes = { answer: true };
const areas = ['home', 'parenting', 'health', 'learning', 'relationships', 'money', 'belonging'];
const assessment = {
  startedOn: '2026-03-09',
  worker: ANIL,
  adults: [ANIL],
  consent: yes,
  reason: 'Bedtimes since the move.',
  earlyHelpAssessment: yes,
  earlyHelpAssessedOn: '2026-02-20',
  leadProfessional: 'Ms Rai',
  leadService: 'education',
  children: [{ rowId: 'a', child: ANIL, seen: yes, seenOn: '2026-03-12', voice: 'I want a story.', strengthsAndNeeds: 'Bright, tired.' }],
  ...Object.fromEntries(areas.map((area) => [area, 'Well enough.'])),
  concern: { answer: false },
  analysis: 'A move, and no routine yet.',
  outcome: 'individual',
  recommendations: 'Six evenings.',
  family: 'shared',
  familySharedOn: '2026-03-18',
  familySharedHow: 'At home, with both parents',
  partners: 'none',
};
const missing = (body: Body) => problemsToFinalise(personalFamilySupportAssessmentForm, body, asOf).map((problem) => problem.path);

describe('a personal family support assessment', () => {
  it('asks about family life and each child, and is complete', () => {
    expect(missing(assessment)).toEqual([]);
    expect(personalFamilySupportAssessment.schema.safeParse(assessment).success).toBe(true);
    const paths = missing({});
    for (const key of [...areas, 'children', 'analysis', 'concern', 'outcome']) expect(paths).toContain(key);
  });

  it('may be written by anyone of the case’s workers, and waits for a qualified manager (PI 3.1)', () => {
    expect(personalFamilySupportAssessment.signOff).toBe('required');
    expect(personalFamilySupportAssessment.reserved).toEqual(['authorise']);
  });

  it('steps up when something may meet a statutory threshold', () => {
    const concern = { answer: true, reason: 'A bruise; duty team told at once' };
    expect(missing({ ...assessment, concern })).toEqual(['outcome']);
    expect(missing({ ...assessment, concern, outcome: 'step-up' })).toEqual([]);
  });

  it('is shared like every assessment', () => {
    const signed = { authorisedAt: morningOf('2026-03-19') };
    expect(clocksInWords([recordOf(personalFamilySupportAssessment, assessment, { signed })])).toEqual([
      'PI2.2 2026-03-19→2026-03-26 2026-03-19',
    ]);
    expect(clocksInWords([recordOf(personalFamilySupportAssessment, { ...assessment, family: 'later' }, { signed })])).toEqual([
      'PI2.2 2026-03-19→2026-03-26 runs',
    ]);
  });
});
