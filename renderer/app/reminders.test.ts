import { describe, expect, it } from 'vitest';
import { addMs, zonedInstant } from '#shared/base/zoned-instant.ts';
import { foldDigest } from '#shared/case-file/digest.ts';
import { FILE, GRACE, stateOf, VAULT } from '#shared/case-file/states-for-tests.ts';
import { dailyReminder, type HarmMoment, harmMoments, harmReminder } from './reminders.ts';

const due = zonedInstant('2026-03-03T03:10:00+03:00[Africa/Nairobi]');
const minutes = (count: number) => addMs(due, count * 60_000);
const moment = (key: string, offset = 0): HarmMoment => ({ key, warnAt: minutes(offset - 30), dueAt: minutes(offset) });
const NOBODY: ReadonlySet<string> = new Set();

describe('a reminder of significant harm', () => {
  it('comes within the warning time, and not before', () => {
    expect(harmReminder([moment('a')], minutes(-31), NOBODY)).toBeUndefined();
    expect(harmReminder([moment('a')], minutes(-15), NOBODY)?.text).toBe(
      'A significant-harm clock runs out in 15 minutes. Open Haversack.',
    );
  });

  it('is said once for each state: when it is close, and when it has run out', () => {
    const close = harmReminder([moment('a')], minutes(-15), NOBODY);
    expect(harmReminder([moment('a')], minutes(-5), new Set(close?.keys))).toBeUndefined();
    const over = harmReminder([moment('a')], minutes(1), new Set(close?.keys));
    expect(over?.text).toBe('A significant-harm clock has run out. Open Haversack.');
    expect(harmReminder([moment('a')], minutes(600), new Set([...(close?.keys ?? []), ...(over?.keys ?? [])]))).toBeUndefined();
  });

  it('is one for several that are new together, and leaves out those told before', () => {
    expect(harmReminder([moment('a'), moment('b', 5)], minutes(-10), NOBODY)?.text).toBe(
      '2 significant-harm clocks run out soon, the first in 10 minutes. Open Haversack.',
    );
    expect(harmReminder([moment('a'), moment('b', 5)], minutes(1), NOBODY)?.text).toBe(
      '2 significant-harm clocks: 1 has run out, 1 runs out soon. Open Haversack.',
    );
    expect(harmReminder([moment('a'), moment('b', 5)], minutes(-10), new Set(['a soon']))?.keys).toEqual(['b soon']);
  });

  it('is taken from the running clocks of this laptop’s files, and carries no name, case or place', () => {
    const contact = stateOf('contact', 'contact', {
      receivedAt: '2026-03-03T03:00:00+03:00[Africa/Nairobi]',
      significantHarm: { answer: true },
      location: 'BATUK',
      people: [{ rowId: 'a', name: 'Amina Otieno' }],
    });
    const digest = foldDigest(FILE, VAULT, 'contact', [contact]);
    const [first] = harmMoments([digest]);
    if (first === undefined) throw new Error('This contact starts a clock of significant harm');
    const text = harmReminder(harmMoments([digest]), addMs(first.dueAt, 60_000), NOBODY)?.text ?? '';
    expect(text).toMatch(/^(?:A|\d+) significant-harm clocks? (?:has|have) run out\. Open Haversack\.$/);
    expect(text).not.toMatch(/amina|otieno|batuk|nairobi/i);
    const answered = { ...digest, timescales: digest.timescales.map((clock) => ({ ...clock, stoppedAt: clock.startedAt })) };
    expect(harmMoments([answered])).toEqual([]);
  });
});

describe('the reminder of the day', () => {
  const plan = stateOf('task', 'task', { what: 'Ring the school about Amina', dueOn: '2026-03-03', owner: GRACE, status: 'open' });
  const files = [foldDigest(FILE, VAULT, 'case', [stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK' }), plan])];
  const whose = { person: GRACE, allContacts: false };

  it('counts what is due, names nothing, and comes once a day', () => {
    const said = dailyReminder(files, due, whose, undefined);
    expect(said).toEqual({ on: '2026-03-03', text: 'One thing is due today.' });
    expect(dailyReminder(files, minutes(60), whose, said?.on)).toBeUndefined();
    expect(dailyReminder(files, minutes(24 * 60), whose, said?.on)?.text).toBe('One thing is overdue.');
  });

  it('says nothing on a day with nothing due, and waits while the laptop holds nothing yet', () => {
    expect(dailyReminder(files, minutes(-24 * 60), whose, undefined)).toEqual({ on: '2026-03-02' });
    expect(dailyReminder([], due, whose, undefined)).toBeUndefined();
  });
});
