import { describe, expect, it } from 'vitest';
import type { PersonId } from '#shared/base/ids.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { type FileDigest, foldDigest } from './digest.ts';
import { caseloadOf, caseloads, involvementCounts, supervisionStandings, unallocatedCases, waitingSignOffs } from './oversight.ts';
import { fileId, GRACE, JAMES, recordId, stateOf, VAULT } from './states-for-tests.ts';

const asOf = zonedInstant('2026-06-01T09:00:00+01:00[Europe/London]');

function caseOf(name: string, options: { location?: string; type?: string; worker?: PersonId | null; children?: number } = {}): FileDigest {
  const { location = 'BATUK', type = 'child-in-need', worker = GRACE, children = 1 } = options;
  const people = Array.from({ length: children }, (_, index) =>
    stateOf('person', `${name}-child${index}`, { givenName: `Child${index}`, group: 'child', born: '2019-01-01' }),
  );
  const parent = stateOf('person', `${name}-parent`, { givenName: 'Parent', group: 'adult', born: '1990-01-01' });
  return foldDigest(fileId(name), VAULT, 'case', [
    stateOf('case', `${name}-case`, { householdName: name, location, openedOn: '2026-03-02', reason: 'x' }),
    ...people,
    parent,
    stateOf('involvement', `${name}-inv`, { type, people: people.map(({ record }) => record), openedOn: '2026-03-02', reason: 'x' }),
    ...(worker === null ? [] : [stateOf('allocation', `${name}-all`, { worker, from: '2026-03-02', changeReason: 'FCONTA' })]),
  ]);
}

describe('what waits for a signature', () => {
  it('stands by how long it has waited, and what was sent back comes last', () => {
    const decision = (name: string, at: string, status: 'finalised' | 'returned' | 'authorised') =>
      stateOf('referral', name, { level: 'child-in-need' }, { at, status });
    const digest = foldDigest(fileId('contact'), VAULT, 'contact', [
      stateOf('contact', 'contact', { about: 'child', location: 'BATUK' }),
      decision('returned', '2026-03-01T09:00:00+03:00[Africa/Nairobi]', 'returned'),
      decision('later', '2026-03-03T09:00:00+03:00[Africa/Nairobi]', 'finalised'),
      decision('first', '2026-03-02T09:00:00+03:00[Africa/Nairobi]', 'finalised'),
      decision('signed', '2026-03-01T09:00:00+03:00[Africa/Nairobi]', 'authorised'),
    ]);
    expect(waitingSignOffs([digest]).map(({ record, returned }) => [record, returned])).toEqual([
      [recordId('first'), false],
      [recordId('later'), false],
      [recordId('returned'), true],
    ]);
  });
});

describe('a caseload', () => {
  it('counts children and adults with an open involvement, not everybody of the household', () => {
    const [grace, james] = caseloads([caseOf('a', { children: 3 }), caseOf('b', { type: 'child-protection-plan' })], [GRACE, JAMES], asOf);
    expect(grace).toMatchObject({ children: 4, adults: 0, locations: ['BATUK'] });
    expect(grace && involvementCounts(grace)).toBe('1 CPP, 3 CiN');
    expect(james).toMatchObject({ children: 0, cases: [] });
  });

  it('leaves out who nobody works with: that is a list of its own', () => {
    const unallocated = caseOf('c', { worker: null });
    expect(unallocatedCases([unallocated, caseOf('a')])).toEqual([unallocated]);
  });

  it('shows before a case is given what it would be afterwards', () => {
    const given = caseOf('b', { children: 2 });
    expect(caseloadOf(JAMES, [given], asOf).children).toBe(2);
  });
});

describe('supervision of a case', () => {
  it('is due monthly with a protection plan and every two months without', () => {
    const days = supervisionStandings([caseOf('cin'), caseOf('cp', { type: 'child-protection-plan' })]).map(({ digest, dueOn }) => [
      digest.title,
      dueOn,
    ]);
    expect(days).toEqual([
      ['cp', '2026-04-03'],
      ['cin', '2026-05-03'],
    ]);
  });
});
