/** contacts.csv: what reached the front door, and all that was done about it until it was decided. */
import { addMonths, compareDates } from '#shared/base/calendar-date.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { compareInstants, dateOf, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { concernFromContact, decisionForCase } from '#shared/case-file/case-from-contact.ts';
import type { Body } from '#shared/practice/record.ts';
import { thresholdDocumentOn } from '#shared/reference/threshold-document.ts';
import type { FolderIndex, KnownContact } from '../folder-index.ts';
import { textAt } from '../folder-index.ts';
import { headingKey } from '../headings.ts';
import { fieldAt } from '../kind-fields.ts';
import { column, needed, type Profile } from '../profile.ts';
import { locationCode, type ProfileRow } from '../profile-row.ts';
import { answerOf, codeIn, partsOf } from '../read-value.ts';
import { NOT_RECORDED, type RecordDraft, recordOf, type SignedAs, UNKNOWN_STAFF } from '../record-draft.ts';
import type { SheetRow } from '../rows.ts';

/** Outcomes that make a contact a referral of a statutory type (M2), and for whom. */
const STATUTORY: Readonly<Record<string, 'child' | 'adult'>> = { cin: 'child', cp: 'child', adult: 'adult' };

export const contactsProfile: Profile = {
  file: 'contacts.csv',
  title: 'Contacts',
  about: [
    'A row is one contact: one communication from one source about one family or one adult. Two agencies about one event are two rows.',
    'With a decision it makes the threshold decision too, and with `case_id` the copy of the decision that the case carries: from that copy run PI2.1, PI4.1, PI6.1 and P8.1.',
    'A referral for a strategy discussion (`referral_outcome` 5) makes the concern in the case, unless concerns.csv has a row with this `contact_id`.',
  ],
  kinds: ['contact'],
  id: 'needed',
  columns: [
    needed('received_at', 'contact.receivedAt', 'When it reached the service by any channel, also out of hours'),
    column(
      'location',
      'contact.location',
      'Of the family or the adult, not of the caller. Left empty, or UNKNOWN: not known yet, which M1 counts apart (warning)',
    ),
    needed('source', 'contact.source'),
    column('channel', 'contact.channel'),
    needed('about', 'contact.about', 'child, adult or both'),
    column('people', [], 'Whom it is about: ids of people.csv, separated by `;`. Needed for re-referrals (M6)'),
    column('said', 'contact.said'),
    column('significant_harm', ['contact.significantHarm', 'referral.significantHarm'], 'yes: evidence of significant risk of harm (P1.4)'),
    column(
      'immediate_decision_at',
      'contact.immediateDecisionAt',
      'When a registered social worker decided how to proceed, before the threshold decision (P1.4)',
    ),
    column('responded_at', 'contact.respondedAt', 'First answer by a person'),
    column('responded_by', 'contact.respondedBy'),
    column('responded_how', 'contact.respondedHow'),
    column('response_automated', [], 'yes: the answer was an automatic reply, which is none (P1.1); it is kept and not counted'),
    column('reviewed_at', 'contact-review.reviewedAt', 'Review by a registered social worker (P1.1)'),
    column('reviewed_by', 'contact-review.reviewedBy'),
    column('decided_at', 'referral.decidedAt', 'Threshold decision (P1.2)'),
    column('decided_by', 'referral.decidedBy'),
    column('outcome', 'referral.outcome', 'What was decided: CIN, CP and ADULT are referrals of a statutory type'),
    column(
      'further_outcomes',
      'referral.furtherOutcomes',
      'What was decided for others of the family, such as ADULT for a parent; several separated by `;` (M2 counts each category)',
    ),
    column('referral_outcome', 'referral.referralOutcome'),
    column('level', 'referral.level'),
    column('rationale', 'referral.rationale'),
    column('decision_signed_at', [], 'When a manager signed the decision (PI3.1 a)'),
    column('decision_signed_by', [], 'Who signed it'),
    column(
      'consulted',
      'referral.consulted',
      'Partner agencies consulted on the threshold (P1.2); left empty: yes where consultation_at says when',
    ),
    column('consultation_at', [], 'When; several separated by `;`'),
    column('consultation_agency', [], 'Which agency, in the same order'),
    column('no_consultation_reason', [], 'Why none was consulted, by the manager'),
    column('removal_considered', 'referral.removalConsidered'),
    column('removal_decision', 'referral.removalDecision'),
    column('referrer_told_at', [], 'When the referrer was told the outcome (P1.3)'),
    column('referrer_not_told_reason', [], 'Why the referrer cannot be told, such as anonymous'),
    column('family_told_at', [], 'When the family or the adult was told'),
    column(
      'family_not_told_reason',
      [],
      'Why they cannot be told; it answers P1.3 once a manager signed the decision (decision_signed_at)',
    ),
    column('told_by', [], 'Who told them'),
    column('case_id', [], 'The case that it led to or belongs to; several separated by `;`'),
    column('consent', 'contact.consent'),
    column('consent_reason', 'contact.consentReason'),
  ],
  note: (row, index) => noteContact(row, index),
  records,
};

/** For whom it is a referral of a statutory type, by what was decided first and further. */
function referredIn(row: SheetRow): readonly ('child' | 'adult')[] {
  if (answerOf(textAt(row, 'created_in_error')) === true) return [];
  const outcomes = [textAt(row, 'outcome'), ...partsOf(textAt(row, 'further_outcomes'), /[;|,\n]/)];
  return [...new Set(outcomes.flatMap((outcome) => STATUTORY[headingKey(outcome)] ?? []))];
}

const isDiscussion = (text: string): boolean => {
  const field = fieldAt('referral', 'referralOutcome');
  const code = field?.type === 'choice' && text !== '' ? codeIn(field.options, text) : undefined;
  return code?.ok === true && code.value === STRATEGY_DISCUSSION;
};

/** Of the code list `referral_outcome`. */
const STRATEGY_DISCUSSION = '5';

function noteContact(row: SheetRow, index: FolderIndex): void {
  const text = textAt(row, 'id');
  const cases = partsOf(textAt(row, 'case_id'));
  const known: KnownContact = {
    text,
    // Read with the row's own zone later; the order of contacts is what this is for.
    receivedAt: undefined,
    location: locationCode(textAt(row, 'location')),
    cases,
    people: partsOf(textAt(row, 'people')),
    discussed: isDiscussion(textAt(row, 'referral_outcome')),
    referred: referredIn(row),
  };
  index.noteContact(known);
}

/** The reading that only rows can do: when it was received, in the row's zone. */
export function noteReceipt(row: ProfileRow): void {
  const { contacts } = row.reading.index;
  const known = contacts.get(row.text);
  const receivedAt = row.instant('received_at', 'first');
  if (known !== undefined && receivedAt !== undefined) contacts.set(row.text, { ...known, receivedAt });
}

/** How sheets say that nobody knows where the family lives. */
const NOT_KNOWN: ReadonlySet<string> = new Set(['unknown', 'notyetknown', 'notknownyet', 'notknown']);

function records(row: ProfileRow): readonly RecordDraft[] {
  const { index } = row.reading;
  const file = { file: index.idOf('contacts.csv', row.text), fileType: 'contact' } as const;
  const isAutomated = row.answer('response_automated') === true;
  const cells = new Map(row.cellsOf('contact'));
  if (isAutomated) for (const key of ['respondedAt', 'respondedBy', 'respondedHow', 'response']) cells.delete(key);
  if (NOT_KNOWN.has(headingKey(row.said('location')))) cells.delete('location');
  const people = index.contacts.get(row.text)?.people ?? [];
  for (const person of people) {
    if (!index.people.has(person)) row.refuse(row.cell('people'), 'dangling-reference', 'ids of people in people.csv, separated by ;');
  }
  const contact = row.draft({
    ...file,
    cells,
    fixed: { ...peopleOf(row, people), responded: { answer: cells.has('respondedAt') } },
  });
  if (contact === undefined) return [];
  const signed = contact.signed ?? {};
  const drafts: RecordDraft[] = [{ ...contact, ...(isAutomated ? { other: { ...contact.other, ...automated(row) } } : {}) }];
  if (row.said('reviewed_at') !== '') {
    drafts.push(
      row.beside('contact-review', `${contact.id}/review`, file, { ...by(row.staff('reviewed_by'), row.instant('reviewed_at', 'last')) }),
    );
  }
  const decidedAt = row.instant('decided_at', 'last');
  const told = toldIn(row, decidedAt);
  drafts.push(...told.later.map((each) => toldRecord(row, contact.id, file, each)));
  if (decidedAt !== undefined) drafts.push(...decisionOf(row, contact, file, decidedAt, told, signed.status === 'withdrawn'));
  else if (row.said('outcome') !== '' && row.said('decided_at') === '')
    row.refuse({ column: 'decided_at', text: '' }, 'missing', 'when it was decided, which an outcome needs,');
  return drafts;
}

const automated = (row: ProfileRow): Readonly<Record<string, string>> => ({
  response_automated: 'yes',
  ...(row.said('responded_at') === '' ? {} : { responded_at: row.said('responded_at') }),
});

/** Rows of the contact's table of people, with the earlier referral of each within twelve months (M6). */
function peopleOf(row: ProfileRow, people: readonly string[]): Body {
  const { index } = row.reading;
  const own = index.contacts.get(row.text);
  const isAdult = headingKey(row.said('about')) === 'adult';
  const rows = people.flatMap((text) => {
    const person = index.people.get(text);
    if (person === undefined) return [];
    return [
      {
        rowId: index.idOf('people.csv', text),
        name: person.name,
        group: person.group ?? (isAdult ? 'adult' : 'child'),
        ...(person.born === undefined ? {} : { born: person.born }),
        ...(person.cases.length === 0
          ? {}
          : { samePersonAs: person.cases.map((each) => ({ file: index.idOf('cases.csv', each), person: index.personIn(text, each) })) }),
      },
    ];
  });
  const reReferrals =
    own === undefined
      ? []
      : people.flatMap((text) => {
          const group = index.people.get(text)?.group ?? own.referred[0];
          const earlier = group !== undefined && own.referred.includes(group) ? earlierReferral(index, own, text, group) : undefined;
          if (earlier?.receivedAt === undefined) return [];
          return [
            {
              rowId: index.idOf('people.csv', text),
              earlier: index.idOf('contacts.csv', earlier.text),
              receivedOn: dateOf(earlier.receivedAt, LONDON),
              confirmed: true,
            },
          ];
        });
  return { ...(rows.length === 0 ? {} : { people: rows }), ...(reReferrals.length === 0 ? {} : { reReferrals }) };
}

const MONTHS = 12;

/** Referral to referral, whatever came of the earlier one; by the person's own history. */
function earlierReferral(index: FolderIndex, own: KnownContact, person: string, group: 'child' | 'adult'): KnownContact | undefined {
  const receivedAt = own.receivedAt;
  if (receivedAt === undefined) return undefined;
  const from = addMonths(dateOf(receivedAt, LONDON), -MONTHS);
  return index
    .contactsOfPerson(person)
    .filter((other) => other.text !== own.text && other.referred.includes(group) && other.receivedAt !== undefined)
    .filter(
      ({ receivedAt: at }) =>
        compareInstants(at as ZonedInstant, receivedAt) < 0 && compareDates(dateOf(at as ZonedInstant, LONDON), from) >= 0,
    )
    .toSorted((a, b) => compareInstants(b.receivedAt as ZonedInstant, a.receivedAt as ZonedInstant))[0];
}

interface Told {
  readonly party: 'referrer' | 'family';
  readonly at: ZonedInstant;
}

interface ToldParties {
  /** What the decision itself says of both. */
  readonly body: Body;
  /** Who was told after the decision: a record of its own. */
  readonly later: readonly Told[];
}

function toldIn(row: ProfileRow, decidedAt: ZonedInstant | undefined): ToldParties {
  const later: Told[] = [];
  const body: Record<string, unknown> = {};
  for (const party of ['referrer', 'family'] as const) {
    const at = row.instant(`${party}_told_at`, 'last');
    const reason = row.said(`${party}_not_told_reason`);
    const isLater = at !== undefined && (decidedAt === undefined || compareInstants(at, decidedAt) > 0);
    if (at !== undefined && isLater) later.push({ party, at });
    body[`${party}Told`] = at !== undefined && !isLater ? 'told' : at === undefined && reason !== '' ? 'not-possible' : 'later';
    if (at !== undefined && !isLater) body[`${party}ToldAt`] = at;
    if (at === undefined && reason !== '') body[`${party}NotToldReason`] = reason;
  }
  return { body, later };
}

function toldRecord(
  row: ProfileRow,
  contact: string,
  file: { readonly file: string; readonly fileType: 'contact' },
  { party, at }: Told,
): RecordDraft {
  const toldBy = row.staff('told_by') ?? row.staff('decided_by') ?? UNKNOWN_STAFF;
  return row.beside('outcome-told', `${contact}/told-${party}`, file, {
    fixed: { told: [party], toldAt: at, toldBy },
    signed: { finalisedAt: at, finalisedBy: toldBy },
  });
}

const by = (person: string | undefined, at: ZonedInstant | undefined): { readonly signed: SignedAs } => ({
  signed: { ...(at === undefined ? {} : { finalisedAt: at }), finalisedBy: person ?? UNKNOWN_STAFF },
});

function decisionOf(
  row: ProfileRow,
  contact: RecordDraft,
  file: { readonly file: string; readonly fileType: 'contact' },
  decidedAt: ZonedInstant,
  told: ToldParties,
  isWithdrawn: boolean,
): readonly RecordDraft[] {
  const { index } = row.reading;
  const signedAt = row.instant('decision_signed_at', 'last');
  const id = `${contact.id}/decision`;
  const decision = row.beside('referral', id, file, {
    fixed: {
      ...told.body,
      ...consultationsOf(row),
      thresholdVersion: thresholdDocumentOn(dateOf(decidedAt, LONDON)).version,
    },
    signed: {
      ...by(row.staff('decided_by'), decidedAt).signed,
      ...(signedAt === undefined ? {} : { authorisedAt: signedAt, authorisedBy: row.staff('decision_signed_by') ?? UNKNOWN_STAFF }),
      ...(isWithdrawn ? { status: 'withdrawn' as const } : {}),
    },
  });
  if (isWithdrawn) return [decision];
  const cases = index.contacts.get(row.text)?.cases ?? [];
  return [decision, ...cases.flatMap((text) => inCase(row, decision, contact, text))];
}

/** The copy of the decision in a case and, where it was for a strategy discussion, the concern that the meeting answers. */
function inCase(row: ProfileRow, decision: RecordDraft, contact: RecordDraft, caseText: string): readonly RecordDraft[] {
  const { index, habits } = row.reading;
  if (!index.cases.has(caseText)) {
    row.refuse(row.cell('case_id'), 'dangling-reference', 'the id of a case in cases.csv');
    return [];
  }
  const place = { file: index.idOf('cases.csv', caseText), fileType: 'case' } as const;
  const body = recordOf(decision, habits).line.body;
  const contactBody = recordOf(contact, habits).line.body;
  const receivedAt = row.instant('received_at', 'first');
  const { authorisedAt: _at, authorisedBy: _by, ...signed } = decision.signed ?? {};
  const copy: RecordDraft = {
    ...decision,
    ...place,
    id: `${decision.id}@${place.file}`,
    cells: new Map(),
    fixed: decisionForCase({ file: contact.file as FileId, receivedAt }, { record: decision.id as RecordId, body }),
    signed,
  };
  if (index.concernOfContact.has(row.text)) return [copy];
  const children = (index.contacts.get(row.text)?.people ?? []).flatMap((text) =>
    index.people.get(text)?.group === 'adult' ? [] : ((index.personIn(text, caseText) as RecordId | undefined) ?? []),
  );
  const concern = concernFromContact({ file: contact.file as FileId, body: contactBody }, body, children);
  if (concern === undefined) return [copy];
  return [copy, { ...copy, kind: 'child-protection-concern', id: concernId(contact.id), fixed: concern }];
}

const concernId = (contact: string): string => `${contact}/concern`;

/**
 * What a strategy meeting says of the contact whose concern it answers: the row of concerns.csv, the concern that the decision made, or,
 * where there is neither, when the service was notified.
 */
export function concernOf(contact: string, caseText: string | undefined, index: FolderIndex): Body {
  const own = index.concernOfContact.get(contact);
  if (own !== undefined) return { concern: index.idOf('concerns.csv', own) };
  const known = index.contacts.get(contact);
  const hasChild = known?.people.some(
    (person) => index.people.get(person)?.group !== 'adult' && index.people.get(person)?.cases.includes(caseText ?? '') === true,
  );
  if (known?.discussed === true && hasChild === true && known.cases.includes(caseText ?? ''))
    return { concern: concernId(index.idOf('contacts.csv', contact)) };
  return known?.receivedAt === undefined ? {} : { notifiedAt: known.receivedAt };
}

function consultationsOf(row: ProfileRow): Body {
  const moments = partsOf(row.said('consultation_at'));
  const agencies = partsOf(row.said('consultation_agency'));
  const none = row.said('no_consultation_reason');
  if (moments.length === 0) return none === '' ? {} : { consulted: { answer: false, reason: none } };
  const consultations = moments.flatMap((text, index) => {
    const cell = { column: 'consultation_at', text };
    const at = row.instantIn(cell, 'last');
    const agency =
      agencies[index] === undefined
        ? undefined
        : row.codeOf({ column: 'consultation_agency', text: agencies[index] }, 'referral', 'consultations.agency');
    return at === undefined ? [] : [{ rowId: `row-${index + 1}`, ...(agency === undefined ? {} : { agency }), at, view: NOT_RECORDED }];
  });
  return { consulted: { answer: true }, consultations };
}
