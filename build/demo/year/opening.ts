/** How every case of the year begins: a contact is taken, answered and decided, and the case opened from it, by the duty worker. */
import type { NewRecord } from '#renderer/worker/api.ts';
import { addDays, addMonths } from '#shared/base/calendar-date.ts';
import type { RecordId } from '#shared/base/ids.ts';
import { addMs, dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';
import type { Body, RecordKind } from '#shared/practice/record.ts';
import { thresholdDocumentOn } from '#shared/reference/threshold-document.ts';
import { completeBody } from './complete-body.ts';
import type { Member } from './households.ts';
import type { Telling } from './telling.ts';
import { wordsFor } from './words.ts';

export interface OpeningStory {
  readonly source: string;
  readonly about: 'child' | 'adult';
  /** The bank of words that says what was reported. */
  readonly concern: string;
  readonly level: string;
  readonly outcome: string;
  readonly referralOutcome?: string;
  readonly harm?: boolean;
  readonly involvement: Body;
  readonly receivedTime?: string;
  /** Deliberate misses. */
  readonly answeredAfterHours?: number;
  readonly decidedAfterHours?: number;
  readonly toldAfterHours?: number;
}

export interface Opening {
  readonly contact: { readonly at: ZonedInstant; readonly records: readonly (NewRecord & { readonly at: ZonedInstant })[] };
  /** Absent where the contact led to no case. */
  readonly case?: {
    readonly at: ZonedInstant;
    readonly involvement: RecordId;
    readonly decision: Body;
    readonly records: readonly NewRecord[];
  };
}

const HOUR = 3_600_000;

/** @param newId for records of the opening that later ones refer to. */
export function tellOpening(telling: Telling, story: OpeningStory, newId: () => RecordId, opensCase = true): Opening {
  const { household, location, chance } = telling;
  const receivedAt = telling.at(
    0,
    story.receivedTime ?? `${String(chance.between(8, 16)).padStart(2, '0')}:${chance.pick(['05', '20', '40'])}`,
    { weekendToo: true },
  );
  const complete = (kind: KindName, at: ZonedInstant, told: Body): Body => {
    const entry: RecordKind = kindsByName[kind];
    return completeBody(entry.form, told, {
      kind,
      at,
      me: telling.me('duty'),
      location,
      children: telling.children,
      adults: telling.adults,
      latest: () => undefined,
      chance,
    });
  };
  const said = wordsFor('contact', story.concern, 'narrative', chance);
  const answeredAt = addMs(receivedAt, (story.answeredAfterHours ?? chance.between(1, 6)) * HOUR);
  const decidedAt = addMs(receivedAt, (story.decidedAfterHours ?? chance.between(8, 30)) * HOUR);
  const toldAt = addMs(receivedAt, (story.toldAfterHours ?? chance.between(26, 50)) * HOUR);
  const harmAt = addMs(receivedAt, 25 * 60_000);
  const contact = complete('contact', receivedAt, {
    receivedAt,
    location,
    source: story.source,
    channel: chance.pick(['telephone', 'email', 'telephone', 'in-person']),
    about: story.about,
    people: household.people.map((member, index) => contactPerson(member, index, receivedAt)),
    said,
    significantHarm: { answer: story.harm === true, ...(story.harm === true ? { reason: said } : {}) },
    ...(story.harm === true
      ? { immediateDecisionAt: harmAt, immediateDecision: wordsFor('contact', 'immediateDecision', 'narrative', chance) }
      : {}),
    consent: chance.pick(['given', 'given', 'not-sought']),
    responded: { answer: false },
  });
  const response = complete('contact-response', answeredAt, {
    respondedAt: answeredAt,
    respondedBy: telling.me('duty'),
    decidesImmediateResponse: { answer: false },
  });
  const decision = complete('referral', decidedAt, {
    level: story.level,
    outcome: story.outcome,
    ...(story.referralOutcome === undefined ? {} : { referralOutcome: story.referralOutcome }),
    decidedAt,
    decidedBy: telling.me('duty'),
    thresholdVersion: thresholdDocumentOn(dateOf(decidedAt)).version,
    significantHarm: { answer: story.harm === true },
    referrerTold: 'later',
    familyTold: 'later',
  });
  const told = complete('outcome-told', toldAt, { told: ['referrer', 'family'], toldAt, toldBy: telling.me('duty') });
  const contactRecords = [
    { kind: 'contact', op: 'finalise' as const, body: contact, at: receivedAt },
    { kind: 'contact-response', op: 'finalise' as const, body: response, at: answeredAt },
    { kind: 'referral', record: newId(), op: 'finalise' as const, body: decision, at: decidedAt },
    { kind: 'outcome-told', op: 'finalise' as const, body: told, at: toldAt },
  ];
  const opening = { at: receivedAt, records: contactRecords };
  if (!opensCase) return { contact: opening };
  const openedAt = addMs(decidedAt, 40 * 60_000);
  const openedOn = dateOf(openedAt);
  const involvement = newId();
  const records: NewRecord[] = [
    {
      kind: 'case',
      op: 'finalise',
      body: complete('case', openedAt, {
        householdName: household.name,
        location,
        openedOn,
        reason: said,
        unit: household.unit,
        tourEnds: addMonths(openedOn, chance.between(6, 26)),
      }),
    },
    ...household.people.map((member) => ({
      kind: 'person',
      op: 'finalise' as const,
      record: telling.people.get(member.key) as RecordId,
      body: complete('person', openedAt, personOf(member, openedAt)),
    })),
    {
      kind: 'involvement',
      op: 'finalise',
      record: involvement,
      body: complete('involvement', openedAt, {
        people: story.about === 'child' ? telling.children : telling.adults.slice(0, 1),
        openedOn,
        step: 'new',
        ...story.involvement,
      }),
    },
    {
      kind: 'allocation',
      op: 'finalise',
      body: { worker: telling.me(telling.worker), from: openedOn, changeReason: 'FCONTA' },
    },
  ];
  return { contact: opening, case: { at: openedAt, involvement, decision, records } };
}

const born = (member: Member, at: ZonedInstant) => addDays(addMonths(dateOf(at), -member.months), -((member.months * 7) % 26) - 1);

const contactPerson = (member: Member, index: number, at: ZonedInstant): Body => ({
  rowId: `person-${index}`,
  name: `${member.givenName} ${member.familyName}`,
  group: member.group,
  born: born(member, at),
  relationship: member.relationship,
});

const personOf = (member: Member, at: ZonedInstant): Body => ({
  givenName: member.givenName,
  familyName: member.familyName,
  group: member.group,
  born: born(member, at),
  relationship: member.relationship,
  sex: member.sex,
  ethnicity: member.ethnicity,
  ...(member.language === undefined ? {} : { language: member.language }),
  ...(member.group === 'adult' ? { parentalResponsibility: { answer: true }, serving: { answer: member.serving === true } } : {}),
});
