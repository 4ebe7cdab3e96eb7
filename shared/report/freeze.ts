/**
 * What a report is made of, frozen when it is sent for review (REP9): its figures with the records that they count, the rules and bands
 * they were counted by, the version of the software, and what people wrote. Written as canonical JSON, so that its SHA-256 is a seal:
 * the same facts are the same bytes, and the documents of an issued report are made of them again, years later.
 */
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { type BandScheme, SCHEMES } from '#shared/indicators/bands.ts';
import { KIND_NAMES, kindsByName } from '#shared/practice/catalogue.ts';
import type { ComparatorBeside } from './comparators.ts';
import type { Figures } from './figures.ts';
import type { IndicatorCommentary, IndicatorTrend, Strands } from './report-document.ts';

export const FROZEN_FORMAT = 'haversack-quarterly-report';
export const FROZEN_VERSION = 1;

export interface FrozenRule {
  readonly id: string;
  readonly kind: string;
  readonly limit: number;
  readonly unit: string;
  readonly calendar: string;
  readonly inForceFrom: CalendarDate;
}

/** What people wrote and chose. */
export interface WrittenReport {
  readonly boardOn?: CalendarDate;
  readonly overview?: string;
  readonly strands: Strands;
  readonly commentary: readonly IndicatorCommentary[];
  readonly pendingNote?: string;
  readonly corrects?: string;
}

export interface FrozenFacts extends WrittenReport {
  readonly format: typeof FROZEN_FORMAT;
  readonly version: number;
  /** `haversack 0.1.0`. */
  readonly software: string;
  readonly figures: Figures;
  readonly trends: readonly IndicatorTrend[];
  readonly comparators: readonly ComparatorBeside[];
  /** Every version of every clock rule that the software knew. */
  readonly rules: readonly FrozenRule[];
  readonly bands: Readonly<Record<BandScheme, unknown>>;
}

export const frozenFacts = (
  figures: Figures,
  trends: readonly IndicatorTrend[],
  comparators: readonly ComparatorBeside[],
  written: WrittenReport,
  software: string,
): FrozenFacts => ({
  format: FROZEN_FORMAT,
  version: FROZEN_VERSION,
  software,
  ...written,
  figures,
  trends,
  comparators,
  rules: clockRules(),
  bands: SCHEMES,
});

/** In the order of the catalogue. */
export const clockRules = (): readonly FrozenRule[] =>
  KIND_NAMES.flatMap((kind) =>
    kindsByName[kind].timescales.map(({ id, limit, unit, calendar, inForceFrom }) => ({
      id,
      kind,
      limit,
      unit,
      calendar,
      inForceFrom,
    })),
  );

/** JSON with the keys of every object in their order and without spaces, so that equal values are equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each === undefined ? null : each)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** The very bytes that are sealed. */
export const frozenBytes = (facts: FrozenFacts): Uint8Array => strToU8(canonicalJson(facts));

/** For a record's body: compressed, as text. A year of a large service fits in one record. */
export function packFrozen(bytes: Uint8Array): string {
  const packed = zlibSync(bytes, { level: 9 });
  let text = '';
  for (const byte of packed) text += String.fromCodePoint(byte);
  return btoa(text);
}

/** @returns the very bytes that were sealed; undefined when the text is damaged. */
export function unpackFrozen(text: string): Uint8Array | undefined {
  try {
    return unzlibSync(Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0));
  } catch {
    return undefined;
  }
}

/** undefined when they are no frozen facts, or those of a newer version of the software. */
export function factsOf(bytes: Uint8Array): FrozenFacts | undefined {
  try {
    const facts = JSON.parse(strFromU8(bytes)) as Partial<FrozenFacts>;
    return facts.format === FROZEN_FORMAT && facts.version === FROZEN_VERSION ? (facts as FrozenFacts) : undefined;
  } catch {
    return undefined;
  }
}

/** In hexadecimal. @param sha256 of the host: the browser's, or Node's. */
export async function sealOf(bytes: Uint8Array, sha256: (bytes: Uint8Array) => Promise<Uint8Array>): Promise<string> {
  return [...(await sha256(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
