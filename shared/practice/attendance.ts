/**
 * Who was at a meeting, for which agency, and whether those there may decide. One table serves strategy meetings, conferences, core
 * groups and reviews, so that attendance by agency is counted in one way.
 */
import type { TableField } from '#shared/forms/definition.ts';
import { textIn } from './body-values.ts';
import type { Body } from './record.ts';

export const AGENCIES = [
  { code: 'social-work', label: 'Social work: this service' },
  { code: 'health', label: 'Health', hint: 'Medical centre, health visitor, midwife, hospital, DCMH.' },
  { code: 'service-police', label: 'Service police' },
  { code: 'host-nation-police', label: 'Host-nation police' },
  { code: 'education', label: 'Education', hint: 'School, nursery, Defence Children Services.' },
  { code: 'command', label: 'Chain of command' },
  { code: 'welfare', label: 'Welfare', hint: 'Army Welfare Service, RN Family and People Support, RAF and SSAFA, padre.' },
  { code: 'family', label: 'Family' },
  { code: 'host-nation', label: 'Host-nation authority', hint: 'Its social services, court or ministry.' },
  { code: 'legal', label: 'Legal adviser' },
  { code: 'local-authority', label: 'UK local authority' },
  { code: 'other', label: 'Other' },
] as const;

export type Agency = (typeof AGENCIES)[number]['code'];

const ATTENDANCE = [
  { code: 'in-person', label: 'In person' },
  { code: 'remote', label: 'By video or telephone' },
  { code: 'apologies', label: 'Apologies' },
  { code: 'report', label: 'Sent a report' },
  { code: 'absent', label: 'Invited, did not come' },
  { code: 'not-invited', label: 'Not invited' },
] as const;

/** The columns of an attendance table; its rows are what the functions below read. */
export const attendanceColumns: TableField['columns'] = [
  { key: 'name', label: 'Name', type: 'text', inputMode: 'name', half: true, requiredToFinalise: 'Enter the name' },
  {
    key: 'agency',
    label: 'Agency',
    type: 'choice',
    appearance: 'select',
    options: AGENCIES,
    half: true,
    requiredToFinalise: 'Choose the agency',
  },
  { key: 'role', label: 'Post or relationship', type: 'text', half: true },
  {
    key: 'attendance',
    label: 'Attendance',
    type: 'choice',
    appearance: 'select',
    options: ATTENDANCE,
    half: true,
    requiredToFinalise: 'Choose how they took part',
  },
];

const tookPart = (row: Body): boolean => ['in-person', 'remote'].includes(textIn(row, 'attendance'));

/** Whether anyone of the agency took part, in person or by video or telephone. A report or an apology is not attendance. */
export const attended = (rows: readonly Body[], agency: Agency): boolean =>
  rows.some((row) => textIn(row, 'agency') === agency && tookPart(row));

/** Who is at the table as family, or advises the chair, is no agency that knows the child. */
const NOT_AN_AGENCY: readonly string[] = ['', 'social-work', 'family', 'legal'];

/** Children's social care and at least two other agencies (facts T12). */
export function isQuorate(rows: readonly Body[]): boolean {
  const others = new Set(rows.filter(tookPart).map((row) => textIn(row, 'agency')));
  return attended(rows, 'social-work') && [...others].filter((agency) => !NOT_AN_AGENCY.includes(agency)).length >= 2;
}

/** Social work, health and police, of the Service or the host nation: the least a strategy meeting needs (Working Together; facts T4). */
export const strategyMinimum = (rows: readonly Body[]): boolean =>
  attended(rows, 'social-work') && attended(rows, 'health') && (attended(rows, 'service-police') || attended(rows, 'host-nation-police'));
