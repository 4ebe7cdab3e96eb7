/**
 * Whether a new referral of a person is a re-referral (M6, facts.md §3.2): an earlier referral of the same person was received no more than
 * 12 calendar months before, counted from referral to referral and whatever came of the earlier one. Every child has a history of their
 * own: an earlier referral of a brother is none of theirs.
 */
import { addMonths, type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import type { FileId } from '#shared/base/ids.ts';
import { compareInstants, dateOf, isZonedInstant, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import type { FileDigest } from './digest.ts';
import type { FilePerson } from './people.ts';

/** Decisions that make a contact a referral. Of the others (advice, early help, linked to an open case) it stays a contact (M2). */
const REFERRAL_OUTCOMES = new Set(['CIN', 'CP', 'ADULT']);
/** Involvements that begin with a referral, for cases that were brought over without one. */
const REFERRED_INVOLVEMENTS = new Set(['child-in-need', 's47-enquiry', 'child-protection-plan', 'adult-at-risk']);
const MONTHS = 12;

export interface EarlierReferral {
  /** The contact or the case that has it on this laptop. */
  readonly file: FileId;
  readonly receivedOn: CalendarDate;
}

/** Somebody who is known, and where: a match of `knownPeople`, or as confirmed by the worker. */
export interface KnownSubject {
  readonly digest: FileDigest;
  readonly person: Pick<FilePerson, 'record' | 'child'>;
}

/**
 * The latest referral of the person within 12 months before this one; undefined when there is none.
 * @param known where the person is known: likely or confirmed matches only
 * @param contact the new contact itself, once it is saved: never its own earlier one
 */
export function earlierReferral(
  known: readonly KnownSubject[],
  digests: readonly FileDigest[],
  receivedAt: ZonedInstant,
  contact?: FileId,
): EarlierReferral | undefined {
  const until = dateOf(receivedAt);
  const from = addMonths(until, -MONTHS);
  return known
    .flatMap((subject) => referralsOf(subject, digests))
    .filter(({ file, origin }) => file !== contact && origin !== contact)
    .filter(({ receivedOn, at }) => (at === undefined ? compareDates(receivedOn, until) <= 0 : compareInstants(at, receivedAt) < 0))
    .filter(({ receivedOn }) => compareDates(receivedOn, from) >= 0)
    .map(({ file, receivedOn }) => ({ file, receivedOn }))
    .toSorted((a, b) => compareDates(b.receivedOn, a.receivedOn))[0];
}

interface Referral extends EarlierReferral {
  /** The contact it was decided on, where a case has a copy of the decision. */
  readonly origin: FileId;
  /** Where the very moment is known. */
  readonly at?: ZonedInstant;
}

const referralOutcomes = (decision: Body): readonly string[] =>
  [textIn(decision, 'outcome'), ...textsIn(decision, 'furtherOutcomes')].filter((outcome) => REFERRAL_OUTCOMES.has(outcome));

/** Referrals of this person in the file where they are known. */
function referralsOf({ digest, person }: KnownSubject, digests: readonly FileDigest[]): readonly Referral[] {
  if (digest.status === 'withdrawn') return [];
  const decisions = digest.facts.filter(({ kind, values }) => kind === 'referral' && referralOutcomes(values).length > 0);
  const own = decisions.filter(({ values }) => referralOutcomes(values).some((outcome) => (outcome === 'ADULT') !== person.child));
  if (digest.type === 'contact') {
    const { file, receivedAt } = digest;
    return own.length === 0 || receivedAt === undefined ? [] : [{ file, origin: file, receivedOn: dateOf(receivedAt), at: receivedAt }];
  }
  if (digest.type !== 'case') return [];
  const involvements = [...digest.involvements, ...digest.pastInvolvements];
  const ownInvolvements = involvements.filter(({ people }) => people.includes(person.record));
  // A brother or sister added to the case, without an involvement of their own, was not referred.
  if (involvements.length > 0 && ownInvolvements.length === 0) return [];
  if (decisions.length > 0) {
    return own.flatMap(({ values, at }) => {
      const origin = (textIn(values, 'fromContact') || (digest.fromContact ?? digest.file)) as FileId;
      const received = digests.find(({ file }) => file === origin)?.receivedAt;
      if (received !== undefined) return [{ file: digest.file, origin, receivedOn: dateOf(received), at: received }];
      // The contact is not on this laptop: what is known is the day of the decision.
      return at === undefined ? [] : [{ file: digest.file, origin, receivedOn: isZonedInstant(at) ? dateOf(at) : at }];
    });
  }
  // Its first one: stepping up or down later is no new referral.
  return ownInvolvements
    .filter(({ type }) => REFERRED_INVOLVEMENTS.has(type))
    .toSorted((a, b) => compareDates(a.openedOn, b.openedOn))
    .slice(0, 1)
    .map(({ openedOn }) => ({ file: digest.file, origin: digest.fromContact ?? digest.file, receivedOn: openedOn }));
}
