/** Whose law protects a child here, decided and reasoned: host nation, status of forces agreement, Armed Forces Act (SOR 20–21, Annex A 2v–z; PI 5.3). */
import { dateIn, opening, textIn } from '../body-values.ts';
import { JURISDICTION_ELEMENTS, JURISDICTION_FACTS } from '../jurisdiction-fields.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { jurisdictionDecisionForm } from './form.ts';

export const jurisdictionDecision: RecordKind = {
  kind: 'jurisdiction-decision',
  title: 'Jurisdiction decision',
  fileTypes: ['case'],
  part: 'jurisdiction',
  writers: 'casework',
  signOff: 'offered',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a jurisdiction decision', finish: 'Record the decision', shareable: true },
  correctedBy: 'addendum',
  form: jurisdictionDecisionForm,
  schema: schemaFromForm(jurisdictionDecisionForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'decidedOn'),
  summary: (body) => [DECISIONS[textIn(body, 'decision')], opening(textIn(body, 'rationale'))].filter(Boolean).join(' · '),
  facts: [
    'people',
    'occasion',
    'location',
    ...JURISDICTION_FACTS,
    'legalAdvice',
    'decision',
    'decidedOn',
    'decidedBy',
    'designatedOfficerToldOn',
  ],
  // PI 5.3
  elements: [...JURISDICTION_ELEMENTS, 'decision', 'rationale', 'decidedOn', 'decidedBy'],
};

const DECISIONS: Readonly<Record<string, string>> = {
  service: 'This service acts in location',
  afa: 'Order under the Armed Forces Act 1991',
  'host-nation': 'Host-nation authorities act',
  together: 'This service and the host nation act together',
  uk: 'A UK local authority acts, after return',
};
