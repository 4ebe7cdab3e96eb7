/** The outcome of a contact is told to the referrer or to the family after the decision was recorded (P1.3). */
import { z } from 'zod';
import { codes, instant, instantIn, opening, staff, text, textIn, textsIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { outcomeToldForm } from './form.ts';

export const outcomeToldSchema = z.looseObject({ told: codes, toldAt: instant, toldBy: staff, words: text, reply: text.optional() });

const toldAt = (body: Body, party: string) => (textsIn(body, 'told').includes(party) ? instantIn(body, 'toldAt') : undefined);

export const outcomeTold: RecordKind = {
  kind: 'outcome-told',
  title: 'Outcome told',
  fileTypes: ['contact'],
  writers: 'front-door',
  signOff: 'offered',
  words: { begin: 'Record who was told', finish: 'Save who was told', shareable: false },
  correctedBy: 'addendum',
  form: outcomeToldForm,
  schema: outcomeToldSchema,
  timescales: [],
  stops: [
    { rule: 'P1.3', part: 'referrer', at: (body) => toldAt(body, 'referrer') },
    { rule: 'P1.3', part: 'family', at: (body) => toldAt(body, 'family') },
  ],
  happenedAt: (body) => textIn(body, 'toldAt') || undefined,
  facts: ['told', 'toldAt', 'toldBy'],
  summary: (body) => {
    const parties = textsIn(body, 'told').map((party) => (party === 'referrer' ? 'referrer' : 'family'));
    return [`Told ${parties.join(' and ') || 'nobody yet'}`, opening(textIn(body, 'words'))].filter(Boolean).join(' · ');
  },
};
