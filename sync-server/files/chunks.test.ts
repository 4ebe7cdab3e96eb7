import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concatBytes } from '#shared/base/bytes.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import { newDocumentKey, type SealedChunk, sealDocument } from '#shared/crypto/seal-document.ts';
import { chunkIdOf } from '#shared/crypto/verify.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Storage } from '../storage/storage.ts';
import { Laptop, Vault } from '../testing/laptop.ts';
import { type Office, openOffice } from '../testing/office.ts';

let office: Office;
/** What the vault is said to hold already. */
let held = 0;
const nearlyFull = (storage: Storage): Storage => ({
  ...storage,
  chunkBytes: async (vault) => held + (await storage.chunkBytes(vault)),
  putChunk: (chunk, limit) => storage.putChunk(chunk, limit - held),
});
beforeEach(async () => {
  held = 0;
  office = await openOffice({ wrapStorage: nearlyFull });
});
afterEach(() => office.server.close());

const chunksOf = (length: number): SealedChunk[] => [
  ...sealDocument(new Uint8Array(length).fill(7), newDocumentKey(systemRandomness), systemRandomness),
];
const put = async (laptop: Laptop, chunk: SealedChunk, vault = office.vault.bytes) =>
  office.server.codeOf('put-chunk', { token: await office.server.login(laptop, office.service), vault, ...chunk });
const get = async (laptop: Laptop, id: Uint8Array, vault = office.vault.bytes) =>
  office.server.codeOf('get-chunk', { token: await office.server.login(laptop, office.service), vault, id });
const ask = async (laptop: Laptop, ids: readonly Uint8Array[]) =>
  office.server.send('chunks', {
    token: await office.server.login(laptop, office.service),
    vault: office.vault.bytes,
    ids: concatBytes(...ids),
  });
const stranger = async (): Promise<Laptop> => {
  const eve = new Laptop();
  await office.server.add(office.service, eve);
  return eve;
};

describe('chunks of documents', () => {
  it('are brought by one member and fetched by another, byte for byte', async () => {
    const { server, service, alice, bob, vault } = office;
    const chunks = chunksOf(600_000);
    const ids = chunks.map(({ id }) => id);
    expect(await ask(bob, ids)).toEqual({ missing: concatBytes(...ids), room: LIMITS.chunkBytesPerVault });
    for (const chunk of chunks) expect(await put(alice, chunk)).toBe('ok');
    const stored = chunks.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(await ask(bob, ids)).toEqual({ missing: new Uint8Array(0), room: LIMITS.chunkBytesPerVault - stored });
    const token = await server.login(bob, service);
    for (const { id, bytes } of chunks) expect((await server.send('get-chunk', { token, vault: vault.bytes, id })).bytes).toEqual(bytes);
  });

  it('tells which of them are missing, so that a broken upload goes on where it was', async () => {
    const { alice } = office;
    const [first, second, third] = chunksOf(600_000) as [SealedChunk, SealedChunk, SealedChunk];
    await put(alice, second);
    expect((await ask(alice, [first.id, second.id, third.id])).missing).toEqual(concatBytes(first.id, third.id));
  });

  it('are stored once, however often they are brought', async () => {
    const { server, service, alice, bob, vault } = office;
    const [chunk] = chunksOf(10) as [SealedChunk];
    const bring = async (laptop: Laptop) =>
      server.send('put-chunk', { token: await server.login(laptop, service), vault: vault.bytes, ...chunk });
    expect(await bring(alice)).toEqual({ result: 0 });
    expect(await bring(bob)).toEqual({ result: 1 });
    expect((await ask(alice, [chunk.id])).room).toBe(LIMITS.chunkBytesPerVault - chunk.bytes.length);
  });

  it('are nothing to who is not a member: neither whether they are there, nor the bytes, nor room for their own', async () => {
    const { server, service, alice, vault } = office;
    const eve = await stranger();
    const [chunk] = chunksOf(10) as [SealedChunk];
    await put(alice, chunk);
    expect(await get(eve, chunk.id)).toBe('not-allowed');
    expect(await put(eve, chunk)).toBe('not-allowed');
    const token = await server.login(eve, service);
    expect(await server.codeOf('chunks', { token, vault: vault.bytes, ids: chunk.id })).toBe('not-allowed');
    expect(await get(alice, chunk.id, new Vault(alice).bytes)).toBe('not-allowed');
  });

  it('are closed to who was revoked, and to who has no token', async () => {
    const { server, service, alice, bob, vault } = office;
    const [chunk] = chunksOf(10) as [SealedChunk];
    await put(alice, chunk);
    expect(await get(bob, chunk.id)).toBe('ok');
    await server.exchange(alice, service, { append: [[vault.bytes, [vault.revoke(alice, bob)]]] });
    expect(await get(bob, chunk.id)).toBe('not-allowed');
    expect(await put(bob, chunksOf(20)[0] as SealedChunk)).toBe('not-allowed');
    expect(await server.codeOf('get-chunk', { token: new Uint8Array(16), vault: vault.bytes, id: chunk.id })).toBe('token');
  });

  it('of one vault are not found in another, though both are the caller’s', async () => {
    const { server, service, alice } = office;
    const other = new Vault(alice);
    await server.exchange(alice, service, { append: [[other.bytes, other.log.entries]] });
    const [chunk] = chunksOf(10) as [SealedChunk];
    await put(alice, chunk);
    expect(await get(alice, chunk.id, other.bytes)).toBe('no-such-chunk');
  });

  it('are refused when they are not what their id says, no chunk at all, or too large', async () => {
    const { alice } = office;
    const [chunk] = chunksOf(10) as [SealedChunk];
    const damaged = chunk.bytes.slice();
    damaged[50] = (damaged[50] as number) ^ 1;
    expect(await put(alice, { id: chunk.id, bytes: damaged })).toBe('malformed');
    const text = new TextEncoder().encode('a letter that nobody has sealed');
    expect(await put(alice, { id: chunkIdOf(text), bytes: text })).toBe('malformed');
    expect(await put(alice, { id: chunkIdOf(new Uint8Array(0)), bytes: new Uint8Array(0) })).toBe('malformed');
    const large = new Uint8Array(LIMITS.chunkBytes + 1);
    large.set(chunk.bytes.subarray(0, 8));
    expect(await put(alice, { id: chunkIdOf(large), bytes: large })).toBe('too-large');
    expect((await ask(alice, [chunk.id, chunkIdOf(large)])).missing.length).toBe(64);
  });

  it('are refused whole when a question is malformed', async () => {
    const { server, service, alice, vault } = office;
    const token = await server.login(alice, service);
    const asks = async (ids: unknown) => server.codeOf('chunks', { token, vault: vault.bytes, ids });
    expect(await asks(new Uint8Array(31))).toBe('malformed');
    expect(await asks(new Uint8Array((LIMITS.chunksPerQuestion + 1) * 32))).toBe('malformed');
    expect(await asks('all of them')).toBe('malformed');
    expect(await server.codeOf('get-chunk', { token, vault: vault.bytes, id: new Uint8Array(31) })).toBe('malformed');
    expect(await server.codeOf('put-chunk', { token, vault: vault.bytes, id: new Uint8Array(32) })).toBe('malformed');
  });

  it('fill a vault up to its limit and no further', async () => {
    const { alice } = office;
    const [small] = chunksOf(10) as [SealedChunk];
    const [large] = chunksOf(200_000) as [SealedChunk];
    held = LIMITS.chunkBytesPerVault - small.bytes.length;
    expect(await put(alice, large)).toBe('vault-full');
    expect(await put(alice, small)).toBe('ok');
    expect(await put(alice, chunksOf(11)[0] as SealedChunk)).toBe('vault-full');
    expect((await ask(alice, [large.id])).room).toBe(0);
  });

  it('leave no word of what is in them, and no id of who or what, in the log', async () => {
    const { server, alice } = office;
    await put(alice, chunksOf(10)[0] as SealedChunk);
    const line = server.logLines.find((each) => each.includes('put-chunk')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ message: 'put-chunk', result: 'ok', status: 200 });
  });
});
