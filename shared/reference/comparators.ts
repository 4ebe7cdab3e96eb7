/** England's figures that those of the service are set beside, as far as a source was found for them (facts.md §5). */
import comparators from './comparators.json' with { type: 'json' };

export interface Comparator {
  readonly id: string;
  readonly name: string;
  /** null: not found in any source; a person enters it, or it is left out. */
  readonly value: number | null;
  readonly unit: string;
  /** `y/e 31 Mar 2025`. */
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly source: string;
  readonly confidence: string;
  /** Indicators and counts that it stands beside. */
  readonly mapsTo: readonly string[];
  readonly note: string | null;
}

export const COMPARATORS: readonly Comparator[] = comparators.comparators.map((each, index, all) => ({
  ...each,
  mapsTo: each.mapsTo.filter((id) => id !== '-'),
  source: sourceOf(all, index),
}));

/** Where the list says "as above", the one above. */
function sourceOf(all: readonly { readonly source: string }[], index: number): string {
  const source = all[index]?.source ?? '';
  return index > 0 && /^(as above|same)$/.test(source) ? sourceOf(all, index - 1) : source;
}
