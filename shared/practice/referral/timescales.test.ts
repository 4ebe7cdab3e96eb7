import { describe, expect, it } from 'vitest';
import { kindsByName } from '../catalogue.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { referral } from './record.ts';

const { allocation, 'case-note': caseNote, 'child-and-family-assessment': childAndFamilyAssessment, visit } = kindsByName;

/** Maundy Thursday morning: Good Friday and Easter Monday are no working days. */
const received = '2026-04-02T10:00:00+01:00[Europe/London]';
const inCase = (outcome: string, changes: Body = {}) => recordOf(referral, { outcome, receivedAt: received, ...changes });
const allocated = (from: string, finalisedAt = morningOf(from)) => recordOf(allocation, { from }, { signed: { finalisedAt } });
const call = (at: string, withFamily: boolean) => recordOf(caseNote, { happenedAt: morningOf(at), withFamily: { answer: withFamily } });
const ids = (lines: readonly string[]) => lines.map((line) => line.split(' ')[0]);

describe('a referral in its case', () => {
  it('starts what its outcome asks for, from when the contact was received', () => {
    expect(clocksInWords([inCase('CIN')])).toEqual(['PI2.1 2026-04-02→2026-06-10 runs', 'PI4.1 2026-04-02→2026-04-13 runs']);
    expect(clocksInWords([inCase('ADULT')])).toEqual(['PI2.1 2026-04-02→2026-06-10 runs', 'PI6.1 2026-04-02→2026-04-09 runs']);
    expect(ids(clocksInWords([inCase('CP')]))).toEqual(['PI2.1']);
    expect(clocksInWords([inCase('FS')])).toEqual(['P8.1 2026-04-02→2026-04-13 runs']);
    expect(clocksInWords([inCase('ADV')])).toEqual([]);
  });

  it('starts also what was decided for others of the family: the assessment of a child does not answer for their mother', () => {
    const both = inCase('CIN', { furtherOutcomes: ['ADULT'] });
    expect(clocksInWords([both])).toEqual([
      'PI2.1 2026-04-02→2026-06-10 runs',
      'PI2.1 2026-04-02→2026-06-10 runs',
      'PI4.1 2026-04-02→2026-04-13 runs',
      'PI6.1 2026-04-02→2026-04-09 runs',
    ]);
    const assessed = recordOf(
      childAndFamilyAssessment,
      { type: 'referral', children: [{ rowId: 'a', child: 'amina' }] },
      { signed: { finalisedAt: morningOf('2026-05-01'), authorisedAt: morningOf('2026-05-04'), signOffs: [morningOf('2026-05-04')] } },
    );
    expect(clocksInWords([both, assessed]).filter((line) => line.startsWith('PI2.1 2026-04-02'))).toEqual([
      'PI2.1 2026-04-02→2026-06-10 2026-05-04',
      'PI2.1 2026-04-02→2026-06-10 runs',
    ]);
    // The contact’s own outcome needed nothing further: what was decided for her does.
    expect(ids(clocksInWords([inCase('CIN', { referralOutcome: '1', furtherOutcomes: ['ADULT'] })]))).toEqual(['PI2.1', 'PI6.1']);
    expect(ids(clocksInWords([inCase('CIN', { furtherOutcomes: ['CP'] })]))).toEqual(['PI2.1', 'PI4.1']);
  });

  it('starts none where the referral ended at once', () => {
    expect(clocksInWords([inCase('CIN', { referralOutcome: '1' })])).toEqual([]);
  });

  it('starts none on the contact, which knows no such moment of its own', () => {
    expect(clocksInWords([recordOf(referral, { outcome: 'CIN', decidedAt: received })])).toEqual([]);
  });
});

describe('allocated and contact made', () => {
  it('needs both, and counts the later of them', () => {
    expect(clocksInWords([inCase('CIN'), allocated('2026-04-07')])).toContain('PI4.1 2026-04-02→2026-04-13 runs');
    const both = [inCase('CIN'), allocated('2026-04-07'), call('2026-04-09', true)];
    expect(clocksInWords(both)).toContain('PI4.1 2026-04-02→2026-04-13 2026-04-09');
  });

  it('is not answered by a message that nobody answered', () => {
    expect(clocksInWords([inCase('CIN'), allocated('2026-04-07'), call('2026-04-09', false)])).toContain(
      'PI4.1 2026-04-02→2026-04-13 runs',
    );
  });

  it('is answered by a visit at which someone was seen, not by one that was not made', () => {
    const visited = (outcome: string) =>
      recordOf(visit, { outcome, visitedAt: morningOf('2026-04-08'), adults: ['AAAAAAAAAAAAAAAAAAAAAA'] });
    expect(clocksInWords([inCase('ADULT'), allocated('2026-04-07'), visited('made')])).toContain('PI6.1 2026-04-02→2026-04-09 2026-04-08');
    expect(clocksInWords([inCase('ADULT'), allocated('2026-04-07'), visited('no-access')])).toContain('PI6.1 2026-04-02→2026-04-09 runs');
  });

  it('counts an allocation by its hour when recorded that day, and by the end of that day when recorded later', () => {
    // Received in Alberta in the evening, already the next day in London, and allocated an hour later.
    const evening = '2026-03-03T20:00:00-07:00[America/Edmonton]';
    const anHourLater = '2026-03-03T21:00:00-07:00[America/Edmonton]' as ReturnType<typeof morningOf>;
    expect(clocksInWords([inCase('FS', { receivedAt: evening }), allocated('2026-03-03', anHourLater)])).toContain(
      'P8.1 2026-03-04→2026-03-11 2026-03-04',
    );
    expect(clocksInWords([inCase('FS'), allocated('2026-04-08', morningOf('2026-04-20'))])).toContain(
      'P8.1 2026-04-02→2026-04-13 2026-04-08',
    );
  });
});
