/** `directory`: appends signed entries. Who may is settled by the entries' own rules. */

import type { DeviceId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import type { Directory } from '#shared/protocol/directory.ts';
import type { Handler } from '../handler.ts';

export const appendDirectory: Handler<'directory'> = async ({ entries }, parts, caller) => {
  const before = parts.directory.current;
  const appended = await parts.directory.append(entries);
  if (!appended.ok) return appended;
  if (appended.value !== before) {
    for (const device of revokedBetween(before, appended.value)) parts.streams.endOf(device);
    parts.streams.pokeAll(caller);
  }
  return ok({ n: appended.value.length });
};

const revokedBetween = (before: Directory, after: Directory): readonly DeviceId[] =>
  [...after.devices.values()]
    .filter(({ device, revokedAt }) => revokedAt !== undefined && before.devices.get(device)?.revokedAt === undefined)
    .map(({ device }) => device);
