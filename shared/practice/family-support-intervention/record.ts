/** Family Support that is given: goals, sessions, and the Early Help lead professional it goes alongside (WORK12; SOR Annex D P8.2, Annex E M33–M34). */
import { answerIn, dateIn, opening, rowsIn, textIn } from '../body-values.ts';
import { EARLY_HELP_LEAD_FACTS } from '../early-help-lead.ts';
import type { Body, PlannedItem, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { plannedActions } from '../smart-action.ts';
import { familySupportInterventionForm } from './form.ts';

/** Sessions for which nobody has said yet whether they were held. */
const plannedSessions = (body: Body): readonly PlannedItem[] =>
  rowsIn(body, 'sessions').flatMap((session) => {
    const on = dateIn(session, 'on');
    return on === undefined || answerIn(session, 'held') !== undefined
      ? []
      : [{ key: `sessions.${textIn(session, 'rowId')}`, label: 'Family Support session', on }];
  });

export const familySupportIntervention: RecordKind = {
  kind: 'family-support-intervention',
  title: 'Family Support',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Open Family Support', finish: 'Save the Family Support', shareable: true },
  correctedBy: 'new-version',
  form: familySupportInterventionForm,
  schema: schemaFromForm(familySupportInterventionForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'openedOn'),
  summary: (body) => {
    const held = rowsIn(body, 'sessions').filter((session) => answerIn(session, 'held') === true).length;
    const goals = rowsIn(body, 'goals').map((goal) => textIn(goal, 'goal'));
    return [held === 0 ? '' : held === 1 ? '1 session' : `${held} sessions`, opening(goals.filter(Boolean).join('; '))]
      .filter(Boolean)
      .join(' · ');
  },
  ended: (body) => {
    const at = dateIn(body, 'closedOn');
    return at === undefined
      ? undefined
      : { at, summary: ['Family Support ended', opening(textIn(body, 'outcome'))].filter(Boolean).join(' · ') };
  },
  planned: (body) => (dateIn(body, 'closedOn') === undefined ? [...plannedActions(body, 'goals'), ...plannedSessions(body)] : []),
  facts: [
    'referral',
    'openedOn',
    'people',
    'worker',
    ...EARLY_HELP_LEAD_FACTS,
    'goals.dueOn',
    'goals.progress',
    'sessions.on',
    'sessions.held',
    'closedOn',
    'endReason',
  ],
};
