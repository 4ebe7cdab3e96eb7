import { describe, expect, it } from 'vitest';
import { type Agency, attended, isQuorate, strategyMinimum } from './attendance.ts';

const row = (agency: Agency, attendance = 'in-person') => ({ rowId: `${agency}-${attendance}`, name: 'A', agency, attendance });

describe('attendance at a meeting', () => {
  it('is in person or by video or telephone; neither a report nor an apology', () => {
    expect(attended([row('health', 'remote')], 'health')).toBe(true);
    expect(attended([row('health', 'report'), row('health', 'apologies')], 'health')).toBe(false);
    expect(attended([row('health')], 'education')).toBe(false);
  });

  it('is quorate with social work and two other agencies, each counted once', () => {
    expect(isQuorate([row('social-work'), row('health'), row('education', 'remote')])).toBe(true);
    expect(isQuorate([row('social-work'), row('health'), row('health', 'remote')])).toBe(false);
    expect(isQuorate([row('health'), row('education'), row('welfare')])).toBe(false);
    expect(isQuorate([row('social-work'), row('health'), row('education', 'report')])).toBe(false);
  });

  it('does not count the family or a legal adviser as an agency', () => {
    expect(isQuorate([row('social-work'), row('health'), row('family'), row('legal')])).toBe(false);
  });

  it('has the least of a strategy meeting with social work, health and either police', () => {
    expect(strategyMinimum([row('social-work'), row('health'), row('service-police')])).toBe(true);
    expect(strategyMinimum([row('social-work'), row('health', 'remote'), row('host-nation-police')])).toBe(true);
    expect(strategyMinimum([row('social-work'), row('health'), row('education')])).toBe(false);
    expect(strategyMinimum([row('social-work'), row('health', 'apologies'), row('service-police')])).toBe(false);
  });
});
