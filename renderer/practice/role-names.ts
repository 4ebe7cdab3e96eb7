/** Roles as they are spoken of. */
import type { Role } from '#shared/protocol/directory-entry.ts';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  manager: 'Manager',
  'duty-worker': 'Duty worker',
  practitioner: 'Practitioner',
};
