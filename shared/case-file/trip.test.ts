import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { foldDigest } from './digest.ts';
import { fileId, GRACE, JAMES, stateOf, VAULT } from './states-for-tests.ts';
import { casesToTake, checkTrip, dueWhileAway, packList, reconcileTrip, tripIn, tripStanding } from './trip.ts';

const asOf = zonedInstant('2026-03-01T09:00:00+00:00[Europe/London]');
const caseOf = (name: string, worker = GRACE, visits: readonly string[] = [], location = 'BATUK') =>
  foldDigest(fileId(name), VAULT, 'case', [
    stateOf('case', `${name}-case`, { householdName: name, location, openedOn: '2026-02-02', reason: 'x' }),
    stateOf('allocation', `${name}-all`, { worker, from: '2026-02-02', changeReason: 'FCONTA' }),
    ...visits.map((visitedAt, index) =>
      stateOf('visit', `${name}-visit${index}`, { visitedAt, outcome: 'made', purpose: 'x', nextVisitOn: '2026-03-10' }),
    ),
  ]);
const mine = caseOf('Otieno', GRACE, ['2026-02-20T10:00:00+03:00[Africa/Nairobi]']);
const theirs = caseOf('Adeyemi', JAMES);
const elsewhere = caseOf('Gurung', GRACE, [], 'NEPAL');
const all = [theirs, elsewhere, mine];
const trip = { location: 'BATUK', leavesOn: calendarDate('2026-03-02'), returnsOn: calendarDate('2026-03-12'), cases: [mine.file] };
const laptop = { equal: true, waiting: 0, quarantined: 0, missingDocuments: () => 0 };
const notReady = (changes: object, cases = trip.cases) =>
  checkTrip({ ...trip, cases }, all, { ...laptop, ...changes })
    .filter(({ ready }) => !ready)
    .map(({ what }) => what);

describe('a trip', () => {
  it('is read once place and days are there', () => {
    expect(tripIn({ location: 'BATUK', leavesOn: '2026-03-02' })).toBeUndefined();
    expect(tripIn({ ...trip })).toEqual(trip);
  });

  it('offers the cases of the place, one’s own first', () => {
    expect(casesToTake(all, 'BATUK', GRACE)).toEqual([mine, theirs]);
    expect(casesToTake(all, 'BATUK', JAMES)).toEqual([theirs, mine]);
  });

  it('is ready when every case, every document and every change is on both sides', () => {
    expect(notReady({})).toEqual([]);
    expect(notReady({ equal: false })).toEqual(['Everything the server has is on this laptop']);
    expect(notReady({ waiting: 2 })).toEqual(['Nothing written here waits to be sent']);
    expect(notReady({ missingDocuments: () => 1 })).toEqual(['Every document is on this laptop']);
    expect(notReady({}, [])).toEqual(['Cases are chosen']);
    expect(notReady({}, [fileId('not here')])).toEqual(['Every case chosen is on this laptop']);
  });

  it('shows what falls due in its cases until the evening of the return, there', () => {
    expect(dueWhileAway(trip, all, asOf).map(({ label }) => label)).toEqual(['Planned visit']);
    expect(dueWhileAway({ ...trip, returnsOn: calendarDate('2026-03-09') }, all, asOf)).toEqual([]);
    expect(dueWhileAway({ ...trip, cases: [theirs.file] }, all, asOf)).toEqual([]);
  });

  it('has a pack list that names the place and nobody', () => {
    const list = packList(trip, all).join(' ');
    expect(list).toContain('Kenya');
    expect(list).not.toContain('Otieno');
  });

  it('is compared on return with the visits made in its days', () => {
    const visited = caseOf('Otieno', GRACE, ['2026-02-20T10:00:00+03:00[Africa/Nairobi]', '2026-03-05T10:00:00+03:00[Africa/Nairobi]']);
    const back = zonedInstant('2026-03-13T09:00:00+00:00[Europe/London]');
    expect(reconcileTrip(trip, [visited, theirs], back)).toEqual([
      { file: visited.file, title: 'Otieno', madeOn: ['2026-03-05'], stillDue: ['Planned visit'] },
    ]);
  });

  it('is planned, away, to look through, and done', () => {
    const on = (day: string, reconciled = false) => tripStanding(trip, reconciled, calendarDate(day));
    expect([on('2026-03-01'), on('2026-03-02'), on('2026-03-12'), on('2026-03-13'), on('2026-03-13', true)]).toEqual([
      'planned',
      'away',
      'away',
      'to-reconcile',
      'done',
    ]);
  });
});
