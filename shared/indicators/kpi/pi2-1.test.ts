import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { assessment, caseFile, involved, person, referred } from '../assessed-cases-for-tests.ts';
import { kpiFigures, kpiTotal } from '../compute.ts';
import { contactFile } from '../front-door-for-tests.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestFile, type TestRecord, testService } from '../service-for-tests.ts';
import { pi21 } from './pi2-1.ts';

// Received on Monday 3 November 2025: the 45th working day, without Christmas, Boxing Day and New Year, is Thursday 8 January 2026.
const RECEIVED = '2025-11-03 09:00';
const file = (...records: readonly TestRecord[]) => caseFile('case', records);
const units = (files: TestFile | readonly TestFile[], asOf?: string, period = FIRST_QUARTER) =>
  kpiTotal(testService([files].flat(), asOf), pi21, period).units.map(({ person: who, outcome }) => [who?.replace(/x*A$/, ''), outcome]);

const BOTH = ['asha', 'bikram'];
const start = [referred('referral', RECEIVED), involved('cin', BOTH, '2025-11-05')];

describe('PI2.1', () => {
  it('is met on the 45th working day, and is 1 late the day after', () => {
    const signed = (signedAt: string) => file(...start, assessment('a', { startedOn: '2025-11-10', signedAt, children: BOTH }));
    expect(units(signed('2026-01-08 23:59'))).toEqual([
      ['asha', 'met'],
      ['bikram', 'met'],
    ]);
    const late = kpiTotal(testService([signed('2026-01-09 00:01')]), pi21, FIRST_QUARTER);
    expect(late).toMatchObject({ numerator: 0, denominator: 2, families: 1 });
    expect(late.units[0]?.why).toBe('Signed off after 46 working days, 1 late');
  });

  it('counts an open one on the day its limit runs out, and not again in the quarter it is signed in', () => {
    const signedInMarch = file(...start, assessment('a', { startedOn: '2025-11-10', signedAt: '2026-03-02 10:00', children: BOTH }));
    expect(units(file(...start), '2026-01-08 12:00')).toEqual([]);
    expect(units(file(...start), '2026-01-12 12:00')).toEqual([
      ['asha', 'not-met'],
      ['bikram', 'not-met'],
    ]);
    expect(units(signedInMarch)).toHaveLength(2);
    expect(units(signedInMarch, undefined, SECOND_QUARTER)).toEqual([]);
  });

  it('takes no sign-off by somebody who is known to be no registered social worker', () => {
    const signedBy = (who: string) =>
      file(...start, assessment('a', { startedOn: '2025-11-10', signedAt: '2025-12-19 10:00', signedBy: who, children: BOTH }));
    expect(units(signedBy('ruth')).map(([, outcome]) => outcome)).toEqual(['met', 'met']);
    expect(units(signedBy('owen')).map(([, outcome]) => outcome)).toEqual(['not-met', 'not-met']);
    expect(units(signedBy('somebody-of-before')).map(([, outcome]) => outcome)).toEqual(['met', 'met']);
  });

  it('is in the quarter of its sign-off when it was in time', () => {
    const referral = referred('referral', '2026-01-05 09:00');
    const signed = file(
      referral,
      involved('cin', ['asha'], '2026-01-06'),
      assessment('a', { startedOn: '2026-01-07', signedAt: '2026-02-20 10:00' }),
    );
    expect(units(signed)).toEqual([]);
    expect(units(signed, undefined, SECOND_QUARTER)).toEqual([['asha', 'met']]);
  });

  it('does not let a sibling escape who was left out of the assessment', () => {
    const first = assessment('a', { startedOn: '2025-11-10', signedAt: '2025-12-19 10:00' });
    expect(units(file(...start, first))).toEqual([
      ['asha', 'met'],
      ['bikram', 'not-met'],
    ]);
    const second = assessment('b', { startedOn: '2025-11-12', signedAt: '2026-01-15 10:00', children: ['bikram'] });
    expect(units(file(...start, first, second))).toEqual([
      ['asha', 'met'],
      ['bikram', 'not-met'],
    ]);
  });

  it('does not take a referral for a strategy discussion, answered by an enquiry, for an assessment while none is begun', () => {
    const referral = referred('referral', RECEIVED, { outcome: 'CP', referralOutcome: '5' });
    const s47 = involved('s47', ['asha'], '2025-11-04', { type: 's47-enquiry' });
    const meeting: TestRecord = {
      kind: 'strategy-meeting',
      name: 'meeting',
      at: '2025-11-04 10:00',
      body: {
        type: 'initial',
        heldAt: london('2025-11-04 10:00'),
        enquiry: 'single',
        children: [{ rowId: 'a', child: id('asha'), enquiry: { answer: true } }],
      },
    };
    const enquiry = (outcome: string): TestRecord => ({
      kind: 'section-47-enquiry',
      name: 'enquiry',
      at: '2025-11-20 10:00',
      authorisedAt: '2025-11-20 12:00',
      body: { strategyMeeting: id('meeting'), concludedOn: '2025-11-20', children: [{ rowId: 'a', child: id('asha'), outcome }] },
    });
    expect(units(file(referral, s47, meeting, enquiry('ICPC')))).toEqual([]);
    expect(units(file(referral, s47, meeting, enquiry('CONT')))).toEqual([['asha', 'not-met']]);
    expect(units(file(referral, s47))).toEqual([['asha', 'not-met']]);
    expect(units(file({ ...referral, body: { ...referral.body, referralOutcome: '4' } }, s47, meeting))).toEqual([['asha', 'not-met']]);
    const begun = assessment('a', { startedOn: '2025-11-10' });
    expect(units(file(referral, s47, meeting, enquiry('ICPC'), begun))).toEqual([['asha', 'not-met']]);
  });

  it('holds no limit against a child whose involvement ended before it, or began after it', () => {
    const closed = involved('cin', BOTH, '2025-11-05', { closedOn: '2025-12-01', closureReason: 'RC7' });
    expect(units(file(referred('referral', RECEIVED), closed))).toEqual([]);
    const joined = involved('joined', ['cousin'], '2026-01-20');
    const first = assessment('a', { startedOn: '2025-11-10', signedAt: '2025-12-19 10:00', children: BOTH });
    expect(units(file(...start, person('cousin', { born: '2020-01-01' }), joined, first))).toEqual([
      ['asha', 'met'],
      ['bikram', 'met'],
    ]);
  });

  it('runs a re-assessment from the day it was asked for, and never lets it answer for the referral', () => {
    const review = (signedAt?: string) =>
      assessment('review', {
        startedOn: '2025-11-20',
        ...(signedAt === undefined ? {} : { signedAt }),
        body: { type: 'review', requestedAt: london('2025-11-17 09:00') },
      });
    // 45 working days from Monday 17 November: Thursday 22 January 2026.
    expect(units(caseFile('case', [review('2026-01-22 10:00')]))).toEqual([['asha', 'met']]);
    expect(units(caseFile('case', [review('2026-01-23 10:00')]))).toEqual([['asha', 'not-met']]);
    expect(units(caseFile('case', [review()]), '2026-01-22 10:00')).toEqual([]);
    expect(units(caseFile('case', [review()]), '2026-01-23 10:00')).toEqual([['asha', 'not-met']]);
  });

  it('measures a second referral on its own', () => {
    const closed = involved('cin', ['asha'], '2025-11-05', { closedOn: '2025-12-20', closureReason: 'RC7' });
    const records = [
      referred('one', RECEIVED),
      closed,
      assessment('a', { startedOn: '2025-11-10', signedAt: '2025-12-19 10:00' }),
      referred('two', '2026-02-02 09:00'),
      involved('again', ['asha'], '2026-02-03'),
      assessment('b', { startedOn: '2026-02-05', signedAt: '2026-03-20 10:00' }),
    ];
    expect(units(file(...records))).toEqual([['asha', 'met']]);
    expect(units(file(...records), undefined, SECOND_QUARTER)).toEqual([['asha', 'met']]);
  });

  it('counts one for each adult, beside the children of the same decision', () => {
    const both = referred('referral', RECEIVED, { furtherOutcomes: ['ADULT'] });
    const adult = (more: Partial<TestRecord>): TestRecord => ({
      kind: 'adult-safeguarding-assessment',
      name: 'adult',
      body: { person: id('maya'), type: 'referral', startedOn: '2025-11-12' } satisfies Body,
      ...more,
    });
    const open = file(
      both,
      involved('cin', ['asha'], '2025-11-05'),
      involved('adult-inv', ['maya'], '2025-11-05', { type: 'adult-at-risk' }),
    );
    expect(units(open)).toEqual([
      ['asha', 'not-met'],
      ['maya', 'not-met'],
    ]);
    const signed = { ...open, records: [...open.records, adult({ at: '2026-01-08 12:00', authorisedAt: '2026-01-08 12:00' })] };
    expect(units(signed)).toEqual([
      ['asha', 'not-met'],
      ['maya', 'met'],
    ]);
  });

  it('finds the referral in the contact where the case has no copy of it, and counts an unborn child', () => {
    const contact = contactFile({ name: 'contact', receivedAt: RECEIVED, decidedAt: '2025-11-04 09:00' });
    const records = [
      person('unborn', { expected: '2026-02-01' }),
      assessment('a', { startedOn: '2025-11-10', signedAt: '2026-01-09 10:00', children: ['unborn'] }),
    ];
    expect(units([contact, caseFile('case', records, { fromContact: id('contact') })])).toContainEqual(['unborn', 'not-met']);
  });

  it('asks for none where the referral ended at once, and for none of a contact that is linked to the open case', () => {
    expect(
      units(caseFile('case', [referred('referral', RECEIVED, { referralOutcome: '1' }), involved('cin', BOTH, '2025-11-05')])),
    ).toEqual([]);
    expect(units(caseFile('case', [referred('referral', RECEIVED, { outcome: 'OPEN' }), involved('cin', BOTH, '2025-11-05')]))).toEqual([]);
  });

  it('has DfE’s figure beside it, from the start of the assessment', () => {
    const late = file(...start, assessment('a', { startedOn: '2025-11-10', signedAt: '2026-01-09 10:00', children: BOTH }));
    const [whole] = kpiFigures(testService([late]), pi21, FIRST_QUARTER);
    expect(whole).toMatchObject({ numerator: 0, denominator: 2 });
    expect(whole?.parts[0]).toMatchObject({ id: 'PI2.1.dfe', numerator: 2, denominator: 2 });
    expect(kpiTotal(testService([]), pi21, FIRST_QUARTER).band).toBe('none');
  });
});
