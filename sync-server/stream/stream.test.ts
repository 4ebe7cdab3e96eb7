import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { Laptop, Vault } from '../testing/laptop.ts';
import { type Office, openOffice } from '../testing/office.ts';

let office: Office;
let address: string;
const listening: AbortController[] = [];
beforeEach(async () => {
  office = await openOffice({ heartbeat: 50 });
  await office.server.app.listen({ port: 0 });
  address = `http://127.0.0.1:${(office.server.app.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const controller of listening.splice(0)) controller.abort();
  await office.server.close();
});

async function open(token: Uint8Array): Promise<Response> {
  const controller = new AbortController();
  listening.push(controller);
  return fetch(`${address}/v1/stream`, { method: 'POST', body: Buffer.from(toCbor({ token })), signal: controller.signal });
}

/** Collects what a stream says. */
async function listen(laptop: Laptop): Promise<{ heard: string; readonly ended: Promise<unknown> }> {
  const answer = await open(await office.server.login(laptop, office.service));
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const decoder = new TextDecoder();
  const listener = { heard: '', ended: Promise.resolve<unknown>(undefined) };
  listener.ended = (async () => {
    for await (const chunk of answer.body ?? []) listener.heard += decoder.decode(chunk);
  })().catch(() => undefined);
  await until(() => listener.heard.startsWith(':'));
  return listener;
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 400) throw new Error('it did not happen within 4 seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const pokes = (listener: { heard: string }): string[] => listener.heard.match(/event: poke\ndata: \d+\n\n/g) ?? [];

it('pokes the other members of a vault with the newest seq, not its author and not strangers', async () => {
  const { server, service, alice, bob, vault } = office;
  const eve = new Laptop();
  await server.add(service, eve);
  const [toAlice, toBob, toEve] = [await listen(alice), await listen(bob), await listen(eve)];
  await server.exchange(alice, service, { rows: vault.writeMany(alice, 2) });
  await until(() => pokes(toBob).length > 0);
  expect(pokes(toBob)).toEqual(['event: poke\ndata: 2\n\n']);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect([pokes(toAlice), pokes(toEve)]).toEqual([[], []]);
});

it('pokes who is granted a vault or revoked from it, and everyone when the directory changes', async () => {
  const { server, service, alice, bob, vault } = office;
  const toBob = await listen(bob);
  const other = new Vault(alice);
  other.grant(alice, bob);
  await server.exchange(alice, service, { append: [[other.bytes, other.log.entries]] });
  await until(() => pokes(toBob).length === 1);
  await server.exchange(alice, service, { append: [[vault.bytes, [vault.revoke(alice, bob)]]] });
  await until(() => pokes(toBob).length === 2);
  await server.add(service, new Laptop());
  await until(() => pokes(toBob).length === 3);
  expect(pokes(toBob)).toHaveLength(3);
});

it('says a comment now and then, so that what lies between keeps the connection', async () => {
  const toBob = await listen(office.bob);
  await until(() => (toBob.heard.match(/^:$/gm) ?? []).length >= 3);
  expect(pokes(toBob)).toEqual([]);
});

it('ends when its device is revoked and when its token is over', async () => {
  const { server, service, alice, bob } = office;
  const [toAlice, toBob] = [await listen(alice), await listen(bob)];
  await server.send('directory', { token: await server.login(service.administrator, service), entries: [service.revoke(bob)] });
  await toBob.ended;
  const toAdministrator = await listen(service.administrator);
  server.advance(LIMITS.tokenLife);
  await toAlice.ended;
  await toAdministrator.ended;
  expect(pokes(toAdministrator)).toEqual([]);
});

it('stops the server although laptops listen', async () => {
  const toBob = await listen(office.bob);
  await office.server.close();
  await toBob.ended;
  expect(office.server.app.server.listening).toBe(false);
  office = await openOffice();
});

it('gives a device four streams, no more, and none without a token', async () => {
  const { server, service, bob } = office;
  const token = await server.login(bob, service);
  for (let count = 0; count < LIMITS.streamsPerDevice; count++) expect((await open(token)).status).toBe(200);
  const fifth = await open(token);
  const refusal = fromCbor(new Uint8Array(await fifth.arrayBuffer()));
  expect(refusal).toEqual({ ok: true, value: { error: 'too-many' } });
  expect((await open(new Uint8Array(16))).status).toBe(401);
  listening.shift()?.abort();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await open(token)).status).toBe(200);
});
