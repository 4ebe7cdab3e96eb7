/**
 * That a child may be suffering significant harm, as it reached the service: from a contact, or as news in an open case. It starts
 * the clock of the strategy meeting before anyone has held one (PI 5.1), and holds the decision that there will be none.
 */
import { fileId, opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { childProtectionConcernForm } from './form.ts';
import { concernStops, concernTimescales } from './timescales.ts';

export const childProtectionConcern: RecordKind = {
  kind: 'child-protection-concern',
  title: 'Child protection concern',
  fileTypes: ['case'],
  part: 'protection',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a child protection concern', finish: 'Record the decision', shareable: true },
  correctedBy: 'addendum',
  form: childProtectionConcernForm,
  /** The contact it came by, where the case was opened from one. Set by the software. */
  schema: schemaFromForm(childProtectionConcernForm, { fromContact: fileId.optional() }),
  timescales: concernTimescales,
  stops: concernStops,
  happenedAt: (body) => textIn(body, 'notifiedAt') || undefined,
  summary: (body) => [DECISIONS[textIn(body, 'decision')], opening(textIn(body, 'concern'))].filter(Boolean).join(' · '),
  facts: [
    'cameBy',
    'notifiedAt',
    'people',
    'significantHarm',
    'decision',
    'decidedAt',
    'decidedBy',
    'receivedBy',
    'removalConsidered',
    'agency',
  ],
};

const DECISIONS: Readonly<Record<string, string>> = {
  'strategy-meeting': 'Strategy meeting needed',
  assessment: 'Assessment, no strategy meeting',
  'current-plan': 'Within the current plan',
  'no-action': 'No further action',
};
