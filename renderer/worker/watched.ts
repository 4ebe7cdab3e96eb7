/** A value that others watch: they are called at once with what it is, then whenever it changes. */
export class Watched<Value> {
  readonly #listeners = new Set<(value: Value) => void>();
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
    for (const listener of Array.from(this.#listeners)) listener(value);
  }

  /** @returns how to stop watching. */
  watch(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#value);
    return () => this.#listeners.delete(listener);
  }
}
