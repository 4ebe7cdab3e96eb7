import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandomness } from '#shared/crypto/random.ts';
import { newVaultKey } from '#shared/crypto/vault-key.ts';
import { revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { ZERO_HASH } from '#shared/protocol/signed-entry.ts';
import { Laptop, Vault } from '../testing/laptop.ts';
import { type Office, openOffice } from '../testing/office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.server.close());

const pushBy = async (laptop: Laptop, rows: readonly Uint8Array[], relay = false) =>
  (await office.server.exchange(laptop, office.service, { rows, relay })).push;

function changed(revision: Uint8Array, offset: number): Uint8Array {
  const copy = revision.slice();
  copy[offset] = (copy[offset] as number) ^ 1;
  return copy;
}

describe('a pushed revision', () => {
  it('is stored once, and known when it is sent again', async () => {
    const { vault, alice } = office;
    const rows = vault.writeMany(alice, 2);
    expect(await pushBy(alice, rows)).toEqual([0, 0]);
    expect(await pushBy(alice, rows)).toEqual([1, 1]);
  });

  it('is malformed when its preamble is another', async () => {
    const { vault, alice } = office;
    expect(await pushBy(alice, [changed(vault.write(alice), 0)])).toEqual(['malformed']);
  });

  it('is too large above 1 MiB', async () => {
    const { vault, alice } = office;
    const row = vault.write(alice);
    const large = new Uint8Array(LIMITS.revisionBytes + 100);
    large.set(row.subarray(0, 120));
    new DataView(large.buffer).setUint32(116, large.length - 120 - 24 - 64);
    expect(await pushBy(alice, [large])).toEqual(['too-large']);
  });

  it('is another device’s unless it is relayed', async () => {
    const { vault, alice, bob } = office;
    const row = vault.write(bob);
    expect(await pushBy(alice, [row])).toEqual(['foreign-device']);
    expect(await pushBy(alice, [row], true)).toEqual([0]);
    expect(await pushBy(bob, [row])).toEqual([1]);
  });

  it('has no vault where none has a membership log', async () => {
    const { alice } = office;
    expect(await pushBy(alice, [new Vault(alice).write(alice)])).toEqual(['no-such-vault']);
  });

  it('is refused to who is not a member, also by relay', async () => {
    const { vault, alice, service, server } = office;
    const eve = new Laptop();
    await server.add(service, eve);
    expect(await pushBy(eve, [vault.write(eve)])).toEqual(['not-a-member']);
    expect(await pushBy(eve, [vault.write(alice)], true)).toEqual(['not-a-member']);
    expect(await pushBy(alice, [vault.seal(eve, 1, ZERO_HASH, 'never a member')], true)).toEqual(['not-a-member']);
  });

  it('is refused once the author’s grant has ended by itself', async () => {
    const { vault, alice, service, server } = office;
    const guest = new Laptop();
    await server.add(service, guest);
    const entry = vault.grant(alice, guest, { until: server.now + 1000 });
    await server.exchange(alice, service, { append: [[vault.bytes, [entry]]] });
    expect(await pushBy(guest, [vault.write(guest)])).toEqual([0]);
    server.advance(1000);
    expect(await pushBy(guest, [vault.write(guest)])).toEqual(['not-a-member']);
  });

  it('stays good by relay when its author was revoked from the vault since', async () => {
    const { vault, alice, bob, service, server } = office;
    const row = vault.write(bob);
    await server.exchange(alice, service, { append: [[vault.bytes, [vault.revoke(alice, bob)]]] });
    expect(await pushBy(bob, [row])).toEqual(['not-a-member']);
    expect(await pushBy(alice, [row], true)).toEqual([0]);
  });

  it('is refused under a key that the vault’s log does not have', async () => {
    const { vault, alice } = office;
    const strange = vault.seal(alice, 1, ZERO_HASH, 'x', newVaultKey(1, systemRandomness));
    const early = vault.seal(alice, 1, ZERO_HASH, 'x', { ...vault.key, version: 2 });
    expect(await pushBy(alice, [strange])).toEqual(['wrong-key']);
    expect(await pushBy(alice, [early])).toEqual(['wrong-key']);
  });

  it('has the wrong counter when it skips one, names another predecessor, or takes a number again', async () => {
    const { vault, alice } = office;
    const [first, second, third] = vault.writeMany(alice, 3) as [Uint8Array, Uint8Array, Uint8Array];
    expect(await pushBy(alice, [first, third])).toEqual([0, 'wrong-counter']);
    expect(await pushBy(alice, [vault.seal(alice, 2, ZERO_HASH, 'no predecessor')])).toEqual(['wrong-counter']);
    expect(await pushBy(alice, [second])).toEqual([0]);
    expect(await pushBy(alice, [vault.seal(alice, 2, revisionIdOfBytes(first), 'again')])).toEqual(['wrong-counter']);
    expect(await pushBy(alice, [third])).toEqual([0]);
  });

  it('has a bad signature when any of it was changed, and then takes the author’s later ones with it', async () => {
    const { vault, alice } = office;
    const [first, second] = vault.writeMany(alice, 2) as [Uint8Array, Uint8Array];
    expect(await pushBy(alice, [changed(first, first.length - 1), second])).toEqual(['bad-signature', 'wrong-counter']);
    expect(await pushBy(alice, [changed(first, 150), second])).toEqual(['bad-signature', 'wrong-counter']);
    expect(await pushBy(alice, [first, second])).toEqual([0, 0]);
  });

  it('does not keep the rest of its batch from being stored', async () => {
    const { vault, alice, bob, service, server } = office;
    const other = new Vault(alice);
    await server.exchange(alice, service, { append: [[other.bytes, other.log.entries]] });
    const rows = [vault.write(alice), vault.write(bob), other.write(alice)];
    expect(await pushBy(alice, rows)).toEqual([0, 'foreign-device', 0]);
  });
});

it('answers every row with `storage` when the store cannot write, and stores them on the next try', async () => {
  await office.server.close();
  let isFull = false;
  office = await openOffice({
    wrapStorage: (storage) => ({
      ...storage,
      appendRevisions: (rows) => (isFull ? Promise.reject(new Error('disk full')) : storage.appendRevisions(rows)),
    }),
  });
  const rows = office.vault.writeMany(office.alice, 2);
  isFull = true;
  expect(await pushBy(office.alice, rows)).toEqual(['storage', 'storage']);
  isFull = false;
  expect(await pushBy(office.alice, rows)).toEqual([0, 0]);
});

it('stores what many laptops push at once in fewer commits than requests', async () => {
  const { server, service, alice } = office;
  const laptops = Array.from({ length: 12 }, () => new Laptop());
  await server.add(service, ...laptops);
  const vaults = laptops.map((laptop) => new Vault(laptop));
  for (const [index, laptop] of laptops.entries()) {
    const vault = vaults[index] as Vault;
    await server.exchange(laptop, service, { append: [[vault.bytes, vault.log.entries]] });
  }
  await Promise.all(laptops.map((laptop, index) => pushBy(laptop, [(vaults[index] as Vault).write(laptop)])));
  const metrics = (await server.app.inject('/metrics')).body;
  const commits = Number(/haversack_commit_requests_count (\d+)/.exec(metrics)?.[1]);
  expect(metrics).toContain('haversack_pushed_rows_total{result="stored"} 12');
  expect(commits).toBeLessThan(12);
  expect(await pushBy(alice, [])).toEqual([]);
});
