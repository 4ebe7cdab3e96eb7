import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { foldDigest } from './digest.ts';
import { nowSummary } from './now-summary.ts';
import { FILE, GRACE, JAMES, stateOf, VAULT } from './states-for-tests.ts';

const amina = stateOf('person', 'amina', {
  givenName: 'Amina',
  familyName: 'Otieno',
  group: 'child',
  born: '2021-06-14',
  health: 'Asthma',
});
const wanjiru = stateOf('person', 'wanjiru', {
  givenName: 'Wanjiru',
  group: 'adult',
  telephone: '+254 700 000000',
  interpreter: { answer: true, reason: 'Swahili' },
});
const visitOn = (day: string, risk: boolean) =>
  stateOf('visit', `visit${day}`, {
    visitedAt: `${day}T16:30:00+03:00[Africa/Nairobi]`,
    outcome: 'made',
    children: [{ rowId: 'a', child: amina.record, seen: { answer: true }, seenAlone: { answer: true }, said: 'I sleep by the window' }],
    immediateRisk: risk ? { answer: true, reason: 'No food in the house' } : { answer: false },
    result: 'Food bought, visit again tomorrow',
    nextVisitOn: '2026-03-19',
  });
const records = [
  stateOf('case', 'case', {
    householdName: 'Otieno',
    location: 'BATUK',
    reason: 'Neglect',
    safetyNotes: 'Large dog: telephone first',
    address: 'Block 4',
  }),
  amina,
  wanjiru,
  stateOf('allocation', 'allocation', { worker: JAMES, from: '2026-03-01' }),
  stateOf('involvement', 'plan', { type: 'child-in-need', people: [amina.record], openedOn: '2026-03-03' }),
  visitOn('2026-01-05', true),
  visitOn('2026-03-05', true),
  visitOn('2026-03-10', false),
  stateOf('case-note', 'note', {
    type: 'management-note',
    happenedAt: '2026-03-06T10:00:00+00:00[Europe/London]',
    note: 'Weekly visits.',
    decision: 'Review on 20 March.',
  }),
];

describe('the case on one page', () => {
  const asOf = zonedInstant('2026-03-11T02:00:00+03:00[Africa/Nairobi]');
  const page = nowSummary(foldDigest(FILE, VAULT, 'case', records), records, asOf);

  it('says first what a worker must know before going there', () => {
    expect(page).toMatchObject({
      title: 'Otieno',
      safetyNotes: 'Large dog: telephone first',
      address: 'Block 4',
      reason: 'Neglect',
      allocatedTo: JAMES,
    });
  });

  it('names everybody with age, health, telephone and interpreter', () => {
    expect(
      page.people.map(({ name, ageText, health, telephone, interpreter }) => ({ name, ageText, health, telephone, interpreter })),
    ).toEqual([
      { name: 'Amina Otieno', ageText: '4', health: 'Asthma', telephone: '', interpreter: '' },
      { name: 'Wanjiru', ageText: '', health: '', telephone: '+254 700 000000', interpreter: 'Swahili' },
    ]);
    expect(page.involvements).toEqual([{ label: 'Child in Need (section 17 type)', since: '2026-03-03', names: ['Amina Otieno'] }]);
  });

  it('tells of the last visit in the child’s words, and of risks of the last thirty days', () => {
    expect(page.lastVisit).toMatchObject({
      at: '2026-03-10T16:30:00+03:00[Africa/Nairobi]',
      by: GRACE,
      children: [{ name: 'Amina Otieno', seenAlone: true, said: 'I sleep by the window' }],
    });
    expect(page.nextVisitOn).toBe('2026-03-19');
    expect(page.recentRisks).toEqual([{ at: '2026-03-05T16:30:00+03:00[Africa/Nairobi]', text: 'No food in the house' }]);
  });

  it('says whom to telephone', () => {
    const carer = stateOf('looked-after-oversight', 'oversight', { authorityWorker: 'Jo Field, 01380 000000', authorityName: 'Wiltshire' });
    const household = stateOf('case', 'case', {
      householdName: 'Otieno',
      location: 'BATUK',
      commandContact: 'Unit Welfare Officer, ext. 12',
    });
    const all = [household, wanjiru, carer];
    expect(nowSummary(foldDigest(FILE, VAULT, 'case', all), all, asOf).calls).toEqual([
      { role: 'Chain of command', who: 'Unit Welfare Officer, ext. 12' },
      { role: 'Social worker of the local authority', who: 'Jo Field, 01380 000000, Wiltshire' },
      { role: 'Of the case', who: '+254 700 000000', person: 'Wanjiru' },
    ]);
  });

  it('ends with what managers decided and what happened last', () => {
    expect(page.managementNote).toMatchObject({ text: 'Weekly visits.\nReview on 20 March.', author: GRACE });
    expect(page.latest).toHaveLength(5);
    expect(page.latest[0]?.kind).toBe('visit');
  });
});
