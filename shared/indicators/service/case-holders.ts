/**
 * Who held a case, from when to when, as one line of holders: of allocations that overlap, the one that began last is the holder's, so
 * that a second worker beside the first changes nothing once it has ended (M19, M20).
 */
import { addDays, type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { workingDaysBetween } from '#shared/base/working-days.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { CountedFile } from './counted-file.ts';
import { episodesOf } from './episodes.ts';

/** Cover that is shorter, and after which the same worker is back, is no change. */
const COVER_WORKING_DAYS = 10;

export interface Holding {
  readonly worker: string;
  readonly from: CalendarDate;
  /** The allocation by which it began. */
  readonly allocation: DigestFact;
}

interface Allocated {
  readonly fact: DigestFact;
  readonly worker: string;
  readonly from: CalendarDate;
  /** The day the next worker begins: on it the case is this one's no more. */
  readonly to: CalendarDate | undefined;
}

function allocations(file: CountedFile, today: CalendarDate): readonly Allocated[] {
  return file
    .facts('allocation')
    .flatMap((fact): Allocated[] => {
      const worker = textIn(fact.values, 'worker');
      const from = dateIn(fact.values, 'from');
      const to = dateIn(fact.values, 'to');
      if (worker === '' || from === undefined || from > today) return [];
      return [{ fact, worker, from, to: to === undefined || to > today ? undefined : to }];
    })
    .toSorted((a, b) => compareDates(a.from, b.from));
}

/** At the end of the day; undefined while nobody has it. */
export function holderOn(file: CountedFile, day: CalendarDate, today: CalendarDate): string | undefined {
  return holderAmong(allocations(file, today), day)?.worker;
}

const holderAmong = (all: readonly Allocated[], day: CalendarDate): Allocated | undefined =>
  all.findLast(({ from, to }) => from <= day && (to === undefined || to > day));

/** One after the other, each another than the one before; who nobody followed at once is followed by the next who came. */
export function holdingsOf(file: CountedFile, today: CalendarDate): readonly Holding[] {
  const all = allocations(file, today);
  const days = [...new Set(all.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))].toSorted(compareDates);
  const holdings: Holding[] = [];
  for (const day of days) {
    const holder = holderAmong(all, day);
    if (holder === undefined || holder.worker === holdings.at(-1)?.worker) continue;
    holdings.push({ worker: holder.worker, from: day, allocation: holder.fact });
  }
  return withoutCover(holdings);
}

function withoutCover(holdings: readonly Holding[]): readonly Holding[] {
  const kept: Holding[] = [];
  for (let index = 0; index < holdings.length; index++) {
    const holding = holdings[index] as Holding;
    kept.push(holding);
    const first = holdings[index + 1];
    const back = holdings.findIndex((each, place) => place > index + 1 && each.worker === holding.worker);
    const isBack = back !== -1 && first !== undefined;
    if (isBack && coverDays(first.from, (holdings[back] as Holding).from) < COVER_WORKING_DAYS) {
      kept.pop();
      // Goes on from its return, as the one it was before.
      (holdings as Holding[])[back] = holding;
      index = back - 1;
    }
  }
  return kept;
}

/** Working days from the first day of the cover to the last, both counted. */
const coverDays = (from: CalendarDate, backOn: CalendarDate): number =>
  workingDaysBetween(addDays(from, -1), addDays(backOn, -1), CONTRACT_CALENDAR);

export interface ChangeOfWorker {
  readonly allocation: DigestFact;
  readonly on: CalendarDate;
  /** A code of `worker_change_reason`. */
  readonly reason: string;
}

/**
 * The first worker is no change. Of a case that was taken over the first worker of this contract is one, for ORGRST, unless the workers
 * of before were brought over as well: then what they say is counted, and the change at the start is for ORGRST too.
 */
export function changesOfWorker(file: CountedFile, today: CalendarDate): readonly ChangeOfWorker[] {
  const holdings = holdingsOf(file, today);
  const isMigrated = episodesOf(file, today).some(({ migrated }) => migrated);
  const takenOver = isMigrated ? holdings.findIndex(({ from }) => from >= CONTRACT_START) : -1;
  return holdings.flatMap(({ allocation, from }, index) => {
    if (index === 0 && takenOver !== 0) return [];
    const isTakeover = index === takenOver && (index === 0 || from === CONTRACT_START);
    return [{ allocation, on: from, reason: isTakeover ? 'ORGRST' : textIn(allocation.values, 'changeReason') }];
  });
}
