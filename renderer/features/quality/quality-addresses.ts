/** Where the parts of this screen are, and where an audit of the sample begins. */
import { newRecordAddress } from '#renderer/practice/addresses.ts';
import type { FileId } from '#shared/base/ids.ts';

export const QUALITY = '/quality';

export const QUALITY_TABS = {
  standards: 'Standards',
  sample: 'Sample',
  audits: 'Audits',
  actions: 'Actions',
  themes: 'Themes',
  feedback: 'Feedback',
} as const;
export type QualityTab = keyof typeof QUALITY_TABS;

export interface SampledFrom {
  /** The record of the sample. */
  readonly sample: string;
  readonly auditor: string;
  /** A code of the form's `sampling`. */
  readonly sampling: string;
}

export const newAuditAddress = (file: FileId, record: string, { sample, auditor, sampling }: SampledFrom): string =>
  `${newRecordAddress('case', file, 'case-file-audit', record)}?${new URLSearchParams({ sample, auditor, sampling }).toString()}`;
