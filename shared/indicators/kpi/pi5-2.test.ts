import { expect, it } from 'vitest';
import { m12 } from '../mi/m12.ts';
import { caseOf, countOf, enquiry, fractionOf, meeting, valuesOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi52 } from './pi5-2.ts';

// Fifteen working days of 19 December over Christmas and New Year: 14 January.
const HELD = meeting('m', '2025-12-19 10:00', ['maya', 'anil']);
const of = (records: readonly TestRecord[], asOf?: string) => testService([caseOf('rai', records)], asOf);

it('counts each child, in time on the last day and late on the next', () => {
  expect(fractionOf(of([HELD, enquiry('e', 'm', { maya: 'ICPC', anil: 'SUBNR' }, '2026-01-14 23:00')]), pi52, FIRST_QUARTER)).toBe('2/2');
  expect(fractionOf(of([HELD, enquiry('e', 'm', { maya: 'ICPC', anil: 'SUBNR' }, '2026-01-15 09:00')]), pi52, FIRST_QUARTER)).toBe('0/2');
});

it('is stopped by the sign-off and not by the completion; a child who was left out stays open', () => {
  expect(fractionOf(of([HELD, enquiry('e', 'm', { maya: 'ICPC', anil: 'ICPC' })]), pi52, FIRST_QUARTER)).toBe('0/2');
  expect(fractionOf(of([HELD, enquiry('e', 'm', { maya: 'ICPC' }, '2026-01-09 09:00')]), pi52, FIRST_QUARTER)).toBe('1/2');
});

it('counts what expired in the quarter where it expired, once, however late it is authorised', () => {
  const late = of([HELD, enquiry('e', 'm', { maya: 'ICPC', anil: 'ICPC' }, '2026-02-20 09:00')]);
  expect([fractionOf(late, pi52, FIRST_QUARTER), fractionOf(late, pi52, SECOND_QUARTER)]).toEqual(['0/2', '0/0']);
});

it('counts an enquiry that is still inside its limit in no quarter yet', () => {
  expect(fractionOf(of([HELD], '2026-01-10 09:00'), pi52, FIRST_QUARTER)).toBe('0/0');
});

it('has family enquiries beside', () => {
  const service = of([HELD, enquiry('e', 'm', { maya: 'ICPC', anil: 'SUBNR' }, '2026-01-09 09:00')]);
  expect(valuesOf(service, pi52, FIRST_QUARTER)).toEqual({ 'PI5.2.families': 1 });
});

it('does not lose an enquiry that began before the contract and ended or expired in it', () => {
  // Fifteen working days of 27 October: 17 November.
  const early = meeting('m', '2025-10-27 10:00', ['maya', 'anil']);
  expect(fractionOf(of([early, enquiry('e', 'm', { maya: 'SUBNR' }, '2025-11-17 16:00')]), pi52, FIRST_QUARTER)).toBe('1/2');
  // It was over before the contract began, however late it was signed.
  const over = meeting('m', '2025-10-01 10:00', ['maya']);
  expect(fractionOf(of([over, enquiry('e', 'm', { maya: 'SUBNR' }, '2025-11-17 16:00')]), pi52, FIRST_QUARTER)).toBe('0/0');
});

it('counts what was written up for a child whom the meeting had left out, or without a meeting', () => {
  const anil = enquiry('e', 'm', { maya: 'ICPC', anil: 'SUBNR' }, '2026-01-09 09:00');
  expect(fractionOf(of([meeting('m', '2025-12-19 10:00', ['maya']), anil]), pi52, FIRST_QUARTER)).toBe('2/2');
  const alone = enquiry('e', '', { maya: 'SUBNR' }, '2026-01-09 09:00', { strategyMeeting: '', concludedOn: '2026-01-07' });
  expect(fractionOf(of([alone]), pi52, FIRST_QUARTER)).toBe('1/1');
});

it('counts an enquiry once that was written up twice, by the one that was signed', () => {
  const twice = of([
    meeting('m', '2025-12-19 10:00', ['maya']),
    enquiry('a', 'm', { maya: 'ICPC' }, undefined, { concludedOn: '2026-01-07' }),
    enquiry('b', 'm', { maya: 'SUBNR' }, '2026-01-09 09:00', { concludedOn: '2026-01-08' }),
  ]);
  expect(fractionOf(twice, pi52, FIRST_QUARTER)).toBe('1/1');
  expect(countOf(twice, m12, FIRST_QUARTER)).toBe(1);
});
