import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { AGENCIES, attendanceColumns, strategyMinimum } from '../attendance.ts';
import { answerIn, rowsIn, textIn } from '../body-values.ts';
import { informed, jurisdictionFields } from '../jurisdiction-fields.ts';
import type { Body } from '../record.ts';

export const strategyMeetingForm: FormDefinition = {
  kind: 'strategy-meeting',
  title: 'Strategy meeting',
  version: 1,
  sections: [
    {
      title: 'What led to it',
      guidance: 'Held within 48 hours of the concern being notified (PI 5.1). A telephone or video discussion counts.',
      fields: [
        {
          key: 'type',
          label: 'Which meeting',
          type: 'choice',
          options: [
            { code: 'initial', label: 'First about this concern' },
            { code: 'further', label: 'Further meeting', hint: 'About a concern that was discussed before.' },
          ],
          requiredToFinalise: 'Choose which meeting it is',
        },
        {
          key: 'concern',
          label: 'Concern that it answers',
          hint: 'Where it was recorded as a child protection concern: the time of its notification counts.',
          type: 'record',
          kinds: ['child-protection-concern'],
          when: [{ field: 'type', isOneOf: ['initial'] }],
        },
        {
          key: 'notifiedAt',
          label: 'When the concern was notified',
          hint: 'The moment the information reached anyone of the service.',
          type: 'instant',
          notAfter: 'now',
          when: [
            { field: 'type', isOneOf: ['initial'] },
            { field: 'concern', isPresent: false },
          ],
          requiredToFinalise: 'Enter when the concern was notified, or choose the recorded concern',
        },
        {
          key: 'firstMeetingAt',
          label: 'When the first meeting about this concern was held',
          hint: 'The limit of an initial conference runs from it (PI 5.4).',
          type: 'instant',
          notAfter: 'now',
          when: [{ field: 'type', isOneOf: ['further'] }],
          requiredToFinalise: 'Enter when the first meeting about this concern was held',
        },
        {
          key: 'trigger',
          label: 'What led to the meeting',
          hint: 'What was notified, by whom, and what is suspected.',
          type: 'narrative',
          requiredToFinalise: 'Write what led to the meeting',
        },
      ],
    },
    {
      title: 'The meeting',
      fields: [
        {
          key: 'heldAt',
          label: 'When it was held',
          hint: 'When it began.',
          type: 'instant',
          notAfter: 'now',
          notBeforeField: 'notifiedAt',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when the meeting was held',
        },
        {
          key: 'mode',
          label: 'How',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: 'in-person', label: 'In person' },
            { code: 'video', label: 'By video' },
            { code: 'telephone', label: 'By telephone' },
            { code: 'mixed', label: 'Some in the room, some by video or telephone' },
          ],
          half: true,
          requiredToFinalise: 'Choose how the meeting was held',
        },
        { key: 'chair', label: 'Chair', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who chaired' },
        {
          key: 'attendance',
          label: 'Who was there',
          hint: 'Everyone who was invited, with apologies. Social work, health and police are the least.',
          type: 'table',
          rowName: 'person',
          columns: attendanceColumns,
          minRows: 1,
          requiredToFinalise: 'Add who was there',
        },
        {
          key: 'minimumMet',
          label: 'Did social work, health and police all take part?',
          hint: 'Service police or host-nation police.',
          type: 'yes-no',
          reasonWhen: {
            answer: false,
            label: 'Why not, and how those who were missing are brought in',
            message: 'Write why not all three took part, and how the missing one is brought in',
          },
          requiredToFinalise: 'Answer whether social work, health and police all took part',
        },
      ],
    },
    {
      title: 'The children',
      guidance: 'Every child of the household, also those whom nothing was said about.',
      fields: [
        {
          key: 'children',
          label: 'Children',
          type: 'table',
          rowName: 'child',
          oneRowFor: { among: 'children', column: 'child' },
          minRows: 1,
          requiredToFinalise: 'Add the children of the household',
          columns: [
            { key: 'child', label: 'Child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
            { key: 'concerns', label: 'What is known of harm or risk to this child', type: 'narrative' },
            {
              key: 'whereabouts',
              label: 'Where the child is now, and with whom',
              type: 'text',
              requiredToFinalise: 'Write where the child is now, and with whom',
            },
            {
              key: 'safeNow',
              label: 'Safe now?',
              type: 'yes-no',
              reasonWhen: { answer: false, label: 'What is done at once', message: 'Write what is done at once for this child' },
              requiredToFinalise: 'Answer whether the child is safe now',
            },
            {
              key: 'enquiry',
              label: 'Section 47 type enquiry about this child?',
              type: 'yes-no',
              requiredToFinalise: 'Answer whether there is an enquiry about this child',
            },
          ],
        },
        {
          key: 'othersAtRisk',
          label: 'Other children or adults who may be at risk',
          type: 'narrative',
          requiredToFinalise: 'Write who else may be at risk, or that nobody is known to be',
        },
        {
          key: 'positionOfTrust',
          label: 'Is the person of concern in a position of trust?',
          hint: 'At work or as a volunteer with children or adults at risk: teacher, medic, coach, youth worker.',
          type: 'yes-no',
          reasonWhen: {
            answer: true,
            label: 'What position, and who was told',
            message: 'Write what position it is, and who was told',
          },
          requiredToFinalise: 'Answer whether the person is in a position of trust',
        },
      ],
    },
    {
      title: 'What each agency knows',
      fields: [
        {
          key: 'information',
          label: 'Information shared',
          type: 'table',
          rowName: 'agency',
          minRows: 1,
          requiredToFinalise: 'Add what each agency shared',
          columns: [
            {
              key: 'agency',
              label: 'Agency',
              type: 'choice',
              appearance: 'select',
              options: AGENCIES,
              requiredToFinalise: 'Choose the agency',
            },
            { key: 'shared', label: 'What they know', type: 'narrative', requiredToFinalise: 'Write what the agency shared' },
          ],
        },
        {
          key: 'history',
          label: 'History',
          hint: 'Earlier contacts, assessments, plans and enquiries, in the United Kingdom too.',
          type: 'narrative',
          requiredToFinalise: 'Write the history, or that none is known',
        },
      ],
    },
    {
      title: 'Jurisdiction',
      guidance:
        'In every case host-nation primacy, the status of forces agreement and the Armed Forces Act are considered (SOR Annex A 2v; PI 5.3).',
      fields: [
        ...jurisdictionFields,
        {
          key: 'legalAdvice',
          label: 'Was legal advice taken?',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'From whom, and what it was', message: 'Write from whom, and what the advice was' },
          requiredToFinalise: 'Answer whether legal advice was taken',
        },
      ],
    },
    {
      title: 'Decision',
      fields: [
        {
          key: 'threshold',
          label: 'Is there reasonable cause to suspect significant harm?',
          type: 'choice',
          options: [
            { code: 'suffering', label: 'Yes: a child is suffering it' },
            { code: 'likely', label: 'Yes: a child is likely to suffer it' },
            { code: 'not-met', label: 'No' },
          ],
          requiredToFinalise: 'Choose whether there is reasonable cause to suspect significant harm',
        },
        { key: 'thresholdReasons', label: 'Reasons', type: 'narrative', requiredToFinalise: 'Write the reasons for the decision' },
        {
          key: 'enquiry',
          label: 'Section 47 type enquiry',
          hint: 'It is concluded within 15 working days of this meeting (PI 5.2).',
          type: 'choice',
          options: [
            { code: 'single', label: 'Begins, by social work alone' },
            { code: 'joint', label: 'Begins, jointly with the police' },
            { code: 'continues', label: 'Continues', hint: 'It began at an earlier meeting.' },
            { code: 'none', label: 'None' },
          ],
          requiredToFinalise: 'Choose whether there is an enquiry',
        },
        {
          key: 'lead',
          label: 'Who leads it',
          type: 'text',
          when: [{ field: 'enquiry', isOneOf: ['single', 'joint', 'continues'] }],
          requiredToFinalise: 'Enter who leads the enquiry',
        },
        {
          key: 'criminalInvestigation',
          label: 'Criminal investigation',
          type: 'choice',
          options: [
            { code: 'service-police', label: 'By the service police' },
            { code: 'host-nation', label: 'By host-nation police' },
            { code: 'both', label: 'By both' },
            { code: 'undecided', label: 'Not decided yet' },
            { code: 'none', label: 'None' },
          ],
          requiredToFinalise: 'Choose whether there is a criminal investigation',
        },
        {
          key: 'investigationTiming',
          label: 'When it happens, and how it fits with the enquiry',
          type: 'narrative',
          when: [{ field: 'criminalInvestigation', isOneOf: ['service-police', 'host-nation', 'both', 'undecided'] }],
          requiredToFinalise: 'Write when the investigation happens, and how it fits with the enquiry',
        },
        {
          key: 'interviews',
          label: 'Interviews of the children',
          hint: 'Who speaks with whom, where and when; achieving best evidence; interpreter.',
          type: 'narrative',
          requiredToFinalise: 'Write what was decided about interviews',
        },
        {
          key: 'medical',
          label: 'Is a medical examination needed?',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether a medical examination is needed',
        },
        {
          key: 'medicalArrangements',
          label: 'Who examines, when, where, and who consents',
          type: 'narrative',
          when: [{ field: 'medical', isOneOf: [true] }],
          requiredToFinalise: 'Write who examines, when, where, and who consents',
        },
        {
          key: 'parentsTold',
          label: 'What the parents are told, by whom and when',
          type: 'narrative',
          requiredToFinalise: 'Write what the parents are told, by whom and when',
        },
        ...informed('command', 'Command'),
        ...informed('dcs', 'Defence Children Services'),
      ],
    },
    {
      title: 'Immediate safety plan',
      fields: [
        {
          key: 'safetyPlan',
          label: 'Who does what by when',
          type: 'table',
          rowName: 'action',
          minRows: 1,
          requiredToFinalise: 'Add what is done to keep the children safe',
          columns: [
            { key: 'what', label: 'What', type: 'text', requiredToFinalise: 'Write what is done' },
            { key: 'who', label: 'Who', type: 'text', half: true, requiredToFinalise: 'Enter who does it' },
            { key: 'by', label: 'By when', type: 'instant', half: true, requiredToFinalise: 'Enter by when' },
          ],
        },
        { key: 'nextMeetingAt', label: 'Next meeting', type: 'instant', notBeforeField: 'heldAt', half: true },
        {
          key: 'minutesSentOn',
          label: 'Minutes sent on',
          hint: 'Within one working day.',
          type: 'date',
          notAfter: 'today',
          half: true,
        },
      ],
    },
  ],
  check: (body) => [...minimumProblem(body), ...enquiryProblem(body)],
};

function minimumProblem(body: Body): readonly FieldProblem[] {
  if (answerIn(body, 'minimumMet') !== true || strategyMinimum(rowsIn(body, 'attendance'))) return [];
  return [
    {
      path: 'minimumMet',
      label: 'Did social work, health and police all take part?',
      message: 'The attendance does not show all three: complete it, or answer no and write why',
    },
  ];
}

function enquiryProblem(body: Body): readonly FieldProblem[] {
  const enquiry = textIn(body, 'enquiry');
  if (enquiry === '') return [];
  const any = rowsIn(body, 'children').some((row) => answerIn(row, 'enquiry') === true);
  if (any === (enquiry !== 'none')) return [];
  const message = any ? 'There is an enquiry about a child: choose who makes it' : 'Answer yes for each child the enquiry is about';
  return [{ path: 'enquiry', label: 'Section 47 type enquiry', message }];
}
