/** Assessments that a manager had signed off by the moment of the figures: what PI2.2 to PI2.4 count, as whole assessments. */
import { type CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { locationAt } from '../clock-units.ts';
import type { KpiUnit } from '../kpi.ts';
import { includesDay, type Period } from '../period.ts';
import type { CountedFile } from './counted-file.ts';
import { hasHappened, type Service } from './service.ts';

/** The assessments of Annex D: of children and families, under the Care Act, of carers and young carers, for Family Support. */
export const ASSESSMENT_KINDS = [
  'child-and-family-assessment',
  'adult-safeguarding-assessment',
  'carers-assessment',
  'young-carers-assessment',
  'personal-family-support-assessment',
] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

export interface SignedAssessment {
  readonly file: CountedFile;
  readonly assessment: DigestFact;
  readonly authorisedAt: ZonedInstant;
  readonly authorisedOn: CalendarDate;
}

const known = new WeakMap<Service, readonly SignedAssessment[]>();

export function signedAssessments(service: Service, period: Period, kinds: readonly AssessmentKind[]): readonly SignedAssessment[] {
  let all = known.get(service);
  if (all === undefined) known.set(service, (all = service.cases.flatMap((file) => signedIn(service, file))));
  const wanted: ReadonlySet<string> = new Set(kinds);
  return all.filter(({ assessment, authorisedOn }) => wanted.has(assessment.kind) && includesDay(period, authorisedOn));
}

const signedIn = (service: Service, file: CountedFile): readonly SignedAssessment[] =>
  ASSESSMENT_KINDS.flatMap((kind) =>
    file.facts(kind).flatMap((assessment) => {
      const { authorisedAt } = assessment;
      if (!hasHappened(service, authorisedAt) || !wasMade(assessment)) return [];
      return [{ file, assessment, authorisedAt, authorisedOn: dateOf(authorisedAt, LONDON) }];
    }),
  );

/** A young carer's that was declined, or found no carer, is signed off too: there is no assessment to judge. */
export const wasMade = ({ kind, values }: DigestFact): boolean =>
  kind !== 'young-carers-assessment' || !['declined', 'not-a-carer'].includes(textIn(values, 'result'));

/** A unit for the whole assessment, at the place on the day of its sign-off. */
export const assessmentUnit = (
  { file, assessment, authorisedAt, authorisedOn }: SignedAssessment,
  also: Pick<KpiUnit, 'outcome' | 'why'> & Partial<Pick<KpiUnit, 'person' | 'dueAt' | 'stoppedAt'>>,
): KpiUnit => ({
  file: file.digest.file,
  record: assessment.record,
  location: locationAt(file, authorisedAt),
  startedAt: authorisedAt,
  on: authorisedOn,
  ...also,
});
