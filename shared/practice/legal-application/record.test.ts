import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { clocksOfFile } from '#shared/timescales/clocks-of-file.ts';
import { clocksInWords, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { legalApplicationForm } from './form.ts';
import { legalApplication } from './record.ts';

const asOf = zonedInstant('2026-06-29T18:00:00+03:00[Africa/Nairobi]');
const application = {
  measure: 'PO',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  applicant: 'Ruth Kamau',
  respondent: 'Mr and Mrs Ali',
  grounds: 'Likely to suffer significant harm unless kept at the grandmother’s.',
  legalAdvice: 'Command legal; decided at the strategy meeting of 31 May.',
  appliedAt: '2026-06-01T08:00:00+03:00[Africa/Nairobi]',
  outcome: 'pending',
};
const order = {
  ...application,
  outcome: 'made',
  orderedOn: '2026-06-01',
  inForceUntil: '2026-06-28',
  exclusionRequirement: { answer: false },
  contact: 'Daily with the mother.',
  removedToUk: { answer: false },
};
const paths = (body: Body) => problemsToFinalise(legalApplicationForm, body, asOf).map(({ path }) => path);
const made = (changes: Body, record = 'order') => recordOf(legalApplication, { ...order, ...changes }, { record });
const only = (id: string, ...records: readonly ReturnType<typeof made>[]) =>
  clocksInWords(records).filter((line) => line.startsWith(`${id} `));

describe('a legal measure', () => {
  it('is recorded from the application on, and has no order until one is made', () => {
    expect(paths(application)).toEqual([]);
    expect(paths(order)).toEqual([]);
    expect(legalApplication.schema.safeParse(order).success).toBe(true);
    expect(clocksInWords([recordOf(legalApplication, application)])).toEqual([]);
    expect(paths({ ...application, outcome: 'made' })).toEqual([
      'orderedOn',
      'inForceUntil',
      'exclusionRequirement',
      'contact',
      'removedToUk',
    ]);
    expect(paths({ ...application, outcome: 'refused' })).toEqual(['outcomeReasons']);
  });

  it('lasts no longer than the Act allows, beginning with the date', () => {
    expect(paths({ ...order, inForceUntil: '2026-06-29' })).toEqual(['inForceUntil']);
    const assessment = { ...order, measure: 'AO', beginsOn: '2026-06-03', inForceUntil: '2026-06-09' };
    expect(paths(assessment)).toEqual([]);
    expect(paths({ ...assessment, inForceUntil: '2026-06-10' })).toEqual(['inForceUntil']);
    const extension = {
      ...order,
      measure: 'POX',
      originalOrder: 'CCCCCCCCCCCCCCCCCCCCCA',
      originalOrderedOn: '2026-06-01',
      orderedOn: '2026-06-08',
    };
    expect(paths(extension)).toEqual([]);
    expect(paths({ ...extension, inForceUntil: '2026-06-29' })).toEqual(['inForceUntil']);
  });

  it('of an assessment ends on the seventh day, that of its beginning being the first', () => {
    expect(only('s18', made({ measure: 'AO', beginsOn: '2026-06-03', inForceUntil: '2026-06-09' }))).toEqual([
      's18 2026-06-03→2026-06-09 runs',
    ]);
    expect(only('s18', made({ measure: 'AO', beginsOn: '2026-06-03', inForceUntil: undefined }))).toEqual([
      's18 2026-06-03→2026-06-09 runs',
    ]);
    expect(only('s18', made({ measure: 'AO', beginsOn: '2026-06-03', inForceUntil: '2026-06-05', endedOn: '2026-06-05' }))).toEqual([
      's18 2026-06-03→2026-06-05 2026-06-05',
    ]);
  });

  it('of protection ends on the twenty-eighth day, or on the day the order says', () => {
    expect(only('s21', made({}))).toEqual(['s21 2026-06-01→2026-06-28 runs']);
    expect(only('s21', made({ inForceUntil: '2026-06-08' }))).toEqual(['s21 2026-06-01→2026-06-08 runs']);
  });

  it('that is extended runs on with the extension, within the same 28 days', () => {
    const extension = made(
      { measure: 'POX', originalOrder: 'order', originalOrderedOn: '2026-06-01', orderedOn: '2026-06-08' },
      'extension',
    );
    expect(only('s21', made({ inForceUntil: '2026-06-08' }), extension)).toEqual([
      's21 2026-06-01→2026-06-08 2026-06-08',
      's21 2026-06-08→2026-06-28 runs',
    ]);
  });

  it('of more than eight days is reviewed on the day after each six days without a review', () => {
    expect(only('s22', made({ inForceUntil: '2026-06-08' }))).toEqual([]);
    expect(only('s22', made({}))).toEqual(['s22 2026-06-01→2026-06-07 runs']);
    const reviews = [
      { rowId: 'a', reviewedOn: '2026-06-07', result: 'continues' },
      { rowId: 'b', reviewedOn: '2026-06-14', result: 'continues' },
    ];
    expect(only('s22', made({ reviews }))).toEqual([
      's22 2026-06-01→2026-06-07 2026-06-07',
      's22 2026-06-07→2026-06-14 2026-06-14',
      's22 2026-06-14→2026-06-21 runs',
    ]);
    expect(only('s22', made({ reviews, endedOn: '2026-06-18' }))).toHaveLength(2);
  });

  it('is reviewed after an extension of more than seven days, and the first order no more', () => {
    const extension = made(
      { measure: 'POX', originalOrder: 'order', originalOrderedOn: '2026-06-01', orderedOn: '2026-06-06' },
      'extension',
    );
    expect(only('s22', made({ inForceUntil: '2026-06-10' }), extension)).toEqual(['s22 2026-06-06→2026-06-13 runs']);
    const short = made({
      measure: 'POX',
      originalOrder: 'order',
      originalOrderedOn: '2026-06-01',
      orderedOn: '2026-06-06',
      inForceUntil: '2026-06-12',
    });
    expect(only('s22', short)).toEqual([]);
  });

  it('gives no authority after 24 hours in the United Kingdom', () => {
    const arrivedUkAt = '2026-06-05T23:30:00+01:00[Europe/London]';
    const clocks = clocksOfFile([made({ removedToUk: { answer: true }, arrivedUkAt })], { contract: CONTRACT_CALENDAR });
    expect(clocks.find(({ ruleId }) => ruleId === 's21(4)')?.dueAt).toBe('2026-06-06T23:30:00+01:00[Europe/London]');
    expect(only('s21(4)', made({ arrivedUkAt }))).toEqual([]);
  });
});
