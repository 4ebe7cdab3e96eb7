import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { shiftHandoverForm } from './form.ts';
import { shiftHandover } from './record.ts';

const asOf = zonedInstant('2026-03-03T08:00:00+00:00[Europe/London]');
const handover = {
  from: '2026-03-02T20:00:00+00:00[Europe/London]',
  until: '2026-03-03T08:00:00+00:00[Europe/London]',
  dutyWorker: 'AAAAAAAAAAAAAAAAAAAAAA',
  contacts: [{ rowId: '1', reference: 'BATUK-7K3QX9' }],
  harm: [{ rowId: '2', reference: 'BATUK-7K3QX9', what: 'Immediate response: not answered yet' }],
  toDo: 'Ring the service police about BATUK-7K3QX9 before nine.',
};
const missing = (changes: object) => problemsToFinalise(shiftHandoverForm, { ...handover, ...changes }, asOf).map(({ path }) => path);

describe('a shift handover', () => {
  it('says from when until when, by whom, and what the day team must do', () => {
    expect(missing({})).toEqual([]);
    expect(shiftHandover.schema.safeParse(handover).success).toBe(true);
    expect(missing({ toDo: '', until: '2026-03-02T19:00:00+00:00[Europe/London]' })).toEqual(['until', 'toDo']);
    expect(shiftHandover.summary(handover)).toBe('Shift until Tue 3 Mar 2026, 08:00 London · 1 contact · 1 of significant harm');
  });

  it('is taken over by somebody at a time', () => {
    expect(missing({ receivedBy: 'BBBBBBBBBBBBBBBBBBBBBA' })).toEqual(['receivedAt']);
  });
});
