/** A review of a looked-after child's case, which the responsible authority chairs (SI 2010/959, Part 6; SOR Annex A 3). */
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { TimescaleRule, TimescaleStop } from '#shared/timescales/rule.ts';
import { dateIn, dayEndIn, opening, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { lookedAfterReviewForm } from './form.ts';

const childOf = (body: Body): readonly string[] => [textIn(body, 'person')].filter(Boolean);
const oversightOf = (body: Body): string | undefined => textIn(body, 'oversight') || undefined;
const endsWeeklyVisits = (body: Body): boolean =>
  textIn(body, 'which') === 'first' && ['before-assessment', 'temporary-or-interim'].includes(textIn(body, 'visitBasis'));

const visitsFromNowOn: TimescaleRule = {
  id: 'LAC-VISIT-REVIEWED',
  name: 'Visit to a looked-after child',
  source: 'SI 2010/959 reg 28(3)(b), (4)(b)',
  limit: 42,
  unit: 'calendar-days',
  calendar: 'contract',
  dayZero: 'start-day',
  // In force since 1 April 2011.
  inForceFrom: calendarDate('2011-04-01'),
  warnMinutes: 7 * 24 * 60,
  appliesTo: endsWeeklyVisits,
  startsAt: (body) => dayEndIn(body, 'heldOn'),
  limitIn: (body) => (textIn(body, 'visitBasis') === 'temporary-or-interim' ? { limit: 28, unit: 'calendar-days' } : undefined),
  people: childOf,
  recurs: {},
  stopsWith: 'visit',
};

const stops: readonly TimescaleStop[] = [
  { rule: 'LAC-REVIEW', people: childOf, answers: oversightOf, at: (body) => dayEndIn(body, 'heldOn') },
  {
    rule: 'LAC-VISIT-WEEKLY',
    people: childOf,
    answers: oversightOf,
    cancels: true,
    at: (body) => (endsWeeklyVisits(body) ? dayEndIn(body, 'heldOn') : undefined),
  },
];

const OUTCOMES: Readonly<Record<string, string>> = {
  continues: 'Placement continues',
  changes: 'Another placement is sought',
  home: 'Return home is planned',
  permanence: 'Another order is planned',
  uk: 'Return to the United Kingdom is planned',
};

export const lookedAfterReview: RecordKind = {
  kind: 'looked-after-review',
  title: 'Looked-after child review',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'required',
  reserved: ['authorise'],
  words: { begin: 'Record a looked-after child review', finish: 'Finalise the review', shareable: true },
  correctedBy: 'addendum',
  form: lookedAfterReviewForm,
  schema: schemaFromForm(lookedAfterReviewForm),
  timescales: [visitsFromNowOn],
  stops,
  happenedAt: (body) => dateIn(body, 'heldOn'),
  summary: (body) => [OUTCOMES[textIn(body, 'outcome')] ?? '', opening(textIn(body, 'childView'))].filter(Boolean).join(' · '),
  planned: (body) => {
    const next = dateIn(body, 'nextReviewOn');
    return next === undefined ? [] : [{ key: 'next-review', label: 'Looked-after child review', on: next, opens: 'looked-after-review' }];
  },
  facts: [
    'person',
    'oversight',
    'heldOn',
    'which',
    'visitBasis',
    'mode',
    'attendance.agency',
    'attendance.attendance',
    'participation',
    'carePlanRight',
    'visitsOnTime',
    'outcome',
    'nextReviewOn',
    'recordReceivedOn',
  ],
};
