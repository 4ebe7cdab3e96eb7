/** Every kind of record the product knows. A new kind is a folder here and a line below. */
import { addendum } from './addendum/record.ts';
import { allocation } from './allocation/record.ts';
import { caseKind } from './case/record.ts';
import { caseNote } from './case-note/record.ts';
import { chronologyEntry } from './chronology-entry/record.ts';
import { closure } from './closure/record.ts';
import { contact } from './contact/record.ts';
import { contactResponse } from './contact-response/record.ts';
import { disclosure } from './disclosure/record.ts';
import { documentKind } from './document/record.ts';
import { invitation } from './invitation/record.ts';
import { involvement } from './involvement/record.ts';
import { outcomeTold } from './outcome-told/record.ts';
import { person } from './person/record.ts';
import type { FileType, RecordKind } from './record.ts';
import { referral } from './referral/record.ts';
import { significance } from './significance/record.ts';
import { staffRegisterEntry } from './staff-register-entry/record.ts';
import { visit } from './visit/record.ts';

export const kindsByName = {
  contact,
  'contact-response': contactResponse,
  referral,
  'outcome-told': outcomeTold,
  case: caseKind,
  person,
  involvement,
  allocation,
  closure,
  visit,
  'case-note': caseNote,
  'chronology-entry': chronologyEntry,
  significance,
  document: documentKind,
  addendum,
  disclosure,
  'staff-register-entry': staffRegisterEntry,
  invitation,
} as const satisfies Readonly<Record<string, RecordKind>>;

export type KindName = keyof typeof kindsByName;

export const KIND_NAMES = Object.keys(kindsByName) as readonly KindName[];

/** Undefined for a kind that a newer version of the software wrote: such a record is kept and passed on, and shown as unknown. */
export const recordKind = (kind: string): RecordKind | undefined =>
  Object.hasOwn(kindsByName, kind) ? kindsByName[kind as KindName] : undefined;

/** The kinds a file of this type can hold, in the order they are offered. */
export const kindsOfFile = (type: FileType): readonly RecordKind[] =>
  Object.values<RecordKind>(kindsByName).filter((kind) => kind.fileTypes.includes(type));
