import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { toCbor } from '#shared/protocol/cbor.ts';
import { Vault } from '../testing/laptop.ts';
import { FROM_START, type Office, openOffice } from '../testing/office.ts';
import { unpacked } from '../testing/server.ts';

let office: Office;
afterEach(() => office.server.close());

it('carries a new vault, its revisions and what colleagues wrote in one round trip', async () => {
  office = await openOffice();
  const { server, service, alice, bob } = office;
  const vault = new Vault(alice);
  vault.grant(alice, bob);
  const rows = vault.writeMany(alice, 3);

  const sent = await server.exchange(alice, service, { append: [[vault.bytes, vault.log.entries]], rows, members: 0 });
  expect(sent.append).toEqual([0]);
  expect(sent.push).toEqual([0, 0, 0]);

  const got = await server.exchange(bob, service, { directory: 0, members: 0, pull: FROM_START, digest: true });
  expect(got.directory).toMatchObject({ length: 4, entries: service.log.entries });
  expect(got.members?.logs).toContainEqual([vault.bytes, 0, vault.log.entries]);
  expect(got.pull && 'batch' in got.pull ? unpacked(got.pull.batch) : []).toEqual(rows);
  expect(got.pull).toMatchObject({ seq: 3, more: false });
  expect(got.enrolments).toBeUndefined();
});

it('gives both members of the same vaults the same digest, and another one after a change', async () => {
  office = await openOffice();
  const { server, service, alice, bob, vault } = office;
  const digestOf = async (laptop: typeof alice) => (await server.exchange(laptop, service, { digest: true })).digest;
  const before = await digestOf(alice);
  expect(await digestOf(bob)).toEqual(before);
  await server.exchange(alice, service, { rows: [vault.write(alice)] });
  expect(await digestOf(alice)).not.toEqual(before);
  expect(await digestOf(bob)).toEqual(await digestOf(alice));
});

it('refuses the whole request, with nothing of it done, when the batch is no batch', async () => {
  office = await openOffice();
  const { server, service, alice } = office;
  const vault = new Vault(alice);
  const token = await server.login(alice, service);
  const append = [[vault.bytes, vault.log.entries]];
  expect(await server.codeOf('exchange', { token, append, push: new Uint8Array([0, 0, 0, 9]) })).toBe('malformed');
  expect((await server.exchange(alice, service, { append: [[vault.bytes, vault.log.entries]] })).append).toEqual([0]);
});

it('answers "nothing new" in 1 KB on the wire, with a browser’s request head', async () => {
  office = await openOffice();
  const { server, service, alice } = office;
  const first = await server.exchange(alice, service, { members: 0, pull: FROM_START });
  const checkpoint =
    first.pull && 'batch' in first.pull ? { seq: first.pull.seq, chain: first.pull.chain } : { seq: 0, chain: FROM_START.chain };
  await server.app.listen({ port: 0 });
  const body = toCbor({
    token: await server.login(alice, service),
    directory: 4,
    members: first.members?.cursor,
    pull: { epoch: first.epoch, ...checkpoint, limit: 65536 },
    digest: true,
  });
  const { port } = server.app.server.address() as AddressInfo;
  const browserHead = 550;
  expect(browserHead + body.length + (await bytesOfAnswer(port, body))).toBeLessThanOrEqual(1024);
});

async function bytesOfAnswer(port: number, body: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest({ port, path: '/v1/exchange', method: 'POST', headers: { 'content-length': body.length } }, (answer) => {
      const { socket } = answer;
      answer.resume().on('end', () => {
        resolve(socket.bytesRead);
        socket.destroy();
      });
    });
    sending.on('error', reject);
    sending.end(body);
  });
}
