/**
 * The demonstration: a service with six members of staff, the families they work with and a year of their work, made through the real engine and the
 * real server. Afterwards the administrator's and the manager's laptops keep working here, so that whoever signs in as one of the
 * six gets a further laptop of that person: confirmed by the one, given its cases by the other, and filled from the server.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HostOptions } from '#electron/host-options.ts';
import type { FileId, PersonId } from '#shared/base/ids.ts';
import { dateOf, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { DemoLaptop, expectOk } from './demo/laptop.ts';
import { Moments } from './demo/moments.ts';
import { DEMO_STAFF, type DemoStaff, registerDetails, type StaffKey } from './demo/staff.ts';
import { FAMILIES, LOOSE_CONTACTS } from './demo/stories.ts';
import { type OpenedCase, openCase, signOff, writeEntries, writeTogether } from './demo/tell-case.ts';
import { tellContact } from './demo/tell-contact.ts';
import { writeQuality } from './demo/year/quality.ts';
import { writeYear } from './demo/year/write-year.ts';

export type DemoSignIn = NonNullable<HostOptions['demoSignIns']>[number];

export interface DemoService {
  /** Each with a one-time code that has not been used: a used one is replaced in place. */
  readonly signIns: DemoSignIn[];
  /** Those that are still at work. */
  readonly laptops: ReadonlyMap<StaffKey, DemoLaptop>;
  readonly people: ReadonlyMap<StaffKey, PersonId>;
  close(): Promise<void>;
}

export interface DemoServiceInput {
  readonly server: string;
  readonly setUpCodeFile: string;
  /** Where the recovery kit of the demonstration is written to, for trying out what it is for. */
  readonly folder: string;
  /** Milliseconds since 1970: everything is told as of this moment. */
  readonly now: number;
  /** Told after each part that is done, in words for the screen. */
  readonly onProgress?: (words: string) => void;
}

export async function makeDemoService(input: DemoServiceInput): Promise<DemoService> {
  const { server, setUpCodeFile, folder, now, onProgress = () => undefined } = input;
  const laptops = new Map(DEMO_STAFF.map((member) => [member.key, new DemoLaptop(member)]));
  const laptopOf = (key: StaffKey): DemoLaptop => laptops.get(key) as DemoLaptop;
  const administrator = laptopOf('administrator');

  const kit = await administrator.setUp(server, readFileSync(setUpCodeFile, 'utf8').trim());
  writeFileSync(path.join(folder, 'recovery-kit.txt'), `${kit}\n`, { mode: 0o600 });
  for (const laptop of laptops.values()) if (laptop !== administrator) await laptop.join(administrator);
  await administrator.engine.syncNow();
  onProgress(`${DEMO_STAFF.length} members of staff have joined`);

  const opened = await takeContacts(laptopOf, now);
  onProgress(`${FAMILIES.length + LOOSE_CONTACTS.length} contacts taken, ${opened.length} cases opened`);
  await writeYear({ laptopOf, now, onProgress });
  await workOnCases(laptopOf, opened, now);
  onProgress('Visits, notes and sign-offs recorded');
  onProgress(`${await writeQuality(laptopOf('manager'), now)} cases drawn for audit`);

  const people = new Map([...laptops].map(([key, laptop]) => [key, laptop.person]));
  for (const [key, laptop] of laptops) {
    if (key === 'administrator' || key === 'manager') continue;
    await laptop.documentsSent();
    await laptop.engine.lock();
    laptops.delete(key);
  }
  for (const laptop of laptops.values()) await laptop.goLive();
  return {
    signIns: await offerSignIns(administrator, laptopOf('manager')),
    laptops,
    people,
    close: async () => {
      for (const laptop of laptops.values()) await laptop.engine.lock();
    },
  };
}

async function takeContacts(laptopOf: (key: StaffKey) => DemoLaptop, now: number): Promise<readonly OpenedCase[]> {
  const duty = laptopOf('duty');
  const opened: OpenedCase[] = [];
  for (const family of FAMILIES) opened.push(await openCase(duty, family, laptopOf(family.worker), now));
  for (const contact of LOOSE_CONTACTS) await tellContact(duty, contact, contact, new Moments(now, contact.location));
  await duty.engine.syncNow();
  return opened;
}

async function workOnCases(laptopOf: (key: StaffKey) => DemoLaptop, opened: readonly OpenedCase[], now: number): Promise<void> {
  const manager = laptopOf('manager');
  for (const key of ['kenya', 'germany', 'nepal', 'duty', 'manager'] as const) {
    const laptop = laptopOf(key);
    await laptop.engine.syncNow();
    for (const file of opened) await writeEntries(laptop, file);
    await laptop.engine.syncNow();
  }
  for (const file of opened) await signOff(manager, file);
  await introduceStaff(manager, laptopOf('duty').person, now);
  for (const file of opened) {
    const worker = laptopOf(file.family.worker);
    if (file.family.sharedDraft !== undefined) await worker.engine.syncNow();
    await writeTogether(worker, manager, file);
  }
  for (const laptop of [manager, laptopOf('kenya'), laptopOf('germany'), laptopOf('nepal'), laptopOf('duty')])
    await laptop.engine.syncNow();
}

/** Posts, places, registrations and checks in the staff register, which so far has the names from the enrolments. */
async function introduceStaff(manager: DemoLaptop, senior: PersonId, now: number): Promise<void> {
  const at = zonedInstantFrom(now, 'Europe/London');
  const files = (await manager.watched('files')).filter(({ type }) => type === 'staff').map(({ file }): FileId => file);
  for (const file of files) {
    for (const entry of (await manager.file(file)).records) {
      const member = DEMO_STAFF.find(({ name }) => name === entry.body['name']);
      if (member === undefined) continue;
      const body = { ...entry.body, ...registerDetails(member, { manager: manager.person, senior }, dateOf(at)) };
      await manager.save({ file, records: [{ kind: entry.kind, record: entry.record, op: 'finalise', body, parents: entry.heads }] }, at);
    }
  }
}

/** A code for each person's next laptop; another as soon as one is used, cancelled or expired. */
async function offerSignIns(administrator: DemoLaptop, manager: DemoLaptop): Promise<DemoSignIn[]> {
  const people = (await manager.watched('staff')).map(({ person, name }) => ({ person, name }));
  const invitationOf = new Map<DemoStaff, string>();
  const offer = async (member: DemoStaff): Promise<DemoSignIn> => {
    const { name, roles, passphrase, roleName } = member;
    const person = people.find((each) => each.name === name)?.person;
    if (person === undefined) throw new Error(`${name} is not in the demonstration’s directory`);
    const { id, code } = expectOk(await administrator.engine.makeInvitation({ name, roles, person }), `make a code for ${name}`);
    invitationOf.set(member, id);
    return { name, role: roleName, passphrase, code };
  };
  const signIns: DemoSignIn[] = [];
  for (const member of DEMO_STAFF) signIns.push(await offer(member));

  let renewing = Promise.resolve();
  const renew = async (): Promise<void> => {
    const open = new Set((await administrator.watched('invitations')).filter(({ state }) => state === 'open').map(({ id }) => id));
    for (const [index, member] of DEMO_STAFF.entries()) {
      if (!open.has(invitationOf.get(member) ?? '')) signIns[index] = await offer(member);
    }
  };
  await administrator.engine.watch('invitations', () => {
    // A session that has ended offers nothing more.
    renewing = renewing.then(renew).catch(() => undefined);
  });
  return signIns;
}

/** For the lines that `npm start` prints. */
export function signInLines(signIns: readonly DemoSignIn[]): readonly string[] {
  const width = Math.max(...signIns.map(({ name }) => name.length));
  const roleWidth = Math.max(...signIns.map(({ role }) => role.length));
  return signIns.map(({ name, role, passphrase }) => `  ${name.padEnd(width)}  ${role.padEnd(roleWidth)}  ${passphrase}`);
}
