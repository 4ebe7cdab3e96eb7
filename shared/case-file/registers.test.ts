import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import { type FileDigest, foldDigest } from './digest.ts';
import { boardCover, entriesOf, expiriesOf, expiryOn, sessionFor, trainingCover } from './registers.ts';
import { fileId, JAMES, stateOf, VAULT } from './states-for-tests.ts';

const TODAY = calendarDate('2026-11-22');

const entry = (kind: KindName, name: string, body: Record<string, unknown>): FileDigest =>
  foldDigest(fileId(name), VAULT, 'register', [stateOf(kind, name, body)]);

const session = (name: string, changes: Record<string, unknown> = {}) =>
  entry('training-session', name, {
    level: '2',
    title: 'Recognising neglect',
    location: 'BATUK',
    on: '2026-06-01',
    mode: 'in-person',
    status: 'delivered',
    withWelfare: { answer: true },
    ...changes,
  });

const coverOf = (digests: readonly FileDigest[], level: string, location = 'BATUK') =>
  trainingCover(digests, TODAY).find((cover) => cover.location === location && cover.level === level);

describe('training by location', () => {
  it('was made available when a session was delivered in the last twelve months', () => {
    expect(coverOf([session('a')], '2')).toMatchObject({ madeAvailable: true, lastOn: '2026-06-01', sessions: 1 });
    expect(coverOf([session('a', { on: '2025-11-22' })], '2')).toMatchObject({ madeAvailable: false, sessions: 0 });
    expect(coverOf([session('a', { on: '2025-11-23' })], '2')?.madeAvailable).toBe(true);
    expect(coverOf([session('a')], '3')?.madeAvailable).toBe(false);
    expect(coverOf([session('a')], '2', 'NEPAL')?.madeAvailable).toBe(false);
  });

  it('was made available when one is scheduled and can be booked, and not before', () => {
    const scheduled = { status: 'scheduled', on: '2027-01-10' };
    expect(coverOf([session('a', { ...scheduled, openForBooking: { answer: true } })], '2')).toMatchObject({
      madeAvailable: true,
      nextOn: '2027-01-10',
    });
    expect(coverOf([session('a', { ...scheduled, openForBooking: { answer: false } })], '2')?.madeAvailable).toBe(false);
  });

  it('counts Level 2 only jointly with welfare, and nothing that is recorded or cancelled', () => {
    const alone = { withWelfare: { answer: false, reason: 'No padre in post' } };
    expect(coverOf([session('a', alone)], '2')?.madeAvailable).toBe(false);
    expect(coverOf([session('a', { ...alone, level: '3' })], '3')?.madeAvailable).toBe(true);
    expect(coverOf([session('a', { mode: 'recorded' })], '2')?.madeAvailable).toBe(false);
    expect(coverOf([session('a', { status: 'cancelled' })], '2')?.madeAvailable).toBe(false);
  });

  it('counts organisations that were there, once, where their people are, without our own', () => {
    const attendees = [
      { rowId: '1', organisation: 'Nanyuki School', organisationType: 'education', present: { answer: true } },
      { rowId: '2', organisation: 'nanyuki school', organisationType: 'education', present: { answer: true } },
      { rowId: '3', organisation: 'HQ BATUK', organisationType: 'command', present: { answer: false } },
      { rowId: '4', organisation: 'This service', organisationType: 'own-staff', present: { answer: true } },
      { rowId: '5', organisation: 'BGN medical centre', organisationType: 'health', location: 'NEPAL', present: { answer: true } },
    ];
    const digests = [session('a', { attendees })];
    expect(coverOf(digests, '2')?.organisations).toBe(1);
    expect(coverOf(digests, '2', 'NEPAL')).toMatchObject({ organisations: 1, sessions: 0 });
  });

  it('finds the session that answers a request: of its level, location and day', () => {
    const sessions = entriesOf([session('a'), session('b', { level: '3' })], ['training-session']);
    const request = { level: '3', location: 'BATUK', sessionOn: '2026-06-01' };
    expect(sessionFor(request, sessions)?.digest.file).toBe(fileId('b'));
    expect(sessionFor({ ...request, sessionOn: '2026-06-02' }, sessions)).toBeUndefined();
  });
});

describe('boards', () => {
  const board = (name: string, changes: Record<string, unknown> = {}) =>
    entry('board-attendance', name, {
      type: 'lspb',
      name: 'Kenya LSPB',
      location: 'BATUK',
      heldOn: '2026-11-10',
      standing: 'held',
      staff: [{ rowId: '1', member: JAMES, attendance: 'attended' }],
      ...changes,
    });
  const kenya = (digests: readonly FileDigest[]) => boardCover(digests, TODAY).find(({ location }) => location === 'BATUK');

  it('are counted in the contract year, attended when one of us was there', () => {
    const apologies = [{ rowId: '1', member: JAMES, attendance: 'apologies' }];
    expect(
      kenya([
        board('a'),
        board('b', { staff: apologies }),
        board('c', { heldOn: '2027-02-01', standing: 'planned' }),
        board('earlier', { heldOn: '2026-10-31' }),
        board('group', { type: 'defence-working-group' }),
      ]),
    ).toEqual({ location: 'BATUK', attended: 1, held: 2, toCome: 1 });
  });

  it('that were entered in error are not counted', () => {
    const withdrawn = foldDigest(fileId('x'), VAULT, 'register', [
      stateOf(
        'board-attendance',
        'x',
        { type: 'lspb', location: 'BATUK', heldOn: '2026-11-10', standing: 'held' },
        { status: 'withdrawn' },
      ),
    ]);
    expect(kenya([withdrawn])?.held).toBe(0);
  });
});

describe('what expires', () => {
  it('is current, due within sixty days, expired or not entered', () => {
    expect(expiryOn(undefined, TODAY)).toBe('missing');
    expect(expiryOn(calendarDate('2026-11-21'), TODAY)).toBe('expired');
    expect(expiryOn(TODAY, TODAY)).toBe('soon');
    expect(expiryOn(calendarDate('2027-01-21'), TODAY)).toBe('soon');
    expect(expiryOn(calendarDate('2027-01-22'), TODAY)).toBe('current');
  });

  it('asks for no registration where the post needs none', () => {
    expect(expiriesOf({ socialWorker: { answer: false } }, TODAY)).toEqual({
      registration: undefined,
      dbs: 'missing',
      clearance: 'missing',
    });
    expect(expiriesOf({}, TODAY).registration).toBe('missing');
    expect(expiriesOf({ socialWorker: { answer: false }, registeredUntil: '2026-11-01' }, TODAY).registration).toBe('expired');
  });
});
