import type { FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';

export const personForm: FormDefinition = {
  kind: 'person',
  title: 'Person',
  version: 1,
  sections: [
    {
      title: 'Who they are',
      fields: [
        {
          key: 'givenName',
          label: 'Given names',
          type: 'text',
          inputMode: 'name',
          half: true,
          requiredToFinalise: 'Enter the given name, or “not known”',
        },
        {
          key: 'familyName',
          label: 'Family name',
          hint: 'Leave empty if they have only one name.',
          type: 'text',
          inputMode: 'name',
          half: true,
        },
        { key: 'knownAs', label: 'Known as', type: 'text', inputMode: 'name', half: true },
        { key: 'previousNames', label: 'Previous names', hint: 'Separate several with commas.', type: 'text', half: true },
        {
          key: 'group',
          label: 'Child or adult',
          type: 'choice',
          options: [
            { code: 'child', label: 'Child', hint: 'Under 18, or not born yet.' },
            { code: 'adult', label: 'Adult' },
          ],
          requiredToFinalise: 'Choose child or adult',
        },
        { key: 'born', label: 'Date of birth', type: 'date', notAfter: 'today', half: true },
        {
          key: 'expected',
          label: 'Expected date of birth',
          hint: 'Of a child not born yet.',
          type: 'date',
          half: true,
          when: [
            { field: 'group', isOneOf: ['child'] },
            { field: 'born', isPresent: false },
          ],
        },
        {
          key: 'relationship',
          label: 'Place in the household',
          hint: 'Such as mother, stepfather, aunt who visits.',
          type: 'text',
          half: true,
        },
        {
          key: 'parentalResponsibility',
          label: 'Holds parental responsibility?',
          type: 'yes-no',
          when: [{ field: 'group', isOneOf: ['adult'] }],
        },
        { key: 'sex', label: 'Sex', type: 'choice', options: codeList('sex') },
      ],
    },
    {
      title: 'Needs and background',
      fields: [
        { key: 'ethnicity', label: 'Ethnicity', type: 'choice', appearance: 'select', options: codeList('ethnicity'), half: true },
        {
          key: 'disabilities',
          label: 'Disability',
          type: 'choices',
          appearance: 'select',
          options: codeList('disability'),
          exclusive: 'NONE',
          half: true,
        },
        { key: 'language', label: 'First language', type: 'text', half: true },
        {
          key: 'interpreter',
          label: 'Needs an interpreter?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'For which language, and how to arrange one', message: 'Write for which language' },
        },
        { key: 'health', label: 'Health: doctor, conditions, allergies', type: 'text' },
        { key: 'school', label: 'School or nursery', type: 'text', half: true, when: [{ field: 'group', isOneOf: ['child'] }] },
      ],
    },
    {
      title: 'Service link and contact',
      fields: [
        {
          key: 'serving',
          label: 'Serving person?',
          type: 'yes-no',
          when: [{ field: 'group', isOneOf: ['adult'] }],
        },
        {
          key: 'unit',
          label: 'Unit, and rank if it matters',
          type: 'text',
          half: true,
          when: [{ field: 'serving', isOneOf: [true] }],
        },
        { key: 'telephone', label: 'Telephone', type: 'text', inputMode: 'tel', half: true },
        { key: 'email', label: 'E-mail', type: 'text', inputMode: 'email', half: true },
        { key: 'address', label: 'Address, if not with the household', type: 'text' },
        { key: 'note', label: 'Anything else to know', type: 'narrative' },
      ],
    },
  ],
};
