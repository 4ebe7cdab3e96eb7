/**
 * M3 · New statutory cases opened in the period, by location and category at opening. Source: SOR Annex E M3, SOR para 47. A step up is
 * no new case; one that closed and was opened again is; what was taken over from the previous provider never is.
 */
import type { Mi } from '../mi.ts';
import { isNewIn, standingOn } from '../service/episodes.ts';
import { CATEGORY } from './dimensions.ts';
import { allEpisodes, episodeUnit } from './episode-unit.ts';

export const m3: Mi = {
  id: 'M3',
  type: 'flow',
  unit: 'cases',
  dimensions: [CATEGORY],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    {
      id: 'M3',
      title: 'New cases opened',
      units: (service, period) =>
        allEpisodes(service)
          .filter((episode) => isNewIn(episode, period))
          .map((episode) => episodeUnit(episode, standingOn(episode, episode.openedOn), episode.openedOn)),
    },
  ],
};
