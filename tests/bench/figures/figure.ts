/** What every figure is given and gives back. */
import type { Pages } from '../browser.ts';

export interface BenchSettings {
  readonly pages: Pages;
  readonly rounds: number;
  /** Records in a store, revisions in a sync. */
  readonly records: number;
  /** Smaller everything: to see that it runs, not to be quoted. */
  readonly quick: boolean;
  say(line: string): void;
}

export const PER_CASE = 50;
