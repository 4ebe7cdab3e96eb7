/** A looked-after child who lives overseas: the authority that answers for them, the placement, who visits and how often (SOR Annex A 3; WORK11). */
import { localAuthorityLabel } from '#shared/reference/local-authorities.ts';
import { dateIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { lookedAfterOversightForm } from './form.ts';
import { lookedAfterOversightStops, lookedAfterOversightTimescales } from './timescales.ts';

const authorityOf = (body: Body): string => {
  const code = textIn(body, 'authority');
  return code === 'OTHER' ? textIn(body, 'authorityName') : code === '' ? '' : localAuthorityLabel(code);
};

export const lookedAfterOversight: RecordKind = {
  kind: 'looked-after-oversight',
  title: 'Looked-after child: oversight',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Begin oversight of a looked-after child', finish: 'Save the oversight', shareable: true },
  correctedBy: 'new-version',
  form: lookedAfterOversightForm,
  schema: schemaFromForm(lookedAfterOversightForm),
  timescales: lookedAfterOversightTimescales,
  stops: lookedAfterOversightStops,
  happenedAt: (body) => dateIn(body, 'startedOn'),
  summary: (body) => ['Looked after', authorityOf(body)].filter(Boolean).join(' · '),
  ended: (body) => {
    const endedOn = dateIn(body, 'endedOn');
    return endedOn === undefined ? undefined : { at: endedOn, summary: `Oversight of the placement ended · ${textIn(body, 'handover')}` };
  },
  facts: [
    'person',
    'startedOn',
    'lookedAfterSince',
    'authority',
    'legalStatus',
    'approval',
    'placementType',
    'placementStartedOn',
    'carers',
    'visitBasis',
    'toEighteen',
    'visitor',
    'carePlanHeld',
    'authorityVisits.on',
    'endedOn',
    'endedReason',
  ],
};
