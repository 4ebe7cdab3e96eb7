import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { foldDigest } from '#shared/case-file/digest.ts';
import { entriesOf } from '#shared/case-file/registers.ts';
import { fileId, stateOf, VAULT } from '#shared/case-file/states-for-tests.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import type { Body } from '#shared/practice/record.ts';
import { populationsHeld, settingsInForce } from './reporting-entries.ts';

const entry = (kind: KindName, name: string, body: Body) => foldDigest(fileId(name), VAULT, 'register', [stateOf(kind, name, body)]);
const day = calendarDate;

describe('the settings in force', () => {
  const files = ['2025-11-01', '2026-04-01', '2027-01-01'].map((inForceFrom) =>
    entry('reporting-settings', `s${inForceFrom}`, { inForceFrom, quarterAnchor: 'contract' }),
  );
  const on = (today: string) => settingsInForce(entriesOf(files, ['reporting-settings']), day(today))?.on;

  it('are the latest whose day has come', () => {
    expect(on('2025-10-31')).toBe(undefined);
    expect(on('2026-03-31')).toBe('2025-11-01');
    expect(on('2026-04-01')).toBe('2026-04-01');
    expect(on('2026-12-31')).toBe('2026-04-01');
  });
});

describe('populations', () => {
  const population = (name: string, location: string, asOf: string, children: number) =>
    entry('population-at-risk', name, { location, asOf, children, source: 'Unit return' });
  const files = [
    population('a', 'BRUNEI', '2026-01-31', 412),
    population('b', 'BRUNEI', '2026-09-30', 430),
    population('c', 'NEPAL', '2027-01-01', 90),
  ];
  const held = (today: string) =>
    new Map(populationsHeld(files, day(today)).map(({ location, entry: one }) => [location, one?.values['children']]));

  it('are the latest of that day at each location, and name where none is held', () => {
    expect(held('2026-06-01').get('BRUNEI')).toBe(412);
    expect(held('2026-10-01').get('BRUNEI')).toBe(430);
    expect(held('2026-10-01').get('NEPAL')).toBe(undefined);
    expect([...held('2026-10-01').keys()]).toHaveLength(12);
  });
});
