/**
 * The thirty indicators of Annex D as they are printed, as they were reconstructed where the print is cut, and how they are counted
 * (facts.md §2, `kpi.json`): what the screens and the report quote.
 */
import kpis from './kpi.json' with { type: 'json' };

export interface KpiReference {
  /** `P1.1`, `PI2.1` … */
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly bandScheme: string;
  readonly printedCriterion: string;
  readonly criterionReconstructed: string | null;
  readonly criterionStatus: string;
  readonly printedThreshold: string;
  readonly thresholdStatus: string;
  readonly printedMeasures: string;
  readonly unitOfCount: string;
  readonly denominator: string;
  readonly numerator: string;
}

export const KPI_REFERENCES: readonly KpiReference[] = kpis.kpis;

/** @throws RangeError for an id that Annex D does not have. */
export function kpiReference(id: string): KpiReference {
  const found = KPI_REFERENCES.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`Annex D has no indicator ${id}`);
  return found;
}
