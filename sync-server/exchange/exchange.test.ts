import { afterEach, describe, expect, it } from 'vitest';
import { Laptop, Vault } from '../testing/laptop.ts';
import { TestServer, unpacked } from '../testing/server.ts';

let server: TestServer;
afterEach(() => server.close());

const FROM_START = { epoch: new Uint8Array(0), seq: 0, chain: new Uint8Array(0), limit: 1 << 20 };

describe('exchange', () => {
  it('carries a new vault, its revisions and what colleagues wrote in one round trip', async () => {
    server = await TestServer.start();
    const service = await server.setUp();
    const [alice, bob] = [new Laptop(), new Laptop()];
    await server.add(service, alice, bob);
    const vault = new Vault(alice);
    vault.grant(alice, bob);
    const rows = vault.writeMany(alice, 3);

    const sent = await server.exchange(alice, service, { append: [[vault.bytes, vault.log.entries]], rows, members: 0 });
    expect(sent.append).toEqual([0]);
    expect(sent.push).toEqual([0, 0, 0]);

    const got = await server.exchange(bob, service, { directory: 0, members: 0, pull: FROM_START, digest: true });
    expect(got.directory).toMatchObject({ length: 4, entries: service.log.entries });
    expect(got.members?.logs).toEqual([[vault.bytes, 0, vault.log.entries]]);
    expect(got.pull && 'batch' in got.pull ? unpacked(got.pull.batch) : []).toEqual(rows);
    expect(got.pull).toMatchObject({ seq: 3, more: false });
    expect(got.enrolments).toBeUndefined();
  });
});
