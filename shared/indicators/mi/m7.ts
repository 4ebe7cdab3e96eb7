/**
 * M7 · Cases open at the end of the period, by location, category, age and how long they have been open. Source: SOR Annex E M7. For
 * every location and category it is M4 and what of M3 is still open. Looked after, privately fostered, adoption support, young carers
 * and carers stand in columns of their own. Who has two cases at once is counted in each, and once among the persons.
 */
import type { Mi } from '../mi.ts';
import type { Period } from '../period.ts';
import { isOpenOn, standingOn } from '../service/episodes.ts';
import type { Service } from '../service/service.ts';
import { AGE_BAND, ageBandOf, LENGTH_BAND, lengthBandOf } from './bands-of-age-and-length.ts';
import { CATEGORY } from './dimensions.ts';
import { episodesByFile, episodeUnit } from './episode-unit.ts';
import { rememberUnits } from './remember-units.ts';

const openUnits = rememberUnits((service: Service, { to }: Period) =>
  episodesByFile(service).flatMap(([file, episodes]) =>
    episodes
      .filter((episode) => isOpenOn(episode, to))
      .map((episode) => {
        const unit = episodeUnit(episode, standingOn(episode, to), to);
        const first = episode.involvements.map(({ values }) => String(values['openedOn'])).toSorted()[0] as typeof episode.openedOn;
        return {
          ...unit,
          dimensions: {
            ...unit.dimensions,
            ageBand: ageBandOf(file.person(episode.person), to),
            // A case that was taken over has been open since it was opened there.
            lengthBand: lengthBandOf(episode.migrated && first < episode.openedOn ? first : episode.openedOn, to),
          },
        };
      }),
  ),
);

export const m7: Mi = {
  id: 'M7',
  type: 'stock',
  unit: 'cases',
  dimensions: [CATEGORY, AGE_BAND, LENGTH_BAND],
  windows: ['previous', 'same-last-year'],
  lines: [{ id: 'M7', title: 'Total open cases', units: openUnits }],
  values: (service, period, location) => {
    const own = openUnits(service, period).filter((unit) => location === null || unit.location === location);
    return [
      {
        id: 'M7.persons',
        title: 'Persons with an open case of any kind, each once',
        value: new Set(own.map(({ file, person }) => `${file} ${person}`)).size,
        unit: 'count',
      },
    ];
  },
};
