/** A risk on a case: what may happen, to whom, from whom, how likely and how severe, what protects (SOR 36; CASE7). */
import { dateIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { RISK_CATEGORIES, riskForm } from './form.ts';
import { RATINGS, ratingOf } from './rating.ts';

export const risk: RecordKind = {
  kind: 'risk',
  title: 'Risk',
  fileTypes: ['case'],
  part: 'risk',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Record a risk', finish: 'Save the risk', shareable: true },
  correctedBy: 'new-version',
  form: riskForm,
  schema: schemaFromForm(riskForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'identifiedOn'),
  summary: (body) => {
    const rating = RATINGS.find(({ code }) => code === ratingOf(body));
    const category = RISK_CATEGORIES.find(({ code }) => code === textIn(body, 'category'));
    return [rating === undefined ? '' : `${rating.label} risk`, category?.label ?? '', textIn(body, 'what')].filter(Boolean).join(' · ');
  },
  ended: (body) => {
    const closedOn = dateIn(body, 'closedOn');
    return closedOn === undefined ? undefined : { at: closedOn, summary: `Risk closed · ${textIn(body, 'what')}` };
  },
  planned: (body) => {
    const on = dateIn(body, 'reviewOn');
    return on === undefined || textIn(body, 'status') !== 'open'
      ? []
      : [{ key: 'review', label: `Look again at the risk: ${textIn(body, 'what')}`, on }];
  },
  facts: [
    'category',
    'what',
    'people',
    'fromPeople',
    'likelihood',
    'severity',
    'ratingChosen',
    'status',
    'identifiedOn',
    'reviewOn',
    'closedOn',
  ],
};
