/**
 * How an involvement ends by what is recorded elsewhere: a closure closes all that are open, and a step up or down ends the one it
 * follows from, on the same day and linked to the next, so that it counts as a transfer and not as a closure (facts 3.1).
 */
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { STEP_DOWN_LEAD_FACTS } from '#shared/practice/early-help-lead.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { isComplete } from './digest.ts';
import type { FollowingRecord } from './supervision-actions.ts';

export function involvementsClosedBy(closure: Body, records: readonly RecordState[]): readonly FollowingRecord[] {
  const { closedOn, closureReason, localClosureReason, outcome } = closure;
  const lead = Object.fromEntries(STEP_DOWN_LEAD_FACTS.filter((key) => closure[key] !== undefined).map((key) => [key, closure[key]]));
  const ending = { closedOn, closureReason, outcome, ...(localClosureReason === undefined ? {} : { localClosureReason }), ...lead };
  return records.filter(isOpenInvolvement).map((record) => newVersion(record, ending));
}

/** Nothing where the involvement is new, or the one before it has been closed already. */
export function stepFrom(record: string, involvement: Body, records: readonly RecordState[]): readonly FollowingRecord[] {
  const step = textIn(involvement, 'step');
  if (step !== 'step-up' && step !== 'step-down') return [];
  const previous = records.find((each) => each.record === textIn(involvement, 'previous'));
  if (previous === undefined || previous.record === record || !isOpenInvolvement(previous)) return [];
  return [newVersion(previous, { closedOn: involvement['openedOn'], next: record })];
}

const isOpenInvolvement = (record: RecordState): boolean =>
  record.kind === 'involvement' && isComplete(record) && dateIn(record.body, 'closedOn') === undefined;

const newVersion = (record: RecordState, changes: Body): FollowingRecord => ({
  kind: 'involvement',
  op: 'finalise',
  record: record.record,
  parents: record.heads,
  body: { ...record.body, ...changes },
});
