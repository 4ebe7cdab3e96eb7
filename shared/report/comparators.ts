/**
 * England's figures beside those of the service (SOR para 53: "shall seek to compare … against UK National statistics"). Context only:
 * England's is a year of everybody, the service's a quarter of twenty or thirty, so that no band is ever worked out from them. A figure
 * that nobody found is entered by a person or left out; it is never guessed.
 */

import { percentText } from '#shared/indicators/bands.ts';
import { COMPARATORS, type Comparator } from '#shared/reference/comparators.ts';
import type { Figures } from './figures.ts';

/** A row of the report's form: a value that a person entered, or that a figure is left out. */
export interface ComparatorChoice {
  readonly comparator: string;
  readonly choice: 'print' | 'leave-out';
  readonly value?: number;
  readonly period?: string;
  readonly source?: string;
}

export interface ComparatorBeside {
  readonly id: string;
  readonly name: string;
  /** `22.6 %`, `632,830 referrals`. */
  readonly england: string;
  readonly period: string;
  readonly source: string;
  /** A person entered it: it was not in the sources that come with the software. */
  readonly entered: boolean;
  /** What the service has in the period, by indicator or count: `M6: 12`. */
  readonly service: readonly string[];
  /** Why the two are not the same thing. */
  readonly caution?: string;
}

/** Where like would be compared with unlike (facts.md §5). */
const CAUTIONS: Readonly<Record<string, string>> = {
  assess45_pct:
    'England’s clock runs from the start of the assessment, this contract’s from the referral: a later start makes England’s share the higher one.',
  icpc15_pct:
    'England’s clock runs from the strategy discussion that began the enquiry, this contract’s from the initial strategy meeting.',
  caseload: 'England counts cases for each full-time case-holding children’s social worker on one day of the year.',
  agency_pct: 'Of the workforce of England’s local authorities; the contract counts no such figure.',
  vacancy_pct: 'Of the workforce of England’s local authorities; the contract counts no such figure.',
};

const RATE_CAUTION = 'A rate needs the number of children at each location, which the service enters; small populations swing widely.';

/** In their order; those that are left out, or have no value, are not in it. */
export function comparatorsBeside(figures: Figures, choices: readonly ComparatorChoice[] = []): readonly ComparatorBeside[] {
  return COMPARATORS.flatMap((comparator) => {
    const choice = choices.find((each) => each.comparator === comparator.id);
    const value = choice?.value ?? comparator.value;
    if (choice?.choice === 'leave-out' || value === null) return [];
    const entered = choice?.value !== undefined;
    const caution = CAUTIONS[comparator.id] ?? (comparator.unit.startsWith('per 10,000') ? RATE_CAUTION : undefined);
    return [
      {
        id: comparator.id,
        name: comparator.name,
        england: valueText(value, comparator.unit),
        period: (entered ? choice.period : undefined) ?? comparator.period,
        source: (entered ? choice.source : undefined) ?? comparator.source,
        entered,
        service: comparator.mapsTo.flatMap((id) => serviceText(figures, id)),
        ...(caution === undefined ? {} : { caution }),
      },
    ];
  });
}

/** Those without a value, about which nobody has said whether they are entered or left out. */
export const undecidedComparators = (choices: readonly ComparatorChoice[]): readonly Comparator[] =>
  COMPARATORS.filter(({ id, value }) => {
    if (value !== null) return false;
    const choice = choices.find(({ comparator }) => comparator === id);
    return choice === undefined || (choice.choice === 'print' && choice.value === undefined);
  });

/** A value that a person entered and did not say where it is from. */
export const comparatorsWithoutSource = (choices: readonly ComparatorChoice[]): readonly ComparatorChoice[] =>
  choices.filter(({ choice, value, source }) => choice === 'print' && value !== undefined && (source ?? '').trim() === '');

function valueText(value: number, unit: string): string {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  return unit === '%' ? `${number} %` : `${number} ${unit}`;
}

function serviceText({ kpis, mi }: Figures, id: string): readonly string[] {
  const kpi = kpis.find((row) => row.id === id && row.location === null);
  if (kpi !== undefined) {
    return [
      kpi.denominator === 0
        ? `${id}: no cases`
        : `${id}: ${kpi.numerator}/${kpi.denominator} (${percentText(kpi.numerator, kpi.denominator)})`,
    ];
  }
  const count = mi.find((row) => row.id === id)?.totals.find(({ location }) => location === null);
  return count === undefined ? [] : [`${id}: ${count.count}`];
}
