/**
 * What the sheets of a folder refer to, noted in a first reading: which case a person, a plan or a meeting belongs to, where a case was,
 * what follows an involvement, which rows belong to another sheet's record. It grows with the number of rows, not with what is written
 * in them; only the rows of tables (actions, attendance) are held whole.
 */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { headingKey } from './headings.ts';
import type { SheetRow } from './rows.ts';

export interface KnownPerson {
  readonly text: string;
  /** The cases they have a row in, the first first. */
  readonly cases: string[];
  readonly name: string;
  readonly group: 'child' | 'adult' | undefined;
  readonly born: CalendarDate | undefined;
}

export interface KnownCase {
  readonly location: string;
  /** Later places, the earliest first. */
  readonly moves: { readonly from: CalendarDate; readonly location: string; readonly row: SheetRow }[];
}

export interface KnownContact {
  readonly text: string;
  readonly receivedAt: ZonedInstant | undefined;
  readonly location: string;
  /** Cases that it led to. */
  readonly cases: readonly string[];
  /** Ids of people.csv. */
  readonly people: readonly string[];
  /** Decided for a strategy discussion: in its case the decision makes a concern. */
  readonly discussed: boolean;
  /** A referral of a statutory type: for a child, for an adult, for both, or none. */
  readonly referred: readonly ('child' | 'adult')[];
}

export interface KnownInvolvement {
  readonly type: string;
  readonly closed: boolean;
}

export interface KnownProtectionPlan {
  readonly plan: string;
  /** As the sheet writes them. */
  readonly started: string;
  readonly ended: string;
}

export class FolderIndex {
  readonly people = new Map<string, KnownPerson>();
  readonly cases = new Map<string, KnownCase>();
  readonly openedOn = new Map<string, CalendarDate>();
  readonly contacts = new Map<string, KnownContact>();
  readonly involvements = new Map<string, KnownInvolvement>();
  /** By the involvement it follows from: the one that followed, and when. */
  readonly followedBy = new Map<string, { readonly text: string; readonly openedOn: string }>();
  /** By meeting: when it was held, as the sheet writes it. */
  readonly meetingsHeld = new Map<string, string>();
  /** By contact: the concern of concerns.csv that it brought. */
  readonly concernOfContact = new Map<string, string>();
  readonly #protectionPlans = new Map<string, KnownProtectionPlan[]>();
  /** By case: the contacts that led to it. */
  readonly contactsOfCase = new Map<string, string[]>();
  readonly #contactsOfPerson = new Map<string, string[]>();
  readonly #staffByName = new Map<string, string | null>();
  readonly #ids = new Map<string, Set<string>>();
  /** By id: the one sheet that has it; null when several have. */
  readonly #sheetOfId = new Map<string, string | null>();
  readonly #caseOf = new Map<string, string>();
  readonly #tables = new Map<string, Map<string, SheetRow[]>>();

  /** A child protection plan of a person, in whichever case. */
  notePlan(person: string, plan: string, started: string, ended: string): void {
    this.#protectionPlans.set(person, [...(this.#protectionPlans.get(person) ?? []), { plan, started, ended }]);
  }

  plansOf(person: string): readonly KnownProtectionPlan[] {
    return this.#protectionPlans.get(person) ?? [];
  }

  /** The sheet that has the id; undefined when none has, or several. */
  sheetOf(text: string): string | undefined {
    return this.#sheetOfId.get(text) ?? undefined;
  }

  noteContact(contact: KnownContact): void {
    this.contacts.set(contact.text, contact);
    for (const person of contact.people) {
      this.#contactsOfPerson.set(person, [...(this.#contactsOfPerson.get(person) ?? []), contact.text]);
    }
    for (const each of contact.cases) this.contactsOfCase.set(each, [...(this.contactsOfCase.get(each) ?? []), contact.text]);
  }

  contactsOfPerson(person: string): readonly KnownContact[] {
    return (this.#contactsOfPerson.get(person) ?? []).flatMap((text) => this.contacts.get(text) ?? []);
  }

  /** @returns false when the sheet has the id already. @param sheet the profile's file name. */
  noteId(sheet: string, text: string): boolean {
    const ids = this.#ids.get(sheet) ?? new Set<string>();
    this.#ids.set(sheet, ids);
    if (ids.has(text)) return false;
    ids.add(text);
    const owner = this.#sheetOfId.get(text);
    this.#sheetOfId.set(text, owner === undefined || owner === sheet ? sheet : null);
    return true;
  }

  has(sheet: string, text: string): boolean {
    return this.#ids.get(sheet)?.has(text) === true;
  }

  /** The sheet's own id; where another sheet has the same one, with the sheet's name before it. Ids have no spaces. */
  idOf(sheet: string, text: string): string {
    const id = text.replace(/\s+/g, '_');
    return this.#sheetOfId.get(text) === null ? `${sheet.replace(/\.csv$/, '')}:${id}` : id;
  }

  noteCase(sheet: string, text: string, caseText: string): void {
    this.#caseOf.set(`${sheet}\n${text}`, caseText);
  }

  /** The case that a record of a sheet belongs to. */
  caseOf(sheet: string, text: string): string | undefined {
    return this.#caseOf.get(`${sheet}\n${text}`);
  }

  /** The person's record in a case; undefined where they have no row in it. */
  personIn(text: string, caseText: string): string | undefined {
    const person = this.people.get(text);
    if (person === undefined || !person.cases.includes(caseText)) return undefined;
    const id = this.idOf('people.csv', text);
    return person.cases[0] === caseText ? id : `${id}@${this.idOf('cases.csv', caseText)}`;
  }

  /** Code of where the case was on a day. */
  locationOn(caseText: string, day: CalendarDate): string {
    const known = this.cases.get(caseText);
    return known?.moves.findLast(({ from }) => from <= day)?.location ?? known?.location ?? '';
  }

  /** A member of staff, who may be named by their id or by their name. */
  noteStaff(text: string, name: string): void {
    const key = headingKey(name);
    if (key !== '') this.#staffByName.set(key, this.#staffByName.has(key) ? null : text);
  }

  /** Ids have no spaces. A name that two have names nobody. */
  staffId(text: string): string {
    const id = this.has('staff.csv', text) ? text : (this.#staffByName.get(headingKey(text)) ?? text);
    return id.trim().replace(/\s+/g, '_');
  }

  noteTableRow(sheet: string, table: string, record: string, row: SheetRow): void {
    const key = `${sheet}\n${table}`;
    const records = this.#tables.get(key) ?? new Map<string, SheetRow[]>();
    this.#tables.set(key, records);
    const rows = records.get(record);
    if (rows === undefined) records.set(record, [row]);
    else rows.push(row);
  }

  tableRows(sheet: string, table: string, record: string): readonly SheetRow[] {
    return this.#tables.get(`${sheet}\n${table}`)?.get(record) ?? [];
  }

  /** Rows of tables whose record is in no sheet. */
  *strayRows(): Iterable<{ readonly sheet: string; readonly record: string; readonly row: SheetRow }> {
    for (const [key, records] of this.#tables) {
      const sheet = key.slice(0, key.indexOf('\n'));
      for (const [record, rows] of records) {
        if (this.has(sheet, record)) continue;
        for (const row of rows) yield { sheet, record, row };
      }
    }
  }
}

/** Empty when the row has nothing there. */
export const textAt = (row: SheetRow, column: string): string => row.cells.get(headingKey(column))?.text ?? '';
