/**
 * What the audits of a time say together: grades by domain, month and location, which domains are strong and which must be better,
 * SMART plans, moderation, and the actions (SOR Annex E, Assurance 2a and 3). For the Quality screen and the Quarterly Report. Every
 * count comes with the audits behind it.
 */
import { addDays, addMonths, type CalendarDate, calendarDate, compareDates } from '#shared/base/calendar-date.ts';
import type { RecordId } from '#shared/base/ids.ts';
import { AUDIT_DOMAINS, type AuditDomain, SMART_QUESTIONS } from '#shared/practice/audit-domains.ts';
import { answerIn, textIn } from '#shared/practice/body-values.ts';
import { auditActions, auditsOf, type CountedAudit, foundUnsafe, gradeDifferences, gradeIn } from './audits.ts';
import type { FileDigest } from './digest.ts';

/** How many audits got each grade. `NA`: did not apply yet; an audit that says nothing of a domain is counted nowhere. */
export interface GradeCounts {
  readonly O: number;
  readonly G: number;
  readonly RI: number;
  readonly I: number;
  readonly NA: number;
  /** O or G, out of those graded. */
  readonly goodOrBetter: number;
  readonly graded: number;
}

export interface DomainTheme {
  readonly domain: AuditDomain;
  readonly label: string;
  readonly counts: GradeCounts;
  /** Audits that graded it Requires improvement or Inadequate, the latest first. */
  readonly below: readonly RecordId[];
}

export interface MonthTheme {
  /** `2026-03`. */
  readonly month: string;
  readonly audits: number;
  readonly overall: GradeCounts;
  readonly domains: Readonly<Record<AuditDomain, GradeCounts>>;
}

export interface LocationTheme {
  readonly location: string;
  readonly audits: readonly RecordId[];
  readonly overall: GradeCounts;
  readonly domains: Readonly<Record<AuditDomain, GradeCounts>>;
}

export interface SmartTheme {
  readonly key: string;
  readonly word: string;
  readonly yes: number;
  readonly asked: number;
}

export interface AuditThemes {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The latest first. */
  readonly audits: readonly RecordId[];
  readonly overall: GradeCounts;
  /** In the order of the audit form. */
  readonly domains: readonly DomainTheme[];
  /** Domains that three quarters or more of at least three audits graded Good or better, the best first. */
  readonly strengths: readonly DomainTheme[];
  /** Domains that less than three quarters graded so, or that somebody graded Inadequate, the weakest first. */
  readonly improvements: readonly DomainTheme[];
  /** Every month of the time, also one without an audit. */
  readonly months: readonly MonthTheme[];
  /** Of the locations that were audited, by their codes. */
  readonly locations: readonly LocationTheme[];
  readonly smart: readonly SmartTheme[];
  readonly thresholdWrong: readonly RecordId[];
  readonly jurisdictionMissing: readonly RecordId[];
  readonly unsafe: readonly RecordId[];
  readonly inadequate: readonly RecordId[];
  readonly moderation: { readonly moderated: number; readonly confirmed: number; readonly raised: number; readonly lowered: number };
  /** Of the audits of the time, as they stand on its last day or on `today`, whichever is earlier. */
  readonly actions: { readonly set: number; readonly done: number; readonly open: number; readonly overdue: number };
}

const STRONG = 0.75;
const FEWEST_FOR_A_STRENGTH = 3;

/**
 * @param from first day, and @param until last day, both included.
 * @param today on which open actions are judged; the last day of the time unless told.
 */
export function auditThemes(
  digests: readonly FileDigest[],
  from: CalendarDate,
  until: CalendarDate,
  today: CalendarDate = until,
): AuditThemes {
  const audits = auditsOf(digests, from, until);
  const domains = AUDIT_DOMAINS.map(({ key, label }): DomainTheme => {
    const below = audits.filter(({ values }) => ['RI', 'I'].includes(gradeIn(values, key)));
    return { domain: key, label, counts: countsOf(audits, key), below: recordsOf(below) };
  });
  const actions = auditActions(audits, compareDates(today, until) < 0 ? today : until);
  const states = (state: string) => actions.filter((each) => each.state === state).length;
  return {
    from,
    until,
    audits: recordsOf(audits),
    overall: overallOf(audits),
    domains,
    strengths: domains.filter(isStrength).toSorted((a, b) => shareGood(b) - shareGood(a) || b.counts.O - a.counts.O),
    improvements: domains.filter(mustBeBetter).toSorted((a, b) => shareGood(a) - shareGood(b) || b.counts.I - a.counts.I),
    months: monthsBetween(from, until).map((month) => {
      const here = audits.filter(({ on }) => on.startsWith(month));
      return { month, audits: here.length, overall: overallOf(here), domains: byDomain(here) };
    }),
    locations: [...Map.groupBy(audits, ({ location }) => location)]
      .map(([location, here]) => ({ location, audits: recordsOf(here), overall: overallOf(here), domains: byDomain(here) }))
      .toSorted((a, b) => (a.location < b.location ? -1 : 1)),
    smart: SMART_QUESTIONS.map(({ key, word }) => {
      const asked = audits.map(({ values }) => answerIn(values, key)).filter((answer) => answer !== undefined);
      return { key, word, yes: asked.filter(Boolean).length, asked: asked.length };
    }),
    thresholdWrong: recordsOf(audits.filter(({ values }) => answerIn(values, 'thresholdRight') === false)),
    jurisdictionMissing: recordsOf(audits.filter(({ values }) => textIn(values, 'jurisdiction') === 'no')),
    unsafe: recordsOf(audits.filter(foundUnsafe)),
    inadequate: recordsOf(audits.filter(({ grade }) => grade === 'I')),
    moderation: moderationOf(audits),
    actions: {
      set: actions.filter(({ state }) => state !== 'cancelled').length,
      done: states('done'),
      open: states('open') + states('overdue'),
      overdue: states('overdue'),
    },
  };
}

const recordsOf = (audits: readonly CountedAudit[]): readonly RecordId[] => audits.map(({ fact }) => fact.record);

const countsOf = (audits: readonly CountedAudit[], domain: string): GradeCounts =>
  counted(audits.map(({ values }) => gradeIn(values, domain)));

const overallOf = (audits: readonly CountedAudit[]): GradeCounts => counted(audits.map(({ grade }) => grade));

function counted(grades: readonly string[]): GradeCounts {
  const of = (grade: string) => grades.filter((each) => each === grade).length;
  const [O, G, RI, I, NA] = [of('O'), of('G'), of('RI'), of('I'), of('NA')];
  return { O, G, RI, I, NA, goodOrBetter: O + G, graded: O + G + RI + I };
}

const byDomain = (audits: readonly CountedAudit[]) =>
  Object.fromEntries(AUDIT_DOMAINS.map(({ key }) => [key, countsOf(audits, key)])) as Readonly<Record<AuditDomain, GradeCounts>>;

const shareGood = ({ counts }: DomainTheme): number => (counts.graded === 0 ? 0 : counts.goodOrBetter / counts.graded);

const isStrength = (theme: DomainTheme): boolean =>
  theme.counts.graded >= FEWEST_FOR_A_STRENGTH && shareGood(theme) >= STRONG && theme.counts.I === 0;

const mustBeBetter = (theme: DomainTheme): boolean => theme.counts.graded > 0 && (shareGood(theme) < STRONG || theme.counts.I > 0);

function moderationOf(audits: readonly CountedAudit[]): AuditThemes['moderation'] {
  const moderated = audits.filter(({ values }) => textIn(values, 'moderationGrade') !== '');
  const step = ({ values }: CountedAudit) =>
    BEST_FIRST.indexOf(textIn(values, 'overall')) - BEST_FIRST.indexOf(textIn(values, 'moderationGrade'));
  return {
    moderated: moderated.length,
    confirmed: moderated.filter(({ values }) => gradeDifferences(values).length === 0).length,
    raised: moderated.filter((audit) => step(audit) > 0).length,
    lowered: moderated.filter((audit) => step(audit) < 0).length,
  };
}

const BEST_FIRST: readonly string[] = ['O', 'G', 'RI', 'I'];

function monthsBetween(from: CalendarDate, until: CalendarDate): readonly string[] {
  const months: string[] = [];
  for (let first = calendarDate(`${from.slice(0, 7)}-01`); compareDates(first, until) <= 0; first = addMonths(first, 1))
    months.push(first.slice(0, 7));
  return months;
}

/** The twelve months that end with the month of a day. */
export const twelveMonthsTo = (day: CalendarDate): { readonly from: CalendarDate; readonly until: CalendarDate } => {
  const next = addMonths(calendarDate(`${day.slice(0, 7)}-01`), 1);
  return { from: addMonths(next, -12), until: addDays(next, -1) };
};
