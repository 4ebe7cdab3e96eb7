/** Worked examples of M19 to M23: changes of worker, caseload, feedback. */
import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { adult, child, involvement, testCase } from '../cases-for-tests.ts';
import { miFigure } from '../compute.ts';
import type { Mi } from '../mi.ts';
import type { Service } from '../service/service.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { m19 } from './m19.ts';
import { m20 } from './m20.ts';
import { m21 } from './m21.ts';
import { m22 } from './m22.ts';
import { m23 } from './m23.ts';

const line = (service: Service, mi: Mi, lineId: string, over = FIRST_QUARTER) =>
  miFigure(service, mi, over).lines.find((each) => each.id === lineId);
const total = (service: Service, mi: Mi, lineId: string, over = FIRST_QUARTER): number | undefined =>
  line(service, mi, lineId, over)?.totals[0]?.count;
const rows = (service: Service, mi: Mi, lineId: string, key: string, over = FIRST_QUARTER) =>
  Object.fromEntries((line(service, mi, lineId, over)?.rows ?? []).map(({ dimensions, count }) => [dimensions[key], count]));
const value = (service: Service, mi: Mi, valueId: string, over = FIRST_QUARTER) =>
  mi.values?.(service, over, null).find((each) => each.id === valueId);

const allocated = (name: string, worker: string, from: string, to?: string, changeReason = 'MANAGE'): TestRecord => ({
  kind: 'allocation',
  name,
  body: { worker: id(worker), from, changeReason, ...(to === undefined ? {} : { to }) },
});
const inNeed = (name: string, people: readonly string[], openedOn: string, more: Body = {}, closedOn?: string): TestRecord =>
  involvement({ name, type: 'child-in-need', people, openedOn, more, ...(closedOn === undefined ? {} : { closedOn }) });

describe('M19', () => {
  const family = (allocations: readonly TestRecord[], more: Body = {}, openedOn = '2025-11-03'): Service =>
    testService([
      testCase('gurung', [
        child('maya', '2016-04-04'),
        child('bina', '2019-06-06'),
        inNeed('cin', ['maya', 'bina'], openedOn, more),
        ...allocations,
      ]),
    ]);

  it('counts every child of the family once for each new worker, and not the first', () => {
    const service = family([
      allocated('first', 'grace', '2025-11-03', '2025-12-01', 'FCONTA'),
      allocated('second', 'james', '2025-12-01', undefined, 'LEFTRL'),
    ]);
    expect(rows(service, m19, 'M19', 'reason')).toEqual({ LEFTRL: 2 });
    expect(rows(service, m19, 'M19.children', 'changes')).toEqual({ '1': 2 });
    expect(value(service, m19, 'M19.mean')).toMatchObject({ value: 1, numerator: 2, denominator: 2 });
    expect(total(service, m19, 'M19', SECOND_QUARTER)).toBe(0);
  });

  it('leaves out cover of nine working days, and counts cover of ten twice: away and back', () => {
    // From Monday 1 December: nine working days end on Thursday the 11th, ten on Friday the 12th.
    const cover = (back: string): Service =>
      family([
        allocated('first', 'grace', '2025-11-03', '2025-12-01'),
        allocated('cover', 'james', '2025-12-01', back, 'ABSENC'),
        allocated('back', 'grace', back, undefined, 'ABSENC'),
      ]);
    expect(total(cover('2025-12-12'), m19, 'M19')).toBe(0);
    expect(total(cover('2025-12-15'), m19, 'M19')).toBe(4);
    expect(rows(cover('2025-12-15'), m19, 'M19.children', 'changes')).toEqual({ '2': 2 });
  });

  it('takes short cover by two after each other as cover', () => {
    const service = family([
      allocated('first', 'grace', '2025-11-03', '2025-12-01'),
      allocated('cover', 'james', '2025-12-01', '2025-12-04'),
      allocated('other', 'ruth', '2025-12-04', '2025-12-09'),
      allocated('back', 'grace', '2025-12-09'),
    ]);
    expect(total(service, m19, 'M19')).toBe(0);
  });

  it('does not count a second worker beside the first, for a short time', () => {
    const service = family([allocated('first', 'grace', '2025-11-03'), allocated('beside', 'james', '2025-12-01', '2025-12-05')]);
    expect(total(service, m19, 'M19')).toBe(0);
  });

  it('counts what was taken over once, for the change of organisation, with or without the workers of before', () => {
    for (const allocations of [
      [allocated('ours', 'grace', '2025-11-01', undefined, 'FCONTA')],
      [allocated('theirs', 'ann', '2025-06-01', '2025-11-01'), allocated('ours', 'grace', '2025-11-01', undefined, 'ORGRST')],
    ]) {
      const service = family(allocations, { migrated: true }, '2025-06-01');
      expect(rows(service, m19, 'M19', 'reason')).toEqual({ ORGRST: 2 });
      expect(rows(service, m19, 'M19.children', 'changes')).toEqual({ '1': 2 });
    }
  });

  it('counts for a sibling who joined later from then on', () => {
    const service = testService([
      testCase('gurung', [
        child('maya', '2016-04-04'),
        child('bina', '2019-06-06'),
        inNeed('cin', ['maya'], '2025-11-03'),
        inNeed('later', ['bina'], '2026-01-05'),
        allocated('first', 'grace', '2025-11-03', '2025-12-01'),
        allocated('second', 'james', '2025-12-01', '2026-01-20'),
        allocated('third', 'ruth', '2026-01-20'),
      ]),
    ]);
    expect(rows(service, m19, 'M19.children', 'changes')).toEqual({ '1': 1, '2': 1 });
    expect(value(service, m19, 'M19.mean')?.value).toBe(1.5);
  });

  it('is of children only, and n/a where none is open', () => {
    const service = testService([
      testCase('gurung', [
        adult('hari'),
        involvement({ name: 'risk', type: 'adult-at-risk', people: ['hari'], openedOn: '2025-11-03' }),
        allocated('first', 'grace', '2025-11-03', '2025-12-01'),
        allocated('second', 'james', '2025-12-01'),
      ]),
    ]);
    expect(total(service, m19, 'M19')).toBe(0);
    expect(value(service, m19, 'M19.mean')).toMatchObject({ value: null, why: 'No open children' });
  });
});

describe('M20', () => {
  const staff = (name: string, body: Body): TestFile => ({
    type: 'staff',
    name: `staff-${name}`,
    records: [
      {
        kind: 'staff-register-entry',
        name: `register-${name}`,
        body: { person: id(name), name, socialWorker: { answer: true }, registeredUntil: '2030-11-30', ...body },
      },
    ],
  });
  const family = (name: string, children: readonly string[], allocations: readonly TestRecord[], closedOn?: string): TestFile =>
    testCase(name, [
      ...children.map((each) => child(`${name}-${each}`, '2016-04-04')),
      inNeed(
        `cin-${name}`,
        children.map((each) => `${name}-${each}`),
        '2025-11-03',
        {},
        closedOn,
      ),
      ...allocations,
    ]);
  const service = testService([
    staff('half', { fte: 0.5 }),
    staff('away', { fte: 1, leave: [{ from: '2026-01-05', until: '2026-01-30' }, { from: '2026-01-31' }] }),
    staff('short', { fte: 1, leave: [{ from: '2026-01-26', until: '2026-02-20' }] }),
    staff('gone', { fte: 1, leftOn: '2026-01-30' }),
    family('a', ['1', '2', '3'], [allocated('a-1', 'grace', '2025-11-03')]),
    family('b', ['1'], [allocated('b-1', 'half', '2025-11-03')]),
    family('c', ['1', '2'], [allocated('c-1', 'away', '2025-11-03')]),
    family('d', ['1'], []),
    family('e', ['1'], [allocated('e-1', 'owen', '2025-11-03')]),
    family('f', ['1'], [allocated('f-1', 'gone', '2025-11-03')]),
    family('g', ['1'], [allocated('g-1', 'grace', '2025-11-03')], '2025-12-10'),
  ]);

  it('divides the cases of those in post by their hours; others are listed', () => {
    // Grace has 3, the half post 1: 4 cases of 2 families over 1.5.
    expect(value(service, m20, 'M20')).toMatchObject({ numerator: 4, denominator: 1.5, value: 4 / 1.5 });
    expect(value(service, m20, 'M20.families')).toMatchObject({ numerator: 2, denominator: 1.5 });
    expect(['M20', 'M20.unallocated', 'M20.onLeave', 'M20.notRegistered'].map((each) => total(service, m20, each))).toEqual([4, 1, 2, 2]);
  });

  it('is of each team too: those with one line manager', () => {
    const teams = testService([
      staff('mara', { lineManager: id('ruth') }),
      staff('jon', { fte: 0.5, lineManager: id('ruth') }),
      family('a', ['1', '2'], [allocated('a-1', 'mara', '2025-11-03')]),
      family('b', ['1'], [allocated('b-1', 'jon', '2025-11-03')]),
      family('c', ['1'], [allocated('c-1', 'grace', '2025-11-03')]),
    ]);
    expect(m20.values?.(teams, FIRST_QUARTER, null).filter(({ id: each }) => each === 'M20.team')).toMatchObject([
      { numerator: 3, denominator: 1.5, value: 2, dimensions: { team: 'ruth' } },
    ]);
    const rows = miFigure(teams, m20, FIRST_QUARTER).lines[0]?.rows.map(({ dimensions, count }) => [
      dimensions['team'],
      dimensions['worker'],
      count,
    ]);
    expect(rows).toEqual([
      ['', 'grace', 1],
      ['ruth', 'jon', 1],
      ['ruth', 'mara', 2],
    ]);
  });

  it('takes the mean over the ends of the months', () => {
    // November: Grace 4, half 1, away 2, gone 1: 8 over 3.5. December: 7 over 3.5. January: 4 over 1.5.
    expect(value(service, m20, 'M20.monthly')?.value).toBeCloseTo((8 / 3.5 + 7 / 3.5 + 4 / 1.5) / 3, 10);
  });

  it('takes leave of twenty working days as long, of nineteen not', () => {
    const on = (until: string): number | undefined =>
      total(
        testService([
          staff('mara', { leave: [{ from: '2026-01-19', until }] }),
          family('a', ['1'], [allocated('a-1', 'mara', '2025-11-03')]),
        ]),
        m20,
        'M20.onLeave',
      );
    expect([on('2026-02-13'), on('2026-02-12')]).toEqual([1, 0]);
  });

  it('is n/a where nobody in post holds a case, and is not divided by place', () => {
    const nobody = testService([family('d', ['1'], [])]);
    expect(value(nobody, m20, 'M20')).toMatchObject({ value: null, why: 'No registered social worker in post holds a case' });
    expect(m20.values?.(service, FIRST_QUARTER, 'NEPAL')).toEqual([]);
  });
});

describe('M21 to M23', () => {
  const said = (name: string, person: string, respondent: string, givenAt: string | undefined, body: Body = {}): TestRecord => ({
    kind: 'feedback',
    name,
    body: {
      respondent,
      person: id(person),
      invitedOn: (givenAt ?? '2025-12-01').slice(0, 10),
      ...(givenAt === undefined ? {} : { givenAt: london(givenAt), how: 'alone' }),
      ...body,
    },
  });
  const safe = (home: string, school: string, community: string): Body => ({
    safeAtHome: home,
    safeAtSchool: school,
    safeInCommunity: community,
  });
  const service = testService([
    testCase('gurung', [
      child('maya', '2016-04-04'),
      child('bina', '2020-12-15'),
      child('kiran', '2012-04-04'),
      adult('hari'),
      adult('sita'),
      // The later answer of the quarter counts.
      said('maya-1', 'maya', 'child', '2025-11-10 10:00', { ...safe('no', 'yes', 'yes'), madeADifference: 'no' }),
      said('maya-2', 'maya', 'child', '2026-01-20 10:00', { ...safe('yes', 'yes', 'yes'), madeADifference: 'yes' }),
      // Another quarter, another answer.
      said('maya-3', 'maya', 'child', '2026-02-03 10:00', { ...safe('yes', 'no', 'yes'), madeADifference: 'not-sure' }),
      said('kiran-1', 'kiran', 'child', '2025-12-01 10:00', { ...safe('yes', 'not-asked', 'yes'), madeADifference: 'yes' }),
      // Four on the day, five a fortnight later.
      said('bina-1', 'bina', 'child', '2025-12-14 10:00', { ...safe('yes', 'yes', 'yes'), madeADifference: 'yes' }),
      // A parent's answer for a child is the parent's.
      said('proxy', 'bina', 'parent', '2025-12-14 11:00', safe('yes', 'yes', 'yes')),
      said('hari-1', 'hari', 'parent', '2025-12-14 10:00', { listenedTo: 'yes', madeADifference: 'yes' }),
      said('sita-1', 'sita', 'parent', '2025-12-14 10:00', { listenedTo: 'not-sure', madeADifference: 'not-asked' }),
      said('sita-2', 'sita', 'parent', undefined, { invitedOn: '2026-01-05' }),
    ]),
  ]);

  it('count children who feel safe everywhere, by their latest answer of the quarter', () => {
    const all = ['M21', 'M21.home', 'M21.school', 'M21.community', 'M21.responses', 'M21.invited'];
    expect(all.map((each) => total(service, m21, each))).toEqual([1, 2, 1, 2, 2, 2]);
    expect(all.map((each) => total(service, m21, each, SECOND_QUARTER))).toEqual([0, 1, 0, 1, 1, 1]);
    expect(['M21', 'M21.school'].map((each) => value(service, m21, each)?.value)).toEqual([50, 100]);
    // Since the contract began one answer for each child and quarter: two of Maya's, one of Kiran's.
    const since = miFigure(service, m21, SECOND_QUARTER).windows.find(({ window }) => window === 'since-contract-start');
    expect(since?.totals[0]?.count).toBe(1);
    expect(rows(service, m21, 'M21.responses', 'ageBand')).toEqual({ '5-9': 1, '10-15': 1 });
  });

  it('count parents who were listened to, each of two', () => {
    expect(['M22', 'M22.responses', 'M22.invited'].map((each) => total(service, m22, each))).toEqual([1, 2, 3]);
    expect(value(service, m22, 'M22')).toMatchObject({ value: 50, numerator: 1, denominator: 2 });
    expect(value(testService([]), m22, 'M22')).toMatchObject({ value: null, why: 'Nobody answered' });
  });

  it('count whom the support helped, by who they are', () => {
    expect(rows(service, m23, 'M23', 'respondent')).toEqual({ child: 3, 'parent-or-carer': 1 });
    expect(total(service, m23, 'M23.responses')).toBe(4);
  });
});
