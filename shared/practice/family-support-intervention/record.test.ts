import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { familySupportInterventionForm } from './form.ts';
import { familySupportIntervention } from './record.ts';

const SITA = 'AAAAAAAAAAAAAAAAAAAAAA';
const asOf = zonedInstant('2026-03-20T09:00:00+00:00[Europe/London]');
const yes = { answer: true };
const support = {
  openedOn: '2026-03-09',
  people: [SITA],
  worker: SITA,
  earlyHelpAssessment: yes,
  earlyHelpAssessedOn: '2026-02-20',
  leadProfessional: 'Ms Rai',
  leadService: 'education',
  goals: [
    {
      rowId: 'g',
      goal: 'Everyone asleep by nine',
      action: 'Six evenings of routine',
      dueOn: '2026-04-30',
      knowBy: 'The chart on the fridge',
    },
  ],
  sessions: [
    { rowId: 's', on: '2026-03-12', held: yes, with: [SITA], what: 'Made the chart.' },
    { rowId: 't', on: '2026-03-26' },
  ],
};
const missing = (body: Body) => problemsToFinalise(familySupportInterventionForm, body, asOf).map((problem) => problem.path);

describe('Family Support', () => {
  it('has goals, sessions and the Early Help lead it goes alongside', () => {
    expect(missing(support)).toEqual([]);
    expect(familySupportIntervention.schema.safeParse(support).success).toBe(true);
    expect(familySupportIntervention.summary(support)).toBe('1 session · Everyone asleep by nine');
    expect(missing({ ...support, goals: [] })).toEqual(['goals']);
  });

  it('can be recorded without an Early Help Assessment, which is then counted and explained (P8.2)', () => {
    const { earlyHelpAssessedOn: _on, leadProfessional: _lead, leadService: _service, ...rest } = support;
    expect(missing({ ...rest, earlyHelpAssessment: { answer: false, reason: 'School makes it by 1 April' } })).toEqual([]);
  });

  it('plans what lies ahead, goals and sessions, until it is closed', () => {
    expect(familySupportIntervention.planned?.(support)).toMatchObject([
      { label: 'Six evenings of routine', on: '2026-04-30' },
      { label: 'Family Support session', on: '2026-03-26' },
    ]);
    expect(familySupportIntervention.planned?.({ ...support, closedOn: '2026-03-19' })).toEqual([]);
  });

  it('closes with a reason and what has changed', () => {
    expect(missing({ ...support, closedOn: '2026-03-19' })).toEqual(['endReason', 'outcome']);
    expect(familySupportIntervention.ended?.({ ...support, closedOn: '2026-03-19', outcome: 'Asleep by nine.' })).toEqual({
      at: '2026-03-19',
      summary: 'Family Support ended · Asleep by nine.',
    });
  });
});
