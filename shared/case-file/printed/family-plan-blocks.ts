/** The plan for the family on paper: large letters, short parts, their own words first. */
import type { FamilyPlan } from '../family-plan.ts';
import type { PrintedBlock } from './document.ts';
import type { PrintedNames } from './record-blocks.ts';

/** The questions that the parts of the plan answer, on paper as on the screen. */
export const FAMILY_PLAN_PARTS = {
  childrenSay: 'What the children say',
  parentsSay: 'What the parents say',
  aim: 'What we want life to be like',
  worries: 'What we are worried about',
  goingWell: 'What is going well',
  steps: 'What needs to happen, and who does it',
  visits: 'When we come to see you',
  whatIf: 'What if it does not work',
  explained: 'Words explained',
} as const;

export function familyPlanBlocks(plan: FamilyPlan, names: PrintedNames): readonly PrintedBlock[] {
  const part = (title: string, blocks: readonly PrintedBlock[]): readonly PrintedBlock[] =>
    blocks.length === 0 ? [] : [{ is: 'heading', level: 2, text: title }, ...blocks];
  const words = (text: string): readonly PrintedBlock[] =>
    text === '' ? [] : [{ is: 'paragraph', look: 'large', text: names.inWords(text) }];
  const said = plan.childrenSay.map(({ child, words: own }) => {
    const name = child === undefined ? undefined : names.person(child);
    return `${name === undefined ? '' : `${name}: `}${names.inWords(own)}`;
  });
  return [
    ...part(
      FAMILY_PLAN_PARTS.childrenSay,
      said.flatMap((text) => [{ is: 'paragraph', look: 'large', text } as const]),
    ),
    ...part(FAMILY_PLAN_PARTS.parentsSay, words(plan.parentsSay)),
    ...part(FAMILY_PLAN_PARTS.aim, words(plan.aim)),
    ...part(FAMILY_PLAN_PARTS.worries, plan.worries.flatMap(words)),
    ...part(FAMILY_PLAN_PARTS.goingWell, plan.goingWell.flatMap(words)),
    ...part(FAMILY_PLAN_PARTS.steps, stepsTable(plan, names)),
    ...part(FAMILY_PLAN_PARTS.visits, words(plan.visits)),
    ...part(FAMILY_PLAN_PARTS.whatIf, words(plan.whatIf)),
    ...part(
      FAMILY_PLAN_PARTS.explained,
      plan.explained.length === 0
        ? []
        : [{ is: 'pairs', pairs: plan.explained.map(({ word, meaning }) => ({ label: word, text: meaning })) }],
    ),
  ];
}

function stepsTable(plan: FamilyPlan, names: PrintedNames): readonly PrintedBlock[] {
  if (plan.steps.length === 0) return [];
  return [
    {
      is: 'table',
      columns: [
        { label: 'What', share: 34 },
        { label: 'Who', share: 18 },
        { label: 'By when', share: 16 },
        { label: 'So that', share: 32 },
      ],
      rows: plan.steps.map((step) => [names.inWords(step.action), names.inWords(step.who), step.byWhen, names.inWords(step.soThat)]),
    },
  ];
}
