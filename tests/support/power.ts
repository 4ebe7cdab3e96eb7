/**
 * The power of a laptop in the laboratory. When it is cut, nothing more reaches the disk or the network: what the engine still
 * does then happens nowhere, as with a killed process. It may be set to fail at the n-th write from now, just before or after it.
 */
import type { RxStorage, RxStorageInstanceCreationParams } from 'rxdb/plugins/core';

export class PowerCut extends Error {}

export class Power {
  #isOn = true;
  #fuse: { writes: number; readonly when: 'before' | 'after' } | undefined;
  /** Thrown instead of writing, while it is set: a disk that is full. */
  diskFault: Error | undefined;

  get isOn(): boolean {
    return this.#isOn;
  }

  cut(): void {
    this.#isOn = false;
  }

  /** @param writes how many writes to the disk still take place */
  cutIn(writes: number, when: 'before' | 'after'): void {
    this.#fuse = { writes, when };
  }

  /** Calls off what `cutIn` set. */
  hold(): void {
    this.#fuse = undefined;
  }

  check(): void {
    if (!this.#isOn) throw new PowerCut('the power is off');
  }

  async write<Value>(work: () => Promise<Value>): Promise<Value> {
    this.check();
    if (this.diskFault) throw this.diskFault;
    const blows = this.#fuse !== undefined && this.#fuse.writes-- <= 0;
    if (blows && this.#fuse?.when === 'before') this.cut();
    this.check();
    const written = await work();
    if (blows) this.cut();
    this.check();
    return written;
  }
}

/** RxDB's storage, each write of which needs the power. Reading changes nothing, so it goes on. */
export function poweredStorage<Internals, Options>(storage: RxStorage<Internals, Options>, power: Power): RxStorage<Internals, Options> {
  return {
    ...storage,
    createStorageInstance: async <Row>(params: RxStorageInstanceCreationParams<Row, Options>) => {
      const instance = await storage.createStorageInstance<Row>(params);
      const write = instance.bulkWrite.bind(instance);
      instance.bulkWrite = (rows, context) => power.write(() => write(rows, context));
      return instance;
    },
  };
}
