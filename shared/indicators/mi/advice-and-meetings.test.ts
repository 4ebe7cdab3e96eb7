/** M24 to M31 and M35: advice, local authorities, young carers, boards, working groups, training and parenting groups. */
import { describe, expect, it } from 'vitest';
import { miFigure } from '../compute.ts';
import type { Mi } from '../mi.ts';
import type { Period } from '../period.ts';
import type { Service } from '../service/service.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { m24 } from './m24.ts';
import { m25 } from './m25.ts';
import { m26 } from './m26.ts';
import { m27 } from './m27.ts';
import { m28 } from './m28.ts';
import { m29 } from './m29.ts';
import { m30 } from './m30.ts';
import { m35 } from './m35.ts';

/** Each line's total of the service, by its id. */
const totals = (service: Service, mi: Mi, period: Period): Readonly<Record<string, number>> =>
  Object.fromEntries(miFigure(service, mi, period).lines.map((line) => [line.id, line.totals[0]?.count ?? -1]));
const at = (service: Service, mi: Mi, period: Period, location: string): number | undefined =>
  miFigure(service, mi, period).lines[0]?.totals.find((total) => total.location === location)?.count;

const contact = (name: string, source: string, receivedAt: string, respondedAt?: string): TestFile => ({
  type: 'contact',
  name,
  records: [
    {
      kind: 'contact',
      name: `${name}-contact`,
      at: receivedAt,
      body: {
        receivedAt: london(receivedAt),
        location: 'BRUNEI',
        source,
        about: 'child',
        ...(respondedAt === undefined ? {} : { responded: { answer: true }, respondedAt: london(respondedAt), respondedBy: id('grace') }),
      },
    },
  ],
});
const entry = (name: string, kind: TestRecord['kind'], body: TestRecord['body']): TestFile => ({
  type: 'register',
  name,
  records: [{ kind, name: `${name}-entry`, body }],
});

describe('advice on private fostering and adoption', () => {
  const service = testService([
    contact('late-answer', 'PFADV', '2026-01-30 10:00', '2026-02-02 09:00'),
    contact('answered', 'PFADV', '2025-12-01 10:00', '2025-12-01 15:00'),
    contact('waiting', 'PFADV', '2026-01-20 10:00'),
    contact('adoption', 'ADADV', '2026-01-31 23:30'),
    contact('school', 'EDU', '2026-01-05 10:00'),
  ]);

  it('counts private fostering by the day it was answered, and prints what was received and waits', () => {
    expect(totals(service, m24, FIRST_QUARTER)).toEqual({ M24: 1, 'M24.received': 3, 'M24.unanswered': 1 });
    expect(totals(service, m24, SECOND_QUARTER)).toEqual({ M24: 1, 'M24.received': 0, 'M24.unanswered': 0 });
  });

  it('counts adoption by the day it was received, answered or not', () => {
    expect(totals(service, m25, FIRST_QUARTER)).toEqual({ M25: 1 });
    expect(at(service, m25, FIRST_QUARTER, 'BRUNEI')).toBe(1);
  });
});

describe('interactions with local authorities', () => {
  const interaction = (name: string, body: TestRecord['body']) =>
    entry(name, 'local-authority-interaction', { location: 'NEPAL', authority: 'E09000002', purpose: 'info-request', ...body });

  it('counts a thread of one day on one matter once', () => {
    const service = testService([
      interaction('first', { on: '2025-11-20' }),
      interaction('second', { on: '2025-11-20' }),
      interaction('next-day', { on: '2025-11-21' }),
      interaction('other-purpose', { on: '2025-11-20', purpose: 'legal' }),
      interaction('two-others', { on: '2025-11-20', authority: 'OTHER', authorityName: 'States of Jersey' }),
    ]);
    expect(totals(service, m26, FIRST_QUARTER)).toEqual({ M26: 4 });
    const rows = miFigure(service, m26, FIRST_QUARTER).lines[0]?.rows.map(({ dimensions, count }) => [dimensions, count]);
    expect(rows).toContainEqual([{ authority: 'OTHER States of Jersey', purpose: 'info-request' }, 1]);
    expect(m26.dimensions[0]?.words('OTHER States of Jersey')).toBe('States of Jersey');
  });
});

describe('young carer’s assessments', () => {
  it('count when authorised; declined, and started (in draft too), beside', () => {
    const service = testService([
      {
        type: 'case',
        name: 'family',
        records: [
          { kind: 'case', name: 'case', body: { householdName: 'Rai', location: 'NEPAL', openedOn: '2025-11-03' } },
          ...['asha', 'bina', 'chandra'].map(
            (person): TestRecord => ({ kind: 'person', name: person, body: { givenName: person, group: 'child' } }),
          ),
          {
            kind: 'young-carers-assessment',
            name: 'of-asha',
            body: { person: id('asha'), result: 'made', startedOn: '2025-12-01' },
            authorisedAt: '2026-02-01 10:00',
          },
          {
            kind: 'young-carers-assessment',
            name: 'of-bina',
            body: { person: id('bina'), result: 'declined', notMadeOn: '2025-12-05' },
            authorisedAt: '2025-12-08 10:00',
          },
          {
            kind: 'young-carers-assessment',
            name: 'of-chandra',
            draft: true,
            body: { person: id('chandra'), result: 'made', startedOn: '2026-01-12' },
          },
        ],
      },
    ]);
    expect(totals(service, m27, FIRST_QUARTER)).toEqual({ M27: 0, 'M27.started': 2, 'M27.declined': 1 });
    expect(totals(service, m27, SECOND_QUARTER)).toEqual({ M27: 1, 'M27.started': 0, 'M27.declined': 0 });
  });
});

describe('boards and working groups', () => {
  const board = (name: string, body: TestRecord['body']) =>
    entry(name, 'board-attendance', {
      type: 'lspb',
      name: 'LSPB',
      location: 'BRUNEI',
      standing: 'held',
      mode: 'vtc',
      invited: { answer: true },
      ...body,
    });
  const both = { staff: ['grace', 'james'].map((name) => ({ rowId: name, member: id(name), attendance: 'attended' })) };
  const service = testService([
    board('november', { heldOn: '2025-11-18', ...both }),
    board('january', { heldOn: '2026-01-13', staff: [{ rowId: 'g', member: id('grace'), attendance: 'apologies' }] }),
    board('march', { heldOn: '2026-03-10', ...both }),
    // Entered again by the other one who was there.
    board('again', { heldOn: '2025-11-18', ...both }),
    board('cancelled', { heldOn: '2025-12-09', standing: 'cancelled' }),
    board('group', { type: 'defence-working-group', name: 'Safeguarding leads', heldOn: '2025-12-02', ...both }),
    board('group-again', { type: 'defence-working-group', name: 'Safeguarding  Leads', heldOn: '2025-12-02', ...both }),
  ]);

  it('counts a board once, however many were there, and says where nobody was', () => {
    expect(totals(service, m28, FIRST_QUARTER)).toEqual({ M28: 1, 'M28.held': 2, 'M28.apologies': 1, 'M28.invited': 2 });
  });

  it('says how many of the three a year have been attended', () => {
    const brunei = miFigure(service, m28, SECOND_QUARTER).lines[0]?.totals.find(({ location }) => location === 'BRUNEI');
    expect(brunei?.values.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([[2, 3]]);
  });

  it('counts working groups by group', () => {
    expect(miFigure(service, m29, FIRST_QUARTER).lines[0]?.rows.map(({ dimensions, count }) => [dimensions['group'], count])).toEqual([
      ['Safeguarding leads', 1],
    ]);
  });
});

describe('training', () => {
  const attendee = (organisation: string, body: object = {}) => ({
    rowId: `${organisation}${JSON.stringify(body)}`,
    organisation,
    organisationType: 'welfare',
    present: { answer: true },
    ...body,
  });

  it('counts an agency once for each location it attended from, and once in the total', () => {
    const session = (name: string, on: string, attendees: readonly object[]) =>
      entry(name, 'training-session', {
        level: '2',
        title: 'Level 2',
        location: 'BATUK',
        on,
        mode: 'live-virtual',
        status: 'delivered',
        attendees,
      });
    const service = testService([
      session('first', '2025-11-12', [
        attendee('AWS Nanyuki'),
        attendee('aws  nanyuki', { location: 'BATSUB' }),
        attendee('AWS Nanyuki', { name: 'another' }),
        attendee('Medical centre', { present: { answer: false } }),
        attendee('Own staff', { organisationType: 'own-staff' }),
      ]),
      session('second', '2026-01-20', [attendee('AWS Nanyuki')]),
      session('later', '2026-02-20', [attendee('Garrison school')]),
    ]);
    expect(totals(service, m30, FIRST_QUARTER)).toEqual({ M30: 1, 'M30.attendees': 4, 'M30.sessions': 2 });
    expect([at(service, m30, FIRST_QUARTER, 'BATUK'), at(service, m30, FIRST_QUARTER, 'BATSUB')]).toEqual([1, 1]);
  });
});

describe('parenting groups', () => {
  it('count in every quarter in which a session was held', () => {
    const sessions = [
      { rowId: '1', on: '2026-01-20', held: { answer: true }, attendees: 6 },
      { rowId: '2', on: '2026-01-27', held: { answer: false } },
      { rowId: '3', on: '2026-02-03', held: { answer: true }, attendees: 5 },
    ];
    const service = testService([
      entry('group', 'parenting-group', { location: 'SING', needIdentifiedOn: '2025-12-01', programme: 'Triple P', sessions }),
    ]);
    expect(totals(service, m35, FIRST_QUARTER)).toEqual({ M35: 1, 'M35.sessions': 1, 'M35.attendees': 6 });
    expect(totals(service, m35, SECOND_QUARTER)).toEqual({ M35: 1, 'M35.sessions': 1, 'M35.attendees': 5 });
    expect(miFigure(service, m35, SECOND_QUARTER).windows.find(({ window }) => window === 'since-contract-start')?.totals[0]?.count).toBe(
      1,
    );
  });
});
