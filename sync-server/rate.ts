/** How often one device or address may ask: a bucket of tokens that fills again over a minute. */
const MINUTE = 60_000;
/** Beyond these the fullest buckets are forgotten: they hold no debt. */
const TRACKED = 50_000;

interface Bucket {
  left: number;
  at: number;
}

export class Rate {
  readonly #perMinute: number;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number, clock: () => number) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** Takes one. @returns 0 when it may go on, else the seconds after which the next one is let through. */
  take(name: string): number {
    const now = this.#clock();
    const bucket = this.#buckets.get(name) ?? { left: this.#perMinute, at: now };
    const filled = bucket.left + (Math.max(0, now - bucket.at) * this.#perMinute) / MINUTE;
    bucket.left = Math.min(this.#perMinute, filled);
    bucket.at = now;
    this.#buckets.set(name, bucket);
    if (this.#buckets.size > TRACKED) this.#forgetFull(now);
    if (bucket.left < 1) return Math.ceil(((1 - bucket.left) * MINUTE) / this.#perMinute / 1000);
    bucket.left -= 1;
    return 0;
  }

  #forgetFull(now: number): void {
    for (const [name, { left, at }] of this.#buckets) {
      if (left + ((now - at) * this.#perMinute) / MINUTE >= this.#perMinute) this.#buckets.delete(name);
    }
  }
}
