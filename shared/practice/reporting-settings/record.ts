/**
 * What the figures and the Quarterly Report are made by, where the contract leaves a choice (SOR Annexes D and E; facts.md §2). An
 * entry holds until one with a later day; without any, what `shared/indicators` takes for granted.
 */
import { formatDate } from '#shared/base/calendar-date.ts';
import { answerIn, dateIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { reportingSettingsForm } from './form.ts';

export const reportingSettings: RecordKind = {
  kind: 'reporting-settings',
  title: 'Reporting settings',
  fileTypes: ['register'],
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Set how reports are made', finish: 'Save the settings', shareable: false },
  correctedBy: 'new-version',
  form: reportingSettingsForm,
  schema: schemaFromForm(reportingSettingsForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'inForceFrom'),
  facts: ['inForceFrom', 'familySupportOption', 'locationsInScope', 'quarterAnchor', 'frontDoorDay', 'boardName', 'qualityManager'],
  summary: (body) => {
    const from = dateIn(body, 'inForceFrom');
    const withFamilySupport = answerIn(body, 'familySupportOption');
    return [
      from === undefined ? '' : `From ${formatDate(from)}`,
      textIn(body, 'quarterAnchor') === 'financial-year' ? 'quarters of the financial year' : 'quarters of the contract',
      withFamilySupport === undefined ? '' : withFamilySupport ? 'with Family Support' : 'without Family Support',
    ]
      .filter(Boolean)
      .join(' · ');
  },
};
