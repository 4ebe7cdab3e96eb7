/** Worked examples of PI 6.1 to PI 6.4: adults at risk, carers and young carers. */
import { describe, expect, it } from 'vitest';
import { adult, child, involvement, testCase } from '../cases-for-tests.ts';
import { kpiFigures } from '../compute.ts';
import type { Kpi } from '../kpi.ts';
import type { Service } from '../service/service.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { pi61 } from './pi6-1.ts';
import { pi62 } from './pi6-2.ts';
import { pi63 } from './pi6-3.ts';
import { pi64 } from './pi6-4.ts';

const figure = (service: Service, kpi: Kpi, over = FIRST_QUARTER) => kpiFigures(service, kpi, over)[0];
const counts = (service: Service, kpi: Kpi, over = FIRST_QUARTER): readonly (number | string)[] => {
  const { numerator, denominator, pending, band } = figure(service, kpi, over);
  return [numerator, denominator, pending, band];
};

describe('PI 6.1', () => {
  // Received on Monday 3 November 2025: three working days end on Thursday the 6th.
  const referral = (name: string, body: object = {}): TestRecord => ({
    kind: 'referral',
    name: `decision-${name}`,
    body: {
      level: 'adult-at-risk',
      outcome: 'ADULT',
      referralOutcome: '5',
      receivedAt: london('2025-11-03 10:00'),
      decidedAt: london('2025-11-03 12:00'),
      fromContact: id(`contact-${name}`),
      copiedFrom: id(`original-${name}`),
      ...body,
    },
  });
  const allocated = (name: string, from: string, at: string): TestRecord => ({
    kind: 'allocation',
    name: `allocation-${name}`,
    body: { worker: id('grace'), from, changeReason: 'FCONTA' },
    at,
  });
  const spoke = (name: string, happenedAt: string, withFamily = true): TestRecord => ({
    kind: 'case-note',
    name: `note-${name}`,
    body: { type: 'telephone-call', happenedAt: london(happenedAt), withFamily: { answer: withFamily }, note: 'Spoke' },
    at: happenedAt,
  });
  const opened = (name: string, ...records: readonly TestRecord[]): TestFile => testCase(name, [adult(`adult-${name}`), ...records]);
  const contact = (name: string, body: object = {}): TestFile => ({
    type: 'contact',
    name: `contact-${name}`,
    records: [
      { kind: 'contact', name: `received-${name}`, body: { receivedAt: london('2025-11-03 10:00'), location: 'BRUNEI', source: 'HEALTH' } },
      { ...referral(name, body), body: { outcome: 'ADULT', referralOutcome: '5', decidedAt: london('2025-11-03 12:00'), ...body } },
    ],
  });

  it('needs both within three working days, and the last moment of the third is in time', () => {
    const service = testService([
      opened('met', referral('met'), allocated('met', '2025-11-04', '2025-11-04 09:00'), spoke('met', '2025-11-05 15:00')),
      opened('limit', referral('limit'), allocated('limit', '2025-11-06', '2025-11-06 09:00'), spoke('limit', '2025-11-06 23:59')),
      opened('late', referral('late'), allocated('late', '2025-11-04', '2025-11-04 09:00'), spoke('late', '2025-11-07 00:00')),
      opened(
        'voicemail',
        referral('voicemail'),
        allocated('voicemail', '2025-11-04', '2025-11-04 09:00'),
        spoke('voicemail', '2025-11-04 11:00', false),
      ),
      opened('nobody', referral('nobody'), spoke('nobody', '2025-11-04 11:00')),
    ]);
    expect(counts(service, pi61)).toEqual([2, 5, 0, 'red']);
  });

  it('waits for what is still inside its limit, and has no cases in another quarter', () => {
    const service = testService([opened('new', referral('new'))], '2025-11-05 12:00');
    expect(counts(service, pi61)).toEqual([0, 0, 1, 'none']);
    expect(figure(service, pi61, SECOND_QUARTER).percent).toBe('No cases in period');
  });

  it('does not let go of a referral for which nobody opened a case, and counts none twice', () => {
    const service = testService([
      contact('met'),
      opened('met', referral('met'), allocated('met', '2025-11-04', '2025-11-04 09:00'), spoke('met', '2025-11-05 15:00')),
      contact('forgotten'),
      contact('advice', { referralOutcome: '2' }),
      contact('mother', { outcome: 'CIN', furtherOutcomes: ['ADULT'] }),
    ]);
    const { units } = figure(service, pi61);
    expect(counts(service, pi61)).toEqual([1, 3, 0, 'red']);
    expect(units.map(({ file, location }) => [file, location])).toEqual([
      [id('met'), 'NEPAL'],
      [id('contact-forgotten'), 'BRUNEI'],
      [id('contact-mother'), 'BRUNEI'],
    ]);
  });

  it('reads the case that was brought over without a copy of the decision', () => {
    const brought: TestFile = {
      ...opened('brought', allocated('brought', '2025-11-04', '2025-11-04 09:00'), spoke('brought', '2025-11-06 10:00')),
    };
    const [first, ...rest] = brought.records;
    const withContact = { ...(first as TestRecord), body: { ...first?.body, fromContact: id('contact-brought') } };
    const service = testService([contact('brought'), { ...brought, records: [withContact, ...rest] }]);
    expect(counts(service, pi61)).toEqual([1, 1, 0, 'green']);
    expect(figure(service, pi61).units[0]?.file).toBe(id('brought'));
  });
});

describe('PI 6.2 and PI 6.3', () => {
  const assessment = (
    kind: 'adult-safeguarding-assessment' | 'young-carers-assessment',
    name: string,
    body: object,
    signed?: string,
  ): TestRecord => ({
    kind,
    name,
    body: { person: id('hari'), ...body },
    ...(signed === undefined ? {} : { authorisedAt: signed }),
  });
  const elements = Object.fromEntries('ABCDEFGHIJ'.split('').map((letter) => [`element${letter}`, 'Told in the test']));

  it('name what was not answered, and count by the signature', () => {
    const service = testService([
      testCase('gurung', [
        adult('hari'),
        assessment('adult-safeguarding-assessment', 'signed', { startedOn: '2025-11-10', views: 'Wants to stay' }, '2026-01-31 23:59'),
        assessment('adult-safeguarding-assessment', 'later', { startedOn: '2025-11-10' }, '2026-02-01 00:00'),
        assessment('adult-safeguarding-assessment', 'unsigned', { startedOn: '2025-11-10' }),
      ]),
    ]);
    expect(counts(service, pi62)).toEqual([0, 1, 0, 'red']);
    expect(figure(service, pi62).units[0]?.why).toContain('outcomesWanted');
    expect(figure(service, pi62).units[0]?.why).not.toContain('views');
  });

  it('count young carers who were assessed, not those who declined', () => {
    const made = { requestedOn: '2025-11-05', result: 'made', ...elements };
    const service = testService([
      testCase('gurung', [
        child('maya', '2014-03-03'),
        assessment('young-carers-assessment', 'full', made, '2025-12-01 10:00'),
        assessment('young-carers-assessment', 'gap', { ...made, elementD: undefined }, '2025-12-02 10:00'),
        assessment('young-carers-assessment', 'declined', { requestedOn: '2025-11-05', result: 'declined' }, '2025-12-03 10:00'),
      ]),
    ]);
    expect(counts(service, pi63)).toEqual([1, 2, 0, 'red']);
    expect(figure(service, pi63).units.map(({ why }) => why)).toEqual([
      'Every element of the assessment was answered',
      '1 element was not answered: elementD',
    ]);
    expect(figure(service, pi63).parts.map(({ id: part, denominator }) => [part, denominator])).toEqual([
      ['PI6.3.carer', 0],
      ['PI6.3.youngCarer', 2],
    ]);
  });
});

describe('PI 6.4', () => {
  // Opened on Monday 10 November 2025: the tenth working day after it is Monday the 24th.
  const atRisk = (name: string, openedOn: string, closedOn?: string): TestRecord =>
    involvement({ name, type: 'adult-at-risk', people: ['hari'], openedOn, ...(closedOn === undefined ? {} : { closedOn }) });
  const plan = (startedOn: string, body: object = {}): TestRecord => ({
    kind: 'risk-management-plan',
    name: 'plan',
    body: { people: [id('hari')], startedOn, owner: id('grace'), reviewInterval: '4-weeks', ...body },
  });
  const reviewed = (name: string, heldOn: string): TestRecord => ({
    kind: 'adult-review',
    name,
    body: { person: id('hari'), heldOn, covers: ['risk-plan'], plan: id('plan') },
  });
  const served = (records: readonly TestRecord[], asOf?: string) => testService([testCase('gurung', [adult('hari'), ...records])], asOf);

  it('is met by a plan made on the tenth working day and reviewed every four weeks', () => {
    const service = served([
      atRisk('risk', '2025-11-10'),
      plan('2025-11-24'),
      reviewed('first', '2025-12-22'),
      reviewed('second', '2026-01-19'),
    ]);
    expect(counts(service, pi64)).toEqual([1, 1, 0, 'green']);
  });

  it('is not met by a plan of the eleventh day, in the quarter in which the limit ended only', () => {
    const service = served([
      atRisk('risk', '2025-11-10'),
      plan('2025-11-25', { reviewInterval: '3-months' }),
      reviewed('first', '2026-02-24'),
    ]);
    expect(counts(service, pi64)).toEqual([0, 1, 0, 'red']);
    expect(counts(service, pi64, SECOND_QUARTER)).toEqual([1, 1, 0, 'green']);
  });

  it('is not met where a review was missed, or there is no plan', () => {
    const missed = served([atRisk('risk', '2025-11-10'), plan('2025-11-12'), reviewed('late', '2025-12-11')]);
    expect(figure(missed, pi64).units.map(({ outcome }) => outcome)).toEqual(['not-met']);
    expect(figure(missed, pi64).units[0]?.why).toContain('Review of the plan missed');
    expect(figure(served([atRisk('risk', '2025-11-10')]), pi64).units.map(({ why }) => why)).toEqual(['No risk management plan in force']);
  });

  it('does not count who was open for fewer than ten working days of the period', () => {
    // Closed on the ninth; opened on Monday 19 January: the tenth is 2 February, in the next quarter.
    expect(counts(served([atRisk('short', '2025-11-10', '2025-11-21')]), pi64)).toEqual([0, 0, 0, 'none']);
    expect(counts(served([atRisk('late', '2026-01-19')]), pi64)).toEqual([0, 0, 0, 'none']);
    expect(counts(served([atRisk('tenth', '2025-11-10', '2025-11-24')]), pi64)).toEqual([0, 1, 0, 'red']);
  });

  it('counts once what was recorded again while it was open, and twice what closed and was opened again', () => {
    expect(counts(served([atRisk('risk', '2025-11-10'), atRisk('again', '2025-11-17')]), pi64)).toEqual([0, 1, 0, 'red']);
    expect(counts(served([atRisk('risk', '2025-11-10', '2025-11-28'), atRisk('again', '2025-12-10')]), pi64)).toEqual([0, 2, 0, 'red']);
    const goesOn = served([atRisk('risk', '2025-11-10', '2025-12-05'), atRisk('again', '2025-11-17')]);
    expect([counts(goesOn, pi64), counts(goesOn, pi64, SECOND_QUARTER)]).toEqual([
      [0, 1, 0, 'red'],
      [0, 1, 0, 'red'],
    ]);
  });

  it('waits on the tenth working day itself, until it is over', () => {
    const records = [atRisk('risk', '2025-11-10')];
    expect(counts(served(records, '2025-11-24 12:00'), pi64)).toEqual([0, 0, 1, 'none']);
    expect(counts(served(records, '2025-11-25 00:00'), pi64)).toEqual([0, 1, 0, 'red']);
  });
});
