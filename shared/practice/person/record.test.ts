import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { visibleFields } from '#shared/forms/visible-fields.ts';
import { personForm } from './form.ts';
import { otherNames, person, personName, personSchema } from './record.ts';

const asOf = zonedInstant('2026-03-03T09:00:00+00:00[Europe/London]');
const keys = (body: Record<string, unknown>) =>
  visibleFields(
    personForm.sections.flatMap((section) => section.fields),
    body,
  ).map((field) => field.key);

describe('a person', () => {
  it('needs no more than a name and whether they are a child', () => {
    expect(problemsToFinalise(personForm, { givenName: 'Baby', group: 'child' }, asOf)).toEqual([]);
    expect(personSchema.safeParse({ givenName: 'Baby', group: 'child' }).success).toBe(true);
  });

  it('may have one name, several, and earlier ones', () => {
    expect(personName({ givenName: 'Suprapti' })).toBe('Suprapti');
    expect(otherNames({ knownAs: 'Tolu', previousNames: 'Adeyemi, Bello ,' })).toEqual(['Tolu', 'Adeyemi', 'Bello']);
    expect(person.summary({ givenName: 'Maya', familyName: 'Gurung', relationship: 'mother' })).toBe('Maya Gurung, mother');
  });

  it('is asked what fits a child or an adult', () => {
    expect(keys({ group: 'child' })).toContain('expected');
    expect(keys({ group: 'child', born: '2021-06-14' })).not.toContain('expected');
    expect(keys({ group: 'child' })).not.toContain('serving');
    expect(keys({ group: 'adult', serving: { answer: true } })).toContain('unit');
  });

  it('is asked for schools with their dates, for the service number and for what lets them stay, where that fits', () => {
    expect(keys({ group: 'child' })).toContain('schools');
    expect(keys({ group: 'adult' })).not.toContain('schools');
    expect(keys({ group: 'adult', serving: { answer: true } })).toEqual(expect.arrayContaining(['serviceNumber', 'commandContact']));
    expect(keys({ overseasStatus: 'dependent-visa' })).toContain('overseasStatusUntil');
  });

  it('did not die before they were born, nor leave a school before they came', () => {
    const paths = problemsToFinalise(
      personForm,
      {
        givenName: 'Ben',
        group: 'child',
        born: '2018-05-01',
        diedOn: '2018-04-30',
        schools: [{ rowId: '1', name: 'Dharan', from: '2024-09-01', to: '2023-07-01' }],
      },
      asOf,
    ).map((problem) => problem.path);
    expect(paths).toEqual(['diedOn', 'schools.0.to']);
  });
});
