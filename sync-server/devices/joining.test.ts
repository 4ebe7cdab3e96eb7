import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concatBytes } from '#shared/base/bytes.ts';
import { enrolmentMac, invitationId } from '#shared/crypto/one-time-code.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { Laptop, NewService, randomId } from '../testing/laptop.ts';
import { SET_UP_CODE, TestServer } from '../testing/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.start();
});
afterEach(() => server.close());

const secret = systemRandomness.bytes(16);
const invite = invitationId(secret);

function enrolmentOf(laptop: Laptop, code = secret) {
  const { device, signing, box } = laptop;
  const keys = { device, sign: signing.publicKey, box: box.publicKey };
  const proof = laptop.sign('hs/enrol-proof/v1', concatBytes(device, keys.sign, keys.box));
  return { invite: invitationId(code), ...keys, mac: enrolmentMac(code, device, keys.sign, keys.box), proof };
}

const askAfter = (laptop: Laptop) => ({ device: laptop.device, proof: laptop.sign('hs/enrolment/v1', laptop.device) });

async function announce(service: NewService, id = invite, life: number = LIMITS.invitationLife): Promise<void> {
  await server.send('invite', { token: await server.login(service.administrator, service), invite: id, expires: server.now + life });
}

describe('setting up', () => {
  it('takes the code however it was typed, once', async () => {
    const service = new NewService();
    const entries = service.log.entries;
    expect(await server.codeOf('setup', { code: 'WRONG-WRONG-WRONG-WRONG', entries })).toBe('wrong-code');
    expect(await server.codeOf('setup', { code: SET_UP_CODE.toLowerCase().replaceAll('-', ' '), entries })).toBe('ok');
    expect(server.setUpCode.text).toBeUndefined();
    expect(await server.codeOf('setup', { code: SET_UP_CODE, entries: new NewService().log.entries })).toBe('already-set-up');
  });

  it('answers a repeated request as it did the first, whose answer may have been lost', async () => {
    const service = await server.setUp();
    expect(await server.codeOf('setup', { code: SET_UP_CODE, entries: service.log.entries })).toBe('ok');
  });

  it('refuses entries that do not begin a service, and keeps the code', async () => {
    const service = new NewService();
    const [first, second] = service.log.entries as [Uint8Array, Uint8Array];
    const stranger = new NewService().log.entries[1] as Uint8Array;
    for (const entries of [[], [first], [second], [first, stranger], [first, second, second], [new Uint8Array(3), second]]) {
      expect(await server.codeOf('setup', { code: SET_UP_CODE, entries })).toBe('bad-entry');
    }
    expect(await server.codeOf('setup', { code: SET_UP_CODE, entries: [first, second] })).toBe('ok');
  });

  it('is what every other message asks for first', async () => {
    const laptop = new Laptop();
    expect(await server.codeOf('challenge', { device: laptop.device })).toBe('not-set-up');
    expect(await server.codeOf('enrol', enrolmentOf(laptop))).toBe('not-set-up');
    expect(await server.codeOf('enrolment', askAfter(laptop))).toBe('not-set-up');
    expect(await server.codeOf('exchange', { token: randomId() })).toBe('not-set-up');
  });
});

describe('joining with a one-time code', () => {
  it('waits for an administrator, is confirmed, and gives the whole directory', async () => {
    const service = await server.setUp();
    await announce(service);
    const laptop = new Laptop();
    const asked = enrolmentOf(laptop);
    await server.send('enrol', asked);
    await server.send('enrol', asked);
    expect(await server.send('enrolment', askAfter(laptop))).toEqual({ state: 'waiting' });

    const { enrolments } = await server.exchange(service.administrator, service, {});
    expect(enrolments).toEqual([[asked.invite, asked.device, asked.sign, asked.box, asked.mac]]);

    await server.add(service, laptop);
    const answer = await server.send('enrolment', askAfter(laptop));
    expect(answer).toEqual({ state: 'confirmed', directory: service.log.entries });
    expect((await server.exchange(service.administrator, service, {})).enrolments).toBeUndefined();
    expect((await server.exchange(laptop, service, {})).epoch).toHaveLength(8);
  });

  it('refuses a code that is unknown, used by another, over, or cancelled', async () => {
    const service = await server.setUp();
    const [first, second] = [new Laptop(), new Laptop()];
    expect(await server.codeOf('enrol', enrolmentOf(first))).toBe('unknown-invite');
    await announce(service);
    await server.send('enrol', enrolmentOf(first));
    expect(await server.codeOf('enrol', enrolmentOf(second))).toBe('used');

    const shortLived = systemRandomness.bytes(16);
    await announce(service, invitationId(shortLived), 1000);
    server.advance(1000);
    expect(await server.codeOf('enrol', enrolmentOf(second, shortLived))).toBe('expired');
    expect(await server.codeOf('enrol', enrolmentOf(first))).toBe('ok');

    const token = await server.login(service.administrator, service);
    await server.send('cancel-invite', { token, invite });
    expect(await server.send('enrolment', askAfter(first))).toEqual({ state: 'refused' });
    expect(await server.codeOf('enrol', enrolmentOf(first))).toBe('unknown-invite');
    expect(await server.codeOf('cancel-invite', { token, invite })).toBe('known');
  });

  it('refuses keys without their proof, and answers about a device only to that device', async () => {
    const service = await server.setUp();
    await announce(service);
    const [laptop, eve] = [new Laptop(), new Laptop()];
    expect(await server.codeOf('enrol', { ...enrolmentOf(laptop), sign: eve.signing.publicKey })).toBe('bad-signature');
    expect(await server.codeOf('enrol', { ...enrolmentOf(laptop), sign: new Uint8Array(32) })).toBe('bad-signature');
    expect(await server.codeOf('enrolment', askAfter(laptop))).toBe('unknown-device');
    await server.send('enrol', enrolmentOf(laptop));
    const forged = { device: laptop.device, proof: eve.sign('hs/enrolment/v1', laptop.device) };
    expect(await server.codeOf('enrolment', forged)).toBe('unknown-device');
    await server.add(service, laptop);
    expect(await server.codeOf('enrolment', forged)).toBe('bad-signature');
  });

  it('lets administrators announce at most 50 codes of at most 24 hours, and nobody else any', async () => {
    const service = await server.setUp();
    const laptop = new Laptop();
    await server.add(service, laptop);
    const expires = server.now + 1000;
    const token = await server.login(laptop, service);
    expect(await server.codeOf('invite', { token, invite, expires })).toBe('not-allowed');
    expect(await server.codeOf('cancel-invite', { token, invite })).toBe('not-allowed');
    const admin = await server.login(service.administrator, service);
    expect(await server.codeOf('invite', { token: admin, invite, expires: server.now })).toBe('expired');
    for (let count = 0; count < LIMITS.openInvitations; count++) await announce(service, randomId(), 1000);
    expect(await server.codeOf('invite', { token: admin, invite, expires })).toBe('too-many');
    server.advance(1000);
    await announce(service, invite, 10 * LIMITS.invitationLife);
    server.advance(LIMITS.invitationLife);
    expect(await server.codeOf('enrol', enrolmentOf(new Laptop()))).toBe('expired');
  });
});

describe('logging in', () => {
  async function challengeFor(laptop: Laptop): Promise<Uint8Array> {
    return (await server.send('challenge', { device: laptop.device })).challenge;
  }
  const signed = (laptop: Laptop, challenge: Uint8Array, service: NewService) => ({
    device: laptop.device,
    challenge,
    signature: laptop.sign('hs/login/v1', challenge, laptop.device, service.rootHash),
  });

  it('works once per challenge, within a minute, for the device that asked', async () => {
    const service = await server.setUp();
    const { administrator } = service;
    const request = signed(administrator, await challengeFor(administrator), service);
    expect(await server.codeOf('login', request)).toBe('ok');
    expect(await server.codeOf('login', request)).toBe('bad-challenge');
    const late = signed(administrator, await challengeFor(administrator), service);
    server.advance(LIMITS.challengeLife);
    expect(await server.codeOf('login', late)).toBe('bad-challenge');
    const others = await challengeFor(new Laptop());
    expect(await server.codeOf('login', signed(administrator, others, service))).toBe('bad-challenge');
  });

  it('tells unknown devices, wrong keys and other services apart', async () => {
    const service = await server.setUp();
    const { administrator } = service;
    const stranger = new Laptop();
    expect(await server.codeOf('login', signed(stranger, await challengeFor(stranger), service))).toBe('unknown-device');
    const challenge = await challengeFor(administrator);
    const byStranger = { ...signed(stranger, challenge, service), device: administrator.device };
    expect(await server.codeOf('login', byStranger)).toBe('bad-signature');
    const elsewhere = signed(administrator, await challengeFor(administrator), new NewService());
    expect(await server.codeOf('login', elsewhere)).toBe('bad-signature');
  });

  it('gives a token of 12 hours that also outlives a restart of the server', async () => {
    const service = await server.setUp();
    const token = await server.login(service.administrator, service);
    await server.app.close();
    server = await TestServer.start({ folder: server.folder });
    expect(await server.codeOf('exchange', { token })).toBe('ok');
    server.advance(LIMITS.tokenLife);
    expect(await server.codeOf('exchange', { token })).toBe('token');
    expect(await server.codeOf('exchange', { token: randomId() })).toBe('token');
  });

  it('ends with the device: its token, and every later login', async () => {
    const service = await server.setUp();
    const laptop = new Laptop();
    await server.add(service, laptop);
    const token = await server.login(laptop, service);
    const asked = await challengeFor(laptop);
    await server.send('directory', { token: await server.login(service.administrator, service), entries: [service.revoke(laptop)] });
    expect(await server.codeOf('exchange', { token })).toBe('device-revoked');
    expect(await server.codeOf('login', signed(laptop, asked, service))).toBe('device-revoked');
    expect(await server.codeOf('enrolment', askAfter(laptop))).toBe('device-revoked');
  });
});
