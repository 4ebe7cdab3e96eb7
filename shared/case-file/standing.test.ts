import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import type { Body, RecordStatus } from '#shared/practice/record.ts';
import { foldDigest } from './digest.ts';
import { standingOf } from './standing.ts';
import { FILE, recordId, stateOf, VAULT } from './states-for-tests.ts';

const today = calendarDate('2026-03-11');
const MAYA = recordId('maya');
const household = stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK' });
const record = (kind: KindName, name: string, body: Body, status: RecordStatus = 'authorised') => stateOf(kind, name, body, { status });
const standing = (...records: readonly ReturnType<typeof record>[]) => {
  const all = [household, ...records];
  return standingOf(foldDigest(FILE, VAULT, 'case', all), all, today);
};

describe('what stands in a case', () => {
  it('is every plan that has not ended, with what is due by it next', () => {
    const plan = { startedOn: '2026-02-10', children: [{ rowId: 'a', child: MAYA }], visitEvery: 10 };
    const { plans } = standing(
      record('child-in-need-plan', 'in force', plan, 'finalised'),
      record('child-in-need-plan', 'over', { ...plan, endedOn: '2026-03-01' }),
      record('child-in-need-plan', 'draft', plan, 'draft'),
    );
    expect(plans.map(({ record: id, people, since, waitsForSignOff }) => [id, people, since, waitsForSignOff])).toEqual([
      [recordId('in force'), [MAYA], '2026-02-10', true],
    ]);
    expect(plans[0]?.next.map(({ label }) => label)).toContain('Child in need visit');
  });

  it('is every risk that is not closed, consent that was not withdrawn and orders that were not refused, with their last day', () => {
    const { risks, consents, orders } = standing(
      record('risk', 'open', { what: 'Home alone at night', identifiedOn: '2026-03-01', status: 'open' }),
      record('risk', 'closed', { what: 'No food', identifiedOn: '2026-01-01', closedOn: '2026-02-01' }),
      record('consent', 'given', { decision: 'given', decidedOn: '2026-01-10', until: '2026-07-10' }),
      record('consent', 'withdrawn', { decision: 'given', decidedOn: '2026-01-10', withdrawnOn: '2026-02-01' }),
      record('legal-application', 'made', { outcome: 'made', orderedOn: '2026-03-01', inForceUntil: '2026-03-28' }),
      record('legal-application', 'refused', { outcome: 'refused' }),
    );
    expect([risks, consents, orders].map((items) => items.map(({ record: id, until }) => [id, until]))).toEqual([
      [[recordId('open'), undefined]],
      [[recordId('given'), '2026-07-10']],
      [[recordId('made'), '2026-03-28']],
    ]);
  });

  it('is the latest decision on jurisdiction and the latest supervision', () => {
    const { jurisdiction, supervision, arrangements } = standing(
      record('jurisdiction-decision', 'earlier', { decision: 'service', decidedOn: '2025-01-01' }),
      record('jurisdiction-decision', 'later', { decision: 'service', decidedOn: '2026-01-01' }),
      record('supervision', 'supervision', { heldOn: '2026-02-20', view: 'Go on as planned.' }),
    );
    expect([jurisdiction?.record, supervision?.since, arrangements]).toEqual([recordId('later'), '2026-02-20', []]);
  });
});
