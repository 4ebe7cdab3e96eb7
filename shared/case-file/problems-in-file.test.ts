import { describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/base/ids.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { problemsInFile } from './problems-in-file.ts';
import { recordId, type StateOptions, stateOf } from './states-for-tests.ts';

const maya = stateOf('person', 'maya', { givenName: 'Maya', familyName: 'Gurung', group: 'child', born: '2019-05-02' });
const mother = stateOf('person', 'sita', { givenName: 'Sita', familyName: 'Gurung', group: 'adult', born: '1990-01-01' });
const opened = stateOf('case', 'case', { householdName: 'Gurung', location: 'NEPAL', openedOn: '2026-03-02', reason: 'Neglect' });
const involvement = (name: string, body: Body, options?: StateOptions) =>
  stateOf('involvement', name, { type: 'child-in-need', people: [maya.record], openedOn: '2026-03-02', reason: 'x', ...body }, options);

const NEW = recordId('new');
const messages = (kind: string, body: Body, records: readonly RecordState[], record: RecordId = NEW, qualified = true) =>
  problemsInFile(kind, body, { records: [opened, maya, mother, ...records], record, isQualified: () => qualified }).map(
    ({ path, message }) => `${path}: ${message}`,
  );
const visitOn = (visitedAt: string, children: readonly Body[] = []) => ({ visitedAt, outcome: 'made', children });

describe('a record that does not fit its file', () => {
  it('is a visit before the case was opened, by the day where the visit was', () => {
    expect(messages('visit', visitOn('2026-03-01T10:00:00+05:45[Asia/Kathmandu]'), [])).toEqual([
      'visitedAt: This visit is before the case was opened (Mon 2 Mar 2026): check both days',
    ]);
    // The evening before in London.
    expect(messages('visit', visitOn('2026-03-02T00:30:00+05:45[Asia/Kathmandu]'), [])).toEqual([]);
  });

  it('names a child as seen before it was born, or twice', () => {
    const rows = [
      { rowId: '1', child: maya.record, seen: { answer: true } },
      { rowId: '2', child: maya.record, seen: { answer: false, reason: 'asleep' } },
    ];
    const early = stateOf('case', 'case', { ...opened.body, openedOn: '2019-01-01' });
    const found = problemsInFile('visit', visitOn('2019-04-01T10:00:00+01:00[Europe/London]', rows), {
      records: [early, maya],
      record: NEW,
      isQualified: () => true,
    });
    expect(found.map(({ path }) => path)).toEqual(['children.0.child', 'children.1.child']);
    expect(found[0]?.message).toContain('Maya Gurung was born on Thu 2 May 2019');
  });

  it('names somebody who was taken out of the file', () => {
    expect(messages('involvement', { ...involvement('x', {}).body, people: [recordId('gone')] }, [])).toEqual([
      'people: Someone named here is not in this file any more: choose the people again',
    ]);
  });

  it('knows the people of a contact by their rows', () => {
    const named = stateOf('contact', 'contact', { people: [{ rowId: 'row-1', name: 'Maya Gurung', group: 'child' }] });
    const exception = (people: readonly string[]) => ({ kpi: 'P1.3', on: '2026-03-06', people, reason: 'FAM_UNAV' });
    expect(messages('timescale-exception', exception(['row-1']), [named])).toEqual([]);
    expect(messages('timescale-exception', exception(['row-2']), [named])).toHaveLength(1);
  });
});

describe('an involvement', () => {
  const second = (changes: Body) => ({ ...involvement('new', {}).body, openedOn: '2026-06-01', ...changes });
  const open = involvement('cin', {});

  it('is not opened twice for one child', () => {
    expect(messages('involvement', second({}), [open])).toEqual([
      'people: Maya Gurung: Child in Need (section 17 type) since Mon 2 Mar 2026 is open already. Change that one, or close it first',
    ]);
    expect(messages('involvement', second({}), [involvement('cin', { closedOn: '2026-06-01' })])).toEqual([]);
    expect(messages('involvement', second({ people: [mother.record] }), [open])).toEqual([]);
    expect(messages('involvement', second({}), [open], open.record)).toEqual([]);
    expect(messages('involvement', second({}), [{ ...open, status: 'withdrawn' }])).toEqual([]);
  });

  it('of a higher kind replaces the lower one by a step, and stands beside what it does not replace', () => {
    const plan = { type: 'child-protection-plan' };
    expect(messages('involvement', second(plan), [open])[0]).toContain('Step it up or down to this one');
    expect(messages('involvement', second({ ...plan, step: 'step-up', previous: open.record }), [open])).toEqual([]);
    expect(messages('involvement', second({ type: 'young-carer' }), [open])).toEqual([]);
  });

  it('steps up and down only as practice allows', () => {
    const earlyHelp = involvement('eh', { type: 'early-help' });
    expect(
      messages('involvement', second({ type: 'child-protection-plan', step: 'step-up', previous: earlyHelp.record }), [earlyHelp]),
    ).toEqual(['previous: Early Help cannot be stepped up to Child Protection Plan: choose another involvement, or open it as new']);
    expect(messages('involvement', second({ type: 'early-help', step: 'step-down', previous: open.record }), [open])).toEqual([]);
    const plan = involvement('cpp', { type: 'child-protection-plan' });
    expect(messages('involvement', second({ type: 'early-help', step: 'step-down', previous: plan.record }), [plan])).toEqual([]);
    expect(messages('involvement', second({ type: 's47-enquiry', step: 'step-down', previous: open.record }), [open])[0]).toContain(
      'cannot be stepped down',
    );
  });

  it('is not opened before its case, unless it came from elsewhere', () => {
    const before = second({ openedOn: '2026-02-01' });
    expect(messages('involvement', before, [])).toEqual(['openedOn: This is before the case was opened (Mon 2 Mar 2026): check both days']);
    expect(messages('involvement', { ...before, step: 'transfer-in' }, [])).toEqual([]);
  });
});

describe('an allocation', () => {
  const body = { worker: 'GRACE', from: '2026-03-02', changeReason: 'FCONTA' };

  it('of statutory work goes to a registered social worker', () => {
    expect(messages('allocation', body, [involvement('cin', {})], NEW, false)[0]).toContain('needs a registered social worker');
    expect(messages('allocation', body, [involvement('cin', {})], NEW, true)).toEqual([]);
    expect(messages('allocation', body, [involvement('eh', { type: 'early-help' })], NEW, false)).toEqual([]);
    expect(messages('allocation', body, [involvement('cin', { closedOn: '2026-03-02' })], NEW, false)).toEqual([]);
  });

  it('does not begin before the case', () => {
    expect(messages('allocation', { ...body, from: '2026-03-01' }, [])).toHaveLength(1);
  });
});

describe('a closure', () => {
  it('is not before the case was opened, nor before its last visit', () => {
    const visit = stateOf('visit', 'visit', visitOn('2026-05-02T10:00:00+05:45[Asia/Kathmandu]'));
    expect(messages('closure', { closedOn: '2026-02-01' }, [])[0]).toContain('before the case was opened');
    expect(messages('closure', { closedOn: '2026-05-01' }, [visit])).toEqual([
      'closedOn: There was a visit later, on Sat 2 May 2026: check both days',
    ]);
    expect(messages('closure', { closedOn: '2026-05-02' }, [visit])).toEqual([]);
  });
});

describe('a plan', () => {
  const child = (dates: Body = {}) => [{ rowId: '1', child: maya.record, ...dates }];
  const need = stateOf('child-in-need-plan', 'need', { startedOn: '2026-04-01', children: child() });
  const protection = stateOf('child-protection-plan', 'protection', { children: child({ startedOn: '2026-05-04' }) });

  it('is the only one of its child, of its own kind and beside a protection plan', () => {
    const second = { startedOn: '2026-06-01', children: child() };
    expect(messages('child-in-need-plan', second, [need])[0]).toContain('Maya Gurung: a child in need plan of Wed 1 Apr 2026 is in force');
    expect(messages('child-in-need-plan', second, [protection])[0]).toContain('protection plan of Mon 4 May 2026 is in force');
    expect(messages('child-in-need-plan', second, [{ ...need, body: { ...need.body, endedOn: '2026-05-31' } }])).toEqual([]);
    expect(messages('child-protection-plan', { children: child({ startedOn: '2026-06-01' }) }, [protection])).toHaveLength(1);
    const ended = { ...protection, body: { children: child({ startedOn: '2026-05-04', endedOn: '2026-06-01' }) } };
    expect(messages('child-protection-plan', { children: child({ startedOn: '2026-06-01' }) }, [ended])).toEqual([]);
  });

  it('that is in force keeps its case from being closed', () => {
    expect(messages('closure', { closedOn: '2026-07-01' }, [protection])[0]).toContain('still in force');
  });
});

describe('child protection', () => {
  const concern = stateOf('child-protection-concern', 'concern', { decision: 'strategy-meeting', children: [maya.record] });
  const meeting = (changes: Body = {}) =>
    stateOf('strategy-meeting', 'meeting', { type: 'initial', children: [{ child: maya.record }], ...changes });

  it('answers the concern that waits, by naming it in the meeting', () => {
    expect(messages('strategy-meeting', meeting().body, [concern])[0]).toContain('A concern waits for its strategy meeting');
    expect(messages('strategy-meeting', meeting({ concern: concern.record }).body, [concern])).toEqual([]);
    expect(messages('strategy-meeting', meeting({ type: 'further' }).body, [concern])).toEqual([]);
    expect(messages('strategy-meeting', meeting().body, [concern, meeting({ concern: concern.record })])).toEqual([]);
  });

  it('enquires into the children of the meeting it follows from', () => {
    const enquiry = (child: string) => ({ strategyMeeting: meeting().record, children: [{ rowId: '1', child }] });
    expect(messages('section-47-enquiry', enquiry(maya.record), [meeting()])).toEqual([]);
    expect(messages('section-47-enquiry', enquiry(mother.record), [meeting()])[0]).toContain('was not discussed at this strategy meeting');
  });
});
