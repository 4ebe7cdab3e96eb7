/** The audits of case files over all cases, and what was to be done about them: lists for the Quality screen and for the report. */
import { type CalendarDate, calendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { isShortId, type PersonId, type RecordId } from '#shared/base/ids.ts';
import { AUDIT_DOMAINS } from '#shared/practice/audit-domains.ts';
import { answerIn, dateIn, instantIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { TASK_STATUSES } from '#shared/practice/task/form.ts';
import { isRunning } from '#shared/timescales/clock.ts';
import type { DigestFact, FileDigest } from './digest.ts';

export interface CountedAudit {
  readonly digest: FileDigest;
  readonly fact: DigestFact;
  readonly values: Body;
  readonly on: CalendarDate;
  /** Where the case was on that day. */
  readonly location: string;
  /** After moderation, where there was one; empty while an import says none. */
  readonly grade: string;
  readonly gradeBefore: string;
}

/** Every audit of the days, both included, the latest first; what was entered in error is left out. */
export const auditsOf = (digests: readonly FileDigest[], from?: CalendarDate, until?: CalendarDate): readonly CountedAudit[] =>
  digests
    .filter((digest) => digest.type === 'case' && digest.status !== 'withdrawn')
    .flatMap((digest) =>
      digest.facts
        .filter(({ kind }) => kind === 'case-file-audit')
        .map((fact) => {
          const on = calendarDate((fact.at ?? fact.createdAt).slice(0, 10));
          const gradeBefore = textIn(fact.values, 'overall');
          return {
            digest,
            fact,
            values: fact.values,
            on,
            location: digest.locations.findLast((each) => compareDates(each.from, on) <= 0)?.code ?? digest.location,
            grade: textIn(fact.values, 'moderationGrade') || gradeBefore,
            gradeBefore,
          };
        }),
    )
    .filter(({ on }) => (from === undefined || compareDates(on, from) >= 0) && (until === undefined || compareDates(on, until) <= 0))
    .toSorted((a, b) => compareDates(b.on, a.on) || (a.fact.record < b.fact.record ? -1 : 1));

/** A domain's grade as it counts: the second manager's, where it differs. */
export const gradeIn = (values: Body, domain: string): string =>
  rowsIn(values, 'moderation')
    .filter((row) => textIn(row, 'domain') === domain)
    .map((row) => textIn(row, 'grade'))
    .find((grade) => grade !== '') ?? textIn(values, domain);

export interface GradeDifference {
  /** Key of the domain; `overall` for the whole. */
  readonly domain: string;
  readonly auditor: string;
  readonly moderator: string;
}

/** Where the second manager came to another grade. Empty for an audit that was not moderated, or confirmed. */
export function gradeDifferences(values: Body): readonly GradeDifference[] {
  const overall = textIn(values, 'moderationGrade');
  const differs = ({ auditor, moderator }: GradeDifference) => moderator !== '' && moderator !== auditor;
  return [
    { domain: 'overall', auditor: textIn(values, 'overall'), moderator: overall },
    ...AUDIT_DOMAINS.map(({ key }) => ({ domain: key, auditor: textIn(values, key), moderator: gradeIn(values, key) })),
  ].filter(differs);
}

/** What an audit waits for, the most urgent first. */
export type AuditNeeds = 'escalation' | 'manager-told' | 'moderation' | 'reaudit';

export function needsOf({ digest, fact, values, on }: CountedAudit, today: CalendarDate): readonly AuditNeeds[] {
  const runs = (rule: string) =>
    digest.timescales.some((clock) => clock.ruleId === rule && clock.record === fact.record && isRunning(clock));
  const reauditOn = dateIn(values, 'reauditOn');
  const auditedSince = auditsOf([digest]).some((other) => other.fact.record !== fact.record && compareDates(other.on, on) > 0);
  return [
    ...(runs('AUDIT-ESCALATION') ? (['escalation'] as const) : []),
    ...(runs('AUDIT-INADEQUATE') ? (['manager-told'] as const) : []),
    // Where it matters most that two people see the same: the ends of the scale.
    ...(instantIn(values, 'moderatedAt') === undefined &&
    textIn(values, 'moderatedBy') === '' &&
    ['O', 'I'].includes(textIn(values, 'overall'))
      ? (['moderation'] as const)
      : []),
    ...(reauditOn !== undefined && compareDates(reauditOn, today) < 0 && !auditedSince ? (['reaudit'] as const) : []),
  ];
}

export type ActionState = 'open' | 'overdue' | 'done' | 'cancelled';

export interface AuditAction {
  /** Unique over all audits. */
  readonly id: string;
  readonly audit: CountedAudit;
  readonly action: string;
  readonly owner: PersonId | undefined;
  readonly dueOn: CalendarDate | undefined;
  readonly state: ActionState;
  readonly doneOn: CalendarDate | undefined;
  /** How often a supervision put it off. */
  readonly putOff: number;
  /** The task it became; absent where the audit came from elsewhere and nobody made one. */
  readonly task: RecordId | undefined;
}

/** The actions of these audits, the longest due first; what is done or cancelled last. Each stands as the task it became says. */
export const auditActions = (audits: readonly CountedAudit[], today: CalendarDate): readonly AuditAction[] =>
  audits.flatMap((audit) => actionsOf(audit, today)).toSorted(openFirst);

function actionsOf(audit: CountedAudit, today: CalendarDate): readonly AuditAction[] {
  const tasks = audit.digest.facts.filter(({ kind, values }) => kind === 'task' && textIn(values, 'from') === audit.fact.record);
  return rowsIn(audit.values, 'actions').map((row, index) => {
    const rowId = textIn(row, 'rowId');
    const task = tasks.find(({ values }) => textIn(values, 'fromRow') === rowId);
    const values = task?.values ?? {};
    const owner = textIn(values, 'owner') || textIn(row, 'owner');
    const dueOn = dateIn(values, 'dueOn') ?? dateIn(row, 'dueOn');
    const status = TASK_STATUSES.find(({ code }) => code === textIn(values, 'status'))?.code ?? 'open';
    const putOff = values['carriedForward'];
    return {
      id: `${audit.fact.record}:${rowId || index}`,
      audit,
      action: textIn(values, 'what') || textIn(row, 'action'),
      owner: isShortId(owner) ? (owner as PersonId) : undefined,
      dueOn,
      state: status === 'open' && dueOn !== undefined && compareDates(dueOn, today) < 0 ? 'overdue' : status,
      doneOn: dateIn(values, 'doneOn'),
      putOff: typeof putOff === 'number' ? putOff : 0,
      task: task?.record,
    };
  });
}

const ORDER: readonly ActionState[] = ['overdue', 'open', 'done', 'cancelled'];

const openFirst = (a: AuditAction, b: AuditAction): number =>
  ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || (a.id < b.id ? -1 : 1);

/** Whether the audit found somebody unsafe. */
export const foundUnsafe = ({ values }: CountedAudit): boolean => answerIn(values, 'safeNow') === false;
