import type { FormDefinition } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { KPI_REFERENCES } from '#shared/reference/kpi-reference.ts';
import { LOCATION_OPTIONS } from '#shared/reference/locations.ts';

/** Indicators that are measured by location and not by family: their exceptions name the place. */
export const EXCEPTIONS_BY_LOCATION: readonly string[] = ['P7.1', 'P7.2', 'P8.3'];

/** What a limit of Annex D can run from or be answered by. */
const CONCERNED = [
  'contact',
  'contact-response',
  'referral',
  'outcome-told',
  'involvement',
  'allocation',
  'child-and-family-assessment',
  'personal-family-support-assessment',
  'adult-safeguarding-assessment',
  'carers-assessment',
  'young-carers-assessment',
  'child-in-need-plan',
  'child-in-need-review',
  'child-protection-concern',
  'strategy-meeting',
  'section-47-enquiry',
  'child-protection-conference',
  'child-protection-plan',
  'visit',
  'risk-management-plan',
  'adult-review',
  'family-support-referral',
  'family-support-intervention',
  'training-session',
  'training-request',
  'parenting-group',
] as const;

/** Whether an exception can name a record of that kind. */
export const isExceptionKind = (kind: string): boolean => (CONCERNED as readonly string[]).includes(kind);

export const timescaleExceptionForm: FormDefinition = {
  kind: 'timescale-exception',
  title: 'Exception',
  version: 1,
  sections: [
    {
      title: 'What was missed',
      guidance:
        'A limit was missed for a reason. It stays counted as missed; the report shows beside it the figure without the exceptions that the Authority has agreed.',
      fields: [
        {
          key: 'kpi',
          label: 'Indicator',
          type: 'choice',
          appearance: 'select',
          options: KPI_REFERENCES.map(({ id, title }) => ({ code: id, label: `${id} ${title}` })),
          requiredToFinalise: 'Choose the indicator',
        },
        { key: 'on', label: 'The day it was due', type: 'date', half: true, requiredToFinalise: 'Enter the day it was due' },
        {
          key: 'location',
          label: 'Location',
          type: 'choice',
          appearance: 'select',
          options: LOCATION_OPTIONS,
          half: true,
          when: [{ field: 'kpi', isOneOf: EXCEPTIONS_BY_LOCATION }],
          requiredToFinalise: 'Choose the location',
        },
        {
          key: 'record',
          label: 'The record it is about',
          hint: 'Leave empty where it is about everything of this file that this indicator counts in the quarter of that day.',
          type: 'record',
          kinds: CONCERNED,
        },
        { key: 'people', label: 'Whom it is about', hint: 'Leave empty for everybody.', type: 'people' },
      ],
    },
    {
      title: 'Why',
      fields: [
        {
          key: 'reason',
          label: 'Reason',
          type: 'choice',
          appearance: 'select',
          options: codeList('kpi_exception_reason'),
          requiredToFinalise: 'Choose the reason',
        },
        {
          key: 'narrative',
          label: 'What happened, and what was done about it',
          type: 'narrative',
          requiredToFinalise: 'Write what happened',
        },
        { key: 'approver', label: 'Manager who accepts it', type: 'staff', prefill: 'me', requiredToFinalise: 'Choose the manager' },
      ],
    },
    {
      title: 'The Authority',
      fields: [
        {
          key: 'agreedByAuthority',
          label: 'Has the Authority agreed?',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether the Authority has agreed',
        },
        {
          key: 'agreedOn',
          label: 'When',
          type: 'date',
          notAfter: 'today',
          half: true,
          when: [{ field: 'agreedByAuthority', isOneOf: [true] }],
          requiredToFinalise: 'Enter when the Authority agreed',
        },
        {
          key: 'authorityReference',
          label: 'Their reference',
          hint: 'A letter, or who said so in which meeting.',
          type: 'text',
          half: true,
          when: [{ field: 'agreedByAuthority', isOneOf: [true] }],
        },
      ],
    },
  ],
};
