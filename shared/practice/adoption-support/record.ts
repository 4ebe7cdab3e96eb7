/** Advice to those who mean to adopt, and support to adopters and children with the placing authority (SOR Annex A 5; WORK11). */
import { dateIn, opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { adoptionSupportForm } from './form.ts';

const STAGES: Readonly<Record<string, string>> = {
  enquiring: 'Thinking of adopting',
  assessed: 'Being assessed or waiting',
  placed: 'Child placed',
  adopted: 'Adopted',
};

export const adoptionSupport: RecordKind = {
  kind: 'adoption-support',
  title: 'Adoption support',
  fileTypes: ['case'],
  part: 'plans',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Record adoption support', finish: 'Save the adoption support', shareable: true },
  correctedBy: 'new-version',
  form: adoptionSupportForm,
  schema: schemaFromForm(adoptionSupportForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'startedOn'),
  summary: (body) => [STAGES[textIn(body, 'stage')] ?? '', opening(textIn(body, 'needs'))].filter(Boolean).join(' · '),
  ended: (body) => {
    const endedOn = dateIn(body, 'endedOn');
    return endedOn === undefined ? undefined : { at: endedOn, summary: `Adoption support ended · ${opening(textIn(body, 'outcome'))}` };
  },
  planned: (body) => {
    const on = dateIn(body, 'reviewOn');
    return on === undefined || dateIn(body, 'endedOn') !== undefined
      ? []
      : [{ key: 'review', label: 'Look at the adoption support again', on }];
  },
  facts: ['stage', 'people', 'startedOn', 'placedOn', 'orderOn', 'authority', 'supportPlanHeld', 'reviewOn', 'endedOn'],
};
