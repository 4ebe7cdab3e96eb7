import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';
import { ownedActionColumnsWithDone } from '../owned-actions.ts';

export const BOARD_TYPES = [
  { code: 'lspb', label: 'Local Safeguarding Partnership Board', hint: 'At least three a year in each location (SOR Annex E).' },
  { code: 'defence-working-group', label: 'Defence safeguarding working group', hint: 'Such as the group on domestic abuse.' },
  { code: 'practice-review-group', label: 'Safeguarding Practice Review Group' },
  { code: 'other', label: 'Another board or group' },
] as const;

export const BOARD_STANDINGS = [
  { code: 'planned', label: 'To come' },
  { code: 'held', label: 'Held' },
  { code: 'cancelled', label: 'Cancelled or put off' },
] as const;

const attendances = [
  { code: 'attended', label: 'Attended' },
  { code: 'apologies', label: 'Apologies' },
] as const;

export const boardAttendanceForm: FormDefinition = {
  kind: 'board-attendance',
  title: 'Board or working group',
  version: 1,
  sections: [
    {
      title: 'The meeting',
      guidance: 'Counted as attended when at least one of us was there (M28, M29; SOR paras 33, 34 and 55).',
      fields: [
        {
          key: 'type',
          label: 'What it was',
          type: 'choice',
          options: BOARD_TYPES,
          requiredToFinalise: 'Choose what kind of meeting it was',
        },
        {
          key: 'name',
          label: 'Its name',
          hint: 'Such as: Kenya LSPB, or Defence Domestic Abuse Working Group.',
          type: 'text',
          requiredToFinalise: 'Enter the name of the board or group',
        },
        {
          key: 'location',
          label: 'Location',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          prefill: 'my-location',
          half: true,
          when: [{ field: 'type', isOneOf: ['lspb', 'other'] }],
          requiredToFinalise: 'Choose the location of the board',
        },
        { key: 'heldOn', label: 'Date', type: 'date', half: true, requiredToFinalise: 'Enter the date of the meeting' },
        {
          key: 'standing',
          label: 'Where it stands',
          type: 'choice',
          options: BOARD_STANDINGS,
          requiredToFinalise: 'Choose where it stands',
        },
        {
          key: 'invited',
          label: 'Was the service invited?',
          type: 'yes-no',
          half: true,
          requiredToFinalise: 'Answer whether the service was invited',
        },
        {
          key: 'mode',
          label: 'How it was held',
          type: 'choice',
          options: [
            { code: 'in-person', label: 'In person' },
            { code: 'vtc', label: 'By video or telephone' },
          ],
          half: true,
          when: [{ field: 'standing', isOneOf: ['held'] }],
          requiredToFinalise: 'Choose how it was held',
        },
      ],
    },
    {
      title: 'Who of us was there',
      fields: [
        {
          key: 'staff',
          label: 'Our people',
          type: 'table',
          rowName: 'member of staff',
          when: [{ field: 'standing', isOneOf: ['held'] }],
          columns: [
            { key: 'member', label: 'Who', type: 'staff', half: true, requiredToFinalise: 'Choose who it was' },
            {
              key: 'attendance',
              label: 'Attended?',
              type: 'choice',
              appearance: 'select',
              options: attendances,
              half: true,
              requiredToFinalise: 'Choose whether they attended',
            },
          ],
        },
        {
          key: 'nobodyReason',
          label: 'Why nobody attended',
          type: 'text',
          when: [
            { field: 'standing', isOneOf: ['held'] },
            { field: 'staff', isPresent: false },
          ],
          requiredToFinalise: 'Add who attended, or write why nobody did',
        },
        {
          key: 'trends',
          label: 'Did we bring an analysis of trends?',
          type: 'yes-no',
          when: [
            { field: 'type', isOneOf: ['lspb'] },
            { field: 'standing', isOneOf: ['held'] },
          ],
        },
        {
          key: 'minutes',
          label: 'What was discussed and decided',
          hint: 'No names of families: everybody in the service reads this.',
          type: 'narrative',
          when: [{ field: 'standing', isOneOf: ['held'] }],
        },
        {
          key: 'actions',
          label: 'Our actions',
          type: 'table',
          rowName: 'action',
          when: [{ field: 'standing', isOneOf: ['held'] }],
          columns: ownedActionColumnsWithDone,
        },
        { key: 'nextOn', label: 'Next meeting', type: 'date', notBeforeField: 'heldOn', half: true },
      ],
    },
  ],
};
