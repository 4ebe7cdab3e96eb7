/** Opening a case from a contact: what is known already is carried over, so that nobody types it again (U4). */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { answerIn, instantIn, opening, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';

export interface CaseFromContact {
  readonly case: Body;
  readonly people: readonly { readonly record: RecordId; readonly body: Body }[];
  readonly involvement: Body;
}

/** The involvement that a level of the threshold document leads to; Child protection begins with the enquiry. */
const INVOLVEMENT_BY_LEVEL: Readonly<Record<string, string>> = {
  'early-help': 'early-help',
  'family-support': 'family-support',
  'child-in-need': 'child-in-need',
  'child-protection': 's47-enquiry',
  'adult-at-risk': 'adult-at-risk',
  carers: 'carer',
};

/**
 * First bodies, to be completed by the person who opens the case.
 * @param decision the body of the threshold decision, once there is one.
 * @param newId draws an id for each person's record.
 */
export function caseFromContact(
  contact: { readonly file: FileId; readonly body: Body },
  decision: Body | undefined,
  today: CalendarDate,
  newId: () => RecordId,
): CaseFromContact {
  const people = rowsIn(contact.body, 'people')
    .filter((row) => textIn(row, 'name') !== '')
    .map((row) => ({ record: newId(), body: personBody(row) }));
  const rationale = decision === undefined ? '' : textIn(decision, 'rationale');
  const type = INVOLVEMENT_BY_LEVEL[decision === undefined ? '' : textIn(decision, 'level')];
  const group = subjectGroup(contact.body, type);
  const subjects = people.filter(({ body }) => textIn(body, 'group') === group);
  return {
    case: {
      householdName: householdName(people.map(({ body }) => body)),
      location: textIn(contact.body, 'location'),
      openedOn: today,
      reason: rationale || opening(textIn(contact.body, 'said'), 400),
      ...present('address', textIn(contact.body, 'address')),
      fromContact: contact.file,
    },
    people,
    involvement: {
      ...present('type', type ?? ''),
      people: subjects.map(({ record }) => record),
      openedOn: today,
      ...present('reason', rationale),
      step: 'new',
    },
  };
}

/** Of a contact about both, the level says whose involvement begins; the other one's is added to the case. */
const subjectGroup = (contact: Body, type: string | undefined): 'child' | 'adult' => {
  const about = textIn(contact, 'about');
  const isForAdult = about === 'both' ? type === 'adult-at-risk' || type === 'carer' : about === 'adult';
  return isForAdult ? 'adult' : 'child';
};

/**
 * The threshold decision as the case carries it, for those who do not hold the contact. It says when the contact was received, since
 * the clocks of the case run from then and not from the day it was opened.
 */
export const decisionForCase = (
  contact: { readonly file: FileId; readonly receivedAt?: ZonedInstant | undefined },
  decision: { readonly record: RecordId; readonly body: Body },
): Body => ({
  ...decision.body,
  fromContact: contact.file,
  copiedFrom: decision.record,
  ...(contact.receivedAt === undefined ? {} : { receivedAt: contact.receivedAt }),
});

/** Of the code list `referral_outcome`: strategy discussion and section 47 type enquiry. */
const STRATEGY_DISCUSSION = '5';

/**
 * The concern that a strategy meeting is to answer, where the decision was for one: its clock of 48 hours runs from when the contact
 * was received (PI 5.1), in the case, before anybody has held the meeting. Undefined where no such decision was made.
 */
export function concernFromContact(
  contact: { readonly file: FileId; readonly body: Body },
  decision: Body,
  children: readonly RecordId[],
): Body | undefined {
  const notifiedAt = instantIn(contact.body, 'receivedAt');
  if (textIn(decision, 'referralOutcome') !== STRATEGY_DISCUSSION || notifiedAt === undefined || children.length === 0) return undefined;
  return {
    cameBy: 'contact',
    notifiedAt,
    notifiedBy: textIn(contact.body, 'referrerName') || 'As recorded in the contact',
    people: children,
    concern: textIn(contact.body, 'said'),
    significantHarm:
      answerIn(decision, 'significantHarm') === true
        ? { answer: true, reason: opening(textIn(contact.body, 'said'), 200) }
        : { answer: false },
    decision: 'strategy-meeting',
    reasons: textIn(decision, 'rationale'),
    decidedAt: decision['decidedAt'],
    decidedBy: decision['decidedBy'],
    fromContact: contact.file,
  };
}

/** The last word of a name is taken as the family name, which the person opening the case sees and corrects where it is not. */
function personBody(row: Body): Body {
  const words = textIn(row, 'name').split(/\s+/);
  const familyName = words.length > 1 ? (words.at(-1) ?? '') : '';
  return {
    givenName: words.length > 1 ? words.slice(0, -1).join(' ') : textIn(row, 'name'),
    ...present('familyName', familyName),
    ...present('group', textIn(row, 'group')),
    ...present('born', textIn(row, 'born')),
    ...present('relationship', textIn(row, 'relationship')),
  };
}

/** The family names, each once, children's first. */
function householdName(people: readonly Body[]): string {
  const childrenFirst = people.toSorted((a, b) => Number(textIn(a, 'group') !== 'child') - Number(textIn(b, 'group') !== 'child'));
  return [...new Set(childrenFirst.map((body) => textIn(body, 'familyName') || textIn(body, 'givenName')))].filter(Boolean).join(' / ');
}

const present = (key: string, value: string): Body => (value === '' ? {} : { [key]: value });
