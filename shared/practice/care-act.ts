/**
 * What the assessments of an adult and of a carer both ask (Care Act 2014; Mental Capacity Act 2005): well-being, each outcome of
 * the eligibility regulations, capacity in its four steps, advocacy, and what the person was told and given.
 */
import type { Field, Option, Section } from '#shared/forms/definition.ts';
import { type CodeListName, codeList } from '#shared/reference/code-lists.ts';
import { SHARING_SECTION } from './assessment-sharing.ts';
import { answerIn, textIn } from './body-values.ts';
import type { Body } from './record.ts';

const ABLE: readonly Option[] = [
  { code: 'able', label: 'Can achieve it' },
  { code: 'unable', label: 'Cannot achieve it', hint: 'In one of the ways named below, even if somebody helps now.' },
];

const IMPACT: readonly Option[] = [
  { code: 'none', label: 'No impact' },
  { code: 'some', label: 'Some impact' },
  { code: 'significant', label: 'Significant impact' },
];

type OutcomeList = Extract<CodeListName, 'care_act_outcomes' | 'carer_outcomes'>;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const outcomeKey = (code: string): string => `outcome${capitalised(code)}`;
const wellbeingKey = (code: string): string => `wellbeing${capitalised(code)}`;

/**
 * Each outcome: whether it can be achieved, in which way it cannot, the need in words, how it is met now, and the decision on it.
 * @param unable the meanings of "unable" that apply: four for an adult, three for a carer.
 */
export const outcomeFields = (list: OutcomeList, unable: readonly Option[]): readonly Field[] =>
  codeList(list).flatMap(({ code, label }): Field[] => {
    const key = outcomeKey(code);
    const title = capitalised(label);
    const whenUnable = [{ field: key, isOneOf: ['unable'] }];
    return [
      {
        key,
        label: title,
        type: 'choice',
        options: ABLE,
        requiredToFinalise: `Choose whether this can be achieved: ${label}`,
      },
      {
        key: `${key}Ways`,
        label: 'In which way not',
        type: 'choices',
        options: unable,
        when: whenUnable,
        requiredToFinalise: `Choose in which way this cannot be achieved: ${label}`,
      },
      {
        key: `${key}Need`,
        label: 'The need, as it is without any help',
        hint: 'Then what helps now and who does it. Help from a carer does not make the need less.',
        type: 'narrative',
        when: whenUnable,
        requiredToFinalise: `Write what the need is: ${label}`,
      },
      {
        key: `${key}Eligible`,
        label: 'Is this need eligible?',
        type: 'yes-no',
        when: whenUnable,
        reasonWhen: { answer: false, label: 'Why not', message: `Write why the need is not eligible: ${label}` },
        requiredToFinalise: `Answer whether the need is eligible: ${label}`,
      },
    ];
  });

/** The codes of the outcomes that the person cannot achieve. */
export const outcomesNotAchieved = (body: Body, list: OutcomeList): readonly string[] =>
  codeList(list)
    .map(({ code }) => code)
    .filter((code) => textIn(body, outcomeKey(code)) === 'unable');

/** Of those, the outcomes whose need was found eligible. */
export const eligibleNeeds = (body: Body, list: OutcomeList): readonly string[] =>
  outcomesNotAchieved(body, list).filter((code) => answerIn(body, `${outcomeKey(code)}Eligible`) === true);

export const outcomeFacts = (list: OutcomeList): readonly string[] =>
  codeList(list).flatMap(({ code }) => [outcomeKey(code), `${outcomeKey(code)}Eligible`]);

/** The nine parts of well-being of section 1(2). */
export const wellbeingFields: readonly Field[] = codeList('wellbeing_domains').flatMap(({ code, label }): Field[] => [
  {
    key: wellbeingKey(code),
    label: capitalised(label),
    type: 'choice',
    options: IMPACT,
    requiredToFinalise: `Choose the impact on: ${label}`,
  },
  {
    key: `${wellbeingKey(code)}How`,
    label: 'How it is affected',
    type: 'narrative',
    when: [{ field: wellbeingKey(code), isOneOf: ['some', 'significant'] }],
    requiredToFinalise: `Write how this is affected: ${label}`,
  },
]);

export const wellbeingFacts: readonly string[] = codeList('wellbeing_domains').map(({ code }) => wellbeingKey(code));

const whenDoubted = [{ field: 'capacityDoubted', isOneOf: [true] }];

const step = (key: string, ability: string): Field => ({
  key,
  label: `Can the person ${ability}?`,
  type: 'yes-no',
  half: true,
  when: whenDoubted,
  requiredToFinalise: `Answer whether the person can ${ability}`,
});

/** Sections 1 to 4 of the Mental Capacity Act: capacity is assumed, doubted for one decision, helped, and tested in four steps. */
export const capacityFields: readonly Field[] = [
  {
    key: 'capacityDoubted',
    label: 'Is there reason to doubt that the person can decide about this assessment?',
    hint: 'Capacity is assumed. An unwise decision is no reason to doubt it.',
    type: 'yes-no',
    requiredToFinalise: 'Answer whether there is reason to doubt capacity',
  },
  {
    key: 'capacityDecision',
    label: 'The decision, and when it must be made',
    type: 'text',
    when: whenDoubted,
    requiredToFinalise: 'Write which decision capacity was assessed for',
  },
  {
    key: 'capacityHelp',
    label: 'What was done to help them decide',
    hint: 'Time of day, place, interpreter, pictures, someone they trust.',
    type: 'narrative',
    when: whenDoubted,
    requiredToFinalise: 'Write what was done to help them decide',
  },
  step('capacityUnderstand', 'understand what matters to the decision'),
  step('capacityRetain', 'keep it in mind long enough'),
  step('capacityWeigh', 'use or weigh it'),
  step('capacityCommunicate', 'tell their decision by any means'),
  {
    key: 'capacityImpairment',
    label: 'Is there an impairment or disturbance of mind or brain that causes it?',
    type: 'yes-no',
    when: whenDoubted,
    reasonWhen: { answer: true, label: 'Which, and how it causes it', message: 'Write which impairment, and how it causes it' },
    requiredToFinalise: 'Answer whether an impairment causes it',
  },
  {
    key: 'capacityOutcome',
    label: 'Does the person have capacity for this decision?',
    hint: 'They lack it only if one of the four steps fails because of the impairment.',
    type: 'choice',
    options: [
      { code: 'has', label: 'Has capacity' },
      { code: 'lacks', label: 'Lacks capacity' },
    ],
    when: whenDoubted,
    requiredToFinalise: 'Choose whether the person has capacity',
  },
  {
    key: 'bestInterests',
    label: 'Best interests: who was asked, and what was decided',
    hint: 'Section 4: their wishes, feelings, beliefs and values, and those who care for them.',
    type: 'narrative',
    when: [...whenDoubted, { field: 'capacityOutcome', isOneOf: ['lacks'] }],
    requiredToFinalise: 'Write the best-interests decision',
  },
];

/** Section 67: who has substantial difficulty in being involved, and nobody suitable to help, must have an independent advocate. */
export const advocacyFields: readonly Field[] = [
  {
    key: 'substantialDifficulty',
    label: 'Would the person have substantial difficulty in taking part?',
    type: 'yes-no',
    requiredToFinalise: 'Answer whether the person would have substantial difficulty in taking part',
  },
  {
    key: 'advocacy',
    label: 'Who supports them to take part',
    type: 'choice',
    options: [
      { code: 'suitable-person', label: 'Family or friend', hint: 'Whom they accept, and who is not paid to care for them.' },
      { code: 'independent', label: 'Independent advocate' },
      { code: 'arranging', label: 'Independent advocate being arranged' },
      { code: 'none', label: 'Nobody could be found' },
    ],
    when: [{ field: 'substantialDifficulty', isOneOf: [true] }],
    requiredToFinalise: 'Choose who supports them to take part',
  },
  {
    key: 'advocateName',
    label: 'Name, and what was tried if there is nobody',
    type: 'text',
    when: [{ field: 'substantialDifficulty', isOneOf: [true] }],
    requiredToFinalise: 'Enter the name of the advocate, or what was tried',
  },
];

/** What the person is given besides the assessment: information and advice (section 4), and the statement of need (SOR Annex B 3b). */
export const givenFields = (person: string): readonly Field[] => [
  {
    key: 'informationGiven',
    label: 'Information and advice given',
    hint: 'What can prevent or delay needs, and what is there in this place, whether or not a need is eligible.',
    type: 'narrative',
    requiredToFinalise: 'Write which information and advice was given',
  },
  {
    key: 'statementOfNeed',
    label: 'Written statement of need',
    hint: `In plain words, as ${person} will read it: what was found, what is eligible and why, and what happens next.`,
    type: 'narrative',
    requiredToFinalise: 'Write the statement of need',
  },
];

/** The sharing of an assessment with the person it is about, who for an adult stands in the family's place. */
export const sharingWith = (person: string, when: NonNullable<Field['when']> = []): Section => ({
  ...SHARING_SECTION,
  title: `Shared with ${person} and partners`,
  fields: SHARING_SECTION.fields.map((field) => ({
    ...field,
    ...(field.key === 'family' ? { label: `Was ${person} given a written copy, or taken through it?` } : {}),
    ...(field.when === undefined && when.length === 0 ? {} : { when: [...when, ...(field.when ?? [])] }),
  })),
});

/**
 * The three parts of section 42(1), and the reasons. All three: an enquiry must be made.
 * @param prefilled taken over from the enquiry of the file, where there is one.
 */
export function section42Fields(when: Field['when'], prefilled: boolean): readonly Field[] {
  const shown = when === undefined ? {} : { when };
  const part = (key: string, label: string): Field => ({
    key,
    label,
    type: 'yes-no',
    ...shown,
    ...(prefilled ? { prefill: `latest:adult-safeguarding-enquiry.${key}` as const } : {}),
    requiredToFinalise: `Answer: ${label.toLowerCase()}`,
  });
  return [
    part('hasNeeds', 'Has needs for care and support, whether or not they are met'),
    part('isAtRisk', 'Is experiencing, or is at risk of, abuse or neglect'),
    part('cannotProtect', 'Because of those needs cannot protect themselves'),
    {
      key: 'testReasons',
      label: 'The facts each answer rests on',
      type: 'narrative',
      ...shown,
      ...(prefilled ? { prefill: 'latest:adult-safeguarding-enquiry.testReasons' as const } : {}),
      requiredToFinalise: 'Write the facts each answer rests on',
    },
  ];
}

export const SECTION_42_FACTS = ['hasNeeds', 'isAtRisk', 'cannotProtect'] as const;

/** The keys of these questions, for `elements`: what is asked only sometimes is missing only where it is asked. */
export const insistedKeys = (fields: readonly Field[]): readonly string[] =>
  fields.filter((field) => field.requiredToFinalise !== undefined).map(({ key }) => key);

/** Undefined while one of the three is not answered. */
export const meetsSection42 = (body: Body): boolean | undefined => {
  const answers = SECTION_42_FACTS.map((key) => answerIn(body, key));
  return answers.includes(undefined) ? undefined : answers.every((answer) => answer === true);
};
