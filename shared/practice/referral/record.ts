/**
 * The threshold decision on a contact (SOR Annex A 2a–d): level, reasons, the version of the threshold document, what was decided
 * about immediate protection, next steps, and who was told.
 */

import { z } from 'zod';
import { thresholdLevelLabel } from '#shared/reference/threshold-document.ts';
import { answerIn, code, codes, fileId, instant, instantIn, opening, recordId, row, staff, text, textIn, yesNo } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { referralForm } from './form.ts';
import { referralTimescales } from './timescales.ts';

export const referralSchema = z.looseObject({
  level: code,
  rationale: text,
  outcome: code,
  referralOutcome: code.optional(),
  furtherOutcomes: codes.optional(),
  decidedAt: instant,
  decidedBy: staff,
  thresholdVersion: text,
  consulted: yesNo.optional(),
  /** Partners, before the decision (P1.2). */
  consultations: z.array(row({ agency: code, name: text.optional(), at: instant, view: text.optional() })).optional(),
  significantHarm: yesNo,
  removalConsidered: yesNo.optional(),
  removalDecision: code.optional(),
  removalReason: text.optional(),
  nextSteps: text,
  referrerTold: code,
  referrerToldAt: instant.optional(),
  referrerNotToldReason: text.optional(),
  familyTold: code,
  familyToldAt: instant.optional(),
  familyNotToldReason: text.optional(),
  /** In a case: the contact it was decided on, and the record there. Set by the software. */
  fromContact: fileId.optional(),
  copiedFrom: recordId.optional(),
  /** In a case: when the contact was received, from which the clocks of the case run. Set by the software. */
  receivedAt: instant.optional(),
});

/** Whoever cannot be told is answered for by the decision, which gives the reason. */
const toldAt = (body: Body, party: 'referrer' | 'family') =>
  textIn(body, `${party}Told`) === 'not-possible' ? instantIn(body, 'decidedAt') : instantIn(body, `${party}ToldAt`);

export const referral: RecordKind = {
  kind: 'referral',
  title: 'Threshold decision',
  // A case opened from a contact carries a copy: who holds the case need not hold the contact.
  fileTypes: ['contact', 'case'],
  part: 'involvement',
  writers: 'front-door',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Decide the threshold', finish: 'Record the decision', shareable: true },
  correctedBy: 'addendum',
  form: referralForm,
  schema: referralSchema,
  timescales: referralTimescales,
  stops: [
    { rule: 'P1.2', at: (body) => instantIn(body, 'decidedAt') },
    { rule: 'P1.3', part: 'referrer', at: (body) => toldAt(body, 'referrer') },
    { rule: 'P1.3', part: 'family', at: (body) => toldAt(body, 'family') },
    // A qualified threshold decision is itself a decision on the risk, if nobody decided earlier.
    { rule: 'P1.4', at: (body) => instantIn(body, 'decidedAt') },
    {
      rule: 'A2x',
      at: (body) =>
        answerIn(body, 'significantHarm') === false || answerIn(body, 'removalConsidered') !== undefined
          ? instantIn(body, 'decidedAt')
          : undefined,
    },
  ],
  happenedAt: (body) => textIn(body, 'decidedAt') || undefined,
  facts: [
    'level',
    'outcome',
    'referralOutcome',
    'furtherOutcomes',
    'decidedAt',
    'decidedBy',
    'thresholdVersion',
    'significantHarm',
    'consulted',
    'consultations.agency',
    'consultations.at',
    'removalConsidered',
    'removalDecision',
    'referrerTold',
    'referrerToldAt',
    'familyTold',
    'familyToldAt',
    'receivedAt',
    'fromContact',
    'copiedFrom',
  ],
  summary: (body) => [thresholdLevelLabel(textIn(body, 'level')), opening(textIn(body, 'rationale'))].filter(Boolean).join(' · '),
};
