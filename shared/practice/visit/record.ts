/** A visit: when, where, who was seen, seen alone, face to face or why not, and what each child said (SOR Annex A CPP b–d; P5.5). */
import { z } from 'zod';
import { code, codes, date, dateIn, instant, instantIn, opening, recordId, row, text, textIn, yesNo } from '../body-values.ts';
import { firstContactStops } from '../first-contact.ts';
import type { Body, RecordKind } from '../record.ts';
import { childrenSeen } from './children-seen.ts';
import { visitForm } from './form.ts';
import { visitStops } from './timescales.ts';

export const visitSchema = z.looseObject({
  visitedAt: instant,
  outcome: code,
  notMadeReason: text.optional(),
  place: code.optional(),
  visitType: codes.optional(),
  travelledFrom: text.optional(),
  announced: yesNo.optional(),
  purpose: text,
  children: z
    .array(
      row({
        child: recordId,
        seen: yesNo,
        faceToFace: yesNo.optional(),
        seenAlone: yesNo.optional(),
        bedroomSeen: yesNo.optional(),
        said: text.optional(),
      }),
    )
    .optional(),
  adults: z.array(recordId).optional(),
  others: text.optional(),
  narrative: text.optional(),
  homeConditions: text.optional(),
  immediateRisk: yesNo,
  result: text.optional(),
  nextVisitOn: date.optional(),
});

/** Whether the visit took place and anyone of the case was seen at it. */
export const anyoneSeen = (body: Body): boolean =>
  textIn(body, 'outcome') === 'made' &&
  (childrenSeen(body).some((child) => child.seen) || (Array.isArray(body.adults) && body.adults.length > 0));

export const plannedNextVisit = (body: Body) => dateIn(body, 'nextVisitOn');

export const visit: RecordKind = {
  kind: 'visit',
  title: 'Visit',
  fileTypes: ['case'],
  part: 'visits',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Record a visit', finish: 'Finalise the visit', shareable: true },
  correctedBy: 'addendum',
  form: visitForm,
  schema: visitSchema,
  timescales: [],
  stops: [...visitStops, ...firstContactStops((body) => (anyoneSeen(body) ? instantIn(body, 'visitedAt') : undefined))],
  happenedAt: (body) => textIn(body, 'visitedAt') || undefined,
  summary: (body) => [seenInWords(body), textIn(body, 'purpose') || opening(textIn(body, 'narrative'))].filter(Boolean).join(' · '),
  facts: [
    'visitedAt',
    'outcome',
    'place',
    'visitType',
    'travelledFrom',
    'announced',
    'children.child',
    'children.seen',
    'children.faceToFace',
    'children.seenAlone',
    'children.bedroomSeen',
    'adults',
    'immediateRisk',
    'nextVisitOn',
  ],
};

function seenInWords(body: Body): string {
  const outcome = textIn(body, 'outcome');
  if (outcome === '') return '';
  if (outcome !== 'made') return 'Visit not made';
  const children = childrenSeen(body);
  if (children.length === 0) return 'Visit made';
  const seen = children.filter((child) => child.seen).length;
  const alone = children.filter((child) => child.seenAlone).length;
  const counted = children.length === 1 ? (seen === 1 ? 'Child seen' : 'Child not seen') : `${seen} of ${children.length} children seen`;
  if (seen === 0) return counted;
  return children.length === 1 ? `${counted}${alone === 1 ? ' alone' : ', not alone'}` : `${counted}, ${alone} alone`;
}
