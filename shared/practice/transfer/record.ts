/** A hand-over to or from a UK local authority (SOR Annex A 6b–c, Child Protection Planning f–h; M18): conference, package, acceptance. */
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { localAuthorityLabel } from '#shared/reference/local-authorities.ts';
import { answerIn, dateIn, dayEndIn, dayIn, textIn, textsIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { transferForm } from './form.ts';

const isOut = (body: Body) => textIn(body, 'direction') === 'out';
const isOnPlan = (body: Body) => textIn(body, 'status') === 'child-protection-plan';
export const authorityIn = (body: Body) => textIn(body, 'authorityName') || localAuthorityLabel(textIn(body, 'authority'));

const T13 = {
  id: 'T13',
  name: 'Transfer-in conference',
  source: 'Working Together 2023; SOR Annex A, Child Protection Planning f',
  limit: 15,
  unit: 'working-days',
  calendar: 'contract',
  dayZero: 'start-day',
  inForceFrom: CONTRACT_START,
  warnMinutes: 5 * 24 * 60,
  people: (body: Body) => textsIn(body, 'people'),
  // Notice to them, or to us. Where they are told and asked on different days, the first counts.
  startsAt: (body: Body) => dayIn(body, 'notifiedOn') ?? dayIn(body, 'conferenceRequestedOn'),
} as const;

export const transfer: RecordKind = {
  kind: 'transfer',
  title: 'Transfer',
  fileTypes: ['case'],
  part: 'jurisdiction',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a transfer', finish: 'Save the transfer', shareable: true },
  correctedBy: 'new-version',
  form: transferForm,
  schema: schemaFromForm(transferForm),
  timescales: [
    // Theirs to hold, and ours to record here; of one that was not asked for, the form has the reason.
    {
      ...T13,
      appliesTo: (body) => isOnPlan(body) && isOut(body) && answerIn(body, 'conferenceRequested') !== false,
      stopsWith: 'transfer',
    },
    { ...T13, appliesTo: (body) => isOnPlan(body) && !isOut(body), stopsWith: 'child-protection-conference' },
  ],
  stops: [{ rule: 'T13', own: true, at: (body) => (isOut(body) ? dayEndIn(body, 'conferenceHeldOn') : undefined) }],
  happenedAt: (body) => dateIn(body, 'notifiedOn') ?? dateIn(body, 'movesOn'),
  summary: (body) => {
    const authority = authorityIn(body);
    const way = isOut(body) ? 'To' : 'From';
    const requested = dateIn(body, 'conferenceRequestedOn') === undefined ? '' : 'Transfer-in conference requested';
    return [authority === '' ? '' : `${way} ${authority}`, requested].filter(Boolean).join(' · ');
  },
  ended: (body) => {
    const at = dateIn(body, 'acceptedOn');
    return at === undefined ? undefined : { at, summary: `Responsibility accepted${isOut(body) ? ` by ${authorityIn(body)}` : ''}` };
  },
  facts: [
    'direction',
    'people',
    'authority',
    'authorityName',
    'status',
    'reason',
    'movesOn',
    'notifiedOn',
    'conferenceRequested',
    'conferenceRequestedOn',
    'conferenceHeldOn',
    'attendance',
    'repatriation',
    'packageSentOn',
    'acceptedOn',
  ],
};
