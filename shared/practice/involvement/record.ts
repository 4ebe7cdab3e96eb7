/** One involvement of a case: its kind, for whom, from when, until when and why. Closing it is a new version. */

import { z } from 'zod';
import { codeLabel } from '#shared/reference/code-lists.ts';
import { code, date, dateIn, recordId, text, textIn } from '../body-values.ts';
import { STEP_DOWN_LEAD_FACTS } from '../early-help-lead.ts';
import type { RecordKind } from '../record.ts';
import { involvementForm } from './form.ts';
import { involvementLabel } from './involvement-types.ts';
import { involvementStops, involvementTimescales } from './timescales.ts';

export const involvementSchema = z.looseObject({
  type: code,
  people: z.array(recordId),
  openedOn: date,
  reason: text,
  step: code.optional(),
  previous: recordId.optional(),
  cameFrom: text.optional(),
  leadProfessional: text.optional(),
  leadService: text.optional(),
  leadServiceType: code.optional(),
  leadAcceptedOn: date.optional(),
  primaryConcern: code.optional(),
  concerns: z.array(code).optional(),
  closedOn: date.optional(),
  closureReason: code.optional(),
  localClosureReason: code.optional(),
  earlyHelpLead: text.optional(),
  earlyHelpService: code.optional(),
  earlyHelpAcceptedOn: date.optional(),
  outcome: text.optional(),
  /** Set by the software: the involvement it went over into. */
  next: recordId.optional(),
  /** Set by an import: open before this contract began, an opening balance and never counted as new. */
  migrated: z.boolean().optional(),
});

export const involvement: RecordKind = {
  kind: 'involvement',
  title: 'Involvement',
  fileTypes: ['case'],
  part: 'involvement',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Open an involvement', finish: 'Save the involvement', shareable: false },
  correctedBy: 'new-version',
  form: involvementForm,
  schema: involvementSchema,
  timescales: involvementTimescales,
  stops: involvementStops,
  happenedAt: (body) => dateIn(body, 'openedOn'),
  summary: (body) => `${involvementLabel(textIn(body, 'type'))} opened`,
  facts: [
    'type',
    'people',
    'openedOn',
    'step',
    'previous',
    'leadProfessional',
    'leadService',
    'leadServiceType',
    'leadAcceptedOn',
    'primaryConcern',
    'concerns',
    'closedOn',
    'closureReason',
    'localClosureReason',
    ...STEP_DOWN_LEAD_FACTS,
    'next',
    'migrated',
  ],
  ended: (body) => {
    const closedOn = dateIn(body, 'closedOn');
    if (closedOn === undefined) return undefined;
    if (textIn(body, 'next') !== '') return { at: closedOn, summary: `${involvementLabel(textIn(body, 'type'))} stepped on to the next` };
    const reason = codeLabel('cin_closure_reason', textIn(body, 'closureReason'));
    return { at: closedOn, summary: [`${involvementLabel(textIn(body, 'type'))} closed`, reason].filter(Boolean).join(' · ') };
  },
};
