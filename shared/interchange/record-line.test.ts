import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDigest } from '#shared/case-file/digest.ts';
import { fileId, GRACE, JAMES, stateOf } from '#shared/case-file/states-for-tests.ts';
import type { Operation, RecordState, RecordVersion } from '#shared/practice/record.ts';
import { resolveRecord } from '#shared/sync/resolve-record.ts';
import { EXAMPLE_LINES } from './example.ts';
import { historyOfLine, lineOfState, type RecordLine, stateOfLine, statusOfLine } from './record-line.ts';

const DAY = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00+00:00[Europe/London]`;
const line = (changes: Partial<RecordLine> = {}): RecordLine => ({
  id: 'visit-1',
  kind: 'visit',
  file: 'case-file-1',
  fileType: 'case',
  body: { outcome: 'made' },
  createdAt: DAY(3),
  createdBy: GRACE,
  ...changes,
});

describe('a line without a history', () => {
  it.each<[string, Partial<RecordLine>, readonly Operation[], Partial<RecordState>]>([
    ['was finalised as it was created', {}, ['finalise'], { status: 'finalised', finalisedAt: DAY(3) as never, finalisedBy: GRACE }],
    [
      'was a draft until it was finalised',
      { finalisedAt: DAY(5) },
      ['draft', 'finalise'],
      { createdAt: DAY(3) as never, finalisedAt: DAY(5) as never },
    ],
    ['was finalised by somebody else', { finalisedBy: JAMES }, ['draft', 'finalise'], { createdBy: GRACE, finalisedBy: JAMES }],
    [
      'was signed off',
      { authorisedAt: DAY(8), authorisedBy: JAMES },
      ['finalise', 'authorise'],
      { status: 'authorised', authorisedBy: JAMES },
    ],
    ['is a draft', { status: 'draft' }, ['draft'], { status: 'draft' }],
    ['was sent back', { status: 'returned' }, ['finalise', 'return'], { status: 'returned' }],
    ['was entered in error', { status: 'withdrawn', finalisedAt: DAY(4) }, ['draft', 'finalise', 'withdraw'], { status: 'withdrawn' }],
  ])('%s', (_what, changes, operations, expected) => {
    const state = stateOfLine(line(changes));
    expect(state.versions.map(({ op }) => op)).toEqual(operations);
    expect(state).toMatchObject({ record: 'visit-1', file: 'case-file-1', body: { outcome: 'made' }, conflicts: [], ...expected });
    expect(state.status).toBe(statusOfLine(line(changes)));
    expect('finalisedAt' in state).toBe(operations.includes('finalise'));
    expect('authorisedAt' in state).toBe(operations.includes('authorise'));
  });

  it('was recorded when it happened, where nobody wrote down when', () => {
    const { createdAt: _, ...undated } = line({ body: { visitedAt: DAY(2) } });
    expect(stateOfLine(undated).createdAt).toBe(DAY(2));
    expect(stateOfLine({ ...undated, kind: 'case', body: { openedOn: '2026-03-02' } }).createdAt).toBe(
      '2026-03-02T12:00:00+00:00[Europe/London]',
    );
  });
});

describe('a line with its history', () => {
  const versions = [
    { op: 'finalise' as const, at: DAY(3), by: GRACE, body: { location: 'NEPAL' } },
    { op: 'authorise' as const, at: DAY(4), by: JAMES, body: { location: 'NEPAL' } },
    { op: 'finalise' as const, at: DAY(9), by: GRACE, body: { location: 'BRUNEI' } },
  ];

  it('is what the versions make of it: a later version waits for its own signature', () => {
    const state = stateOfLine(line({ kind: 'case', versions, body: { location: 'BRUNEI' } }));
    expect(state).toMatchObject({
      status: 'finalised',
      body: { location: 'BRUNEI' },
      createdAt: DAY(3),
      finalisedAt: DAY(3),
      changedAt: DAY(9),
    });
    expect('authorisedAt' in state).toBe(false);
    expect(historyOfLine(line({ versions })).map(({ id, parents }) => [id, parents])).toEqual([
      ['visit-1#1', []],
      ['visit-1#2', ['visit-1#1']],
      ['visit-1#3', ['visit-1#2']],
    ]);
  });

  it('keeps both sides of what was written apart', () => {
    const state = stateOfLine(
      line({
        versions: [
          { id: 'a', op: 'finalise', at: DAY(3), by: GRACE, body: { outcome: 'made' } },
          { id: 'b', parents: ['a'], op: 'finalise', at: DAY(4), by: GRACE, body: { outcome: 'nobody-there' } },
          { id: 'c', parents: ['a'], op: 'finalise', at: DAY(5), by: JAMES, body: { outcome: 'refused' } },
        ],
      }),
    );
    expect(state.heads).toEqual(['b', 'c']);
    expect(state.conflicts).toMatchObject([{ field: 'outcome', base: 'made', values: [{ value: 'nobody-there' }, { value: 'refused' }] }]);
  });
});

describe('there and back', () => {
  const operations = fc.constantFrom<Operation>('draft', 'finalise', 'authorise', 'return', 'merge', 'withdraw');
  const histories = fc.array(
    fc.record({
      op: operations,
      day: fc.integer({ min: 1, max: 28 }),
      by: fc.constantFrom(GRACE, JAMES),
      seen: fc.integer(),
      after: fc.nat(),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );

  it('a state becomes a line and the same state again, whatever its history', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const versions = steps.map(({ op, day, by, seen, after }, index) => ({
          ...stateOf('visit', 'v', {}),
          id: `v${index}`,
          op,
          at: DAY(day),
          author: by,
          device: '',
          body: { seen },
          parents: index === 0 ? [] : [`v${after % index}`],
        })) as unknown as readonly RecordVersion[];
        const told = stateOfLine({
          ...line(),
          versions: versions.map(({ id, parents, op, at, author, body }) => ({ id, parents, op, at, by: author, body })),
        });
        // By the rule of the laptops, and not by one of its own.
        expect(told.status).toBe(resolveRecord(versions).status);
        expect(told.body).toEqual(resolveRecord(versions).body);
        const again = stateOfLine(lineOfState(told, 'case'));
        const essence = ({ versions: all, heads: _, conflicts, ...state }: RecordState) => ({
          ...state,
          conflicts: conflicts.map(({ field }) => field),
          versions: all.map(({ op, at, author, body }) => ({ op, at, author, body })),
        });
        expect(essence(again)).toEqual(essence(told));
      }),
    );
  });

  it('writes a history only where it says more than the line', () => {
    for (const each of EXAMPLE_LINES) expect(lineOfState(stateOfLine(each), each.fileType)).not.toHaveProperty('versions');
    const moved = stateOfLine(
      line({
        versions: [
          { op: 'draft', at: DAY(1), by: GRACE, body: {} },
          { op: 'finalise', at: DAY(2), by: GRACE, body: { outcome: 'made' } },
        ],
      }),
    );
    expect(lineOfState(moved, 'case').versions).toHaveLength(2);
  });
});

it('the lines of a case fold into the digest that laptops keep of it', () => {
  const states = EXAMPLE_LINES.filter(({ file }) => file === 'case-file-1').map(stateOfLine);
  const digest = foldDigest(fileId('case-file-1'), '' as never, 'case', states);
  expect(digest).toMatchObject({ title: 'Gurung', location: 'NEPAL', status: 'open', fromContact: 'contact-file-1' });
  expect(digest.involvements).toMatchObject([{ type: 'child-in-need', openedOn: '2025-11-18', people: ['maya'] }]);
  expect(digest.facts.find(({ kind }) => kind === 'child-and-family-assessment')).toMatchObject({
    authorisedBy: 'staff-james',
    by: 'staff-grace',
  });
});
