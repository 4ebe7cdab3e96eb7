import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { boardAttendanceForm } from './form.ts';
import { boardAttendance, wasAttended } from './record.ts';

const asOf = zonedInstant('2026-11-22T09:00:00+00:00[Europe/London]');
const JAMES = 'AAAAAAAAAAAAAAAAAAAAAA';
const held = {
  type: 'lspb',
  name: 'Kenya LSPB',
  location: 'BATUK',
  heldOn: '2026-11-10',
  standing: 'held',
  invited: { answer: true },
  mode: 'vtc',
  staff: [{ rowId: '1', member: JAMES, attendance: 'attended' }],
};
const missing = (changes: object) => problemsToFinalise(boardAttendanceForm, { ...held, ...changes }, asOf).map(({ path }) => path);

describe('a board', () => {
  it('that was held says how, and who of us was there or why nobody', () => {
    expect(missing({})).toEqual([]);
    expect(boardAttendance.schema.safeParse(held).success).toBe(true);
    expect(missing({ mode: undefined, staff: [] })).toEqual(['mode', 'nobodyReason']);
    expect(missing({ staff: [], nobodyReason: 'Moved at a day’s notice' })).toEqual([]);
  });

  it('counts as attended when one of us came; apologies do not', () => {
    expect(wasAttended(held)).toBe(true);
    expect(wasAttended({ ...held, staff: [{ rowId: '1', member: JAMES, attendance: 'apologies' }] })).toBe(false);
    expect(wasAttended({ ...held, standing: 'planned' })).toBe(false);
  });

  it('of a Defence working group asks for no location', () => {
    expect(missing({ type: 'defence-working-group', location: undefined })).toEqual([]);
    expect(missing({ location: undefined })).toEqual(['location']);
  });

  it('plans the meeting to come, then its actions until each is done', () => {
    expect(boardAttendance.planned?.({ ...held, standing: 'planned', heldOn: '2027-02-01' })).toEqual([
      { key: 'meeting', label: 'Kenya LSPB', on: '2027-02-01' },
    ]);
    const actions = [
      { rowId: 'a', action: 'Send the trends', owner: JAMES, dueOn: '2026-12-01' },
      { rowId: 'b', action: 'Thank the hosts', owner: JAMES, dueOn: '2026-11-12', done: { answer: true } },
    ];
    expect(boardAttendance.planned?.({ ...held, actions })).toEqual([
      { key: 'actions.a', label: 'Send the trends', on: '2026-12-01', owner: JAMES },
    ]);
  });
});
