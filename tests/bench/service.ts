/** A real server in a process of its own, with its administrator's laptop in this one, so that pages can join as anybody joins. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { type ServerProcess, startServer } from '#build/server-process.ts';
import { Engine } from '#renderer/worker/engine.ts';
import { fetchTransport } from '#renderer/worker/fetch-transport.ts';
import { systemRandomness } from '#shared/crypto/random.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import { type LinkProxy, openLinkProxy } from '#tests/support/link-proxy.ts';
import type { OpenPage } from './browser.ts';
import type { EngineBench } from './pages/engine-page.ts';

/** The benchmark asks more often than people do. */
export const UNLIMITED = { HAVERSACK_RATE_DEVICE: '1000000', HAVERSACK_RATE_ADDRESS: '1000000' };

let services = 0;

export class BenchService {
  readonly link: LinkProxy;
  readonly #server: ServerProcess;
  readonly #folder: string;
  readonly #administrator: Engine;

  private constructor(server: ServerProcess, link: LinkProxy, folder: string, administrator: Engine) {
    this.#server = server;
    this.link = link;
    this.#folder = folder;
    this.#administrator = administrator;
  }

  static async start(): Promise<BenchService> {
    const folder = mkdtempSync(path.join(tmpdir(), 'haversack-bench-service-'));
    const server = await startServer({ data: path.join(folder, 'data'), port: 0, log: path.join(folder, 'log'), env: UNLIMITED });
    if (!server.ok) throw new Error(server.error);
    const link = await openLinkProxy(server.value.address);
    services += 1;
    const administrator = new Engine({
      storage: getRxStorageMemory() as never,
      storePrefix: `bench-administrator-${services}`,
      transport: fetchTransport,
      clock: { now: () => Date.now(), zone: () => 'Europe/London', after: () => () => undefined },
      randomness: systemRandomness,
      passphraseCost: { passes: 1, memoryBytes: 8192 },
      operatingSystemKey: () => Promise.resolve(null),
      holdExclusively: () => Promise.resolve(() => undefined),
      syncsByItself: false,
    });
    const made = await administrator.setUpService({
      server: link.address,
      setUpCode: readFileSync(server.value.setUpCodeFile, 'utf8').trim(),
      serviceName: 'Benchmark',
      name: 'Alice Administrator',
      initials: 'AA',
      passphrase: 'quiet-marble-lantern-ferry',
    });
    if (!made.ok) throw new Error(`set up: ${made.error.code}`);
    await administrator.syncNow();
    return new BenchService(server.value, link, folder, administrator);
  }

  async join(page: OpenPage<EngineBench>, name: string, role: Role): Promise<void> {
    const invited = await this.#administrator.makeInvitation({ name, roles: [role] });
    if (!invited.ok) throw new Error(`invite: ${invited.error.code}`);
    await page.call('join', invited.value.code);
    await this.#administrator.syncNow();
    const roles = await page.call('firstUnlock');
    if (!roles.includes(role)) throw new Error(`${name} did not become ${role}`);
    await this.#administrator.syncNow();
  }

  async stop(): Promise<void> {
    await this.#administrator.lock();
    await this.link.close();
    await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
