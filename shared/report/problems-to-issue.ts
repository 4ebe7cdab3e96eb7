/** What stands in the way of issuing a report: by the contract's own words, nothing below standard goes unexplained (SOR Annex E, 4f). */

import { formatDate } from '#shared/base/calendar-date.ts';
import { addWorkingDays } from '#shared/base/working-days.ts';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { kpiReference } from '#shared/reference/kpi-reference.ts';
import { type ComparatorChoice, comparatorsWithoutSource, undecidedComparators } from './comparators.ts';
import { controlHolds, type Figures } from './figures.ts';
import type { WrittenReport } from './freeze.ts';
import { placeName } from './printed-figures.ts';

export const REPORT_STEPS = ['period', 'figures', 'commentary', 'comparison', 'strands'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

export interface ProblemToIssue {
  /** Where it is put right. */
  readonly step: ReportStep;
  /** The indicator or comparator that it is about. */
  readonly about?: string;
  readonly message: string;
}

/** The last of the short limits: within them a case is still pending (facts.md §2.2). */
const WORKING_DAYS_TO_SETTLE = 5;

export const problemsToIssue = (
  figures: Figures,
  written: WrittenReport,
  choices: readonly ComparatorChoice[],
): readonly ProblemToIssue[] => [
  ...aboutPeriod(figures, written),
  ...aboutControl(figures),
  ...aboutCommentary(figures, written),
  ...aboutComparators(choices),
  ...aboutStrands(written),
];

function aboutPeriod({ period, asOf }: Figures, { boardOn, overview }: WrittenReport): readonly ProblemToIssue[] {
  const settled = addWorkingDays(period.to, WORKING_DAYS_TO_SETTLE, CONTRACT_CALENDAR);
  return [
    ...(boardOn === undefined ? [{ step: 'period' as const, message: 'Enter the day on which the board meets' }] : []),
    ...(dateOf(asOf, LONDON) <= settled
      ? [
          {
            step: 'period' as const,
            message: `The figures can be frozen after ${formatDate(settled)}: until then limits of the period’s last days still run`,
          },
        ]
      : []),
    ...(isBlank(overview) ? [{ step: 'period' as const, message: 'Write the overview' }] : []),
  ];
}

function aboutControl({ control, mi }: Figures): readonly ProblemToIssue[] {
  const unexplained = mi
    .find(({ id }) => id === 'M10')
    ?.lines.find(({ id }) => id === 'M10.unexplained')
    ?.totals.find(({ location }) => location === null)?.count;
  return [
    ...(controlHolds(control)
      ? []
      : control
          .filter(({ holds }) => !holds)
          .map(({ location, category, opening, new: began, transferIn, closed, transferOut, closing }) => ({
            step: 'figures' as const,
            message: `The control of the counts fails for ${placeName(location)}, ${category}: ${opening} + ${began} + ${transferIn} − ${closed} − ${transferOut} is not ${closing}`,
          }))),
    ...(unexplained === undefined || unexplained === 0
      ? []
      : [
          {
            step: 'figures' as const,
            about: 'M10',
            message: `${unexplained} ${unexplained === 1 ? 'assessment' : 'assessments'} over 45 working days without its reason: write it in the assessment`,
          },
        ]),
  ];
}

function aboutCommentary({ kpis }: Figures, { commentary, pendingNote }: WrittenReport): readonly ProblemToIssue[] {
  const whole = kpis.filter(({ location }) => location === null);
  const below = whole.filter(({ band }) => band === 'amber' || band === 'red');
  const pending = whole.reduce((sum, row) => sum + row.pending, 0);
  return [
    ...below.flatMap(({ id }) => {
      const said = commentary.find(({ indicator }) => indicator === id);
      const missing = [
        ...(isBlank(said?.commentary) ? ['the story behind the figure'] : []),
        ...(isBlank(said?.whyBelow) ? ['why it is below the standard'] : []),
        ...(isBlank(said?.action) ? ['the agreed action'] : []),
        ...(isBlank(said?.owner) ? ['who owns the action'] : []),
        ...(said?.dueOn === undefined ? ['when it is due'] : []),
      ];
      return missing.length === 0
        ? []
        : [{ step: 'commentary' as const, about: id, message: `${id} ${kpiReference(id).title}: write ${inWords(missing)}` }];
    }),
    ...(pending > 0 && isBlank(pendingNote)
      ? [
          {
            step: 'commentary' as const,
            message: `${pending} ${pending === 1 ? 'case was' : 'cases were'} still inside the limit: say so under what was still running`,
          },
        ]
      : []),
  ];
}

const aboutComparators = (choices: readonly ComparatorChoice[]): readonly ProblemToIssue[] => [
  ...undecidedComparators(choices).map(({ id, name }) => ({
    step: 'comparison' as const,
    about: id,
    message: `“${name}” was not found in any source: enter it, or leave it out`,
  })),
  ...comparatorsWithoutSource(choices).map(({ comparator }) => ({
    step: 'comparison' as const,
    about: comparator,
    message: 'Enter the source of the figure that was entered by hand',
  })),
];

const aboutStrands = ({ strands }: WrittenReport): readonly ProblemToIssue[] => [
  ...(isBlank(strands.contractPerformance) ? [{ step: 'strands' as const, message: 'Write the strand on contract performance' }] : []),
  ...(isBlank(strands.assuranceReviews)
    ? [{ step: 'strands' as const, message: 'Write the strand on assurance reviews; if there was none, say so' }]
    : []),
];

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

const inWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
