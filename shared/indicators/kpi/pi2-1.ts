/**
 * PI2.1 · Of the assessments that were signed off, or whose limit ran out, in the period, how many were signed off by a manager within 45
 * working days of the referral. Source: SOR Annex D PI 2.1 (criterion reconstructed, threshold printed; its footnote to Working Together
 * 2023 settles that working days are meant). One for each child and one for each adult; unborn children too.
 * Each counts once: when it was signed in time, then; else on the day its limit ran out, whether or not it was signed later (that one is
 * in M10, over 45). Open ones inside their limit are in no period yet. A re-assessment runs from the day it was asked for. Place: on the
 * day it is counted. A referral for a strategy discussion that an enquiry answered is no open assessment while none was begun. Beside
 * it DfE's way, from the start of the assessment: the national 85.7 % are of that.
 */

import { dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { dateIn } from '#shared/practice/body-values.ts';
import { locationAt } from '../clock-units.ts';
import { contractDaysBetween } from '../contract-days.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { includesInstant, type Period } from '../period.ts';
import { ASSESSMENT_LIMIT, type AssessmentCourse, assessmentCourses } from '../service/assessment-courses.ts';
import type { Service } from '../service/service.ts';

export const pi21: Kpi = {
  id: 'PI2.1',
  scheme: 'S95',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'assessments',
  parts: [
    { id: 'PI2.1', title: 'Signed off within 45 working days of the referral', units },
    { id: 'PI2.1.dfe', title: 'Signed off within 45 working days of its start (DfE)', units: unitsFromStart },
  ],
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return assessmentCourses(service).flatMap((course) => {
    const { authorisedAt, dueAt } = course;
    const isMet = authorisedAt !== undefined && instantMs(authorisedAt) <= instantMs(dueAt);
    const countedAt = isMet ? authorisedAt : dueAt;
    if (instantMs(countedAt) > service.asOfMs || !includesInstant(period, countedAt)) return [];
    return [unit(course, countedAt, isMet, whyOf(course))];
  });
}

function unit(course: AssessmentCourse, countedAt: ZonedInstant, isMet: boolean, why: string): KpiUnit {
  const { file, record, person, authorisedAt, startedAt, dueAt } = course;
  return {
    file: file.digest.file,
    record,
    ...(person === undefined ? {} : { person }),
    location: locationAt(file, countedAt),
    outcome: isMet ? 'met' : 'not-met',
    why,
    startedAt,
    dueAt,
    ...(authorisedAt === undefined ? {} : { stoppedAt: authorisedAt }),
    on: dateOf(countedAt, LONDON),
  };
}

function whyOf({ authorisedAt, startedAt, withoutReferral }: AssessmentCourse): string {
  if (authorisedAt === undefined) return `Not signed off after ${ASSESSMENT_LIMIT} working days`;
  const days = contractDaysBetween(dateOf(startedAt, LONDON), dateOf(authorisedAt, LONDON));
  const late = days - ASSESSMENT_LIMIT;
  const from = withoutReferral === true ? ' of its own start: no referral is recorded' : '';
  return `Signed off after ${days} working days${from}${late > 0 ? `, ${late} late` : ''}`;
}

function unitsFromStart(service: Service, period: Period): readonly KpiUnit[] {
  return assessmentCourses(service).flatMap((course) => {
    const { assessment, authorisedAt } = course;
    if (assessment === undefined || authorisedAt === undefined || !includesInstant(period, authorisedAt)) return [];
    const startedOn = dateIn(assessment.values, 'startedOn');
    if (startedOn === undefined) return [];
    const days = contractDaysBetween(startedOn, dateOf(authorisedAt, LONDON));
    return [unit(course, authorisedAt, days <= ASSESSMENT_LIMIT, `Signed off ${days} working days after it began`)];
  });
}
