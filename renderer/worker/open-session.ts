/** What every part of an unlocked engine works with. Made at unlocking, gone at locking. */
import type { DeviceId, PersonId } from '#shared/base/ids.ts';
import { type ZonedInstant, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import type { PersonKeys } from './person-keys.ts';
import type { Store } from './store.ts';
import type { Surroundings } from './surroundings.ts';

export interface OpenSession {
  readonly surroundings: Surroundings;
  readonly store: Store;
  readonly keys: PersonKeys;
  readonly profile: string;
  readonly device: DeviceId;
  readonly person: PersonId;
  readonly server: string;
}

/**
 * Now, by this laptop's clock and in its zone: what `at` of a revision says. Records saved together are told a millisecond apart, so
 * that they keep their order everywhere.
 */
export const recordedNow = ({ clock }: Surroundings, place = 0): ZonedInstant => zonedInstantFrom(clock.now() + place, clock.zone());

/** The same in UTC, as entries of the signed logs say it. */
export const utcNow = ({ clock }: Surroundings): string => new Date(clock.now()).toISOString();
