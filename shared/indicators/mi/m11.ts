/**
 * M11 · Initial child protection conferences held, by location. Source: SOR Annex E M11. One for each child of a conference, with the
 * conferences beside. Adjourned or inquorate is not held; transfer-in conferences are in M18.
 */
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import { answerIn, instantIn, textIn } from '#shared/practice/body-values.ts';
import { childrenDecided } from '#shared/practice/child-protection-conference/decisions.ts';
import type { Mi, MiUnit } from '../mi.ts';
import { includesInstant, type Period } from '../period.ts';
import { hasHappened, type Service } from '../service/service.ts';

export const m11: Mi = {
  id: 'M11',
  type: 'flow',
  unit: 'children at a conference',
  dimensions: [],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    {
      id: 'M11',
      title: 'Children at initial conferences',
      units: (service, period) => held(service, period).flatMap(({ children }) => children),
    },
    {
      id: 'M11.conferences',
      title: 'Initial conferences',
      units: (service, period) => held(service, period).map(({ conference }) => conference),
    },
  ],
};

interface Held {
  readonly conference: MiUnit;
  readonly children: readonly MiUnit[];
}

function held(service: Service, period: Period): readonly Held[] {
  return service.cases.flatMap((file) =>
    file.facts('child-protection-conference').flatMap(({ record, values }) => {
      const heldAt = instantIn(values, 'heldAt');
      if (textIn(values, 'type') !== 'initial' || answerIn(values, 'quorate') === false) return [];
      if (!hasHappened(service, heldAt) || !includesInstant(period, heldAt)) return [];
      const children = [...new Set(childrenDecided(values))];
      if (children.length === 0) return [];
      const on = dateOf(heldAt, LONDON);
      const conference: MiUnit = { file: file.digest.file, record, location: file.locationOn(on), dimensions: {}, on };
      return [{ conference, children: children.map((person) => ({ ...conference, person })) }];
    }),
  );
}
