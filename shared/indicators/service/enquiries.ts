/**
 * Section 47 type enquiries, one for each child: begun by the strategy meeting that decided on it (the DfE's S47ActualStartDate), ended
 * by the sign-off of what was written up. One that is written up without its meeting counts from the day it was concluded.
 */
import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { dateOf, instantMs, LONDON, middayOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { CountedFile } from './counted-file.ts';

export interface Enquiry {
  readonly file: CountedFile;
  /** The strategy meeting; without one, the enquiry itself. */
  readonly record: string;
  readonly child: string;
  /** When the meeting was held; of what has none, noon of the day it was concluded. */
  readonly startedAt: ZonedInstant;
  readonly startedOn: CalendarDate;
  /** `single` or `joint`. */
  readonly type: string;
  /** What was written up, also while it waits for its sign-off. */
  readonly fact?: DigestFact;
  /** Code of `s47_outcome`; empty while nobody has written one for this child. */
  readonly outcome: string;
  /** A conference follows from the outcome. */
  readonly needsConference: boolean;
  /** The day of the sign-off, in London. */
  readonly outcomeOn?: CalendarDate;
}

const known = new WeakMap<CountedFile, readonly Enquiry[]>();

export function enquiriesOf(file: CountedFile): readonly Enquiry[] {
  let enquiries = known.get(file);
  if (enquiries === undefined) known.set(file, (enquiries = file.digest.type === 'case' ? workOut(file) : []));
  return enquiries;
}

function workOut(file: CountedFile): readonly Enquiry[] {
  const begun = file.facts('strategy-meeting').flatMap((fact) => {
    const heldAt = instantIn(fact.values, 'heldAt');
    const type = textIn(fact.values, 'enquiry');
    if (heldAt === undefined || (type !== 'single' && type !== 'joint')) return [];
    const children = rowsIn(fact.values, 'children').filter((row) => answerIn(row, 'enquiry') === true);
    const startedOn = dateOf(heldAt, LONDON);
    return [...new Set(children.map((row) => textIn(row, 'child')).filter(Boolean))].map((child) => ({
      record: fact.record as string,
      child,
      startedAt: heldAt,
      startedOn,
      type,
    }));
  });
  // Of two that were written about one child and meeting, the one that was signed first is the outcome.
  const writtenUp = file.facts('section-47-enquiry').toSorted(bySignOff);
  const answered = new Set<string>();
  const enquiries = begun
    .toSorted((a, b) => compareDates(b.startedOn, a.startedOn))
    .map((each): Enquiry => {
      const fact = writtenUp.find((other) => rowOf(other, each.child) !== undefined && isAbout(other, each, answered));
      if (fact !== undefined) answered.add(`${fact.record} ${each.child}`);
      return { file, ...each, ...outcomeOf(fact, each.child) };
    });
  const counted = new Set(begun.map(({ record, child }) => `${record} ${child}`));
  const alone = writtenUp.flatMap((fact) =>
    rowsIn(fact.values, 'children').flatMap((row): readonly Enquiry[] => {
      const child = textIn(row, 'child');
      // Written up for a child that its own meeting began no enquiry about is about that meeting all the same.
      const meeting = file.fact(textIn(fact.values, 'strategyMeeting'));
      const heldAt = meeting === undefined ? undefined : instantIn(meeting.values, 'heldAt');
      const startedOn = dateIn(fact.values, 'concludedOn') ?? dayOf(heldAt ?? fact.authorisedAt);
      if (child === '' || startedOn === undefined || answered.has(`${fact.record} ${child}`)) return [];
      const once = `${meeting?.record ?? fact.record} ${child}`;
      if (counted.has(once)) return [];
      counted.add(once);
      return [
        {
          file,
          record: fact.record,
          child,
          startedAt: heldAt ?? middayOf(startedOn),
          startedOn: heldAt === undefined ? startedOn : dateOf(heldAt, LONDON),
          type: textIn(fact.values, 'type'),
          ...outcomeOf(fact, child),
        },
      ];
    }),
  );
  return [...enquiries, ...alone].toSorted((a, b) => compareDates(a.startedOn, b.startedOn));
}

const dayOf = (at: ZonedInstant | undefined): CalendarDate | undefined => (at === undefined ? undefined : dateOf(at, LONDON));

const signedAt = ({ authorisedAt }: DigestFact): number =>
  authorisedAt === undefined ? Number.POSITIVE_INFINITY : instantMs(authorisedAt);
const bySignOff = (a: DigestFact, b: DigestFact): number => (signedAt(a) === signedAt(b) ? 0 : signedAt(a) - signedAt(b));

/** It names the meeting; one that names none is about the latest that began before it was concluded and has no other. */
function isAbout(
  { record, values }: DigestFact,
  enquiry: { record: string; child: string; startedOn: CalendarDate },
  answered: Set<string>,
) {
  const meeting = textIn(values, 'strategyMeeting');
  if (meeting !== '') return meeting === enquiry.record;
  const concludedOn = dateIn(values, 'concludedOn');
  return !answered.has(`${record} ${enquiry.child}`) && concludedOn !== undefined && enquiry.startedOn <= concludedOn;
}

const rowOf = ({ values }: DigestFact, child: string): Body | undefined =>
  rowsIn(values, 'children').find((row) => textIn(row, 'child') === child);

function outcomeOf(fact: DigestFact | undefined, child: string): Pick<Enquiry, 'fact' | 'outcome' | 'needsConference' | 'outcomeOn'> {
  const row = fact === undefined ? undefined : rowOf(fact, child);
  if (fact === undefined || row === undefined) return { outcome: '', needsConference: false };
  const outcome = textIn(row, 'outcome');
  return {
    fact,
    outcome,
    needsConference: outcome === 'ICPC' || answerIn(row, 'conference') === true,
    ...(fact.authorisedAt === undefined || outcome === '' ? {} : { outcomeOn: dateOf(fact.authorisedAt, LONDON) }),
  };
}
