/** What holds on a day, out of the registers that reports are made by: as `shared/indicators` reads them. */
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { entriesOf, type RegisterEntry } from '#shared/case-file/registers.ts';
import { numberIn, textIn } from '#shared/practice/body-values.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';

/** The latest whose day has come. Of several of one day, the last as they are held: as the figures take it. */
export const settingsInForce = (entries: readonly RegisterEntry[], today: CalendarDate): RegisterEntry | undefined =>
  entries
    .filter(({ on }) => compareDates(on, today) <= 0)
    .reduce<RegisterEntry | undefined>(
      (latest, entry) => (latest === undefined || compareDates(entry.on, latest.on) >= 0 ? entry : latest),
      undefined,
    );

export interface PopulationHeld {
  readonly location: string;
  /** undefined: none is held, and M13 has no rate there. */
  readonly entry: RegisterEntry | undefined;
}

/** The latest population of each location of the SOR, and of any other that one was entered for. */
export function populationsHeld(files: readonly FileDigest[], today: CalendarDate): readonly PopulationHeld[] {
  const entries = entriesOf(files, ['population-at-risk']).filter(
    ({ on, values }) => compareDates(on, today) <= 0 && numberIn(values, 'children') !== undefined,
  );
  const owed = LOCATIONS.map(({ code }) => code).filter((code) => code !== 'UK' && code !== 'OTHER');
  const others = [...new Set(entries.map(({ values }) => textIn(values, 'location')))].filter(
    (code) => code !== '' && !owed.includes(code),
  );
  return [...owed, ...others].map((location) => ({
    location,
    entry: settingsInForce(
      entries.filter(({ values }) => textIn(values, 'location') === location),
      today,
    ),
  }));
}
