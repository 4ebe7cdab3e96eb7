import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { DEFAULT_QUALITY_STANDARDS, SERVICE_AREAS } from '#shared/reference/quality-standards.ts';
import { AUDIT_DOMAINS } from '../audit-domains.ts';
import { rowsIn } from '../body-values.ts';
import { qualityStandardsForm } from './form.ts';
import { bodyFromStandards, ownStandardsOn, qualityStandards, qualityStandardsOf, standardFor } from './record.ts';

const asOf = zonedInstant('2026-03-05T18:00:00+00:00[Europe/London]');
const body = {
  ...bodyFromStandards(DEFAULT_QUALITY_STANDARDS, 'record'),
  inForceFrom: '2026-01-01',
  changes: 'The voice of the unborn child',
};
const missing = (changes: object) => problemsToFinalise(qualityStandardsForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('the good-practice standards', () => {
  it('ship with one for every domain of the audit, each with its grades and its source, and each service area has some', () => {
    const { standards } = DEFAULT_QUALITY_STANDARDS;
    expect(standards.map(({ domain }) => domain)).toEqual(AUDIT_DOMAINS.map(({ key }) => key));
    for (const standard of standards) for (const words of Object.values(standard)) expect(words.length, standard.domain).toBeGreaterThan(0);
    for (const { code } of SERVICE_AREAS) expect(standards.filter(({ areas }) => areas.includes(code)).length).toBeGreaterThan(10);
  });

  it('become the service’s own with a day and what is new in them', () => {
    expect(missing({})).toEqual([]);
    expect(qualityStandards.schema.safeParse(body).success).toBe(true);
    expect(missing({ inForceFrom: undefined, changes: undefined })).toEqual(['inForceFrom', 'changes']);
    expect(qualityStandards.summary({ ...body, acceptedOn: '2026-02-10' })).toBe(
      'Good-practice standards for case files · in force from Thu 1 Jan 2026 · accepted by the board Tue 10 Feb 2026',
    );
  });

  it('have no domain twice', () => {
    const [first, second] = rowsIn(body, 'standards');
    expect(missing({ standards: [first, { ...second, domain: first?.['domain'] }] })).toEqual(['standards.1.domain']);
  });

  it('read back word for word', () => {
    expect(qualityStandardsOf(body)?.standards).toEqual(DEFAULT_QUALITY_STANDARDS.standards);
    expect(qualityStandardsOf({ title: 'A draft' })).toBeUndefined();
  });

  it('are in force from their day, and a domain they leave out keeps Haversack’s words', () => {
    const own = [{ inForceFrom: calendarDate('2026-01-01') }, { inForceFrom: calendarDate('2026-06-01') }];
    expect(ownStandardsOn(own, calendarDate('2025-12-31'))).toBeUndefined();
    expect(ownStandardsOn(own, calendarDate('2026-05-31'))).toBe(own[0]);
    expect(ownStandardsOn(own, calendarDate('2026-06-01'))).toBe(own[1]);
    const few = { title: '', inForceFrom: calendarDate('2026-01-01'), standards: [] };
    expect(standardFor(few, 'gradeVoice')).toBe(DEFAULT_QUALITY_STANDARDS.standards[2]);
  });
});
