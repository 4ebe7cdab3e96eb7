/** How two people of a case are related, since when, how they get on, and parental responsibility with its basis (CASE2; SOR Annex A 2v). */
import { dateIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { RELATIONSHIPS, relationshipForm } from './form.ts';

const typeOf = (body: Body): string =>
  textIn(body, 'otherType') || (RELATIONSHIPS.find(({ code }) => code === textIn(body, 'type'))?.label ?? '');

export const relationship: RecordKind = {
  kind: 'relationship',
  title: 'Relationship',
  fileTypes: ['case'],
  part: 'people',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Add a relationship', finish: 'Save the relationship', shareable: false },
  correctedBy: 'new-version',
  form: relationshipForm,
  schema: schemaFromForm(relationshipForm),
  timescales: [],
  stops: [],
  // Since when they are related is no event of the case: in the chronology it appears when it was recorded.
  happenedAt: () => undefined,
  summary: (body) => [typeOf(body), textIn(body, 'partnership')].filter(Boolean).join(' · '),
  ended: (body) => {
    const endedOn = dateIn(body, 'endedOn');
    return endedOn === undefined ? undefined : { at: endedOn, summary: `Relationship ended · ${typeOf(body)}` };
  },
  facts: ['from', 'type', 'to', 'partnership', 'quality', 'parentalResponsibility', 'startedOn', 'endedOn'],
};
