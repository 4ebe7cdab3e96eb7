/** The people of a file as a form offers them: with their age and their place in the household. */
import type { FormPerson } from '#renderer/forms/form-context.ts';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { ageInWords, type FilePerson, isChildOn } from '#shared/case-file/people.ts';

export const formPeople = (people: readonly FilePerson[], today: CalendarDate): readonly FormPerson[] =>
  people.map((person) => {
    const detail = [ageInWords(person, today), person.relationship].filter((part) => part !== '').join(', ');
    return { id: person.record, name: person.name, child: isChildOn(person, today), ...(detail === '' ? {} : { detail }) };
  });
