import { expect, it } from 'vitest';
import { caseOf, fractionOf, valuesOf, whysOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, id, london, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { pi44 } from './pi4-4.ts';

const review = (name: string, heldAt: string, rows: readonly object[]): TestRecord => ({
  kind: 'child-in-need-review',
  name,
  body: { heldAt: london(heldAt), children: rows },
});
const row = (child: string, outcome: string, thresholdOfRisk = 'Lower than at the last review') => ({
  rowId: child,
  child: id(child),
  outcome,
  thresholdOfRisk,
});

it('counts each child reviewed, with the threshold and one of the four outcomes', () => {
  const held = review('r', '2026-01-12 10:00', [
    row('maya', '3'),
    row('anil', '1'),
    row('sita', '4', ''),
    row('ram', '9'),
    row('baby', ''),
  ]);
  const service = testService([caseOf('rai', [held])]);
  expect(fractionOf(service, pi44, FIRST_QUARTER)).toBe('2/5');
  expect(whysOf(service, pi44, FIRST_QUARTER)).toEqual([
    'NEPAL met: Continue CiN',
    'NEPAL met: Step down to EH',
    'NEPAL not-met: Threshold of risk not reviewed',
    'NEPAL not-met: No outcome',
    'NEPAL not-met: No outcome',
  ]);
});

it('counts by outcome, children and families, in the quarter and at the place of the review', () => {
  const service = testService([
    caseOf('rai', [
      review('r', '2026-01-31 23:30', [row('maya', '3'), row('anil', '3')]),
      review('r2', '2026-02-01 00:30', [row('maya', '2')]),
    ]),
    caseOf('lee', [review('r3', '2025-11-20 10:00', [row('li', '3')])], { location: 'BRUNEI' }),
  ]);
  expect(valuesOf(service, pi44, FIRST_QUARTER)).toMatchObject({ 'PI4.4.held': 2, 'PI4.4.out3': 3, 'PI4.4.out3f': 2, 'PI4.4.out2': 0 });
  expect(valuesOf(service, pi44, FIRST_QUARTER, 'BRUNEI')).toMatchObject({ 'PI4.4.held': 1, 'PI4.4.out3': 1 });
  expect(fractionOf(service, pi44, SECOND_QUARTER)).toBe('1/1');
});

it('counts a child once who stands in two rows of a review', () => {
  const held = review('r', '2026-01-12 10:00', [row('maya', '3'), row('maya', '3')]);
  expect(fractionOf(testService([caseOf('rai', [held])]), pi44, FIRST_QUARTER)).toBe('1/1');
});
