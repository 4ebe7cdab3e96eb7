/**
 * Assessments as PI2.1 and M10 count them: one for each child, as DfE does, and one for each adult; from the referral (or, in an open
 * case, the request) to a manager's sign-off, or still without one. A referral's clock in the case file is one for the whole family and
 * stops with the first assessment; here a sibling who was left out of it keeps a course of their own.
 */

import { type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, instantMs, LONDON, middayOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { dateIn, instantIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { endOfContractDays } from '../contract-days.ts';
import { type CountedFile, isChildOn } from './counted-file.ts';
import { enquiriesOf } from './enquiries.ts';
import { openedFor } from './opened-for.ts';
import { statutoryOutcomes } from './referrals.ts';
import { hasHappened, type Service } from './service.ts';
import { isKnownUnregistered } from './staff.ts';

export const ASSESSMENT_LIMIT = 45;

export interface AssessmentCourse {
  readonly file: CountedFile;
  readonly of: 'child' | 'adult';
  /** The assessment; where there is none yet, the referral that asks for it. */
  readonly record: string;
  /** Absent: a re-assessment in draft, that does not say yet whom it is of. */
  readonly person?: string;
  /** Of an assessment that a manager has signed. */
  readonly assessment?: DigestFact;
  readonly authorisedAt?: ZonedInstant;
  /** When the referral was received or the re-assessment asked for. */
  readonly startedAt: ZonedInstant;
  readonly dueAt: ZonedInstant;
  /** Where neither is recorded: it is counted from its own beginning. */
  readonly withoutReferral?: true;
}

type Whose = 'child' | 'adult';

const KIND = { child: 'child-and-family-assessment', adult: 'adult-safeguarding-assessment' } as const;
const OUTCOMES: Readonly<Record<Whose, readonly string[]>> = { child: ['CIN', 'CP'], adult: ['ADULT'] };
/** Involvements that a referral opens, and whose people it asks to assess. */
const INVOLVEMENTS: Readonly<Record<Whose, ReadonlySet<string>>> = {
  child: new Set(['child-in-need', 's47-enquiry', 'child-protection-plan']),
  adult: new Set(['adult-at-risk']),
};
/** Of `referral_outcome`: nothing, advice, Early Help. No assessment follows from these. */
const ENDED_AT_ONCE = new Set(['1', '2', '3']);

interface Start {
  readonly record: string;
  readonly startedAt: ZonedInstant;
  readonly dueAt: ZonedInstant;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Decided for a strategy discussion, not for an assessment. */
  readonly isForStrategy: boolean;
}

const known = new WeakMap<Service, readonly AssessmentCourse[]>();

/** Of the whole service, as of its moment: those that were signed off by then, and those that waited. */
export function assessmentCourses(service: Service): readonly AssessmentCourse[] {
  let courses = known.get(service);
  if (courses === undefined) {
    courses = service.cases.flatMap((file) => [...coursesOf(service, file, 'child'), ...coursesOf(service, file, 'adult')]);
    known.set(service, courses);
  }
  return courses;
}

export const startsByRequest = (assessment: DigestFact): boolean => ['no-referral', 'review'].includes(textIn(assessment.values, 'type'));

/** The people an assessment is of: its children, each once, or the adult. */
export function peopleAssessed({ kind, values }: DigestFact): readonly string[] {
  const people = kind === KIND.child ? rowsIn(values, 'children').map((row) => textIn(row, 'child')) : [textIn(values, 'person')];
  return [...new Set(people.filter(Boolean))];
}

function coursesOf(service: Service, file: CountedFile, of: Whose): readonly AssessmentCourse[] {
  const assessments = file.facts(KIND[of]);
  const starts = startsOf(service, file, of);
  if (assessments.length === 0 && starts.length === 0 && file.clocks('PI2.1').length === 0) return [];
  const signed = assessments
    .filter(
      ({ authorisedAt, authorisedBy }) =>
        hasHappened(service, authorisedAt) && !isKnownUnregistered(service.staff, authorisedBy, dateOf(authorisedAt, LONDON)),
    )
    .toSorted((a, b) => compareInstants(a.authorisedAt as ZonedInstant, b.authorisedAt as ZonedInstant));
  const done: AssessmentCourse[] = [];
  for (const assessment of signed) {
    for (const person of peopleAssessed(assessment)) done.push(signedCourse(file, of, assessment, person, starts, done));
  }
  return [...done, ...openRequests(service, file, of), ...openReferrals(service, file, of, starts, done)];
}

/** When the family was referred for such an assessment, the earliest first. */
function startsOf(service: Service, file: CountedFile, of: Whose): readonly Start[] {
  const inCase = file.facts('referral');
  const contact = file.digest.fromContact === undefined ? undefined : service.file(file.digest.fromContact);
  // A case that came from elsewhere may not carry the copy of the decision that one opened here does.
  const decisions = inCase.length > 0 ? inCase : (contact?.facts('referral') ?? []);
  return decisions
    .filter(({ values }) => asksFor(values, of))
    .flatMap(({ record, values }) => {
      const startedAt = instantIn(values, 'receivedAt') ?? (service.file(textIn(values, 'fromContact')) ?? contact)?.digest.receivedAt;
      if (!hasHappened(service, startedAt)) return [];
      const dueAt = file.clocks('PI2.1').find((clock) => clock.record === record && clock.stopsWith === KIND[of])?.dueAt;
      return [{ ...startOf(record, startedAt, dueAt), isForStrategy: of === 'child' && isForStrategy(values) }];
    })
    .toSorted((a, b) => compareInstants(a.startedAt, b.startedAt));
}

function asksFor(decision: DigestFact['values'], of: Whose): boolean {
  const outcomes: readonly string[] = statutoryOutcomes(decision).filter((outcome) => OUTCOMES[of].includes(outcome));
  if (outcomes.length === 0) return false;
  const further = textsIn(decision, 'furtherOutcomes');
  return outcomes.some((outcome) => further.includes(outcome)) || !ENDED_AT_ONCE.has(textIn(decision, 'referralOutcome'));
}

/** Of `referral_outcome`: a strategy discussion. A child protection referral that does not say is for one too. */
const isForStrategy = (decision: DigestFact['values']): boolean =>
  textIn(decision, 'referralOutcome') === '5' || (textIn(decision, 'outcome') === 'CP' && textIn(decision, 'referralOutcome') === '');

function startOf(record: string, startedAt: ZonedInstant, dueAt?: ZonedInstant): Start {
  const receivedOn = dateOf(startedAt, LONDON);
  const due = dueAt ?? endOfContractDays(receivedOn, ASSESSMENT_LIMIT);
  return { record, startedAt, dueAt: due, receivedOn, dueOn: dateOf(due, LONDON), isForStrategy: false };
}

function signedCourse(
  file: CountedFile,
  of: Whose,
  assessment: DigestFact,
  person: string,
  starts: readonly Start[],
  before: readonly AssessmentCourse[],
): AssessmentCourse {
  const authorisedAt = assessment.authorisedAt as ZonedInstant;
  const own = { file, of, record: assessment.record, person, assessment, authorisedAt };
  const requestedAt = instantIn(assessment.values, 'requestedAt');
  const asked = startsByRequest(assessment)
    ? requestedAt === undefined
      ? undefined
      : startOf(assessment.record, requestedAt)
    : referralOf(file, of, assessment, person, starts, before);
  if (asked !== undefined) return { ...own, startedAt: asked.startedAt, dueAt: asked.dueAt };
  const begun = startOf(assessment.record, requestedAt ?? middayOf(beganOn(assessment)));
  return { ...own, startedAt: begun.startedAt, dueAt: begun.dueAt, withoutReferral: true };
}

const beganOn = ({ values, authorisedAt, createdAt }: DigestFact): CalendarDate =>
  dateIn(values, 'startedOn') ?? dateOf(authorisedAt ?? createdAt, LONDON);

/**
 * The referral that it answers: the earliest that nobody has answered for this person yet and in whose time their involvement began; a
 * brother or sister who joined later is not late for the referral of before them.
 */
function referralOf(
  file: CountedFile,
  of: Whose,
  assessment: DigestFact,
  person: string,
  starts: readonly Start[],
  before: readonly AssessmentCourse[],
): Start | undefined {
  const began = beganOn(assessment);
  const until = dateOf(assessment.authorisedAt as ZonedInstant, LONDON);
  const received = starts.filter(({ receivedOn }) => receivedOn <= began);
  const candidates = received.length > 0 ? received : starts.filter(({ receivedOn }) => receivedOn <= until);
  const answered = before
    .filter((course) => course.person === person && course.assessment !== undefined && !startsByRequest(course.assessment))
    .map(({ authorisedAt }) => instantMs(authorisedAt as ZonedInstant));
  const unanswered = candidates.filter(({ startedAt }) => !answered.some((ms) => ms >= instantMs(startedAt)));
  return unanswered.find((start) => isInvolvedFor(file, of, person, start, began)) ?? unanswered.at(-1);
}

const isInvolvedFor = (file: CountedFile, of: Whose, person: string, { dueOn }: Start, until: CalendarDate): boolean =>
  involvementsOf(file, of).some(
    ({ people, openedOn, closedOn }) => people.includes(person) && openedOn <= dueOn && (closedOn === undefined || closedOn >= until),
  );

interface Involved {
  readonly people: readonly string[];
  readonly openedOn: CalendarDate;
  readonly closedOn: CalendarDate | undefined;
}

const involvementsOf = (file: CountedFile, of: Whose): readonly Involved[] =>
  file.facts('involvement').flatMap((involvement) => {
    const { values } = involvement;
    if (dateIn(values, 'openedOn') === undefined || !INVOLVEMENTS[of].has(textIn(values, 'type'))) return [];
    const closedOn = dateIn(values, 'closedOn');
    return [...Map.groupBy(textsIn(values, 'people'), (person) => openedFor(involvement, person))].flatMap(([openedOn, people]) =>
      openedOn === undefined ? [] : [{ people, openedOn, closedOn }],
    );
  });

/** Re-assessments that were asked for and that nobody has signed: one for each child they name. */
function openRequests(service: Service, file: CountedFile, of: Whose): readonly AssessmentCourse[] {
  return file
    .clocks('PI2.1')
    .filter(({ startedAs, startedAt }) => startedAs === KIND[of] && hasHappened(service, startedAt))
    .flatMap(({ record, startedAt, dueAt }): readonly AssessmentCourse[] => {
      const assessment = file.fact(record);
      if (hasHappened(service, assessment?.authorisedAt)) return [];
      const course = { file, of, record, startedAt, dueAt };
      const people = assessment === undefined ? [] : peopleAssessed(assessment);
      return people.length === 0 ? [course] : people.map((person) => ({ ...course, person }));
    });
}

/** Whoever a referral asked to assess and who has no signed assessment since: open at its limit, so that a case that closed before has none. */
function openReferrals(
  service: Service,
  file: CountedFile,
  of: Whose,
  starts: readonly Start[],
  done: readonly AssessmentCourse[],
): readonly AssessmentCourse[] {
  const open: AssessmentCourse[] = [];
  for (const start of starts) {
    const atLimit = compareDates(start.dueOn, service.today) < 0 ? start.dueOn : service.today;
    for (const person of peopleToAssess(file, of, start, atLimit)) {
      const isAssessed = done.some(
        (course) => course.person === person && instantMs(course.authorisedAt as ZonedInstant) >= instantMs(start.startedAt),
      );
      const isCounted = open.some((course) => course.person === person);
      if (!isAssessed && !isCounted && !isEnquiredInstead(file, person, start))
        open.push({ file, of, record: start.record, person, startedAt: start.startedAt, dueAt: start.dueAt });
    }
  }
  return open;
}

/**
 * What was referred for a strategy discussion and answered by an enquiry is no assessment that is open, until somebody begins one for the
 * child or the enquiry ends in one: PI5.2 measures the enquiry.
 */
function isEnquiredInstead(file: CountedFile, person: string, { isForStrategy: isFor, receivedOn, dueOn }: Start): boolean {
  if (!isFor) return false;
  const enquiries = enquiriesOf(file).filter(({ child, startedOn }) => child === person && startedOn >= receivedOn && startedOn <= dueOn);
  const isBegun = file
    .facts(KIND.child)
    .some((each) => !startsByRequest(each) && beganOn(each) >= receivedOn && peopleAssessed(each).includes(person));
  return enquiries.length > 0 && !isBegun && !enquiries.some(({ outcome }) => outcome === 'CONT');
}

function peopleToAssess(file: CountedFile, of: Whose, start: Start, on: CalendarDate): readonly string[] {
  const involvements = involvementsOf(file, of);
  const open = involvements.filter(({ openedOn, closedOn }) => openedOn <= on && (closedOn === undefined || closedOn > on));
  const opened = open.filter(({ openedOn }) => openedOn >= start.receivedOn);
  const written = file
    .facts(KIND[of])
    .filter((assessment) => !startsByRequest(assessment) && beganOn(assessment) >= start.receivedOn && beganOn(assessment) <= start.dueOn)
    .flatMap(peopleAssessed);
  if (involvements.length === 0) {
    const people = file.digest.people.filter((person) => isChildOn(person, start.receivedOn) === (of === 'child'));
    // Of an adult's referral without an involvement, nobody says which adult of the family it is about.
    return of === 'child' ? [...new Set([...written, ...people.map(({ record }) => record)])] : [...new Set(written)];
  }
  const involved = (opened.length > 0 ? opened : open).flatMap(({ people }) => people);
  const stillOpen = new Set(open.flatMap(({ people }) => people));
  // Whoever is being assessed anew at a request of their own has that clock and not this one.
  const asked = new Set(
    file
      .facts(KIND[of])
      .filter((each) => startsByRequest(each) && each.authorisedAt === undefined)
      .flatMap(peopleAssessed),
  );
  return [...new Set([...involved, ...written.filter((person) => stillOpen.has(person))])].filter((person) => !asked.has(person));
}
