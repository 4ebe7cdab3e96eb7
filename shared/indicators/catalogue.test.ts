import { describe, expect, it } from 'vitest';
import { KPI_REFERENCES } from '#shared/reference/kpi-reference.ts';
import { MI_REFERENCES } from '#shared/reference/mi-reference.ts';
import { KPIS, MANAGEMENT_INFORMATION } from './catalogue.ts';

describe('the catalogue of indicators', () => {
  it('has every indicator of Annex D once and in its order, with its scheme', () => {
    expect(KPIS.map(({ id, scheme }) => [id, scheme])).toEqual(KPI_REFERENCES.map(({ id, bandScheme }) => [id, bandScheme]));
  });

  it('has every count of Annex E once and in its order', () => {
    expect(MANAGEMENT_INFORMATION.map(({ id }) => id)).toEqual(MI_REFERENCES.map(({ id }) => id));
  });

  it('names the first part of each after itself, and no part twice', () => {
    const parts = [...KPIS, ...MANAGEMENT_INFORMATION].flatMap((each) => ('parts' in each ? each.parts : each.lines).map(({ id }) => id));
    expect(new Set(parts).size).toBe(parts.length);
    for (const kpi of KPIS.filter(({ headline }) => headline === undefined)) expect(kpi.parts[0].id).toBe(kpi.id);
    for (const mi of MANAGEMENT_INFORMATION) expect(mi.lines[0].id).toBe(mi.id);
  });

  it('marks the thresholds that are not printed', () => {
    // facts.md §2.1: not printed, garbled, or (P8.1) without its Amber. Of PI 3.1 only part (a) is: its headline is printed.
    const assumed = ['P1.4', 'PI2.2', 'PI4.4', 'PI6.4', 'P8.1'];
    expect(KPIS.filter(({ thresholdAssumed }) => thresholdAssumed).map(({ id }) => id)).toEqual(assumed);
  });
});
