import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date.ts';
import { ageOn, formatAge, isUnder18On } from './person-age.ts';

const on = calendarDate;

describe('the age of a person', () => {
  it('is complete years, and months since the last birthday', () => {
    expect(ageOn(on('2014-03-04'), on('2026-03-03'))).toEqual({ years: 11, months: 11 });
    expect(ageOn(on('2014-03-03'), on('2026-03-03'))).toEqual({ years: 12, months: 0 });
    expect(ageOn(on('2026-03-04'), on('2026-03-03'))).toBeUndefined();
  });

  it('passes on 1 March of a common year for someone born on 29 February', () => {
    expect(ageOn(on('2012-02-29'), on('2026-02-28'))).toEqual({ years: 13, months: 11 });
    expect(ageOn(on('2012-02-29'), on('2026-03-01'))).toEqual({ years: 14, months: 0 });
  });

  it('ends childhood on the eighteenth birthday', () => {
    expect(isUnder18On(on('2008-03-04'), on('2026-03-03'))).toBe(true);
    expect(isUnder18On(on('2008-03-03'), on('2026-03-03'))).toBe(false);
    expect(isUnder18On(on('2026-06-01'), on('2026-03-03'))).toBe(true);
  });

  it('is said the way practitioners say it', () => {
    const today = on('2026-03-03');
    const said = ['2026-03-20', '2026-03-02', '2026-02-10', '2025-11-01', '2025-03-03', '2024-12-20', '2019-01-01'].map((born) =>
      formatAge(on(born), today),
    );
    expect(said).toEqual(['not born yet', '1 day', '3 weeks', '4 months', '1 year', '1 year 2 months', '7']);
  });
});
