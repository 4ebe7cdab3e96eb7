import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { childProtectionPlanForm } from './form.ts';
import { childProtectionPlan } from './record.ts';

const AMINA = 'AAAAAAAAAAAAAAAAAAAAAA';
const BABY = 'BBBBBBBBBBBBBBBBBBBBBA';
const asOf = zonedInstant('2026-06-01T18:00:00+03:00[Africa/Nairobi]');

const amina = { rowId: 'a', child: AMINA, startedOn: '2026-04-08', initialCategory: 'PHY', previousPlans: 0, ukPlan: { answer: false } };
const action = {
  rowId: 'x',
  need: 'Physical harm by the father',
  outcome: 'Amina is not afraid at home',
  change: 'No hitting, no threats',
  measure: 'Incidents told by Amina or the school',
  target: 'None in three months',
  action: 'Ten sessions on anger with the welfare worker',
  owner: 'The father',
  ownerAccepted: { answer: true },
  dueOn: '2026-06-30',
  knowBy: 'The welfare worker tells the core group',
};
const body = {
  children: [amina, { ...amina, rowId: 'b', child: BABY, initialCategory: 'EMO' }],
  visitEvery: 7,
  visitSchedule: 'Ruth Kamau, at home and at school in turn; Amina alone at school.',
  risks: 'Blows in anger. Less when no incident is told for three months.',
  actions: [action],
  contingency: 'The father moves out the same day; strategy meeting.',
  childViews: 'Amina helped to write it.',
  parentViews: 'Both have signed it.',
  leadWorker: AMINA,
  coreGroup: [
    { rowId: 'a', name: 'Ruth Kamau', agency: 'social-work' },
    { rowId: 'b', name: 'Mrs Ali', agency: 'family' },
  ],
};
const paths = (changes: Body) => problemsToFinalise(childProtectionPlanForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('a child protection plan', () => {
  it('says for whom it is, what must change and how often each child is seen', () => {
    expect(paths({})).toEqual([]);
    expect(childProtectionPlan.schema.safeParse(body).success).toBe(true);
    expect(childProtectionPlan.summary(body)).toBe('2 children · Physical abuse, Emotional abuse · seen every 7 working days');
  });

  it('sees each child every 10 working days or more often', () => {
    expect(paths({ visitEvery: undefined })).toEqual(['visitEvery']);
    expect(paths({ visitEvery: 11 })).toEqual(['visitEvery']);
    expect(paths({ visitEvery: 10 })).toEqual([]);
  });

  it('knows of each child how many plans there were, and whether a UK authority had this one', () => {
    expect(paths({ children: [{ ...amina, previousPlans: undefined, ukPlan: undefined }] })).toEqual([
      'children.0.previousPlans',
      'children.0.ukPlan',
    ]);
  });

  it('ends for each child with how, not before it began; it is over with the last', () => {
    const ended = { ...amina, endedOn: '2026-05-20', endOutcome: 'END_CIN' };
    expect(paths({ children: [{ ...amina, endedOn: '2026-05-20' }] })).toEqual(['children.0.endOutcome']);
    expect(paths({ children: [{ ...ended, endedOn: '2026-04-01' }] })).toEqual(['children.0.endedOn']);
    expect(childProtectionPlan.ended?.({ ...body, children: [ended, { ...amina, child: BABY }] })).toBeUndefined();
    expect(childProtectionPlan.ended?.({ ...body, children: [ended, { ...ended, child: BABY, endedOn: '2026-05-29' }] })).toEqual({
      at: '2026-05-29',
      summary: 'Plan ended · Plan ends - step down to CiN',
    });
    const otherwise = { ...amina, endedOn: '2026-05-20', endOutcome: 'END_OTH' };
    expect(paths({ children: [otherwise] })).toEqual([]);
    expect(paths({ children: [{ ...otherwise, endedTo: 'looked-after' }] })).toEqual([]);
    expect(paths({ children: [{ ...otherwise, endedTo: 'elsewhere' }] })).toEqual(['children.0.endedTo']);
  });

  it('has each child once: a plan after a plan is a new one', () => {
    expect(paths({ children: [amina, { ...amina, rowId: 'b' }] })).toEqual(['children']);
  });

  it('plans its actions for their days until they are achieved', () => {
    expect(childProtectionPlan.planned?.(body).map(({ label, on }) => `${on} ${label}`)).toEqual([
      '2026-06-30 Ten sessions on anger with the welfare worker',
    ]);
    expect(childProtectionPlan.planned?.({ ...body, actions: [{ ...action, progress: 'achieved' }] })).toEqual([]);
  });
});
