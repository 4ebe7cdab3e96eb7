/**
 * A legal measure to protect a child (SOR 20–21, Annex A 2w–z): an order of the Judge Advocate under the Armed Forces Act 1991, a
 * measure of the host nation, or one of the United Kingdom after return; from the application to its end.
 */
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import { dateIn, instantIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { legalApplicationForm } from './form.ts';
import { legalStops, legalTimescales } from './timescales.ts';

const appliedOn = (body: Body) => {
  const at = instantIn(body, 'appliedAt');
  return at === undefined ? undefined : dateOf(at);
};

export const legalApplication: RecordKind = {
  kind: 'legal-application',
  title: 'Legal measure',
  fileTypes: ['case'],
  part: 'jurisdiction',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a legal measure', finish: 'Save the measure', shareable: true },
  correctedBy: 'new-version',
  form: legalApplicationForm,
  schema: schemaFromForm(legalApplicationForm),
  timescales: legalTimescales,
  stops: legalStops,
  happenedAt: (body) => dateIn(body, 'orderedOn') ?? appliedOn(body),
  summary: (body) => {
    const measure = codeLabel('afa_orders', textIn(body, 'measure'));
    const until = dateIn(body, 'inForceUntil');
    return [measure, OUTCOMES[textIn(body, 'outcome')], until === undefined ? '' : `until ${formatDate(until)}`]
      .filter(Boolean)
      .join(' · ');
  },
  ended: (body) => {
    const at = dateIn(body, 'endedOn');
    return at === undefined ? undefined : { at, summary: `${codeLabel('afa_orders', textIn(body, 'measure'))} ended` };
  },
  facts: [
    'measure',
    'people',
    'appliedAt',
    'hearingOn',
    'outcome',
    'orderedOn',
    'beginsOn',
    'inForceUntil',
    'originalOrder',
    'exclusionRequirement',
    'reviews.reviewedOn',
    'reviews.result',
    'removedToUk',
    'arrivedUkAt',
    'ukPowersAt',
    'endedOn',
    'endedHow',
    'jurisdictionDecision',
  ],
};

const OUTCOMES: Readonly<Record<string, string>> = { pending: 'Applied', made: 'Made', refused: 'Refused', withdrawn: 'Withdrawn' };
