import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { personalSupervisionForm } from './form.ts';
import { personalSupervision } from './record.ts';

const asOf = zonedInstant('2026-03-05T18:00:00+00:00[Europe/London]');
const SUPERVISOR = 'BBBBBBBBBBBBBBBBBBBBBA';
const body = {
  worker: 'AAAAAAAAAAAAAAAAAAAAAA',
  supervisor: SUPERVISOR,
  heldOn: '2026-03-05',
  how: 'video',
  wellbeing: 'Tired after Brunei; leave booked for April.',
  workloadManageable: { answer: true },
  practice: 'Strong on direct work with young children.',
  nextOn: '2026-04-02',
};

describe('personal supervision', () => {
  it('says how the person is, whether the workload can be managed, and when the next one is', () => {
    expect(problemsToFinalise(personalSupervisionForm, body, asOf)).toEqual([]);
    expect(personalSupervision.schema.safeParse(body).success).toBe(true);
    const overworked = { ...body, workloadManageable: { answer: false }, nextOn: '2026-03-01' };
    expect(problemsToFinalise(personalSupervisionForm, overworked, asOf).map(({ path }) => path)).toEqual(['workloadManageable', 'nextOn']);
  });

  it('stands apart from every case, and the next one in the supervisor’s day', () => {
    expect(personalSupervision.fileTypes).toEqual(['personal']);
    expect(personalSupervision.planned?.(body)).toEqual([
      { key: 'next', label: 'Personal supervision', on: '2026-04-02', opens: 'personal-supervision', owner: SUPERVISOR },
    ]);
  });
});
