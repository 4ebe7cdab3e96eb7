/** Where each screen of a contact or a case is. Screens link to each other by these, never by importing one another. */
import type { LocalDraft } from '#renderer/worker/api.ts';
import type { FileId } from '#shared/base/ids.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { FileType } from '#shared/practice/record.ts';

export const CONTACTS = '/contacts';
export const CASES = '/cases';
export const REGISTERS = '/registers';
export const TRIPS = '/trips';
export const PERFORMANCE = '/performance';
export const MANAGEMENT_INFORMATION = '/performance/management-information';
export const QUARTERLY_REPORTS = '/performance/reports';

/** In the order of the list beside a case; `CASE_PARTS` of the catalogue are among them. */
export const CASE_SECTIONS = [
  'now',
  'people',
  'chronology',
  'involvement',
  'assessments',
  'protection',
  'plans',
  'visits',
  'notes',
  'risk',
  'jurisdiction',
  'documents',
  'oversight',
  'clocks',
  'holders',
  'drafts',
] as const;
export type CaseSection = (typeof CASE_SECTIONS)[number];

const ADDRESS_BY_TYPE: Readonly<Partial<Record<FileType, string>>> = { contact: CONTACTS, case: CASES };

export const fileAddress = (type: FileType, file: FileId): string => `${ADDRESS_BY_TYPE[type] ?? `${REGISTERS}/entries`}/${file}`;
export const caseSectionAddress = (file: FileId, section: CaseSection): string => `${CASES}/${file}/${section}`;
export const recordAddress = (type: FileType, file: FileId, record: string): string => `${fileAddress(type, file)}/records/${record}`;
export const editAddress = (type: FileType, file: FileId, record: string): string => `${recordAddress(type, file, record)}/edit`;
export const conflictAddress = (type: FileType, file: FileId, record: string): string => `${recordAddress(type, file, record)}/choose`;
/** Print or export: one record, or what the person then chooses of the file. */
export const printAddress = (type: FileType, file: FileId, record?: string): string =>
  `${fileAddress(type, file)}/print${record === undefined ? '' : `?record=${record}`}`;
export const registerAddress = (register: string): string => `${REGISTERS}/${register}`;
export const tripAddress = (file: FileId): string => `${TRIPS}/${file}`;
/** One indicator or count with everything behind it. @param query of `usePeriod`. */
export const indicatorAddress = (id: string, query = ''): string => `${PERFORMANCE}/indicators/${id}${query}`;
export const countAddress = (id: string, query = ''): string => `${MANAGEMENT_INFORMATION}/${id}${query}`;
export const quarterlyReportAddress = (file: FileId): string => `${QUARTERLY_REPORTS}/${file}`;
export const editTripAddress = (file: FileId): string => `${TRIPS}/${file}/edit`;
export const newTripAddress = (record: string): string => `${TRIPS}/new/${record}`;
/** A new entry of a register, which is a file of its own. @param start what its form begins with, by key. */
export function newEntryAddress(kind: string, record: string, start: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(start).toString();
  return `${REGISTERS}/new/${kind}/${record}${query === '' ? '' : `?${query}`}`;
}
/** Prints one part of a case, limited as the person has limited it on the screen. */
export function printPartAddress(
  file: FileId,
  part: 'family-plan' | 'chronology',
  { people = [], kinds = [] }: { readonly people?: readonly string[]; readonly kinds?: readonly string[] } = {},
): string {
  const limits = [...people.map((person) => ['person', person]), ...kinds.map((kind) => ['kind', kind])];
  return `${CASES}/${file}/print?${new URLSearchParams([['part', part], ...limits]).toString()}`;
}
/** Begins the hand-over of the laptop to somebody of the family. */
export const handOverAddress = (file: FileId): string => `${CASES}/${file}/hand-over`;
/** Makes the encrypted file for the authority that takes over. @param transfer the record that it belongs to; else the latest of the case. */
export const handoverPackageAddress = (file: FileId, transfer?: string): string =>
  `${CASES}/${file}/handover-package${transfer === undefined ? '' : `?transfer=${transfer}`}`;
export const familyDiagramAddress = (file: FileId): string => `${CASES}/${file}/family-diagram`;
export const newContactAddress = (record: string): string => `${CONTACTS}/new/${record}`;

/** What an exception from a limit is about: its form begins with that. Without `file`: of a location, an entry of the register. */
export interface ExceptionStart {
  readonly kpi: string;
  readonly file?: { readonly type: FileType; readonly id: FileId };
  readonly record?: string;
  readonly person?: string;
  readonly location?: string;
  /** The day it was due. */
  readonly on?: string;
}

export function newExceptionAddress(record: string, { file, ...start }: ExceptionStart): string {
  const query = Object.fromEntries(Object.entries(start).filter(([, value]) => value !== undefined));
  if (file === undefined) return newEntryAddress('timescale-exception', record, query);
  return `${fileAddress(file.type, file.id)}/new/timescale-exception/${record}?${new URLSearchParams(query).toString()}`;
}

/** @param about for an addendum: the record it adds to. @param type for a case note: what it starts as. @param from for a relationship: whose. */
export function newRecordAddress(
  fileType: FileType,
  file: FileId,
  kind: string,
  record: string,
  start: { readonly about?: string; readonly type?: string; readonly from?: string } = {},
): string {
  const query = new URLSearchParams(start).toString();
  return `${fileAddress(fileType, file)}/new/${kind}/${record}${query === '' ? '' : `?${query}`}`;
}

export function newCaseAddress(record: string, fromContact?: FileId): string {
  return `${CASES}/new/${record}${fromContact === undefined ? '' : `?contact=${fromContact}`}`;
}

/** For the form of the browser's own links. */
export const asHref = (address: string): string => `#${address}`;

/**
 * Where a person goes on with what they were typing.
 * @param fileType of the draft's file; undefined when this laptop does not hold it (any more).
 */
export function draftAddress(draft: LocalDraft, fileType: FileType | undefined): string | undefined {
  const { file, kind, body } = draft;
  if (file === undefined) return withoutFile(kind, draft.draft);
  if (fileType === undefined) return undefined;
  if (kind === 'trip') return editTripAddress(file);
  if (kind === 'quarterly-report') return quarterlyReportAddress(file);
  if (draft.parents.length > 0) return editAddress(fileType, file, draft.record ?? draft.draft);
  const corrects = typeof body['corrects'] === 'string' ? { about: body['corrects'] } : {};
  return newRecordAddress(fileType, file, kind, draft.draft, corrects);
}

/** The form that makes a file of its own. */
function withoutFile(kind: string, draft: string): string {
  if (kind === 'contact') return newContactAddress(draft);
  if (kind === 'trip') return newTripAddress(draft);
  const types = recordKind(kind)?.fileTypes ?? [];
  return types.length > 0 && types.every((type) => type === 'case') ? newCaseAddress(draft) : newEntryAddress(kind, draft);
}
