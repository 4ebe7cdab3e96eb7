/**
 * M4 · Cases that were open when the period began and still are at its end, by the location and category where they stand at its end.
 * Source: SOR Annex E M4. One that closed and was opened again within the period is none: it is in M5 and M3. What was taken over
 * from the previous provider stood before.
 */
import type { Mi } from '../mi.ts';
import type { Period } from '../period.ts';
import { type Episode, isOpenOn, type Standing, standingOn, stoodBefore } from '../service/episodes.ts';
import type { Service } from '../service/service.ts';
import { CATEGORY } from './dimensions.ts';
import { allEpisodes, episodeUnit } from './episode-unit.ts';

const remaining = (service: Service, period: Period): readonly Episode[] =>
  allEpisodes(service).filter((episode) => stoodBefore(episode, period) && isOpenOn(episode, period.to));

/** Where it stood when the period began. */
const stood = (episode: Episode, { from }: Period): Standing =>
  episode.standings.findLast((standing) => standing.from < from) ?? (episode.standings[0] as Standing);

/** Of those that remain, the ones that the end of the period finds in another location or category than its beginning did. */
function moved(service: Service, period: Period): readonly (readonly [Episode, Standing, Standing])[] {
  return remaining(service, period).flatMap((episode) => {
    const [before, after] = [stood(episode, period), standingOn(episode, period.to)];
    return before.location === after.location && before.category === after.category ? [] : [[episode, before, after] as const];
  });
}

export const m4: Mi = {
  id: 'M4',
  type: 'stock',
  unit: 'cases',
  dimensions: [CATEGORY],
  windows: [],
  lines: [
    {
      id: 'M4',
      title: 'Cases still open from the previous period',
      units: (service, period) =>
        remaining(service, period).map((episode) => episodeUnit(episode, standingOn(episode, period.to), period.to)),
    },
    {
      id: 'M4.transferIn',
      title: 'Of which transferred in',
      units: (service, period) => moved(service, period).map(([episode, , after]) => episodeUnit(episode, after, after.from)),
    },
    {
      id: 'M4.transferOut',
      title: 'Transferred out from here, open elsewhere',
      units: (service, period) => moved(service, period).map(([episode, before, after]) => episodeUnit(episode, before, after.from)),
    },
  ],
};
