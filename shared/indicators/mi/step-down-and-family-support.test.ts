/** Worked examples of M32 to M34 and M36: Family Support, and steps down to Early Help. */
import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { adult, child, involvement, testCase } from '../cases-for-tests.ts';
import { miFigure } from '../compute.ts';
import type { Mi } from '../mi.ts';
import type { Service } from '../service/service.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { m3 } from './m3.ts';
import { m32 } from './m32.ts';
import { m33 } from './m33.ts';
import { m34 } from './m34.ts';
import { m36 } from './m36.ts';

const totals = (service: Service, mi: Mi, over = FIRST_QUARTER) =>
  Object.fromEntries(miFigure(service, mi, over).lines.map(({ id: line, totals: [all] }) => [line, all?.count]));

describe('M32 to M34', () => {
  const referral = (name: string, route: string, receivedAt: string, body: Body = {}): TestRecord => ({
    kind: 'family-support-referral',
    name,
    body: { route, receivedAt: london(receivedAt), level: 'targeted', people: [id('maya')], decision: 'accepted', ...body },
  });
  const decision = (name: string, body: Body = {}): TestRecord => ({
    kind: 'referral',
    name,
    body: { level: 'early-help', outcome: 'FS', decidedAt: london('2025-11-12 15:00'), ...body },
  });
  const contact = (name: string, ...decisions: readonly TestRecord[]): TestFile => ({
    type: 'contact',
    name,
    records: [
      { kind: 'contact', name: `${name}-c`, body: { receivedAt: london('2025-11-12 09:00'), location: 'SING', source: 'EDU' } },
      ...decisions,
    ],
  });
  const support = (name: string, openedOn: string, closedOn?: string, more: Body = {}): TestRecord =>
    involvement({ name, type: 'family-support', people: ['maya'], openedOn, more, ...(closedOn === undefined ? {} : { closedOn }) });

  it('count a referral once, however many records carry it, also where it was declined', () => {
    const received = { receivedAt: london('2025-11-12 09:00') };
    const service = testService([
      contact('one', decision('one-d')),
      testCase('one-case', [
        decision('one-copy', { ...received, copiedFrom: id('one-d'), fromContact: id('one') }),
        referral('one-form', 'contact', '2025-11-12 09:00'),
      ]),
      contact('nobody', decision('nobody-d')),
      contact('other', decision('other-d', { outcome: 'CIN', furtherOutcomes: ['FS'] })),
      contact('no', decision('no-d', { outcome: 'NFA' })),
      testCase('direct', [referral('direct-form', 'direct', '2026-01-31 23:30', { decision: 'declined', level: 'early-help' })]),
      testCase('later', [referral('later-form', 'direct', '2026-02-01 00:10')]),
    ]);
    expect(totals(service, m32)).toEqual({ M32: 4 });
    expect(
      miFigure(service, m32, FIRST_QUARTER).lines[0]?.rows.map(({ location, dimensions, count }) => [location, dimensions['level'], count]),
    ).toEqual([
      ['NEPAL', 'early-help', 1],
      ['NEPAL', 'targeted', 1],
      ['SING', 'early-help', 2],
    ]);
  });

  it('count families whose support opened, and those whose support goes on', () => {
    const service = testService([
      testCase('goes-on', [support('a', '2025-12-01')]),
      testCase('ends', [support('b', '2025-12-01', '2026-02-10')]),
      // The involvement and what was given are one case of one family.
      testCase('both', [
        support('c', '2025-12-01'),
        { kind: 'family-support-intervention', name: 'c-given', body: { openedOn: '2025-12-04', people: [id('maya')] } },
      ]),
      testCase('again', [support('d', '2025-11-03', '2025-12-01'), support('d-2', '2026-01-05')]),
      testCase('taken-over', [support('e', '2025-11-01', undefined, { migrated: true })]),
    ]);
    expect(totals(service, m33)).toEqual({ M33: 5 });
    expect(totals(service, m34)).toEqual({ M34: 1 });
    expect(totals(service, m34, SECOND_QUARTER)).toEqual({ M34: 4 });
  });

  it('count a step up in both: it closes the support and opens a statutory case', () => {
    const service = testService([
      testCase('up', [
        child('maya', '2016-04-04'),
        support('fs', '2025-11-03', '2025-12-10', { next: id('cin') }),
        involvement({
          name: 'cin',
          type: 'child-in-need',
          people: ['maya'],
          openedOn: '2025-12-10',
          previous: 'fs',
          more: { step: 'step-up' },
        }),
      ]),
    ]);
    expect([totals(service, m33), totals(service, m3)]).toEqual([{ M33: 1 }, { M3: 1 }]);
  });

  it('do not apply where the option was not taken up', () => {
    const settings: TestFile = {
      type: 'register',
      name: 'settings',
      records: [{ kind: 'reporting-settings', name: 'entry', body: { inForceFrom: '2025-11-01', familySupportOption: { answer: false } } }],
    };
    const service = testService([settings]);
    expect([m32, m33, m34].map((mi) => miFigure(service, mi, FIRST_QUARTER).notApplicable)).toEqual(
      Array(3).fill('Not applicable: option not exercised'),
    );
  });
});

describe('M36', () => {
  const LEAD = { leadProfessional: 'Mrs Thapa', leadService: 'Gurkha school', leadAcceptedOn: '2025-12-16' };
  const down = (name: string, lead: Body, from = 'child-in-need', to = 'early-help'): TestFile =>
    testCase(name, [
      child(`${name}-maya`, '2016-04-04'),
      involvement({
        name: `${name}-from`,
        type: from,
        people: [`${name}-maya`],
        openedOn: '2025-11-03',
        closedOn: '2025-12-15',
        next: `${name}-eh`,
      }),
      involvement({
        name: `${name}-eh`,
        type: to,
        people: [`${name}-maya`],
        openedOn: '2025-12-15',
        previous: `${name}-from`,
        more: { step: 'step-down', ...lead },
      }),
    ]);

  it('counts a step down with a lead who is named, of a service, and accepted', () => {
    const service = testService([
      down('led', LEAD),
      down('from-plan', LEAD, 'child-protection-plan'),
      down('no-name', { ...LEAD, leadProfessional: undefined }),
      down('not-accepted', { ...LEAD, leadAcceptedOn: undefined }),
      down('to-support', LEAD, 'child-protection-plan', 'family-support'),
      testCase('said-only', [
        child('said-only-maya', '2016-04-04'),
        involvement({
          name: 'said-only-cin',
          type: 'child-in-need',
          people: ['said-only-maya'],
          openedOn: '2025-11-03',
          closedOn: '2025-12-15',
          more: { closureReason: 'RC9', localClosureReason: 'EHSD' },
        }),
      ]),
      testCase('adult', [
        adult('hari'),
        involvement({
          name: 'aar',
          type: 'adult-at-risk',
          people: ['hari'],
          openedOn: '2025-11-03',
          closedOn: '2025-12-15',
          more: { closureReason: 'RC9' },
        }),
      ]),
    ]);
    expect(totals(service, m36)).toEqual({ M36: 2, 'M36.withoutLead': 3, 'M36.familySupport': 1, 'M36.escalated': 0 });
    expect(miFigure(service, m36, FIRST_QUARTER).lines[0]?.rows.map(({ dimensions }) => dimensions)).toEqual([
      { leadService: 'Gurkha school', category: 'CIN' },
      { leadService: 'Gurkha school', category: 'CP' },
    ]);
  });

  it('takes who leads from wherever it is said: what closed, the closing of the case, a review or a conference of this child', () => {
    const ended = (name: string, more: Body, ...others: readonly TestRecord[]): TestFile =>
      testCase(name, [
        child(`${name}-maya`, '2016-04-04'),
        involvement({
          name: `${name}-cin`,
          type: 'child-in-need',
          people: [`${name}-maya`],
          openedOn: '2025-11-03',
          closedOn: '2025-12-15',
          more,
        }),
        ...others,
      ]);
    const RC9 = { closureReason: 'RC9', localClosureReason: 'EHSD' };
    const lead = { earlyHelpLead: 'Mr Gurung', earlyHelpService: 'education', earlyHelpAcceptedOn: '2025-12-15' };
    const row = (name: string, outcome: string, heldOn: string) => ({
      heldAt: london(`${heldOn} 10:00`),
      rows: [
        {
          rowId: '1',
          child: id(`${name}-maya`),
          outcome,
          leadProfessional: 'Dr Limbu',
          leadService: 'health',
          leadAcceptedOn: '2025-12-12',
        },
      ],
    });
    const reviewed = (name: string, heldOn: string, outcome = '1'): TestRecord => {
      const { heldAt, rows } = row(name, outcome, heldOn);
      return { kind: 'child-in-need-review', name: `${name}-review`, body: { heldAt, children: rows } };
    };
    const conferred = (name: string): TestRecord => {
      const { heldAt, rows } = row(name, 'END_EH', '2025-12-10');
      return {
        kind: 'child-protection-conference',
        name: `${name}-c`,
        body: { type: 'review', held: 'decided', heldAt, reviewDecisions: rows },
      };
    };
    const service = testService([
      ended('closed', { ...RC9, ...lead }),
      ended('closing', RC9, { kind: 'closure', name: 'closing-c', body: { closedOn: '2025-12-15', ...RC9, ...lead } }),
      ended('review', RC9, reviewed('review', '2025-12-10')),
      ended('conference', RC9, conferred('conference')),
      ended('not-yet', { ...RC9, ...lead, earlyHelpAcceptedOn: undefined }),
      ended('goes-on', RC9, reviewed('goes-on', '2025-12-10', '3')),
      ended('before', RC9, reviewed('before', '2025-10-10')),
    ]);
    expect(totals(service, m36)).toMatchObject({ M36: 4, 'M36.withoutLead': 3 });
    expect(miFigure(service, m36, FIRST_QUARTER).lines[0]?.rows.map(({ dimensions, count }) => [dimensions['leadService'], count])).toEqual(
      [
        ['education', 2],
        ['health', 2],
      ],
    );
  });

  it('is not a step down from Child Protection to Child in Need', () => {
    const service = testService([down('stays', {}, 'child-protection-plan', 'child-in-need')]);
    expect(totals(service, m36)).toEqual({ M36: 0, 'M36.withoutLead': 0, 'M36.familySupport': 0, 'M36.escalated': 0 });
  });

  it('tells of who came back within twelve months, to the day', () => {
    const back = (name: string, openedOn: string): TestFile => {
      const file = down(name, LEAD);
      const again = involvement({ name: `${name}-again`, type: 's47-enquiry', people: [`${name}-maya`], openedOn });
      return { ...file, records: [...file.records, again] };
    };
    const service = testService([back('twelve', '2026-12-15'), back('longer', '2026-12-16'), back('soon', '2026-03-02')]);
    expect(totals(service, m36, SECOND_QUARTER)['M36.escalated']).toBe(1);
    const year = { ...FIRST_QUARTER, to: '2027-01-31' as typeof FIRST_QUARTER.to };
    expect(totals(service, m36, year)['M36.escalated']).toBe(2);
  });
});
