/** How every case of the year begins: a contact is taken, answered and decided, and the case opened from it, by the duty worker. */
import type { NewRecord } from '#renderer/worker/api.ts';
import { addDays, addMonths } from '#shared/base/calendar-date.ts';
import type { RecordId } from '#shared/base/ids.ts';
import { addMs, compareInstants, dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import type { Body } from '#shared/practice/record.ts';
import { thresholdDocumentOn } from '#shared/reference/threshold-document.ts';
import type { Member } from './households.ts';
import type { Telling } from './telling.ts';

export interface OpeningStory {
  readonly source: string;
  readonly about: 'child' | 'adult';
  readonly level: string;
  readonly outcome: string;
  readonly referralOutcome?: string;
  readonly harm?: boolean;
  /** What the case is opened for; absent where none is. */
  readonly involvement?: Body;
  readonly receivedTime?: string;
  /** Deliberate misses. */
  readonly answeredAfterHours?: number;
  readonly decidedAfterDays?: number;
  readonly toldAfterDays?: number;
  /** Nobody has got further yet. */
  readonly undecided?: boolean;
  /** Rows of people who were named in an earlier contact. */
  readonly people?: readonly Body[];
}

export interface Opening {
  /** The contact first; each at its moment. */
  readonly contact: readonly (NewRecord & { readonly kind: KindName; readonly at: ZonedInstant })[];
  /** Absent where the contact led to no case. */
  readonly case?: { readonly at: ZonedInstant; readonly records: readonly (NewRecord & { readonly kind: KindName })[] };
}

const HOUR = 3_600_000;
/** Nobody gives a name, or there is nobody to tell. */
const NAMELESS = new Set(['ANON']);

/** The record of the threshold decision is the last but one: `decisionOf`. */
export function tellOpening(telling: Telling, story: OpeningStory): Opening {
  const { household, location, chance } = telling;
  const hour = String(chance.between(8, 15)).padStart(2, '0');
  const time = story.receivedTime ?? `${hour}:${chance.pick(['05', '20', '40'])}`;
  const meant = telling.at(0, time, { weekendToo: story.harm === true });
  // A weekend that ends today puts nothing off to later than now.
  const receivedAt = telling.hasHappened(addMs(meant, HOUR)) ? meant : telling.at(0, time, { weekendToo: true });
  const answeredAt = addMs(receivedAt, (story.answeredAfterHours ?? (story.harm === true ? 0.6 : chance.between(1, 5))) * HOUR);
  const decidedAt = later(telling.at(story.decidedAfterDays ?? (story.harm === true ? 0 : 1), '11:20'), addMs(receivedAt, 2 * HOUR));
  const toldAt = later(telling.at(story.toldAfterDays ?? 2, '14:10'), addMs(decidedAt, HOUR));
  const said = telling.words.about('contact', 'said', 'narrative');
  const contact = telling.complete('duty', 'contact', receivedAt, {
    receivedAt,
    location,
    source: story.source,
    channel: chance.pick(['telephone', 'email', 'telephone', 'in-person']),
    ...(NAMELESS.has(story.source) ? {} : { referrerName: telling.words.about('contact', `from${story.source}`, 'text') }),
    about: story.about,
    people: story.people ?? household.people.map((member, index) => contactPerson(member, index, receivedAt)),
    said,
    significantHarm: {
      answer: story.harm === true,
      ...(story.harm === true ? { reason: telling.words.about('contact', 'harm', 'text') } : {}),
    },
    ...(story.harm === true ? { immediateDecisionAt: addMs(receivedAt, 25 * 60_000) } : {}),
    consent: story.harm === true ? 'not-sought' : chance.pick(['given', 'given', 'given', 'not-asked']),
    responded: { answer: false },
  });
  const records: Opening['contact'][number][] = [{ kind: 'contact', op: 'finalise', body: contact, at: addMs(receivedAt, HOUR / 2) }];
  const write = (kind: KindName, at: ZonedInstant, told: Body): void => {
    if (!telling.hasHappened(at)) return;
    const body = telling.complete('duty', kind, at, told);
    records.push({ kind, record: telling.newId(), op: 'finalise', body, at: addMs(at, HOUR / 5) });
  };
  write('contact-response', answeredAt, { respondedAt: answeredAt, decidesImmediateResponse: { answer: false } });
  // What came up the chain of command is read by a registered social worker before anything is decided.
  const reviewedAt = addMs(answeredAt, HOUR / 2);
  if (story.source === 'CMD') write('contact-review', reviewedAt, { reviewedAt });
  if (story.undecided === true || !telling.hasHappened(decidedAt)) return { contact: records };
  const anonymous = NAMELESS.has(story.source);
  write('referral', decidedAt, {
    ...consultations(story, addMs(decidedAt, -HOUR)),
    level: story.level,
    outcome: story.outcome,
    ...(story.referralOutcome === undefined ? {} : { referralOutcome: story.referralOutcome }),
    decidedAt,
    thresholdVersion: thresholdDocumentOn(dateOf(decidedAt)).version,
    significantHarm: { answer: story.harm === true },
    referrerTold: anonymous ? 'not-possible' : 'later',
    ...(anonymous ? { referrerNotToldReason: 'The caller gave no name and no number.' } : {}),
    familyTold: 'later',
  });
  write('outcome-told', toldAt, { told: anonymous ? ['family'] : ['referrer', 'family'], toldAt });
  const openedAt = addMs(decidedAt, 2 * HOUR);
  if (story.involvement === undefined || !telling.hasHappened(openedAt)) return { contact: records };
  return { contact: records, case: { at: openedAt, records: caseRecords(telling, story, story.involvement, openedAt) } };
}

/** Partners are asked before a threshold decision of a statutory type (P1.2); of calls from a neighbour or nobody known, that was forgotten. */
function consultations(story: OpeningStory, at: ZonedInstant): Body {
  if (!['CIN', 'CP', 'ADULT'].includes(story.outcome) || NAMELESS.has(story.source)) return {};
  const agencies =
    story.outcome === 'CP' ? ['health', 'service-police', 'education'] : story.outcome === 'ADULT' ? ['health'] : ['health', 'education'];
  return { consulted: { answer: true }, consultations: agencies.map((agency) => ({ rowId: agency, agency, at })) };
}

/** Of the contact: what a case carries a copy of. */
export const decisionOf = (opening: Opening): Opening['contact'][number] | undefined =>
  opening.contact.find(({ kind }) => kind === 'referral');

function caseRecords(telling: Telling, story: OpeningStory, involvement: Body, at: ZonedInstant) {
  const { household, chance, location } = telling;
  const openedOn = dateOf(at);
  const reason = telling.words.about('case', 'reason', 'narrative');
  const subjects = story.about === 'child' ? telling.children : telling.adults.slice(0, 1);
  const finalised = (kind: KindName, body: Body, record?: RecordId): NewRecord & { readonly kind: KindName } => ({
    kind,
    op: 'finalise',
    body: telling.complete('duty', kind, at, body),
    ...(record === undefined ? {} : { record }),
  });
  return [
    finalised('case', {
      householdName: household.name,
      location,
      openedOn,
      reason,
      unit: household.unit,
      address: telling.words.about('case', 'address', 'text'),
      tourEnds: addMonths(openedOn, chance.between(8, 28)),
      commandContact: telling.words.about('case', 'commandContact', 'text'),
    }),
    ...household.people.map((member) => finalised('person', personOf(telling, member, at), telling.idOf(member))),
    finalised('involvement', { people: subjects, openedOn, step: 'new', reason, ...involvement }, telling.involvement),
    {
      ...finalised('allocation', {
        worker: telling.me(telling.worker),
        from: openedOn,
        changeReason: 'FCONTA',
        note: telling.words.about('allocation', 'note', 'narrative'),
      }),
      record: telling.allocation,
    },
  ];
}

const later = (a: ZonedInstant, b: ZonedInstant): ZonedInstant => (compareInstants(a, b) < 0 ? b : a);

/** Everyone keeps one birthday, whenever it is asked. */
const born = (member: Member, at: ZonedInstant) => addDays(addMonths(dateOf(at), -member.months), -((member.months * 7) % 26) - 1);

const contactPerson = (member: Member, index: number, at: ZonedInstant): Body => ({
  rowId: `person-${index}`,
  name: `${member.givenName} ${member.familyName}`,
  group: member.group,
  born: born(member, at),
  relationship: member.relationship,
});

function personOf(telling: Telling, member: Member, at: ZonedInstant): Body {
  const { place, household } = telling;
  const schoolAge = member.group === 'child' && member.months >= 56;
  return {
    givenName: member.givenName,
    familyName: member.familyName,
    group: member.group,
    born: born(member, at),
    relationship: member.relationship,
    sex: member.sex,
    ethnicity: member.ethnicity,
    nationality: member.nationality,
    medicalCentre: capital(place.medicalCentre),
    eligibility: member.group === 'child' ? 'child' : member.serving === true ? 'serving' : 'partner',
    ...(schoolAge ? { school: capital(place.school) } : {}),
    ...(member.language === undefined ? {} : { language: member.language }),
    ...(member.group === 'adult'
      ? {
          parentalResponsibility: { answer: member.role === 'mother' || member.role === 'father' || member.role === 'partner' },
          serving: { answer: member.serving === true },
          telephone: `+44 7700 900${String(telling.chance.between(100, 999))}`,
          ...(member.serving === true ? { unit: household.unit } : {}),
        }
      : {}),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
