/** Supervision of the member of staff: wellbeing, workload, development. Kept apart from every case (facts 7.9; WORK13). */
import { isShortId, type PersonId } from '#shared/base/ids.ts';
import { dateIn, opening, textIn } from '../body-values.ts';
import { plannedOwnedActions } from '../owned-actions.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { personalSupervisionForm } from './form.ts';

export const personalSupervision: RecordKind = {
  kind: 'personal-supervision',
  title: 'Personal supervision',
  fileTypes: ['personal'],
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Record personal supervision', finish: 'Finalise the supervision', shareable: true },
  // What was agreed is ticked off where it stands.
  correctedBy: 'new-version',
  form: personalSupervisionForm,
  schema: schemaFromForm(personalSupervisionForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'heldOn'),
  summary: (body) => opening(textIn(body, 'practice')),
  planned: (body) => {
    const on = dateIn(body, 'nextOn');
    const supervisor = textIn(body, 'supervisor');
    return [
      ...(on === undefined
        ? []
        : [
            {
              key: 'next',
              label: 'Personal supervision',
              on,
              opens: 'personal-supervision',
              ...(isShortId(supervisor) ? { owner: supervisor as PersonId } : {}),
            },
          ]),
      ...plannedOwnedActions(body),
    ];
  },
  facts: ['worker', 'supervisor', 'heldOn', 'workloadManageable', 'cpdHours', 'nextOn'],
};
