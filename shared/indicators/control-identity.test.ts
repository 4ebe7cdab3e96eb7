import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#shared/base/calendar-date.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { child, involvement, testCase } from './cases-for-tests.ts';
import { miFigure } from './compute.ts';
import { controlIdentity } from './control-identity.ts';
import { m3 } from './mi/m3.ts';
import { m4 } from './mi/m4.ts';
import { m5 } from './mi/m5.ts';
import { m7 } from './mi/m7.ts';
import { type Period, period, quartersUpTo } from './period.ts';
import { episodesOf, isNewIn, isOpenOn, standingOn } from './service/episodes.ts';
import type { Service } from './service/service.ts';
import { type TestFile, testService } from './service-for-tests.ts';

const TYPES = [
  'child-in-need',
  's47-enquiry',
  'child-protection-plan',
  'looked-after',
  'young-carer',
  'private-fostering',
  'adult-at-risk',
  'early-help',
  'family-support',
];
const PEOPLE = ['maya', 'bina'];
const PLACES = ['NEPAL', 'BRUNEI', 'BATUK'];

/** Days from half a year before the contract to two years into it. */
const day = fc.integer({ min: -180, max: 730 }).map((days) => addDays(CONTRACT_START, days));

/** What people record, and what a folder may bring: gaps, overlaps, links that go nowhere, an end before the beginning. */
const course = fc.record({
  type: fc.constantFrom(...TYPES),
  people: fc.subarray(PEOPLE, { minLength: 1 }),
  openedOn: day,
  lasts: fc.option(fc.integer({ min: -3, max: 300 }), { nil: undefined }),
  followsFrom: fc.option(fc.nat(5), { nil: undefined }),
  onItsLastDay: fc.boolean(),
  migrated: fc.boolean(),
});

const file = fc.record({
  courses: fc.array(course, { minLength: 1, maxLength: 6 }),
  moves: fc.array(fc.tuple(fc.constantFrom(...PLACES), day), { maxLength: 4 }),
});

type Told = typeof file extends fc.Arbitrary<infer Value> ? Value : never;

const caseOf = (name: string, { courses, moves }: Told): TestFile => {
  const closings = courses.map(({ openedOn, lasts }) => (lasts === undefined ? undefined : addDays(openedOn, lasts)));
  const records = courses.map((each, index) => {
    const before = each.followsFrom === undefined || each.followsFrom === index ? undefined : closings[each.followsFrom];
    const openedOn = each.onItsLastDay && before !== undefined ? before : each.openedOn;
    const closedOn = closings[index];
    return involvement({
      name: `${name}-${index}`,
      type: each.type,
      people: each.people.map((person) => `${name}-${person}`),
      openedOn,
      ...(closedOn === undefined ? {} : { closedOn }),
      ...(each.followsFrom === undefined ? {} : { previous: `${name}-${each.followsFrom}` }),
      ...(each.migrated && openedOn < CONTRACT_START ? { more: { migrated: true } } : {}),
    });
  });
  const places = moves.toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  return testCase(
    name,
    [...PEOPLE.map((person) => child(`${name}-${person}`, '2014-02-03')), ...records],
    [['NEPAL', '2020-01-01'], ...places],
  );
};

const QUARTERS: readonly Period[] = [
  ...quartersUpTo(calendarDate('2027-10-31'), 'contract', 10),
  ...quartersUpTo(calendarDate('2027-09-30'), 'financial-year', 9),
  period(calendarDate('2025-12-11'), calendarDate('2026-02-17')),
];

const services = fc
  .tuple(file, file)
  .map(([first, second]) => [caseOf('rai', first), caseOf('gurung', second)] as const)
  .chain((files) => fc.constantFrom('2027-12-31 12:00', '2026-06-10 12:00').map((asOf) => ({ files, asOf })));

const failing = (service: Service, over: Period) => controlIdentity(service, over).filter(({ holds }) => !holds);

describe('the control of the counts', () => {
  it('holds for every location and category in every quarter, whatever was recorded', () => {
    fc.assert(
      fc.property(services, ({ files, asOf }) => {
        const service = testService(files, asOf);
        for (const over of QUARTERS) expect(failing(service, over)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('says the same as M3, M4, M5 and M7, and M7 is M4 and what of M3 is still open', () => {
    fc.assert(
      fc.property(services, ({ files, asOf }) => {
        const service = testService(files, asOf);
        for (const over of QUARTERS) {
          const rows = controlIdentity(service, over);
          const total = (mi: typeof m3): number =>
            miFigure(service, { ...mi, windows: [], values: () => [] }, over).lines[0]?.totals[0]?.count ?? -1;
          // Carers, looked-after children and others have columns of their own and are in no total.
          const inTotals = rows.filter(({ category }) => ['CIN', 'CP', 'ADULT'].includes(category));
          const sum = (column: 'new' | 'closed' | 'closing'): number => inTotals.reduce((all, row) => all + row[column], 0);
          expect([total(m3), total(m5), total(m7)]).toEqual([sum('new'), sum('closed'), sum('closing')]);
          const stillOpen = service.cases
            .flatMap((each) => episodesOf(each, service.today))
            .filter((episode) => isNewIn(episode, over) && isOpenOn(episode, over.to));
          const cell = ({ location, category }: { readonly location: string; readonly category: unknown }) =>
            `${location} ${String(category)}`;
          const cells = (mi: typeof m3) =>
            mi.lines[0].units(service, over).map(({ location, dimensions }) => cell({ location, category: dimensions['category'] }));
          const expected = [...cells(m4), ...stillOpen.map((episode) => cell(standingOn(episode, over.to)))];
          expect(cells(m7).toSorted()).toEqual(expected.toSorted());
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts every episode new once, or as taken over, and closed at most once, over all quarters together', () => {
    fc.assert(
      fc.property(services, ({ files }) => {
        const service = testService(files, '2029-12-31 12:00');
        const all = service.cases.flatMap((each) => episodesOf(each, service.today));
        const quarters = quartersUpTo(calendarDate('2029-10-31'), 'contract', 22);
        const news = quarters.flatMap((over) => m3.lines[0].units(service, over)).length;
        const closed = quarters.flatMap((over) => m5.lines[0].units(service, over)).length;
        expect(news).toBe(all.filter(({ migrated }) => !migrated).length);
        expect(closed).toBe(all.filter(({ closedOn }) => closedOn !== undefined).length);
      }),
      { numRuns: 100 },
    );
  });
});
