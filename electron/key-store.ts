/**
 * The operating system's share of a profile's key: 32 random bytes that only this account on this laptop can open, so that a
 * copied disk and a guessed passphrase are not enough (architecture, "Keys and vaults": the OS key).
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { SafeStorage } from 'electron';
import { z } from 'zod';
import { replaceFile } from './settings.ts';

type Keychain = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>;

/** Profile → the sealed key in base64, or null for a profile that was made where there was no keychain. */
const keyFileSchema = z.record(z.string(), z.string().nullable());

export class KeyStore {
  readonly #keychain: Keychain;
  readonly #file: string;
  readonly #platform: NodeJS.Platform;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(keychain: Keychain, file: string, platform: NodeJS.Platform) {
    this.#keychain = keychain;
    this.#file = file;
    this.#platform = platform;
  }

  /**
   * The key of `profile`, made when it is first asked for.
   * @returns null where this laptop has no keychain worth the name. That answer is remembered: a keychain that appears later must not
   * change the key of a profile that was made without one.
   * @throws when a key exists and the keychain does not give it: another key would make the right passphrase look wrong.
   */
  osKey(profile: string): Promise<Uint8Array | null> {
    const answer = this.#queue.then(() => this.#read(profile));
    this.#queue = answer.catch(() => null);
    return answer;
  }

  async #read(profile: string): Promise<Uint8Array | null> {
    const keys = existsSync(this.#file) ? keyFileSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8'))) : {};
    const known = Object.hasOwn(keys, profile) ? keys[profile] : undefined;
    if (known === null) return null;
    if (known !== undefined) {
      const { result } = await this.#keychain.decryptStringAsync(Buffer.from(known, 'base64'));
      return new Uint8Array(Buffer.from(result, 'base64'));
    }
    const key = (await this.#isProtected()) ? randomBytes(32) : null;
    const sealed = key === null ? null : (await this.#keychain.encryptStringAsync(key.toString('base64'))).toString('base64');
    replaceFile(this.#file, JSON.stringify({ ...keys, [profile]: sealed }, null, 2));
    return key === null ? null : new Uint8Array(key);
  }

  /** Chromium's `basic_text` back end encrypts under a password that is published in its source: that protects nothing. */
  async #isProtected(): Promise<boolean> {
    if (!(await this.#keychain.isAsyncEncryptionAvailable())) return false;
    return this.#platform !== 'linux' || !['basic_text', 'unknown'].includes(this.#keychain.getSelectedStorageBackend());
  }
}
