import { describe, expect, it } from 'vitest';
import { type TestFile, testService } from '../service-for-tests.ts';
import { LOCATIONS_OF_SOR } from './reporting-settings.ts';

const settings = (name: string, body: object): TestFile => ({
  type: 'register',
  name,
  records: [{ kind: 'reporting-settings', name: `entry-${name}`, body: { ...body } }],
});

describe('what the reports are made by', () => {
  it('is the contract and its locations where nobody has set anything', () => {
    expect(testService([]).settings).toEqual({
      quarters: 'contract',
      locationsInScope: LOCATIONS_OF_SOR,
      familySupportOption: true,
      frontDoorDay: 'elapsed-24h',
      qualityManager: undefined,
    });
    expect(LOCATIONS_OF_SOR).toHaveLength(12);
    expect(LOCATIONS_OF_SOR).not.toContain('OTHER');
  });

  it('is the latest entry in force on the day the figures are as of', () => {
    const files = [
      settings('later', { inForceFrom: '2026-05-01', quarterAnchor: 'financial-year', familySupportOption: { answer: false } }),
      settings('first', { inForceFrom: '2025-11-01', locationsInScope: ['NEPAL'], frontDoorDay: 'working-day' }),
    ];
    const before = testService(files, '2026-04-30 23:00').settings;
    expect([before.quarters, before.locationsInScope, before.familySupportOption, before.frontDoorDay]).toEqual([
      'contract',
      ['NEPAL'],
      true,
      'working-day',
    ]);
    const after = testService(files, '2026-05-01 00:30').settings;
    expect([after.quarters, after.locationsInScope, after.familySupportOption]).toEqual(['financial-year', LOCATIONS_OF_SOR, false]);
  });
});
