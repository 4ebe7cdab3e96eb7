import type { FieldProblem, FormDefinition } from '#shared/forms/definition.ts';
import { LOCAL_AUTHORITY_OPTIONS } from '#shared/reference/local-authorities.ts';
import { textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const whenOut = [{ field: 'direction', isOneOf: ['out'] }] as const;
const whenConference = [
  { field: 'direction', isOneOf: ['out'] },
  { field: 'conferenceRequested', isOneOf: [true] },
] as const;

export const transferForm: FormDefinition = {
  kind: 'transfer',
  title: 'Transfer',
  version: 1,
  sections: [
    {
      title: 'Who moves, and where',
      guidance:
        'For a child on a child protection plan a transfer-in conference is requested from the receiving authority, and we attend it (SOR Annex A, Child Protection Planning f–h).',
      fields: [
        {
          key: 'direction',
          label: 'Which way',
          type: 'choice',
          options: [
            { code: 'out', label: 'From us to a UK local authority' },
            { code: 'in', label: 'From a UK local authority to us' },
          ],
          requiredToFinalise: 'Choose which way the transfer goes',
        },
        { key: 'people', label: 'Who moves', type: 'people', prefill: 'file-children', requiredToFinalise: 'Choose who moves' },
        {
          key: 'authority',
          label: 'UK local authority',
          type: 'choice',
          appearance: 'select',
          options: LOCAL_AUTHORITY_OPTIONS,
          half: true,
          requiredToFinalise: 'Choose the UK local authority',
        },
        {
          key: 'authorityName',
          label: 'Its name',
          type: 'text',
          half: true,
          when: [{ field: 'authority', isOneOf: ['OTHER'] }],
          requiredToFinalise: 'Enter the name of the authority, or what is known of where they go',
        },
        { key: 'authorityContact', label: 'Team and person there', type: 'text', half: true },
        {
          key: 'status',
          label: 'What the child is subject to',
          type: 'choice',
          options: [
            { code: 'child-protection-plan', label: 'Child protection plan' },
            { code: 's47-enquiry', label: 'Section 47 type enquiry' },
            { code: 'child-in-need', label: 'Child in Need plan' },
            { code: 'looked-after', label: 'Looked after' },
            { code: 'adult', label: 'Adult at risk or carer' },
            { code: 'none', label: 'None of these' },
          ],
          requiredToFinalise: 'Choose what the child is subject to',
        },
        {
          key: 'reason',
          label: 'Why they move',
          type: 'choice',
          options: [
            { code: 'posting', label: 'End of tour or new posting' },
            { code: 'family', label: 'The family chose to return' },
            { code: 'not-supportable', label: 'Not supportable in location' },
            { code: 'protection', label: 'Repatriated to protect the child' },
            { code: 'left-service', label: 'The serving person leaves the Service' },
            { code: 'arrival', label: 'Posted to us' },
          ],
          requiredToFinalise: 'Choose why they move',
        },
        {
          key: 'movesOn',
          label: 'Day of the move',
          hint: 'Expected or actual.',
          type: 'date',
          half: true,
          requiredToFinalise: 'Enter the day of the move',
        },
        {
          key: 'notifiedOn',
          label: 'The receiving side was notified on',
          hint: 'A transfer-in conference is due 15 working days later.',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter the day the receiving side was notified',
        },
      ],
    },
    {
      title: 'Transfer-in conference',
      fields: [
        {
          key: 'conferenceRequested',
          label: 'Was a transfer-in conference requested?',
          type: 'yes-no',
          when: whenOut,
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why no transfer-in conference was requested' },
          requiredToFinalise: 'Answer whether a transfer-in conference was requested',
        },
        {
          key: 'conferenceRequestedOn',
          label: 'Requested on',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: whenConference,
          requiredToFinalise: 'Enter the day the conference was requested',
        },
        {
          key: 'conferenceHeldOn',
          label: 'Held on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'conferenceRequestedOn',
          half: true,
          when: whenConference,
        },
        {
          key: 'attendance',
          label: 'How our social worker attended',
          type: 'choice',
          options: [
            { code: 'in-person', label: 'In person' },
            { code: 'remote', label: 'By video or telephone' },
            { code: 'report', label: 'Sent a report only' },
            { code: 'none', label: 'Not at all' },
          ],
          when: [...whenConference, { field: 'conferenceHeldOn', isPresent: true }],
          requiredToFinalise: 'Choose how our social worker attended',
        },
        {
          key: 'attendanceReason',
          label: 'Why not in person or by video or telephone',
          type: 'text',
          when: [{ field: 'attendance', isOneOf: ['report', 'none'] }],
          requiredToFinalise: 'Write why our social worker could not attend',
        },
        {
          key: 'conferenceOutcome',
          label: 'What was decided there',
          type: 'narrative',
          when: [...whenConference, { field: 'conferenceHeldOn', isPresent: true }],
          requiredToFinalise: 'Write what was decided there',
        },
      ],
    },
    {
      title: 'Hand-over',
      fields: [
        {
          key: 'repatriation',
          label: 'Do we assist the return?',
          type: 'yes-no',
          when: whenOut,
          reasonWhen: {
            answer: true,
            label: 'Who travels with whom, and what is arranged',
            message: 'Write who travels with whom, and what is arranged',
          },
          requiredToFinalise: 'Answer whether we assist the return',
        },
        {
          key: 'package',
          label: 'What is handed over',
          hint: 'Chronology, assessments, plan, enquiries, minutes, risks, contacts of school, health and command.',
          type: 'narrative',
          requiredToFinalise: 'Write what is handed over',
        },
        { key: 'packageSentOn', label: 'Handed over on', type: 'date', notAfter: 'today', half: true },
        { key: 'disclosure', label: 'Entry of what was exported', type: 'record', kinds: ['disclosure'], half: true },
        {
          key: 'familyTold',
          label: 'What the family and the child were told',
          type: 'narrative',
          requiredToFinalise: 'Write what the family and the child were told',
        },
        {
          key: 'acceptedOn',
          label: 'Responsibility accepted on',
          hint: 'The case closes with this day, not with the flight.',
          type: 'date',
          notAfter: 'today',
          half: true,
        },
        {
          key: 'acceptedBy',
          label: 'By whom, and how',
          type: 'text',
          half: true,
          when: [{ field: 'acceptedOn', isPresent: true }],
          requiredToFinalise: 'Enter who accepted responsibility, and how',
        },
        {
          key: 'safety',
          label: 'How the child is kept safe until then',
          type: 'narrative',
          requiredToFinalise: 'Write how the child is kept safe until responsibility is accepted',
        },
      ],
    },
  ],
  check: (body) => reasonProblem(body),
};

function reasonProblem(body: Body): readonly FieldProblem[] {
  const direction = textIn(body, 'direction');
  const reason = textIn(body, 'reason');
  if (direction === '' || reason === '' || (direction === 'in') === (reason === 'arrival')) return [];
  return [{ path: 'reason', label: 'Why they move', message: 'This does not fit the way of the transfer: check both' }];
}
