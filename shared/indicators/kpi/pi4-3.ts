/**
 * PI 4.3 · Of the children open as children in need for ten working days or more of the period, how many have an active plan and had every
 * review that was due held in time, with the family and at least one other agency invited. Source: SOR Annex D PI 4.3 (printed, label cut).
 *
 * Open as a child in need: by the involvement, and from when the outcome of an assessment (or a conference, a step down or a plan) says so;
 * while the assessment that was asked for is not authorised, no plan is owed. A child who is on a protection plan is not counted on those
 * days. The plan is asked for at the end of the period; of a child who closed in it, at any time of it.
 */

import { addDays, type CalendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, instantIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { clockOutcome, clockUnit, countedAt, dueIn, locationAt } from '../clock-units.ts';
import { contractDaysBetween } from '../contract-days.ts';
import type { Kpi, KpiUnit, KpiValue } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import { includesInstant, type Period } from '../period.ts';
import { type AssessmentCourse, assessmentCourses } from '../service/assessment-courses.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { enquiriesOf } from '../service/enquiries.ts';
import { openedFor } from '../service/opened-for.ts';
import { isActiveIn, isActiveOn, lastDayOf, needPlansOf, protectionPlansOf } from '../service/plans.ts';
import { hasHappened, type Service } from '../service/service.ts';

const LEAST_WORKING_DAYS = 10;

const childrenInNeed = rememberUnits(findChildrenInNeed);

export const pi43: Kpi = {
  id: 'PI4.3',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'children',
  parts: [
    { id: 'PI4.3', title: 'In a plan, and reviewed in time with family and agencies', units },
    { id: 'PI4.3a', title: 'With an active plan', units: planUnits },
    { id: 'PI4.3b', title: 'Reviews due in the period held in time', units: reviewUnits },
  ],
  values: feedbackValues,
};

interface InNeed {
  readonly file: CountedFile;
  readonly child: string;
  readonly record: string;
  /** The last day of the period on which the child was in need. */
  readonly on: CalendarDate;
  readonly hasPlan: boolean;
}

function units(service: Service, period: Period): readonly KpiUnit[] {
  return childrenInNeed(service, period).map((each) => {
    const problems = reviewsOf(service, each, period)
      .map((clock) => reviewProblem(service, each.file, clock))
      .filter(Boolean);
    const problem = [each.hasPlan ? '' : 'No active plan', ...new Set(problems)].filter(Boolean).join('; ');
    return { ...unitOf(each), outcome: problem === '' ? 'met' : 'not-met', why: problem || 'In a plan, reviews in time' };
  });
}

function planUnits(service: Service, period: Period): readonly KpiUnit[] {
  return childrenInNeed(service, period).map((each) => ({
    ...unitOf(each),
    outcome: each.hasPlan ? 'met' : 'not-met',
    why: each.hasPlan ? 'Active plan' : 'No active plan',
  }));
}

function reviewUnits(service: Service, period: Period): readonly KpiUnit[] {
  return childrenInNeed(service, period).flatMap((each) =>
    reviewsOf(service, each, period).map((clock) =>
      clockUnit(service, each.file, clock, {
        person: each.child,
        record: clock.stoppedBy ?? clock.record,
        location: locationAt(each.file, countedAt(service, clock)),
      }),
    ),
  );
}

const unitOf = ({ file, child, record, on }: InNeed) => ({
  file: file.digest.file,
  record,
  person: child,
  location: file.locationOn(on),
  on,
});

/** Due in the period, of this child. */
const reviewsOf = (service: Service, { file, child }: InNeed, period: Period): readonly DigestClock[] =>
  file
    .clocks('CIN-REVIEW')
    .filter((clock) => dueIn(clock, period) && clock.people?.includes(child) === true && clockOutcome(service, clock) !== 'pending');

function reviewProblem(service: Service, file: CountedFile, clock: DigestClock): string {
  if (clockOutcome(service, clock) === 'not-met') return clock.stoppedBy === undefined ? 'A review due was not held' : 'A review was late';
  const review = clock.stoppedBy === undefined ? undefined : file.fact(clock.stoppedBy);
  if (review === undefined) return '';
  if (answerIn(review.values, 'familyInvited') !== true) return 'The family was not invited to a review';
  return ['yes', 'none-involved'].includes(textIn(review.values, 'agenciesInvited')) ? '' : 'No other agency was invited to a review';
}

function findChildrenInNeed(service: Service, period: Period): readonly InNeed[] {
  return service.cases.flatMap((file) => {
    const involvements = file.facts('involvement').filter(({ values }) => textIn(values, 'type') === 'child-in-need');
    const children = new Set(involvements.flatMap(({ values }) => textsIn(values, 'people')));
    return [...children].flatMap((child): readonly InNeed[] => {
      const spans = involvements
        .filter(({ values }) => textsIn(values, 'people').includes(child))
        .flatMap((fact) => spanIn(service, file, child, fact, period));
      const days = spans.reduce((sum, span) => sum + span.days, 0);
      const last = spans.toSorted((a, b) => compareDates(a.until, b.until)).at(-1);
      if (last === undefined || days < LEAST_WORKING_DAYS) return [];
      const plans = needPlansOf(file).filter((plan) => plan.child === child);
      const hasPlan = plans.some((plan) => (last.isOpen ? isActiveOn(plan, last.until) : isActiveIn(service, plan, period)));
      return [{ file, child, record: last.record, on: last.until, hasPlan }];
    });
  });
}

/** Working days of the period on which the child is in need under this involvement; the day on which it begins is day 0. */
function spanIn(service: Service, file: CountedFile, child: string, involvement: ReturnType<CountedFile['facts']>[number], period: Period) {
  const openedOn = openedFor(involvement, child);
  if (openedOn === undefined) return [];
  const last = lastDayOf(service, period);
  const closed = dateIn(involvement.values, 'closedOn');
  const isOpen = closed === undefined || closed > last;
  const until = isOpen ? last : closed;
  const since = sinceWhen(service, file, child, openedOn, involvement.values, until);
  if (since === undefined || since > until || until < period.from) return [];
  const from = since < period.from ? addDays(period.from, -1) : since;
  const days = contractDaysBetween(from, until) - protectedDays(file, child, from, until);
  return days < 1 ? [] : [{ record: involvement.record, until, isOpen, days }];
}

/** From when the child is known to be in need; undefined while an assessment is to say so, or where it said something else. */
function sinceWhen(
  service: Service,
  file: CountedFile,
  child: string,
  openedOn: CalendarDate,
  involvement: Readonly<Record<string, unknown>>,
  until: CalendarDate,
): CalendarDate | undefined {
  const decisions = decisionsOn(file, child).filter(({ on }) => on <= until);
  const decided = decisions.at(-1);
  if (decided !== undefined && decided.on >= openedOn && !decided.inNeed) return undefined;
  const first = decisions.find(({ on, inNeed }) => inNeed && on >= openedOn);
  const wasInNeed = decisions.findLast(({ on }) => on < openedOn)?.inNeed === true;
  const isContinued = wasInNeed || involvement['migrated'] === true || ['step-down', 'transfer-in'].includes(textIn(involvement, 'step'));
  if (isContinued) return openedOn;
  if (first !== undefined) return first.on;
  const isBeingAssessed =
    file.clocks('PI2.1').some(({ startedAt, stoppedAt }) => isOpenOn(startedAt, stoppedAt, until)) ||
    coursesOf(service, file).some(({ person, startedAt, authorisedAt }) => person === child && isOpenOn(startedAt, authorisedAt, until));
  return isBeingAssessed ? undefined : openedOn;
}

const isOpenOn = (from: ZonedInstant, to: ZonedInstant | undefined, day: CalendarDate): boolean =>
  dateOf(from, LONDON) <= day && (to === undefined || dateOf(to, LONDON) > day);

const byFile = new WeakMap<Service, ReadonlyMap<CountedFile, readonly AssessmentCourse[]>>();

/** Of a case that was brought over without the decision that asked for the assessment, no clock runs, and the contact says when it was asked for. */
function coursesOf(service: Service, file: CountedFile): readonly AssessmentCourse[] {
  let courses = byFile.get(service);
  if (courses === undefined) byFile.set(service, (courses = Map.groupBy(assessmentCourses(service), (course) => course.file)));
  return courses.get(file) ?? [];
}

/** What assessments, conferences and plans said of this child, the earliest first. */
function decisionsOn(file: CountedFile, child: string): readonly { readonly on: CalendarDate; readonly inNeed: boolean }[] {
  const rowOf = (values: Readonly<Record<string, unknown>>, table: string) =>
    rowsIn(values, table).find((row) => textIn(row, 'child') === child);
  const assessed = file.facts('child-and-family-assessment').flatMap(({ authorisedAt, values }) => {
    const row = rowOf(values, 'children');
    // A source that has one outcome for the whole assessment says it of each child.
    const outcome = row === undefined ? '' : textIn(row, 'outcome') || textIn(values, 'outcome');
    return authorisedAt === undefined || outcome === '' ? [] : [{ on: dateOf(authorisedAt, LONDON), inNeed: outcome === 'CIN' }];
  });
  const conferred = file.facts('child-protection-conference').flatMap(({ values }) => {
    const at = instantIn(values, 'heldAt');
    const outcome = textIn(rowOf(values, 'decisions') ?? rowOf(values, 'reviewDecisions') ?? {}, 'outcome');
    if (at === undefined || textIn(values, 'held') !== 'decided' || outcome === '' || outcome === 'ADJ') return [];
    return [{ on: dateOf(at, LONDON), inNeed: outcome === 'CIN' || outcome === 'END_CIN' }];
  });
  const planned = needPlansOf(file).flatMap((plan) => (plan.child === child ? [{ on: plan.startedOn, inNeed: true }] : []));
  // Of an enquiry only what settles it: "continue the assessment" leaves it to the assessment.
  const enquired = enquiriesOf(file).flatMap(({ child: about, outcome, outcomeOn }) =>
    about === child && outcomeOn !== undefined && ['SUBNR', 'NSUB_S17'].includes(outcome) ? [{ on: outcomeOn, inNeed: true }] : [],
  );
  return [...assessed, ...enquired, ...conferred, ...planned].toSorted((a, b) => compareDates(a.on, b.on));
}

function protectedDays(file: CountedFile, child: string, from: CalendarDate, until: CalendarDate): number {
  return protectionPlansOf(file)
    .filter((plan) => plan.child === child)
    .reduce((sum, { startedOn, endedOn }) => {
      const begins = startedOn > from ? startedOn : from;
      const ends = endedOn === undefined || endedOn > until ? until : endedOn;
      return ends > begins ? sum + contractDaysBetween(begins, ends) : sum;
    }, 0);
}

/** What children and parents of these families said in the period. Partners are not asked by the software yet. */
function feedbackValues(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const files = new Set(childrenInNeed(service, period).map(({ file }) => file));
  const answers = [...files].flatMap((file) =>
    file.facts('feedback').flatMap(({ values }) => {
      const at = instantIn(values, 'givenAt');
      if (!hasHappened(service, at) || !includesInstant(period, at)) return [];
      return location === null || locationAt(file, at) === location ? [textIn(values, 'madeADifference')] : [];
    }),
  );
  const asked = answers.filter((answer) => answer !== '' && answer !== 'not-asked');
  return [
    { id: 'PI4.3c', title: 'Feedback from these families', value: answers.length, unit: 'count' },
    {
      id: 'PI4.3c.positive',
      title: 'Of these, that it made things better',
      value: asked.length === 0 ? null : (asked.filter((answer) => answer === 'yes').length * 100) / asked.length,
      unit: 'percent',
    },
  ];
}
