/**
 * A service in a folder, for moving in, moving out and analysts: its server's store, the keys of one administrator and one manager, and
 * the recovery kit. Whoever can read the folder can read everything in it. It is served inside this process, to nobody else.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Keyring } from '#renderer/worker/keyring.ts';
import type { Transport } from '#renderer/worker/surroundings.ts';
import type { PersonId } from '#shared/base/ids.ts';
import { createApp } from '#sync-server/app.ts';
import { setUpCodeInFolder } from '#sync-server/devices/set-up-code.ts';
import { openSqlite } from '#sync-server/storage/sqlite.ts';
import { StorageFault } from '#sync-server/storage/storage-fault.ts';
import { CannotRead } from './cannot-read.ts';
import { NodeLaptop } from './node-laptop.ts';
import { expectOk, inStep, type OpenedService } from './opened-service.ts';

const KEYS_FILE = 'keys.json';
const KIT_FILE = 'recovery-kit.txt';
/** Nothing listens there: messages are handed to the server within the process. */
const ADDRESS = 'http://folder.invalid';
/** The passphrase lies beside the keys: nothing is gained by a slow one. */
const QUICK = { passes: 1, memoryBytes: 8192 };
const PRIVATE = { mode: 0o600, flush: true };

const laptopSchema = z.object({ person: z.string(), passphrase: z.string(), keyring: z.custom<Keyring>() });
const keysSchema = z.object({ version: z.literal(1), administrator: laptopSchema, manager: laptopSchema });
type Keys = z.infer<typeof keysSchema>;
type KeptLaptop = z.infer<typeof laptopSchema>;

/** @throws CannotRead when the folder is in use, holds something else, or a service whose keys are not in it. */
export async function openData(folder: string, say: (words: string) => void): Promise<OpenedService> {
  const full = path.resolve(folder);
  if (!existsSync(path.join(full, KEYS_FILE))) await setUp(full, say);
  const { administrator, manager } = keysIn(full);
  const server = await serve(full);
  try {
    const laptop = new NodeLaptop(server.transport, QUICK);
    expectOk(await laptop.engine.unlock(await laptop.takeKeyring(manager.keyring), manager.passphrase), 'open the keys of the folder');
    await inStep(laptop);
    return {
      laptop,
      // Known from the directory, which has only now been fetched.
      person: manager.person as PersonId,
      keyHolders: new Set([administrator.person, manager.person] as PersonId[]),
      close: async () => {
        await laptop.engine.lock();
        await server.close();
      },
    };
  } catch (fault) {
    await server.close();
    throw fault;
  }
}

function keysIn(folder: string): Keys {
  try {
    return keysSchema.parse(JSON.parse(readFileSync(path.join(folder, KEYS_FILE), 'utf8')));
  } catch (fault) {
    throw new CannotRead(`The keys in ${path.join(folder, KEYS_FILE)} cannot be read.`, { cause: fault });
  }
}

/** Beside the folder first, and put in its place when it is whole: a set-up that ends in the middle leaves nothing there. */
async function setUp(folder: string, say: (words: string) => void): Promise<void> {
  const held = existsSync(folder) ? readdirSync(folder) : [];
  if (held.length > 0) {
    const why = held.some((name) => name.startsWith('haversack.db'))
      ? `${folder} holds a service that was set up elsewhere: its keys are on the laptops of its people. Ask one of its administrators for a one-time code of a manager, and use --server and --code.`
      : `${folder} is not empty and holds no service: name an empty or new folder.`;
    throw new CannotRead(why);
  }
  mkdirSync(path.dirname(folder), { recursive: true });
  const making = mkdtempSync(`${folder}.setting-up-`);
  try {
    await setUpIn(making);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(making, folder);
  } catch (fault) {
    rmSync(making, { recursive: true, force: true });
    throw fault;
  }
  say(
    `A new service was set up in ${folder}. Its keys lie in ${KEYS_FILE} and its recovery kit in ${KIT_FILE}, readable by you alone: ` +
      'whoever gets at this folder can read every record in it. Keep it on an encrypted disk, and remove it when it is no longer needed.',
  );
}

async function setUpIn(folder: string): Promise<void> {
  const server = await serve(folder);
  const [administrator, manager] = [new NodeLaptop(server.transport, QUICK), new NodeLaptop(server.transport, QUICK)];
  try {
    const passphrase = await administrator.engine.proposePassphrase();
    const names = { name: 'Keys of a folder: administrator', initials: 'KA', serviceName: 'Service in a folder' };
    const kit = expectOk(
      await administrator.engine.setUpService({ server: ADDRESS, setUpCode: server.setUpCode, passphrase, ...names }),
      'set up a service',
    );
    const lastGroups = kit.text.split('\n').map((line) => line.slice(line.lastIndexOf('-') + 1));
    await administrator.engine.confirmRecoveryKit(lastGroups.join(' '));
    writeFileSync(path.join(folder, KIT_FILE), `${kit.text}\n`, PRIVATE);
    await administrator.engine.syncNow();
    const keys: Keys = {
      version: 1,
      administrator: await kept(administrator, passphrase),
      manager: await joined(administrator, manager),
    };
    writeFileSync(path.join(folder, KEYS_FILE), `${JSON.stringify(keys)}\n`, PRIVATE);
  } finally {
    await administrator.engine.lock();
    await manager.engine.lock();
    await server.close();
  }
}

async function joined(administrator: NodeLaptop, manager: NodeLaptop): Promise<KeptLaptop> {
  const passphrase = await manager.engine.proposePassphrase();
  const invited = expectOk(
    await administrator.engine.makeInvitation({ name: 'Keys of a folder: manager', roles: ['manager'] }),
    'make a code for the manager',
  );
  const { profile } = expectOk(await manager.engine.join({ code: invited.code, initials: 'KM', passphrase }), 'use the code');
  await administrator.engine.syncNow();
  expectOk(await manager.engine.checkConfirmation(profile), 'confirm the manager');
  await administrator.engine.syncNow();
  expectOk(await manager.engine.unlock(profile, passphrase), 'unlock the manager’s keys');
  await manager.engine.syncNow();
  await administrator.engine.syncNow();
  return kept(manager, passphrase);
}

async function kept(laptop: NodeLaptop, passphrase: string): Promise<KeptLaptop> {
  return { person: (await laptop.watched('session'))?.person ?? '', passphrase, keyring: await laptop.keyring() };
}

interface InProcessServer {
  readonly transport: Transport;
  /** Empty once a service was set up. */
  readonly setUpCode: string;
  close(): Promise<void>;
}

async function serve(folder: string): Promise<InProcessServer> {
  let setUpCode = '';
  let app: FastifyInstance;
  try {
    const storage = await openSqlite({ folder });
    app = await createApp({
      storage,
      settings: { ratePerDevice: 1e9, ratePerAddress: 1e9, trustProxy: false, logLevel: 'silent' },
      clock: Date.now,
      randomBytes,
      setUpCode: (isSetUp) => {
        const code = setUpCodeInFolder(folder, isSetUp, randomBytes);
        setUpCode = code.text ?? '';
        return code;
      },
    });
    await app.ready();
  } catch (fault) {
    if (fault instanceof StorageFault) throw new CannotRead(fault.message, { cause: fault });
    throw fault;
  }
  return {
    setUpCode,
    transport: {
      send: async (_server, message, body) => {
        const answer = await app.inject({ method: 'POST', url: `/v1/${message}`, payload: Buffer.from(body) });
        return { status: answer.statusCode, body: new Uint8Array(answer.rawPayload) };
      },
      listen: () => Promise.reject(new Error('nothing is listened for within a process')),
    },
    close: () => app.close(),
  };
}
