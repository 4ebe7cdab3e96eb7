/**
 * The profiles of this laptop: one per person, each with its own store (U27). A keyring row is all that stands outside the
 * sealed store; nothing in it helps without the passphrase, and it names nobody beyond their initials.
 */

import { createRxDatabase, type RxCollection, type RxJsonSchema, type RxStorage } from 'rxdb/plugins/core';
import { z } from 'zod';
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { WrappedMasterKey } from '#shared/crypto/passphrase-key.ts';

const keyringSchema = z.object({
  version: z.literal(1),
  profile: z.string(),
  initials: z.string(),
  device: z.string(),
  server: z.string(),
  /** Hash of the directory's entry 0, base64url: its first 16 bytes, which the one-time code carries, until the first unlocking. */
  rootHash: z.string(),
  state: z.enum(['awaiting-confirmation', 'active', 'revoked']),
  salt: z.string(),
  passes: z.number(),
  memoryBytes: z.number(),
  wrapped: z.string(),
  /** Seeds of the signing and the box key, sealed under the device master key. */
  deviceKeys: z.string(),
  /** Signature that asks whether the enrolment is confirmed: tells nothing else. */
  enrolmentProof: z.string(),
  /** The master key sealed to the service's recovery key; absent until the directory is known. */
  recovery: z.string().optional(),
  /** The directory that confirmed the enrolment, until the first unlocking takes it into the store. */
  directory: z.array(z.string()).optional(),
  /** Wrong passphrases in a row, and when the last one was (milliseconds since the epoch). */
  failures: z.number(),
  lastFailureAt: z.number(),
});

export type Keyring = z.infer<typeof keyringSchema>;

interface KeyringRow {
  id: string;
  keyring: string;
}

const SCHEMA: RxJsonSchema<KeyringRow> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 22 }, keyring: { type: 'string' } },
  required: ['id', 'keyring'],
};

/** The laptop's profiles, opened for each use: a locked laptop holds no database open. */
export class Keyrings {
  readonly #name: string;
  readonly #storage: RxStorage<unknown, unknown>;
  #using: Promise<unknown> = Promise.resolve();

  constructor(storePrefix: string, storage: RxStorage<unknown, unknown>) {
    this.#name = `${storePrefix}-laptop`;
    this.#storage = storage;
  }

  /** Damaged rows are left out: `damaged` counts them, so that nobody is told the laptop is empty. */
  list(): Promise<{ readonly keyrings: readonly Keyring[]; readonly damaged: number }> {
    return this.#use(async (rows) => {
      const all = (await rows.find().exec()).map((row) => parseKeyring(row.keyring));
      const keyrings = all.filter((keyring) => keyring !== undefined);
      return { keyrings, damaged: all.length - keyrings.length };
    });
  }

  find(profile: string): Promise<Keyring | 'damaged' | undefined> {
    return this.#use(async (rows) => {
      const row = await rows.findOne(profile).exec();
      return row ? (parseKeyring(row.keyring) ?? 'damaged') : undefined;
    });
  }

  put(keyring: Keyring): Promise<void> {
    return this.#use(async (rows) => {
      await rows.incrementalUpsert({ id: keyring.profile, keyring: JSON.stringify(keyring) });
    });
  }

  #use<Value>(work: (rows: RxCollection<KeyringRow>) => Promise<Value>): Promise<Value> {
    const used = this.#using.then(async () => {
      const database = await createRxDatabase<{ profiles: RxCollection<KeyringRow> }>({
        name: this.#name,
        storage: this.#storage,
        multiInstance: false,
        closeDuplicates: true,
      });
      try {
        const { profiles } = await database.addCollections({ profiles: { schema: SCHEMA } });
        return await work(profiles);
      } finally {
        await database.close();
      }
    });
    this.#using = used.catch(() => undefined);
    return used;
  }
}

function parseKeyring(text: string): Keyring | undefined {
  try {
    return keyringSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export const wrappedKeyOf = (keyring: Keyring): WrappedMasterKey => ({
  salt: fromBase64Url(keyring.salt),
  cost: { passes: keyring.passes, memoryBytes: keyring.memoryBytes },
  wrapped: fromBase64Url(keyring.wrapped),
});

export const withWrappedKey = (keyring: Keyring, key: WrappedMasterKey): Keyring => ({
  ...keyring,
  salt: toBase64Url(key.salt),
  passes: key.cost.passes,
  memoryBytes: key.cost.memoryBytes,
  wrapped: toBase64Url(key.wrapped),
});

const FREE_FAILURES = 3;
const LONGEST_WAIT_SECONDS = 15 * 60;

/**
 * How long to wait before the next try, in whole seconds: none for the first three, then doubling up to 15 minutes (Cyber Essentials:
 * throttle to at most 10 guesses in 5 minutes). A clock set back does not shorten it beyond one full wait.
 */
export function waitSeconds(keyring: Keyring, now: number): number {
  if (keyring.failures < FREE_FAILURES) return 0;
  const wait = Math.min(2 ** (keyring.failures - FREE_FAILURES) * 5, LONGEST_WAIT_SECONDS);
  const passed = Math.max(0, (now - keyring.lastFailureAt) / 1000);
  return Math.max(0, Math.ceil(wait - passed));
}
