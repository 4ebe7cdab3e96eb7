import { describe, expect, it } from 'vitest';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Body, Operation, RecordVersion } from '#shared/practice/record.ts';
import { versionHistory } from './version-history.ts';

const version = (id: string, parents: readonly string[], op: Operation, body: Body): RecordVersion =>
  ({
    id,
    parents,
    op,
    body,
    vault: 'vault',
    file: 'file',
    record: 'record',
    kind: 'visit',
    at: '2026-03-03T03:10:00+03:00[Africa/Nairobi]' as ZonedInstant,
    schema: 1,
    device: 'device',
    author: 'author',
  }) as unknown as RecordVersion;

const first = version('first', [], 'draft', { purpose: 'See Asha', place: 'home' });
const mine = version('mine', ['first'], 'draft', { purpose: 'See Asha alone', place: 'home' });
const theirs = version('theirs', ['first'], 'draft', { purpose: 'See Asha at school', place: 'school' });
const chosen = version('chosen', ['mine', 'theirs'], 'merge', { purpose: 'See Asha alone at school', place: 'school' });

describe('the versions of a record', () => {
  it('are listed with the newest first, each beside the one it was made from', () => {
    const history = versionHistory([first, mine, theirs, chosen]);
    expect(history.map((step) => [step.number, step.version.id, step.before?.id])).toEqual([
      [4, 'chosen', 'mine'],
      [3, 'theirs', 'first'],
      [2, 'mine', 'first'],
      [1, 'first', undefined],
    ]);
  });

  it('say which fields a person chose where both had changed them', () => {
    expect(versionHistory([first, mine, theirs, chosen])[0]?.chosenFields).toEqual(['purpose']);
  });

  it('say that nothing was chosen where different fields were joined', () => {
    const place = version('place', ['first'], 'draft', { purpose: 'See Asha', place: 'school' });
    const joined = version('joined', ['mine', 'place'], 'merge', { purpose: 'See Asha alone', place: 'school' });
    expect(versionHistory([first, mine, place, joined])[0]?.chosenFields).toEqual([]);
  });

  it('say which version was written without knowing of the one before it', () => {
    expect(versionHistory([first, mine, theirs, chosen]).map((step) => step.apart)).toEqual([false, true, false, false]);
  });
});
