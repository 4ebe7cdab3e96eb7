import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import { kindsByName } from '#shared/practice/catalogue.ts';
import type { Body } from '#shared/practice/record.ts';
import { fromContact, openCaseForm, recordsOfNewCase } from './open-case-form.ts';

const NOW = zonedInstant('2026-03-03T08:00:00+03:00[Africa/Nairobi]');
const CONTACT = 'AAAAAAAAAAAAAAAAAAAAAA' as FileId;

const contact: Body = {
  location: 'BATUK',
  said: 'Brought in with a cut to the forehead.',
  people: [
    { rowId: 'one', name: 'Wanjiru Kamau', group: 'child', born: '2018-06-14', relationship: 'daughter' },
    { rowId: 'two', name: 'Faith', group: 'adult', relationship: 'mother' },
  ],
};
const decision: Body = { level: 'child-protection', outcome: 'CP', rationale: 'Hit by a thrown cup.' };

const known = fromContact({ file: CONTACT, body: contact, decision, source: 'From the contact' }, calendarDate('2026-03-03'));
const filled: Body = { ...known.body, worker: 'BBBBBBBBBBBBBBBBBBBBBA' };

const takeIds = () => {
  let next = 0;
  return () => `${'CDEFGHIJKLMNOP'.charAt(next++).repeat(21)}A` as RecordId;
};

describe('opening a case from a contact', () => {
  it('takes over names, dates of birth and the decision, and says where each came from', () => {
    expect(known.body).toMatchObject({ householdName: 'Kamau / Faith', location: 'BATUK', type: 's47-enquiry', involvedPeople: ['row-1'] });
    expect(known.body['people']).toEqual([
      { rowId: 'row-1', givenName: 'Wanjiru', familyName: 'Kamau', group: 'child', born: '2018-06-14', relationship: 'daughter' },
      { rowId: 'row-2', givenName: 'Faith', group: 'adult', relationship: 'mother' },
    ]);
    expect(known.sourceByField['reason']).toBe('From the contact');
    expect(known.sourceByField['type']).toBe('From the contact: its threshold decision');
  });

  it('asks only for what the contact cannot know', () => {
    expect(problemsToFinalise(openCaseForm, known.body, NOW).map((problem) => problem.path)).toEqual(['worker']);
    expect(problemsToFinalise(openCaseForm, filled, NOW)).toEqual([]);
  });

  it('makes every record in one go, naming people by their records, each complete by its own rules', () => {
    const records = recordsOfNewCase(filled, { file: CONTACT, decision: undefined }, takeIds());
    expect(records.map((record) => record.kind)).toEqual(['case', 'person', 'person', 'involvement', 'allocation']);
    expect(records[0]?.body).toMatchObject({ fromContact: CONTACT });
    expect(records[3]?.body).toMatchObject({ people: [records[1]?.record] });
    for (const { kind, body } of records) {
      expect(kindsByName[kind as KindName].schema.safeParse(body), kind).toMatchObject({ success: true });
    }
  });

  it('starts the clock of the strategy meeting where the decision was for one, from when the contact was received', () => {
    const receivedAt = zonedInstant('2026-03-03T03:10:00+03:00[Africa/Nairobi]');
    const strategy = {
      ...decision,
      referralOutcome: '5',
      decidedAt: '2026-03-03T04:00:00+03:00[Africa/Nairobi]',
      decidedBy: 'BBBBBBBBBBBBBBBBBBBBBA',
      significantHarm: { answer: true },
    };
    const open = (changes: Body) =>
      recordsOfNewCase(
        filled,
        {
          file: CONTACT,
          body: { ...contact, receivedAt },
          decision: { record: 'QQQQQQQQQQQQQQQQQQQQQQ' as RecordId, body: { ...strategy, ...changes } },
        },
        takeIds(),
      );
    const records = open({});
    const concern = records.find(({ kind }) => kind === 'child-protection-concern');
    expect(concern?.body).toMatchObject({
      cameBy: 'contact',
      notifiedAt: receivedAt,
      decision: 'strategy-meeting',
      people: [records[1]?.record],
    });
    expect(problemsToFinalise(kindsByName['child-protection-concern'].form, concern?.body ?? {}, NOW)).toEqual([]);
    expect(open({ referralOutcome: '4' }).some(({ kind }) => kind === 'child-protection-concern')).toBe(false);
  });

  it('carries the decision along for those who do not hold the contact', () => {
    const original = { record: 'QQQQQQQQQQQQQQQQQQQQQQ' as RecordId, body: decision };
    const copy = recordsOfNewCase(filled, { file: CONTACT, decision: original }, takeIds()).find((record) => record.kind === 'referral');
    expect(copy?.body).toEqual({ ...decision, fromContact: CONTACT, copiedFrom: original.record });
  });

  it('says in that copy when the contact was received, from which the clocks of the case run', () => {
    const receivedAt = zonedInstant('2026-03-02T21:40:00+03:00[Africa/Nairobi]');
    const original = { record: 'QQQQQQQQQQQQQQQQQQQQQQ' as RecordId, body: decision };
    const copy = recordsOfNewCase(filled, { file: CONTACT, receivedAt, decision: original }, takeIds()).find(
      (record) => record.kind === 'referral',
    );
    expect(copy?.body).toMatchObject({ receivedAt, copiedFrom: original.record });
  });
});
