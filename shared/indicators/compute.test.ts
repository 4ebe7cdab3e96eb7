import { describe, expect, it } from 'vitest';
import type { FileId } from '#shared/base/ids.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import { kpiFigures, kpiTotal, miFigure } from './compute.ts';
import type { Kpi, KpiUnit, Outcome } from './kpi.ts';
import type { Mi, MiUnit } from './mi.ts';
import { FIRST_QUARTER, id, SECOND_QUARTER, testService } from './service-for-tests.ts';

const service = testService([]);
const KNOWN = LOCATIONS.map(({ code }) => code);

const kpiUnit = (record: string, location: string, outcome: Outcome, file = 'rai'): KpiUnit => ({
  file: id(file) as FileId,
  record,
  location,
  outcome,
  why: 'Told in the test',
});

const kpiOf = (units: readonly KpiUnit[], more: Partial<Kpi> = {}): Kpi => ({
  id: 'P1.2',
  scheme: 'S95',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'families',
  parts: [{ id: 'P1.2', title: 'All', units: () => units }],
  ...more,
});

describe('a figure', () => {
  it('is of the whole service, then of every location, with what waits in neither number', () => {
    const figures = kpiFigures(
      service,
      kpiOf([
        kpiUnit('a', 'NEPAL', 'met'),
        kpiUnit('b', 'NEPAL', 'not-met'),
        kpiUnit('c', 'BRUNEI', 'pending'),
        kpiUnit('d', 'MARS', 'met', 'gurung'),
      ]),
      FIRST_QUARTER,
    );
    expect(figures.map(({ location }) => location)).toEqual([null, ...KNOWN, 'MARS']);
    const shown = figures
      .filter(({ units }) => units.length > 0)
      .map(({ location, numerator, denominator, pending, percent, families }) => [
        location,
        numerator,
        denominator,
        pending,
        percent,
        families,
      ]);
    expect(shown).toEqual([
      [null, 2, 3, 1, '66.6 %', 2],
      ['NEPAL', 1, 2, 0, '50.0 %', 1],
      ['BRUNEI', 0, 0, 1, 'No cases in period', 0],
      ['MARS', 1, 1, 0, '100.0 %', 1],
    ]);
  });

  it('has its band from the exact fraction, with the exceptions left in', () => {
    const exception = {
      type: 'case' as const,
      name: 'rai',
      records: [
        {
          kind: 'case' as const,
          name: 'rai-case',
          body: { householdName: 'Rai', location: 'NEPAL', openedOn: '2025-11-01', reason: 'Told' },
        },
        {
          kind: 'timescale-exception' as const,
          name: 'agreed',
          body: {
            kpi: 'P1.2',
            on: '2025-11-20',
            record: 'b',
            reason: 'OTHER',
            agreedByAuthority: { answer: true },
            agreedOn: '2025-12-01',
          },
        },
      ],
    };
    const [whole] = kpiFigures(
      testService([exception]),
      kpiOf([kpiUnit('a', 'NEPAL', 'met'), kpiUnit('b', 'NEPAL', 'not-met')]),
      FIRST_QUARTER,
    );
    expect([whole.numerator, whole.denominator, whole.band, whole.excludingAgreed]).toEqual([
      1,
      2,
      'red',
      { numerator: 1, denominator: 1 },
    ]);
    // Until the day they agreed nothing is excluded.
    const [earlier] = kpiFigures(
      testService([exception], '2025-11-30 12:00'),
      kpiOf([kpiUnit('a', 'NEPAL', 'met'), kpiUnit('b', 'NEPAL', 'not-met')]),
      FIRST_QUARTER,
    );
    expect(earlier.excludingAgreed).toEqual({ numerator: 1, denominator: 2 });
  });

  it('leads with the lowest of its parts where that is the rule, and lists them all', () => {
    const part = (name: string, outcomes: readonly Outcome[]) => ({
      id: name,
      title: name,
      units: () => outcomes.map((outcome, index) => kpiUnit(`${name}${index}`, 'NEPAL', outcome)),
    });
    const total = kpiTotal(
      service,
      kpiOf([], { headline: 'lowest', parts: [part('x', ['met', 'met']), part('y', ['met', 'not-met']), part('z', [])] }),
      FIRST_QUARTER,
    );
    expect([total.id, total.numerator, total.denominator, total.parts.map(({ id: each }) => each)]).toEqual(['y', 1, 2, ['x', 'y', 'z']]);
  });

  it('says why it does not apply instead of a number, and what it says of nothing', () => {
    const none = kpiTotal(service, kpiOf([kpiUnit('a', 'NEPAL', 'met')], { notApplicable: () => 'Not applicable' }), FIRST_QUARTER);
    expect([none.denominator, none.percent, none.notApplicable, none.band]).toEqual([0, 'Not applicable', 'Not applicable', 'none']);
    expect(kpiTotal(service, kpiOf([], { noCases: 'No need identified' }), FIRST_QUARTER).percent).toBe('No need identified');
  });
});

describe('a count', () => {
  const unit = (record: string, location: string, group: string | readonly string[], more: Partial<MiUnit> = {}): MiUnit => ({
    file: id('rai') as FileId,
    record,
    location,
    dimensions: { group },
    ...more,
  });
  const miOf = (units: readonly MiUnit[], more: Partial<Mi> = {}): Mi => ({
    id: 'M8',
    type: 'flow',
    unit: 'things',
    dimensions: [{ key: 'group', label: 'Group', words: (code) => code }],
    windows: [],
    lines: [{ id: 'M8', title: 'All', units: () => units }],
    ...more,
  });

  it('has a row for each combination, and each unit once in the totals', () => {
    const [line] = miFigure(
      service,
      miOf([unit('a', 'NEPAL', ['x', 'y']), unit('b', 'NEPAL', 'x'), unit('c', 'BRUNEI', 'x', { count: 4 })]),
      FIRST_QUARTER,
    ).lines;
    expect(line?.rows.map(({ location, dimensions, count }) => [location, dimensions['group'], count])).toEqual([
      ['NEPAL', 'x', 2],
      ['NEPAL', 'y', 1],
      ['BRUNEI', 'x', 4],
    ]);
    const totals = Object.fromEntries((line?.totals ?? []).map(({ location, count }) => [location ?? 'all', count]));
    expect([totals['all'], totals['NEPAL'], totals['BRUNEI'], totals['BATUK']]).toEqual([6, 2, 4, 0]);
    expect(line?.totals).toHaveLength(KNOWN.length + 1);
  });

  it('counts what stands at two locations in each, and once in the total', () => {
    const [line] = miFigure(
      service,
      miOf([unit('agency', 'NEPAL', 'x'), unit('agency', 'BRUNEI', 'x'), unit('other', 'BRUNEI', 'x')]),
      FIRST_QUARTER,
    ).lines;
    expect(line?.totals.filter(({ count }) => count > 0).map(({ location, count }) => [location, count])).toEqual([
      [null, 2],
      ['NEPAL', 1],
      ['BRUNEI', 2],
    ]);
  });

  it('tells the children of one file apart by their person', () => {
    const two = [unit('plan', 'NEPAL', 'x', { person: 'maya' }), unit('plan', 'NEPAL', 'x', { person: 'bina' })];
    const [line] = miFigure(service, miOf(two), FIRST_QUARTER).lines;
    expect([line?.totals[0]?.count, line?.totals[0]?.families]).toEqual([2, 1]);
  });

  it('is counted over its windows too, and over none that has not begun', () => {
    const mi = miOf([unit('a', 'NEPAL', 'x')], { windows: ['since-contract-start', 'previous'] });
    const { windows } = miFigure(service, mi, SECOND_QUARTER);
    expect(windows.map(({ window, period: over, totals: [all] }) => [window, over.from, over.to, all?.count])).toEqual([
      ['since-contract-start', '2025-11-01', '2026-04-30', 1],
      ['previous', '2025-11-01', '2026-01-31', 1],
    ]);
    const before = { ...FIRST_QUARTER, from: '2025-08-01', to: '2025-10-31' } as typeof FIRST_QUARTER;
    expect(miFigure(service, mi, before).windows.map(({ window }) => window)).toEqual(['previous']);
    // Before the contract nothing was counted: that is n/a and no zero, unless something was brought over.
    const none = miOf([], { windows: ['since-contract-start', 'previous', 'same-last-year'] });
    expect(miFigure(service, none, FIRST_QUARTER).windows.map(({ window }) => window)).toEqual(['since-contract-start']);
    expect(miFigure(service, none, SECOND_QUARTER).windows.map(({ window }) => window)).toEqual(['since-contract-start', 'previous']);
  });
});
