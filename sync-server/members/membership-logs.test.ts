import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Laptop, Vault } from '../testing/laptop.ts';
import { type Office, openOffice } from '../testing/office.ts';
import { TestServer } from '../testing/server.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.server.close());

async function appendBy(laptop: Laptop, vault: Vault, entries: readonly Uint8Array[]) {
  const answer = await office.server.exchange(laptop, office.service, { append: [[vault.bytes, [...entries]]] });
  return answer.append?.[0];
}
const membersFor = async (laptop: Laptop, cursor: number) =>
  (await office.server.exchange(laptop, office.service, { members: cursor })).members;

describe('appending to a vault’s membership', () => {
  it('takes an entry twice as once, also together with the next', async () => {
    const { vault, alice, server, service } = office;
    const [carol, dora] = [new Laptop(), new Laptop()];
    await server.add(service, carol, dora);
    const first = vault.grant(alice, carol);
    expect(await appendBy(alice, vault, [first])).toBe(0);
    expect(await appendBy(alice, vault, [first])).toBe(1);
    const second = vault.grant(alice, dora);
    expect(await appendBy(alice, vault, [first, second])).toBe(0);
  });

  it('tells who came second that somebody was first', async () => {
    const { vault, alice, bob } = office;
    const fork = vault.log.fork();
    expect(await appendBy(alice, vault, [vault.rotate(alice)])).toBe(0);
    const late = fork.membership(alice, vault.bytes, { action: 'revoke', device: bob.device });
    expect(await appendBy(alice, vault, [late])).toBe('log-conflict');
  });

  it('is refused to who may not, and where an entry breaks the rules or is another vault’s', async () => {
    const { vault, alice, bob, server, service } = office;
    const eve = new Laptop();
    await server.add(service, eve);
    const fork = vault.log.fork();
    expect(await appendBy(bob, vault, [fork.membership(bob, vault.bytes, { action: 'revoke', device: alice.device })])).toBe('not-allowed');
    expect(await appendBy(alice, vault, [new Uint8Array(9)])).toBe('bad-entry');
    expect(await appendBy(alice, vault, new Vault(alice).log.entries)).toBe('bad-entry');
    const fresh = new Vault(alice);
    expect(await appendBy(eve, fresh, fresh.log.entries)).toBe('not-allowed');
    expect(await appendBy(alice, fresh, fresh.log.entries)).toBe(0);
  });

  it('takes a member’s copy of the log, as a restored server needs it, but not what a revoked device signed afterwards', async () => {
    const { alice, bob, server, service } = office;
    const lost = new Vault(alice);
    lost.grant(alice, bob);
    expect(await appendBy(bob, lost, lost.log.entries)).toBe(0);
    await server.send('directory', {
      token: await server.login(service.administrator, service),
      entries: [service.revoke(alice, service.administrator, '2026-11-22T11:00:00.000Z')],
    });
    const before = lost.log.fork().membership(alice, lost.bytes, { action: 'revoke', device: bob.device }, '2026-11-22T10:59:00.000Z');
    const after = lost.log.fork().membership(alice, lost.bytes, { action: 'revoke', device: bob.device }, '2026-11-22T11:00:01.000Z');
    expect(await appendBy(bob, lost, [after])).toBe('not-allowed');
    expect(await appendBy(bob, lost, [before])).toBe(0);
  });
});

describe('what a device sees of the logs', () => {
  it('is all of a log in which it is new, then only what was added', async () => {
    const { vault, alice, server, service } = office;
    const carol = new Laptop();
    await server.add(service, carol);
    const before = await membersFor(carol, 0);
    expect(before?.logs).toEqual([]);
    await appendBy(alice, vault, [vault.grant(alice, carol)]);
    const joined = await membersFor(carol, before?.cursor ?? -1);
    expect(joined?.logs).toEqual([[vault.bytes, 0, vault.log.entries]]);
    expect((await membersFor(carol, joined?.cursor ?? 0))?.logs).toEqual([]);
    await appendBy(alice, vault, [vault.rotate(alice)]);
    expect((await membersFor(carol, joined?.cursor ?? 0))?.logs).toEqual([[vault.bytes, 3, vault.log.entries.slice(3)]]);
  });

  it('ends with the entry that revokes it, and begins anew with the next grant', async () => {
    const { vault, alice, bob, server } = office;
    const seen = (await membersFor(bob, 0))?.cursor ?? 0;
    await appendBy(alice, vault, [vault.revoke(alice, bob)]);
    await appendBy(alice, vault, [vault.rotate(alice)]);
    expect((await membersFor(bob, seen))?.logs).toEqual([[vault.bytes, 2, vault.log.entries.slice(2, 3)]]);
    const cursor = (await membersFor(bob, seen))?.cursor ?? 0;
    await appendBy(alice, vault, [vault.rotate(alice)]);
    expect((await membersFor(bob, cursor))?.logs).toEqual([]);
    await appendBy(alice, vault, [vault.grant(alice, bob)]);
    expect((await membersFor(bob, cursor))?.logs).toEqual([[vault.bytes, 0, vault.log.entries]]);

    await server.app.close();
    office = { ...office, server: await TestServer.start({ folder: server.folder }) };
    expect((await membersFor(bob, cursor))?.logs).toEqual([[vault.bytes, 0, vault.log.entries]]);
  });

  it('replays after a restart, although a device that signed a grant to its person’s other laptop was revoked since', async () => {
    const { vault, alice, bob, server, service } = office;
    const second = new Laptop(bob.person);
    await server.add(service, second);
    expect(await appendBy(bob, vault, [vault.grant(bob, second)])).toBe(0);
    const token = await server.login(service.administrator, service);
    await server.send('directory', { token, entries: [service.revoke(bob)] });
    await server.app.close();
    office = { ...office, server: await TestServer.start({ folder: server.folder }) };
    expect((await membersFor(second, 0))?.logs).toEqual([[vault.bytes, 0, vault.log.entries]]);
    expect((await membersFor(alice, 0))?.logs).toHaveLength(1);
  });
});
