/** Somebody asks for training, and how that was met (P7.1, P7.2: requests and how they are being met). */
import { locationsByCode } from '#shared/reference/locations.ts';
import { dateIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { TRAINING_ANSWERS, trainingRequestForm } from './form.ts';

export const trainingRequest: RecordKind = {
  kind: 'training-request',
  title: 'Training request',
  fileTypes: ['register'],
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Enter a training request', finish: 'Save the request', shareable: false },
  correctedBy: 'new-version',
  form: trainingRequestForm,
  schema: schemaFromForm(trainingRequestForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'requestedOn'),
  summary: (body) => {
    const level = textIn(body, 'level');
    const location = textIn(body, 'location');
    const answer = textIn(body, 'answer');
    return [
      level === '' ? '' : `Level ${level} asked for by ${textIn(body, 'organisation') || 'someone'}`,
      locationsByCode.get(location)?.shortName ?? location,
      TRAINING_ANSWERS.find(({ code }) => code === answer)?.label.toLowerCase() ?? answer,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  facts: ['level', 'location', 'requestedOn', 'organisation', 'organisationType', 'people', 'answer', 'answeredOn', 'sessionOn'],
};
