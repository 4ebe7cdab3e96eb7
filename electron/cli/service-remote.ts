/**
 * A running service, by a further laptop of one of its managers: enrolled with a one-time code that an administrator made for that
 * manager, confirmed by an administrator's laptop, given its cases by the laptops that hold them. It is gone with this process.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fetchTransport } from '#renderer/worker/fetch-transport.ts';
import { PASSPHRASE_COST } from '#shared/crypto/passphrase-key.ts';
import { CannotRead } from './cannot-read.ts';
import { NodeLaptop } from './node-laptop.ts';
import { expectOk, inStep, type OpenedService } from './opened-service.ts';

export interface RemoteOptions {
  /** The server's address: has to be the one that the code names. */
  readonly server: string;
  readonly code: string;
  /** How long colleagues' laptops are waited for. */
  readonly patienceSeconds: number;
  /** Cases count as all given when no further one came in this time. */
  readonly quietSeconds?: number;
}

const BETWEEN = 2000;
const QUIET_SECONDS = 20;

/** @throws CannotRead when the code, the server or a colleague's laptop does not let it in. */
export async function openRemote(
  { server, code, patienceSeconds, quietSeconds = QUIET_SECONDS }: RemoteOptions,
  say: (words: string) => void,
): Promise<OpenedService> {
  const laptop = new NodeLaptop(fetchTransport, PASSPHRASE_COST);
  const named = expectOk(await laptop.engine.readCode(code), 'read the one-time code').server;
  if (!URL.canParse(server) || new URL(server).origin !== new URL(named).origin) {
    throw new CannotRead(`The code is for the service at ${named}, not for ${server}.`);
  }
  const passphrase = await laptop.engine.proposePassphrase();
  const { profile } = expectOk(await laptop.engine.join({ code, initials: 'CL', passphrase }), 'enrol with the one-time code');
  const until = Date.now() + patienceSeconds * 1000;
  say('Waiting for an administrator’s laptop to confirm this one …');
  for (;;) {
    const { confirmed } = expectOk(await laptop.engine.checkConfirmation(profile), 'have the enrolment confirmed');
    if (confirmed) break;
    if (Date.now() > until)
      throw new CannotRead(
        'No administrator’s laptop confirmed this one in time: ask an administrator to open Haversack, and make a new code.',
      );
    await sleep(BETWEEN);
  }
  const session = expectOk(await laptop.engine.unlock(profile, passphrase), 'unlock');
  try {
    if (!session.roles.includes('manager'))
      throw new CannotRead('The code is not a manager’s: only a manager imports or exports the records of the service.');
    say('Confirmed. Waiting for the laptops of colleagues to give this one its cases …');
    await untilGiven(laptop, until, quietSeconds);
  } catch (fault) {
    await laptop.engine.lock();
    throw fault;
  }
  say('This laptop stays in the list of people and laptops until an administrator takes it out: its keys are gone with this command.');
  return { laptop, person: session.person, keyHolders: new Set(), close: () => laptop.engine.lock() };
}

/** Nobody can tell which files a laptop ought to have and has not been given: it has them when no more have come for a while. */
async function untilGiven(laptop: NodeLaptop, until: number, quietSeconds: number): Promise<void> {
  let files = -1;
  let since = Date.now();
  for (;;) {
    await inStep(laptop);
    const now = (await laptop.watched('files')).length;
    if (now !== files) since = Date.now();
    files = now;
    if (files > 0 && Date.now() - since > quietSeconds * 1000) return;
    if (Date.now() > until) {
      if (files > 0) return;
      throw new CannotRead('No colleague’s laptop gave this one any case in time: another manager or a duty worker has to open Haversack.');
    }
    await sleep(BETWEEN);
  }
}
