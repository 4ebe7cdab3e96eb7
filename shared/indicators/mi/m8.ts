/**
 * M8 · What led to the statutory cases opened in the period: the concerns recorded when each was opened, the primary one and any others, by
 * location. Source: SOR Annex E M8 and footnote 17. A case stands in the row of each of its concerns and once in the total, which is
 * therefore the number of new cases (the total of M3: Child in Need, Child Protection, Adult at Risk) and less than the sum of the rows. "No factors" says nothing where other factors stand beside
 * it. Concerns at opening are not the factors at the end of an assessment.
 */

import { textIn, textsIn } from '#shared/practice/body-values.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import type { Mi, MiDimension, MiUnit, MiValue } from '../mi.ts';
import type { Period } from '../period.ts';
import { type Episode, isNewIn, standingOn } from '../service/episodes.ts';
import type { Service } from '../service/service.ts';
import { allEpisodes, isInTotals } from './episode-unit.ts';
import { rememberUnits } from './remember-units.ts';

const CONCERN: MiDimension = {
  key: 'concern',
  label: 'Concern',
  words: (code) => (code.startsWith('N') ? codeLabel('dfe_primary_need', code) : codeLabel('dfe_assessment_factors', code)),
};

const NO_FACTORS = '21';

export const m8: Mi = {
  id: 'M8',
  type: 'flow',
  unit: 'new cases',
  dimensions: [CONCERN],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    { id: 'M8', title: 'New cases with the concern', units: (service, period) => concernUnits(service, period) },
    {
      id: 'M8.primary',
      title: 'New cases with it as the primary concern',
      units: (service, period) => unitsOf(service, period, (episode) => primaryOf(episode).slice(0, 1)),
    },
  ],
  values: base,
};

function unitsOf(service: Service, period: Period, concerns: (episode: Episode) => readonly string[]): readonly MiUnit[] {
  return allEpisodes(service)
    .filter((episode) => isNewIn(episode, period) && isInTotals(standingOn(episode, episode.openedOn)))
    .map((episode) => ({
      file: episode.file,
      record: episode.record,
      person: episode.person,
      location: standingOn(episode, episode.openedOn).location,
      dimensions: { concern: concerns(episode) },
      on: episode.openedOn,
    }));
}

/** Of the involvements that began with the episode; a later step says no more about why it was opened. */
const atOpening = ({ involvements, openedOn }: Episode) =>
  involvements.filter(({ values }, index) => index === 0 || textIn(values, 'openedOn') === openedOn);

const primaryOf = (episode: Episode): readonly string[] =>
  atOpening(episode)
    .map(({ values }) => textIn(values, 'primaryConcern'))
    .filter(Boolean);

function concernsOf(episode: Episode): readonly string[] {
  const factors = new Set(atOpening(episode).flatMap(({ values }) => textsIn(values, 'concerns')));
  if (factors.size > 1) factors.delete(NO_FACTORS);
  return [...new Set([...primaryOf(episode), ...factors])];
}

function base(service: Service, period: Period, location: string | null): readonly MiValue[] {
  const units = concernUnits(service, period).filter((unit) => location === null || unit.location === location);
  const concerns = units.map(({ dimensions }) => dimensions['concern']?.length ?? 0);
  return [
    { id: 'M8.base', title: 'New cases (base n)', value: units.length, unit: 'count' },
    { id: 'M8.concerns', title: 'Concerns recorded', value: concerns.reduce((sum, count) => sum + count, 0), unit: 'count' },
    {
      id: 'M8.none',
      title: 'New cases without any concern recorded',
      value: concerns.filter((count) => count === 0).length,
      unit: 'count',
    },
  ];
}

const concernUnits = rememberUnits((service, period) => unitsOf(service, period, concernsOf));
