/** Tokens: what a device shows after its login. The server keeps their hashes only. */
import { toHex } from '#shared/base/bytes.ts';
import type { DeviceId } from '#shared/base/ids.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { hash } from '#shared/crypto/verify.ts';
import { activeDevice } from '#shared/protocol/directory.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { DirectoryLog } from '../directory/directory-log.ts';
import { type Refusal, refuse, refuseRevoked } from '../refusal.ts';
import type { Login, LoginStore } from '../storage/storage.ts';

const TOKEN_TAG = 'hs/token/v1';
/** Tokens remembered in memory, so that a request needs no query. */
const REMEMBERED = 10_000;

export class Tokens {
  readonly #storage: LoginStore;
  readonly #directory: DirectoryLog;
  readonly #clock: () => number;
  readonly #remembered = new Map<string, Login>();

  constructor(storage: LoginStore, directory: DirectoryLog, clock: () => number) {
    this.#storage = storage;
    this.#directory = directory;
    this.#clock = clock;
  }

  async issue(device: DeviceId, token: Uint8Array): Promise<Login> {
    const login = { device, expires: this.#clock() + LIMITS.tokenLife };
    await this.#storage.putToken(hash(TOKEN_TAG, token), login);
    return login;
  }

  /** @returns whom the token is for, as long as it is not over and the directory lists the device as active. */
  async loginOf(token: Uint8Array): Promise<Result<Login, Refusal>> {
    const tokenHash = hash(TOKEN_TAG, token);
    const name = toHex(tokenHash);
    const login = this.#remembered.get(name) ?? (await this.#storage.token(tokenHash));
    if (!login) return refuse('token');
    this.#remember(name, login);
    const { current } = this.#directory;
    if (!activeDevice(current, login.device)) {
      return current.devices.has(login.device) ? refuseRevoked(this.#directory.entriesFrom(0)) : refuse('token');
    }
    return login.expires > this.#clock() ? ok(login) : refuse('token');
  }

  #remember(name: string, login: Login): void {
    this.#remembered.set(name, login);
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= REMEMBERED) break;
      this.#remembered.delete(oldest);
    }
  }
}
