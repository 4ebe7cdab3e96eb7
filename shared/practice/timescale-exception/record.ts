/**
 * A limit that was missed for a reason (kpi.json, exceptions): nothing leaves the denominator by it; the report prints the figure once
 * more without those that the Authority agreed to (SOR Annex D).
 */
import { codeLabel } from '#shared/reference/code-lists.ts';
import { answerIn, dateIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { timescaleExceptionForm } from './form.ts';

export const timescaleException: RecordKind = {
  kind: 'timescale-exception',
  title: 'Exception',
  // A register of its own for what is owed to a location and to no family.
  fileTypes: ['case', 'contact', 'register'],
  part: 'oversight',
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Record an exception', finish: 'Save the exception', shareable: false },
  // The Authority agrees afterwards.
  correctedBy: 'new-version',
  form: timescaleExceptionForm,
  schema: schemaFromForm(timescaleExceptionForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'on'),
  facts: ['kpi', 'on', 'location', 'record', 'people', 'reason', 'approver', 'agreedByAuthority', 'agreedOn', 'authorityReference'],
  summary: (body) =>
    [
      textIn(body, 'kpi'),
      codeLabel('kpi_exception_reason', textIn(body, 'reason')),
      answerIn(body, 'agreedByAuthority') === true ? 'agreed by the Authority' : '',
    ]
      .filter(Boolean)
      .join(' · '),
};
