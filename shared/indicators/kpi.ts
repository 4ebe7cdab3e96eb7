/** What an indicator of Annex D is: how its units are found and what each came to. Fractions, bands and lists follow from the units. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId } from '#shared/base/ids.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { BandScheme } from './bands.ts';
import type { Period } from './period.ts';
import type { Service } from './service/service.ts';

/** pending: still inside its limit at the moment the figures are as of; printed beside, in neither numerator nor denominator. */
export type Outcome = 'met' | 'not-met' | 'pending';

/** One thing that is counted: a contact, a child's assessment, a plan, a location. */
export interface KpiUnit {
  readonly file: FileId;
  /** The record that it is: with `person`, unique within the indicator. For a location, the record that answers for it or its code. */
  readonly record: string;
  /** The person's record, where children or adults are counted and not files. */
  readonly person?: string;
  /** Code of the location at the event; for what stands, at the end of the period. */
  readonly location: string;
  readonly outcome: Outcome;
  /** Why it counts as what it counts as, in words for the list: `answered after 26 h, 2 h late`. */
  readonly why: string;
  /** What it is shown as in lists, where the file's title does not say it: a location. */
  readonly label?: string;
  /** Of what has a clock. */
  readonly startedAt?: ZonedInstant;
  readonly dueAt?: ZonedInstant;
  readonly stoppedAt?: ZonedInstant;
  /** When it is counted, where no clock says so. */
  readonly on?: CalendarDate;
}

/** A fraction of an indicator: its own, or a sub-measure that is printed beside it. */
export interface KpiPart {
  /** The indicator's id, or for a sub-measure `PI2.2a`, `PI5.5v`. */
  readonly id: string;
  readonly title: string;
  /** Absent: the indicator's. */
  readonly scheme?: BandScheme;
  /** This part's threshold alone is assumed. */
  readonly thresholdAssumed?: true;
  readonly units: (service: Service, period: Period) => readonly KpiUnit[];
}

/** A figure beside it that is no fraction: a median, a count. */
export interface KpiValue {
  readonly id: string;
  readonly title: string;
  /** null: there is nothing to work it out from. */
  readonly value: number | null;
  readonly unit: 'hours' | 'working-days' | 'days' | 'count' | 'percent';
}

export interface Kpi {
  /** As Annex D numbers it: `P1.1`, `PI2.1`. Title, section, criterion and thresholds are in reference/kpi.json under it. */
  readonly id: string;
  readonly scheme: BandScheme;
  /** The threshold is not printed, or garbled: assumed from its neighbours until the Authority confirms it. */
  readonly thresholdAssumed: boolean;
  /** printed: the criterion stands in the SOR; reconstructed: the print is cut. */
  readonly criterion: 'printed' | 'reconstructed';
  /** "contacts", "children", "plans": after a number. */
  readonly unit: string;
  /** The first is the indicator, or with `headline: 'lowest'` the one with the lowest fraction. */
  readonly parts: readonly [KpiPart, ...KpiPart[]];
  readonly headline?: 'lowest';
  /** Why it does not apply, such as an option that was not taken up: printed instead of a figure. */
  readonly notApplicable?: (service: Service) => string | undefined;
  /** Printed where there is nothing to count; absent: `No cases in period`. */
  readonly noCases?: string;
  readonly values?: (service: Service, period: Period, location: string | null) => readonly KpiValue[];
}
