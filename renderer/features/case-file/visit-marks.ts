/** What the visit strip shows: for each visit, oldest first, how each child was seen. */
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { dateOf, instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { isComplete } from '#shared/case-file/digest.ts';
import { dateIn, instantIn, textIn } from '#shared/practice/body-values.ts';
import type { RecordState } from '#shared/practice/record.ts';
import { childrenSeen } from '#shared/practice/visit/children-seen.ts';

/** `none`: the visit did not ask about this child. `not-made`: nobody was let in, or it was cancelled. */
export type Mark = 'alone' | 'seen' | 'not-face-to-face' | 'not-seen' | 'not-made' | 'none';

export interface VisitColumn {
  readonly record: string;
  readonly at: ZonedInstant;
  /** Made later than the visit before it had planned. */
  readonly late: boolean;
  /** One mark per child, in the order given. */
  readonly marks: readonly Mark[];
}

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  alone: 'Seen alone',
  seen: 'Seen, not alone',
  'not-face-to-face': 'Seen, not face to face',
  'not-seen': 'Not seen',
  'not-made': 'Visit not made',
  none: 'Not part of this visit',
};

/** @param most how many of the latest visits. Drafts are left out: nothing is said to have been seen until it is finalised. */
export function visitColumns(records: readonly RecordState[], children: readonly string[], most: number): readonly VisitColumn[] {
  const visits = records
    .filter((record) => record.kind === 'visit' && isComplete(record))
    .flatMap((record) => {
      const at = instantIn(record.body, 'visitedAt');
      return at === undefined ? [] : [{ record, at }];
    })
    .toSorted((a, b) => instantMs(a.at) - instantMs(b.at));
  const columns = visits.map(({ record, at }, index) => ({
    record: record.record,
    at,
    late: isLate(at, visits[index - 1]?.record),
    marks: children.map((child) => markOf(record, child)),
  }));
  return columns.slice(-most);
}

function isLate(at: ZonedInstant, before: RecordState | undefined): boolean {
  const planned: CalendarDate | undefined = before === undefined ? undefined : dateIn(before.body, 'nextVisitOn');
  return planned !== undefined && compareDates(dateOf(at), planned) > 0;
}

function markOf(record: RecordState, child: string): Mark {
  if (textIn(record.body, 'outcome') !== 'made') return 'not-made';
  const seen = childrenSeen(record.body).find((each) => each.child === child);
  if (seen === undefined) return 'none';
  if (!seen.seen) return 'not-seen';
  if (!seen.faceToFace) return 'not-face-to-face';
  return seen.seenAlone ? 'alone' : 'seen';
}
