import type { Field, FieldProblem, FormDefinition, TableField } from '#shared/forms/definition.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { THRESHOLD_LEVEL_OPTIONS } from '#shared/reference/threshold-document.ts';
import { SHARING_SECTION } from '../assessment-sharing.ts';
import { AGENCIES } from '../attendance.ts';
import { textIn, textsIn } from '../body-values.ts';
import type { Body } from '../record.ts';

type Prompts = Readonly<Record<string, string>>;

/** What to think of in each dimension, with what is particular overseas. */
const PROMPTS: Prompts = {
  DEV1: 'Growth, illness, immunisation, sleep, food; the medical centre here, and what is not available.',
  DEV2: 'School or nursery, attendance, progress, friends there; changes of school with postings.',
  DEV3: 'Mood, attachment, behaviour, self-control; a parent’s deployment.',
  DEV4: 'How the child sees themselves: race, faith, language, disability, gender; belonging to the Service community or apart from it.',
  DEV5: 'Who matters to the child, here and at home; separations.',
  DEV6: 'Appearance, dress, cleanliness; how others see the child.',
  DEV7: 'Practical and emotional independence for the age.',
  PAR1: 'Food, warmth, shelter, hygiene, medical care.',
  PAR2: 'Protection from harm at home, outside and online; unsafe adults; self-harm.',
  PAR3: 'Warmth, praise, being held and heard.',
  PAR4: 'Play, talk, learning, chances.',
  PAR5: 'Limits, example, dealing with anger without violence.',
  PAR6: 'Stable attachments and routines, also over postings and deployment.',
  FAM1: 'Who lives here; history of each adult, health, losses, domestic abuse, drugs and alcohol, offending.',
  FAM2: 'Relatives and friends, near or at home; who would come.',
  FAM3: 'Service accommodation: repair, space, safety, isolation.',
  FAM4: 'Work of each adult, unit tempo, deployments, the partner’s chance to work here.',
  FAM5: 'Money, debt, allowances.',
  FAM6: 'Isolation or belonging: unit, neighbours, host nation, language.',
  FAM7: 'Welfare, medical, school, faith and community services within reach, and what there is not.',
};

const dimensions = (domain: 'DEV' | 'PAR' | 'FAM') =>
  codeList('triangle_domains')
    .filter(({ code }) => code.startsWith(domain))
    .map(
      ({ code, label }) =>
        ({
          key: code.toLowerCase(),
          label,
          hint: PROMPTS[code] ?? '',
          type: 'narrative',
          requiredToFinalise: `Write about: ${label.toLowerCase()}`,
        }) as const,
    );

const CHILD_COLUMNS: TableField['columns'] = [
  { key: 'child', label: 'Child', type: 'person', among: 'children', requiredToFinalise: 'Choose the child' },
  {
    key: 'seen',
    label: 'Seen for this assessment?',
    type: 'yes-no',
    reasonWhen: {
      answer: false,
      label: 'Why not, and what will be done',
      message: 'Write why the child was not seen (for a child not born yet, say so)',
    },
    requiredToFinalise: 'Answer whether the child was seen',
  },
  {
    key: 'seenOn',
    label: 'Last seen on',
    type: 'date',
    notAfter: 'today',
    half: true,
    when: [{ field: 'seen', isOneOf: [true] }],
    requiredToFinalise: 'Enter when the child was seen',
  },
  {
    key: 'seenAlone',
    label: 'Seen alone?',
    type: 'yes-no',
    when: [{ field: 'seen', isOneOf: [true] }],
    reasonWhen: { answer: false, label: 'Why not alone', message: 'Write why the child was not seen alone' },
    requiredToFinalise: 'Answer whether the child was seen alone',
  },
  {
    key: 'heardHow',
    label: 'How the child was heard',
    type: 'choices',
    options: [
      { code: 'talk', label: 'Talking together' },
      { code: 'play', label: 'Play or drawing' },
      { code: 'tool', label: 'A worksheet or tool' },
      { code: 'observation', label: 'Watching the child, alone or with a parent' },
      { code: 'interpreter', label: 'With an interpreter' },
      { code: 'communication-aid', label: 'With signs, symbols or an aid' },
      { code: 'trusted-adult', label: 'Through someone who knows the child well' },
    ],
    when: [{ field: 'seen', isOneOf: [true] }],
    requiredToFinalise: 'Choose how the child was heard',
  },
  {
    key: 'voice',
    label: 'What the child says',
    hint: 'In their own words. For a child who does not speak yet: what was observed. For one not born yet: what is known.',
    type: 'narrative',
    requiredToFinalise: 'Write what the child says, or what was observed',
  },
  {
    key: 'wishes',
    label: 'Wishes and feelings',
    hint: 'What the child wants to happen, and what worries them.',
    type: 'narrative',
    requiredToFinalise: 'Write the child’s wishes and feelings',
  },
  {
    key: 'livedExperience',
    label: 'A day in the child’s life',
    hint: 'What it is like to be this child, from waking to sleeping.',
    type: 'narrative',
    requiredToFinalise: 'Write what the child’s days are like',
  },
  ...dimensions('DEV'),
  {
    key: 'outcome',
    label: 'Outcome for this child',
    type: 'choice',
    appearance: 'select',
    options: codeList('assessment_outcome'),
    half: true,
    requiredToFinalise: 'Choose the outcome for this child',
  },
  { key: 'outcomeReason', label: 'Why, where it differs from the other children', type: 'text' },
];

const KIND_AND_REASON: readonly Field[] = [
  {
    key: 'type',
    label: 'Kind of assessment',
    type: 'choice',
    options: [
      { code: 'referral', label: 'First assessment after a referral', hint: 'Its 45 working days run from the contact.' },
      { code: 'no-referral', label: 'First assessment, without a contact here', hint: 'Such as a case handed over by another authority.' },
      { code: 'review', label: 'Re-assessment of an open case', hint: 'Due every 6 months while the case is open, or when things change.' },
    ],
    requiredToFinalise: 'Choose the kind of assessment',
  },
  {
    key: 'requestedAt',
    label: 'When it was requested, or the news came that made it necessary',
    hint: 'Its 45 working days run from here.',
    type: 'instant',
    notAfter: 'now',
    when: [{ field: 'type', isOneOf: ['no-referral', 'review'] }],
    requiredToFinalise: 'Enter when the assessment was requested',
  },
  {
    key: 'startedOn',
    label: 'Started on',
    type: 'date',
    notAfter: 'today',
    prefill: 'today',
    half: true,
    requiredToFinalise: 'Enter when the assessment was started',
  },
  { key: 'worker', label: 'Assessed by', type: 'staff', prefill: 'me', half: true, requiredToFinalise: 'Choose who made the assessment' },
  {
    key: 'reason',
    label: 'Why it is made',
    hint: 'What was referred or has changed, and what the assessment must answer.',
    type: 'narrative',
    prefill: 'latest:case.reason',
    requiredToFinalise: 'Write why the assessment is made',
  },
];

export const childAndFamilyAssessmentForm: FormDefinition = {
  kind: 'child-and-family-assessment',
  title: 'Child and family assessment',
  version: 1,
  sections: [
    {
      title: 'Reason',
      guidance:
        'Working Together 2023; SOR Annex A 2h–2i. The framework’s three domains are the child’s needs, the parents’ capacity, and the family and where it lives.',
      fields: KIND_AND_REASON,
    },
    {
      title: 'Each child',
      guidance:
        'A part for every child, with their own voice and their own needs (PI 2.3). Where there is no concern, say what works well.',
      fields: [
        {
          key: 'children',
          label: 'Children',
          type: 'table',
          rowName: 'child',
          minRows: 1,
          oneRowFor: { among: 'children', column: 'child' },
          columns: CHILD_COLUMNS,
          requiredToFinalise: 'Add a part for each child',
        },
      ],
    },
    {
      title: 'Parents and carers',
      fields: [
        { key: 'adults', label: 'Adults seen or spoken to', type: 'people', among: 'adults', requiredToFinalise: 'Choose the adults seen' },
        {
          key: 'adultsNotSeen',
          label: 'Parents or carers who were not seen, and why',
          hint: 'Such as deployed, or not living in the household.',
          type: 'text',
        },
        ...dimensions('PAR'),
        {
          key: 'parentsViews',
          label: 'The parents’ and carers’ views',
          hint: 'Each person’s, in their words: the worries, what works, what they want.',
          type: 'narrative',
          requiredToFinalise: 'Write the parents’ and carers’ views',
        },
      ],
    },
    { title: 'Family and where it lives', fields: dimensions('FAM') },
    {
      title: 'Agencies',
      fields: [
        {
          key: 'agenciesConsulted',
          label: 'Were other agencies consulted?',
          type: 'yes-no',
          reasonWhen: { answer: false, label: 'Why not', message: 'Write why no agency was consulted' },
          requiredToFinalise: 'Answer whether other agencies were consulted',
        },
        {
          key: 'agencies',
          label: 'Agencies consulted',
          type: 'table',
          rowName: 'agency',
          minRows: 1,
          when: [{ field: 'agenciesConsulted', isOneOf: [true] }],
          columns: [
            {
              key: 'agency',
              label: 'Agency',
              type: 'choice',
              appearance: 'select',
              options: AGENCIES.filter(({ code }) => code !== 'social-work' && code !== 'family'),
              half: true,
              requiredToFinalise: 'Choose the agency',
            },
            { key: 'name', label: 'Who', type: 'text', half: true },
            {
              key: 'consultedOn',
              label: 'When',
              type: 'date',
              notAfter: 'today',
              half: true,
              requiredToFinalise: 'Enter when they were asked',
            },
            {
              key: 'consent',
              label: 'Consent to ask them',
              type: 'choice',
              options: [
                { code: 'given', label: 'Given' },
                { code: 'overridden', label: 'Refused or not sought: asked to protect a child' },
              ],
              half: true,
              requiredToFinalise: 'Choose whether there was consent',
            },
            { key: 'said', label: 'What they said', type: 'narrative', requiredToFinalise: 'Write what the agency said' },
          ],
        },
      ],
    },
    {
      title: 'History, risk and strengths',
      fields: [
        {
          key: 'history',
          label: 'History',
          hint: 'Earlier contacts, assessments and plans, here and in the UK, and what changed after each. Add a genogram as a document.',
          type: 'narrative',
          requiredToFinalise: 'Write the history, or that there is none',
        },
        {
          key: 'riskFactors',
          label: 'What makes harm more likely',
          type: 'narrative',
          requiredToFinalise: 'Write the risk factors, or that there are none',
        },
        {
          key: 'protectiveFactors',
          label: 'What protects and works well',
          type: 'narrative',
          requiredToFinalise: 'Write the protective factors, or that there are none',
        },
        {
          key: 'extraFamilialHarm',
          label: 'Is there harm or risk from outside the family?',
          hint: 'Exploitation, online, peers, in the unit or the community.',
          type: 'yes-no',
          reasonWhen: { answer: true, label: 'What, from whom and where', message: 'Write what the harm or risk from outside is' },
          requiredToFinalise: 'Answer whether there is harm or risk from outside the family',
        },
      ],
    },
    {
      title: 'Living overseas',
      fields: [
        { key: 'postingEndsOn', label: 'The posting ends on', type: 'date', half: true },
        {
          key: 'jurisdiction',
          label: 'Status and jurisdiction',
          hint: 'Status of Forces Agreement, Armed Forces Act 1991 Part III, the host nation’s law: what applies to this family.',
          type: 'narrative',
          requiredToFinalise: 'Write which jurisdiction applies to the family',
        },
        {
          key: 'commandView',
          label: 'The chain of command’s view',
          type: 'narrative',
          requiredToFinalise: 'Write the command’s view, or why it was not asked',
        },
        {
          key: 'supportability',
          label: 'Can the needs be met here?',
          type: 'choice',
          options: [
            { code: 'yes', label: 'Yes' },
            { code: 'with-support', label: 'Yes, with the support proposed' },
            { code: 'doubtful', label: 'Doubtful: ask for an assessment of support needs' },
            { code: 'no', label: 'No: ask for an assessment of support needs' },
          ],
          requiredToFinalise: 'Choose whether the needs can be met here',
        },
        {
          key: 'supportabilityReason',
          label: 'Why',
          type: 'narrative',
          when: [{ field: 'supportability', isOneOf: ['with-support', 'doubtful', 'no'] }],
          requiredToFinalise: 'Write why the needs can or cannot be met here',
        },
      ],
    },
    {
      title: 'Analysis',
      fields: [
        {
          key: 'analysis',
          label: 'What it all means',
          hint: 'For each child: how the domains act on each other, what harm there was and is, and how sure this is.',
          type: 'narrative',
          requiredToFinalise: 'Write the analysis',
        },
        {
          key: 'ifNothingChanges',
          label: 'What is likely if nothing changes',
          type: 'narrative',
          requiredToFinalise: 'Write what is likely if nothing changes',
        },
      ],
    },
    {
      title: 'Decision',
      fields: [
        {
          key: 'level',
          label: 'Level of need now',
          type: 'choice',
          appearance: 'select',
          options: THRESHOLD_LEVEL_OPTIONS,
          half: true,
          requiredToFinalise: 'Choose the level of need',
        },
        {
          key: 'levelReason',
          label: 'Why this level',
          type: 'narrative',
          requiredToFinalise: 'Write why this level was chosen',
        },
        {
          key: 'factors',
          label: 'Factors at the end of the assessment',
          hint: 'All that apply (DfE).',
          type: 'choices',
          appearance: 'select',
          options: codeList('dfe_assessment_factors'),
          exclusive: '21',
          requiredToFinalise: 'Choose the factors, or that none were identified',
        },
        {
          key: 'primaryNeed',
          label: 'Primary need',
          hint: 'If two fit, the one higher in the list (DfE).',
          type: 'choice',
          appearance: 'select',
          options: codeList('dfe_primary_need'),
          half: true,
          requiredToFinalise: 'Choose the primary need',
        },
        {
          key: 'outcome',
          label: 'Outcome of the assessment',
          hint: 'Where children differ, the one that asks most of us.',
          type: 'choice',
          appearance: 'select',
          options: codeList('assessment_outcome'),
          half: true,
          requiredToFinalise: 'Choose the outcome of the assessment',
        },
        {
          key: 'recommendations',
          label: 'What should change, and what is recommended',
          hint: 'Specific enough to become the plan’s actions.',
          type: 'narrative',
          requiredToFinalise: 'Write what is recommended',
        },
        {
          key: 'late',
          label: 'Is it later than 45 working days?',
          hint: 'Counted from the contact or request to the manager’s sign-off: see its clock.',
          type: 'yes-no',
          requiredToFinalise: 'Answer whether it is later than 45 working days',
        },
        {
          key: 'lateReasons',
          label: 'Reasons',
          type: 'choices',
          options: codeList('kpi_exception_reason'),
          when: [{ field: 'late', isOneOf: [true] }],
          requiredToFinalise: 'Choose the reasons for the delay',
        },
        {
          key: 'lateExplanation',
          label: 'What delayed it, and how the children were kept safe meanwhile',
          type: 'narrative',
          when: [{ field: 'late', isOneOf: [true] }],
          requiredToFinalise: 'Write what delayed it',
        },
      ],
    },
    SHARING_SECTION,
  ],
  check: noFactorsMeansNoAction,
};

/** DfE: code 21 stands only where none of the factors was found and nothing further is done. */
function noFactorsMeansNoAction(body: Body): readonly FieldProblem[] {
  if (!textsIn(body, 'factors').includes('21') || ['', 'NFA'].includes(textIn(body, 'outcome'))) return [];
  return [
    {
      path: 'factors',
      label: 'Factors at the end of the assessment',
      message: 'No factors were identified, but something further is done: choose what it is done for, or “No further action”',
    },
  ];
}
