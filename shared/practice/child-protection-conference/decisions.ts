/** What a conference decided for each child, as far as clocks and plans depend on it. */
import { rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

const isReview = (body: Body): boolean => textIn(body, 'type') === 'review';
const isHeld = (body: Body): boolean => textIn(body, 'held') === 'decided';

const childrenOf = (body: Body, table: string, outcome: (code: string) => boolean): readonly string[] =>
  isHeld(body) ? rowsIn(body, table).flatMap((row) => (outcome(textIn(row, 'outcome')) ? [textIn(row, 'child')].filter(Boolean) : [])) : [];

/** Children for whom an initial or transfer-in conference was held: one adjourned for a child was not. */
export const childrenDecided = (body: Body): readonly string[] =>
  isReview(body) ? [] : childrenOf(body, 'decisions', (code) => code !== '' && code !== 'ADJ');

export const childrenReviewed = (body: Body): readonly string[] =>
  isReview(body) ? childrenOf(body, 'reviewDecisions', (code) => code !== '') : [];

/** Children whose plan begins or goes on. */
export const childrenWithPlan = (body: Body): readonly string[] =>
  isReview(body)
    ? childrenOf(body, 'reviewDecisions', (code) => code === 'CONT' || code === 'CONTCAT')
    : childrenOf(body, 'decisions', (code) => code === 'PLAN');

/** Children whose plan this review ended. */
export const childrenOffPlan = (body: Body): readonly string[] =>
  isReview(body) ? childrenOf(body, 'reviewDecisions', (code) => code.startsWith('END')) : [];
