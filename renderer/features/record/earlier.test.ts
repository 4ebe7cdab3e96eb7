import { describe, expect, it } from 'vitest';
import type { Body, RecordState, RecordVersion } from '#shared/practice/record.ts';
import { earlierThan } from './earlier.ts';

const at = (day: string) => `${day}T10:00:00+00:00[Europe/London]`;
const version = (id: string, op: RecordVersion['op'], day: string, body: Body) => ({ id, op, at: at(day), body });
const record = (id: string, day: string, body: Body, changes: object = {}): RecordState =>
  ({
    record: id,
    kind: 'child-in-need-plan',
    status: 'authorised',
    body,
    createdAt: at(day),
    versions: [],
    ...changes,
  }) as unknown as RecordState;

const first = record('first', '2026-01-05', { startedOn: '2026-01-05' });
const second = record(
  'second',
  '2026-02-05',
  { startedOn: '2026-02-05', aim: 'Sleep at home' },
  {
    versions: [
      version('draft', 'draft', '2026-02-04', {}),
      version('one', 'finalise', '2026-02-05', { startedOn: '2026-02-05', aim: 'Sleep' }),
      version('two', 'finalise', '2026-02-20', { startedOn: '2026-02-05', aim: 'Sleep at home' }),
      version('signed', 'authorise', '2026-02-21', { startedOn: '2026-02-05', aim: 'Sleep at home' }),
    ],
  },
);
const draft = record('draft', '2026-01-20', {}, { status: 'draft' });
const visit = record('visit', '2026-01-10', {}, { kind: 'visit' });
const later = record('later', '2026-03-01', {});

describe('what a plan can be compared with', () => {
  it('is its own versions that read differently, then the plans before it', () => {
    expect(earlierThan(second, [later, visit, draft, second, first]).map(({ id, label }) => [id, label])).toEqual([
      ['one', 'Version 2 of this record, Thu 5 Feb 2026, 10:00 London'],
      ['first', 'Child in need plan, Mon 5 Jan 2026'],
    ]);
  });

  it('is nothing for the first that was never changed', () => {
    expect(earlierThan(first, [first, second])).toEqual([]);
  });
});
