/** Visits to looked-after and privately fostered children, and reviews, over years and placements, as the records of one case tell them. */
import { describe, expect, it } from 'vitest';
import { clocksInWords, morningOf, recordOf } from './clocks-for-tests.ts';
import { lookedAfterOversight } from './looked-after-oversight/record.ts';
import { lookedAfterReview } from './looked-after-review/record.ts';
import { privateFostering } from './private-fostering/record.ts';
import type { Body } from './record.ts';
import { visit } from './visit/record.ts';

const yes = { answer: true };
const no = { answer: false };

const placed = (changes: Body = {}, record = 'oversight') =>
  recordOf(
    lookedAfterOversight,
    {
      person: 'ben',
      startedOn: '2026-01-05',
      lookedAfterSince: '2026-01-05',
      placementStartedOn: '2026-01-05',
      visitBasis: 'standard',
      toEighteen: no,
      reviewsHeld: 'none',
      ...changes,
    },
    { record },
  );
const visitTo = (on: string, changes: Body = {}, child = 'ben') =>
  recordOf(
    visit,
    {
      visitedAt: morningOf(on),
      outcome: 'made',
      children: [{ rowId: '1', child, seen: yes, faceToFace: yes, seenAlone: yes, ...changes }],
    },
    { record: `visit of ${on}` },
  );
const review = (heldOn: string, changes: Body = {}) =>
  recordOf(
    lookedAfterReview,
    { person: 'ben', oversight: 'oversight', heldOn, which: 'later', ...changes },
    { record: `review of ${heldOn}` },
  );
const only = (id: string, clocks: readonly string[]) => clocks.filter((clock) => clock.split(' ').includes(id));

describe('visits to a looked-after child', () => {
  const visits = (...records: Parameters<typeof clocksInWords>[0]) => only('LAC-VISIT', clocksInWords(records));

  it('are made within a week of the placement and then every six weeks', () => {
    expect(visits(placed(), visitTo('2026-01-12'), visitTo('2026-02-20'))).toEqual([
      'ben LAC-VISIT 2026-01-05→2026-01-12 2026-01-12',
      'ben LAC-VISIT 2026-01-12→2026-02-23 2026-02-20',
      'ben LAC-VISIT 2026-02-20→2026-04-03 runs',
    ]);
  });

  it('are made every three months after a year, only where the placement is to last until 18', () => {
    const before = { placementStartedOn: '2025-01-20', lookedAfterSince: '2025-01-20', startedOn: '2026-01-12', lastVisitOn: '2026-01-12' };
    expect(visits(placed({ ...before, toEighteen: yes }), visitTo('2026-01-20'))).toEqual([
      'ben LAC-VISIT 2026-01-12→2026-02-23 2026-01-20',
      'ben LAC-VISIT 2026-01-20→2026-04-20 runs',
    ]);
    expect(visits(placed(before), visitTo('2026-01-20'))).toContain('ben LAC-VISIT 2026-01-20→2026-03-03 runs');
    expect(visits(placed({ ...before, toEighteen: yes, visitBasis: 'care-order-at-home' }), visitTo('2026-01-20'))).toContain(
      'ben LAC-VISIT 2026-01-20→2026-03-03 runs',
    );
  });

  it('are answered by the authority’s own worker too, and not by a video call or by a visit to another child', () => {
    const byAuthority = placed({ authorityVisits: [{ rowId: '1', on: '2026-01-09' }] });
    expect(visits(byAuthority)).toEqual(['ben LAC-VISIT 2026-01-05→2026-01-12 2026-01-09', 'ben LAC-VISIT 2026-01-09→2026-02-20 runs']);
    expect(visits(placed(), visitTo('2026-01-08', { faceToFace: no }), visitTo('2026-01-09', {}, 'maya'))).toEqual([
      'ben LAC-VISIT 2026-01-05→2026-01-12 runs',
    ]);
  });

  it('begin again within a week with a new placement on the very day the old one ended', () => {
    const first = placed({ endedOn: '2026-02-02' });
    const second = placed(
      { placementStartedOn: '2026-02-02', startedOn: '2026-02-02', reviewsHeld: 'one', lastReviewOn: '2026-01-30' },
      'second',
    );
    expect(visits(first, second, visitTo('2026-01-12'))).toEqual([
      'ben LAC-VISIT 2026-01-05→2026-01-12 2026-01-12',
      'ben LAC-VISIT 2026-02-02→2026-02-09 runs',
    ]);
  });

  it('are weekly until the first review where the law says so, and then every four or six weeks until the placement ends', () => {
    const clocks = (basis: string, changes: Body = {}) =>
      clocksInWords([
        placed({ visitBasis: basis, ...changes }),
        visitTo('2026-01-12'),
        review('2026-01-16', { which: 'first', visitBasis: basis }),
        visitTo('2026-01-19'),
      ]).filter((clock) => clock.includes('LAC-VISIT'));
    expect(clocks('temporary-or-interim')).toEqual([
      'ben LAC-VISIT-REVIEWED 2026-01-16→2026-02-13 2026-01-19',
      'ben LAC-VISIT-REVIEWED 2026-01-19→2026-02-16 runs',
      'ben LAC-VISIT-WEEKLY 2026-01-05→2026-01-12 2026-01-12',
    ]);
    expect(clocks('before-assessment')).toContain('ben LAC-VISIT-REVIEWED 2026-01-19→2026-03-02 runs');
    expect(clocks('before-assessment', { endedOn: '2026-01-30' }).filter((clock) => clock.endsWith('runs'))).toEqual([]);
    expect(clocks('standard').filter((clock) => !clock.includes('LAC-VISIT '))).toEqual([]);
  });
});

describe('reviews of a looked-after child', () => {
  const reviews = (...records: Parameters<typeof clocksInWords>[0]) => only('LAC-REVIEW', clocksInWords(records));

  it('are held within 20 working days, then three months, then six', () => {
    expect(reviews(placed({ lookedAfterSince: '2026-03-16' }), review('2026-04-14'), review('2026-07-14'), review('2027-01-14'))).toEqual([
      'ben LAC-REVIEW 2026-03-16→2026-04-15 2026-04-14',
      'ben LAC-REVIEW 2026-04-14→2026-07-14 2026-07-14',
      'ben LAC-REVIEW 2026-07-14→2027-01-14 2027-01-14',
      'ben LAC-REVIEW 2027-01-14→2027-07-14 runs',
    ]);
  });

  it('go on from those that were held before the family came, to the last day of a short month', () => {
    expect(reviews(placed({ reviewsHeld: 'one', lastReviewOn: '2025-11-30' }))).toEqual(['ben LAC-REVIEW 2025-11-30→2026-02-28 runs']);
    expect(reviews(placed({ reviewsHeld: 'more', lastReviewOn: '2025-12-08' }))).toEqual(['ben LAC-REVIEW 2025-12-08→2026-06-08 runs']);
  });

  it('answer for the oversight they belong to', () => {
    expect(reviews(placed(), review('2026-01-20', { oversight: 'another' }))).toEqual(['ben LAC-REVIEW 2026-01-05→2026-02-02 runs']);
  });
});

describe('visits to a privately fostered child', () => {
  const arrangement = (changes: Body = {}) =>
    recordOf(privateFostering, {
      notifiedOn: '2025-12-19',
      arrangementStartsOn: '2025-12-01',
      children: ['ben', 'maya'].map((child) => ({ rowId: child, child, age: 'under-16', long: yes, closeRelative: no })),
      ...changes,
    });
  const visits = (...records: Parameters<typeof clocksInWords>[0]) => only('PF-VISIT', clocksInWords(records));

  it('begin seven working days after the notification, over Christmas, and go on for each child', () => {
    expect(visits(arrangement(), visitTo('2025-12-30'))).toEqual([
      'ben PF-VISIT 2025-12-19→2026-01-02 2025-12-30',
      'ben PF-VISIT 2025-12-30→2026-02-10 runs',
      'maya PF-VISIT 2025-12-19→2026-01-02 runs',
    ]);
  });

  it('are due every twelve weeks from the second year on, counted from when we knew of it', () => {
    expect(visits(arrangement(), visitTo('2026-12-18'), visitTo('2026-12-21')).filter((clock) => clock.startsWith('ben'))).toEqual([
      'ben PF-VISIT 2025-12-19→2026-01-02 2026-12-18',
      'ben PF-VISIT 2026-12-18→2027-01-29 2026-12-21',
      'ben PF-VISIT 2026-12-21→2027-03-15 runs',
    ]);
  });

  it('are not due to a child of 16 without a disability, to one with a close relative, or for less than 28 days', () => {
    const row = { rowId: '1', child: 'ben', age: 'under-16', long: yes, closeRelative: no };
    for (const changes of [{ age: 'older' }, { closeRelative: yes }, { long: no }, { closeRelative: undefined }]) {
      expect(visits(arrangement({ children: [{ ...row, ...changes }] }))).toEqual([]);
    }
    expect(visits(arrangement({ children: [{ ...row, age: 'under-18-disabled' }] }))).toHaveLength(1);
  });

  it('end with the arrangement', () => {
    expect(visits(arrangement({ endedOn: '2026-02-01' }), visitTo('2025-12-30')).filter((clock) => clock.startsWith('ben'))).toEqual([
      'ben PF-VISIT 2025-12-19→2026-01-02 2025-12-30',
    ]);
  });
});
