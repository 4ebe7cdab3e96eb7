import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { type FileDigest, foldDigest } from './digest.ts';
import { earlierReferral } from './re-referral.ts';
import { fileId, recordId, stateOf, VAULT } from './states-for-tests.ts';

const at = (day: string, time = '10:00:00') => zonedInstant(`${day}T${time}+00:00[Africa/Abidjan]`);

function contact(
  name: string,
  day: string,
  outcome?: string,
  people = [{ rowId: 'amina', name: 'Amina Otieno', group: 'child' }],
): FileDigest {
  return foldDigest(fileId(name), VAULT, 'contact', [
    stateOf('contact', `${name}-contact`, { receivedAt: at(day), location: 'BATUK', about: 'child', people }),
    ...(outcome === undefined
      ? []
      : [
          stateOf('referral', `${name}-decision`, {
            level: 'child-in-need',
            outcome,
            referralOutcome: '1',
            decidedAt: at(day, '15:00:00'),
          }),
        ]),
  ]);
}

/** Where the person in this row, or of this record, is known. */
const knownIn = (digest: FileDigest, record = 'amina') => {
  const person = digest.people.find((each) => each.record === record);
  if (person === undefined) throw new Error('no such person');
  return { digest, person };
};

const earlier = (digest: FileDigest, day: string, record?: string, all = [digest]) =>
  earlierReferral([knownIn(digest, record)], all, at(day))?.receivedOn;

describe('a re-referral', () => {
  it('has an earlier referral of the same person within 12 calendar months, whatever came of it', () => {
    const referral = contact('one', '2025-03-03', 'CIN');
    expect(earlier(referral, '2025-11-20')).toBe('2025-03-03');
    expect(earlier(referral, '2026-03-03')).toBe('2025-03-03');
    expect(earlier(referral, '2026-03-04')).toBeUndefined();
  });

  it('clips at the end of a short month: 12 months before 28 February 2025 and 29 February 2024', () => {
    expect(earlier(contact('one', '2024-02-28', 'CP'), '2025-02-28')).toBe('2024-02-28');
    expect(earlier(contact('one', '2023-02-28', 'CP'), '2024-02-29')).toBe('2023-02-28');
    expect(earlier(contact('one', '2023-02-27', 'CP'), '2024-02-29')).toBeUndefined();
  });

  it('is none after a contact that did not become a referral, or is not decided yet', () => {
    for (const outcome of ['NFA', 'ADV', 'EH', 'OPEN', 'FS'])
      expect(earlier(contact('one', '2025-06-01', outcome), '2025-11-20'), outcome).toBeUndefined();
    expect(earlier(contact('one', '2025-06-01'), '2025-11-20')).toBeUndefined();
  });

  it('is one of a mother for whom adult services were decided beside the outcome for her child', () => {
    const people = [
      { rowId: 'amina', name: 'Amina Otieno', group: 'child' },
      { rowId: 'grace', name: 'Grace Otieno', group: 'adult' },
    ];
    const decided = (furtherOutcomes: readonly string[]) =>
      foldDigest(fileId('one'), VAULT, 'contact', [
        stateOf('contact', 'one-contact', { receivedAt: at('2025-06-01'), location: 'BATUK', about: 'both', people }),
        stateOf('referral', 'one-decision', { level: 'child-in-need', outcome: 'CIN', furtherOutcomes, decidedAt: at('2025-06-01') }),
      ]);
    expect(earlier(decided(['ADULT']), '2025-11-20', 'grace')).toBe('2025-06-01');
    expect(earlier(decided(['ADULT']), '2025-11-20', 'amina')).toBe('2025-06-01');
    expect(earlier(decided(['FS']), '2025-11-20', 'grace')).toBeUndefined();
  });

  it('is none of a mother who was only named when her child was referred', () => {
    const referral = contact('one', '2025-06-01', 'CIN', [
      { rowId: 'amina', name: 'Amina Otieno', group: 'child' },
      { rowId: 'grace', name: 'Grace Otieno', group: 'adult' },
    ]);
    expect(earlier(referral, '2025-11-20', 'amina')).toBe('2025-06-01');
    expect(earlier(referral, '2025-11-20', 'grace')).toBeUndefined();
  });

  it('is not made by the contact itself, nor by one that came after it', () => {
    const referral = contact('one', '2025-06-01', 'CIN');
    expect(earlierReferral([knownIn(referral)], [referral], at('2025-06-01', '11:00:00'), referral.file)).toBeUndefined();
    expect(earlier(referral, '2025-05-31')).toBeUndefined();
  });

  it('counts the same referral once, in its contact or in the case that was opened from it', () => {
    const referral = contact('one', '2025-06-01', 'CIN');
    const opened = foldDigest(fileId('case'), VAULT, 'case', [
      stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK', fromContact: referral.file }),
      stateOf('person', 'amina', { givenName: 'Amina', familyName: 'Otieno', group: 'child' }),
      stateOf('person', 'daniel', { givenName: 'Daniel', familyName: 'Otieno', group: 'child' }),
      stateOf('involvement', 'cin', { type: 'child-in-need', people: [recordId('amina')], openedOn: '2025-06-05' }),
      stateOf('referral', 'copy', { outcome: 'CIN', decidedAt: at('2025-06-03'), fromContact: referral.file }),
    ]);
    const record = recordId('amina');
    // By the day the contact was received where it is held, else by the day of the decision.
    expect(earlier(opened, '2025-11-20', record, [opened, referral])).toBe('2025-06-01');
    expect(earlier(opened, '2025-11-20', record)).toBe('2025-06-03');
    // The case's own contact is no earlier referral of itself.
    expect(earlierReferral([knownIn(opened, record)], [opened, referral], at('2025-06-05'), referral.file)).toBeUndefined();
    // A brother who was added to the case was never referred.
    expect(earlier(opened, '2025-11-20', recordId('daniel'))).toBeUndefined();
  });

  it('of a case brought over without its referral runs from its first involvement, not from a step up', () => {
    const migrated = foldDigest(fileId('case'), VAULT, 'case', [
      stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK' }),
      stateOf('person', 'amina', { givenName: 'Amina', familyName: 'Otieno', group: 'child' }),
      stateOf('involvement', 'cin', { type: 'child-in-need', people: [recordId('amina')], openedOn: '2024-09-01', closedOn: '2025-06-01' }),
      stateOf('involvement', 'cpp', { type: 'child-protection-plan', people: [recordId('amina')], openedOn: '2025-06-01' }),
    ]);
    expect(earlier(migrated, '2025-08-01', recordId('amina'))).toBe('2024-09-01');
    expect(earlier(migrated, '2025-11-20', recordId('amina'))).toBeUndefined();
  });

  it('is there exactly while the earlier one is at most 12 calendar months old, and is the latest of several', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(calendarDate('2024-01-01'), days));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), day, (days, now) => {
        const digests = days.map((each, index) => contact(`n${index}`, each, 'CIN'));
        const found = earlierReferral(
          digests.map((digest) => knownIn(digest)),
          digests,
          at(now, '12:00:00'),
        );
        const wanted = days.filter((each) => each <= now && each >= addMonths(now, -12)).toSorted();
        expect(found?.receivedOn).toBe(wanted.at(-1));
      }),
      { numRuns: 60 },
    );
  });

  it('is decided for each person by their own history', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (amina, daniel) => {
        const digests = [
          contact('a', '2025-06-01', amina ? 'CIN' : 'NFA', [{ rowId: 'amina', name: 'Amina', group: 'child' }]),
          contact('d', '2025-07-01', daniel ? 'CP' : 'NFA', [{ rowId: 'daniel', name: 'Daniel', group: 'child' }]),
        ];
        expect(earlierReferral([knownIn(digests[0] as FileDigest)], digests, at('2025-11-20')) !== undefined).toBe(amina);
        expect(earlierReferral([knownIn(digests[1] as FileDigest, 'daniel')], digests, at('2025-11-20')) !== undefined).toBe(daniel);
      }),
    );
  });

  it('does not look at contacts that were entered in error', () => {
    const withdrawn: FileDigest = { ...contact('one', '2025-06-01', 'CIN'), status: 'withdrawn' };
    expect(earlier(withdrawn, '2025-11-20')).toBeUndefined();
  });

  it('names the file, so that one can go and look', () => {
    const referral = contact('one', '2025-06-01', 'CIN');
    expect(earlierReferral([knownIn(referral)], [referral], at('2025-11-20'))?.file).toBe(fileId('one'));
  });
});
