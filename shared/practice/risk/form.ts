import type { FormDefinition } from '#shared/forms/definition.ts';
import { LIKELIHOODS, RATINGS, SEVERITIES } from './rating.ts';

export const RISK_CATEGORIES = [
  { code: 'physical', label: 'Physical harm' },
  { code: 'sexual', label: 'Sexual harm or exploitation' },
  { code: 'emotional', label: 'Emotional harm' },
  { code: 'neglect', label: 'Neglect' },
  { code: 'domestic-abuse', label: 'Domestic abuse' },
  { code: 'self-harm', label: 'Self-harm or suicide' },
  { code: 'self-neglect', label: 'Self-neglect' },
  { code: 'financial', label: 'Financial harm' },
  { code: 'exploitation', label: 'Criminal exploitation, trafficking or modern slavery' },
  { code: 'online', label: 'Online harm' },
  { code: 'missing', label: 'Going missing, or abduction' },
  { code: 'substances', label: 'Alcohol or drugs' },
  { code: 'health', label: 'Health, falls or fire in the home' },
  { code: 'care-breakdown', label: 'Breakdown of care or of a placement' },
  { code: 'staff', label: 'Danger to staff' },
  { code: 'other', label: 'Other' },
] as const;

const whenClosed = [{ field: 'status', isOneOf: ['closed'] }];
const whenOpen = [{ field: 'status', isOneOf: ['open'] }];

export const riskForm: FormDefinition = {
  kind: 'risk',
  title: 'Risk',
  version: 1,
  sections: [
    {
      title: 'The risk',
      guidance: 'One risk a record. When it changes, save a new version: the earlier rating stays readable.',
      fields: [
        {
          key: 'category',
          label: 'Kind of risk',
          type: 'choice',
          appearance: 'select',
          options: RISK_CATEGORIES,
          half: true,
          requiredToFinalise: 'Choose the kind of risk',
        },
        {
          key: 'identifiedOn',
          label: 'Seen on',
          type: 'date',
          notAfter: 'today',
          prefill: 'today',
          half: true,
          requiredToFinalise: 'Enter the day the risk was seen',
        },
        {
          key: 'what',
          label: 'What may happen',
          hint: 'Such as: is left alone at night while her father is on exercise.',
          type: 'text',
          requiredToFinalise: 'Write what may happen',
        },
        { key: 'people', label: 'To whom', type: 'people' },
        {
          key: 'toOthers',
          label: 'To somebody else',
          hint: 'Staff, the public, a child not in this case.',
          type: 'text',
          when: [{ field: 'people', isPresent: false }],
          requiredToFinalise: 'Choose to whom the risk is, or write it here',
        },
        { key: 'fromPeople', label: 'From whom', hint: 'Leave empty for an illness, a place or an unknown person.', type: 'people' },
        {
          key: 'fromWhat',
          label: 'From whom or what else',
          type: 'text',
          when: [{ field: 'fromPeople', isPresent: false }],
          requiredToFinalise: 'Choose from whom the risk is, or write from what',
        },
        { key: 'evidence', label: 'What it rests on', type: 'narrative', requiredToFinalise: 'Write what it rests on' },
        {
          key: 'protectiveFactors',
          label: 'What protects',
          type: 'narrative',
          requiredToFinalise: 'Write what protects, or that nothing does',
        },
      ],
    },
    {
      title: 'How great it is',
      fields: [
        {
          key: 'likelihood',
          label: 'How likely',
          hint: 'With what protects now.',
          type: 'choice',
          options: LIKELIHOODS,
          half: true,
          requiredToFinalise: 'Choose how likely it is',
        },
        {
          key: 'severity',
          label: 'How severe',
          type: 'choice',
          options: SEVERITIES,
          half: true,
          requiredToFinalise: 'Choose how severe it would be',
        },
        {
          key: 'ratingChosen',
          label: 'Your judgement, if it differs',
          hint: 'Otherwise likelihood and severity decide.',
          type: 'choice',
          options: RATINGS,
        },
        {
          key: 'ratingReason',
          label: 'Why you judge it so',
          type: 'narrative',
          when: [{ field: 'ratingChosen', isPresent: true }],
          requiredToFinalise: 'Write why you judge the risk so',
        },
      ],
    },
    {
      title: 'Whether it stands',
      fields: [
        {
          key: 'status',
          label: 'Status',
          type: 'choice',
          options: [
            { code: 'open', label: 'Open' },
            { code: 'closed', label: 'Closed' },
          ],
          requiredToFinalise: 'Choose whether the risk is open or closed',
        },
        {
          key: 'reviewOn',
          label: 'Look at it again on',
          type: 'date',
          notBeforeField: 'identifiedOn',
          half: true,
          when: whenOpen,
          requiredToFinalise: 'Enter the day on which the risk is looked at again',
        },
        {
          key: 'closedOn',
          label: 'Closed on',
          type: 'date',
          notAfter: 'today',
          notBeforeField: 'identifiedOn',
          half: true,
          when: whenClosed,
          requiredToFinalise: 'Enter the day the risk was closed',
        },
        {
          key: 'closedReason',
          label: 'Why it stands no more',
          type: 'narrative',
          when: whenClosed,
          requiredToFinalise: 'Write why the risk stands no more',
        },
      ],
    },
  ],
};
