/**
 * A section 47 type enquiry (SOR Annex A 2q–v; PI 5.2; facts 7.7): each child seen and heard, the checks, what was found, and the
 * outcome for each child, authorised by a manager.
 */
import { codeLabel } from '#shared/reference/code-lists.ts';
import { dateIn, rowsIn, textIn } from '../body-values.ts';
import { JURISDICTION_ELEMENTS, JURISDICTION_FACTS } from '../jurisdiction-fields.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { section47EnquiryForm } from './form.ts';
import { section47Stops } from './timescales.ts';

export const section47Enquiry: RecordKind = {
  kind: 'section-47-enquiry',
  title: 'Section 47 type enquiry',
  fileTypes: ['case'],
  part: 'protection',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Write up a section 47 type enquiry', finish: 'Finalise the enquiry', shareable: true },
  correctedBy: 'addendum',
  form: section47EnquiryForm,
  schema: schemaFromForm(section47EnquiryForm),
  timescales: [],
  stops: section47Stops,
  happenedAt: (body) => dateIn(body, 'concludedOn'),
  summary: (body) => {
    const outcomes = rowsIn(body, 'children').flatMap((row) => textIn(row, 'outcome') || []);
    return [...Map.groupBy(outcomes, (each) => each)]
      .map(([outcome, children]) => {
        const label = codeLabel('s47_outcome', outcome);
        return outcomes.length === 1 ? label : `${label} (${children.length})`;
      })
      .join(' · ');
  },
  facts: [
    'strategyMeeting',
    'type',
    'concludedOn',
    'children.child',
    'children.seen',
    'children.seenAt',
    'children.seenAlone',
    'children.harm',
    'children.outcome',
    'children.conference',
    'conferenceRequestedOn',
    'homeSeen',
    'medical',
    'jurisdictionDecision',
    ...JURISDICTION_FACTS,
    'supportNeedsInitiated',
    'commandInformed',
    'commandInformedAt',
    'dcsInformed',
    'dcsInformedAt',
    'familyToldOn',
    'agenciesToldOn',
  ],
  // PI 5.3
  elements: [...JURISDICTION_ELEMENTS],
};
