/**
 * From which involvement to which a person may step up or down (SOR Annex A 2 00.1e, Annex C c; Working Together 2023). A step is
 * a transfer from one to the next, neither a closure nor a new case; whoever needs both, such as a child who is a young carer as
 * well, has two involvements side by side.
 */

const STEPS_UP: Readonly<Record<string, readonly string[]>> = {
  'early-help': ['family-support', 'child-in-need', 's47-enquiry'],
  'family-support': ['child-in-need', 's47-enquiry'],
  'child-in-need': ['s47-enquiry', 'child-protection-plan', 'looked-after'],
  's47-enquiry': ['child-protection-plan', 'looked-after'],
  'child-protection-plan': ['looked-after'],
  'private-fostering': ['child-in-need', 's47-enquiry', 'looked-after'],
  'young-carer': ['child-in-need', 's47-enquiry'],
  carer: ['adult-at-risk'],
};

export const mayStepUp = (from: string, to: string): boolean => STEPS_UP[from]?.includes(to) === true;

/** A review conference may end a plan straight to Early Help (outcome END_EH), to which nobody steps up from there in one step. */
const FURTHER_STEPS_DOWN: Readonly<Record<string, readonly string[]>> = {
  'child-protection-plan': ['early-help', 'family-support'],
  'looked-after': ['early-help'],
};

/** Down is up read backwards, and the further steps that a decision may take at once. */
export const mayStepDown = (from: string, to: string): boolean => mayStepUp(to, from) || FURTHER_STEPS_DOWN[from]?.includes(to) === true;

/** Two of these at once for one child contradict each other: the higher one replaces the lower. */
const ONE_AT_A_TIME: readonly (readonly string[])[] = [
  ['child-in-need', 'child-protection-plan'],
  ['early-help', 'child-in-need'],
  ['early-help', 'child-protection-plan'],
  ['family-support', 'child-protection-plan'],
];

export const excludeEachOther = (a: string, b: string): boolean =>
  a === b || ONE_AT_A_TIME.some((pair) => pair.includes(a) && pair.includes(b));
