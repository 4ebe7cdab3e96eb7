import { describe, expect, it } from 'vitest';
import type { Body } from '#shared/practice/record.ts';
import { foldDigest } from './digest.ts';
import { knownInContact, withReReferrals, withVerdict } from './known-in-contact.ts';
import { fileId, stateOf, VAULT } from './states-for-tests.ts';

const at = (day: string) => `${day}T10:00:00+03:00[Africa/Nairobi]`;
const earlier = foldDigest(fileId('earlier'), VAULT, 'contact', [
  stateOf('contact', 'earlier', {
    receivedAt: at('2025-08-01'),
    location: 'BATUK',
    about: 'child',
    people: [
      { rowId: 'a', name: 'Amina Otieno', group: 'child', born: '2021-06-14' },
      { rowId: 'd', name: 'Daniel Otieno', group: 'child' },
      { rowId: 'g', name: 'Grace Otieno', group: 'adult' },
    ],
  }),
  stateOf('referral', 'decision', { outcome: 'CIN', level: 'child-in-need', decidedAt: at('2025-08-02') }),
]);
const digests = [earlier];
const contact: Body = {
  receivedAt: at('2026-03-03'),
  about: 'child',
  people: [
    { rowId: 'r1', name: 'Amina Otieno', group: 'child', born: '2021-06-14' },
    { rowId: 'r2', name: 'Daniel Otieno', group: 'child' },
    { rowId: 'r3', name: 'Grace Otieno', group: 'adult' },
    { rowId: 'r4', group: 'adult' },
  ],
};
const reReferrals = (body: Body) => withReReferrals(body, digests)['reReferrals'];
const matchOf = (body: Body, rowId: string) => {
  const match = knownInContact(body, digests)
    .find((each) => each.rowId === rowId)
    ?.matches.find(({ person }) => person.name === body['name'] || person.record === { r1: 'a', r2: 'd', r3: 'g' }[rowId]);
  if (match === undefined) throw new Error('not found');
  return match;
};

describe('a contact about people who may be known', () => {
  it('records a re-referral for a likely match, as not confirmed, and for nobody who is only possible', () => {
    expect(reReferrals(contact)).toEqual([{ rowId: 'r1', earlier: fileId('earlier'), receivedOn: '2025-08-01', confirmed: false }]);
  });

  it('records it as confirmed once the worker says that it is the same person', () => {
    let said = withVerdict(contact, 'r1', matchOf(contact, 'r1'), 'same');
    said = withVerdict(said, 'r2', matchOf(said, 'r2'), 'same');
    expect(reReferrals(said)).toEqual([
      { rowId: 'r1', earlier: fileId('earlier'), receivedOn: '2025-08-01', confirmed: true },
      { rowId: 'r2', earlier: fileId('earlier'), receivedOn: '2025-08-01', confirmed: true },
    ]);
  });

  it('records none when the worker says that it is somebody else, and asks again when that is taken back', () => {
    const ruledOut = withVerdict(contact, 'r1', matchOf(contact, 'r1'), 'other');
    expect(reReferrals(ruledOut)).toBeUndefined();
    expect(matchOf(ruledOut, 'r1').verdict).toBe('other');
    expect(withVerdict(ruledOut, 'r1', matchOf(ruledOut, 'r1'), undefined)).toEqual(contact);
  });

  it('records none of an adult who is only named, confirmed or not', () => {
    const said = withVerdict(contact, 'r3', matchOf(contact, 'r3'), 'same');
    expect(knownInContact(said, digests).find(({ rowId }) => rowId === 'r3')?.earlier).toBeUndefined();
  });

  it('records one of either where it asks about a child and an adult at risk', () => {
    const adult = foldDigest(fileId('adult'), VAULT, 'contact', [
      stateOf('contact', 'adult', {
        receivedAt: at('2025-09-01'),
        about: 'adult',
        people: [{ rowId: 'g', name: 'Grace Otieno', group: 'adult', born: '1990-02-01' }],
      }),
      stateOf('referral', 'adult-decision', { outcome: 'ADULT', level: 'adult-at-risk', decidedAt: at('2025-09-02') }),
    ]);
    const people = [
      { rowId: 'r1', name: 'Amina Otieno', group: 'child', born: '2021-06-14' },
      { rowId: 'r3', name: 'Grace Otieno', group: 'adult', born: '1990-02-01' },
    ];
    const rows = (about: string) =>
      (withReReferrals({ ...contact, about, people }, [earlier, adult])['reReferrals'] as readonly Body[]).map(({ rowId }) => rowId);
    expect(rows('child')).toEqual(['r1']);
    expect(rows('adult')).toEqual(['r3']);
    expect(rows('both')).toEqual(['r1', 'r3']);
  });

  it('keeps what was confirmed when the name is corrected afterwards', () => {
    const said = withVerdict(contact, 'r2', matchOf(contact, 'r2'), 'same');
    const people = (said['people'] as readonly Body[]).map((row) => (row['rowId'] === 'r2' ? { ...row, name: 'Xavier Nobody' } : row));
    expect(reReferrals({ ...said, people })).toContainEqual({
      rowId: 'r2',
      earlier: fileId('earlier'),
      receivedOn: '2025-08-01',
      confirmed: true,
    });
  });

  it('says nothing of a re-referral before it says when it was received', () => {
    const { receivedAt: _, ...undated } = contact;
    expect(reReferrals(undated)).toBeUndefined();
  });
});
