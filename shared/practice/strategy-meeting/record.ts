/**
 * A strategy meeting (Working Together 2023; SOR Annex A 2q–v; facts 7.6): who was there, what each agency knows, whether there is
 * reasonable cause to suspect significant harm, what follows, and how the children are kept safe until then.
 */
import { answerIn, rowsIn, textIn } from '../body-values.ts';
import { JURISDICTION_ELEMENTS, JURISDICTION_FACTS } from '../jurisdiction-fields.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { strategyMeetingForm } from './form.ts';
import { strategyMeetingStops, strategyMeetingTimescales } from './timescales.ts';

export const strategyMeeting: RecordKind = {
  kind: 'strategy-meeting',
  title: 'Strategy meeting',
  fileTypes: ['case'],
  part: 'protection',
  writers: 'casework',
  signOff: 'offered',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a strategy meeting', finish: 'Finalise the strategy meeting', shareable: true },
  correctedBy: 'addendum',
  form: strategyMeetingForm,
  schema: schemaFromForm(strategyMeetingForm),
  timescales: strategyMeetingTimescales,
  stops: strategyMeetingStops,
  happenedAt: (body) => textIn(body, 'heldAt') || undefined,
  summary: (body) => {
    const about = rowsIn(body, 'children').filter((row) => answerIn(row, 'enquiry') === true).length;
    const children = about === 0 ? '' : ` about ${about} ${about === 1 ? 'child' : 'children'}`;
    const enquiry = ENQUIRIES[textIn(body, 'enquiry')];
    return [THRESHOLDS[textIn(body, 'threshold')], enquiry === undefined ? undefined : `${enquiry}${children}`].filter(Boolean).join(' · ');
  },
  facts: [
    'type',
    'concern',
    'notifiedAt',
    'firstMeetingAt',
    'heldAt',
    'mode',
    'attendance.agency',
    'attendance.attendance',
    'minimumMet',
    'children.child',
    'children.safeNow',
    'children.enquiry',
    'threshold',
    'enquiry',
    'criminalInvestigation',
    'positionOfTrust',
    ...JURISDICTION_FACTS,
    'commandInformed',
    'commandInformedAt',
    'dcsInformed',
    'dcsInformedAt',
    'legalAdvice',
    'nextMeetingAt',
    'minutesSentOn',
  ],
  // PI 5.3
  elements: [...JURISDICTION_ELEMENTS],
};

const THRESHOLDS: Readonly<Record<string, string>> = {
  suffering: 'Reasonable cause to suspect significant harm',
  likely: 'Reasonable cause to suspect that significant harm is likely',
  'not-met': 'No reasonable cause to suspect significant harm',
};

const ENQUIRIES: Readonly<Record<string, string>> = {
  single: 'Enquiry by social work alone',
  joint: 'Joint enquiry',
  continues: 'Enquiry continues',
  none: 'No enquiry',
};
