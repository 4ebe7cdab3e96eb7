import { describe, expect, it } from 'vitest';
import { areAllSmart, isSmart, plannedActions } from './smart-action.ts';

const WORKER = 'AAAAAAAAAAAAAAAAAAAAAA';
const action = {
  rowId: 'a',
  need: 'Missing school',
  outcome: 'Anil learns with his friends every day',
  change: 'Mornings have an adult who gets him up',
  baseline: '2 days of 5',
  measure: 'Days in school a week',
  target: '5 of 5',
  action: 'Aunt comes at 6.30 on school days',
  owner: 'Sita Gurung',
  agency: 'family',
  ownerAccepted: { answer: true },
  dueOn: '2026-03-20',
  knowBy: 'School register, each Friday',
};

describe('an action of a plan', () => {
  it('is SMART when it is specific, measured, agreed by its owner, relevant and timed', () => {
    expect(isSmart(action)).toEqual({ S: true, M: true, A: true, R: true, T: true });
    expect(areAllSmart({ actions: [action] })).toBe(true);
  });

  it.each([
    ['S', 'change'],
    ['M', 'target'],
    ['A', 'ownerAccepted'],
    ['R', 'need'],
    ['T', 'dueOn'],
  ] as const)('loses its %s without %s', (letter, key) => {
    const { [key]: _left, ...incomplete } = action;
    expect(isSmart(incomplete)[letter]).toBe(false);
    expect(areAllSmart({ actions: [action, incomplete] })).toBe(false);
  });

  it('is not agreed by an owner who has said no', () => {
    expect(isSmart({ ...action, ownerAccepted: { answer: false, reason: 'Away until May' } }).A).toBe(false);
  });

  it('stands planned for its day until it is achieved or abandoned', () => {
    expect(plannedActions({ actions: [action] })).toEqual([{ key: 'actions.a', label: action.action, on: '2026-03-20' }]);
    expect(plannedActions({ actions: [{ ...action, progress: 'slipping', staffOwner: WORKER }] })).toMatchObject([{ owner: WORKER }]);
    expect(plannedActions({ actions: [{ ...action, progress: 'achieved' }] })).toEqual([]);
    expect(plannedActions({ actions: [{ ...action, progress: 'abandoned', progressReason: 'Posted home' }] })).toEqual([]);
  });

  it('makes no SMART plan where there is none', () => {
    expect(areAllSmart({})).toBe(false);
    expect(plannedActions({})).toEqual([]);
  });
});
