import { afterEach, beforeEach, expect, it } from 'vitest';
import { Laptop } from '../testing/laptop.ts';
import { type Office, openOffice } from '../testing/office.ts';
import { TestServer } from '../testing/server.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.server.close());

const appendBy = async (laptop: Laptop, entries: readonly Uint8Array[]) =>
  office.server.codeOf('directory', { token: await office.server.login(laptop, office.service), entries });

it('takes an entry twice as once', async () => {
  const { service } = office;
  const entry = service.add(new Laptop(), ['manager']);
  expect(await appendBy(service.administrator, [entry])).toBe('ok');
  expect(await appendBy(service.administrator, [entry])).toBe('ok');
});

it('is all or nothing', async () => {
  const { service, server } = office;
  const good = service.add(new Laptop(), ['manager']);
  expect(await appendBy(service.administrator, [good, new Uint8Array(4)])).toBe('bad-entry');
  expect((await server.exchange(service.administrator, service, { directory: 0 })).directory?.length).toBe(4);
  expect(await appendBy(service.administrator, [good])).toBe('ok');
});

it('tells who came second that somebody was first', async () => {
  const { service } = office;
  const fork = service.log.fork();
  const { administrator } = service;
  expect(await appendBy(administrator, [service.add(new Laptop(), ['manager'])])).toBe('ok');
  const late = fork.directory(administrator, administrator.signing.privateKey, { type: 'minimum-version', version: '1.0.0' });
  expect(await appendBy(administrator, [late])).toBe('log-conflict');
});

it('lets nobody but an administrator add devices or change roles', async () => {
  const { service, alice } = office;
  const fork = service.log.fork();
  const own = fork.directory(alice, alice.signing.privateKey, { type: 'set-roles', person: alice.person, roles: ['administrator'] });
  expect(await appendBy(alice, [own])).toBe('bad-entry');
  expect(await appendBy(service.administrator, [own])).toBe('bad-entry');
});

it('holds after a restart', async () => {
  const { server, service } = office;
  await appendBy(service.administrator, [service.add(new Laptop(), ['manager'])]);
  await server.app.close();
  const again = await TestServer.start({ folder: server.folder });
  office = { ...office, server: again };
  const { directory } = await again.exchange(service.administrator, service, { directory: 0 });
  expect(directory?.entries).toEqual(service.log.entries);
});
