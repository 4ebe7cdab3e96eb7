/** A request for voluntary Family Support, with its threshold and everybody's role said plainly (CRT10; SOR Annex C optional requirements d–e, Annex D P8.1). */
import { compareInstants } from '#shared/base/zoned-instant.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { instantIn, opening, textIn } from '../body-values.ts';
import { EARLY_HELP_LEAD_FACTS } from '../early-help-lead.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { familySupportReferralForm } from './form.ts';

const DECISIONS: Readonly<Record<string, string>> = { accepted: 'Accepted', declined: 'Declined', 'step-up': 'Stepped up' };

/** Received, or the moment when a statutory type was ruled out, if that was later (P8.1). */
function startsAt(body: Body) {
  const received = instantIn(body, 'receivedAt');
  const ruledOut = instantIn(body, 'ruledOutAt');
  if (received === undefined || ruledOut === undefined) return received;
  return compareInstants(ruledOut, received) > 0 ? ruledOut : received;
}

export const familySupportReferral: RecordKind = {
  kind: 'family-support-referral',
  title: 'Family Support referral',
  fileTypes: ['case'],
  part: 'involvement',
  writers: 'front-door',
  signOff: 'offered',
  words: { begin: 'Record a Family Support referral', finish: 'Save the referral', shareable: true },
  correctedBy: 'addendum',
  form: familySupportReferralForm,
  schema: schemaFromForm(familySupportReferralForm),
  timescales: [
    {
      id: 'P8.1',
      name: 'Family Support allocated',
      source: 'SOR Annex D P8.1',
      limit: 5,
      unit: 'working-days',
      calendar: 'contract',
      dayZero: 'start-day',
      inForceFrom: CONTRACT_START,
      warnMinutes: 24 * 60,
      // One that came as a contact has its clock from the copy of that decision.
      appliesTo: (body) => textIn(body, 'route') === 'direct' && !['declined', 'step-up'].includes(textIn(body, 'decision')),
      startsAt,
      stopsWith: 'allocation',
    },
  ],
  stops: [],
  happenedAt: (body) => instantIn(body, 'receivedAt'),
  summary: (body) => [DECISIONS[textIn(body, 'decision')] ?? '', opening(textIn(body, 'need'))].filter(Boolean).join(' · '),
  facts: [
    'route',
    'receivedAt',
    'ruledOutAt',
    'people',
    'level',
    'wanted',
    ...EARLY_HELP_LEAD_FACTS,
    'explained',
    'consent',
    'consentOn',
    'decision',
    'decidedOn',
  ],
};
