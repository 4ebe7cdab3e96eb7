/** What a case of the year is told by. */
import type { HouseholdShape } from './households.ts';
import type { OpeningStory } from './opening.ts';
import type { Telling } from './telling.ts';
import type { Theme } from './words.ts';

export interface CaseStory {
  readonly shape: HouseholdShape;
  /** One of them, in turn. */
  readonly themes: readonly Theme[];
  readonly opening: Omit<OpeningStory, 'source'> & { readonly sources: readonly string[] };
  /** @param turn which telling of this story it is, from 0: deliberate misses are of one of them. */
  readonly tell: (telling: Telling, turn: number) => void;
  /** In place of the opening, where this one differs: a decision that was late. */
  readonly miss?: (turn: number) => Partial<OpeningStory>;
}
