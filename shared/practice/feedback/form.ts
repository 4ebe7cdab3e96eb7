import type { ChoiceField, FormDefinition } from '#shared/forms/definition.ts';

/** One set of answers for every question, so that a child can point at them. */
const FEEDBACK_ANSWERS = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'not-sure', label: 'Not sure' },
  { code: 'not-asked', label: 'Not asked' },
] as const;

const question = (key: string, label: string, requiredToFinalise: string, onlyFor?: string): ChoiceField => ({
  key,
  label,
  type: 'choice',
  options: FEEDBACK_ANSWERS,
  when: [{ field: 'givenAt', isPresent: true }, ...(onlyFor === undefined ? [] : [{ field: 'respondent', isOneOf: [onlyFor] }])],
  requiredToFinalise,
});

export const feedbackForm: FormDefinition = {
  kind: 'feedback',
  title: 'Feedback',
  version: 1,
  sections: [
    {
      title: 'Who was asked',
      guidance: 'Asked at reviews and at closure; voluntary. A parent’s answer for a child is the parent’s, not the child’s (M21–M23).',
      fields: [
        {
          key: 'respondent',
          label: 'Who answers',
          type: 'choice',
          options: [
            { code: 'child', label: 'A child or young person' },
            { code: 'parent', label: 'A parent' },
            { code: 'adult', label: 'An adult who has support' },
            { code: 'carer', label: 'A carer' },
          ],
          requiredToFinalise: 'Choose who answers',
        },
        { key: 'person', label: 'Name', type: 'person', half: true, requiredToFinalise: 'Choose who was asked' },
        {
          key: 'invitedOn',
          label: 'Asked on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter when they were asked',
        },
        { key: 'givenAt', label: 'Answered', hint: 'Leave empty while there is no answer.', type: 'instant', notAfter: 'now', half: true },
        {
          key: 'how',
          label: 'How',
          type: 'choice',
          options: [
            { code: 'alone', label: 'By themselves' },
            { code: 'with-worker', label: 'Together with the worker' },
            { code: 'with-someone-else', label: 'With someone else: advocate, interpreter, relative' },
            { code: 'by-telephone', label: 'By telephone or video' },
            { code: 'in-writing', label: 'In writing' },
          ],
          when: [{ field: 'givenAt', isPresent: true }],
          requiredToFinalise: 'Choose how they answered',
        },
        {
          key: 'noAnswerReason',
          label: 'If they did not want to answer, or could not',
          type: 'text',
          when: [{ field: 'givenAt', isPresent: false }],
        },
      ],
    },
    {
      title: 'What they said',
      fields: [
        question('safeAtHome', 'I feel safe at home', 'Choose whether they feel safe at home', 'child'),
        question('safeAtSchool', 'I feel safe at school', 'Choose whether they feel safe at school', 'child'),
        question('safeInCommunity', 'I feel safe where I live', 'Choose whether they feel safe where they live', 'child'),
        question('listenedTo', 'People listened to me', 'Choose whether they were listened to'),
        question('madeADifference', 'The support made things better', 'Choose whether the support made things better'),
        { key: 'words', label: 'In their own words', type: 'narrative', when: [{ field: 'givenAt', isPresent: true }] },
      ],
    },
  ],
};
