/** The moment that figures are as of, as it is written on a command line. */
import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { momentFrom } from './report.ts';

test('a day ends in London; an instant may have Z, an offset or its zone', () => {
  expect(momentFrom('2026-02-09')).toMatch(/^2026-02-09T23:59:59.*\[Europe\/London\]$/);
  for (const text of ['2026-07-04T14:30:00Z', '2026-07-04T14:30Z', '2026-07-04T20:15:00+05:45']) {
    expect(momentFrom(text)).toMatch(/^2026-07-04T15:30:00(\.000)?\+01:00\[Europe\/London\]$/);
  }
  expect(momentFrom('2026-07-04T20:15:00+05:45[Asia/Kathmandu]')).toBe('2026-07-04T20:15:00+05:45[Asia/Kathmandu]');
  for (const text of ['2026-07-04T14:30', 'yesterday', '2026-02-30']) expect(() => momentFrom(text)).toThrow(InvalidArgumentError);
});
