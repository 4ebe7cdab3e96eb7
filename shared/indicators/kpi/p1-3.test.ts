import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { kpiFigures } from '../compute.ts';
import { contactFile } from '../front-door-for-tests.ts';
import { FIRST_QUARTER, id, london, testService } from '../service-for-tests.ts';
import { p13 } from './p1-3.ts';

// Monday 3 November 2025: three working days end on Thursday 6 November.
const RECEIVED = '2025-11-03 09:00';
const DECIDED = '2025-11-04 15:00';
const told = (referrer: string, family: string): Body => ({
  referrerTold: 'told',
  referrerToldAt: london(referrer),
  familyTold: 'told',
  familyToldAt: london(family),
});

function counted(
  decision: Body,
  { contact = {}, signedAt, asOf, toldLater }: { contact?: Body; signedAt?: string; asOf?: string; toldLater?: [string[], string] } = {},
) {
  const later = toldLater && {
    kind: 'outcome-told' as const,
    name: 'later',
    body: { told: toldLater[0], toldAt: london(toldLater[1]), toldBy: id('grace'), words: 'Assessment follows' },
  };
  const file = contactFile({
    name: 'a',
    receivedAt: RECEIVED,
    contact,
    decidedAt: DECIDED,
    decision,
    ...(signedAt === undefined ? {} : { signedAt }),
    ...(later === undefined ? {} : { also: [later] }),
  });
  const [whole] = kpiFigures(testService([file], asOf), p13, FIRST_QUARTER);
  const all = whole === undefined ? [] : [whole, ...whole.parts];
  return Object.fromEntries([...all.map(({ id: part, units }) => [part, units[0]?.outcome]), ['reasoned', whole?.values[0]?.value]]);
}

describe('P1.3', () => {
  it('needs both, until the end of the third working day', () => {
    expect(counted(told('2025-11-06 23:59', '2025-11-05 10:00'))).toMatchObject({ 'P1.3': 'met', reasoned: 0 });
    expect(counted(told('2025-11-05 10:00', '2025-11-07 00:01'))).toMatchObject({
      'P1.3': 'not-met',
      'P1.3.referrer': 'met',
      'P1.3.family': 'not-met',
    });
  });

  it('is pending while the third day has not ended', () => {
    expect(counted({}, { asOf: '2025-11-06 12:00' })).toMatchObject({ 'P1.3': 'pending', 'P1.3.family': 'pending' });
    expect(counted({}, { asOf: '2025-11-07 12:00' })).toMatchObject({ 'P1.3': 'not-met' });
  });

  it('counts who was told after the decision', () => {
    const first = { referrerTold: 'told', referrerToldAt: london(DECIDED) };
    expect(counted(first, { toldLater: [['family'], '2025-11-06 18:00'] })).toMatchObject({ 'P1.3': 'met', 'P1.3.family': 'met' });
    expect(counted(first, { toldLater: [['family'], '2025-11-10 18:00'] })).toMatchObject({ 'P1.3': 'not-met', 'P1.3.referrer': 'met' });
  });

  it('is satisfied by a reason, which is counted: a caller without a name, a family whom a manager has agreed not to tell', () => {
    const family = { familyTold: 'told', familyToldAt: london(DECIDED) };
    expect(counted({ ...family, referrerTold: 'not-possible' })).toMatchObject({ 'P1.3': 'met', reasoned: 1 });
    expect(counted(family, { contact: { source: 'ANON' } })).toMatchObject({ 'P1.3': 'met', reasoned: 1 });
    const referrer = { referrerTold: 'told', referrerToldAt: london(DECIDED), familyTold: 'not-possible' };
    expect(counted(referrer)).toMatchObject({ 'P1.3': 'not-met', reasoned: 0 });
    expect(counted(referrer, { signedAt: '2025-11-05 09:00' })).toMatchObject({ 'P1.3': 'met', reasoned: 1 });
  });

  it('has no cases where no contact became a referral', () => {
    expect(counted({ outcome: 'ADV' })['P1.3']).toBeUndefined();
  });
});
