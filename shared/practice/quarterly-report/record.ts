/**
 * The Contractor's Quarterly Report (SOR para 53, Annex E; REP3, REP9): what people write into it, and the facts that were frozen when
 * it was sent for review. Signed off by another manager it is issued; from then on nothing in it changes, and a correction is a new
 * report that refers to it. Managers only.
 */
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateIn, text } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { quarterlyReportForm } from './form.ts';
import { quarterlyReportTimescales } from './timescales.ts';

export const quarterlyReport: RecordKind = {
  kind: 'quarterly-report',
  title: 'Quarterly Report',
  fileTypes: ['confidential'],
  writers: 'managers',
  signOff: 'required',
  words: { begin: 'Begin a Quarterly Report', finish: 'Freeze and send for review', shareable: true },
  correctedBy: 'addendum',
  form: quarterlyReportForm,
  schema: schemaFromForm(quarterlyReportForm, {
    /** The frozen facts, as `shared/report/freeze.ts` packs them. */
    frozen: text,
    /** SHA-256 of the facts before they are packed, in hexadecimal. */
    sha256: text,
  }),
  setBySoftware: ['frozen', 'sha256'],
  timescales: quarterlyReportTimescales,
  stops: [{ rule: 'REPORT-TO-BOARD', own: true, at: (_, { authorisedAt }) => authorisedAt }],
  happenedAt: (body) => dateIn(body, 'periodTo'),
  summary: (body) => {
    const from = dateIn(body, 'periodFrom');
    const to = dateIn(body, 'periodTo');
    const boardOn = dateIn(body, 'boardOn');
    return [
      from === undefined || to === undefined ? '' : `${formatDate(from)} to ${formatDate(to)}`,
      boardOn === undefined ? '' : `board on ${formatDate(boardOn)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  facts: ['periodFrom', 'periodTo', 'calendar', 'boardOn', 'correctsReport', 'sha256'],
};
