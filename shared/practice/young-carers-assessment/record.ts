/**
 * A young carer's needs assessment (Children Act 1989, section 17ZA; SI 2015/527; SOR Annex B 3i; PI 6.3, M27). Counted when it is
 * signed off; one that was begun or declined is printed beside.
 */
import { SHARING_FACTS } from '../assessment-sharing.ts';
import { answerIn, dateIn, opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { youngCarersAssessmentForm } from './form.ts';
import { youngCarersAssessmentStops, youngCarersAssessmentTimescales } from './timescales.ts';

export const youngCarersAssessment: RecordKind = {
  kind: 'young-carers-assessment',
  title: 'Young carer’s needs assessment',
  fileTypes: ['case'],
  part: 'assessments',
  writers: 'casework',
  signOff: 'required',
  reserved: ['finalise', 'authorise'],
  words: { begin: 'Begin a young carer’s assessment', finish: 'Finalise the assessment', shareable: true },
  correctedBy: 'addendum',
  form: youngCarersAssessmentForm,
  schema: schemaFromForm(youngCarersAssessmentForm),
  timescales: youngCarersAssessmentTimescales,
  stops: youngCarersAssessmentStops,
  happenedAt: (body) => dateIn(body, 'startedOn') ?? dateIn(body, 'requestedOn'),
  summary: (body) => {
    const result = textIn(body, 'result');
    if (result === 'declined') return `Declined · ${opening(textIn(body, 'notMadeReason'))}`;
    if (result === 'not-a-carer') return `Not a carer · ${opening(textIn(body, 'notMadeReason'))}`;
    const excessive = answerIn(body, 'excessive');
    return [
      excessive === undefined ? '' : excessive ? 'Excessive or inappropriate tasks' : 'Tasks not excessive',
      opening(textIn(body, 'elementA')),
    ]
      .filter(Boolean)
      .join(' · ');
  },
  planned: (body) => {
    const on = dateIn(body, 'reviewOn');
    return on === undefined ? [] : [{ key: 'review', label: 'Review of the young carer’s assessment', on, opens: 'adult-review' }];
  },
  countedWhenBegun: true,
  facts: [
    'person',
    'caredFor',
    'requestedOn',
    'requestedBy',
    'result',
    'notMadeOn',
    'startedOn',
    'seenOn',
    'seenAlone',
    'informed',
    'wholeFamily',
    'differences',
    'excessive',
    'childInNeed',
    'reviewOn',
    'outcome',
    'copies',
    ...SHARING_FACTS,
  ],
  // PI 6.3: SI 2015/527, regulation 4(2)(a) to (j); asked only of one that was made.
  elements: [
    'result',
    'elementA',
    'elementB',
    'elementC',
    'elementD',
    'elementE',
    'elementF',
    'elementG',
    'elementH',
    'elementI',
    'elementJ',
  ],
};
