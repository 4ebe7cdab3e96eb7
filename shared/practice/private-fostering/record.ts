/** A private fostering arrangement: the notice, whether it is one, what was established about it, and the visits it needs (SOR Annex A 3b; facts T23, T24). */
import { dateIn, rowsIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { privateFosteringForm } from './form.ts';
import { privateFosteringTimescales, privatelyFostered } from './timescales.ts';

const SUITABLE: Readonly<Record<string, string>> = {
  suitable: 'suitable',
  'with-requirements': 'suitable with requirements',
  'not-suitable': 'not suitable',
  'not-yet': 'suitability not decided yet',
};

export const privateFostering: RecordKind = {
  kind: 'private-fostering',
  title: 'Private fostering arrangement',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a private fostering arrangement', finish: 'Save the arrangement', shareable: true },
  correctedBy: 'new-version',
  form: privateFosteringForm,
  schema: schemaFromForm(privateFosteringForm),
  timescales: privateFosteringTimescales,
  stops: [],
  happenedAt: (body) => dateIn(body, 'notifiedOn'),
  summary: (body) => {
    const children = privatelyFostered(body).length;
    const asked = rowsIn(body, 'children').length;
    if (asked > 0 && children === 0) return 'Not private fostering';
    return [
      children === 0 ? '' : `Private fostering of ${children === 1 ? 'one child' : `${children} children`}`,
      SUITABLE[textIn(body, 'suitable')] ?? '',
    ]
      .filter(Boolean)
      .join(' · ');
  },
  ended: (body) => {
    const endedOn = dateIn(body, 'endedOn');
    return endedOn === undefined
      ? undefined
      : { at: endedOn, summary: `Private fostering arrangement ended · ${textIn(body, 'endedReason')}` };
  },
  facts: [
    'notifiedOn',
    'notifiedBy',
    'notice',
    'noticeInTime',
    'arrangementStartsOn',
    'expectedEndOn',
    'children.child',
    'children.age',
    'children.long',
    'children.closeRelative',
    'children.spokenTo',
    'carers',
    'authority',
    'suitable',
    'endedOn',
  ],
};
