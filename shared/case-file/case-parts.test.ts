import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { kindsOfFile } from '#shared/practice/catalogue.ts';
import { CASE_PARTS } from '#shared/practice/record.ts';
import { offeredIn, partOf, partStanding } from './case-parts.ts';
import { type FileDigest, foldDigest } from './digest.ts';
import { FILE, JAMES, recordId, stateOf, VAULT } from './states-for-tests.ts';

const now = zonedInstant('2026-03-11T12:00:00+00:00[Europe/London]');
const note = stateOf('case-note', 'note', { type: 'meeting', note: 'Met.' });
const records = [
  stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK' }),
  note,
  stateOf('case-note', 'wrong', { type: 'meeting', note: 'Another family.' }, { status: 'withdrawn' }),
  stateOf('addendum', 'addendum', { corrects: note.record, words: 'At four.' }),
  stateOf('significance', 'weight', { of: note.record, level: 'key' }),
  stateOf('visit', 'visit', {}, { status: 'returned', createdBy: JAMES }),
];
const digest = foldDigest(FILE, VAULT, 'case', records);

describe('the parts of a case', () => {
  it('count their records, without what was entered in error and what stands with another record', () => {
    expect(partStanding('notes', digest, records, now)).toMatchObject({ records: 1, toSignOff: 0, returned: 0 });
  });

  it('tell what waits: for a signature, for its author, for an answer in time', () => {
    const clock = {
      ...({} as FileDigest['timescales'][number]),
      record: recordId('visit'),
      ruleId: 'PI5.5',
      dueAt: zonedInstant('2026-03-10T23:59:59+00:00[Europe/London]'),
      startedAt: zonedInstant('2026-03-01T12:00:00+00:00[Europe/London]'),
      stopsWith: 'visit',
      warnMinutes: 60,
    };
    expect(partStanding('visits', { ...digest, timescales: [clock] }, records, now)).toMatchObject({ records: 1, returned: 1, overdue: 1 });
  });

  it('offer each kind of a case in one part, but for the case itself and what needs another record or a file first', () => {
    const offered = CASE_PARTS.flatMap((part) => offeredIn(part)).map(({ kind }) => kind);
    expect(new Set(offered).size).toBe(offered.length);
    for (const kind of ['visit', 'case-note', 'person', 'involvement']) expect(offered).toContain(kind);
    for (const kind of ['case', 'addendum', 'significance']) expect(offered).not.toContain(kind);
  });

  it('have a place for every kind of a case that does not stand with another record', () => {
    for (const { kind } of kindsOfFile('case'))
      expect(partOf(kind) === undefined, kind).toBe(kind === 'addendum' || kind === 'significance');
  });
});
