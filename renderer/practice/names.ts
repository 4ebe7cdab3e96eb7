/** Ids turned into names, as `describeValue` wants them, with discretion. */
import { useContext, useMemo } from 'react';
import { FileRecords, type FormPerson } from '#renderer/forms/form-context.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import type { NameLookup } from '#shared/forms/describe-value.ts';
import type { Staff } from './use-staff.ts';

export function useNames(people: readonly FormPerson[], staff: Staff): NameLookup {
  const nameShown = useNameShown();
  const records = useContext(FileRecords);
  return useMemo(
    () => ({
      person: (id) => {
        const name = people.find((person) => person.id === id)?.name;
        return name === undefined ? undefined : nameShown(name);
      },
      staff: (id) => staff.nameOf(id),
      record: (id) => records.find((record) => record.id === id)?.label,
    }),
    [people, staff, records, nameShown],
  );
}
