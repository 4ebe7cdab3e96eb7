import { expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { caseOf, countOf } from '../protection-for-tests.ts';
import { FIRST_QUARTER, id, SECOND_QUARTER, type TestRecord, testService } from '../service-for-tests.ts';
import { m18 } from './m18.ts';

const transfer = (name: string, body: Body): TestRecord => ({
  kind: 'transfer',
  name,
  body: { direction: 'out', status: 'child-protection-plan', people: [id('maya'), id('anil')], authority: 'E09000002', ...body },
});

it('counts requests by family, with the children, those held in time and how we attended', () => {
  const service = testService([
    caseOf('rai', [
      // Fifteen working days of 19 December over Christmas: 14 January.
      transfer('t', {
        notifiedOn: '2025-12-01',
        conferenceRequestedOn: '2025-12-19',
        conferenceHeldOn: '2026-01-14',
        attendance: 'remote',
      }),
      transfer('t2', { notifiedOn: '2025-12-01', conferenceRequestedOn: '2025-12-19', conferenceHeldOn: '2026-01-15', attendance: 'none' }),
      transfer('t3', { notifiedOn: '2026-01-20', conferenceRequestedOn: '2026-02-02' }),
      transfer('t4', { notifiedOn: '2026-01-20', conferenceRequested: { answer: false, reason: 'x' } }),
    ]),
  ]);
  expect(m18.lines.map(({ id: line }) => countOf(service, m18, FIRST_QUARTER, line))).toEqual([2, 4, 1, 2, 0]);
  const attended = m18.lines[3]?.units(service, FIRST_QUARTER) ?? [];
  expect(new Set(attended.map(({ dimensions }) => dimensions))).toEqual(
    new Set([
      { authority: 'E09000002', attendance: 'remote' },
      { authority: 'E09000002', attendance: 'none' },
    ]),
  );
  expect(countOf(service, m18, SECOND_QUARTER)).toBe(1);
});

it('has families that came to us on a plan on their own line, and no other arrivals', () => {
  const arrival = (name: string, status: string) => transfer(name, { direction: 'in', status, notifiedOn: '2026-01-20' });
  const service = testService([caseOf('rai', [arrival('t', 'child-protection-plan')]), caseOf('lee', [arrival('t2', 'child-in-need')])]);
  expect([countOf(service, m18, FIRST_QUARTER), countOf(service, m18, FIRST_QUARTER, 'M18.in')]).toEqual([0, 1]);
});

it('counts where the family leaves from', () => {
  const places = [
    ['NEPAL', '2020-01-01'],
    ['UK', '2026-01-05'],
  ] as const;
  const service = testService([caseOf('rai', [transfer('t', { conferenceRequestedOn: '2025-12-19' })], { places })]);
  expect(m18.lines[0].units(service, FIRST_QUARTER)).toMatchObject([{ location: 'NEPAL', on: '2025-12-19' }]);
});
