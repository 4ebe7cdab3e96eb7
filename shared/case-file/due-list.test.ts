import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { foldDigest } from './digest.ts';
import { dueLists, openHarmClocks } from './due-list.ts';
import { fileId, GRACE, JAMES, stateOf, VAULT } from './states-for-tests.ts';

const contactOf = (name: string, receivedAt: string, harm: boolean) =>
  foldDigest(fileId(name), VAULT, 'contact', [
    stateOf('contact', name, {
      receivedAt,
      location: 'BATUK',
      people: [{ rowId: 'r', name, group: 'child' }],
      significantHarm: { answer: harm },
    }),
  ]);

const caseWithVisit = (nextVisitOn: string) =>
  foldDigest(fileId('case'), VAULT, 'case', [
    stateOf('case', 'case', { householdName: 'Gurung', location: 'NEPAL' }),
    stateOf('allocation', 'allocation', { worker: JAMES, from: '2026-03-01' }),
    stateOf('visit', 'visit', { visitedAt: '2026-03-01T10:00:00+05:45[Asia/Kathmandu]', outcome: 'made', adults: ['x'], nextVisitOn }),
  ]);

const MORNING = zonedInstant('2026-03-03T08:00:00+03:00[Africa/Nairobi]');
const quiet = contactOf('quiet', '2026-03-03T03:10:00+03:00[Africa/Nairobi]', false);
const harm = contactOf('harm', '2026-03-03T07:30:00+03:00[Africa/Nairobi]', true);

const labels = (items: readonly { readonly title: string; readonly label: string }[]) =>
  items.map((item) => `${item.title}: ${item.label}`);

describe('My Day', () => {
  it('sorts what is overdue, due today and due this week, harm first', () => {
    const lists = dueLists([quiet, harm], MORNING);
    expect(labels(lists.overdue)).toEqual([]);
    expect(labels(lists.today)).toEqual(['harm: Immediate response to risk of harm']);
    expect(labels(lists.thisWeek)[0]).toBe('harm: Decision on removal');
    expect(lists.thisWeek).toHaveLength(7);
    const anHourLater = dueLists([quiet, harm], zonedInstant('2026-03-03T08:31:00+03:00[Africa/Nairobi]'));
    expect(labels(anHourLater.overdue)).toEqual(['harm: Immediate response to risk of harm']);
  });

  it('takes its days from the place where it is read', () => {
    // Due Fri 6 Mar 23:59:59 in London, which is Saturday in Brunei.
    const inBrunei = dueLists([quiet], zonedInstant('2026-03-07T07:00:00+08:00[Asia/Brunei]'));
    expect(labels(inBrunei.today)).toEqual(['quiet: Threshold decision', 'quiet: Outcome told to referrer and family']);
  });

  it('holds the visit planned by the last one', () => {
    expect(labels(dueLists([caseWithVisit('2026-03-05')], MORNING).thisWeek)).toEqual(['Gurung: Planned visit']);
    expect(labels(dueLists([caseWithVisit('2026-03-02')], MORNING).overdue)).toEqual(['Gurung: Planned visit']);
    expect(labels(dueLists([caseWithVisit('2026-04-02')], MORNING).later)).toContain('Gurung: Planned visit');
  });

  it('leads to what waits for a manager where only the sign-off stops the clock, and never to a second form', () => {
    const requestedAt = '2026-03-02T09:00:00+03:00[Africa/Nairobi]';
    const withAssessment = (status: 'draft' | 'finalised' | 'returned') =>
      foldDigest(fileId('case'), VAULT, 'case', [
        stateOf('case', 'case', { householdName: 'Gurung', location: 'NEPAL' }),
        stateOf('child-and-family-assessment', 'assessment', { type: 'review', requestedAt }, { status }),
      ]);
    const item = (status: 'draft' | 'finalised' | 'returned') => dueLists([withAssessment(status)], MORNING).later[0];
    expect(item('finalised')).toMatchObject({ label: 'Child and family assessment', toSignOff: item('finalised')?.record });
    for (const status of ['draft', 'returned'] as const) {
      expect(item(status)).toMatchObject({ opensRecord: true });
      expect(item(status)).not.toHaveProperty('toSignOff');
    }
  });

  it('leads to the very record where that is what answers its clock', () => {
    const complaint = foldDigest(fileId('complaint'), VAULT, 'confidential', [
      stateOf('complaint', 'complaint', { nature: 'complaint', receivedAt: '2026-03-02T09:00:00+00:00[Europe/London]' }),
    ]);
    const [acknowledge] = dueLists([complaint], MORNING).thisWeek;
    expect(acknowledge).toMatchObject({ label: 'Acknowledge the complaint', opens: 'complaint', opensRecord: true });
    const supervised = foldDigest(fileId('case'), VAULT, 'case', [
      stateOf('case', 'case', { householdName: 'Gurung', location: 'NEPAL' }),
      stateOf('supervision', 'supervision', { heldOn: '2026-02-05', childProtection: { answer: true } }),
    ]);
    expect(dueLists([supervised], MORNING).thisWeek[0]).toMatchObject({ opens: 'supervision' });
    expect(dueLists([supervised], MORNING).thisWeek[0]).not.toHaveProperty('opensRecord');
  });

  it('can show one person’s own work', () => {
    const all = [quiet, caseWithVisit('2026-03-05')];
    expect(labels(dueLists(all, MORNING, { person: JAMES, allContacts: false }).thisWeek)).toEqual(['Gurung: Planned visit']);
    expect(dueLists(all, MORNING, { person: GRACE, allContacts: false }).thisWeek.map((item) => item.title)).toEqual([
      'quiet',
      'quiet',
      'quiet',
    ]);
    expect(dueLists(all, MORNING, { person: JAMES, allContacts: true }).thisWeek).toHaveLength(4);
  });

  it('keeps significant harm in sight until it is answered', () => {
    expect(labels(openHarmClocks([quiet, harm]))).toEqual(['harm: Immediate response to risk of harm', 'harm: Decision on removal']);
    expect(openHarmClocks([quiet, { ...harm, status: 'withdrawn' }])).toEqual([]);
  });
});
