/**
 * What children, parents and adults said of the service (M21 to M23). Of each person the latest answer of a quarter counts, over longer
 * windows one for each quarter. Who was asked counts in the quarter they were asked in, also once.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, instantMs, LONDON, type ZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { dateIn, instantIn, textIn } from '#shared/practice/body-values.ts';
import type { MiUnit, MiValue } from '../mi.ts';
import { includesDay, type Period, quarterOf } from '../period.ts';
import type { CountedFile } from './counted-file.ts';
import { hasHappened, type Service } from './service.ts';

export interface Feedback {
  readonly file: CountedFile;
  readonly fact: DigestFact;
  readonly respondent: string;
  readonly person: string;
  readonly on: CalendarDate;
}

/** Who is asked for: a child that is old enough, a parent. */
type Counts = (feedback: Feedback) => boolean;

/** Answers given in the period to any of the questions. */
export function responses(service: Service, period: Period, counts: Counts, questions: readonly string[]): readonly Feedback[] {
  const given = allGiven(service).filter(
    (each) => includesDay(period, each.on) && questions.some((question) => wasAnswered(each.fact, question)) && counts(each),
  );
  return latestOfQuarter(service, given);
}

const knownGiven = new WeakMap<Service, readonly Feedback[]>();

/** In the order they were given: read once, because the day of an instant is slow to ask. */
function allGiven(service: Service): readonly Feedback[] {
  let given = knownGiven.get(service);
  if (given === undefined) {
    const found = service.cases.flatMap((file) =>
      file.facts('feedback').flatMap((fact) => {
        const at = instantIn(fact.values, 'givenAt');
        if (!hasHappened(service, at)) return [];
        return [{ ms: instantMs(at), feedback: feedbackOf(file, fact, londonDay(at)) }];
      }),
    );
    knownGiven.set(service, (given = found.toSorted((a, b) => a.ms - b.ms).map(({ feedback }) => feedback)));
  }
  return given;
}

/** Written on London's clock, it is the day that it says. */
const londonDay = (at: ZonedInstant): CalendarDate => (zoneOf(at) === LONDON ? dateOf(at) : dateOf(at, LONDON));

export function invited(service: Service, period: Period, counts: Counts): readonly Feedback[] {
  const asked = service.cases.flatMap((file) =>
    file.facts('feedback').flatMap((fact): Feedback[] => {
      const on = dateIn(fact.values, 'invitedOn');
      return on === undefined || on > service.today || !includesDay(period, on) ? [] : [feedbackOf(file, fact, on)];
    }),
  );
  return latestOfQuarter(service, asked.filter(counts));
}

const feedbackOf = (file: CountedFile, fact: DigestFact, on: CalendarDate): Feedback => ({
  file,
  fact,
  respondent: textIn(fact.values, 'respondent'),
  person: textIn(fact.values, 'person'),
  on,
});

/** What somebody answers as a parent and as an adult who has support are two answers. */
function latestOfQuarter({ settings }: Service, inOrder: readonly Feedback[]): readonly Feedback[] {
  const latest = new Map<string, Feedback>();
  const quarters = new Map<string, string>();
  for (const each of inOrder) {
    const month = each.on.slice(0, 7);
    let quarter = quarters.get(month);
    if (quarter === undefined) quarters.set(month, (quarter = quarterOf(each.on, settings.quarters).from));
    const who = each.person === '' ? each.fact.record : `${each.file.digest.file} ${each.person}`;
    latest.set(`${who} ${each.respondent} ${quarter}`, each);
  }
  return [...latest.values()];
}

export const answerTo = ({ values }: DigestFact, question: string): string => textIn(values, question);

/** A question that was not asked has no answer; "not sure" is one. */
const wasAnswered = (fact: DigestFact, question: string): boolean => !['', 'not-asked'].includes(answerTo(fact, question));

export const feedbackUnit = ({ file, fact, person, on }: Feedback, dimensions: MiUnit['dimensions']): MiUnit => ({
  file: file.digest.file,
  record: fact.record,
  ...(person === '' ? {} : { person }),
  location: file.locationOn(on),
  dimensions,
  on,
});

/** Of how many answers how many said yes; `n/a` without any. */
export function shareOfYes(id: string, title: string, yes: readonly MiUnit[], all: readonly MiUnit[], location: string | null): MiValue {
  const own = (units: readonly MiUnit[]) => units.filter((unit) => location === null || unit.location === location).length;
  const [numerator, denominator] = [own(yes), own(all)];
  return {
    id,
    title,
    value: denominator === 0 ? null : (100 * numerator) / denominator,
    unit: 'percent',
    numerator,
    denominator,
    ...(denominator === 0 ? { why: 'Nobody answered' } : {}),
  };
}
