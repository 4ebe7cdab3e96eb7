/** A qualified worker answers a contact after it was recorded (P1.1), or decides the immediate response to a risk of harm (P1.4). */
import { z } from 'zod';
import { answerIn, code, instant, instantIn, opening, staff, text, textIn, yesNo } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { contactResponseForm } from './form.ts';

export const contactResponseSchema = z.looseObject({
  respondedAt: instant,
  respondedBy: staff,
  respondedTo: text,
  respondedHow: code,
  response: text,
  decidesImmediateResponse: yesNo,
});

export const contactResponse: RecordKind = {
  kind: 'contact-response',
  title: 'Response to a contact',
  fileTypes: ['contact'],
  writers: 'front-door',
  signOff: 'offered',
  words: { begin: 'Record the response', finish: 'Save the response', shareable: false },
  correctedBy: 'addendum',
  form: contactResponseForm,
  schema: contactResponseSchema,
  timescales: [],
  stops: [
    { rule: 'P1.1', at: (body) => instantIn(body, 'respondedAt') },
    { rule: 'P1.4', at: (body) => (answerIn(body, 'decidesImmediateResponse') === true ? instantIn(body, 'respondedAt') : undefined) },
  ],
  happenedAt: (body) => textIn(body, 'respondedAt') || undefined,
  facts: ['respondedAt', 'respondedBy', 'respondedHow', 'decidesImmediateResponse'],
  summary: (body) => [textIn(body, 'respondedTo'), opening(textIn(body, 'response'))].filter(Boolean).join(': '),
};
