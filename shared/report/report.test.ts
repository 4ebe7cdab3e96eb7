import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { SCHEMES } from '#shared/indicators/bands.ts';
import { COMPARATORS } from '#shared/reference/comparators.ts';
import { comparatorsBeside, undecidedComparators } from './comparators.ts';
import type { Figures, KpiRow } from './figures.ts';
import {
  canonicalJson,
  clockRules,
  factsOf,
  frozenBytes,
  frozenFacts,
  packFrozen,
  sealOf,
  unpackFrozen,
  type WrittenReport,
} from './freeze.ts';
import { bandTells, isHiddenFraction, printedFigures } from './printed-figures.ts';
import { problemsToIssue } from './problems-to-issue.ts';
import { figuresForTests } from './report-for-tests.ts';
import { writtenIn } from './report-of-body.ts';
import { revisedSince } from './revised-since.ts';

const sha256 = (bytes: Uint8Array) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));
const FIGURES = figuresForTests();
const written: WrittenReport = {
  boardOn: calendarDate('2026-02-26'),
  overview: 'The first quarter.',
  strands: { contractPerformance: 'Good.', assuranceReviews: 'None held.' },
  commentary: [],
  pendingNote: 'Twelve contacts of the last days.',
};
const LEFT_OUT = undecidedComparators([]).map(({ id }) => ({ comparator: id, choice: 'leave-out' as const }));

const withRow = (figures: Figures, id: string, change: Partial<KpiRow>): Figures => ({
  ...figures,
  kpis: figures.kpis.map((row) => (row.id === id && row.location === null ? { ...row, ...change } : row)),
});

describe('freezing a report', () => {
  const facts = frozenFacts(FIGURES, [], comparatorsBeside(FIGURES), written, 'haversack 0.1.0');

  it('gives the same bytes and seal however the facts were put together', async () => {
    const other = frozenFacts(
      figuresForTests(),
      [],
      comparatorsBeside(FIGURES),
      { ...written, commentary: [...written.commentary] },
      'haversack 0.1.0',
    );
    expect(await sealOf(frozenBytes(facts), sha256)).toBe(await sealOf(frozenBytes(other), sha256));
    expect(canonicalJson({ b: 1, a: [undefined, { d: undefined, c: 2 }] })).toBe('{"a":[null,{"c":2}],"b":1}');
  });

  it('keeps the very bytes through the record', () => {
    const bytes = frozenBytes(facts);
    const back = unpackFrozen(packFrozen(bytes));
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(back ?? []))).toBe(0);
    expect(factsOf(back ?? new Uint8Array())?.figures).toEqual(FIGURES);
    expect(packFrozen(bytes).length).toBeLessThan(200_000);
    expect(unpackFrozen('not packed')).toBeUndefined();
  });

  it('says by which rules, bands and software it was counted', () => {
    expect(facts.software).toBe('haversack 0.1.0');
    expect(facts.bands).toEqual(SCHEMES);
    expect(clockRules()).toContainEqual(expect.objectContaining({ id: 'PI2.1', limit: 45, unit: 'working-days' }) as unknown);
  });

  it('changes its seal when one record of one figure does', async () => {
    const row = FIGURES.kpis[0] as KpiRow;
    const changed = withRow(FIGURES, row.id, { records: { ...row.records, pending: ['late'] } });
    const others = frozenFacts(changed, [], comparatorsBeside(changed), written, 'haversack 0.1.0');
    expect(await sealOf(frozenBytes(others), sha256)).not.toBe(await sealOf(frozenBytes(facts), sha256));
  });
});

describe('revised since issue', () => {
  it('is empty while nothing changed', () => {
    expect(revisedSince(FIGURES, figuresForTests())).toEqual([]);
  });

  it('shows the old and the new fraction, what came, what went and what turned', () => {
    const row = FIGURES.kpis.find(({ id, location }) => id === 'P1.2' && location === null) as KpiRow;
    // 18 of 19. The first turns from met to not met, the last goes, a new one comes.
    const [first = '', ...others] = row.records.numerator;
    const denominator = [...row.records.denominator.slice(0, -1), 'new'];
    const now = withRow(FIGURES, 'P1.2', { numerator: 17, denominator: 19, records: { ...row.records, numerator: others, denominator } });
    expect(revisedSince(FIGURES, now)).toEqual([
      {
        id: 'P1.2',
        title: 'Referrals: multi-agency triage/assessment',
        location: null,
        was: '18/19',
        now: '17/19',
        came: ['new'],
        went: ['P1.2-18'],
        turned: [first],
      },
    ]);
  });

  it('lists a figure that is the same number of other records', () => {
    const now = {
      ...FIGURES,
      mi: FIGURES.mi.map((row) =>
        row.id === 'M2' ? { ...row, rows: row.rows.map((each) => ({ ...each, records: each.records.map((id) => `${id}x`) })) } : row,
      ),
    } as Figures;
    const [whole] = revisedSince(FIGURES, now);
    expect(whole).toMatchObject({ id: 'M2', location: null, was: '4', now: '4' });
    expect(whole?.came.length).toBe(4);
    expect(whole?.went.length).toBe(4);
  });
});

describe('what stands in the way of issuing', () => {
  const below = FIGURES.kpis.filter(({ location, band }) => location === null && (band === 'amber' || band === 'red'));
  const explained = {
    ...written,
    commentary: below.map(({ id }) => ({
      indicator: id,
      commentary: 'Two were late.',
      whyBelow: 'Nobody was named for the holiday.',
      action: 'Name a second duty worker.',
      owner: 'Ruth Adeyemi',
      dueOn: calendarDate('2026-03-31'),
    })),
  };

  it('is nothing when everything below Green is explained and every missing comparator decided', () => {
    expect(problemsToIssue(FIGURES, explained, LEFT_OUT)).toEqual([]);
  });

  it('is each indicator below Green that lacks a part of its explanation', () => {
    const [first, ...rest] = explained.commentary;
    const { owner: _owner, dueOn: _due, ...said } = first as (typeof explained.commentary)[number];
    const problems = problemsToIssue(FIGURES, { ...explained, commentary: [said, ...rest.slice(1)] }, LEFT_OUT);
    expect(problems.map(({ about }) => about)).toEqual([below[0]?.id, below[1]?.id]);
    expect(problems[0]?.message).toBe('P1.2 Referrals: multi-agency triage/assessment: write who owns the action and when it is due');
  });

  it('is a control that fails, with its numbers', () => {
    const [row] = FIGURES.control;
    const broken = { ...FIGURES, control: [{ ...(row as NonNullable<typeof row>), closing: 11, holds: false }] };
    expect(problemsToIssue(broken, explained, LEFT_OUT)).toEqual([
      expect.objectContaining({ step: 'figures', message: expect.stringContaining('10 + 3 + 1 − 4 − 0 is not 11') as string }),
    ]);
  });

  it('is an over-45 assessment without its reason', () => {
    const unexplained = {
      id: 'M10.unexplained',
      title: '',
      dimensions: [],
      rows: [],
      totals: [{ location: null, count: 1, families: 1, values: [] }],
    };
    const figures = { ...FIGURES, mi: FIGURES.mi.map((row) => (row.id === 'M10' ? { ...row, lines: [unexplained] } : row)) };
    expect(problemsToIssue(figures, explained, LEFT_OUT).map(({ about }) => about)).toEqual(['M10']);
  });

  it('is a period whose last limits still run: the fifth working day after 31 January 2026 is Friday 6 February', () => {
    const at = (instant: string) => problemsToIssue({ ...FIGURES, asOf: zonedInstant(instant) }, explained, LEFT_OUT).length;
    expect(at('2026-02-06T23:00:00+00:00[Europe/London]')).toBe(1);
    expect(at('2026-02-07T09:00:00+00:00[Europe/London]')).toBe(0);
  });

  it('is what was pending, while nobody says so', () => {
    const { pendingNote: _note, ...silent } = explained;
    expect(problemsToIssue(FIGURES, silent, LEFT_OUT)).toEqual([
      expect.objectContaining({ step: 'commentary', message: expect.stringContaining('still inside the limit') as string }),
    ]);
  });

  it('is a comparator that was not found and of which nobody decided, or that has no source', () => {
    expect(problemsToIssue(FIGURES, explained, []).map(({ about }) => about)).toEqual(['cpp_second_pct', 'cpp_review_pct']);
    const entered = [{ comparator: 'cpp_second_pct', choice: 'print' as const, value: 24.7 }, ...LEFT_OUT.slice(1)];
    expect(problemsToIssue(FIGURES, explained, entered).map(({ message }) => message)).toEqual([
      'Enter the source of the figure that was entered by hand',
    ]);
  });

  it('reads what was written out of the record', () => {
    expect(
      writtenIn({
        boardOn: '2026-02-26',
        overview: ' ',
        contractPerformance: 'Good.',
        commentary: [
          { rowId: 'a', indicator: 'P1.2', owner: 'Ruth', dueOn: '2026-03-31' },
          { rowId: 'b', commentary: 'Of no indicator' },
        ],
      }),
    ).toEqual({
      boardOn: '2026-02-26',
      strands: { contractPerformance: 'Good.' },
      commentary: [{ indicator: 'P1.2', owner: 'Ruth', dueOn: '2026-03-31' }],
    });
  });
});

describe('England beside the service', () => {
  it('has every comparator with a value, beside what it maps to, and never a band', () => {
    const beside = comparatorsBeside(FIGURES);
    expect(beside.map(({ id }) => id)).toEqual(COMPARATORS.filter(({ value }) => value !== null).map(({ id }) => id));
    const timely = beside.find(({ id }) => id === 'assess45_pct');
    expect(timely).toMatchObject({ england: '85.7 %', service: ['PI2.1: 12/12 (100.0 %)', 'M10: 7'] });
    expect(timely?.caution).toContain('from the referral');
    expect(beside.some((each) => 'band' in each)).toBe(false);
  });

  it('leaves out what is left out, and takes a value with its source from a person', () => {
    const beside = comparatorsBeside(FIGURES, [
      { comparator: 'referrals', choice: 'leave-out' },
      { comparator: 'cpp_second_pct', choice: 'print', value: 24.7, period: 'y/e 31 Mar 2026', source: 'EES table D3' },
    ]);
    expect(beside.some(({ id }) => id === 'referrals')).toBe(false);
    expect(beside.find(({ id }) => id === 'cpp_second_pct')).toMatchObject({
      england: '24.7 %',
      period: 'y/e 31 Mar 2026',
      source: 'EES table D3',
      entered: true,
    });
  });
});

describe('the wider copy of the figures', () => {
  it('hides a fraction whose met, missed or all are one to five', () => {
    expect([
      isHiddenFraction(22, 22),
      isHiddenFraction(21, 22),
      isHiddenFraction(4, 4),
      isHiddenFraction(0, 22),
      isHiddenFraction(3, 20),
    ]).toEqual([false, true, true, false, true]);
  });

  it('prints the band of a hidden fraction only when it leaves more than one number possible', () => {
    // Of twenty under S95: Amber is eighteen and nothing else; Green and hidden is nineteen. Red is one to five, or fifteen to seventeen.
    expect([18, 19, 17, 3].map((met) => bandTells('S95', met, 20))).toEqual([true, true, false, false]);
    // Whatever is not all of them is Red under S100; of one to five, any number may be all.
    expect([bandTells('S100', 19, 20), bandTells('S100', 3, 3)]).toEqual([false, false]);
  });

  it('hides a number in every table of a count in which it stands, also where another line is its rest', () => {
    const totals = (all: number, first: number, second: number) => [
      { location: null, count: all, families: 0, values: [] },
      { location: 'NEPAL', count: first, families: 0, values: [] },
      { location: 'BRUNEI', count: second, families: 0, values: [] },
    ];
    const line = (id: string, counts: ReturnType<typeof totals>) => ({ id, title: id, dimensions: [], rows: [], totals: counts });
    const figures = {
      ...FIGURES,
      mi: FIGURES.mi.map((row) =>
        row.id === 'M11'
          ? {
              ...row,
              ...line('M11', totals(40, 20, 20)),
              lines: [line('M11.initial', totals(20, 3, 17)), line('M11.review', totals(20, 17, 3)), line('M11.again', totals(40, 20, 20))],
            }
          : row,
      ),
    };
    const m11 = printedFigures(figures, 'wider').counts.find(({ id }) => id === 'M11');
    // Three of twenty follow from the seventeen beside: those are hidden too.
    expect(m11?.beside[0]?.places.map(([, count]) => count)).toEqual(['c', 'c']);
    expect(m11?.beside[1]?.places.map(([, count]) => count)).toEqual(['c', 'c']);
    // The two tables that are the same hide the same.
    expect(m11?.beside[2]?.places).toEqual(m11?.places);
  });

  it('never shows a count of one to five, in no total, place or breakdown', () => {
    const { indicators, counts } = printedFigures(FIGURES, 'wider');
    const numbers = [
      ...indicators.flatMap(({ met, of, pending }) => [met, of, pending]),
      ...counts.flatMap(({ total, places, breakdowns }) => [
        total,
        ...places.map(([, count]) => count),
        ...breakdowns.flatMap(({ entries }) => entries.map(([, count]) => count)),
      ]),
    ];
    expect(numbers.filter((text) => /^[1-5]$/.test(text))).toEqual([]);
    expect(numbers).toContain('c');
    expect(indicators.every(({ rolling, places, values }) => rolling === '' && places.length === 0 && values.length === 0)).toBe(true);
  });
});
