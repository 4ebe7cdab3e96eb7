import { expect, it } from 'vitest';
import { caseOf, countOf, enquiry, meeting } from '../protection-for-tests.ts';
import { FIRST_QUARTER, id, SECOND_QUARTER, testService } from '../service-for-tests.ts';
import { m12 } from './m12.ts';

it('counts each child by the meeting that began it, with type and outcome, in the place of that day', () => {
  const service = testService([
    caseOf(
      'rai',
      [
        meeting('m', '2025-11-10 10:00', ['maya', 'anil']),
        enquiry('e', 'm', { maya: 'ICPC', anil: 'NSUB_NFA' }, '2025-11-26 10:00'),
        meeting('m2', '2026-01-31 10:00', ['maya'], { enquiry: 'single' }),
        enquiry('e2', 'm2', { maya: 'ICPC' }),
      ],
      {
        places: [
          ['NEPAL', '2020-01-01'],
          ['BRUNEI', '2026-01-12'],
        ],
      },
    ),
  ]);
  expect(m12.lines[0].units(service, FIRST_QUARTER).map(({ person, location, dimensions }) => [person, location, dimensions])).toEqual([
    [id('maya'), 'NEPAL', { type: 'joint', outcome: 'ICPC' }],
    [id('anil'), 'NEPAL', { type: 'joint', outcome: 'NSUB_NFA' }],
    // Written up and not authorised: no outcome yet. Two on one child are two.
    [id('maya'), 'BRUNEI', { type: 'single', outcome: 'open' }],
  ]);
  expect(countOf(service, m12, SECOND_QUARTER)).toBe(0);
});

it('does not count meetings that began none, and counts what was written up without its meeting', () => {
  const service = testService([
    caseOf('rai', [
      meeting('m', '2025-11-10 10:00', ['maya'], { enquiry: 'none' }),
      meeting('m2', '2025-11-12 10:00', ['maya'], { type: 'further', enquiry: 'continues' }),
      enquiry('e', '', { anil: 'SUBNR' }, '2025-12-02 10:00', { strategyMeeting: undefined, concludedOn: '2025-12-01' }),
    ]),
  ]);
  expect(m12.lines[0].units(service, FIRST_QUARTER).map(({ person, on }) => [person, on])).toEqual([[id('anil'), '2025-12-01']]);
});
