/**
 * The Early Help Assessment and its lead professional, who is never of this service (SOR Annex C optional requirements b; Annex D
 * P8.2): asked when Family Support is requested and kept where it is given.
 */
import type { Field } from '#shared/forms/definition.ts';
import { AGENCIES } from './attendance.ts';

/** Services that can lead: not this one, and nobody's family or lawyer. */
export const LEAD_SERVICES = AGENCIES.filter(({ code }) => !['social-work', 'family', 'legal'].includes(code));

export const earlyHelpLeadFields = (latest?: 'family-support-referral'): readonly Field[] => {
  const before = (key: string) => (latest === undefined ? {} : ({ prefill: `latest:${latest}.${key}` } as const));
  const there = [{ field: 'earlyHelpAssessment', isOneOf: [true] }] as const;
  return [
    {
      key: 'earlyHelpAssessment',
      label: 'Is there an Early Help Assessment?',
      type: 'yes-no',
      ...before('earlyHelpAssessment'),
      reasonWhen: {
        answer: false,
        label: 'Who will make it, and by when',
        message: 'Write who will make the Early Help Assessment, and by when',
      },
      requiredToFinalise: 'Answer whether there is an Early Help Assessment',
    },
    {
      key: 'earlyHelpAssessedOn',
      label: 'Made on',
      type: 'date',
      notAfter: 'today',
      half: true,
      when: there,
      ...before('earlyHelpAssessedOn'),
      requiredToFinalise: 'Enter the day of the Early Help Assessment',
    },
    {
      key: 'leadProfessional',
      label: 'Lead professional',
      hint: 'Never one of this service.',
      type: 'text',
      half: true,
      when: there,
      ...before('leadProfessional'),
      requiredToFinalise: 'Name the lead professional',
    },
    {
      key: 'leadService',
      label: 'Their service',
      type: 'choice',
      appearance: 'select',
      options: LEAD_SERVICES,
      half: true,
      when: there,
      ...before('leadService'),
      requiredToFinalise: 'Choose the lead professional’s service',
    },
  ];
};

export const EARLY_HELP_LEAD_FACTS = ['earlyHelpAssessment', 'earlyHelpAssessedOn', 'leadProfessional', 'leadService'] as const;

const steppedDown = [{ field: 'localClosureReason', isOneOf: ['EHSD'] }] as const;

/** Who carries on in Early Help when a case is stepped down by closing it (M36): named, of which service, and since when they do. */
export const STEP_DOWN_LEAD_FIELDS: readonly Field[] = [
  {
    key: 'earlyHelpLead',
    label: 'Early Help lead professional',
    hint: 'Named, and not of this service.',
    type: 'text',
    half: true,
    when: steppedDown,
  },
  {
    key: 'earlyHelpService',
    label: 'Their service',
    type: 'choice',
    appearance: 'select',
    options: LEAD_SERVICES,
    half: true,
    when: steppedDown,
  },
  { key: 'earlyHelpAcceptedOn', label: 'They accepted on', type: 'date', notAfter: 'today', half: true, when: steppedDown },
];

export const STEP_DOWN_LEAD_FACTS = ['earlyHelpLead', 'earlyHelpService', 'earlyHelpAcceptedOn'] as const;
