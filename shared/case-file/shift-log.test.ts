import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { foldDigest } from './digest.ts';
import { shiftLog, standingOf } from './shift-log.ts';
import { fileId, stateOf, VAULT } from './states-for-tests.ts';

const shift = {
  from: zonedInstant('2026-03-02T18:00:00+00:00[Europe/London]'),
  until: zonedInstant('2026-03-03T08:00:00+00:00[Europe/London]'),
};
const contactAt = (name: string, receivedAt: string, harm = false, decided = false) =>
  foldDigest(fileId(name), VAULT, 'contact', [
    stateOf('contact', name, {
      receivedAt,
      location: 'BATUK',
      about: 'child',
      people: [{ rowId: '1', name: 'Amina Otieno', group: 'child' }],
      significantHarm: { answer: harm },
    }),
    ...(decided ? [stateOf('referral', `${name}-decision`, { level: 'child-in-need', decidedAt: receivedAt })] : []),
  ]);

const night = contactAt('night', '2026-03-03T03:10:00+03:00[Africa/Nairobi]', true);
const evening = contactAt('evening', '2026-03-02T19:00:00+00:00[Europe/London]', false, true);
const lastWeek = contactAt('lastWeek', '2026-02-24T12:00:00+00:00[Europe/London]');

describe('a duty shift', () => {
  const log = shiftLog([night, lastWeek, evening], shift);

  it('has the contacts received in it, in the order they came, wherever that was', () => {
    expect(log.contacts).toEqual([evening, night]);
  });

  it('hands over every open clock of significant harm, and what is overdue or due within two days', () => {
    expect(log.harm.map(({ clock }) => clock.ruleId)).toEqual(['P1.4', 'A2x']);
    expect(log.openClocks.filter(({ digest }) => digest === lastWeek).map(({ clock }) => clock.ruleId)).toContain('P1.2');
  });

  it('says how far each contact has come', () => {
    expect([standingOf(night), standingOf(evening)]).toEqual(['Not answered yet', 'Decided: Child in Need (section 17 type)']);
  });
});
