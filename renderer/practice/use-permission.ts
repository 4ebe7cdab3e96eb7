/** What the person who is signed in may do, asked before it is offered. */
import { useCallback } from 'react';
import { useSession } from '#renderer/ui/engine-context.tsx';
import { type Act, mayDo, type Permission } from '#shared/access/may-do.ts';
import type { PersonId } from '#shared/base/ids.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body, RecordStatus } from '#shared/practice/record.ts';

/** As much of a record as the answer depends on. */
interface ActedOn {
  readonly createdBy: PersonId;
  readonly status: RecordStatus;
  readonly body: Body;
}

export type Ask = (act: Act, kind?: string, record?: ActedOn) => Permission;

export function usePermission(): Ask {
  const { roles, person } = useSession();
  return useCallback(
    (act, kind, record) =>
      mayDo(roles, act, kind === undefined ? undefined : recordKind(kind), record === undefined ? undefined : { me: person, ...record }),
    [roles, person],
  );
}

/** For a button: why it cannot be pressed; undefined when it can. */
export const reasonNot = (permission: Permission): string | undefined => (permission.allowed ? undefined : permission.reason);
