import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { THRESHOLD_DOCUMENTS, type ThresholdDocument } from '#shared/reference/threshold-document.ts';
import { thresholdDocumentForm } from './form.ts';
import { bodyFromEdition, editionOn, thresholdDocumentKind, thresholdDocumentOf } from './record.ts';

const asOf = zonedInstant('2026-11-22T09:00:00+00:00[Europe/London]');
const [first] = THRESHOLD_DOCUMENTS;
const draft = bodyFromEdition(first as ThresholdDocument, 'record');
const edition = {
  ...draft,
  version: '2027-01',
  inForceFrom: '2027-01-01',
  agreedWith: 'DSPB, 10 November 2026',
  changes: 'Examples for Brunei',
};
const own = [thresholdDocumentOf(edition) as ThresholdDocument];

describe('an edition of the threshold document', () => {
  it('begins with the words of the one before it, and says what is new and with whom it is agreed', () => {
    expect(problemsToFinalise(thresholdDocumentForm, draft, asOf).map(({ path }) => path)).toEqual([
      'version',
      'inForceFrom',
      'agreedWith',
      'changes',
    ]);
    expect(problemsToFinalise(thresholdDocumentForm, edition, asOf)).toEqual([]);
    expect(thresholdDocumentKind.schema.safeParse(edition).success).toBe(true);
  });

  it('reads back word for word', () => {
    expect(own[0]).toEqual({ ...first, version: '2027-01', inForceFrom: '2027-01-01' });
    expect(thresholdDocumentOf({ title: 'A draft' })).toBeUndefined();
  });

  it('is in force from its day; until then the one before, and of one day the service’s own', () => {
    expect(editionOn(own, calendarDate('2026-12-31')).version).toBe(first?.version);
    expect(editionOn(own, calendarDate('2027-01-01')).version).toBe('2027-01');
    expect(editionOn([{ version: 'ours', inForceFrom: calendarDate('2025-11-01') }], calendarDate('2026-01-01')).version).toBe('ours');
    expect(editionOn([], calendarDate('2020-01-01')).version).toBe(first?.version);
  });

  it('is read by everybody, and written by managers', () => {
    expect(thresholdDocumentKind.fileTypes).toEqual(['staff']);
    expect(thresholdDocumentKind.writers).toBe('managers');
    expect(thresholdDocumentKind.correctedBy).toBe('addendum');
  });
});
