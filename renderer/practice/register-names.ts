/** The service's registers: what each is called, and which kinds of records it lists. */
import type { KindName } from '#shared/practice/catalogue.ts';

export const REGISTER_IDS = [
  'training',
  'boards',
  'parenting-groups',
  'local-authorities',
  'handovers',
  'tasks',
  'audits',
  'staff',
  'supervision',
  'complaints',
  'threshold-document',
  'moves',
  'timescale-exceptions',
  'population-at-risk',
  'reporting-settings',
] as const;
export type RegisterId = (typeof REGISTER_IDS)[number];

interface RegisterNames {
  readonly label: string;
  readonly kinds: readonly KindName[];
}

export const REGISTERS_BY_ID: Readonly<Record<RegisterId, RegisterNames>> = {
  training: { label: 'Safeguarding training', kinds: ['training-session', 'training-request'] },
  boards: { label: 'Boards and working groups', kinds: ['board-attendance'] },
  'parenting-groups': { label: 'Parenting Groups', kinds: ['parenting-group'] },
  'local-authorities': { label: 'UK local authorities', kinds: ['local-authority-interaction'] },
  handovers: { label: 'Shift handovers', kinds: ['shift-handover'] },
  tasks: { label: 'Tasks', kinds: ['task'] },
  audits: { label: 'Case-file audits', kinds: ['case-file-audit'] },
  staff: { label: 'Staff', kinds: ['staff-register-entry'] },
  supervision: { label: 'Personal supervision', kinds: ['personal-supervision'] },
  complaints: { label: 'Complaints and allegations', kinds: ['complaint'] },
  'threshold-document': { label: 'Threshold document', kinds: ['threshold-document'] },
  moves: { label: 'Imports and exports', kinds: ['interchange'] },
  'timescale-exceptions': { label: 'Exceptions from limits', kinds: ['timescale-exception'] },
  'population-at-risk': { label: 'Population at risk', kinds: ['population-at-risk'] },
  'reporting-settings': { label: 'Reporting settings', kinds: ['reporting-settings'] },
};

/** The register that lists records of a kind. */
export const registerOf = (kind: string): RegisterId | undefined =>
  REGISTER_IDS.find((id) => (REGISTERS_BY_ID[id].kinds as readonly string[]).includes(kind));
