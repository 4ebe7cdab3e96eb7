import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { dayIn } from '../body-values.ts';
import { clocksInWords, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { SUPERVISION_CLOCK } from '../supervision-clock.ts';
import { supervisionForm } from './form.ts';
import { supervision } from './record.ts';

const asOf = zonedInstant('2026-03-05T18:00:00+00:00[Europe/London]');
const yes = { answer: true };
const complete = {
  heldOn: '2026-03-05',
  type: 'case',
  worker: 'AAAAAAAAAAAAAAAAAAAAAA',
  supervisor: 'BBBBBBBBBBBBBBBBBBBBBA',
  childProtection: yes,
  children: [{ rowId: '1', child: 'CCCCCCCCCCCCCCCCCCCCCA', changed: 'Sleeps at home again', voice: '“It is quieter.”' }],
  riskDirection: 'lower',
  risk: 'Father is away until May.',
  visitsOnTime: yes,
  assessmentOnTime: yes,
  planOnTime: { answer: false, reason: 'Core group was put off; now on Monday' },
  analysis: 'The calm follows his absence, not a change in him.',
  otherExplanation: 'Mother hides quarrels on the telephone.',
  notKnown: 'What he tells the padre.',
  drift: { answer: false },
  view: 'Keep the plan; visit when he is back.',
};
const missing = (body: Body) => problemsToFinalise(supervisionForm, body, asOf).map(({ path }) => path);

describe('supervision of a case', () => {
  it('asks all that the facts name: change for the child, risk, timeliness, voice, analysis, drift, the manager’s view', () => {
    expect(missing(complete)).toEqual([]);
    expect(supervision.schema.safeParse(complete).success).toBe(true);
    const { children: _children, ...noChildren } = complete;
    expect(missing(noChildren)).toEqual(['changed', 'voice']);
    expect(missing({})).toEqual([
      'heldOn',
      'type',
      'worker',
      'supervisor',
      'childProtection',
      'changed',
      'voice',
      'riskDirection',
      'risk',
      'visitsOnTime',
      'assessmentOnTime',
      'planOnTime',
      'analysis',
      'otherExplanation',
      'notKnown',
      'drift',
      'view',
    ]);
  });

  it('asks why an earlier action is not done, and for its new day', () => {
    const row = (values: object) => missing({ ...complete, previousActions: [{ rowId: '1', action: 'Ring the school', ...values }] });
    expect(row({})).toEqual(['previousActions.0.done']);
    expect(row({ done: { answer: false } })).toEqual(['previousActions.0.done', 'previousActions.0.newDueOn']);
    expect(row({ done: yes })).toEqual([]);
  });

  it('asks what ends the drift of a case that drifts', () => {
    expect(missing({ ...complete, drift: yes })).toEqual(['drift']);
  });
});

describe('the supervision clock', () => {
  const allocated = recordOf(
    { ...supervision, kind: 'allocation', timescales: [{ ...SUPERVISION_CLOCK, startsAt: (body) => dayIn(body, 'from') }], stops: [] },
    { from: '2025-12-31' },
  );
  const held = (heldOn: string, childProtection: boolean) =>
    recordOf(supervision, { heldOn, childProtection: { answer: childProtection } }, { record: heldOn });

  it('begins with the allocation and is due two months later, at the month’s end where the day does not exist', () => {
    expect(clocksInWords([allocated])).toEqual(['SUPERVISION 2025-12-31→2026-02-28 runs']);
  });

  it('begins anew with each supervision: a month for child protection, else two', () => {
    expect(clocksInWords([allocated, held('2026-01-31', true)])).toEqual([
      'SUPERVISION 2025-12-31→2026-02-28 2026-01-31',
      'SUPERVISION 2026-01-31→2026-02-28 runs',
    ]);
    expect(clocksInWords([allocated, held('2026-01-31', true), held('2026-03-02', false)])).toEqual([
      'SUPERVISION 2025-12-31→2026-02-28 2026-01-31',
      'SUPERVISION 2026-01-31→2026-02-28 2026-03-02',
      'SUPERVISION 2026-03-02→2026-05-02 runs',
    ]);
  });
});
