import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { toBase64Url, toHex } from '#shared/base/bytes.ts';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { REQUEST_ERRORS } from '#shared/protocol/errors.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { MESSAGES, type MessageName } from '#shared/protocol/messages.ts';
import { randomId } from './testing/laptop.ts';
import { type Office, openOffice } from './testing/office.ts';
import { SET_UP_CODE } from './testing/server.ts';

let office: Office;
afterEach(() => office.server.close());

const NAMES = Object.keys(MESSAGES) as MessageName[];

it('answers every refusal with the code and the status that the protocol gives it, for anyone’s page to read', async () => {
  office = await openOffice();
  const { app } = office.server;
  const refusals = [
    await app.inject({ method: 'POST', url: '/v1/nothing', payload: Buffer.of(0xa0) }),
    await app.inject({ method: 'POST', url: '/v1/exchange', payload: Buffer.of(0xff) }),
    await app.inject({ method: 'POST', url: '/v1/exchange' }),
    await app.inject({ method: 'POST', url: '/v1/exchange', payload: Buffer.alloc(LIMITS.requestBytes + 1) }),
    await app.inject({ method: 'POST', url: '/v1/exchange', payload: Buffer.of(0xa0), headers: { 'content-type': 'nonsense' } }),
    await app.inject({ method: 'POST', url: '/v1/exchange', payload: Buffer.from(toCbor({ token: randomId() })) }),
  ];
  const codes = refusals.map(({ rawPayload }) => {
    const read = fromCbor(rawPayload);
    return read.ok ? (read.value as { error: string }).error : 'no CBOR';
  });
  expect(codes).toEqual(['unsupported', 'malformed', 'malformed', 'too-large', 'malformed', 'token']);
  for (const [index, { statusCode, headers }] of refusals.entries()) {
    expect(statusCode).toBe(REQUEST_ERRORS[codes[index] as keyof typeof REQUEST_ERRORS].status);
    expect(headers['access-control-allow-origin']).toBe('*');
  }
});

it('takes the content type that browsers give to text, and answers a preflight', async () => {
  office = await openOffice();
  const { server, service, alice } = office;
  const payload = Buffer.from(toCbor({ token: await server.login(alice, service) }));
  const answer = await server.app.inject({
    method: 'POST',
    url: '/v1/exchange',
    payload,
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
  });
  expect(answer.statusCode).toBe(200);
  const preflight = await server.app.inject({ method: 'OPTIONS', url: '/v1/exchange' });
  expect(preflight.headers['access-control-allow-origin']).toBe('*');
});

it('never breaks on random bytes, random maps or nearly right requests', async () => {
  office = await openOffice();
  const { server, service, alice, vault } = office;
  const token = await server.login(alice, service);
  const keys = [
    'token',
    'code',
    'entries',
    'invite',
    'device',
    'push',
    'pull',
    'members',
    'append',
    'backfill',
    'vaults',
    'buckets',
    'digest',
  ];
  const bytes = fc.uint8Array({ maxLength: 64 });
  const value = fc.oneof(
    bytes,
    fc.constant(vault.bytes),
    fc.constant(token),
    fc.maxSafeNat(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
  );
  const nested = fc.oneof(
    value,
    fc.array(value, { maxLength: 4 }),
    fc.array(fc.tuple(value, fc.array(value, { maxLength: 3 })), { maxLength: 3 }),
  );
  const pull = fc.record({ epoch: bytes, seq: fc.maxSafeNat(), chain: bytes, limit: fc.maxSafeNat() });
  const nearly = fc.dictionary(fc.constantFrom(...keys), fc.oneof(nested, pull)).map((map) => toCbor({ ...map, token }));
  const names = fc.constantFrom(...NAMES.filter((name) => name !== 'stream'));
  await fc.assert(
    fc.asyncProperty(names, fc.oneof(fc.uint8Array({ maxLength: 300 }), nearly), async (name, body) => {
      const answer = await server.post(`/v1/${name}`, body);
      expect(answer.status).not.toBe(500);
      expect(answer.status === 200 || (answer.body as { error: string }).error in REQUEST_ERRORS).toBe(true);
    }),
    { numRuns: 600 },
  );
});

it('never breaks on a pushed batch with any bytes changed', async () => {
  office = await openOffice();
  const { server, service, alice, vault } = office;
  const token = await server.login(alice, service);
  const { packBatch } = await import('#shared/protocol/batch.ts');
  const { revisionIdOfBytes } = await import('#shared/crypto/verify.ts');
  const batch = packBatch(vault.writeMany(alice, 3), revisionIdOfBytes);
  await fc.assert(
    fc.asyncProperty(fc.nat(batch.length - 1), fc.integer({ min: 1, max: 255 }), async (offset, change) => {
      const changed = batch.slice();
      changed[offset] = (changed[offset] as number) ^ change;
      const { status, body } = await server.post('/v1/exchange', toCbor({ token, push: changed }));
      const rows = (body as { push?: (number | string)[] }).push ?? [];
      expect([200, 400]).toContain(status);
      expect(rows.length === 0 || rows.some((row) => typeof row === 'string')).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect((await server.exchange(alice, service, {})).epoch).toHaveLength(8);
});

it('limits how often a device may ask, and tells when to come again', async () => {
  office = await openOffice({ ratePerDevice: 5 });
  const { server, service, alice, bob } = office;
  const ask = { token: await server.login(alice, service) };
  const answers: string[] = [];
  for (let count = 0; count < 6; count++) answers.push(await server.codeOf('exchange', ask));
  expect(answers.slice(-2)).toEqual(['rate', 'rate']);
  const { status, body } = await server.post('/v1/exchange', toCbor(ask));
  expect([status, body]).toEqual([429, { error: 'rate', retryAfter: 12 }]);
  expect(await server.codeOf('exchange', { token: await server.login(bob, service) })).toBe('ok');
  server.advance(12_000);
  expect(await server.codeOf('exchange', ask)).toBe('ok');
});

it('limits by address before login, guesses of tokens included, without holding up who is logged in there', async () => {
  office = await openOffice({ ratePerAddress: 20 });
  const { server, service, alice } = office;
  const token = await server.login(alice, service);
  const guess = () => server.codeOf('exchange', { token: randomId() });
  const answers: string[] = [];
  for (let count = 0; count < 20; count++) answers.push(await guess());
  expect(answers[0]).toBe('token');
  expect(answers.at(-1)).toBe('rate');
  expect(await server.codeOf('challenge', { device: alice.device })).toBe('rate');
  expect(await server.codeOf('challenge', { device: alice.device }, '203.0.113.9')).toBe('ok');
  expect(await server.codeOf('exchange', { token })).toBe('ok');
});

it('writes a line for each message that says what happened, and nothing that was in it', async () => {
  office = await openOffice();
  const { server, service, alice, vault } = office;
  const token = await server.login(alice, service);
  const row = vault.write(alice, 'Nothing of this may be seen');
  await server.exchange(alice, service, { rows: [row, row] });
  await server.codeOf('setup', { code: SET_UP_CODE, entries: [] });
  await server.codeOf('exchange', { token: token.slice(1) });
  const log = server.logLines.join('');
  const pushed = server.logLines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ rows }) => rows);
  expect(pushed).toMatchObject({ message: 'exchange', result: 'ok', device: alice.id, status: 200, rows: { stored: 1, known: 1 } });
  const secrets = [token, alice.signing.privateKey, vault.key.secret, vault.bytes, row.slice(144, 176), row.slice(-64)];
  for (const secret of secrets) {
    for (const written of [toHex(secret), toBase64Url(secret), Buffer.from(secret).toString('base64')]) expect(log).not.toContain(written);
  }
  expect(log).not.toContain(SET_UP_CODE);
  expect(log).not.toContain(SET_UP_CODE.replaceAll('-', ''));
});

it('answers `storage` when the store fails, and is not ready then', async () => {
  let isBroken = false;
  office = await openOffice({
    wrapStorage: (storage) => {
      const failing = () => Promise.reject(Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR' }));
      return {
        ...storage,
        head: () => (isBroken ? failing() : storage.head()),
        check: () => (isBroken ? failing() : storage.check()),
      };
    },
  });
  const { server, service, alice } = office;
  const token = await server.login(alice, service);
  expect((await server.app.inject('/readyz')).statusCode).toBe(200);
  isBroken = true;
  expect(await server.codeOf('exchange', { token })).toBe('storage');
  expect((await server.app.inject('/readyz')).statusCode).toBe(503);
  expect((await server.app.inject('/healthz')).statusCode).toBe(200);
});

it('describes its surface: every message in OpenAPI and on a page, and counts for Prometheus', async () => {
  office = await openOffice();
  const { app } = office.server;
  const description = (await app.inject('/openapi')).json<{ paths: Record<string, { post?: { requestBody: unknown } }> }>();
  const page = (await app.inject('/docs')).body;
  for (const name of NAMES) {
    expect(JSON.stringify(description.paths[`/v1/${name}`])).toContain('byte-string');
    expect(page).toContain(`/v1/${name}`);
  }
  const metrics = (await app.inject('/metrics')).body;
  for (const name of ['haversack_requests_total', 'haversack_devices 3', 'haversack_vaults 1', 'process_cpu_seconds_total'])
    expect(metrics).toContain(name);
});
