import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { caseFile, involved, referred } from '../assessed-cases-for-tests.ts';
import { miFigure } from '../compute.ts';
import { contactFile } from '../front-door-for-tests.ts';
import { period } from '../period.ts';
import { FIRST_QUARTER, id, type TestFile, testService } from '../service-for-tests.ts';
import { m6 } from './m6.ts';

const QUARTER = period(calendarDate('2026-11-01'), calendarDate('2027-01-31'));
function counted(files: readonly TestFile[], range = QUARTER) {
  const { lines } = miFigure(testService(files), m6, range);
  const [re, all] = lines;
  return {
    people: re?.rows.flatMap(({ units, dimensions, location }) =>
      units.map(({ person }) => `${person?.replace(/x*A$/, '')} ${dimensions['category']} ${location}`),
    ),
    of: all?.totals[0]?.count,
    rate: re?.totals[0]?.values[0]?.value,
  };
}

const BOTH = ['asha', 'bikram'];
const firstReferral = referred('one', '2025-12-15 10:00');
const firstInvolvement = (people: readonly string[]) =>
  involved('first', people, '2025-12-16', { closedOn: '2026-03-01', closureReason: 'RC7' });
const second = (receivedAt: string, openedOn: string) => [referred('two', receivedAt), involved('second', BOTH, openedOn)];

describe('M6', () => {
  it('looks twelve calendar months back to the day, for each child on their own', () => {
    const family = (people: readonly string[], receivedAt: string, openedOn: string) =>
      caseFile('case', [firstReferral, firstInvolvement(people), ...second(receivedAt, openedOn)]);
    expect(counted([family(BOTH, '2026-12-15 10:00', '2026-12-16')])).toEqual({
      people: ['asha CIN NEPAL', 'bikram CIN NEPAL'],
      of: 2,
      rate: 100,
    });
    expect(counted([family(['asha'], '2026-12-15 23:00', '2026-12-16')])).toEqual({ people: ['asha CIN NEPAL'], of: 2, rate: 50 });
    expect(counted([family(BOTH, '2026-12-16 00:00', '2026-12-16')])).toEqual({ people: [], of: 2, rate: 0 });
  });

  it('has no rate without referrals', () => {
    expect(counted([])).toEqual({ people: [], of: 0, rate: null });
  });

  it('counts a case of the previous provider as an earlier referral', () => {
    const migrated = involved('old', ['asha'], '2025-06-01', { migrated: true, closedOn: '2025-11-20', closureReason: 'RC7' });
    const files = [caseFile('case', [migrated, referred('new', '2026-01-05 10:00'), involved('cin', BOTH, '2026-01-06')])];
    expect(counted(files, FIRST_QUARTER)).toEqual({ people: ['asha CIN NEPAL'], of: 2, rate: 50 });
  });

  it('follows a person to another place, where a worker confirmed who it is, whatever came of the referral before', () => {
    const before = contactFile({
      name: 'brunei',
      receivedAt: '2026-05-04 10:00',
      contact: { location: 'BRUNEI' },
      decidedAt: '2026-05-05 10:00',
      decision: { referralOutcome: '1' },
    });
    const again = (samePersonAs: unknown) =>
      contactFile({
        name: 'nepal',
        receivedAt: '2026-11-09 10:00',
        contact: { people: [{ rowId: 'row', name: 'Asha Rai', group: 'child', samePersonAs }] },
        decidedAt: '2026-11-10 10:00',
        decision: { outcome: 'CP' },
      });
    expect(counted([before, again([{ file: id('brunei'), person: 'asha' }])]).people).toEqual(['row CP NEPAL']);
    expect(counted([before, again([])]).people).toEqual([]);
  });

  it('takes what was found when the contact was saved, for the person of that row', () => {
    const found = { reReferrals: [{ rowId: 'row', earlier: id('elsewhere'), receivedOn: '2026-08-01', confirmed: true }] };
    const files = [
      contactFile({
        name: 'contact',
        receivedAt: '2026-11-09 10:00',
        contact: { people: [{ rowId: 'row', name: 'asha Rai', group: 'child' }], ...found },
        decidedAt: '2026-11-10 10:00',
      }),
      caseFile('case', [referred('copy', '2026-11-09 10:00', { fromContact: id('contact') }), involved('cin', BOTH, '2026-11-11')], {
        fromContact: id('contact'),
      }),
    ];
    expect(counted(files)).toEqual({ people: ['asha CIN NEPAL'], of: 2, rate: 50 });
  });

  it('takes two agencies that report on one day for one referral of the child', () => {
    const files = [
      caseFile('case', [referred('one', '2026-11-09 10:00'), referred('two', '2026-11-09 15:00'), involved('cin', ['asha'], '2026-11-10')]),
    ];
    expect(counted(files)).toEqual({ people: [], of: 1, rate: 0 });
  });
});
