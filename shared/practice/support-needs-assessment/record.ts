/** Our professional opinion to the Assessment of Support Needs that Defence Children Services lead (SOR 25–26, Annex A 6a, 7d, Annex C g). */
import { daysBetween } from '#shared/base/calendar-date.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { dateIn, dayIn, opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { supportNeedsAssessmentForm } from './form.ts';

export const supportNeedsAssessment: RecordKind = {
  kind: 'support-needs-assessment',
  title: 'Assessment of Support Needs',
  fileTypes: ['case'],
  part: 'assessments',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Write an Assessment of Support Needs', finish: 'Finalise the assessment', shareable: true },
  correctedBy: 'addendum',
  form: supportNeedsAssessmentForm,
  schema: schemaFromForm(supportNeedsAssessmentForm),
  timescales: [
    {
      id: 'A7d',
      name: 'Opinion on support needs',
      source: 'Haversack default: no limit in SOR Annex A 7d; the day that Defence Children Services ask for counts',
      limit: 10,
      unit: 'working-days',
      calendar: 'contract',
      dayZero: 'start-day',
      inForceFrom: CONTRACT_START,
      warnMinutes: 3 * 24 * 60,
      startsAt: (body) => dayIn(body, 'requestedOn'),
      limitIn: (body) => {
        const from = dateIn(body, 'requestedOn');
        const by = dateIn(body, 'answerBy');
        return from === undefined || by === undefined ? undefined : { limit: Math.max(0, daysBetween(from, by)), unit: 'calendar-days' };
      },
      stopsWith: 'support-needs-assessment',
      stopsAtSignOff: true,
    },
  ],
  stops: [{ rule: 'A7d', own: true, at: (_body, signed) => signed.authorisedAt }],
  happenedAt: (body) => dateIn(body, 'requestedOn'),
  summary: (body) => [RECOMMENDATIONS[textIn(body, 'recommendation')], opening(textIn(body, 'opinion'))].filter(Boolean).join(' · '),
  facts: [
    'stage',
    'occasion',
    'people',
    'requestedOn',
    'answerBy',
    'location',
    'recommendation',
    'commandInformed',
    'commandInformedAt',
    'dcsInformed',
    'dcsInformedAt',
  ],
};

const RECOMMENDATIONS: Readonly<Record<string, string>> = {
  supportable: 'Supportable',
  conditions: 'Supportable with conditions',
  'not-supportable': 'Not supportable',
};
