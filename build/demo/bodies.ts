/** The bodies of records, out of what a story says. */
import { addDays, type CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Body } from '#shared/practice/record.ts';
import { thresholdDocumentOn } from '#shared/reference/threshold-document.ts';
import type { Moments } from './moments.ts';
import type {
  ContactStory,
  FamilyStory,
  InvolvementStory,
  LooseContact,
  MissedVisitStory,
  NoteStory,
  PersonStory,
  VisitStory,
} from './story.ts';

/** Ids of the records of a household's people, by their key. */
export type PeopleIds = ReadonlyMap<string, string>;

export function contactBody(
  contact: ContactStory,
  about: { readonly location: string; readonly people: LooseContact['people']; readonly address?: string | undefined },
  receivedAt: ZonedInstant,
  moments: Moments,
): Body {
  return present({
    receivedAt,
    location: about.location,
    source: contact.source,
    channel: contact.channel,
    referrerName: contact.referrer?.name,
    referrerReachedAt: contact.referrer?.reachedAt,
    about: contact.about,
    people: about.people.map((person, index) => ({
      rowId: `row-${index + 1}`,
      name: `${person.givenName} ${person.familyName}`,
      group: person.group,
      relationship: person.relationship,
      ...(person.months < 0 ? {} : { born: moments.born(person.months) }),
    })),
    address: about.address,
    said: contact.said,
    significantHarm: contact.harm === undefined ? { answer: false } : { answer: true, reason: contact.harm },
    consent: contact.consent,
    consentReason: contact.consentReason,
    responded: { answer: false },
  });
}

export const responseBody = (response: NonNullable<ContactStory['response']>, respondedAt: ZonedInstant, by: string): Body => ({
  respondedAt,
  respondedBy: by,
  respondedTo: response.to,
  respondedHow: response.how,
  response: response.words,
  decidesImmediateResponse: response.decides === undefined ? { answer: false } : { answer: true, reason: response.decides },
});

export function decisionBody(
  contact: ContactStory,
  decision: NonNullable<ContactStory['decision']>,
  decidedAt: ZonedInstant,
  by: string,
): Body {
  const { referrer, family } = decision.cannotTell ?? {};
  const harm = contact.harm !== undefined;
  return present({
    level: decision.level,
    rationale: decision.rationale,
    outcome: decision.outcome,
    referralOutcome: decision.referralOutcome,
    decidedAt,
    decidedBy: by,
    thresholdVersion: thresholdDocumentOn(dateOf(decidedAt)).version,
    significantHarm: harm ? { answer: true, reason: contact.harm } : { answer: false },
    removalConsidered: harm ? { answer: true } : undefined,
    removalDecision: decision.removal?.decision,
    removalReason: decision.removal?.reason,
    nextSteps: decision.nextSteps,
    referrerTold: referrer === undefined ? 'later' : 'not-possible',
    referrerNotToldReason: referrer,
    familyTold: family === undefined ? 'later' : 'not-possible',
    familyNotToldReason: family,
  });
}

export const outcomeToldBody = (told: NonNullable<ContactStory['told']>[number], toldAt: ZonedInstant, by: string): Body =>
  present({ told: told.who, toldAt, toldBy: by, words: told.words, reply: told.reply });

export const caseBody = (family: FamilyStory, openedOn: CalendarDate, fromContact: string, moments: Moments): Body =>
  present({
    householdName: family.name,
    location: family.location,
    openedOn,
    reason: family.reason,
    previousReference: family.previousReference,
    address: family.address,
    unit: family.unit,
    tourEnds: family.postingEndsInMonths === undefined ? undefined : addDays(moments.today, Math.round(family.postingEndsInMonths * 30.4)),
    commandContact: family.commandContact,
    safetyNotes: family.safetyNotes,
    fromContact,
  });

export function personBody(person: PersonStory, moments: Moments): Body {
  const adult = person.group === 'adult';
  const birthday = moments.born(person.months);
  return present({
    givenName: person.givenName,
    familyName: person.familyName,
    knownAs: person.knownAs,
    group: person.group,
    ...(person.months < 0 ? { expected: birthday } : { born: birthday }),
    relationship: person.relationship,
    parentalResponsibility: adult && person.parentalResponsibility !== undefined ? { answer: person.parentalResponsibility } : undefined,
    sex: person.sex,
    ethnicity: person.ethnicity,
    disabilities: person.disabilities,
    language: person.language,
    interpreter: person.interpreter === undefined ? undefined : { answer: true, reason: person.interpreter },
    health: person.health,
    school: person.school,
    serving: adult ? { answer: person.serving !== undefined } : undefined,
    unit: person.serving,
    telephone: person.telephone,
    note: person.note,
  });
}

export function involvementBody(involvement: InvolvementStory, people: PeopleIds, family: FamilyStory, moments: Moments): Body {
  const keys = involvement.people ?? family.people.filter(({ group }) => group === 'child').map(({ key }) => key);
  return present({
    type: involvement.type,
    people: idsOf(keys, people),
    openedOn: moments.day(involvement.daysAgo),
    reason: involvement.reason,
    step: involvement.step ?? 'new',
    leadProfessional: involvement.leadProfessional,
  });
}

export const closedInvolvementBody = (body: Body, closed: NonNullable<InvolvementStory['closed']>, moments: Moments): Body => ({
  ...body,
  closedOn: moments.day(closed.daysAgo),
  closureReason: closed.reason,
  outcome: closed.outcome,
});

export const allocationBody = (family: FamilyStory, worker: string, from: CalendarDate): Body => ({
  worker,
  from,
  changeReason: 'FCONTA',
  note: family.allocationNote,
});

export function visitBody(visit: VisitStory | MissedVisitStory, visitedAt: ZonedInstant, people: PeopleIds, moments: Moments): Body {
  const nextVisitOn = visit.nextInDaysFromNow === undefined ? undefined : moments.plannedDay(visit.nextInDaysFromNow);
  if ('missed' in visit) {
    const { missed, purpose, why } = visit;
    return present({ visitedAt, outcome: missed, notMadeReason: why, purpose, immediateRisk: { answer: false }, nextVisitOn });
  }
  return present({
    visitedAt,
    outcome: 'made',
    place: visit.place,
    announced: { answer: visit.announced ?? true },
    purpose: visit.purpose,
    children: visit.children?.map((child, index) => ({
      rowId: `row-${index + 1}`,
      child: idsOf([child.child], people)[0],
      seen: { answer: true },
      faceToFace: child.notFaceToFace === undefined ? { answer: true } : { answer: false, reason: child.notFaceToFace },
      seenAlone: child.notAlone === undefined ? { answer: true } : { answer: false, reason: child.notAlone },
      said: child.said,
    })),
    adults: visit.adults && idsOf(visit.adults, people),
    others: visit.others,
    narrative: visit.narrative,
    homeConditions: visit.home,
    immediateRisk: visit.risk === undefined ? { answer: false } : { answer: true, reason: visit.risk },
    result: visit.result,
    nextVisitOn,
  });
}

export const noteBody = (note: NoteStory, happenedAt: ZonedInstant, people: PeopleIds): Body =>
  present({
    type: note.type,
    happenedAt,
    withWhom: note.withWhom,
    people: note.people && idsOf(note.people, people),
    note: note.note,
    decision: note.decision,
  });

function idsOf(keys: readonly string[], people: PeopleIds): readonly string[] {
  return keys.map((key) => {
    const id = people.get(key);
    if (id === undefined) throw new Error(`Nobody in this story is called ${key}`);
    return id;
  });
}

/** A field that nothing was said about is absent, never empty. */
const present = (body: Readonly<Record<string, unknown>>): Body =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
