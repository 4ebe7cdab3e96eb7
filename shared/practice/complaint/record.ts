/** A complaint about the service, or an allegation against somebody who works with children or adults (SOR para 37; REP6). Managers only. */
import { instantIn, opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { COMPLAINT_OUTCOMES, complaintForm } from './form.ts';
import { complaintTimescales } from './timescales.ts';

export const complaint: RecordKind = {
  kind: 'complaint',
  title: 'Complaint or allegation',
  fileTypes: ['confidential'],
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Enter a complaint or allegation', finish: 'Save the entry', shareable: false },
  // It lives on from receipt to closure; each step is a version of its own.
  correctedBy: 'new-version',
  form: complaintForm,
  schema: schemaFromForm(complaintForm),
  timescales: complaintTimescales,
  stops: [
    { rule: 'COMPLAINT-ACKNOWLEDGE', at: (body) => instantIn(body, 'acknowledgedAt') ?? instantIn(body, 'respondedAt') },
    { rule: 'COMPLAINT-RESPOND', at: (body) => instantIn(body, 'respondedAt') },
    { rule: 'ALLEGATION-LADO', at: (body) => instantIn(body, 'ladoNotifiedAt') },
  ],
  happenedAt: (body) => textIn(body, 'receivedAt') || undefined,
  summary: (body) => {
    const outcome = textIn(body, 'outcome');
    return [
      textIn(body, 'nature') === 'allegation' ? 'Allegation' : 'Complaint',
      opening(textIn(body, 'what'), 80),
      COMPLAINT_OUTCOMES.find(({ code }) => code === outcome)?.label ?? outcome,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  facts: [
    'nature',
    'receivedAt',
    'location',
    'fromRole',
    'about',
    'aboutStaff',
    'stage',
    'handledBy',
    'acknowledgedAt',
    'respondedAt',
    'ladoNotifiedAt',
    'outcome',
    'closedOn',
  ],
};
