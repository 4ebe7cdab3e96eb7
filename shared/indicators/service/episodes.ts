/**
 * Episodes: the unit of M3 to M7. One person's involvement with the service from opening to closure, however often its category or
 * its place changes: a step from Child in Need to Child Protection is a transfer between columns, neither a closure nor a new case
 * (facts.md §3.1). Who has two needs at once, such as a child in need who is a young carer, has two episodes.
 */
import { addDays, type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { type DigestFact } from '#shared/case-file/digest.ts';
import { dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { Period } from '../period.ts';
import type { CountedFile } from './counted-file.ts';

/** CP while a section 47 type enquiry or a child protection plan is open. The others are columns of their own. */
export const CATEGORIES = [
  { code: 'CIN', label: 'Child in Need' },
  { code: 'CP', label: 'Child Protection' },
  { code: 'ADULT', label: 'Adult at Risk' },
  { code: 'LAC', label: 'Looked after' },
  { code: 'PF', label: 'Private fostering' },
  { code: 'ADOPT', label: 'Adoption support' },
  { code: 'YC', label: 'Young carer' },
  { code: 'CARER', label: 'Carer' },
  { code: 'ASN', label: 'Assessment of Support Needs' },
] as const;
export type Category = (typeof CATEGORIES)[number]['code'];

/** Of two that are open on one day, the one with the higher rank is the episode's category. Early Help and Family Support are not statutory. */
const CATEGORY_OF: Readonly<Record<string, { readonly category: Category; readonly rank: number }>> = {
  's47-enquiry': { category: 'CP', rank: 9 },
  'child-protection-plan': { category: 'CP', rank: 9 },
  'child-in-need': { category: 'CIN', rank: 8 },
  'looked-after': { category: 'LAC', rank: 7 },
  'adult-at-risk': { category: 'ADULT', rank: 6 },
  'private-fostering': { category: 'PF', rank: 5 },
  'adoption-support': { category: 'ADOPT', rank: 4 },
  'young-carer': { category: 'YC', rank: 3 },
  carer: { category: 'CARER', rank: 2 },
  'assessment-of-support-needs': { category: 'ASN', rank: 1 },
};

/** What replaces one another for a child without anybody saying so: an enquiry begun while the child is in need is the same episode. */
const ONE_COURSE = new Set(['child-in-need', 's47-enquiry', 'child-protection-plan']);

/** Where an episode is counted from a day on, until the next. */
export interface Standing {
  readonly from: CalendarDate;
  readonly category: Category;
  readonly location: string;
}

export interface Episode {
  readonly file: FileId;
  /** The person's record. */
  readonly person: string;
  /** The involvement it began with. */
  readonly record: RecordId;
  readonly involvements: readonly DigestFact[];
  /** The day it is counted from: of a migrated episode never later than the last day before the contract. */
  readonly openedOn: CalendarDate;
  /** The day the last involvement closed; absent while any is open. Open until the day before. */
  readonly closedOn?: CalendarDate;
  /** Taken over from the previous provider: an opening balance, never a new case. */
  readonly migrated: boolean;
  /** The earliest first; the first begins with `openedOn`. */
  readonly standings: readonly Standing[];
}

/** Worked out for the day that was asked for last: all indicators ask for the same one. */
const known = new WeakMap<CountedFile, { readonly today: CalendarDate | undefined; readonly episodes: readonly Episode[] }>();

/**
 * The statutory episodes of a case; none of any other file.
 * @param today the day the figures are as of: what opened, closed or moved later has not happened. Absent: all that is recorded.
 */
export function episodesOf(file: CountedFile, today?: CalendarDate): readonly Episode[] {
  if (file.digest.type !== 'case') return [];
  const before = known.get(file);
  if (before !== undefined && before.today === today) return before.episodes;
  const episodes = workOut(file, today);
  known.set(file, { today, episodes });
  return episodes;
}

interface Course {
  readonly fact: DigestFact;
  readonly type: string;
  readonly openedOn: CalendarDate;
  readonly closedOn: CalendarDate | undefined;
  readonly migrated: boolean;
}

function workOut(file: CountedFile, today: CalendarDate | undefined): readonly Episode[] {
  const hasCome = (day: CalendarDate): boolean => today === undefined || day <= today;
  const courses = file.facts('involvement').flatMap((fact): Course[] => {
    const type = textIn(fact.values, 'type');
    const openedOn = dateIn(fact.values, 'openedOn');
    if (openedOn === undefined || CATEGORY_OF[type] === undefined || !hasCome(openedOn)) return [];
    const closedOn = dateIn(fact.values, 'closedOn');
    const migrated = fact.values['migrated'] === true;
    if (closedOn === undefined || !hasCome(closedOn)) return [{ fact, type, openedOn, closedOn: undefined, migrated }];
    // What was brought over may say that it closed before it opened: then it was never open, and is counted once as new and closed.
    return [{ fact, type, openedOn, closedOn: closedOn < openedOn ? openedOn : closedOn, migrated }];
  });
  const people = new Set(courses.flatMap(({ fact }) => textsIn(fact.values, 'people')));
  return [...people].flatMap((person) => {
    const own = courses
      .filter(({ fact }) => textsIn(fact.values, 'people').includes(person))
      .flatMap((course) => ofPerson(course, person, hasCome))
      .toSorted((a, b) => compareDates(a.openedOn, b.openedOn) || (a.fact.record < b.fact.record ? -1 : 1));
    return joined(own).map((together) => episode(file, person, together, hasCome));
  });
}

/**
 * A sibling who was added to an involvement later begins when that was recorded, and is new then, also where the others were taken over.
 * One who was added when it had closed was forgotten, and is put right.
 */
function ofPerson(course: Course, person: string, hasCome: (day: CalendarDate) => boolean): readonly Course[] {
  const joinedOn = course.fact.joinedOn?.[person];
  if (joinedOn === undefined || joinedOn <= course.openedOn) return [course];
  if (course.closedOn !== undefined && joinedOn >= course.closedOn) return [course];
  return hasCome(joinedOn) ? [{ ...course, openedOn: joinedOn, migrated: false }] : [];
}

/** Those that are one episode, put together: linked as a step, or replacing one another without a gap. */
function joined(courses: readonly Course[]): readonly (readonly Course[])[] {
  const groups: Course[][] = [];
  for (const course of courses) {
    const belonging = groups.filter((group) => group.some((other) => isSameEpisode(other, course)));
    const merged = [...belonging.flat(), course];
    for (const group of belonging) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

const NEVER = '9999-12-31' as CalendarDate;

function isSameEpisode(a: Course, b: Course): boolean {
  const isStep =
    textIn(b.fact.values, 'previous') === a.fact.record ||
    textIn(a.fact.values, 'next') === b.fact.record ||
    textIn(a.fact.values, 'previous') === b.fact.record ||
    textIn(b.fact.values, 'next') === a.fact.record;
  if (isStep || isPostedOn(a, b) || isPostedOn(b, a)) return true;
  // Two of one type at once are one involvement that was recorded twice; the form refuses it, what is brought over may have it.
  if (a.type === b.type && a.openedOn < (b.closedOn ?? NEVER) && b.openedOn < (a.closedOn ?? NEVER)) return true;
  if (!ONE_COURSE.has(a.type) || !ONE_COURSE.has(b.type)) return false;
  const [first, second] = a.openedOn <= b.openedOn ? [a, b] : [b, a];
  if (first.closedOn === undefined || second.openedOn < first.closedOn) return true;
  // Closed and opened on one day: another type is a step that nobody linked, the same type a case that was opened again.
  return second.openedOn === first.closedOn && first.type !== second.type;
}

/** Of `local_closure_extension`: the family was posted to another location of the service, which is a transfer and closes nothing. */
const POSTED = 'POSTED';
/** How long after a posting the work at the new place may begin and still be the same. */
const POSTING_DAYS = 31;

function isPostedOn(first: Course, second: Course): boolean {
  if (first.type !== second.type || first.closedOn === undefined || textIn(first.fact.values, 'localClosureReason') !== POSTED)
    return false;
  return second.openedOn >= first.closedOn && second.openedOn <= addDays(first.closedOn, POSTING_DAYS);
}

function episode(file: CountedFile, person: string, courses: readonly Course[], hasCome: (day: CalendarDate) => boolean): Episode {
  const inOrder = courses.toSorted((a, b) => compareDates(a.openedOn, b.openedOn));
  const first = inOrder[0] as Course;
  // Of several that were open on the day it began, any may be the one that was taken over.
  const migrated = inOrder.some((course) => course.openedOn === first.openedOn && course.migrated);
  const openedOn = migrated && first.openedOn >= CONTRACT_START ? addDays(CONTRACT_START, -1) : first.openedOn;
  const closedOn = inOrder.every((course) => course.closedOn !== undefined)
    ? (inOrder
        .map((course) => course.closedOn as CalendarDate)
        .toSorted(compareDates)
        .at(-1) as CalendarDate)
    : undefined;
  return {
    file: file.digest.file,
    person,
    record: first.fact.record,
    involvements: inOrder.map(({ fact }) => fact),
    openedOn,
    ...(closedOn === undefined ? {} : { closedOn }),
    migrated,
    standings: standingsOf(file, inOrder, openedOn, closedOn).filter(({ from }, index) => index === 0 || hasCome(from)),
  };
}

function standingsOf(
  file: CountedFile,
  courses: readonly Course[],
  openedOn: CalendarDate,
  closedOn: CalendarDate | undefined,
): readonly Standing[] {
  const days = [
    openedOn,
    ...courses.flatMap((course) => [course.openedOn, ...(course.closedOn === undefined ? [] : [course.closedOn])]),
    ...file.digest.locations.map(({ from }) => from),
  ]
    .filter((day) => day >= openedOn && (closedOn === undefined || day <= closedOn))
    .toSorted(compareDates);
  const standings: Standing[] = [];
  for (const day of new Set(days)) {
    const standing = { from: day, category: categoryOn(courses, day, standings.at(-1)?.category), location: file.locationOn(day) };
    const last = standings.at(-1);
    if (last?.category !== standing.category || last.location !== standing.location) standings.push(standing);
  }
  return standings;
}

/** What is open at the end of the day; where nothing is (closed on the day it opened, or a gap within linked steps), what was before. */
function categoryOn(courses: readonly Course[], day: CalendarDate, before: Category | undefined): Category {
  const highest = (among: readonly Course[]) =>
    among
      .flatMap(({ type }) => CATEGORY_OF[type] ?? [])
      .toSorted((a, b) => b.rank - a.rank)
      .at(0)?.category;
  const open = highest(courses.filter(({ openedOn, closedOn }) => openedOn <= day && (closedOn === undefined || closedOn > day)));
  return open ?? before ?? highest(courses.filter(({ openedOn }) => openedOn === day)) ?? highest(courses.slice(0, 1)) ?? 'CIN';
}

/** Open at the end of the day. */
export const isOpenOn = ({ openedOn, closedOn }: Episode, day: CalendarDate): boolean =>
  openedOn <= day && (closedOn === undefined || closedOn > day);

/** Where it is counted on a day: of one that opened later, where it opened; of one that has closed, where it was at the end. */
export const standingOn = ({ standings }: Episode, day: CalendarDate): Standing =>
  standings.findLast(({ from }) => from <= day) ?? (standings[0] as Standing);

/**
 * Stood before the period began: open on the day before, or taken over within it. What was taken over is an opening balance in every
 * period, also in one that begins before the contract does, such as the financial-year quarter from October 2025.
 */
export const stoodBefore = (episode: Episode, { from, to }: Period): boolean =>
  isOpenOn(episode, addDays(from, -1)) || (episode.migrated && episode.openedOn >= from && episode.openedOn <= to);

/** Opened within the period and not taken over. */
export const isNewIn = (episode: Episode, { from, to }: Period): boolean =>
  !episode.migrated && episode.openedOn >= from && episode.openedOn <= to;

export const isClosedIn = ({ closedOn }: Episode, { from, to }: Period): boolean =>
  closedOn !== undefined && closedOn >= from && closedOn <= to;

/**
 * Where it is counted as closed: at the place of that day, in the category it had until then. Who moved on the day it closed was transferred
 * first, as what flows is counted at the place of its day.
 */
export const standingAtClosure = (episode: Episode): Standing => standingOn(episode, episode.closedOn as CalendarDate);
