/** A death or serious harm that has to be notified and reviewed (SOR Annex A 7a–c, Annex B), from the day it happened to what was learnt. */
import { isShortId, type PersonId } from '#shared/base/ids.ts';
import { dateIn, opening, rowsIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { seriousEventForm } from './form.ts';
import { seriousEventStops, seriousEventTimescales } from './timescales.ts';

export const seriousEvent: RecordKind = {
  kind: 'serious-event',
  title: 'Serious event',
  fileTypes: ['case'],
  part: 'risk',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Record a serious event', finish: 'Save the serious event', shareable: true },
  correctedBy: 'new-version',
  form: seriousEventForm,
  schema: schemaFromForm(seriousEventForm),
  timescales: seriousEventTimescales,
  stops: seriousEventStops,
  happenedAt: (body) => textIn(body, 'happenedAt') || undefined,
  summary: (body) => [TYPES[textIn(body, 'type')], opening(textIn(body, 'account'))].filter(Boolean).join(' · '),
  planned: (body) =>
    rowsIn(body, 'actions').flatMap((row) => {
      const on = dateIn(row, 'dueOn');
      if (on === undefined || dateIn(row, 'doneOn') !== undefined) return [];
      const owner = textIn(row, 'owner');
      return [
        {
          key: `actions.${textIn(row, 'rowId')}`,
          label: textIn(row, 'what') || 'Action after a serious event',
          on,
          ...(isShortId(owner) ? { owner: owner as PersonId } : {}),
        },
      ];
    }),
  facts: [
    'type',
    'people',
    'happenedAt',
    'awareAt',
    'notifiable',
    'notifiedOn',
    'overviewPanelAt',
    'residentInEngland',
    'localAuthorityToldOn',
    'rapidReview',
    'rapidReviewSentOn',
    'review',
    'reviewEndedOn',
    'commandInformedAt',
    'dcsInformedAt',
    'authorityInformedAt',
    'actions.dueOn',
    'actions.doneOn',
  ],
};

const TYPES: Readonly<Record<string, string>> = {
  'child-death': 'Death of a child',
  'serious-harm': 'Serious harm to a child',
  'adult-death': 'Death of an adult at risk',
  'adult-harm': 'Serious harm to an adult at risk',
  other: 'Event that calls for a review',
};
