/** The Contractor's Quarterly Report as plain data (SOR para 53, Annex E): what Word, Excel and PDF are made of. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { Fraction } from '#shared/indicators/compute.ts';
import type { ComparatorBeside } from './comparators.ts';
import type { Figures } from './figures.ts';

/** What is said of an indicator; below Green all of it must be (SOR Annex E, Assurance 4f). */
export interface IndicatorCommentary {
  readonly indicator: string;
  /** The story behind the figure. */
  readonly commentary?: string;
  readonly whyBelow?: string;
  readonly action?: string;
  /** As it is printed: a name, a post. */
  readonly owner?: string;
  readonly dueOn?: CalendarDate;
}

/** The two strands that the report must have. */
export interface Strands {
  /** Overall outcomes, and what is necessary to influence practice. */
  readonly contractPerformance?: string;
  /** Progress that responds to the latest second line assurance review or independent review. */
  readonly assuranceReviews?: string;
}

/** An indicator's quarters, the oldest first; the last ends with the period. */
export interface IndicatorTrend {
  readonly indicator: string;
  readonly points: readonly (Fraction & { readonly label: string })[];
}

export type ReportStanding =
  | { readonly state: 'draft' }
  | {
      readonly state: 'issued';
      readonly on: CalendarDate;
      readonly by: string;
      /** SHA-256 of the frozen facts. */
      readonly hash: string;
    };

export interface ReportDocument {
  readonly title: string;
  /** What the service is called. */
  readonly service: string;
  readonly figures: Figures;
  readonly standing: ReportStanding;
  readonly trends?: readonly IndicatorTrend[];
  readonly boardOn?: CalendarDate;
  readonly preparedBy?: string;
  /** In a sentence or two, for who reads nothing else. */
  readonly overview?: string;
  readonly strands?: Strands;
  readonly commentary?: readonly IndicatorCommentary[];
  readonly comparators?: readonly ComparatorBeside[];
  /** What was still inside its limit when the figures were made. */
  readonly pendingNote?: string;
  /** Of a report that corrects another: which. */
  readonly corrects?: string;
  /** wider: beyond the board, with small numbers suppressed and without anybody's record. */
  readonly copy: 'board' | 'wider';
}

export const REPORT_TITLE = 'Contractor’s Quarterly Report';
