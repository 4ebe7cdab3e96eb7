import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { reportingSettingsForm } from './form.ts';
import { reportingSettings } from './record.ts';

const asOf = zonedInstant('2026-02-02T09:00:00+00:00[Europe/London]');
const settings = {
  inForceFrom: '2025-11-01',
  familySupportOption: { answer: false },
  locationsInScope: ['BRUNEI', 'NEPAL'],
  quarterAnchor: 'contract',
  frontDoorDay: 'elapsed-24h',
  boardName: 'Contract Management Board',
  qualityManager: 'AAAAAAAAAAAAAAAAAAAAAA',
};
const problems = (body: Body) => problemsToFinalise(reportingSettingsForm, body, asOf).map(({ path }) => path);

describe('the settings of the reports', () => {
  it('answer what the contract leaves open; all locations are in scope where none is chosen', () => {
    expect(problems(settings)).toEqual([]);
    expect(problems({ ...settings, locationsInScope: [] })).toEqual([]);
    expect(reportingSettings.schema.safeParse(settings).success).toBe(true);
    expect(problems({})).toEqual(['inForceFrom', 'familySupportOption', 'quarterAnchor', 'frontDoorDay']);
    expect(reportingSettings.summary(settings)).toBe('From Sat 1 Nov 2025 · quarters of the contract · without Family Support');
  });

  it('owe no training to the United Kingdom, nor to a place that is not named', () => {
    expect(problems({ ...settings, locationsInScope: ['UK'] })).toEqual(['locationsInScope']);
    expect(problems({ ...settings, locationsInScope: ['OTHER'] })).toEqual(['locationsInScope']);
  });

  it('are put right in the same entry; what holds from a later day is another', () => {
    expect(reportingSettings.fileTypes).toEqual(['register']);
    expect(reportingSettings.correctedBy).toBe('new-version');
  });
});
