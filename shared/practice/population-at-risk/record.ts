/** How many children and adults live at a location on a day: what the rate of section 47 enquiries is counted against (M13). */
import { formatDate } from '#shared/base/calendar-date.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { dateIn, numberIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { populationAtRiskForm } from './form.ts';

export const populationAtRisk: RecordKind = {
  kind: 'population-at-risk',
  title: 'Population',
  fileTypes: ['register'],
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Enter a population', finish: 'Save the population', shareable: false },
  correctedBy: 'new-version',
  form: populationAtRiskForm,
  schema: schemaFromForm(populationAtRiskForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'asOf'),
  facts: ['location', 'asOf', 'children', 'adults', 'source'],
  summary: (body) => {
    const location = textIn(body, 'location');
    const children = numberIn(body, 'children');
    const asOf = dateIn(body, 'asOf');
    return [
      locationsByCode.get(location)?.shortName ?? location,
      children === undefined ? '' : `${children} ${children === 1 ? 'child' : 'children'}`,
      asOf === undefined ? '' : formatDate(asOf),
    ]
      .filter(Boolean)
      .join(' · ');
  },
};
