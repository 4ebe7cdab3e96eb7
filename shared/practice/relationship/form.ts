import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

/** As it is read: the first person is the … of the second. */
export const RELATIONSHIPS = [
  { code: 'parent', label: 'Parent' },
  { code: 'adoptive-parent', label: 'Adoptive parent' },
  { code: 'step-parent', label: 'Step-parent' },
  { code: 'foster-carer', label: 'Foster carer' },
  { code: 'guardian', label: 'Guardian, or special guardian' },
  { code: 'grandparent', label: 'Grandparent' },
  { code: 'partner', label: 'Partner' },
  { code: 'sibling', label: 'Brother or sister' },
  { code: 'half-sibling', label: 'Half-brother or half-sister' },
  { code: 'step-sibling', label: 'Stepbrother or stepsister' },
  { code: 'twin', label: 'Twin' },
  { code: 'aunt-or-uncle', label: 'Aunt or uncle' },
  { code: 'cousin', label: 'Cousin' },
  { code: 'other', label: 'Other' },
] as const;

const RESPONSIBLE = [
  'parent',
  'adoptive-parent',
  'step-parent',
  'foster-carer',
  'guardian',
  'grandparent',
  'aunt-or-uncle',
  'other',
] as const;

/** A person is not their own relative. */
const areTwo = (body: Body): readonly FieldProblem[] =>
  textIn(body, 'from') !== '' && textIn(body, 'from') === textIn(body, 'to')
    ? [{ path: 'to', label: 'Of whom', message: 'Choose two different people' }]
    : [];

export const relationshipForm: FormDefinition = {
  kind: 'relationship',
  title: 'Relationship',
  version: 1,
  sections: [
    {
      title: 'How they are related',
      guidance: 'Read it as a sentence: Maya is the mother of Ben. The family diagram is drawn from these records.',
      fields: [
        { key: 'from', label: 'Who', type: 'person', half: true, requiredToFinalise: 'Choose who is related' },
        {
          key: 'type',
          label: 'Is the',
          type: 'choice',
          appearance: 'select',
          options: RELATIONSHIPS,
          half: true,
          requiredToFinalise: 'Choose how they are related',
        },
        { key: 'to', label: 'Of whom', type: 'person', half: true, requiredToFinalise: 'Choose to whom they are related' },
        {
          key: 'otherType',
          label: 'Namely',
          hint: 'Such as godmother, neighbour, former foster sister.',
          type: 'text',
          half: true,
          when: [{ field: 'type', isOneOf: ['other'] }],
          requiredToFinalise: 'Write how they are related',
        },
        {
          key: 'partnership',
          label: 'Their partnership',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'married', label: 'Married or civil partners' },
            { code: 'cohabiting', label: 'Live together' },
            { code: 'engaged', label: 'Engaged, or a couple who live apart' },
            { code: 'separated', label: 'Separated' },
            { code: 'divorced', label: 'Divorced' },
            { code: 'ended', label: 'Ended, were not married' },
            { code: 'widowed', label: 'Ended by death' },
          ],
          half: true,
          when: [{ field: 'type', isOneOf: ['partner'] }],
          requiredToFinalise: 'Choose what their partnership is',
        },
        { key: 'startedOn', label: 'Since', type: 'date', notAfter: 'today', half: true },
        { key: 'endedOn', label: 'Until', type: 'date', notAfter: 'today', notBeforeField: 'startedOn', half: true },
        { key: 'livesTogether', label: 'Do they live in one household?', type: 'yes-no' },
        {
          key: 'quality',
          label: 'How they get on',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'close', label: 'Close' },
            { code: 'strained', label: 'Strained or distant' },
            { code: 'conflict', label: 'In conflict' },
            { code: 'abusive', label: 'Abusive' },
            { code: 'cut-off', label: 'Cut off' },
          ],
          half: true,
        },
        {
          key: 'qualityNote',
          label: 'What that rests on',
          hint: 'Who says so. It can be read in a subject access request.',
          type: 'text',
          when: [{ field: 'quality', isPresent: true }],
        },
      ],
    },
    {
      title: 'Parental responsibility',
      fields: [
        {
          key: 'parentalResponsibility',
          label: 'Does the first person hold parental responsibility for the second?',
          type: 'yes-no',
          when: [{ field: 'type', isOneOf: RESPONSIBLE }],
          requiredToFinalise: 'Answer whether they hold parental responsibility',
        },
        {
          key: 'responsibilityBasis',
          label: 'By what',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'mother', label: 'Mother, by birth' },
            { code: 'marriage', label: 'Married to, or civil partner of, the mother at the birth or since' },
            { code: 'registration', label: 'Named on the birth certificate' },
            { code: 'agreement', label: 'Parental responsibility agreement' },
            { code: 'court-order', label: 'Parental responsibility order' },
            { code: 'arrangements-order', label: 'Child arrangements order: lives with them' },
            { code: 'special-guardianship', label: 'Special guardianship order' },
            { code: 'adoption', label: 'Adoption order' },
            { code: 'testament', label: 'Guardian by testament' },
            { code: 'foreign-law', label: 'By the law or a court of another country' },
            { code: 'not-known', label: 'Says so, basis not known yet' },
          ],
          half: true,
          when: [{ field: 'parentalResponsibility', isOneOf: [true] }],
          requiredToFinalise: 'Choose by what they hold parental responsibility',
        },
        {
          key: 'responsibilitySince',
          label: 'Since',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: [{ field: 'parentalResponsibility', isOneOf: [true] }],
        },
        {
          key: 'documentsSeen',
          label: 'Was a document seen?',
          hint: 'Birth certificate, order, agreement.',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'Which, when and by whom', message: 'Write which document was seen, when and by whom' },
          when: [{ field: 'parentalResponsibility', isOneOf: [true] }],
          requiredToFinalise: 'Answer whether a document was seen',
        },
        {
          key: 'restrictions',
          label: 'Orders or agreements that limit it, or contact',
          type: 'text',
          when: [{ field: 'type', isOneOf: RESPONSIBLE }],
        },
      ],
    },
  ],
  check: areTwo,
};
