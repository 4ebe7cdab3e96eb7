import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { isWorkingDay, nextWorkingDay, previousWorkingDay, workingDaysBetween } from '#shared/base/working-days.ts';
import { isZone } from '#shared/base/zoned-instant.ts';
import { CONTRACT_CALENDAR, holidayName, localCalendar } from './calendars.ts';
import { codeLabel, codeList } from './code-lists.ts';
import { LOCATIONS, SERVICE_ZONES } from './locations.ts';
import { THRESHOLD_DOCUMENTS, THRESHOLD_LEVEL_OPTIONS, thresholdDocument, thresholdDocumentOn } from './threshold-document.ts';

const on = calendarDate;
const localOf = (code: string) => {
  const calendar = localCalendar(code);
  if (calendar === undefined) throw new Error(code);
  return calendar;
};

describe('the contract calendar', () => {
  it('knows the bank holidays of England and Wales, substitute days included', () => {
    const weekdaysOff2026 = ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'].map((day) => on(`2026-${day}`));
    for (const day of weekdaysOff2026) expect(isWorkingDay(day, CONTRACT_CALENDAR)).toBe(false);
    expect(workingDaysBetween(on('2025-12-31'), on('2026-12-31'), CONTRACT_CALENDAR)).toBe(261 - weekdaysOff2026.length);
    expect(isWorkingDay(on('2028-01-03'), CONTRACT_CALENDAR)).toBe(false);
  });

  it('steps over Easter in both directions', () => {
    expect(nextWorkingDay(on('2026-04-02'), CONTRACT_CALENDAR)).toBe('2026-04-07');
    expect(previousWorkingDay(on('2026-04-07'), CONTRACT_CALENDAR)).toBe('2026-04-02');
    expect(workingDaysBetween(on('2026-04-07'), on('2026-04-02'), CONTRACT_CALENDAR)).toBe(-1);
  });
});

describe('locations', () => {
  it('have zones that exist and calendars of their own', () => {
    for (const zone of SERVICE_ZONES) expect(isZone(zone)).toBe(true);
    for (const { code } of LOCATIONS) expect(localOf(code).id).toBe(`local-${code.toLowerCase()}`);
    expect(new Set(LOCATIONS.map(({ code }) => code)).size).toBe(LOCATIONS.length);
  });

  it('rest on the days of the host country', () => {
    const days = ['2026-02-05', '2026-02-06', '2026-02-07', '2026-02-08'].map(on);
    expect(days.map((day) => isWorkingDay(day, localOf('BRUNEI')))).toEqual([true, false, true, false]);
    expect(days.map((day) => isWorkingDay(day, localOf('SAUDI')))).toEqual([true, false, false, true]);
    expect(days.map((day) => isWorkingDay(day, localOf('NEPAL')))).toEqual([true, true, false, true]);
    expect(holidayName('UK', on('2026-04-03'))).toBe('Good Friday');
    expect(localCalendar('ATLANTIS')).toBeUndefined();
  });
});

describe('code lists', () => {
  it('give the label of a code, and the code itself when it is not known', () => {
    expect(codeLabel('sex', 'F')).toBe('Female');
    expect(codeLabel('sex', 'Z')).toBe('Z');
    expect(codeList('sor_contact_type').map((item) => item.code)).toContain('UKLA');
  });
});

describe('the threshold document', () => {
  it('has the seven levels the contract names, each with what a duty worker decides by', () => {
    for (const document of THRESHOLD_DOCUMENTS) {
      expect(document.levels.map((level) => level.code)).toEqual([
        'universal',
        'early-help',
        'family-support',
        'child-in-need',
        'child-protection',
        'adult-at-risk',
        'carers',
      ]);
      for (const level of document.levels) {
        for (const texts of [level.descriptors, level.examples, level.nextSteps]) expect(texts.length).toBeGreaterThan(1);
      }
    }
    expect(THRESHOLD_LEVEL_OPTIONS).toHaveLength(7);
  });

  it('is chosen by day and found again by its version', () => {
    const inForce = thresholdDocumentOn(on('2026-03-03'));
    expect(thresholdDocument(inForce.version)).toBe(inForce);
    expect(thresholdDocument('1999')).toBeUndefined();
  });
});
