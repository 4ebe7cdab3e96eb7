import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { transferForm } from './form.ts';
import { transfer } from './record.ts';

const asOf = zonedInstant('2026-06-29T18:00:00+03:00[Africa/Nairobi]');
const body = {
  direction: 'out',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  authority: 'OTHER',
  authorityName: 'Wiltshire',
  status: 'child-protection-plan',
  reason: 'posting',
  movesOn: '2026-07-10',
  notifiedOn: '2026-06-15',
  conferenceRequested: { answer: true },
  conferenceRequestedOn: '2026-06-15',
  repatriation: { answer: false },
  package: 'Chronology, plan, enquiry, minutes.',
  familyTold: 'That Wiltshire takes over on the day of the conference.',
  safety: 'Visits go on until the day of the flight.',
};
const paths = (changes: Body) => problemsToFinalise(transferForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('a transfer', () => {
  it('says who moves where, that a conference was requested, and what is handed over', () => {
    expect(paths({})).toEqual([]);
    expect(transfer.schema.safeParse(body).success).toBe(true);
    expect(transfer.summary(body)).toBe('To Wiltshire · Transfer-in conference requested');
  });

  it('asks how our social worker attended the conference, and why not if not', () => {
    const held = { conferenceHeldOn: '2026-06-26', conferenceOutcome: 'Plan goes on.' };
    expect(paths(held)).toEqual(['attendance']);
    expect(paths({ ...held, attendance: 'remote' })).toEqual([]);
    expect(paths({ ...held, attendance: 'none' })).toEqual(['attendanceReason']);
  });

  it('ends with the acceptance, not with the flight', () => {
    expect(transfer.ended?.(body)).toBeUndefined();
    expect(paths({ acceptedOn: '2026-06-26' })).toEqual(['acceptedBy']);
    expect(transfer.ended?.({ ...body, acceptedOn: '2026-06-26' })).toEqual({
      at: '2026-06-26',
      summary: 'Responsibility accepted by Wiltshire',
    });
  });

  it('to us is an arrival and nothing else', () => {
    expect(paths({ direction: 'in' })).toEqual(['reason']);
    expect(paths({ direction: 'in', reason: 'arrival' })).toEqual([]);
  });
});
