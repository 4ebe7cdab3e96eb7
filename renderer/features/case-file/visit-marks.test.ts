import { describe, expect, it } from 'vitest';
import type { Body, RecordState, RecordStatus } from '#shared/practice/record.ts';
import { visitColumns } from './visit-marks.ts';

const visit = (record: string, body: Body, status: RecordStatus = 'finalised'): RecordState =>
  ({ record, kind: 'visit', status, body }) as unknown as RecordState;

const child = (id: string, answers: Body): Body => ({ rowId: id, child: id, ...answers });
const yes = { answer: true };
const no = { answer: false, reason: 'asleep' };

const first = visit('first', {
  visitedAt: '2026-03-03T10:00:00+03:00[Africa/Nairobi]',
  outcome: 'made',
  nextVisitOn: '2026-03-10',
  children: [child('asha', { seen: yes, faceToFace: yes, seenAlone: yes }), child('ravi', { seen: no })],
});
const second = visit('second', { visitedAt: '2026-03-11T10:00:00+03:00[Africa/Nairobi]', outcome: 'no-access' });
const third = visit('third', {
  visitedAt: '2026-03-12T10:00:00+03:00[Africa/Nairobi]',
  outcome: 'made',
  children: [child('asha', { seen: yes, faceToFace: no, seenAlone: no })],
});

describe('the visit strip', () => {
  it('shows of each child how they were seen, oldest visit first', () => {
    expect(visitColumns([third, first, second], ['asha', 'ravi'], 10).map((column) => [column.record, ...column.marks])).toEqual([
      ['first', 'alone', 'not-seen'],
      ['second', 'not-made', 'not-made'],
      ['third', 'not-face-to-face', 'none'],
    ]);
  });

  it('says which visit was later than the one before had planned', () => {
    expect(visitColumns([first, second, third], [], 10).map((column) => column.late)).toEqual([false, true, false]);
  });

  it('shows the latest visits only, and no drafts', () => {
    const draft = visit('draft', { visitedAt: '2026-03-20T10:00:00+03:00[Africa/Nairobi]', outcome: 'made' }, 'draft');
    expect(visitColumns([first, second, third, draft], [], 2).map((column) => column.record)).toEqual(['second', 'third']);
  });
});
