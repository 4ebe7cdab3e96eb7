/**
 * The cases of a month that are audited, as they were drawn: with the seed and the list they were drawn from, so that anybody can
 * draw them again and see that nobody chose (WORK14; SOR Annex E, Assurance 2a). Managers read it; it names no family.
 */
import { z } from 'zod';
import { isCalendarDate, monthOf, yearOf } from '#shared/base/calendar-date.ts';
import { fileId, instantIn, recordId, row, rowsIn, staff, text, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { auditSampleForm } from './form.ts';

export const auditSample: RecordKind = {
  kind: 'audit-sample',
  title: 'Audit sample',
  fileTypes: ['confidential'],
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Draw the month’s sample', finish: 'Save the sample', shareable: false },
  // Auditors change, and a case that cannot be audited is replaced: each is a version, with what was drawn first still readable.
  correctedBy: 'new-version',
  form: auditSampleForm,
  schema: schemaFromForm(auditSampleForm, {
    /** Every case it could have drawn, as it stood that day; a row's id is its file's. Set by the software. */
    frame: z
      .array(row({ location: text.optional(), involvement: text.optional(), out: text.optional(), barred: z.array(staff).optional() }))
      .optional(),
    /** Who were to audit. Set by the software. */
    auditors: z.array(staff).optional(),
    /** The sample of the same month that it takes the place of, and its file. Set by the software. */
    replaces: recordId.optional(),
    replacesFile: fileId.optional(),
  }),
  timescales: [],
  stops: [],
  happenedAt: (body) => instantIn(body, 'drawnAt'),
  summary: (body) => {
    const count = rowsIn(body, 'cases').length;
    return [monthInWords(textIn(body, 'month')), count === 0 ? '' : `${count} ${count === 1 ? 'case' : 'cases'}`]
      .filter(Boolean)
      .join(' · ');
  },
  // A row's id is the case's file.
  facts: [
    'month',
    'drawnAt',
    'size',
    'seed',
    'monthsApart',
    'redrawReason',
    'replaces',
    'cases.reference',
    'cases.auditor',
    'cases.location',
    'cases.involvement',
    'cases.why',
    'replaced.reference',
    'replaced.at',
    'replaced.reason',
  ],
};

/** "March 2026"; the text itself where it is no month. */
export function monthInWords(month: string): string {
  const first = `${month}-01`;
  return isCalendarDate(first) ? `${MONTHS[monthOf(first) - 1]} ${yearOf(first)}` : month;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
