import { expect, it } from 'vitest';
import { caseOf, countOf, protectionPlan, valuesOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, SECOND_QUARTER, testService } from '../service-for-tests.ts';
import { m15 } from './m15.ts';

it('counts who is on the same plan at the end of both periods', () => {
  const service = testService([
    caseOf('rai', [
      protectionPlan('p', {
        stays: { startedOn: '2026-01-31' },
        new: { startedOn: '2026-02-01' },
        ended: { startedOn: '2025-11-10', endedOn: '2026-04-30' },
        before: { startedOn: '2025-11-10', endedOn: '2026-01-31' },
        again: { startedOn: '2025-11-10', endedOn: '2026-02-10' },
      }),
      protectionPlan('p2', { again: { startedOn: '2026-03-10' } }),
    ]),
  ]);
  expect(countOf(service, m15, SECOND_QUARTER)).toBe(1);
  // From 31 January to 30 April.
  expect(valuesOf(service, m15, SECOND_QUARTER)).toMatchObject({ 'M15.length.mean': 89, 'M15.length.median': 89 });
  // On 31 October nobody was on a plan yet.
  expect(countOf(service, m15, FIRST_QUARTER)).toBe(0);
});

it('is of today while the period goes on, and of the place at the end', () => {
  const file = caseOf('rai', [protectionPlan('p', { maya: { startedOn: '2025-11-10', endedOn: '2026-04-01' } })], {
    places: [
      ['NEPAL', '2020-01-01'],
      ['BRUNEI', '2026-03-01'],
    ],
  });
  const during = testService([file], '2026-03-15 12:00');
  expect(m15.lines[0].units(during, SECOND_QUARTER)).toMatchObject([{ location: 'BRUNEI', on: '2026-03-15' }]);
  expect(countOf(testService([file]), m15, SECOND_QUARTER)).toBe(0);
});
