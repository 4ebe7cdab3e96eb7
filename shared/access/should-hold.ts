/**
 * Who should hold which file: the answer that members' laptops bring about by granting and revoking. Need to know is the rule
 * (SOR para 61): a practitioner holds the cases allocated to them; the duty team and managers hold every case, so that someone
 * can act at night; whoever enrols people and laptops holds none.
 */
import type { PersonId } from '#shared/base/ids.ts';
import type { FileType } from '#shared/practice/record.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';

export interface StaffRoles {
  readonly person: PersonId;
  /** Empty for someone who has left: they hold nothing. */
  readonly roles: readonly Role[];
}

export interface Holder {
  readonly person: PersonId;
  /** An owner may grant to others and revoke; a member reads and writes. */
  readonly role: 'owner' | 'member';
}

export interface FileFacts {
  readonly allocatedTo: PersonId | null;
  /** Of a personal file: whose it is. */
  readonly person?: PersonId;
}

/** In the order of `staff`. A case's practitioner who also is a manager holds it as an owner. */
export const shouldHold = (fileType: FileType, facts: FileFacts, staff: readonly StaffRoles[]): readonly Holder[] =>
  staff.flatMap(({ person, roles }) => {
    const role = roleOf(fileType, facts, person, roles);
    return role === undefined ? [] : [{ person, role }];
  });

function roleOf(fileType: FileType, facts: FileFacts, person: PersonId, roles: readonly Role[]): Holder['role'] | undefined {
  if (roles.length === 0) return undefined;
  switch (fileType) {
    case 'case':
      if (!mayHoldCases(roles)) return undefined;
      if (roles.includes('manager') || roles.includes('duty-worker')) return 'owner';
      return facts.allocatedTo === person ? 'member' : undefined;
    case 'contact':
      return mayHoldCases(roles) && (roles.includes('manager') || roles.includes('duty-worker')) ? 'owner' : undefined;
    case 'staff':
      return roles.includes('administrator') || roles.includes('manager') ? 'owner' : 'member';
    case 'register':
      if (!mayHoldCases(roles)) return undefined;
      return roles.includes('manager') || roles.includes('duty-worker') ? 'owner' : 'member';
    case 'confidential':
      return mayHoldCases(roles) && roles.includes('manager') ? 'owner' : undefined;
    case 'personal':
      if (!mayHoldCases(roles)) return undefined;
      if (roles.includes('manager')) return 'owner';
      return facts.person === person ? 'member' : undefined;
    case 'administration':
      return roles.includes('administrator') ? 'owner' : undefined;
  }
}

/** Whoever can enrol a laptop could enrol one for themselves: so an administrator, whatever else they are, holds no case (SOR para 59). */
export const mayHoldCases = (roles: readonly Role[]): boolean => !roles.includes('administrator');

/** Why these roles cannot stand together; undefined when they can. */
export function roleProblem(roles: readonly Role[]): string | undefined {
  if (roles.length === 0) return 'Choose at least one role';
  return roles.includes('administrator') && roles.length > 1
    ? 'Choose either administrator or other roles: who enrols laptops never holds a case'
    : undefined;
}
