/**
 * Family Support, an option of the contract that is not statutory (SOR Annex C; P8.1, P8.2, M32 to M34): who was referred, and the
 * families it is open for. The unit is the family, however many of it take part.
 */
import { addDays, type CalendarDate } from '#shared/base/calendar-date.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { dateIn, instantIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import type { CountedFile } from './counted-file.ts';
import { hasHappened, type Service } from './service.ts';

/** Printed instead of a figure where the Authority has not taken up the option. */
export const familySupportNotApplicable = ({ settings }: Service): string | undefined =>
  settings.familySupportOption ? undefined : 'Not applicable: option not exercised';

export interface FamilySupportReferral {
  readonly file: CountedFile;
  readonly fact: DigestFact;
  readonly receivedAt: ZonedInstant;
  /** `early-help` or `targeted`; empty where nobody said. */
  readonly level: string;
}

/** Each once: as the referral form in the case, else as the decision that the case carries along, else as that of the contact. */
export function familySupportReferrals(service: Service): readonly FamilySupportReferral[] {
  const covered = new Set<string>();
  const inCases = service.cases.flatMap((file): FamilySupportReferral[] => {
    const forms = file.facts('family-support-referral').flatMap((fact) => referralOf(service, file, fact, textIn(fact.values, 'level')));
    const cameAsContact = forms.some(({ fact }) => textIn(fact.values, 'route') !== 'direct');
    if (cameAsContact && file.digest.fromContact !== undefined) covered.add(file.digest.fromContact);
    const copies = file.facts('referral').filter(({ values }) => ledToFamilySupport(values));
    for (const { values } of copies) covered.add(textIn(values, 'fromContact'));
    return [...forms, ...(cameAsContact ? [] : copies.flatMap((fact) => referralOf(service, file, fact, levelOf(fact.values))))];
  });
  const inContacts = service.contacts
    .filter(({ digest }) => !covered.has(digest.file))
    .flatMap((file): FamilySupportReferral[] => {
      // One decision stands for a contact: the latest.
      const fact = file.facts('referral').at(-1);
      const { receivedAt } = file.digest;
      if (fact === undefined || !ledToFamilySupport(fact.values) || !hasHappened(service, receivedAt)) return [];
      if (!hasHappened(service, instantIn(fact.values, 'decidedAt'))) return [];
      return [{ file, fact, receivedAt, level: levelOf(fact.values) }];
    });
  return [...inCases, ...inContacts];
}

function referralOf(service: Service, file: CountedFile, fact: DigestFact, level: string): readonly FamilySupportReferral[] {
  const receivedAt = instantIn(fact.values, 'receivedAt');
  return hasHappened(service, receivedAt) ? [{ file, fact, receivedAt, level }] : [];
}

const ledToFamilySupport = (values: Body): boolean =>
  textIn(values, 'outcome') === 'FS' || textsIn(values, 'furtherOutcomes').includes('FS');

const levelOf = (values: Body): string => (textIn(values, 'level') === 'early-help' ? 'early-help' : '');

/** From opening to closing, for one family: involvements and the Family Support given, put together where they overlap or follow on. */
export interface FamilySupportCase {
  readonly file: CountedFile;
  /** The record it began with. */
  readonly record: string;
  readonly openedOn: CalendarDate;
  readonly closedOn?: CalendarDate;
  /** Taken over from the previous provider: never counted as new. */
  readonly migrated: boolean;
}

export const familySupportCases = (service: Service): readonly FamilySupportCase[] =>
  service.cases.flatMap((file) => {
    const spells = [
      ...file.facts('involvement').filter(({ values }) => textIn(values, 'type') === 'family-support'),
      ...file.facts('family-support-intervention'),
    ].flatMap((fact) => spellOf(service, file, fact));
    return spells.toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0)).reduce(together, []);
  });

function spellOf(service: Service, file: CountedFile, { record, values }: DigestFact): readonly FamilySupportCase[] {
  const openedOn = dateIn(values, 'openedOn');
  if (openedOn === undefined || openedOn > service.today) return [];
  const closedOn = dateIn(values, 'closedOn');
  const migrated = values['migrated'] === true;
  return [
    {
      file,
      record,
      openedOn: migrated && openedOn >= CONTRACT_START ? addDays(CONTRACT_START, -1) : openedOn,
      ...(closedOn === undefined || closedOn > service.today ? {} : { closedOn: closedOn < openedOn ? openedOn : closedOn }),
      migrated,
    },
  ];
}

/** What begins while another is open is part of it; what begins on the day the other closed is a case that was opened again. */
function together(joined: readonly FamilySupportCase[], next: FamilySupportCase): readonly FamilySupportCase[] {
  const last = joined.at(-1);
  if (last === undefined || (last.closedOn !== undefined && next.openedOn >= last.closedOn && next.openedOn !== last.openedOn)) {
    return [...joined, next];
  }
  const { closedOn: lastClosed, ...open } = last;
  const closedOn =
    lastClosed === undefined || next.closedOn === undefined ? undefined : lastClosed > next.closedOn ? lastClosed : next.closedOn;
  return [...joined.slice(0, -1), { ...open, migrated: last.migrated, ...(closedOn === undefined ? {} : { closedOn }) }];
}
