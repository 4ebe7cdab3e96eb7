/**
 * M5 · Cases closed in the period, by location and category where they stood, and by reason. Source: SOR Annex E M5. A step down from
 * Child Protection to Child in Need closes nothing; a step down to Early Help or Family Support closes the case, as RC9 and EHSD where
 * nobody gave another reason. On repatriation the case closes on the day the authority in the United Kingdom accepts, which is the day
 * that is recorded as its closing.
 */
import type { Mi } from '../mi.ts';
import { endingOf } from '../service/episode-ending.ts';
import { isClosedIn, standingAtClosure } from '../service/episodes.ts';
import { CATEGORY, CLOSURE_REASON, LOCAL_REASON } from './dimensions.ts';
import { episodesByFile, episodeUnit } from './episode-unit.ts';

export const m5: Mi = {
  id: 'M5',
  type: 'flow',
  unit: 'cases',
  dimensions: [CATEGORY, CLOSURE_REASON, LOCAL_REASON],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    {
      id: 'M5',
      title: 'Cases closed',
      units: (service, period) =>
        episodesByFile(service).flatMap(([file, episodes]) =>
          episodes
            .filter((episode) => isClosedIn(episode, period))
            .map((episode) => {
              const unit = episodeUnit(episode, standingAtClosure(episode), episode.closedOn ?? period.to);
              const { reason, localReason } = endingOf(file, episode);
              return { ...unit, dimensions: { ...unit.dimensions, closureReason: reason, localClosureReason: localReason } };
            }),
        ),
    },
  ],
};
