import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { staffRegisterEntryForm } from './form.ts';
import { staffRegisterEntry, staffRegisterEntrySchema } from './record.ts';

describe('a member of staff', () => {
  it('has a name and the id that signs', () => {
    const body = { person: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Grace Mwangi', post: 'Social worker' };
    expect(staffRegisterEntrySchema.safeParse(body).success).toBe(true);
    expect(staffRegisterEntrySchema.safeParse({ name: 'Nobody' }).success).toBe(false);
    expect(staffRegisterEntry.summary(body)).toBe('Grace Mwangi, Social worker');
  });

  it('keeps registration, checks, vetting and leave, and reads what the first form kept', () => {
    const full = {
      person: 'AAAAAAAAAAAAAAAAAAAAAA',
      name: 'Grace Mwangi',
      registration: 'SW12345, until 2025',
      socialWorker: { answer: true },
      sweNumber: 'SW12345',
      registeredUntil: '2026-11-30',
      dbsCheckedOn: '2024-05-01',
      dbsRenewalOn: '2027-05-01',
      scUntil: '2030-01-31',
      fte: 0.8,
      leave: [{ rowId: '1', from: '2026-06-01', until: '2026-07-31' }],
    };
    expect(staffRegisterEntrySchema.safeParse(full).success).toBe(true);
    expect(staffRegisterEntrySchema.safeParse({ person: full.person, name: 'Grace', registration: 'SW12345' }).success).toBe(true);
    const asOf = zonedInstant('2026-11-22T09:00:00+00:00[Europe/London]');
    expect(problemsToFinalise(staffRegisterEntryForm, full, asOf)).toEqual([]);
    const wrong = { ...full, fte: 1.5, dbsRenewalOn: '2024-04-30', leave: [{ rowId: '1', from: '2026-06-01', until: '2026-05-31' }] };
    expect(problemsToFinalise(staffRegisterEntryForm, wrong, asOf).map(({ path }) => path)).toEqual([
      'fte',
      'dbsRenewalOn',
      'leave.0.until',
    ]);
  });
});
