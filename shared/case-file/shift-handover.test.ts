import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { rowsIn } from '#shared/practice/body-values.ts';
import { foldDigest } from './digest.ts';
import { handoverOf, shiftUntil } from './shift-handover.ts';
import { fileId, stateOf, VAULT } from './states-for-tests.ts';

const contact = (name: string, receivedAt: string, harm = false) =>
  foldDigest(fileId(name), VAULT, 'contact', [
    stateOf('contact', name, {
      receivedAt,
      location: 'BATUK',
      people: [{ rowId: 'r', name: 'Tomás Brennan', group: 'child' }],
      significantHarm: { answer: harm },
    }),
  ]);

const shift = {
  from: zonedInstant('2026-03-02T20:00:00+00:00[Europe/London]'),
  until: zonedInstant('2026-03-03T08:00:00+00:00[Europe/London]'),
};
const before = contact('before', '2026-03-02T22:30:00+03:00[Africa/Nairobi]');
const during = contact('during', '2026-03-03T03:10:00+03:00[Africa/Nairobi]', true);
const handover = handoverOf([before, during], shift);

describe('a handover', () => {
  it('lists the contacts received in the shift, by reference', () => {
    expect(rowsIn(handover, 'contacts').map((row) => [row['reference'], row['receivedAt']])).toEqual([
      [during.reference, '2026-03-03T03:10:00+03:00[Africa/Nairobi]'],
    ]);
    expect(rowsIn(handover, 'contacts')[0]?.['standing']).toContain('significant harm · to decide · still due:');
  });

  it('puts significant harm that nobody answered first, and apart from other clocks', () => {
    expect(rowsIn(handover, 'harm').map((row) => row['reference'])).toEqual([during.reference, during.reference]);
    expect(rowsIn(handover, 'openClocks').every((row) => String(row['what']).includes('harm'))).toBe(false);
    expect(rowsIn(handover, 'openClocks').map((row) => row['reference'])).toContain(before.reference);
  });

  it('names nobody', () => {
    expect(JSON.stringify(handover)).not.toContain('Tomás');
  });

  it('begins where the last one ended, and never more than twelve hours ago', () => {
    const last = (until: string) => foldDigest(fileId('handover'), VAULT, 'register', [stateOf('shift-handover', 'handover', { until })]);
    expect(shiftUntil([last('2026-03-02T23:00:00+00:00[Europe/London]')], shift.until).from).toBe(
      '2026-03-02T23:00:00+00:00[Europe/London]',
    );
    expect(shiftUntil([last('2026-03-01T23:00:00+00:00[Europe/London]')], shift.until).from).toBe(
      '2026-03-02T20:00:00+00:00[Europe/London]',
    );
    expect(shiftUntil([last('2026-03-04T08:00:00+00:00[Europe/London]')], shift.until).from).toBe(
      '2026-03-02T20:00:00+00:00[Europe/London]',
    );
  });
});
