import { daysBetween } from '#shared/base/calendar-date.ts';
import type { FormDefinition } from '#shared/forms/definition.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';
import { answerIn, dateIn, rowsIn } from '../body-values.ts';

export const parentingGroupForm: FormDefinition = {
  kind: 'parenting-group',
  title: 'Parenting Group',
  version: 1,
  sections: [
    {
      title: 'The need',
      guidance:
        'Where data show a need, a group is made available in that location (SOR Annex D P8.3). No names of those who come: only how many.',
      fields: [
        {
          key: 'location',
          label: 'Location',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          prefill: 'my-location',
          half: true,
          requiredToFinalise: 'Choose the location',
        },
        {
          key: 'needIdentifiedOn',
          label: 'Need identified on',
          type: 'date',
          notAfter: 'today',
          half: true,
          requiredToFinalise: 'Enter when the need was identified',
        },
        { key: 'need', label: 'The need, and the data that show it', type: 'narrative', requiredToFinalise: 'Write what the need is' },
        {
          key: 'agreedStartOn',
          label: 'First session agreed by',
          hint: 'Only if a day was agreed with the location. Otherwise 3 months after the need was identified.',
          type: 'date',
          notBeforeField: 'needIdentifiedOn',
          half: true,
        },
        {
          key: 'agreedWith',
          label: 'Agreed with',
          type: 'text',
          half: true,
          when: [{ field: 'agreedStartOn', isPresent: true }],
          requiredToFinalise: 'Enter with whom the day was agreed',
        },
      ],
    },
    {
      title: 'The group',
      fields: [
        { key: 'programme', label: 'Programme', type: 'text', half: true, requiredToFinalise: 'Enter the programme of the group' },
        { key: 'lead', label: 'Led by', type: 'staff', half: true },
        { key: 'partners', label: 'Together with', hint: 'Such as the welfare service or the school.', type: 'text' },
        {
          key: 'sessions',
          label: 'Sessions',
          type: 'table',
          rowName: 'session',
          columns: [
            { key: 'on', label: 'When', type: 'date', half: true, requiredToFinalise: 'Enter the day of the session' },
            {
              key: 'held',
              label: 'Held?',
              type: 'yes-no',
              reasonWhen: { answer: false, label: 'Why not', message: 'Write why the session was not held' },
            },
            {
              key: 'attendees',
              label: 'How many came',
              type: 'number',
              min: 0,
              max: 500,
              half: true,
              when: [{ field: 'held', isOneOf: [true] }],
              requiredToFinalise: 'Enter how many came',
            },
            {
              key: 'families',
              label: 'From how many families',
              type: 'number',
              min: 0,
              max: 500,
              half: true,
              when: [{ field: 'held', isOneOf: [true] }],
            },
          ],
        },
      ],
    },
    {
      title: 'Afterwards',
      fields: [
        { key: 'endedOn', label: 'Ended on', type: 'date', notAfter: 'today', notBeforeField: 'needIdentifiedOn', half: true },
        {
          key: 'result',
          label: 'What it changed, and what the parents said',
          type: 'narrative',
          when: [{ field: 'endedOn', isPresent: true }],
          requiredToFinalise: 'Write what the group changed',
        },
      ],
    },
  ],
  check: (body) => {
    const identified = dateIn(body, 'needIdentifiedOn');
    return rowsIn(body, 'sessions').flatMap((session, index) => {
      const on = dateIn(session, 'on');
      return identified !== undefined && on !== undefined && answerIn(session, 'held') === true && daysBetween(identified, on) < 0
        ? [{ path: `sessions.${index}.on`, label: 'When', message: 'This session is before the need was identified: check both days' }]
        : [];
    });
  },
};
