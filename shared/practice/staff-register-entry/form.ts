import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';

export const staffRegisterEntryForm: FormDefinition = {
  kind: 'staff-register-entry',
  title: 'Member of staff',
  version: 2,
  sections: [
    {
      title: 'Member of staff',
      fields: [
        { key: 'name', label: 'Name', type: 'text', inputMode: 'name', half: true, requiredToFinalise: 'Enter the name' },
        { key: 'post', label: 'Post', hint: 'Such as social worker, duty team leader.', type: 'text', half: true },
        { key: 'telephone', label: 'Telephone', type: 'text', inputMode: 'tel', half: true },
        { key: 'email', label: 'E-mail', type: 'text', inputMode: 'email', half: true },
        { key: 'base', label: 'Where they are based', type: 'choice', appearance: 'select', options: LOCATION_OPTIONS, half: true },
        { key: 'lineManager', label: 'Line manager', type: 'staff', half: true },
        {
          key: 'fte',
          label: 'Full-time equivalent',
          hint: '1 is full time.',
          type: 'number',
          min: 0,
          max: 1,
          half: true,
        },
        { key: 'startedOn', label: 'Started on', type: 'date', half: true },
        { key: 'leftOn', label: 'Left on', type: 'date', notBeforeField: 'startedOn', half: true },
      ],
    },
    {
      title: 'Registration with Social Work England',
      guidance: 'Decisions, assessments and sign-offs of a statutory type are reserved to a registered worker (SOR paras 63–64).',
      fields: [
        { key: 'socialWorker', label: 'Is the post that of a qualified social worker?', type: 'yes-no' },
        {
          key: 'sweNumber',
          label: 'Registration number',
          hint: 'As on the public register, such as SW12345.',
          type: 'text',
          maxLength: 20,
          half: true,
        },
        {
          key: 'registeredUntil',
          label: 'Registered until',
          hint: 'The last day before renewal is due; usually 30 November.',
          type: 'date',
          half: true,
        },
      ],
    },
    {
      title: 'Checks and vetting',
      guidance: 'Enhanced DBS with barred lists, and Security Check, before anybody works with records (SOR paras 38 and 59).',
      fields: [
        { key: 'dbsCheckedOn', label: 'DBS checked on', type: 'date', notAfter: 'today', half: true },
        { key: 'dbsRenewalOn', label: 'DBS to be renewed by', type: 'date', notBeforeField: 'dbsCheckedOn', half: true },
        { key: 'barredListsChecked', label: 'Were the barred lists checked?', type: 'yes-no', half: true },
        { key: 'scUntil', label: 'Security Check until', type: 'date', half: true },
      ],
    },
    {
      title: 'Supervision and development',
      fields: [
        {
          key: 'supervisionEvery',
          label: 'Personal supervision',
          type: 'choice',
          appearance: 'select',
          options: [
            { code: '2-weeks', label: 'Every two weeks' },
            { code: '1-month', label: 'Every month' },
            { code: '2-months', label: 'Every two months' },
            { code: '3-months', label: 'Every three months' },
          ],
          half: true,
        },
        {
          key: 'cpdHours',
          label: 'Professional development this registration year',
          type: 'number',
          min: 0,
          max: 1000,
          unit: 'hours',
          half: true,
        },
      ],
    },
    {
      title: 'Leave',
      guidance: 'From twenty working days on it is left out of the caseload per worker (M20).',
      fields: [
        {
          key: 'leave',
          label: 'Long leave and absence',
          type: 'table',
          rowName: 'leave',
          columns: [
            { key: 'from', label: 'From', type: 'date', half: true, requiredToFinalise: 'Enter the first day of the leave' },
            { key: 'until', label: 'Until', type: 'date', notBeforeField: 'from', half: true },
          ],
        },
      ],
    },
  ],
};
