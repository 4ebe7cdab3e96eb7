import type { FormDefinition } from '#shared/forms/definition.ts';
import { attendanceColumns } from '../attendance.ts';

export const childInNeedMeetingForm: FormDefinition = {
  kind: 'child-in-need-meeting',
  title: 'Child in need meeting',
  version: 1,
  sections: [
    {
      title: 'The meeting',
      guidance: 'Family and agencies work out the plan and see how it goes. A meeting that decides on the plan’s future is a review.',
      fields: [
        {
          key: 'heldAt',
          label: 'When',
          type: 'instant',
          notAfter: 'now',
          prefill: 'now',
          half: true,
          requiredToFinalise: 'Enter when the meeting was held',
        },
        {
          key: 'chair',
          label: 'Chaired by',
          type: 'staff',
          prefill: 'me',
          half: true,
          requiredToFinalise: 'Choose who chaired the meeting',
        },
        { key: 'plan', label: 'The plan', type: 'record', kinds: ['child-in-need-plan'], half: true },
        {
          key: 'people',
          label: 'For which children',
          type: 'people',
          among: 'children',
          prefill: 'file-children',
          requiredToFinalise: 'Choose the children the meeting was about',
        },
      ],
    },
    {
      title: 'Who was invited and who came',
      fields: [
        {
          key: 'attendance',
          label: 'Invited and attended',
          hint: 'Family and agencies, whether they came or not.',
          type: 'table',
          rowName: 'person',
          minRows: 1,
          columns: attendanceColumns,
          requiredToFinalise: 'Add who was invited and who came',
        },
        {
          key: 'familyInvited',
          label: 'Was the family invited?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why the family was not invited' },
          requiredToFinalise: 'Answer whether the family was invited',
        },
      ],
    },
    {
      title: 'What was said and agreed',
      fields: [
        {
          key: 'childrensViews',
          label: 'The children’s views, and how they were brought in',
          type: 'narrative',
          requiredToFinalise: 'Write the children’s views',
        },
        { key: 'familyViews', label: 'The family’s views', type: 'narrative', requiredToFinalise: 'Write the family’s views' },
        {
          key: 'progress',
          label: 'How the plan goes',
          hint: 'Action by action: what has changed, what slips and why.',
          type: 'narrative',
          requiredToFinalise: 'Write how the plan goes',
        },
        {
          key: 'agreed',
          label: 'What was agreed, who does it, and by when',
          hint: 'Bring changed actions into the plan.',
          type: 'narrative',
          requiredToFinalise: 'Write what was agreed',
        },
        { key: 'nextMeetingAt', label: 'Next meeting', type: 'instant', notBeforeField: 'heldAt', half: true },
        { key: 'minutesSentOn', label: 'Minutes sent on', type: 'date', notAfter: 'today', half: true },
      ],
    },
  ],
};
