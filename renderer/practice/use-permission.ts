/** What the person who is signed in may do, asked before it is offered. */
import { useCallback, useMemo } from 'react';
import { useSession, useWatch } from '#renderer/ui/engine-context.tsx';
import { useNow } from '#renderer/ui/now.ts';
import { type Act, mayDo, type Permission, type RecordFacts } from '#shared/access/may-do.ts';
import { qualificationOn } from '#shared/access/qualification.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { recordKind } from '#shared/practice/catalogue.ts';

/** As much of a record as the answer depends on. */
type ActedOn = Omit<RecordFacts, 'me'>;

export type Ask = (act: Act, kind?: string, record?: ActedOn) => Permission;

export function usePermission(): Ask {
  const { roles, person } = useSession();
  const staff = useWatch('staff');
  const today = dateOf(useNow());
  const registeredUntil = staff?.find((each) => each.person === person)?.registeredUntil;
  const actor = useMemo(() => ({ roles, qualification: qualificationOn(registeredUntil, today) }), [roles, registeredUntil, today]);
  return useCallback(
    (act, kind, record) =>
      mayDo(actor, act, kind === undefined ? undefined : recordKind(kind), record === undefined ? undefined : { me: person, ...record }),
    [actor, person],
  );
}

/** For a button: why it cannot be pressed; undefined when it can. */
export const reasonNot = (permission: Permission): string | undefined => (permission.allowed ? undefined : permission.reason);
