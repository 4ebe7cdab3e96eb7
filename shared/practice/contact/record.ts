/** A contact: someone tells or asks the service something about a child or an adult at risk (SOR Annex A 2a, B 2a). */

import { z } from 'zod';
import { codeLabel } from '#shared/reference/code-lists.ts';
import { code, date, fileId, instant, opening, row, rowsIn, staff, text, textIn, yesNo } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { contactForm } from './form.ts';
import { contactStops, contactTimescales } from './timescales.ts';

/** A person as another file on the laptop knows them: by their record there or, in a contact, their row. */
const knownAs = z.looseObject({ file: fileId, person: text });

export const contactSchema = z.looseObject({
  receivedAt: instant,
  location: code,
  source: code,
  channel: code,
  referrerName: text.optional(),
  referrerReachedAt: text.optional(),
  about: z.enum(['child', 'adult', 'both']),
  people: z
    .array(
      row({
        name: text,
        group: z.enum(['child', 'adult']),
        born: date.optional(),
        relationship: text.optional(),
        /** As the worker who took the contact confirmed, or ruled out. */
        samePersonAs: z.array(knownAs).optional(),
        otherPersonThan: z.array(knownAs).optional(),
      }),
    )
    .optional(),
  address: text.optional(),
  said: text,
  significantHarm: yesNo,
  immediateDecisionAt: instant.optional(),
  immediateDecisionBy: staff.optional(),
  immediateDecision: text.optional(),
  consent: code,
  consentReason: text.optional(),
  responded: yesNo,
  respondedAt: instant.optional(),
  respondedBy: staff.optional(),
  respondedHow: code.optional(),
  response: text.optional(),
  /** Set by the software when the contact is saved: by row of `people`, an earlier referral within 12 months (M6). */
  reReferrals: z.array(row({ earlier: fileId, receivedOn: date, confirmed: z.boolean() })).optional(),
});

export const contact: RecordKind = {
  kind: 'contact',
  title: 'Contact',
  fileTypes: ['contact'],
  writers: 'front-door',
  signOff: 'offered',
  words: { begin: 'Record a contact', finish: 'Save the contact', shareable: false },
  correctedBy: 'addendum',
  form: contactForm,
  schema: contactSchema,
  timescales: contactTimescales,
  stops: contactStops,
  happenedAt: (body) => textIn(body, 'receivedAt') || undefined,
  facts: [
    'receivedAt',
    'location',
    'source',
    'channel',
    'about',
    'people.group',
    'people.samePersonAs',
    'significantHarm',
    'immediateDecisionAt',
    'immediateDecisionBy',
    'consent',
    'responded',
    'respondedAt',
    'respondedBy',
    'respondedHow',
    'reReferrals',
  ],
  summary: (body) => {
    const from = codeLabel('sor_contact_type', textIn(body, 'source')).replace(/ \(.*\)$/, '');
    const names = rowsIn(body, 'people').map((person) => textIn(person, 'name'));
    return [from, names.filter(Boolean).join(', '), opening(textIn(body, 'said'))].filter(Boolean).join(' · ');
  },
};
