/** A core group (SOR Annex A, Child Protection Planning c): the agencies and the family carry the plan out, see how it goes and refine it. */
import { instantIn, rowsIn, textIn, textsIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { coreGroupForm } from './form.ts';

export const coreGroup: RecordKind = {
  kind: 'core-group',
  title: 'Core group',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'offered',
  reserved: ['finalise'],
  words: { begin: 'Record a core group', finish: 'Finalise the core group', shareable: true },
  correctedBy: 'addendum',
  form: coreGroupForm,
  schema: schemaFromForm(coreGroupForm),
  timescales: [],
  stops: [{ rule: 'T8', at: (body) => instantIn(body, 'heldAt'), people: (body) => textsIn(body, 'people') }],
  happenedAt: (body) => textIn(body, 'heldAt') || undefined,
  summary: (body) => {
    const actions = rowsIn(body, 'progress');
    const achieved = actions.filter((row) => textIn(row, 'state') === 'achieved').length;
    return [RISKS[textIn(body, 'risk')], actions.length === 0 ? '' : `${achieved} of ${actions.length} actions achieved`]
      .filter(Boolean)
      .join(' · ');
  },
  facts: ['plan', 'heldAt', 'people', 'attendance.agency', 'attendance.attendance', 'risk', 'planRefined', 'nextOn'],
};

const RISKS: Readonly<Record<string, string>> = { less: 'Less risk than before', same: 'The same risk', more: 'More risk than before' };
