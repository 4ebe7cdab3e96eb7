/** A service with its people, each on a laptop and a link of their own: where every story of practice begins. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ServerProcess, startServer } from '#tests/support/server-process.ts';
import { Person } from './cast.ts';

export interface Service {
  readonly alice: Person;
  readonly mo: Person;
  readonly dee: Person;
  readonly pat: Person;
  ends(): Promise<void>;
}

/** Set up by an administrator, with a manager, a duty worker and a practitioner, all of them registered social workers. */
export async function serviceWithItsPeople(name: string): Promise<Service> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'haversack-story-'));
  const server: ServerProcess = await startServer(path.join(folder, 'server'), path.join(folder, 'server.log'), { port: 0 });
  const arrives = (person: string, passphrase: string) => Person.arrives(person, passphrase, folder, server);
  const alice = await arrives('Alice Adeyemi', 'quiet marble lantern ferry');
  const mo = await arrives('Mo Mukherjee', 'violet anchor pepper cloud');
  const dee = await arrives('Dee Danvers', 'silver thimble orchard rain');
  const pat = await arrives('Pat Penhaligon', 'amber bicycle meadow stone');
  await alice.opensLaptop();
  await alice.checksKit(await alice.setsUpService(name));
  await mo.joins(await alice.invites(mo.name, 'Manager'));
  await dee.joins(await alice.invites(dee.name, 'Duty worker'));
  await pat.joins(await alice.invites(pat.name, 'Practitioner'));
  for (const person of [mo, dee, pat]) await person.isUpToDate();
  return {
    alice,
    mo,
    dee,
    pat,
    ends: async () => {
      for (const person of [alice, mo, dee, pat]) await person.leaves();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
