/** What a count of Annex E is: how its units are found and by what they are broken down. Rows and totals follow from the units. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId } from '#shared/base/ids.ts';
import type { Period } from './period.ts';
import type { Service } from './service/service.ts';

export interface MiUnit {
  readonly file: FileId;
  /** The record that is counted: with `person`, unique within the line. */
  readonly record: string;
  readonly person?: string;
  /** Code of the location: of what flows at the event, of what stands at the end of the period. */
  readonly location: string;
  /** Code by dimension. Several codes: it is counted in the row of each, and once in every total. */
  readonly dimensions: Readonly<Record<string, string | readonly string[]>>;
  readonly on?: CalendarDate;
  /** How much it counts for; absent: 1. Attendees of a session. */
  readonly count?: number;
  /** For the list, where the file's title does not say it. */
  readonly label?: string;
  /** Stands in a column of its own and in no total: carers and looked-after children beside Child in Need, Child Protection and Adult at Risk. */
  readonly beside?: true;
  /** What it is, where the same thing may be a unit of several locations: in the total of all it counts once. */
  readonly once?: string;
}

export interface MiDimension {
  /** Key in the rows, camelCase: `category`, `source`, `lengthBand`. */
  readonly key: string;
  readonly label: string;
  /** In words; the code itself where it is not known. */
  readonly words: (code: string) => string;
}

/** A counting: the one that Annex E asks for, or one that is printed beside it. */
export interface MiLine {
  /** The count's id, or `M18.held`, `M27.declined`. */
  readonly id: string;
  readonly title: string;
  readonly units: (service: Service, period: Period) => readonly MiUnit[];
  /** Absent: the dimensions of the count. */
  readonly dimensions?: readonly MiDimension[];
}

/** A figure that is no count: a rate, a mean, a share. */
export interface MiValue {
  readonly id: string;
  readonly title: string;
  /** null: printed as `n/a`, with `why`. */
  readonly value: number | null;
  readonly unit: 'percent' | 'per-10000' | 'days' | 'months' | 'working-days' | 'cases-per-fte' | 'fte' | 'count';
  readonly numerator?: number;
  readonly denominator?: number;
  readonly why?: string;
  /** By what else than the location it is broken down: a category, a band, a member of staff. */
  readonly dimensions?: Readonly<Record<string, string>>;
}

export type MiWindow = 'previous' | 'same-last-year' | 'since-contract-start' | 'rolling-12-months';

export interface Mi {
  /** `M1` to `M36`. Title, definition and edge cases are in reference/mi.json under it. */
  readonly id: string;
  readonly type: 'flow' | 'stock' | 'rate' | 'ratio' | 'survey';
  /** "contacts", "child protection plans": after a number. */
  readonly unit: string;
  readonly dimensions: readonly MiDimension[];
  /** Over which other windows its total is printed beside that of the period. */
  readonly windows: readonly MiWindow[];
  /** The first is the count itself. */
  readonly lines: readonly [MiLine, ...MiLine[]];
  readonly values?: (service: Service, period: Period, location: string | null) => readonly MiValue[];
  /** Why the count does not apply, such as an option that was not taken up; it is printed instead of a number. */
  readonly notApplicable?: (service: Service) => string | undefined;
}
