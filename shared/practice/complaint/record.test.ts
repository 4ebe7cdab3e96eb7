import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import { complaintForm } from './form.ts';
import { complaint } from './record.ts';

const asOf = zonedInstant('2026-04-30T09:00:00+01:00[Europe/London]');
const received = {
  nature: 'complaint',
  receivedAt: morningOf('2026-04-01'),
  location: 'BATG',
  from: 'anonymous',
  about: 'quality',
  what: 'Nobody rang back for three weeks.',
  immediateRisk: { answer: false },
};
const clocks = (changes: object) => clocksInWords([recordOf(complaint, { ...received, ...changes })]);

describe('a complaint', () => {
  it('can be entered before anything is known of how it ends', () => {
    expect(problemsToFinalise(complaintForm, received, asOf)).toEqual([]);
    expect(complaint.schema.safeParse(received).success).toBe(true);
    expect(complaint.summary(received)).toBe('Complaint · Nobody rang back for three weeks.');
  });

  it('is acknowledged within 3 working days and answered within 20, over Easter too', () => {
    // Good Friday is 3 April 2026, Easter Monday 6 April.
    expect(clocks({})).toEqual(['COMPLAINT-ACKNOWLEDGE 2026-04-01→2026-04-08 runs', 'COMPLAINT-RESPOND 2026-04-01→2026-05-01 runs']);
  });

  it('stops each clock with its own step; a full answer acknowledges too', () => {
    expect(clocks({ acknowledgedAt: morningOf('2026-04-02') })).toEqual([
      'COMPLAINT-ACKNOWLEDGE 2026-04-01→2026-04-08 2026-04-02',
      'COMPLAINT-RESPOND 2026-04-01→2026-05-01 runs',
    ]);
    expect(clocks({ respondedAt: morningOf('2026-04-07') })).toEqual([
      'COMPLAINT-ACKNOWLEDGE 2026-04-01→2026-04-08 2026-04-07',
      'COMPLAINT-RESPOND 2026-04-01→2026-05-01 2026-04-07',
    ]);
  });

  it('is read by managers only', () => {
    expect(complaint.fileTypes).toEqual(['confidential']);
    expect(complaint.writers).toBe('managers');
  });
});

describe('an allegation', () => {
  it('is told to the designated officer within one working day, unless there is a reason not to', () => {
    expect(clocks({ nature: 'allegation' })).toContain('ALLEGATION-LADO 2026-04-01→2026-04-02 runs');
    expect(clocks({ nature: 'allegation', ladoNotified: { answer: true }, ladoNotifiedAt: morningOf('2026-04-02') })).toContain(
      'ALLEGATION-LADO 2026-04-01→2026-04-02 2026-04-02',
    );
    expect(clocks({ nature: 'allegation', ladoNotified: { answer: false, reason: 'He works with no children' } }).join()).not.toContain(
      'LADO',
    );
  });

  it('asks whether police or host nation and the Authority were told', () => {
    expect(problemsToFinalise(complaintForm, { ...received, nature: 'allegation' }, asOf).map(({ path }) => path)).toEqual([
      'policeNotified',
      'authorityNotified',
    ]);
  });

  it('is not acknowledged before it came', () => {
    const early = { ...received, acknowledgedAt: morningOf('2026-03-31') };
    expect(problemsToFinalise(complaintForm, early, asOf).map(({ path }) => path)).toEqual(['acknowledgedAt']);
  });
});
