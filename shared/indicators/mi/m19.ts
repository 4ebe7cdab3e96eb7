/**
 * M19 · Changes of social worker of children, by reason. Source: SOR Annex E M19. A change is another worker than the one before who was
 * allocated; the duty worker of the front door is not allocated. Cover of less than ten working days after which the same worker is back is none, a
 * second worker beside the first is none, and the passing over from the previous provider is one, for ORGRST.
 *
 * The count is of the changes in the period, of every child whose case was open in it. Beside it, children open at its end by how
 * many changes there were since the first worker, and the mean. A sibling who joined later counts from then on.
 */
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { Mi, MiDimension, MiUnit } from '../mi.ts';
import { includesDay, type Period } from '../period.ts';
import { type ChangeOfWorker, changesOfWorker } from '../service/case-holders.ts';
import { type CountedFile, isChildOn } from '../service/counted-file.ts';
import { type Episode, isNewIn, isOpenOn, standingOn, stoodBefore } from '../service/episodes.ts';
import type { Service } from '../service/service.ts';
import { CHANGE_REASON } from './dimensions.ts';
import { episodesByFile } from './episode-unit.ts';
import { rememberUnits } from './remember-units.ts';

const MOST = 3;

const CHANGES: MiDimension = {
  key: 'changes',
  label: 'Changes since the first worker',
  words: (code) => (code === '1' ? '1 change' : code === '3+' ? '3 changes or more' : `${code === '0' ? 'No' : code} changes`),
};

interface Child {
  readonly file: CountedFile;
  readonly person: string;
  readonly episodes: readonly Episode[];
  readonly changes: readonly ChangeOfWorker[];
}

/** Children with a case that was open at some time of the period, each once, with all the changes they have seen until today. */
const childrenIn = rememberUnits((service: Service, period: Period): readonly Child[] =>
  episodesByFile(service).flatMap(([file, all]) => {
    const open = all.filter((episode) => stoodBefore(episode, period) || isNewIn(episode, period));
    if (open.length === 0) return [];
    const changes = changesOfWorker(file, service.today);
    const firstOpened = earliest(all);
    return [...Map.groupBy(open, ({ person }) => person)].flatMap(([person, episodes]): Child[] => {
      const known = file.person(person);
      if (known === undefined || !isChildOn(known, period.to)) return [];
      const own = earliest(all.filter((episode) => episode.person === person));
      const seen = own === firstOpened ? changes : changes.filter(({ on }) => own === undefined || on > own);
      return [{ file, person, episodes, changes: seen }];
    });
  }),
);

const earliest = (episodes: readonly Episode[]): CalendarDate | undefined =>
  episodes
    .map(({ openedOn }) => openedOn)
    .toSorted(compareDates)
    .at(0);

const unitOf = ({ file, person }: Child, record: string, location: string, on: CalendarDate, dimensions: MiUnit['dimensions']): MiUnit => ({
  file: file.digest.file,
  record,
  person,
  location,
  dimensions,
  on,
});

/** Open at the end of the period, with the changes until then. */
const openAtEnd = rememberUnits((service: Service, period: Period) =>
  childrenIn(service, period).flatMap((child) => {
    const { to } = period;
    const episode = child.episodes.find((each) => isOpenOn(each, to));
    if (episode === undefined) return [];
    return [{ child, location: standingOn(episode, to).location, count: child.changes.filter(({ on }) => on <= to).length }];
  }),
);

export const m19: Mi = {
  id: 'M19',
  type: 'flow',
  unit: 'changes',
  dimensions: [CHANGE_REASON],
  windows: ['since-contract-start'],
  lines: [
    {
      id: 'M19',
      title: 'Changes of social worker in the period',
      units: (service, period) =>
        childrenIn(service, period).flatMap((child) =>
          child.changes
            .filter(({ on }) => includesDay(period, on))
            .map(({ allocation, on, reason }) =>
              unitOf(child, `${allocation.record} ${on}`, child.file.locationOn(on), on, {
                reason,
                worker: textIn(allocation.values, 'worker'),
              }),
            ),
        ),
    },
    {
      id: 'M19.children',
      title: 'Children open at the end of the period, by changes since the first worker',
      dimensions: [CHANGES],
      units: (service, period) =>
        openAtEnd(service, period).map(({ child, location, count }) =>
          unitOf(child, child.person, location, period.to, { changes: count >= MOST ? `${MOST}+` : String(count) }),
        ),
    },
  ],
  values: (service, period, location) => {
    const own = openAtEnd(service, period).filter((each) => location === null || each.location === location);
    const changes = own.reduce((sum, { count }) => sum + count, 0);
    return [
      {
        id: 'M19.mean',
        title: 'Mean changes for each open child',
        value: own.length === 0 ? null : changes / own.length,
        unit: 'count',
        numerator: changes,
        denominator: own.length,
        ...(own.length === 0 ? { why: 'No open children' } : {}),
      },
    ];
  },
};
