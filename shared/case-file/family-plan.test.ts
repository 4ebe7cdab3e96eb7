import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { foldDigest } from './digest.ts';
import { familyPlan } from './family-plan.ts';
import { printedCase } from './printed/case-document.ts';
import { FILE, stateOf, VAULT } from './states-for-tests.ts';

const amina = stateOf('person', 'amina', { givenName: 'Amina', familyName: 'Otieno', group: 'child', born: '2018-06-14' });
const action = (rowId: string, more: Record<string, unknown>) => ({
  rowId,
  need: 'Missing school',
  action: 'Walk to school together',
  owner: 'Wanjiru',
  ...more,
});
const body = {
  startedOn: '2026-03-01',
  aim: 'Amina goes to school every day.',
  children: [{ rowId: 'a', child: amina.record, wishes: 'I want to be with my friends.' }],
  parentsViews: 'The mornings are hard.',
  actions: [
    action('1', { dueOn: '2026-04-01', outcome: 'She is with her friends', knowBy: 'The teacher tells us' }),
    action('2', { action: 'See the doctor', owner: 'Dr Rao', dueOn: '2026-03-10', progress: 'on-track' }),
    action('3', { action: 'Buy a uniform', progress: 'achieved', dueOn: '2026-03-02' }),
    action('4', { action: 'Move house', progress: 'abandoned', dueOn: '2026-03-03' }),
  ],
  contingency: 'We hold a child protection conference.',
  visitEvery: 10,
};
const plan = stateOf('child-in-need-plan', 'plan', body, { at: '2026-03-02T10:00:00+03:00[Africa/Nairobi]' });

describe('the plan for the family', () => {
  it('says who does what by when, the nearest day first, without what is done or given up', () => {
    expect(familyPlan([plan])?.steps.map((step) => [step.action, step.who, step.byWhen])).toEqual([
      ['See the doctor', 'Dr Rao', 'Tue 10 Mar 2026'],
      ['Walk to school together', 'Wanjiru', 'Wed 1 Apr 2026'],
    ]);
  });

  it('says what goes well, each worry once, and explains the words of the trade that occur in it', () => {
    const shown = familyPlan([plan]);
    expect(shown?.goingWell).toEqual(['See the doctor (going to plan)', 'Buy a uniform (done)']);
    expect(shown?.worries).toEqual(['Missing school']);
    expect(shown?.explained.map(({ word }) => word)).toEqual(['Child in need', 'Child protection conference']);
    expect(shown?.visits).toContain('every 10 working days');
  });

  it('is made from the newest plan that is complete', () => {
    const later = stateOf(
      'child-protection-plan',
      'cpp',
      { risks: 'Amina may be hurt.', childViews: 'I want it to be quiet.', actions: [] },
      { at: '2026-05-02T10:00:00+03:00[Africa/Nairobi]' },
    );
    const draft = stateOf('child-in-need-plan', 'next', body, { status: 'draft', at: '2026-06-02T10:00:00+03:00[Africa/Nairobi]' });
    const shown = familyPlan([plan, later, draft]);
    expect(shown?.kindOfPlan).toBe('Child protection plan');
    expect(shown?.worries).toEqual(['Amina may be hurt.']);
    expect(shown?.childrenSay).toEqual([{ words: 'I want it to be quiet.' }]);
    expect(familyPlan([draft])).toBeUndefined();
  });

  it('is printed with the children’s words first', () => {
    const records = [stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK' }), amina, plan];
    const { blocks, title } = printedCase(
      { digest: foldDigest(FILE, VAULT, 'case', records), records, staff: () => 'Grace' },
      { parts: ['family-plan'], records: [], names: { are: 'full' }, withDrafts: false, withWithdrawn: false },
      {
        recipient: 'Wanjiru',
        organisation: '',
        reason: 'For the family',
        by: 'Grace',
        at: zonedInstant('2026-03-10T10:00:00+03:00[Africa/Nairobi]'),
      },
    );
    expect(title).toBe('The plan in plain words, for the family');
    expect(blocks[0]).toEqual({ is: 'heading', level: 2, text: 'What the children say' });
    expect(blocks[1]).toEqual({ is: 'paragraph', look: 'large', text: 'Amina Otieno: I want to be with my friends.' });
  });
});
