/** The store cannot be used: one sentence for whoever runs the server. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';

  static from(error: unknown, what: string): StorageFault {
    if (error instanceof StorageFault) return error;
    return new StorageFault(`${what}: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
}

/** Whether an error comes from the store rather than from a bug: the client may try again. */
export const isStorageFault = (error: unknown): boolean =>
  error instanceof StorageFault || (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR');
