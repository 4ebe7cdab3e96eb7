/** Which address shows which screen of contacts, cases and registers; `renderer/practice/addresses.ts` writes these addresses. */
import type { RouteObject } from 'react-router';
import { CaseFilePage } from '#renderer/features/case-file/CaseFilePage.tsx';
import { CasesPage } from '#renderer/features/cases/CasesPage.tsx';
import { ConflictPage } from '#renderer/features/conflict/ConflictPage.tsx';
import { ContactPage } from '#renderer/features/contact/ContactPage.tsx';
import { FollowUpPage } from '#renderer/features/contact/FollowUpPage.tsx';
import { RecordContactPage } from '#renderer/features/contact/RecordContactPage.tsx';
import { ContactsPage } from '#renderer/features/contacts/ContactsPage.tsx';
import { NewDocumentPage } from '#renderer/features/documents/NewDocumentPage.tsx';
import { FamilyDiagramPage } from '#renderer/features/family-diagram/FamilyDiagramPage.tsx';
import { HandOverPage } from '#renderer/features/hand-over/HandOverPage.tsx';
import { HandoverPackagePage } from '#renderer/features/handover-package/HandoverPackagePage.tsx';
import { OpenCasePage } from '#renderer/features/new-case/OpenCasePage.tsx';
import { PrintPage } from '#renderer/features/output/PrintPage.tsx';
import { NewAuditPage } from '#renderer/features/quality/NewAuditPage.tsx';
import { EditRecordPage } from '#renderer/features/record/EditRecordPage.tsx';
import { NewRecordPage } from '#renderer/features/record/NewRecordPage.tsx';
import { RecordPage } from '#renderer/features/record/RecordPage.tsx';
import { TriagePage } from '#renderer/features/referral/TriagePage.tsx';
import { EntryPage } from '#renderer/features/registers/EntryPage.tsx';
import { NewEntryPage } from '#renderer/features/registers/NewEntryPage.tsx';
import { RegisterPage } from '#renderer/features/registers/RegisterPage.tsx';
import { RegistersPage } from '#renderer/features/registers/RegistersPage.tsx';
import { NewVisitPage } from '#renderer/features/visit/NewVisitPage.tsx';
import type { FilePlace } from '#renderer/practice/file-crumbs.ts';

/** Of one record, in a contact as in a case or a register. */
const recordScreens = (type: FilePlace): RouteObject[] => [
  { path: ':file/print', element: <PrintPage type={type} /> },
  { path: ':file/new/:kind/:record', element: <NewRecordPage type={type} /> },
  { path: ':file/records/:record', element: <RecordPage type={type} /> },
  { path: ':file/records/:record/edit', element: <EditRecordPage type={type} /> },
  { path: ':file/records/:record/choose', element: <ConflictPage type={type} /> },
];

export const recordRoutes: RouteObject[] = [
  {
    path: 'contacts',
    children: [
      { index: true, element: <ContactsPage /> },
      { path: 'new/:record', element: <RecordContactPage /> },
      { path: ':file', element: <ContactPage /> },
      { path: ':file/new/contact-response/:record', element: <FollowUpPage kind="contact-response" /> },
      { path: ':file/new/outcome-told/:record', element: <FollowUpPage kind="outcome-told" /> },
      { path: ':file/new/referral/:record', element: <TriagePage /> },
      ...recordScreens('contact'),
    ],
  },
  {
    path: 'cases',
    children: [
      { index: true, element: <CasesPage /> },
      { path: 'new/:record', element: <OpenCasePage /> },
      { path: ':file', element: <CaseFilePage /> },
      { path: ':file/hand-over', element: <HandOverPage /> },
      { path: ':file/handover-package', element: <HandoverPackagePage /> },
      { path: ':file/family-diagram', element: <FamilyDiagramPage /> },
      { path: ':file/:section', element: <CaseFilePage /> },
      { path: ':file/new/document/:record', element: <NewDocumentPage /> },
      { path: ':file/new/visit/:record', element: <NewVisitPage /> },
      { path: ':file/new/case-file-audit/:record', element: <NewAuditPage /> },
      ...recordScreens('case'),
    ],
  },
  {
    path: 'registers',
    children: [
      { index: true, element: <RegistersPage /> },
      { path: ':register', element: <RegisterPage /> },
      { path: 'new/:kind/:record', element: <NewEntryPage /> },
      { path: 'entries', children: [{ path: ':file', element: <EntryPage /> }, ...recordScreens('register')] },
    ],
  },
];
