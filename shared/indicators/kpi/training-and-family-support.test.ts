/** Worked examples of P7.1, P7.2 and P8.1 to P8.3. */
import { describe, expect, it } from 'vitest';
import type { KindName } from '#shared/practice/catalogue.ts';
import type { Body } from '#shared/practice/record.ts';
import { child, involvement, testCase } from '../cases-for-tests.ts';
import { kpiFigures } from '../compute.ts';
import type { Kpi } from '../kpi.ts';
import type { Service } from '../service/service.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { p71 } from './p7-1.ts';
import { p72 } from './p7-2.ts';
import { p81 } from './p8-1.ts';
import { p82 } from './p8-2.ts';
import { p83 } from './p8-3.ts';

const entry = (name: string, kind: KindName, body: Body): TestFile => ({
  type: 'register',
  name,
  records: [{ kind, name: `${name}-entry`, body }],
});
const figure = (service: Service, kpi: Kpi, over = FIRST_QUARTER) => kpiFigures(service, kpi, over)[0];
const counts = (service: Service, kpi: Kpi, over = FIRST_QUARTER): readonly (number | string)[] => {
  const { numerator, denominator, pending, band } = figure(service, kpi, over);
  return [numerator, denominator, pending, band];
};
const metIn = (service: Service, kpi: Kpi, over = FIRST_QUARTER): readonly string[] =>
  figure(service, kpi, over)
    .units.filter(({ outcome }) => outcome === 'met')
    .map(({ location }) => location);

const inScope = (...codes: readonly string[]): TestFile =>
  entry('settings', 'reporting-settings', { inForceFrom: '2025-11-01', locationsInScope: codes });

const session = (name: string, location: string, on: string, body: Body = {}): TestFile =>
  entry(name, 'training-session', {
    level: '2',
    title: 'Level 2',
    location,
    on,
    mode: 'in-person',
    status: 'delivered',
    withWelfare: { answer: true },
    deliveredBy: 'Grace',
    ...body,
  });

describe('P7.1 and P7.2', () => {
  it('count locations: delivered or open for booking, live, and at level 2 with welfare', () => {
    const service = testService(
      [
        inScope('NEPAL', 'BRUNEI', 'BATUK', 'SING', 'SAUDI', 'BFG', 'BIOT'),
        session('delivered', 'NEPAL', '2025-11-12'),
        session('again', 'NEPAL', '2026-01-12'),
        session('open', 'BRUNEI', '2026-01-31', { status: 'scheduled', openForBooking: { answer: true } }),
        session('closed', 'BATUK', '2026-01-31', { status: 'scheduled', openForBooking: { answer: false } }),
        session('recorded', 'SING', '2025-11-12', { mode: 'recorded' }),
        session('alone', 'SAUDI', '2025-11-12', { withWelfare: { answer: false } }),
        session('too-late', 'BFG', '2026-02-01'),
        session('cancelled', 'BIOT', '2025-11-12', { status: 'cancelled' }),
        session('elsewhere', 'BATSUB', '2025-11-12'),
        session('level-3', 'SAUDI', '2025-11-12', { level: '3', withWelfare: undefined, mode: 'live-virtual' }),
      ],
      '2026-02-05 09:00',
    );
    expect(metIn(service, p71)).toEqual(['NEPAL', 'BRUNEI']);
    expect(counts(service, p71)).toEqual([2, 7, 0, 'red']);
    expect(metIn(service, p72)).toEqual(['SAUDI']);
    // In the second quarter Gibraltar is met too: the twelve months still reach back to November.
    expect(metIn(service, p71, SECOND_QUARTER)).toEqual(['NEPAL', 'BRUNEI', 'BFG']);
    // All that were delivered in the quarter at level 2, whether or not they count for a location.
    expect(figure(service, p71).values.map(({ value }) => value)).toEqual([5, 0, 0]);
  });

  it('do not count a session of before the contract, nor one of more than twelve months ago', () => {
    const service = testService([inScope('NEPAL'), session('before', 'NEPAL', '2025-10-20')]);
    expect(counts(service, p71)).toEqual([0, 1, 0, 'red']);
    const year = testService([inScope('NEPAL'), session('first', 'NEPAL', '2025-11-12')]);
    const quarters = ['2026-10-31', '2027-01-31'].map((to) => ({ ...FIRST_QUARTER, to: to as typeof FIRST_QUARTER.to }));
    expect(quarters.map((over) => counts(year, p71, over)[0])).toEqual([1, 0]);
  });

  it('leave a location out by agreement with the Authority only, and list it', () => {
    const exception = (name: string, location: string, agreed: boolean): TestFile =>
      entry(name, 'timescale-exception', {
        kpi: 'P7.1',
        on: '2025-12-01',
        location,
        reason: 'OTHER',
        agreedByAuthority: { answer: agreed },
        ...(agreed ? { agreedOn: '2025-12-10' } : {}),
      });
    const service = testService([
      inScope('NEPAL', 'BIOT', 'BATUK'),
      session('delivered', 'NEPAL', '2025-11-12'),
      exception('biot', 'BIOT', true),
      exception('kenya', 'BATUK', false),
    ]);
    expect(counts(service, p71)).toEqual([1, 2, 0, 'red']);
    const excluded = figure(service, p71).parts.find((part) => part.id === 'P7.1.excluded');
    expect(excluded?.units.map(({ location }) => location)).toEqual(['BIOT']);
    expect(counts(service, p72)).toEqual([0, 3, 0, 'red']);
  });

  it('say how many requests of the period were met', () => {
    const request = (name: string, requestedOn: string, answer: string): TestFile =>
      entry(name, 'training-request', {
        level: '2',
        location: 'NEPAL',
        requestedOn,
        organisation: 'School',
        organisationType: 'education',
        answer,
      });
    const service = testService([
      request('met', '2025-11-05', 'session'),
      request('waiting', '2026-01-31', 'waiting'),
      request('declined', '2025-12-05', 'declined'),
      request('other', '2026-02-01', 'session'),
    ]);
    expect(figure(service, p71).parts[0]).toMatchObject({ id: 'P7.1.req', numerator: 1, denominator: 3 });
  });
});

describe('P8.1', () => {
  // Received on Monday 10 November 2025: five working days end on Monday the 17th.
  const referred = (name: string, body: Body = {}): TestRecord => ({
    kind: 'family-support-referral',
    name: `fs-${name}`,
    body: {
      route: 'direct',
      receivedAt: london('2025-11-10 09:00'),
      level: 'targeted',
      people: [id('maya')],
      decision: 'accepted',
      ...body,
    },
  });
  const allocated = (name: string, from: string): TestRecord => ({
    kind: 'allocation',
    name: `allocation-${name}`,
    body: { worker: id('grace'), from, changeReason: 'FCONTA' },
    at: `${from} 10:00`,
  });

  it('counts accepted families by the day they were received', () => {
    const service = testService([
      testCase('limit', [referred('limit'), allocated('limit', '2025-11-17')]),
      testCase('late', [referred('late'), allocated('late', '2025-11-18')]),
      testCase('declined', [referred('declined', { decision: 'declined' })]),
      testCase('ruled-out', [referred('ruled-out', { ruledOutAt: london('2025-11-13 09:00') }), allocated('ruled-out', '2025-11-20')]),
    ]);
    expect(counts(service, p81)).toEqual([2, 3, 0, 'red']);
  });

  it('counts what came as a contact from when a statutory type was ruled out, and where only the form was brought over', () => {
    const copy: TestRecord = {
      kind: 'referral',
      name: 'copy',
      body: { level: 'family-support', outcome: 'FS', decidedAt: london('2025-11-10 15:00'), receivedAt: london('2025-11-10 09:00') },
    };
    const form = referred('a', { route: 'contact', ruledOutAt: london('2025-11-13 09:00') });
    const of = (from: string, ...records: readonly TestRecord[]) =>
      counts(testService([testCase('a', [...records, allocated('a', from)])]), p81).slice(0, 2);
    expect([of('2025-11-20', copy, form), of('2025-11-21', copy, form), of('2025-11-20', copy)]).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
    expect([of('2025-11-20', form), of('2025-11-21', form)]).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('does not apply where the option was not taken up', () => {
    const service = testService([
      entry('settings', 'reporting-settings', { inForceFrom: '2025-11-01', familySupportOption: { answer: false } }),
      testCase('late', [referred('late')]),
    ]);
    expect(figure(service, p81)).toMatchObject({
      denominator: 0,
      band: 'none',
      notApplicable: 'Not applicable: option not exercised',
      percent: 'Not applicable: option not exercised',
      units: [],
    });
  });
});

describe('P8.2', () => {
  const given = (name: string, openedOn: string, body: Body = {}): TestRecord => ({
    kind: 'family-support-intervention',
    name: `given-${name}`,
    body: {
      openedOn,
      people: [id(`child-${name}`)],
      worker: id('grace'),
      earlyHelpAssessment: { answer: true },
      earlyHelpAssessedOn: '2025-12-01',
      leadProfessional: 'Mrs Thapa',
      leadService: 'education',
      ...body,
    },
  });
  const family = (name: string, openedOn: string, body: Body = {}): TestFile =>
    testCase(name, [
      child(`child-${name}`, '2018-01-01'),
      involvement({ name: `involvement-${name}`, type: 'family-support', people: [`child-${name}`], openedOn }),
      given(name, openedOn, body),
    ]);

  it('wants the assessment by the day of the opening, and a lead from outside; a family is one', () => {
    const service = testService([
      family('same-day', '2025-12-01'),
      family('day-after', '2025-11-30'),
      family('own-lead', '2025-12-05', { leadService: 'social-work' }),
      family('none', '2025-12-05', { earlyHelpAssessment: { answer: false }, earlyHelpAssessedOn: undefined }),
      family('later', '2026-02-01'),
    ]);
    expect(counts(service, p82)).toEqual([1, 4, 0, 'red']);
    expect(figure(service, p82).units.map(({ why }) => why)).toEqual([
      'Assessed before the opening, led from outside the service',
      'The Early Help Assessment was made after the opening',
      'No lead professional from outside the service',
      'No Early Help Assessment',
    ]);
    // In place, whoever leads it: the count that the SOR asks for beside.
    expect(figure(service, p82).values.map(({ value }) => value)).toEqual([2, 2]);
  });
});

describe('P8.3', () => {
  const group = (name: string, body: Body): TestFile =>
    entry(name, 'parenting-group', { location: 'SING', programme: 'Triple P', needIdentifiedOn: '2025-11-10', ...body });
  const held = (on: string) => ({ sessions: [{ rowId: on, on, held: { answer: true }, attendees: 5 }] });

  it('counts a need in the period of its agreed day, three months where none was agreed', () => {
    const service = testService([
      group('agreed-met', { agreedStartOn: '2026-01-15', ...held('2026-01-15') }),
      group('agreed-late', { agreedStartOn: '2026-01-15', ...held('2026-01-16') }),
      group('not-held', { agreedStartOn: '2026-01-15', sessions: [{ rowId: '1', on: '2026-01-10', held: { answer: false } }] }),
      // Due 10 February, in the second quarter, although its group began in the first.
      group('three-months', held('2026-01-20')),
    ]);
    expect(counts(service, p83)).toEqual([1, 3, 0, 'red']);
    expect(counts(service, p83, SECOND_QUARTER)).toEqual([1, 1, 0, 'green']);
  });

  it('waits for a day that has not come, and says where there is no need', () => {
    const service = testService([group('open', { agreedStartOn: '2026-01-15' })], '2026-01-10 09:00');
    expect(counts(service, p83)).toEqual([0, 0, 1, 'none']);
    expect(figure(testService([]), p83).percent).toBe('No need identified');
  });

  it('counts a need from before the contract whose day lies in it', () => {
    const before = { needIdentifiedOn: '2025-10-15' };
    const service = testService([
      group('agreed', { ...before, agreedStartOn: '2025-11-20', ...held('2025-11-20') }),
      group('three-months', { ...before, ...held('2026-01-16') }),
      group('over', { ...before, agreedStartOn: '2025-10-30' }),
    ]);
    expect(counts(service, p83)).toEqual([1, 2, 0, 'red']);
  });
});
