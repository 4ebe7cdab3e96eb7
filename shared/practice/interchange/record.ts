/**
 * The service's log of what came in from another system as a whole and what went out (facts.md §7; SOR paras 59 to 61): counts only, for everybody
 * of the service to see. The entry of an import also completes it: until a laptop has it, nothing of the import is shown there. An export of one case
 * is a `disclosure` of that case.
 */
import { textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { INTERCHANGE_DIRECTIONS, interchangeForm } from './form.ts';

export const interchange: RecordKind = {
  kind: 'interchange',
  title: 'Import or export',
  fileTypes: ['staff'],
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Log an import or export', finish: 'Save the entry', shareable: false },
  correctedBy: 'new-version',
  form: interchangeForm,
  schema: schemaFromForm(interchangeForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => textIn(body, 'at') || undefined,
  summary: (body) => {
    const direction = INTERCHANGE_DIRECTIONS.find(({ code }) => code === textIn(body, 'direction'))?.label ?? '';
    const records = typeof body['records'] === 'number' ? `${body['records']} records` : '';
    return [direction, textIn(body, 'system'), records].filter(Boolean).join(' · ');
  },
  facts: ['direction', 'at', 'system', 'files', 'records', 'documents', 'migrated', 'encrypted', 'reason'],
};
