/** What the duty worker hands to the day team: contacts taken, open clocks, significant harm, what to do first (SOR para 39; CRT9). */
import { formatInstant } from '#shared/base/zoned-instant.ts';
import { instantIn, rowsIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { shiftHandoverForm } from './form.ts';

export const shiftHandover: RecordKind = {
  kind: 'shift-handover',
  title: 'Shift handover',
  fileTypes: ['register'],
  writers: 'front-door',
  signOff: 'none',
  words: { begin: 'Write the shift handover', finish: 'Hand over', shareable: true },
  // Whoever takes over enters that; the versions show what stood there before.
  correctedBy: 'new-version',
  form: shiftHandoverForm,
  schema: schemaFromForm(shiftHandoverForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => textIn(body, 'until') || undefined,
  summary: (body) => {
    const until = instantIn(body, 'until');
    const contacts = rowsIn(body, 'contacts').length;
    const harm = rowsIn(body, 'harm').length;
    return [
      until === undefined ? '' : `Shift until ${formatInstant(until)}`,
      `${contacts} ${contacts === 1 ? 'contact' : 'contacts'}`,
      harm === 0 ? '' : `${harm} of significant harm`,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  facts: ['from', 'until', 'dutyWorker', 'contacts.reference', 'openClocks.reference', 'harm.reference', 'receivedBy', 'receivedAt'],
};
