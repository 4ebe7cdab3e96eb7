/** Ids turned into names, as `describeValue` wants them, with discretion. */
import { useMemo } from 'react';
import type { FormPerson } from '#renderer/forms/form-context.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import type { NameLookup } from '#shared/forms/describe-value.ts';
import type { Staff } from './use-staff.ts';

export function useNames(people: readonly FormPerson[], staff: Staff): NameLookup {
  const nameShown = useNameShown();
  return useMemo(
    () => ({
      person: (id) => {
        const name = people.find((person) => person.id === id)?.name;
        return name === undefined ? undefined : nameShown(name);
      },
      staff: (id) => staff.nameOf(id),
    }),
    [people, staff, nameShown],
  );
}
