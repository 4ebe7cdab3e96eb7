/** Supervision of a case: what changed for the child, risk now, challenge, and decisions that become tasks (WORK13; U10, U11). */
import { dateIn, dayIn, opening, rowsIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { supervisionForm } from './form.ts';
import { supervisionTimescales } from './timescales.ts';

export const supervision: RecordKind = {
  kind: 'supervision',
  title: 'Supervision',
  fileTypes: ['case'],
  part: 'oversight',
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Record supervision', finish: 'Finalise the supervision', shareable: true },
  correctedBy: 'addendum',
  form: supervisionForm,
  schema: schemaFromForm(supervisionForm),
  timescales: supervisionTimescales,
  stops: [{ rule: 'SUPERVISION', at: (body) => dayIn(body, 'heldOn') }],
  happenedAt: (body) => dateIn(body, 'heldOn'),
  summary: (body) => {
    const actions = rowsIn(body, 'actions').length;
    return [
      { lower: 'Risk lower', same: 'Risk the same', higher: 'Risk higher' }[textIn(body, 'riskDirection')] ?? '',
      opening(textIn(body, 'view')),
      actions === 0 ? '' : `${actions} ${actions === 1 ? 'action' : 'actions'}`,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  facts: [
    'heldOn',
    'type',
    'worker',
    'supervisor',
    'childProtection',
    'riskDirection',
    'visitsOnTime',
    'assessmentOnTime',
    'planOnTime',
    'drift',
    'previousActions.done',
    'actions.owner',
    'actions.dueOn',
    'nextOn',
  ],
};
