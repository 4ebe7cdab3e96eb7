import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { kpiFigures } from '../compute.ts';
import { answered, contactFile } from '../front-door-for-tests.ts';
import { FIRST_QUARTER, id, london, type TestFile, testService } from '../service-for-tests.ts';
import { p14 } from './p1-4.ts';

const RISK = { significantHarm: { answer: true, reason: 'Burns' } };
const RECEIVED = '2025-12-25 02:10';
const outcomes = (files: readonly TestFile[], asOf?: string) => {
  const [whole] = kpiFigures(testService(files, asOf), p14, FIRST_QUARTER);
  const removal = whole?.parts[0]?.units ?? [];
  return [whole?.units.map(({ outcome }) => outcome), removal.map(({ outcome }) => outcome)];
};
const response = (at: string, by: string) => ({
  kind: 'contact-response' as const,
  name: 'response',
  body: {
    respondedAt: london(at),
    respondedBy: id(by),
    respondedTo: 'Police',
    respondedHow: 'telephone',
    response: '…',
    decidesImmediateResponse: { answer: true },
  },
});

const concern = (name: string, notifiedAt: string, more: Body) => ({
  kind: 'child-protection-concern' as const,
  name,
  body: { cameBy: 'open-case', notifiedAt: london(notifiedAt), people: [id('asha')], ...RISK, decision: 'strategy-meeting', ...more },
});
const openCase = (...records: TestFile['records']): TestFile => ({
  type: 'case',
  name: 'case',
  records: [{ kind: 'case', name: 'rai', body: { householdName: 'Rai', location: 'NEPAL', openedOn: '2025-11-10' } }, ...records],
});

describe('P1.4', () => {
  it('is met in the 60th minute, on Christmas night as on any other', () => {
    const at = (decided: string) =>
      outcomes([contactFile({ name: 'a', receivedAt: RECEIVED, contact: RISK, also: [response(decided, 'grace')] })])[0];
    expect(at('2025-12-25 03:10')).toEqual(['met']);
    expect(at('2025-12-25 03:11')).toEqual(['not-met']);
  });

  it('asks for a registered social worker, of several the first', () => {
    const unregistered = contactFile({ name: 'a', receivedAt: RECEIVED, contact: RISK, also: [response('2025-12-25 02:30', 'owen')] });
    expect(outcomes([unregistered])[0]).toEqual(['not-met']);
    const decided = contactFile({
      name: 'a',
      receivedAt: RECEIVED,
      contact: RISK,
      also: [response('2025-12-25 02:30', 'owen')],
      decidedAt: '2025-12-25 03:00',
      decision: { ...RISK, removalConsidered: { answer: true }, removalDecision: 'not-needed' },
    });
    expect(outcomes([decided])).toEqual([['met'], ['met']]);
  });

  it('takes a decision in the contact itself from whoever wrote it or answered', () => {
    const contact = { ...RISK, ...answered('2025-12-25 02:40', 'james'), immediateDecisionAt: london('2025-12-25 02:45') };
    expect(outcomes([contactFile({ name: 'a', receivedAt: RECEIVED, by: 'owen', contact })])[0]).toEqual(['met']);
    expect(
      outcomes([contactFile({ name: 'a', receivedAt: RECEIVED, by: 'owen', contact: { ...contact, respondedBy: id('owen') } })])[0],
    ).toEqual(['not-met']);
  });

  it('takes who the contact says decided, and then nobody else', () => {
    const decided = (by: string) => ({
      ...RISK,
      ...answered('2025-12-25 02:40', 'james'),
      immediateDecisionAt: london('2025-12-25 02:45'),
      immediateDecisionBy: id(by),
    });
    const of = (by: string) => outcomes([contactFile({ name: 'a', receivedAt: RECEIVED, contact: decided(by) })])[0];
    expect([of('owen'), of('grace')]).toEqual([['not-met'], ['met']]);
  });

  it('is pending within the hour; a contact without risk is no case', () => {
    const files = [contactFile({ name: 'a', receivedAt: RECEIVED, contact: RISK }), contactFile({ name: 'b', receivedAt: RECEIVED })];
    expect(outcomes(files, '2025-12-25 03:00')).toEqual([['pending'], ['pending']]);
    expect(outcomes(files, '2025-12-25 03:20')).toEqual([['not-met'], ['pending']]);
    expect(outcomes(files, '2025-12-26 02:20')).toEqual([['not-met'], ['not-met']]);
  });

  it('counts news in an open case, the children of one household at one time once, what came by a contact not again', () => {
    const decided = { decidedAt: london('2025-12-01 10:40'), removalConsidered: { answer: true } };
    const file = openCase(
      concern('one', '2025-12-01 10:00', decided),
      concern('two', '2025-12-01 10:00', { ...decided, people: [id('bikram')] }),
      concern('three', '2025-12-09 10:00', { ...decided, decidedAt: london('2025-12-09 11:30') }),
      concern('four', '2025-12-10 10:00', { ...decided, cameBy: 'contact' }),
    );
    expect(outcomes([file])).toEqual([
      ['met', 'not-met'],
      ['met', 'met'],
    ]);
  });
});
