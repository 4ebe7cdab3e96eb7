/** The thirty-six counts of Annex E as printed and as they are counted (facts.md §3, `mi.json`): what the screens and the report quote. */
import management from './mi.json' with { type: 'json' };

export interface MiReference {
  /** `M1` to `M36`. */
  readonly id: string;
  readonly title: string;
  readonly printedRequirement: string;
  readonly unit: string;
  readonly definition: string;
  readonly edgeCases: readonly string[];
}

export const MI_REFERENCES: readonly MiReference[] = management.mi;

/** @throws RangeError for an id that Annex E does not have. */
export function miReference(id: string): MiReference {
  const found = MI_REFERENCES.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`Annex E has no count ${id}`);
  return found;
}
