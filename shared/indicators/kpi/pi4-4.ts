/**
 * PI 4.4 · Of the child in need reviews held, how many looked at the threshold of risk and came to one of the four outcomes that the SOR
 * names. Source: SOR Annex D PI 4.4 (criterion printed; its threshold is not printed: 100 % assumed like its neighbours). One for each
 * child that was reviewed.
 */

import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import type { Kpi, KpiUnit, KpiValue } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import { includesInstant, type Period } from '../period.ts';
import { hasHappened, type Service } from '../service/service.ts';

const OUTCOMES = ['1', '2', '3', '4'] as const;

const reviewed = rememberUnits(findReviewed);

export const pi44: Kpi = {
  id: 'PI4.4',
  scheme: 'S100',
  thresholdAssumed: true,
  criterion: 'printed',
  unit: 'reviews',
  parts: [
    {
      id: 'PI4.4',
      title: 'Threshold reviewed, with an outcome',
      units: (service, period) => reviewed(service, period).map(({ unit }) => unit),
    },
  ],
  values,
};

interface Reviewed {
  readonly unit: KpiUnit;
  readonly outcome: string;
}

function findReviewed(service: Service, period: Period): readonly Reviewed[] {
  return service.cases.flatMap((file) =>
    file.facts('child-in-need-review').flatMap((fact) => {
      const heldAt = instantIn(fact.values, 'heldAt');
      if (!hasHappened(service, heldAt) || !includesInstant(period, heldAt)) return [];
      const on = dateOf(heldAt, LONDON);
      // Whoever stands in two rows was reviewed once.
      const rows = new Map(rowsIn(fact.values, 'children').map((row) => [textIn(row, 'child'), row]));
      return [...rows].flatMap(([person, row]): readonly Reviewed[] => {
        if (person === '') return [];
        const outcome = textIn(row, 'outcome');
        const problem = problemOf(fact, textIn(row, 'rowId'), outcome);
        const unit: KpiUnit = {
          file: file.digest.file,
          record: fact.record,
          person,
          location: file.locationOn(on),
          outcome: problem === '' ? 'met' : 'not-met',
          why: problem || codeLabel('cin_review_outcome', outcome),
          on,
        };
        return [{ unit, outcome }];
      });
    }),
  );
}

function problemOf({ missing = [], missingIn = {} }: DigestFact, rowId: string, outcome: string): string {
  const threshold = 'children.thresholdOfRisk';
  const isOpen = missing.includes(threshold) && (missingIn[threshold]?.includes(rowId) ?? true);
  return [isOpen ? 'Threshold of risk not reviewed' : '', OUTCOMES.some((code) => code === outcome) ? '' : 'No outcome']
    .filter(Boolean)
    .join('; ');
}

function values(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const all = reviewed(service, period).filter(({ unit }) => location === null || unit.location === location);
  return [
    { id: 'PI4.4.held', title: 'Child in need reviews held', value: new Set(all.map(({ unit }) => unit.record)).size, unit: 'count' },
    ...OUTCOMES.flatMap((code): readonly KpiValue[] => {
      const same = all.filter(({ outcome }) => outcome === code);
      const words = codeLabel('cin_review_outcome', code);
      return [
        { id: `PI4.4.out${code}`, title: `${words}: children`, value: same.length, unit: 'count' },
        { id: `PI4.4.out${code}f`, title: `${words}: families`, value: new Set(same.map(({ unit }) => unit.file)).size, unit: 'count' },
      ];
    }),
  ];
}
