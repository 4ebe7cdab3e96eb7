/** A service that a command works on, by the laptop of one of its managers. */
import type { PersonId } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import { CannotRead } from './cannot-read.ts';
import type { NodeLaptop } from './node-laptop.ts';

/** What commands ask of a laptop. */
export type CommandLaptop = Pick<NodeLaptop, 'engine' | 'watched' | 'file'>;

export interface OpenedService {
  readonly laptop: CommandLaptop;
  /** Whose laptop it is. */
  readonly person: PersonId;
  /** People who only stand for the keys of a folder: they are no staff, and no export names them. */
  readonly keyHolders: ReadonlySet<PersonId>;
  close(): Promise<void>;
}

const TRIES = 5;

/** Until everything the server has for the laptop is on it. @throws CannotRead when that does not come about. */
export async function inStep(laptop: CommandLaptop): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await laptop.engine.syncNow();
    const session = await laptop.watched('session');
    const { equal, waiting, problem } = await laptop.watched('sync');
    // Documents are fetched in their own time; records are here.
    if (session?.restoring === false && problem === undefined && (equal || waiting > 0)) return;
  }
  const { problem } = await laptop.watched('sync');
  throw new CannotRead(`The records of the service could not be fetched (${problem ?? 'what is here and what the server has differ'}).`);
}

/** @throws CannotRead with what could not be done, and why. */
export function expectOk<Value>(result: Result<Value, { readonly code: string }>, what: string): Value {
  if (result.ok) return result.value;
  throw new CannotRead(`Haversack could not ${what} (${result.error.code}).`);
}
