/** The sections of a case, and what every one of them is given. */
import type { CaseSection } from '#renderer/practice/addresses.ts';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { CASE_PARTS, type CasePart } from '#shared/practice/record.ts';

/** What a new record starts with: the record it is about, what it starts as, the person it begins from. */
export interface RecordStart {
  readonly about?: string;
  readonly type?: string;
  readonly from?: string;
}

export interface SectionProps {
  readonly file: OpenFile;
  readonly now: ZonedInstant;
  /** Begins a new record of the case. */
  readonly begin: (kind: string, start?: RecordStart) => void;
}

export const SECTION_NAMES: Readonly<Record<CaseSection, string>> = {
  now: 'Now',
  people: 'People',
  chronology: 'Chronology',
  involvement: 'Involvement',
  assessments: 'Assessments',
  protection: 'Protection',
  plans: 'Plans and reviews',
  visits: 'Visits',
  notes: 'Notes',
  risk: 'Risk and consent',
  jurisdiction: 'Jurisdiction and transfer',
  documents: 'Documents',
  oversight: 'Tasks and oversight',
  clocks: 'Clocks',
  holders: 'Who holds it',
  drafts: 'Drafts',
};

/** A section that shows the records of one part of the case. */
export const partOfSection = (section: CaseSection): CasePart | undefined => CASE_PARTS.find((part) => part === section);
