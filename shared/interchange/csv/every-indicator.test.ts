/** A service told in spreadsheets alone, in which every indicator of Annex D and every count of Annex E finds something to count. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { KPIS, MANAGEMENT_INFORMATION } from '#shared/indicators/catalogue.ts';
import { kpiTotal } from '#shared/indicators/compute.ts';
import { period } from '#shared/indicators/period.ts';
import { type Service, serviceOf } from '#shared/indicators/service/service.ts';
import type { Problem } from '../record-line.ts';
import { readFolder } from './sheets-for-tests.ts';

/** A year’s quarter of a small service: an example for whoever writes such a folder. */
const FOLDER = path.join(import.meta.dirname, '../fixtures/sheets');
const sheets = (): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(FOLDER).map((name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')]));

const PERIOD = period(calendarDate('2026-02-01'), calendarDate('2026-04-30'));
let service: Service;
let problems: readonly Problem[] = [];

beforeAll(async () => {
  const folder = await readFolder(sheets());
  problems = folder.problems;
  service = serviceOf(
    [...new Set(folder.lines.map(({ file }) => file))].map(folder.digest),
    zonedInstant('2026-05-20T12:00:00+01:00[Europe/London]'),
  );
});

test('the sheets have no problems', () => expect(problems).toEqual([]));

/** Numerator and denominator, worked out by hand from the sheets. */
const EXPECTED: Readonly<Record<string, readonly [number, number]>> = {
  // K1, K2, K4, K5, K6, K7: all answered within the hour by registered social workers.
  'P1.1': [6, 6],
  // K1; nobody was consulted about K2.
  'P1.2': [1, 2],
  'P1.3': [2, 2],
  // K7 after 40 minutes, N1 after 30.
  'P1.4': [2, 2],
  // P1, P2, A9 and, from the request, P3.
  'PI2.1': [4, 4],
  'PI4.1': [1, 1],
  'PI5.1': [1, 1],
  'PI5.2': [1, 1],
  'PI6.1': [1, 1],
  'PI6.3': [2, 2],
  'P8.1': [1, 1],
  'P8.2': [1, 1],
  'P8.3': [1, 1],
  'P7.1': [1, 12],
  'P7.2': [1, 12],
};

describe('Annex D', () => {
  test.each(KPIS.map(({ id }) => id))('%s counts something', (id) => {
    const kpi = KPIS.find((each) => each.id === id);
    const figure = kpi === undefined ? undefined : kpiTotal(service, kpi, PERIOD);
    const expected = EXPECTED[id];
    if (expected !== undefined) expect([figure?.numerator, figure?.denominator]).toEqual(expected);
    expect(figure?.denominator).toBeGreaterThan(0);
  });
});

test('an exception that the Authority agreed to is left out beside the headline', () => {
  const p12 = KPIS.find(({ id }) => id === 'P1.2');
  const figure = p12 === undefined ? undefined : kpiTotal(service, p12, PERIOD);
  expect(figure).toMatchObject({ numerator: 1, denominator: 2, excludingAgreed: { numerator: 1, denominator: 1 } });
});

describe('Annex E', () => {
  test.each(MANAGEMENT_INFORMATION.map(({ id }) => id))('%s counts something', (id) => {
    const mi = MANAGEMENT_INFORMATION.find((each) => each.id === id);
    const units = mi?.lines[0].units(service, PERIOD) ?? [];
    expect(units.length).toBeGreaterThan(0);
  });
});
