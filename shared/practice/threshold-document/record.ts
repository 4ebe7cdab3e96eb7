/**
 * An edition of the threshold document, written by a manager and read by everybody beside each decision (CRT4). The default edition
 * of `shared/reference/threshold-document.ts` stands until one is in force.
 */
import { type CalendarDate, compareDates, formatDate } from '#shared/base/calendar-date.ts';
import { THRESHOLD_DOCUMENTS, type ThresholdDocument, thresholdDocumentOn } from '#shared/reference/threshold-document.ts';
import { dateIn, rowsIn, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { thresholdDocumentForm } from './form.ts';

export const thresholdDocumentKind: RecordKind = {
  kind: 'threshold-document',
  title: 'Threshold document',
  fileTypes: ['staff'],
  writers: 'managers',
  signOff: 'none',
  words: { begin: 'Write a new edition', finish: 'Put the edition in force', shareable: false },
  // Decisions name the edition they were made against: what it says never changes.
  correctedBy: 'addendum',
  form: thresholdDocumentForm,
  schema: schemaFromForm(thresholdDocumentForm),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'inForceFrom'),
  summary: (body) => {
    const from = dateIn(body, 'inForceFrom');
    const version = textIn(body, 'version');
    return [version === '' ? '' : `Edition ${version}`, from === undefined ? '' : `in force from ${formatDate(from)}`]
      .filter(Boolean)
      .join(', ');
  },
  facts: ['version', 'inForceFrom', 'title'],
};

/** undefined while the body does not say which edition it is, and from when. */
export function thresholdDocumentOf(body: Body): ThresholdDocument | undefined {
  const version = textIn(body, 'version');
  const inForceFrom = dateIn(body, 'inForceFrom');
  if (version === '' || inForceFrom === undefined) return undefined;
  return {
    version,
    inForceFrom,
    title: textIn(body, 'title'),
    principles: linesIn(body, 'principles'),
    levels: rowsIn(body, 'levels').map((row) => ({
      code: textIn(row, 'level'),
      label: textIn(row, 'label'),
      summary: textIn(row, 'summary'),
      descriptors: linesIn(row, 'descriptors'),
      examples: linesIn(row, 'examples'),
      nextSteps: linesIn(row, 'nextSteps'),
      source: textIn(row, 'source'),
    })),
  };
}

/** What a new edition begins with: the words of the one before it. */
export const bodyFromEdition = (document: ThresholdDocument, record: string): Body => ({
  title: document.title,
  principles: document.principles.join('\n'),
  levels: document.levels.map((level) => ({
    rowId: `${record}:${level.code}`,
    level: level.code,
    label: level.label,
    summary: level.summary,
    descriptors: level.descriptors.join('\n'),
    examples: level.examples.join('\n'),
    nextSteps: level.nextSteps.join('\n'),
    source: level.source,
  })),
});

/** Of the service's own editions and the default ones, the latest in force; on the same day the service's own. */
export function editionOn<Edition extends Pick<ThresholdDocument, 'version' | 'inForceFrom'>>(
  own: readonly Edition[],
  day: CalendarDate,
): Edition | ThresholdDocument {
  const inForce = [...THRESHOLD_DOCUMENTS, ...own]
    .filter((document) => compareDates(document.inForceFrom, day) <= 0)
    .toSorted((a, b) => compareDates(a.inForceFrom, b.inForceFrom));
  return inForce.at(-1) ?? thresholdDocumentOn(day);
}

const linesIn = (body: Body, key: string): readonly string[] =>
  textIn(body, key)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
