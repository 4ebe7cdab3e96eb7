import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { adult, child, involvement, type TestInvolvement, testCase } from '../cases-for-tests.ts';
import { controlIdentity } from '../control-identity.ts';
import { m3 } from '../mi/m3.ts';
import { m4 } from '../mi/m4.ts';
import { m5 } from '../mi/m5.ts';
import { m7 } from '../mi/m7.ts';
import { period } from '../period.ts';
import { FIRST_QUARTER, id, SECOND_QUARTER, type TestFile, testService } from '../service-for-tests.ts';
import { episodesOf } from './episodes.ts';
import { type Service, serviceOf } from './service.ts';

const gurung = (involvements: readonly TestInvolvement[], places?: TestFile['places']): Service =>
  testService([
    testCase('gurung', [child('maya', '2016-04-04'), child('bina', '2019-06-06'), adult('hari'), ...involvements.map(involvement)], places),
  ]);

const onlyFile = (service: Service) => service.cases[0] as (typeof service.cases)[number];
const count = (service: Service, mi: typeof m3, over = FIRST_QUARTER): number => mi.lines[0].units(service, over).length;
const m3457 = (service: Service, over = FIRST_QUARTER): readonly number[] => [m3, m4, m5, m7].map((mi) => count(service, mi, over));

describe('an episode', () => {
  it('goes from Child in Need over an enquiry and a plan and back, and is opened and closed once', () => {
    const service = gurung([
      { name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10', closedOn: '2025-12-01', next: 's47' },
      { name: 's47', type: 's47-enquiry', people: ['maya'], openedOn: '2025-12-01', closedOn: '2025-12-19', previous: 'cin', next: 'cpp' },
      {
        name: 'cpp',
        type: 'child-protection-plan',
        people: ['maya'],
        openedOn: '2025-12-19',
        closedOn: '2026-03-12',
        previous: 's47',
        next: 'again',
      },
      {
        name: 'again',
        type: 'child-in-need',
        people: ['maya'],
        openedOn: '2026-03-12',
        closedOn: '2026-04-20',
        previous: 'cpp',
        more: { step: 'step-down', closureReason: 'RC7' },
      },
    ]);
    const episodes = episodesOf(onlyFile(service));
    expect(episodes).toHaveLength(1);
    expect(episodes[0]?.standings.map(({ from, category }) => [from, category])).toEqual([
      ['2025-11-10', 'CIN'],
      ['2025-12-01', 'CP'],
      ['2026-03-12', 'CIN'],
    ]);
    // In the first quarter new as CiN, open at its end as CP; in the second closed as CiN.
    expect(m3457(service)).toEqual([1, 0, 0, 1]);
    expect(m3457(service, SECOND_QUARTER)).toEqual([0, 0, 1, 0]);
    expect(controlIdentity(service, FIRST_QUARTER)).toEqual([
      { location: 'NEPAL', category: 'CIN', opening: 0, new: 1, transferIn: 0, closed: 0, transferOut: 1, closing: 0, holds: true },
      { location: 'NEPAL', category: 'CP', opening: 0, new: 0, transferIn: 1, closed: 0, transferOut: 0, closing: 1, holds: true },
    ]);
    expect(m5.lines[0].units(service, SECOND_QUARTER)[0]?.dimensions).toEqual({
      category: 'CIN',
      closureReason: 'RC7',
      localClosureReason: '',
    });
  });

  it('is one where only the earlier record says what came next, on one day and whatever their ids', () => {
    const service = gurung([
      { name: 'z-yc', type: 'young-carer', people: ['maya'], openedOn: '2025-11-10', closedOn: '2025-11-10', next: 'a-cin' },
      { name: 'a-cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10' },
    ]);
    expect(episodesOf(onlyFile(service)).map(({ standings }) => standings.map(({ category }) => category))).toEqual([['CIN']]);
  });

  it('takes an enquiry that begins while the child is in need as the same, linked or not', () => {
    const service = gurung([
      { name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10' },
      { name: 's47', type: 's47-enquiry', people: ['maya'], openedOn: '2025-12-01', closedOn: '2025-12-19' },
    ]);
    expect(episodesOf(onlyFile(service)).map(({ standings }) => standings.map(({ from, category }) => [from, category]))).toEqual([
      [
        ['2025-11-10', 'CIN'],
        ['2025-12-01', 'CP'],
        ['2025-12-19', 'CIN'],
      ],
    ]);
  });

  it('is Child Protection at opening where the enquiry opened on the same day', () => {
    const service = gurung([
      { name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10' },
      { name: 's47', type: 's47-enquiry', people: ['maya'], openedOn: '2025-11-10' },
    ]);
    expect(m3.lines[0].units(service, FIRST_QUARTER).map(({ dimensions }) => dimensions['category'])).toEqual(['CP']);
  });

  it('is moved in the middle of the period: once new where it was, once open where it is', () => {
    const service = gurung(
      [{ name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10' }],
      [
        ['NEPAL', '2020-01-01'],
        ['BRUNEI', '2026-01-12'],
      ],
    );
    expect(m3.lines[0].units(service, FIRST_QUARTER).map(({ location }) => location)).toEqual(['NEPAL']);
    expect(m7.lines[0].units(service, FIRST_QUARTER).map(({ location }) => location)).toEqual(['BRUNEI']);
    expect(controlIdentity(service, FIRST_QUARTER).map(({ holds }) => holds)).toEqual([true, true]);
    // Of a later quarter, in which nothing moves, M4 has no transfer.
    expect(m4.lines.map(({ units }) => units(service, SECOND_QUARTER).length)).toEqual([1, 0, 0]);
  });

  it('says of a case that remains open and moved where it came from and went', () => {
    const service = gurung(
      [{ name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10' }],
      [
        ['NEPAL', '2020-01-01'],
        ['BRUNEI', '2026-02-01'],
      ],
    );
    expect(m4.lines.map(({ units }) => units(service, SECOND_QUARTER).map(({ location }) => location))).toEqual([
      ['BRUNEI'],
      ['BRUNEI'],
      ['NEPAL'],
    ]);
  });

  it('that closes on the day the family moves closes where it is on that day, after a transfer', () => {
    const service = gurung(
      [{ name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10', closedOn: '2026-01-12' }],
      [
        ['NEPAL', '2020-01-01'],
        ['BRUNEI', '2026-01-12'],
      ],
    );
    expect(m5.lines[0].units(service, FIRST_QUARTER).map(({ location }) => location)).toEqual(['BRUNEI']);
    expect(controlIdentity(service, FIRST_QUARTER).every(({ holds }) => holds)).toBe(true);
  });

  it('that closed and was opened again, also on the very day, is another', () => {
    for (const again of ['2026-01-08', '2025-12-15']) {
      const service = gurung([
        { name: 'first', type: 'child-in-need', people: ['maya'], openedOn: '2025-10-01', closedOn: '2025-12-15' },
        { name: 'second', type: 'child-in-need', people: ['maya'], openedOn: again },
      ]);
      // Not M4: it is M5 and M3.
      expect(m3457(service)).toEqual([1, 0, 1, 1]);
    }
  });

  it('that was closed for a posting within the service and goes on there is a transfer, neither closed nor new', () => {
    const posted = (again: string | undefined, localClosureReason = 'POSTED') =>
      gurung(
        [
          {
            name: 'cin',
            type: 'child-in-need',
            people: ['maya'],
            openedOn: '2025-11-10',
            closedOn: '2025-12-15',
            more: { localClosureReason },
          },
          ...(again === undefined ? [] : [{ name: 'there', type: 'child-in-need', people: ['maya'], openedOn: again } as const]),
        ],
        [
          ['NEPAL', '2020-01-01'],
          ['BRUNEI', '2025-12-15'],
        ],
      );
    expect(m3457(posted('2025-12-15'))).toEqual([1, 0, 0, 1]);
    expect(m3457(posted('2026-01-15'))).toEqual([1, 0, 0, 1]);
    expect(m3457(posted('2026-01-16'))).toEqual([2, 0, 1, 1]);
    expect(m3457(posted('2025-12-15', 'OTHER'))).toEqual([2, 0, 1, 1]);
    // Where nobody went on with it, it has closed.
    expect(m3457(posted(undefined))).toEqual([1, 0, 1, 0]);
  });

  it('of a sibling who joins later begins then', () => {
    const service = gurung([
      { name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10' },
      { name: 'sibling', type: 'child-in-need', people: ['bina'], openedOn: '2026-02-20' },
    ]);
    expect([count(service, m3), count(service, m3, SECOND_QUARTER), count(service, m7, SECOND_QUARTER)]).toEqual([1, 1, 2]);
  });

  it('of a sibling who was added to the involvement later begins then, and is new also where the others were taken over', () => {
    const told = gurung([
      { name: 'cin', type: 'child-in-need', people: ['maya', 'bina'], openedOn: '2025-06-01', more: { migrated: true } },
    ]);
    const digests = told.all.map(({ digest }) => ({
      ...digest,
      facts: digest.facts.map((fact) =>
        fact.record === id('cin') ? { ...fact, joinedOn: { [id('bina')]: calendarDate('2026-02-20') } } : fact,
      ),
    }));
    const service = serviceOf(digests, told.asOf);
    expect([FIRST_QUARTER, SECOND_QUARTER].map((over) => m3457(service, over))).toEqual([
      [0, 1, 0, 1],
      [1, 1, 0, 2],
    ]);
    expect(controlIdentity(service, SECOND_QUARTER).every(({ holds }) => holds)).toBe(true);
  });

  it('that was taken over is an opening balance, whatever day it is said to have opened, in every kind of quarter', () => {
    for (const openedOn of ['2025-05-10', '2025-10-20', '2025-11-01', '2025-11-03']) {
      const service = gurung([{ name: 'cin', type: 'child-in-need', people: ['maya'], openedOn, more: { migrated: true } }]);
      expect(m3457(service)).toEqual([0, 1, 0, 1]);
      for (const [from, to] of [
        ['2025-10-01', '2025-12-31'],
        ['2025-08-01', '2025-10-31'],
      ] as const) {
        const over = period(calendarDate(from), calendarDate(to));
        const rows = controlIdentity(service, over);
        expect(rows.map(({ opening, new: isNew, closing, holds }) => [opening, isNew, closing, holds])).toEqual([[1, 0, 1, true]]);
        expect(m3457(service, over)).toEqual([0, 1, 0, 1]);
      }
    }
  });

  it('of a young carer beside a child in need is one of two, and the person is one', () => {
    const service = gurung([
      { name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10' },
      { name: 'yc', type: 'young-carer', people: ['maya'], openedOn: '2025-11-20' },
    ]);
    expect(m3.lines[0].units(service, FIRST_QUARTER).map(({ dimensions }) => dimensions['category'])).toEqual(['CIN', 'YC']);
    expect(m7.values?.(service, FIRST_QUARTER, null)).toEqual([expect.objectContaining({ id: 'M7.persons', value: 1 })]);
  });

  it('that is recorded twice at once is one', () => {
    const service = gurung([
      { name: 'one', type: 'adult-at-risk', people: ['hari'], openedOn: '2025-11-10', closedOn: '2025-12-10' },
      { name: 'two', type: 'adult-at-risk', people: ['hari'], openedOn: '2025-12-01', closedOn: '2025-12-22' },
    ]);
    expect(m3457(service)).toEqual([1, 0, 1, 0]);
  });

  it('steps down to Early Help: it closes, as RC9 and EHSD where nobody said otherwise', () => {
    const service = gurung([
      { name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-10-01', closedOn: '2025-12-15', next: 'eh' },
      { name: 'eh', type: 'early-help', people: ['maya'], openedOn: '2025-12-15', previous: 'cin', more: { step: 'step-down' } },
    ]);
    expect(m3457(service)).toEqual([0, 0, 1, 0]);
    expect(m5.lines[0].units(service, FIRST_QUARTER)[0]?.dimensions).toEqual({
      category: 'CIN',
      closureReason: 'RC9',
      localClosureReason: 'EHSD',
    });
  });

  it('knows nothing of what comes after the day the figures are as of', () => {
    const service = testService(
      [
        testCase('gurung', [
          child('maya', '2016-04-04'),
          involvement({ name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-11-10', closedOn: '2026-01-20' }),
          involvement({ name: 'later', type: 'young-carer', people: ['maya'], openedOn: '2026-01-15' }),
        ]),
      ],
      '2026-01-10 12:00',
    );
    expect(m3457(service)).toEqual([1, 0, 0, 1]);
  });

  it('is of nobody where Early Help or Family Support is all there is', () => {
    const service = gurung([
      { name: 'eh', type: 'early-help', people: ['maya'], openedOn: '2025-11-10' },
      { name: 'fs', type: 'family-support', people: ['maya'], openedOn: '2025-12-10' },
    ]);
    expect(episodesOf(onlyFile(service))).toEqual([]);
  });

  it('has the age and the length of the last day of the period', () => {
    const service = gurung([
      { name: 'cin', type: 'child-in-need', people: ['maya'], openedOn: '2025-10-31', more: { migrated: true } },
      { name: 'unknown', type: 'adult-at-risk', people: ['hari'], openedOn: '2025-11-10' },
    ]);
    // Three months after 31 October is 31 January: still in the first band. Maya was born in April 2016 and is 9.
    expect(m7.lines[0].units(service, FIRST_QUARTER).map(({ dimensions }) => [dimensions['ageBand'], dimensions['lengthBand']])).toEqual([
      ['5-9', '0-3m'],
      ['18+', '0-3m'],
    ]);
    expect(
      m7.lines[0].units(service, SECOND_QUARTER).map(({ person, dimensions }) => [person, dimensions['ageBand'], dimensions['lengthBand']]),
    ).toEqual([
      [id('maya'), '10-15', '3-6m'],
      [id('hari'), '18+', '3-6m'],
    ]);
  });
});
