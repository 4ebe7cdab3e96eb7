/** PouchDB's server in a process of its own, behind the same kind of link. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type LinkProxy, openLinkProxy } from '#tests/support/link-proxy.ts';

export class PouchService {
  readonly link: LinkProxy;
  readonly #address: string;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(address: string, link: LinkProxy, child: ChildProcess, folder: string) {
    this.#address = address;
    this.link = link;
    this.#child = child;
    this.#folder = folder;
  }

  static async start(pageFolder: string): Promise<PouchService> {
    const folder = mkdtempSync(path.join(tmpdir(), 'haversack-bench-pouch-'));
    const script = path.join(import.meta.dirname, 'peers/pouch-server.mjs');
    const child = spawn(process.execPath, [script, folder, pageFolder], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return new PouchService(address, await openLinkProxy(address), child, folder);
  }

  /** Served by the peer itself: same origin, no preflights. */
  get pageUrl(): string {
    return `${this.link.address}/page/pouch.html`;
  }

  /** Requests of the protocol that the server has had. */
  async requests(): Promise<number> {
    return (await (await fetch(`${this.#address}/__requests`)).json()) as number;
  }

  async stop(): Promise<void> {
    await this.link.close();
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
