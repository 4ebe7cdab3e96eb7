import { describe, expect, it } from 'vitest';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { nextSteps, type Step } from './next-steps.ts';

const record = (kind: string, body: Body): RecordState => ({ kind, record: kind, status: 'finalised', body }) as unknown as RecordState;
const contact = record('contact', { responded: { answer: false } });
const response = record('contact-response', {});
const decision = (body: Body) => record('referral', { outcome: 'CP', referrerTold: 'told', familyTold: 'later', ...body });

const states = (records: readonly RecordState[], caseIsOpen = false): readonly Step['state'][] =>
  nextSteps(records, caseIsOpen).map((step) => step.state);

describe('what a contact asks for', () => {
  it('begins with an answer', () => {
    expect(states([contact])).toEqual(['next', 'later', 'later', 'later']);
  });

  it('goes on to the decision once it was answered, also when the contact itself said so', () => {
    expect(states([contact, response])).toEqual(['done', 'next', 'later', 'later']);
    expect(states([record('contact', { responded: { answer: true } })])).toEqual(['done', 'next', 'later', 'later']);
  });

  it('asks that everyone is told who was not told at the decision', () => {
    const steps = nextSteps([contact, response, decision({})], false);
    expect(steps[2]).toMatchObject({ state: 'next', waitsFor: 'Still to tell: family' });
    expect(nextSteps([contact, response, decision({}), record('outcome-told', { told: ['family'] })], false)[2]?.state).toBe('done');
    expect(nextSteps([contact, response, decision({ familyTold: 'not-possible' })], false)[2]?.state).toBe('done');
  });

  it('ends with a case where the decision calls for one, and not otherwise', () => {
    const told = { familyTold: 'told' };
    expect(states([contact, response, decision(told)])).toEqual(['done', 'done', 'done', 'next']);
    expect(states([contact, response, decision(told)], true)).toEqual(['done', 'done', 'done', 'done']);
    expect(states([contact, response, decision({ ...told, outcome: 'ADV' })])[3]).toBe('not-needed');
  });

  it('counts no decision that is a draft', () => {
    const draft = { ...decision({ familyTold: 'told' }), status: 'draft' } as RecordState;
    expect(states([contact, response, draft])).toEqual(['done', 'next', 'later', 'later']);
  });
});
