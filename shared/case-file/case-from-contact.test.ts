import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { caseSchema } from '#shared/practice/case/record.ts';
import { personSchema } from '#shared/practice/person/record.ts';
import { caseFromContact } from './case-from-contact.ts';
import { fileId, recordId } from './states-for-tests.ts';

const contact = {
  file: fileId('contact'),
  body: {
    location: 'BATUK',
    about: 'child',
    said: 'A bruise on the upper arm.',
    address: 'Block 4, Nanyuki',
    people: [
      { rowId: 'r1', name: 'Joseph Otieno', group: 'adult', relationship: 'father' },
      { rowId: 'r2', name: 'Amina Wanjiru Otieno', group: 'child', born: '2021-06-14' },
      { rowId: 'r3', name: 'Suprapti', group: 'adult' },
    ],
  },
};

function opened() {
  let drawn = 0;
  return caseFromContact(contact, { level: 'child-protection', rationale: 'Two accounts that differ.' }, calendarDate('2026-03-03'), () =>
    recordId(`person${drawn++}`),
  );
}

describe('opening a case from a contact', () => {
  it('carries over what is known, so that nobody types it again', () => {
    const { case: body, people } = opened();
    expect(body).toMatchObject({
      householdName: 'Otieno / Suprapti',
      location: 'BATUK',
      reason: 'Two accounts that differ.',
      address: 'Block 4, Nanyuki',
      fromContact: contact.file,
    });
    expect(caseSchema.safeParse(body).success).toBe(true);
    expect(people.map((person) => person.body)).toEqual([
      { givenName: 'Joseph', familyName: 'Otieno', group: 'adult', relationship: 'father' },
      { givenName: 'Amina Wanjiru', familyName: 'Otieno', group: 'child', born: '2021-06-14' },
      { givenName: 'Suprapti', group: 'adult' },
    ]);
    for (const person of people) expect(personSchema.safeParse(person.body).success).toBe(true);
  });

  it('proposes the involvement that the level leads to, for those the contact was about', () => {
    const { involvement, people } = opened();
    expect(involvement).toMatchObject({ type: 's47-enquiry', people: [people[1]?.record], openedOn: '2026-03-03' });
  });

  it('about a child and an adult begins with those whom the level is about', () => {
    const both = { ...contact, body: { ...contact.body, about: 'both' } };
    const subjects = (level: string) => {
      let drawn = 0;
      const { involvement } = caseFromContact(both, { level }, calendarDate('2026-03-03'), () => recordId(`person${drawn++}`));
      return involvement['people'];
    };
    expect(subjects('child-in-need')).toEqual([recordId('person1')]);
    expect(subjects('adult-at-risk')).toEqual([recordId('person0'), recordId('person2')]);
  });

  it('takes its reason from what was said while nothing is decided', () => {
    const { case: body, involvement } = caseFromContact(contact, undefined, calendarDate('2026-03-03'), () => recordId('p'));
    expect(body.reason).toBe('A bruise on the upper arm.');
    expect(involvement.type).toBeUndefined();
  });
});
