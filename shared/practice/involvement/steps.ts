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

/** Down is up read backwards; an enquiry that finds no continuing risk may also lead to what is open for a child in need. */
export const mayStepDown = (from: string, to: string): boolean => mayStepUp(to, from);

/** Two of these at once for one child contradict each other: the higher one replaces the lower. */
const ONE_AT_A_TIME: readonly (readonly string[])[] = [
  ['child-in-need', 'child-protection-plan'],
  ['early-help', 'child-in-need'],
  ['early-help', 'child-protection-plan'],
  ['family-support', 'child-protection-plan'],
];

export const excludeEachOther = (a: string, b: string): boolean =>
  a === b || ONE_AT_A_TIME.some((pair) => pair.includes(a) && pair.includes(b));
