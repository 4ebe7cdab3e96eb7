/** Every kind of record the product knows. A new kind is a folder here and a line below. */

import { addendum } from './addendum/record.ts';
import { adoptionSupport } from './adoption-support/record.ts';
import { adultReview } from './adult-review/record.ts';
import { adultSafeguardingAssessment } from './adult-safeguarding-assessment/record.ts';
import { adultSafeguardingEnquiry } from './adult-safeguarding-enquiry/record.ts';
import { allocation } from './allocation/record.ts';
import { assessmentShared } from './assessment-shared/record.ts';
import { auditSample } from './audit-sample/record.ts';
import { boardAttendance } from './board-attendance/record.ts';
import { carersAssessment } from './carers-assessment/record.ts';
import { caseKind } from './case/record.ts';
import { caseFileAudit } from './case-file-audit/record.ts';
import { caseNote } from './case-note/record.ts';
import { childAndFamilyAssessment } from './child-and-family-assessment/record.ts';
import { childInNeedMeeting } from './child-in-need-meeting/record.ts';
import { childInNeedPlan } from './child-in-need-plan/record.ts';
import { childInNeedReview } from './child-in-need-review/record.ts';
import { childProtectionConcern } from './child-protection-concern/record.ts';
import { childProtectionConference } from './child-protection-conference/record.ts';
import { childProtectionPlan } from './child-protection-plan/record.ts';
import { chronologyEntry } from './chronology-entry/record.ts';
import { closure } from './closure/record.ts';
import { complaint } from './complaint/record.ts';
import { consent } from './consent/record.ts';
import { contact } from './contact/record.ts';
import { contactResponse } from './contact-response/record.ts';
import { contactReview } from './contact-review/record.ts';
import { coreGroup } from './core-group/record.ts';
import { disclosure } from './disclosure/record.ts';
import { documentKind } from './document/record.ts';
import { familySupportIntervention } from './family-support-intervention/record.ts';
import { familySupportReferral } from './family-support-referral/record.ts';
import { feedback } from './feedback/record.ts';
import { informationSharing } from './information-sharing/record.ts';
import { interchange } from './interchange/record.ts';
import { invitation } from './invitation/record.ts';
import { involvement } from './involvement/record.ts';
import { jurisdictionDecision } from './jurisdiction-decision/record.ts';
import { legalApplication } from './legal-application/record.ts';
import { localAuthorityInteraction } from './local-authority-interaction/record.ts';
import { lookedAfterOversight } from './looked-after-oversight/record.ts';
import { lookedAfterReview } from './looked-after-review/record.ts';
import { outcomeTold } from './outcome-told/record.ts';
import { parentingGroup } from './parenting-group/record.ts';
import { person } from './person/record.ts';
import { personalFamilySupportAssessment } from './personal-family-support-assessment/record.ts';
import { personalSupervision } from './personal-supervision/record.ts';
import { populationAtRisk } from './population-at-risk/record.ts';
import { privateFostering } from './private-fostering/record.ts';
import { qualityStandards } from './quality-standards/record.ts';
import { quarterlyReport } from './quarterly-report/record.ts';
import type { FileType, RecordKind } from './record.ts';
import { referral } from './referral/record.ts';
import { relationship } from './relationship/record.ts';
import { reportingSettings } from './reporting-settings/record.ts';
import { risk } from './risk/record.ts';
import { riskManagementPlan } from './risk-management-plan/record.ts';
import { section47Enquiry } from './section-47-enquiry/record.ts';
import { seriousEvent } from './serious-event/record.ts';
import { servicePoliceProtection } from './service-police-protection/record.ts';
import { shiftHandover } from './shift-handover/record.ts';
import { significance } from './significance/record.ts';
import { staffRegisterEntry } from './staff-register-entry/record.ts';
import { strategyMeeting } from './strategy-meeting/record.ts';
import { supervision } from './supervision/record.ts';
import { supportNeedsAssessment } from './support-needs-assessment/record.ts';
import { task } from './task/record.ts';
import { thresholdDocumentKind } from './threshold-document/record.ts';
import { timescaleException } from './timescale-exception/record.ts';
import { trainingRequest } from './training-request/record.ts';
import { trainingSession } from './training-session/record.ts';
import { transfer } from './transfer/record.ts';
import { trip } from './trip/record.ts';
import { visit } from './visit/record.ts';
import { youngCarersAssessment } from './young-carers-assessment/record.ts';

export const kindsByName = {
  contact,
  'contact-response': contactResponse,
  'contact-review': contactReview,
  referral,
  'outcome-told': outcomeTold,
  case: caseKind,
  person,
  relationship,
  involvement,
  allocation,
  consent,
  'child-and-family-assessment': childAndFamilyAssessment,
  'personal-family-support-assessment': personalFamilySupportAssessment,
  'assessment-shared': assessmentShared,
  'child-in-need-plan': childInNeedPlan,
  'child-in-need-meeting': childInNeedMeeting,
  'child-in-need-review': childInNeedReview,
  'family-support-referral': familySupportReferral,
  'family-support-intervention': familySupportIntervention,
  'adult-safeguarding-assessment': adultSafeguardingAssessment,
  'carers-assessment': carersAssessment,
  'young-carers-assessment': youngCarersAssessment,
  'adult-safeguarding-enquiry': adultSafeguardingEnquiry,
  risk,
  'risk-management-plan': riskManagementPlan,
  'adult-review': adultReview,
  'looked-after-oversight': lookedAfterOversight,
  'looked-after-review': lookedAfterReview,
  'private-fostering': privateFostering,
  'adoption-support': adoptionSupport,
  'child-protection-concern': childProtectionConcern,
  'strategy-meeting': strategyMeeting,
  'section-47-enquiry': section47Enquiry,
  'child-protection-conference': childProtectionConference,
  'child-protection-plan': childProtectionPlan,
  'core-group': coreGroup,
  'jurisdiction-decision': jurisdictionDecision,
  'service-police-protection': servicePoliceProtection,
  'legal-application': legalApplication,
  transfer,
  'serious-event': seriousEvent,
  'support-needs-assessment': supportNeedsAssessment,
  closure,
  visit,
  trip,
  'case-note': caseNote,
  'information-sharing': informationSharing,
  feedback,
  'chronology-entry': chronologyEntry,
  significance,
  'local-authority-interaction': localAuthorityInteraction,
  supervision,
  task,
  'case-file-audit': caseFileAudit,
  'audit-sample': auditSample,
  'quality-standards': qualityStandards,
  'quarterly-report': quarterlyReport,
  'timescale-exception': timescaleException,
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
  interchange,
  invitation,
  'parenting-group': parentingGroup,
  'population-at-risk': populationAtRisk,
  'reporting-settings': reportingSettings,
} as const satisfies Readonly<Record<string, RecordKind>>;

export type KindName = keyof typeof kindsByName;

export const KIND_NAMES = Object.keys(kindsByName) as readonly KindName[];

/** Undefined for a kind that a newer version of the software wrote: such a record is kept and passed on, and shown as unknown. */
export const recordKind = (kind: string): RecordKind | undefined =>
  Object.hasOwn(kindsByName, kind) ? kindsByName[kind as KindName] : undefined;

/** The kinds a file of this type can hold, in the order they are offered. */
export const kindsOfFile = (type: FileType): readonly RecordKind[] =>
  Object.values<RecordKind>(kindsByName).filter((kind) => kind.fileTypes.includes(type));
