/**
 * Referrals by person (M6): whom each referral was about, and whether the same person was referred within twelve calendar months before,
 * from referral to referral and whatever came of the earlier one (DfE). Every child has a history of their own.
 */
import { addMonths, type CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FilePerson } from '#shared/case-file/people.ts';
import { dateIn, instantIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { type CountedFile, isChildOn } from './counted-file.ts';
import { type ReferralGroup, referralGroups, type StatutoryOutcome, statutoryOutcomes } from './referrals.ts';
import { hasHappened, type Service } from './service.ts';

export interface ReferredPerson {
  /** Where they are known: the case that the referral became, else the contact. */
  readonly file: CountedFile;
  /** The decision. */
  readonly record: string;
  /** Of the case, or a row of the contact. */
  readonly person: string;
  readonly location: string;
  readonly category: StatutoryOutcome;
  readonly receivedOn: CalendarDate;
  /** The day of the latest referral before, no more than twelve months earlier. */
  readonly earlierOn?: CalendarDate;
}

const MONTHS = 12;
/** Involvements that begin with a referral. */
const REFERRED = new Set(['child-in-need', 's47-enquiry', 'child-protection-plan', 'adult-at-risk']);

const known = new WeakMap<Service, readonly ReferredPerson[]>();

/** Each person of each referral once; two agencies that report on one day are one referral of the person. */
export function referredPeople(service: Service): readonly ReferredPerson[] {
  let people = known.get(service);
  if (people === undefined) known.set(service, (people = workOut(service)));
  return people;
}

interface Referral {
  readonly record: string;
  readonly receivedOn: CalendarDate;
  readonly location: string;
  readonly categories: readonly StatutoryOutcome[];
  /** Absent where only a case of it was brought over. */
  readonly contact?: CountedFile;
  readonly cases: readonly CountedFile[];
}

function workOut(service: Service): readonly ReferredPerson[] {
  const cases = casesByContact(service);
  const referrals = [
    ...referralGroups(service).map((group) => ofContact(group, cases.get(group.file.digest.file) ?? [])),
    ...ofCasesAlone(service),
  ];
  const same = samePeople(service, referrals);
  const daysByPerson = new Map<string, Set<CalendarDate>>();
  const remember = (person: string, day: CalendarDate) => daysByPerson.set(person, (daysByPerson.get(person) ?? new Set()).add(day));
  const referred = referrals.flatMap((referral) =>
    subjectsOf(referral).map((subject) => ({ referral, ...subject, whole: same(keyOf(subject.file, subject.person.record)) })),
  );
  for (const { referral, whole } of referred) remember(whole, referral.receivedOn);
  for (const { key, day } of broughtOver(service, referred)) remember(same(key), day);
  const counted = new Set<string>();
  return referred.flatMap(({ referral, file, person, category, whole }) => {
    const once = `${whole} ${referral.receivedOn}`;
    if (counted.has(once)) return [];
    counted.add(once);
    const since = addMonths(referral.receivedOn, -MONTHS);
    const earlierOn = [...(daysByPerson.get(whole) ?? []), ...foundAtContact(referral, person)]
      .filter((day) => day < referral.receivedOn && day >= since)
      .toSorted()
      .at(-1);
    const { record, location, receivedOn } = referral;
    return [{ file, record, person: person.record, location, category, receivedOn, ...(earlierOn === undefined ? {} : { earlierOn }) }];
  });
}

const keyOf = ({ digest }: CountedFile, person: string): string => `${digest.file} ${person}`;

function casesByContact({ cases }: Service): ReadonlyMap<string, readonly CountedFile[]> {
  const byContact = new Map<string, CountedFile[]>();
  for (const file of cases) {
    const contacts = new Set(file.facts('referral').map(({ values }) => textIn(values, 'fromContact')));
    if (file.digest.fromContact !== undefined) contacts.add(file.digest.fromContact);
    for (const contact of contacts) byContact.set(contact, [...(byContact.get(contact) ?? []), file]);
  }
  return byContact;
}

const ofContact = ({ file, decision, receivedAt, categories }: ReferralGroup, cases: readonly CountedFile[]): Referral => {
  const receivedOn = dateOf(receivedAt, LONDON);
  return { record: decision.record, receivedOn, location: file.locationOn(receivedOn), categories, contact: file, cases };
};

/** Decisions that a case carries and whose contact is not held here. */
function ofCasesAlone(service: Service): readonly Referral[] {
  return service.cases.flatMap((file) =>
    file.facts('referral').flatMap(({ record, values }) => {
      const receivedAt: ZonedInstant | undefined = instantIn(values, 'receivedAt') ?? instantIn(values, 'decidedAt');
      const categories = statutoryOutcomes(values);
      const contact = textIn(values, 'fromContact') || (file.digest.fromContact ?? '');
      if (categories.length === 0 || !hasHappened(service, receivedAt) || service.file(contact) !== undefined) return [];
      const receivedOn = dateOf(receivedAt, LONDON);
      return [{ record, receivedOn, location: file.locationOn(receivedOn), categories, cases: [file] }];
    }),
  );
}

interface Subject {
  readonly file: CountedFile;
  readonly person: FilePerson;
  readonly category: StatutoryOutcome;
}

/** The people of the involvements that it opened; where it opened none, whom the contact names. */
function subjectsOf({ contact, cases, categories, receivedOn }: Referral): readonly Subject[] {
  const inCases = cases.flatMap((file) => inCase(file, categories, receivedOn));
  if (inCases.length > 0) return inCases;
  if (contact === undefined) return cases.flatMap((file) => named(file, categories, receivedOn));
  return named(contact, categories, receivedOn);
}

/** A decision for the children is about every child it names, one for an adult about every adult. */
function named(file: CountedFile, categories: readonly StatutoryOutcome[], on: CalendarDate): readonly Subject[] {
  const forChildren = categories.includes('CP') ? 'CP' : categories.includes('CIN') ? 'CIN' : undefined;
  return file.digest.people.flatMap((person): readonly Subject[] => {
    const category = isChildOn(person, on) ? forChildren : categories.includes('ADULT') ? 'ADULT' : undefined;
    return category === undefined ? [] : [{ file, person, category }];
  });
}

function inCase(file: CountedFile, categories: readonly StatutoryOutcome[], receivedOn: CalendarDate): readonly Subject[] {
  const next = file
    .facts('referral')
    .flatMap(({ values }) => {
      const at = statutoryOutcomes(values).length > 0 ? instantIn(values, 'receivedAt') : undefined;
      return at === undefined ? [] : [dateOf(at, LONDON)];
    })
    .filter((day) => day > receivedOn)
    .toSorted()[0];
  const subjects = new Map<string, Subject>();
  for (const { values } of file.facts('involvement')) {
    const openedOn = dateIn(values, 'openedOn');
    const type = textIn(values, 'type');
    if (openedOn === undefined || !REFERRED.has(type) || openedOn < receivedOn || (next !== undefined && openedOn >= next)) continue;
    for (const record of textsIn(values, 'people')) {
      const person = file.person(record);
      const category = categoryOf(type, categories);
      if (person !== undefined && category !== undefined && !subjects.has(record)) subjects.set(record, { file, person, category });
    }
  }
  return [...subjects.values()];
}

/** Of a decision for both, a child's own involvement says which. */
function categoryOf(type: string, categories: readonly StatutoryOutcome[]): StatutoryOutcome | undefined {
  if (type === 'adult-at-risk') return categories.includes('ADULT') ? 'ADULT' : undefined;
  const own = type === 'child-in-need' ? 'CIN' : 'CP';
  return categories.includes(own) ? own : categories.find((category) => category !== 'ADULT');
}

/** What the software found when the contact was saved: an earlier referral of the person of that row, in whatever file. */
function foundAtContact({ contact }: Referral, person: FilePerson): readonly CalendarDate[] {
  if (contact === undefined) return [];
  const rows = new Set(contact.digest.people.filter((row) => isSamePerson(row, person)).map(({ record }) => record));
  return contact
    .facts('contact')
    .flatMap(({ values }) => rowsIn(values, 'reReferrals'))
    .filter((row) => rows.has(textIn(row, 'rowId')))
    .flatMap((row) => dateIn(row, 'receivedOn') ?? []);
}

/** A row of a contact and a person of the case that was opened from it. */
const isSamePerson = (row: FilePerson, person: FilePerson): boolean =>
  row.record === person.record ||
  (row.child === person.child &&
    (row.name.toLowerCase() === person.name.toLowerCase() || (row.born !== undefined && row.born === person.born)));

/** Referrals that nobody recorded here: the first involvement of a person in a case that was brought over. */
function broughtOver(
  { cases }: Service,
  referred: readonly (Subject & { readonly referral: Referral })[],
): readonly { readonly key: string; readonly day: CalendarDate }[] {
  const firstReferral = new Map<string, CalendarDate>();
  for (const { file, person, referral } of referred) {
    const key = keyOf(file, person.record);
    const before = firstReferral.get(key);
    if (before === undefined || referral.receivedOn < before) firstReferral.set(key, referral.receivedOn);
  }
  return cases.flatMap((file) => {
    const firstOpened = new Map<string, CalendarDate>();
    for (const { values } of file.facts('involvement')) {
      const openedOn = dateIn(values, 'openedOn');
      if (openedOn === undefined || !REFERRED.has(textIn(values, 'type'))) continue;
      for (const person of textsIn(values, 'people')) {
        const before = firstOpened.get(person);
        if (before === undefined || openedOn < before) firstOpened.set(person, openedOn);
      }
    }
    return [...firstOpened].flatMap(([person, day]) => {
      const key = keyOf(file, person);
      const referral = firstReferral.get(key);
      return referral !== undefined && referral <= day ? [] : [{ key, day }];
    });
  });
}

/** @returns for a person of a file, one key that all files in which they are known share, as workers confirmed it. */
function samePeople(service: Service, referrals: readonly Referral[]): (key: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  const join = (a: string, b: string) => {
    const [first, second] = [rootOf(a), rootOf(b)];
    if (first !== second) parents.set(first, second);
  };
  for (const file of service.contacts) {
    for (const row of file.facts('contact').flatMap(({ values }) => rowsIn(values, 'people'))) {
      for (const other of rowsIn(row, 'samePersonAs')) {
        join(keyOf(file, textIn(row, 'rowId')), `${textIn(other, 'file')} ${textIn(other, 'person')}`);
      }
    }
  }
  for (const { contact, cases } of referrals) {
    for (const file of contact === undefined ? [] : cases) {
      for (const row of contact?.digest.people ?? []) {
        const person = file.digest.people.find((each) => isSamePerson(row, each));
        if (person !== undefined && contact !== undefined) join(keyOf(contact, row.record), keyOf(file, person.record));
      }
    }
  }
  return rootOf;
}
