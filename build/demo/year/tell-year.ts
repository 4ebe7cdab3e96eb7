/** The whole year as deeds of people, before any of it is written: the same for one day at every start. */
import type { PersonId, RecordId } from '#shared/base/ids.ts';
import { rowsIn } from '#shared/practice/body-values.ts';
import type { StaffKey } from '../staff.ts';
import { Chance } from './chance.ts';
import { Households } from './households.ts';
import { type Opening, tellOpening } from './opening.ts';
import { planContacts } from './other-contacts.ts';
import { Telling } from './telling.ts';
import { planYear } from './year-plan.ts';

export const SEED = 47;

export interface YearToTell {
  readonly now: number;
  readonly newId: () => RecordId;
  readonly personOf: (key: StaffKey) => PersonId;
}

export interface ToldCase {
  readonly telling: Telling;
  readonly opening: Opening;
}

/** Told before anything is written, so that every laptop knows what it has to write. */
export function tellYear({ now, newId, personOf }: YearToTell): {
  readonly cases: readonly ToldCase[];
  readonly contacts: readonly Opening[];
} {
  const chance = new Chance(SEED);
  const households = new Households(chance);
  const cases = planYear(chance).map(({ story, turn, theme, location, worker, daysAgo }): ToldCase => {
    const household = households.draw(location, story.shape);
    const telling = new Telling({ household, theme, location, worker, now, daysAgo, chance, newId, personOf });
    const { sources, ...told } = story.opening;
    const miss = story.miss?.(turn);
    const opening = tellOpening(telling, { ...told, source: sources[turn % sources.length] ?? 'COMM', ...miss });
    telling.putOff(Math.max(0, (miss?.decidedAfterDays ?? 1) - 1));
    if (opening.case !== undefined) story.tell(telling, turn);
    return { telling, opening };
  });
  const places = [...new Set(cases.map(({ telling }) => telling.location))];
  const contacts = planContacts().map(({ theme, story, daysAgo, again }, index): Opening => {
    const before =
      again === undefined ? undefined : cases.find(({ telling }) => telling.age > daysAgo + 20 && telling.age < daysAgo + 60 + index);
    const location = before?.telling.location ?? places[index % places.length] ?? 'EJSU';
    const household = before?.telling.household ?? households.draw(location, story.about === 'adult' ? 'adult' : 'family');
    const telling = new Telling({ household, theme, location, worker: 'duty', now, daysAgo, chance, newId, personOf });
    const people = before === undefined ? {} : { people: rowsIn(before.opening.contact[0]?.body ?? {}, 'people') };
    return tellOpening(telling, { ...story, ...people });
  });
  return { cases, contacts };
}
