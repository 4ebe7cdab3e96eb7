/** Which registers a person's laptop holds: an administrator none that tells of people, complaints only managers (SOR paras 59 and 61). */
import { REGISTER_IDS, type RegisterId } from '#renderer/practice/register-names.ts';
import { mayHoldCases } from '#shared/access/should-hold.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';

const FOR_EVERYBODY: readonly RegisterId[] = ['staff', 'threshold-document', 'moves'];
const FOR_MANAGERS: readonly RegisterId[] = ['complaints', 'timescale-exceptions', 'population-at-risk', 'reporting-settings'];

export const registersFor = (roles: readonly Role[]): readonly RegisterId[] =>
  REGISTER_IDS.filter((id) => {
    if (FOR_EVERYBODY.includes(id)) return true;
    if (!mayHoldCases(roles)) return false;
    return !FOR_MANAGERS.includes(id) || roles.includes('manager');
  });
