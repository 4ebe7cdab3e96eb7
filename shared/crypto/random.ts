/** Where randomness comes from. Nothing outside `crypto/` draws any; tests pass a seeded source, the product never does. */
import { toBase64Url } from '#shared/base/bytes.ts';

export interface Randomness {
  /** Fresh random bytes, owned by the caller. */
  bytes(length: number): Uint8Array;
}

/**
 * The host's generator, drawn from in pools of 64,800 bytes: libsodium.js makes one host call per 32-bit word, which is
 * most of the cost of sealing a record. What has been handed out is wiped from the pool.
 */
class PooledRandomness implements Randomness {
  readonly #pool = new Uint8Array(64_800);
  #used = this.#pool.length;

  bytes(length: number): Uint8Array {
    if (length > 1024) return crypto.getRandomValues(new Uint8Array(length));
    if (this.#used + length > this.#pool.length) {
      crypto.getRandomValues(this.#pool);
      this.#used = 0;
    }
    const drawn = this.#pool.slice(this.#used, this.#used + length);
    this.#pool.fill(0, this.#used, this.#used + length);
    this.#used += length;
    return drawn;
  }
}

export const systemRandomness: Randomness = new PooledRandomness();

/** A new 16-byte id in its text form, for a record, file, vault, device or person. */
export const newId = <Id extends string>(randomness: Randomness): Id => toBase64Url(randomness.bytes(16)) as Id;
