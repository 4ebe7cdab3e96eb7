/**
 * Opening a case in one sitting: household, people, involvement and allocation on one form, saved together as the records they
 * are. The fields are those of the records' own forms, so that a word or a rule changed there is changed here.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { caseFromContact, concernFromContact, decisionForCase } from '#shared/case-file/case-from-contact.ts';
import type { Field, FormDefinition } from '#shared/forms/definition.ts';
import { fieldByKey } from '#shared/forms/describe-value.ts';
import { isPresent, withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import { allocationForm } from '#shared/practice/allocation/form.ts';
import { dateIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { caseForm } from '#shared/practice/case/form.ts';
import { involvementForm } from '#shared/practice/involvement/form.ts';
import { personForm } from '#shared/practice/person/form.ts';
import { personName } from '#shared/practice/person/record.ts';
import type { Body } from '#shared/practice/record.ts';

const CASE_KEYS = ['householdName', 'location', 'openedOn', 'reason', 'address', 'unit', 'commandContact', 'safetyNotes'] as const;
const PERSON_KEYS = ['givenName', 'familyName', 'group', 'born', 'expected', 'relationship'] as const;

export const openCaseForm: FormDefinition = {
  kind: 'case',
  title: 'Open a case',
  version: 1,
  sections: [
    { title: 'Household', fields: CASE_KEYS.map((key) => fieldOf(caseForm, key)) },
    {
      title: 'People',
      fields: [
        {
          key: 'people',
          label: 'Children and adults of the case',
          hint: 'Names and dates of birth as far as known. The rest can be added from the case.',
          type: 'table',
          rowName: 'person',
          minRows: 1,
          columns: PERSON_KEYS.map((key) => columnOf(personForm, key)),
        },
      ],
    },
    {
      title: 'Involvement',
      fields: [
        fieldOf(involvementForm, 'type'),
        { ...fieldOf(involvementForm, 'people'), key: 'involvedPeople' },
        { ...fieldOf(involvementForm, 'reason'), key: 'involvementReason' },
      ],
    },
    {
      title: 'Allocation',
      fields: [fieldOf(allocationForm, 'worker'), { ...fieldOf(allocationForm, 'note'), key: 'allocationNote' }],
    },
  ],
};

export interface CaseToOpen {
  readonly kind: string;
  readonly record: RecordId;
  readonly body: Body;
}

export interface ContactOfCase {
  readonly file: FileId;
  /** What was recorded of it. */
  readonly body?: Body | undefined;
  /** When it was received: the clocks of the case run from then. */
  readonly receivedAt?: ZonedInstant | undefined;
  /** The threshold decision, copied into the case for those who do not hold the contact. */
  readonly decision: { readonly record: RecordId; readonly body: Body } | undefined;
}

/**
 * @param takeId gives a new id for each record.
 * @returns the records in the order in which they are read.
 */
export function recordsOfNewCase(body: Body, contact: ContactOfCase | undefined, takeId: () => RecordId): readonly CaseToOpen[] {
  const complete = withoutHiddenValues(openCaseForm, body);
  const openedOn = dateIn(complete, 'openedOn');
  const caseRecord: CaseToOpen = {
    kind: 'case',
    record: takeId(),
    body: { ...pick(complete, CASE_KEYS), ...(contact === undefined ? {} : { fromContact: contact.file }) },
  };
  const people = rowsIn(complete, 'people').map((row) => ({ rowId: textIn(row, 'rowId'), record: takeId(), body: pick(row, PERSON_KEYS) }));
  const recordByRow = new Map(people.map((person) => [person.rowId, person.record]));
  const decision: CaseToOpen[] =
    contact?.decision === undefined
      ? []
      : [
          {
            kind: 'referral',
            record: takeId(),
            body: decisionForCase(contact, contact.decision),
          },
        ];
  const involvement: CaseToOpen = {
    kind: 'involvement',
    record: takeId(),
    body: {
      type: textIn(complete, 'type'),
      people: textsIn(complete, 'involvedPeople').flatMap((row) => recordByRow.get(row) ?? []),
      openedOn,
      reason: textIn(complete, 'involvementReason'),
      step: 'new',
    },
  };
  const children = people.filter(({ body: person }) => textIn(person, 'group') === 'child').map(({ record }) => record);
  const concern =
    contact?.body === undefined || contact.decision === undefined
      ? undefined
      : concernFromContact({ file: contact.file, body: contact.body }, contact.decision.body, children);
  const note = textIn(complete, 'allocationNote');
  const allocation: CaseToOpen = {
    kind: 'allocation',
    record: takeId(),
    body: { worker: textIn(complete, 'worker'), from: openedOn, changeReason: FIRST_ALLOCATION, ...(note === '' ? {} : { note }) },
  };
  return [
    caseRecord,
    ...people.map(({ record, body: person }) => ({ kind: 'person', record, body: person })),
    ...decision,
    involvement,
    allocation,
    ...(concern === undefined ? [] : [{ kind: 'child-protection-concern', record: takeId(), body: concern }]),
  ];
}

/** Of the code list `worker_change_reason`: first contact or re-referral. */
const FIRST_ALLOCATION = 'FCONTA';

export interface RowPerson {
  readonly id: string;
  readonly name: string;
  readonly child: boolean;
  readonly born?: CalendarDate;
}

/** The people being entered, for the fields that name them: each known by its row until it is a record. */
export const peopleBeingEntered = (body: Body): readonly RowPerson[] =>
  rowsIn(body, 'people').flatMap((row) => {
    const name = personName(row);
    const born = dateIn(row, 'born');
    return name === ''
      ? []
      : [{ id: textIn(row, 'rowId'), name, child: textIn(row, 'group') === 'child', ...(born === undefined ? {} : { born }) }];
  });

export interface ContactKnown {
  readonly file: FileId;
  readonly body: Body;
  readonly decision: Body | undefined;
  /** "From the contact of Tue 3 Mar 2026". */
  readonly source: string;
}

/** What the contact and its decision say already, and where each came from. People are known by rows until they are records. */
export function fromContact({ file, body: contact, decision, source }: ContactKnown, today: CalendarDate) {
  let rows = 0;
  const known = caseFromContact({ file, body: contact }, decision, today, () => `row-${++rows}` as RecordId);
  const body: Body = present({
    ...known.case,
    // The case says in full what was told; why this involvement was chosen stands with the involvement.
    reason: textIn(contact, 'said'),
    people: known.people.map((person) => ({ rowId: person.record, ...person.body })),
    type: known.involvement['type'],
    involvedPeople: known.involvement['people'],
    involvementReason: known.involvement['reason'],
  });
  const decided = new Set(['type', 'involvementReason']);
  const carried = Object.keys(body).filter((key) => key !== 'openedOn');
  const sourceByField: Readonly<Record<string, string>> = Object.fromEntries(
    carried.map((key) => [key, decided.has(key) ? `${source}: its threshold decision` : source]),
  );
  return { body, sourceByField };
}

const pick = (body: Body, keys: readonly string[]): Body =>
  Object.fromEntries(keys.filter((key) => body[key] !== undefined).map((key) => [key, body[key]]));

const present = (body: Body): Body => Object.fromEntries(Object.entries(body).filter(([, value]) => isPresent(value)));

function fieldOf(form: FormDefinition, key: string): Field {
  const field = fieldByKey(form, key);
  if (field === undefined) throw new Error(`The form ${form.kind} has no field ${key}`);
  return field;
}

function columnOf(form: FormDefinition, key: string) {
  const field = fieldOf(form, key);
  if (field.type === 'table' || field.type === 'guidance') throw new Error(`${key} cannot stand in a table`);
  return field;
}
