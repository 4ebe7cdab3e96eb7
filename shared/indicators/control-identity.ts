/**
 * The control of the counts of cases (facts.md §3.1): for every location and category, opening + new + transferred in − closed −
 * transferred out = closing. A report cannot be issued while it fails.
 */
import { addDays } from '#shared/base/calendar-date.ts';
import type { Period } from './period.ts';
import { type Episode, episodesOf, isClosedIn, isNewIn, isOpenOn, standingAtClosure, standingOn, stoodBefore } from './service/episodes.ts';
import type { Service } from './service/service.ts';

export interface ControlRow {
  readonly location: string;
  readonly category: string;
  readonly opening: number;
  readonly new: number;
  readonly transferIn: number;
  readonly closed: number;
  readonly transferOut: number;
  /** Counted on its own at the end of the period, not worked out from the others. */
  readonly closing: number;
  readonly holds: boolean;
}

type Counts = { -readonly [Key in Exclude<keyof ControlRow, 'location' | 'category' | 'holds'>]: number };

/** One row for each location and category in which anything was open, opened, closed or moved. */
export function controlIdentity(service: Service, period: Period): readonly ControlRow[] {
  const rows = new Map<string, Counts>();
  const count = ({ location, category }: { readonly location: string; readonly category: string }, column: keyof Counts) => {
    const key = JSON.stringify([location, category]);
    const row = rows.get(key) ?? { opening: 0, new: 0, transferIn: 0, closed: 0, transferOut: 0, closing: 0 };
    row[column] += 1;
    rows.set(key, row);
  };
  const before = addDays(period.from, -1);
  for (const file of service.cases) {
    for (const episode of episodesOf(file, service.today)) {
      if (stoodBefore(episode, period)) count(standingOn(episode, before), 'opening');
      if (isNewIn(episode, period)) count(standingOn(episode, episode.openedOn), 'new');
      for (const [from, to] of transfersIn(episode, period)) {
        count(from, 'transferOut');
        count(to, 'transferIn');
      }
      if (isClosedIn(episode, period)) count(standingAtClosure(episode), 'closed');
      if (isOpenOn(episode, period.to)) count(standingOn(episode, period.to), 'closing');
    }
  }
  return [...rows].map(([key, row]) => {
    const [location, category] = JSON.parse(key) as [string, string];
    return { location, category, ...row, holds: row.opening + row.new + row.transferIn - row.closed - row.transferOut === row.closing };
  });
}

type Cell = { readonly location: string; readonly category: string };

/** Changes of location or category of an open case within the period, from what to what. */
export function transfersIn({ standings }: Episode, { from, to }: Period): readonly (readonly [Cell, Cell])[] {
  return standings.slice(1).flatMap((standing, index) => {
    const before = standings[index];
    return before !== undefined && standing.from >= from && standing.from <= to ? [[before, standing] as const] : [];
  });
}
