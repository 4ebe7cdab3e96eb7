import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import { LOCAL_AUTHORITY_OPTIONS } from '#shared/reference/local-authorities.ts';

/** A matter of Schedules 2 and 3 of SI 2005/1533 that the officer establishes. */
const matter = (key: string, label: string): readonly Field[] => [
  {
    key,
    label,
    type: 'choice',
    options: [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
      { code: 'not-yet', label: 'Not known yet' },
    ],
    requiredToFinalise: `Choose: ${label.toLowerCase()}`,
  },
  {
    key: `${key}Note`,
    label: 'What is not right, and what is done about it',
    type: 'text',
    when: [{ field: key, isOneOf: ['no'] }],
    requiredToFinalise: `Write what is not right: ${label.toLowerCase()}`,
  },
];

export const privateFosteringForm: FormDefinition = {
  kind: 'private-fostering',
  title: 'Private fostering arrangement',
  version: 1,
  sections: [
    {
      title: 'Notification',
      guidance:
        'The child, the carers and the home are visited within 7 working days of it (SI 2005/1533, regulations 4 and 7). An arrangement we found out about counts as notified on that day.',
      fields: [
        {
          key: 'notifiedOn',
          label: 'Notified, or found out, on',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter the day of the notification',
        },
        {
          key: 'notifiedBy',
          label: 'By whom',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'carer', label: 'The private foster carer' },
            { code: 'parent', label: 'A parent, or whoever holds parental responsibility' },
            { code: 'arranger', label: 'Somebody who arranged it' },
            { code: 'agency', label: 'School, health or another agency' },
            { code: 'found', label: 'Nobody: we found out' },
          ],
          half: true,
          requiredToFinalise: 'Choose who notified it',
        },
        {
          key: 'notice',
          label: 'Notice of',
          type: 'choice',
          options: [
            { code: 'proposed', label: 'An arrangement that is planned', hint: 'Due 6 weeks before, or at once if sooner.' },
            { code: 'emergency', label: 'One that began in an emergency', hint: 'Due within 48 hours.' },
            { code: 'existing', label: 'One that had begun' },
          ],
          requiredToFinalise: 'Choose what the notice is of',
        },
        {
          key: 'arrangementStartsOn',
          label: 'The arrangement begins or began on',
          type: 'date',
          half: true,
          requiredToFinalise: 'Enter when the arrangement begins or began',
        },
        { key: 'expectedEndOn', label: 'Meant to end on', type: 'date', notBeforeField: 'arrangementStartsOn', half: true },
        {
          key: 'noticeInTime',
          label: 'Was notice given in time?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not, and what the carers were told', message: 'Write why notice was late' },
          requiredToFinalise: 'Answer whether notice was given in time',
        },
      ],
    },
    {
      title: 'The children, and whether it is private fostering',
      guidance:
        'Children Act 1989, section 66: under 16, or under 18 with a disability; cared for 28 days or more by somebody who is not a parent, has no parental responsibility and is not a close relative. A child for whom one of the three is not so is visited under their own plan, not under this one.',
      fields: [
        {
          key: 'children',
          label: 'Children',
          type: 'table',
          rowName: 'child',
          minRows: 1,
          oneRowFor: { among: 'children', column: 'child' },
          columns: [
            { key: 'child', label: 'Child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
            {
              key: 'age',
              label: 'Age',
              type: 'choice',
              options: [
                { code: 'under-16', label: 'Under 16' },
                { code: 'under-18-disabled', label: '16 or 17, with a disability' },
                { code: 'older', label: 'Neither' },
              ],
              requiredToFinalise: 'Choose the age',
            },
            {
              key: 'long',
              label: '28 days or more, or meant to be?',
              type: 'yes-no',
              requiredToFinalise: 'Answer whether it is 28 days or more',
            },
            {
              key: 'closeRelative',
              label: 'Is the carer a close relative?',
              hint: 'Grandparent, brother, sister, uncle or aunt, by blood, half-blood or marriage, or a step-parent.',
              type: 'yes-no',
              requiredToFinalise: 'Answer whether the carer is a close relative',
            },
            {
              key: 'spokenTo',
              label: 'Spoken to alone?',
              hint: 'Unless that is not appropriate. Once for the first visit; later ones are recorded as visits.',
              type: 'yes-no',
              reasonWhen: { answer: false, label: 'Why not, or when it will be', message: 'Write why the child was not spoken to alone' },
              requiredToFinalise: 'Answer whether the child was spoken to alone',
            },
            {
              key: 'wishes',
              label: 'What the child wishes and feels about it',
              type: 'narrative',
              when: [{ field: 'spokenTo', isOneOf: [true] }],
              requiredToFinalise: 'Write what the child wishes and feels',
            },
          ],
        },
      ],
    },
    {
      title: 'The arrangement',
      fields: [
        {
          key: 'carers',
          label: 'Private foster carers',
          type: 'people',
          among: 'adults',
          requiredToFinalise: 'Choose the private foster carers',
        },
        { key: 'address', label: 'Where', type: 'text', requiredToFinalise: 'Enter where the child lives' },
        {
          key: 'household',
          label: 'Everyone else in the household, and how each was checked',
          hint: 'Name, date of birth, disclosure check. Regulation 7 asks to speak to all of them.',
          type: 'narrative',
          requiredToFinalise: 'Write who else lives there, and how they were checked',
        },
        {
          key: 'parents',
          label: 'The parents: where they are, why, and how they are reached',
          type: 'narrative',
          requiredToFinalise: 'Write where the parents are and how they are reached',
        },
        {
          key: 'siblings',
          label: 'Brothers and sisters elsewhere, and who cares for them',
          type: 'text',
        },
        {
          key: 'authority',
          label: 'UK authority that was told',
          type: 'choice',
          appearance: 'select',
          options: LOCAL_AUTHORITY_OPTIONS,
          half: true,
        },
        {
          key: 'authorityToldOn',
          label: 'Told on',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: [{ field: 'authority', isPresent: true }],
          requiredToFinalise: 'Enter when the authority was told',
        },
      ],
    },
    {
      title: 'What was established',
      guidance: 'The matters of Schedules 2 and 3. Save a new version as more becomes known.',
      fields: [
        ...matter('duration', 'Do parents and carers understand and agree how long it lasts?'),
        ...matter('development', 'Is the child’s development as it should be?'),
        ...matter('culture', 'Are religion, culture and language looked after?'),
        ...matter('finances', 'Are the money arrangements agreed, and do they work?'),
        ...matter('capacity', 'Are the carers able to look after the child?'),
        ...matter('accommodation', 'Is the home suitable?'),
        ...matter('others', 'Are the others in the household suitable?'),
        ...matter('health', 'Is the child registered with a doctor and cared for in illness?'),
        ...matter('education', 'Is the child in school, and is it right?'),
        ...matter('contact', 'Is contact with the parents and others satisfactory?'),
        ...matter('decisions', 'Is it clear who decides what for the child?'),
        ...matter('advice', 'Have carers, parents and child the advice they need?'),
        {
          key: 'suitable',
          label: 'Is the arrangement suitable?',
          type: 'choice',
          options: [
            { code: 'suitable', label: 'Suitable' },
            { code: 'with-requirements', label: 'Suitable if what is named below is done' },
            { code: 'not-suitable', label: 'Not suitable' },
            { code: 'not-yet', label: 'Not decided yet' },
          ],
          requiredToFinalise: 'Choose whether the arrangement is suitable',
        },
        {
          key: 'suitableReasons',
          label: 'Reasons, and what must be done',
          hint: 'If it is not suitable: a strategy discussion, the child in need route, the UK authority.',
          type: 'narrative',
          when: [{ field: 'suitable', isOneOf: ['with-requirements', 'not-suitable'] }],
          requiredToFinalise: 'Write the reasons and what must be done',
        },
      ],
    },
    {
      title: 'Ending',
      fields: [
        { key: 'endedOn', label: 'Ended on', type: 'date', notAfter: 'today', notBeforeField: 'notifiedOn', half: true },
        {
          key: 'endedReason',
          label: 'With whom the child lives now, and why it ended',
          type: 'narrative',
          when: [{ field: 'endedOn', isPresent: true }],
          requiredToFinalise: 'Write with whom the child lives now',
        },
      ],
    },
  ],
};
