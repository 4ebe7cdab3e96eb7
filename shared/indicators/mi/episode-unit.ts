/** An episode as a unit of M3 to M7: at the place and in the category where it stood on the day that counts. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { MiUnit } from '../mi.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { type Category, type Episode, episodesOf, type Standing } from '../service/episodes.ts';
import type { Service } from '../service/service.ts';

/** What the SOR asks cases to be counted by. The others have columns of their own, and no part in the totals (mi.json, M7). */
const IN_TOTALS: ReadonlySet<Category> = new Set(['CIN', 'CP', 'ADULT']);

export const isInTotals = ({ category }: Standing): boolean => IN_TOTALS.has(category);

export const allEpisodes = (service: Service): readonly Episode[] => service.cases.flatMap((file) => episodesOf(file, service.today));

export const episodesByFile = (service: Service): readonly (readonly [CountedFile, readonly Episode[]])[] =>
  service.cases.map((file) => [file, episodesOf(file, service.today)] as const);

export const episodeUnit = (episode: Episode, { location, category }: Standing, on: CalendarDate): MiUnit => ({
  file: episode.file,
  record: episode.record,
  person: episode.person,
  location,
  dimensions: { category },
  on,
  ...(IN_TOTALS.has(category) ? {} : { beside: true as const }),
});
