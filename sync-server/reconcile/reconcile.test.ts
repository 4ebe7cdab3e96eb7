import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concatBytes } from '#shared/base/bytes.ts';
import { revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { bucketDigests, bucketOf, EMPTY_SET, type SetDigest, withId } from '#shared/protocol/store-digest.ts';
import { Laptop, Vault } from '../testing/laptop.ts';
import { type Office, openOffice } from '../testing/office.ts';
import { unpacked } from '../testing/server.ts';

let office: Office;
let rows: Uint8Array[];
beforeEach(async () => {
  office = await openOffice();
  rows = office.vault.writeMany(office.alice, 20);
  await office.server.exchange(office.alice, office.service, { rows });
});
afterEach(() => office.server.close());

const summed = (revisions: readonly Uint8Array[]): SetDigest =>
  revisions.reduce<SetDigest>((sum, revision) => withId(sum, revisionIdOfBytes(revision)), EMPTY_SET);

async function stepOne(laptop: Laptop, held: readonly Uint8Array[]) {
  const { server, service, vault } = office;
  const { count, xor } = summed(held);
  return server.send('reconcile', { token: await server.login(laptop, service), vaults: [[vault.bytes, count, xor]] });
}

async function stepTwo(laptop: Laptop, held: readonly Uint8Array[]) {
  const { server, service, vault } = office;
  const idsByBucket = Array.from({ length: 64 }, (_, bucket): [number, Uint8Array] => {
    const ids = held.map(revisionIdOfBytes).filter((id) => bucketOf(id) === bucket);
    return [bucket, concatBytes(...ids.map((id) => id.subarray(0, 16)))];
  });
  return server.send('reconcile-vault', { token: await server.login(laptop, service), vault: vault.bytes, buckets: idsByBucket });
}

describe('reconcile', () => {
  it('finds no difference where both sides hold the same, and tells where the log stands', async () => {
    const answer = await stepOne(office.bob, rows);
    expect(answer).toMatchObject({ seq: 20, differ: [], absent: [] });
    expect(answer.epoch).toHaveLength(8);
  });

  it('names the vault that differs with the digests of its buckets', async () => {
    const { differ } = await stepOne(office.bob, rows.slice(1));
    expect(differ).toEqual([[office.vault.bytes, bucketDigests(rows.map(revisionIdOfBytes))]]);
  });

  it('counts a vault that is not named as empty, and names those that are not mine as absent', async () => {
    const { server, service, bob, vault } = office;
    const strange = new Vault(bob);
    const token = await server.login(bob, service);
    const answer = await server.send('reconcile', { token, vaults: [[strange.bytes, 1, new Uint8Array(16)]] });
    expect(answer.absent).toEqual([strange.bytes]);
    expect(answer.differ.map(([id]) => id)).toEqual([vault.bytes]);
  });

  it('gives what I lack and asks for what it lacks', async () => {
    const { bob, vault } = office;
    const onlyBobs = vault.writeMany(bob, 2);
    const answer = await stepTwo(bob, [...rows.slice(0, 15), ...onlyBobs]);
    expect(unpacked(answer.batch)).toEqual(rows.slice(15));
    expect(answer.more).toBe(false);
    const wanted = onlyBobs.map((row) => revisionIdOfBytes(row).subarray(0, 16));
    const asked = [answer.want.slice(0, 16), answer.want.slice(16)];
    for (const id of wanted) expect(asked).toContainEqual(id);
  });

  it('looks only into the buckets that were asked about', async () => {
    const { server, service, bob, vault } = office;
    const bucket = bucketOf(revisionIdOfBytes(rows[0] as Uint8Array));
    const token = await server.login(bob, service);
    const { batch } = await server.send('reconcile-vault', { token, vault: vault.bytes, buckets: [[bucket, new Uint8Array(0)]] });
    expect(unpacked(batch)).toEqual(rows.filter((row) => bucketOf(revisionIdOfBytes(row)) === bucket));
  });

  it('heals a server that lost the newest rows: any member relays them', async () => {
    const { server, service, bob, vault, alice } = office;
    const lost = vault.writeMany(alice, 3);
    const { want } = await stepTwo(bob, [...rows, ...lost]);
    expect(want).toHaveLength(48);
    expect((await server.exchange(bob, service, { rows: lost, relay: true })).push).toEqual([0, 0, 0]);
    expect((await stepOne(alice, [...rows, ...lost])).differ).toEqual([]);
  });

  it('is refused to who is not a member, and where ids are cut', async () => {
    const { server, service, bob, vault } = office;
    const eve = new Laptop();
    await server.add(service, eve);
    expect(await server.codeOf('reconcile-vault', { token: await server.login(eve, service), vault: vault.bytes, buckets: [] })).toBe(
      'not-allowed',
    );
    const cut = { token: await server.login(bob, service), vault: vault.bytes, buckets: [[0, new Uint8Array(15)]] };
    expect(await server.codeOf('reconcile-vault', cut)).toBe('malformed');
  });
});
