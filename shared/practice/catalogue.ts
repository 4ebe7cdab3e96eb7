/** Every kind of record the product knows. A new kind is a folder here and a line below. */

import { addendum } from './addendum/record.ts';
import { adultSafeguardingAssessment } from './adult-safeguarding-assessment/record.ts';
import { adultSafeguardingEnquiry } from './adult-safeguarding-enquiry/record.ts';
import { allocation } from './allocation/record.ts';
import { boardAttendance } from './board-attendance/record.ts';
import { carersAssessment } from './carers-assessment/record.ts';
import { caseKind } from './case/record.ts';
import { caseFileAudit } from './case-file-audit/record.ts';
import { caseNote } from './case-note/record.ts';
import { chronologyEntry } from './chronology-entry/record.ts';
import { closure } from './closure/record.ts';
import { complaint } from './complaint/record.ts';
import { contact } from './contact/record.ts';
import { contactResponse } from './contact-response/record.ts';
import { disclosure } from './disclosure/record.ts';
import { documentKind } from './document/record.ts';
import { invitation } from './invitation/record.ts';
import { involvement } from './involvement/record.ts';
import { localAuthorityInteraction } from './local-authority-interaction/record.ts';
import { outcomeTold } from './outcome-told/record.ts';
import { person } from './person/record.ts';
import { personalSupervision } from './personal-supervision/record.ts';
import type { FileType, RecordKind } from './record.ts';
import { referral } from './referral/record.ts';
import { shiftHandover } from './shift-handover/record.ts';
import { significance } from './significance/record.ts';
import { staffRegisterEntry } from './staff-register-entry/record.ts';
import { supervision } from './supervision/record.ts';
import { task } from './task/record.ts';
import { thresholdDocumentKind } from './threshold-document/record.ts';
import { trainingRequest } from './training-request/record.ts';
import { trainingSession } from './training-session/record.ts';
import { visit } from './visit/record.ts';
import { youngCarersAssessment } from './young-carers-assessment/record.ts';

export const kindsByName = {
  contact,
  'contact-response': contactResponse,
  referral,
  'outcome-told': outcomeTold,
  case: caseKind,
  person,
  involvement,
  allocation,
  'adult-safeguarding-assessment': adultSafeguardingAssessment,
  'carers-assessment': carersAssessment,
  'young-carers-assessment': youngCarersAssessment,
  'adult-safeguarding-enquiry': adultSafeguardingEnquiry,
  closure,
  visit,
  'case-note': caseNote,
  'chronology-entry': chronologyEntry,
  significance,
  'local-authority-interaction': localAuthorityInteraction,
  supervision,
  task,
  'case-file-audit': caseFileAudit,
  document: documentKind,
  addendum,
  disclosure,
  'shift-handover': shiftHandover,
  'training-session': trainingSession,
  'training-request': trainingRequest,
  'board-attendance': boardAttendance,
  complaint,
  'personal-supervision': personalSupervision,
  'staff-register-entry': staffRegisterEntry,
  'threshold-document': thresholdDocumentKind,
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
