/** The people of the service: to choose from in a form, and to name behind an id. */
import { useMemo } from 'react';
import type { FormStaff } from '#renderer/forms/form-context.ts';
import { useWatch } from '#renderer/ui/engine-context.tsx';
import type { StaffMember } from '#renderer/worker/api.ts';
import { qualificationOn } from '#shared/access/qualification.ts';
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';

export interface Staff {
  readonly all: readonly FormStaff[];
  /** Never empty: someone who is not on the list is said to be so. */
  readonly nameOf: (person: string | null | undefined) => string;
  readonly rolesOf: (person: string) => readonly Role[];
  /** Whether they are a registered social worker on a day. */
  readonly isQualified: (person: string, day: CalendarDate) => boolean;
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  manager: 'Manager',
  'duty-worker': 'Duty worker',
  practitioner: 'Practitioner',
};

export function useStaff(): Staff {
  const staff = useWatch('staff');
  return useMemo(() => {
    const byPerson = new Map<string, StaffMember>((staff ?? []).map((each) => [each.person, each]));
    return {
      all: (staff ?? [])
        // Whoever has left keeps a name behind what they wrote, and is not offered for anything new.
        .filter((each) => each.roles.length > 0)
        .map(({ person, name, roles }) => ({ id: person, name, detail: roles.map((role) => ROLE_WORDS[role]).join(', ') }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      nameOf: (person) => (person ? (byPerson.get(person)?.name ?? 'Someone not on the staff list') : 'Nobody yet'),
      rolesOf: (person) => byPerson.get(person)?.roles ?? [],
      isQualified: (person, day) => qualificationOn(byPerson.get(person)?.registeredUntil, day).qualified,
    };
  }, [staff]);
}
