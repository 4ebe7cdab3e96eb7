/** What a contact asks for, in its order: an answer, a decision, the outcome told, and a case where the decision calls for one. */
import type { RecordId } from '#shared/base/ids.ts';
import { isComplete } from '#shared/case-file/digest.ts';
import { answerIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';

export interface Step {
  readonly opens: 'contact-response' | 'referral' | 'outcome-told' | 'case';
  /** "Response". */
  readonly name: string;
  /** "Record the response". */
  readonly verb: string;
  readonly state: 'done' | 'next' | 'later' | 'not-needed';
  /** Whether its button stands in the list of steps: also when it may be done again, or out of turn. */
  readonly offered: boolean;
  /** The record that did it; absent where the contact itself said so, or the step is a case. */
  readonly record?: RecordId;
  /** "Given when the contact was recorded". */
  readonly how?: string;
  readonly waitsFor?: string;
}

/** Codes of `contact_outcome` after which a case is opened: referrals, Family Support, private fostering, adoption support. */
const OUTCOMES_WITH_CASE: readonly string[] = ['CIN', 'CP', 'ADULT', 'FS', 'PF', 'ADOPT'];

export function nextSteps(records: readonly RecordState[], caseIsOpen: boolean): readonly Step[] {
  const complete = records.filter(isComplete);
  const last = (kind: string): RecordState | undefined => complete.findLast((record) => record.kind === kind);
  const contact = records.find((record) => record.kind === 'contact')?.body ?? {};
  const response = last('contact-response');
  const decision = last('referral');
  const untold = partiesToTell(decision?.body, complete);

  const responded = response !== undefined || answerIn(contact, 'responded') === true;
  const told = decision !== undefined && untold.length === 0;
  const outcomes = [textIn(decision?.body ?? {}, 'outcome'), ...textsIn(decision?.body ?? {}, 'furtherOutcomes')];
  const wantsCase = outcomes.some((outcome) => OUTCOMES_WITH_CASE.includes(outcome));
  const needed = [!responded, decision === undefined, !told, wantsCase && !caseIsOpen];
  const first = needed.indexOf(true);
  const stateOf = (index: number): Step['state'] => (needed[index] !== true ? 'done' : index === first ? 'next' : 'later');

  return [
    {
      opens: 'contact-response',
      name: 'Response',
      verb: responded ? 'Record another response' : 'Record the response',
      state: stateOf(0),
      offered: true,
      ...(response === undefined ? {} : { record: response.record }),
      ...(response === undefined && responded ? { how: 'Given when the contact was recorded' } : {}),
    },
    {
      opens: 'referral',
      name: 'Threshold decision',
      verb: 'Decide the threshold',
      state: stateOf(1),
      offered: decision === undefined,
      ...(decision === undefined ? {} : { record: decision.record }),
    },
    toldStep(decision, untold, stateOf(2), last('outcome-told')),
    {
      opens: 'case',
      name: 'Case',
      verb: 'Open a case',
      state: caseIsOpen ? 'done' : wantsCase ? stateOf(3) : decision === undefined ? 'later' : 'not-needed',
      offered: decision !== undefined && !caseIsOpen,
      ...(decision === undefined ? { waitsFor: 'After the threshold decision' } : {}),
    },
  ];
}

function toldStep(
  decision: RecordState | undefined,
  untold: readonly string[],
  state: Step['state'],
  telling: RecordState | undefined,
): Step {
  return {
    opens: 'outcome-told',
    name: 'Outcome told to referrer and family',
    verb: 'Record who was told',
    state,
    offered: decision !== undefined && untold.length > 0,
    ...(telling === undefined ? {} : { record: telling.record }),
    ...(telling === undefined && decision !== undefined ? { how: 'Answered in the decision' } : {}),
    ...(untold.length === 0
      ? {}
      : { waitsFor: decision === undefined ? 'After the threshold decision' : `Still to tell: ${untold.join(' and ')}` }),
  };
}

function partiesToTell(decision: Body | undefined, complete: readonly RecordState[]): readonly string[] {
  const told = new Set(complete.filter((record) => record.kind === 'outcome-told').flatMap((record) => textsIn(record.body, 'told')));
  return (['referrer', 'family'] as const).filter((party) => {
    const answer = textIn(decision ?? {}, `${party}Told`);
    return answer !== 'told' && answer !== 'not-possible' && !told.has(party);
  });
}
