/**
 * The good-practice standards that case files are audited against, written by a manager and read by everybody (REP8; SOR Annex E,
 * Assurance 3). The set that Haversack ships with stands until the service has put its own in force.
 */
import { type CalendarDate, compareDates, formatDate } from '#shared/base/calendar-date.ts';
import { DEFAULT_QUALITY_STANDARDS, type QualityStandards } from '#shared/reference/quality-standards.ts';
import { dateIn, rowsIn, textIn, textsIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { qualityStandardsForm } from './form.ts';

export const qualityStandards: RecordKind = {
  kind: 'quality-standards',
  title: 'Good-practice standards',
  fileTypes: ['register'],
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Write the service’s own standards', finish: 'Put the standards in force', shareable: false },
  // The board accepts them later, and they are improved over the years: each change is a version that stays readable.
  correctedBy: 'new-version',
  form: qualityStandardsForm,
  schema: schemaFromForm(qualityStandardsForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'inForceFrom'),
  summary: (body) => {
    const from = dateIn(body, 'inForceFrom');
    const accepted = dateIn(body, 'acceptedOn');
    return [
      textIn(body, 'title'),
      from === undefined ? '' : `in force from ${formatDate(from)}`,
      accepted === undefined ? '' : `accepted by the board ${formatDate(accepted)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  facts: ['title', 'inForceFrom', 'acceptedOn', 'standards.domain', 'standards.areas'],
};

/** undefined while the body does not say from when they are in force. */
export function qualityStandardsOf(body: Body): QualityStandards | undefined {
  const inForceFrom = dateIn(body, 'inForceFrom');
  if (inForceFrom === undefined) return undefined;
  return {
    title: textIn(body, 'title'),
    inForceFrom,
    standards: rowsIn(body, 'standards').map((row) => ({
      domain: textIn(row, 'domain'),
      standard: textIn(row, 'standard'),
      outstanding: textIn(row, 'outstanding'),
      good: textIn(row, 'good'),
      requiresImprovement: textIn(row, 'requiresImprovement'),
      inadequate: textIn(row, 'inadequate'),
      areas: textsIn(row, 'areas'),
      source: textIn(row, 'source'),
    })),
  };
}

/** What the service's own standards begin with: the words that stand until then. */
export const bodyFromStandards = ({ title, standards }: QualityStandards, record: string): Body => ({
  title,
  standards: standards.map((standard) => ({ rowId: `${record}:${standard.domain}`, ...standard })),
});

/** Of the service's own, the latest in force on a day; undefined: those that Haversack ships with. */
export const ownStandardsOn = <Own extends { readonly inForceFrom: CalendarDate }>(
  own: readonly Own[],
  day: CalendarDate,
): Own | undefined =>
  own
    .filter(({ inForceFrom }) => compareDates(inForceFrom, day) <= 0)
    .toSorted((a, b) => compareDates(a.inForceFrom, b.inForceFrom))
    .at(-1);

export const standardFor = (standards: QualityStandards, domain: string): QualityStandards['standards'][number] | undefined =>
  standards.standards.find((each) => each.domain === domain) ?? DEFAULT_QUALITY_STANDARDS.standards.find((each) => each.domain === domain);
