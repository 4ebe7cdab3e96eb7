/** A command as a further laptop of a manager: enrolled by a code, given what that manager holds, gone afterwards. */
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DemoLaptop, expectOk } from '#build/demo/laptop.ts';
import { DEMO_STAFF, type StaffKey } from '#build/demo/staff.ts';
import type { FileId } from '#shared/base/ids.ts';
import { zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { LabServer } from '#tests/support/engine-lab.ts';
import { openRemote } from './service-remote.ts';

const PATIENCE = { patienceSeconds: 30, quietSeconds: 1 };
const laptopOf = (key: StaffKey): DemoLaptop =>
  new DemoLaptop(DEMO_STAFF.find((member) => member.key === key) as (typeof DEMO_STAFF)[number]);
const quiet = (): void => undefined;

let server: LabServer;
let address = '';
let administrator: DemoLaptop;
let manager: DemoLaptop;

beforeEach(async () => {
  server = await LabServer.start();
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  [administrator, manager] = [laptopOf('administrator'), laptopOf('manager')];
  await administrator.setUp(address, server.setUpCode);
  await manager.join(administrator);
  const at = zonedInstantFrom(Date.now(), 'Europe/London');
  const body = { householdName: 'Okello', location: 'BATUK', openedOn: at.slice(0, 10) };
  expectOk(
    await manager.engine.createFile({ type: 'case', location: 'BATUK', records: [{ kind: 'case', op: 'draft', body }] }),
    'open a case',
  );
  for (const laptop of [administrator, manager]) await laptop.goLive();
});

afterEach(async () => {
  for (const laptop of [administrator, manager]) await laptop.engine.lock();
  await server.remove();
});

const codeFor = async (laptop: DemoLaptop): Promise<string> => {
  const { name, roles } = laptop.staff;
  const made = await administrator.engine.makeInvitation({ name, roles, person: laptop.person });
  return expectOk(made, 'make a code').code;
};

describe('a running service', () => {
  it('is worked on by a further laptop of a manager, and colleagues see what it imports', { timeout: 60_000 }, async () => {
    const service = await openRemote({ server: address, code: await codeFor(manager), ...PATIENCE }, quiet);
    expect(service.person).toBe(manager.person);
    const titles = (await service.laptop.watched('files')).filter(({ type }) => type === 'case').map(({ title }) => title);
    expect(titles).toEqual(['Okello']);
    const file = 'ImportedImportedImporA' as FileId;
    const at = zonedInstantFrom(Date.now() - 1e9, 'Africa/Nairobi');
    const version = { id: 'v', parents: [], op: 'finalise', at, by: manager.person, schema: 1, body: { householdName: 'Rai' } } as const;
    const records = [{ record: 'RecordRecordRecordRecA' as never, kind: 'case', versions: [version] }];
    const taken = await service.laptop.engine.importFiles({
      system: 'Mosaic',
      files: [{ file, type: 'case', location: 'NEPAL', records }],
    });
    expect(taken).toMatchObject({ ok: true });
    await service.close();
    await manager.engine.syncNow();
    const seen = (await manager.watched('files')).filter(({ type }) => type === 'case');
    expect(
      seen.map(({ title, createdAt }) => [title, createdAt === at]).toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    ).toEqual([
      ['Okello', false],
      ['Rai', true],
    ]);
  });

  it('lets in no laptop of somebody who is no manager, nor one with the code of another service', { timeout: 60_000 }, async () => {
    const code = await codeFor(administrator);
    await expect(openRemote({ server: address, code, ...PATIENCE }, quiet)).rejects.toThrow('not a manager’s');
    await expect(openRemote({ server: 'https://other.example', code, ...PATIENCE }, quiet)).rejects.toThrow(
      'The code is for the service at',
    );
    await expect(openRemote({ server: address, code: 'no code', ...PATIENCE }, quiet)).rejects.toThrow('code-damaged');
  });
});
