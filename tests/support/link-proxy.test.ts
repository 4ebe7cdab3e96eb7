import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LinkProxy, openLinkProxy } from './link-proxy.ts';

let folder = '';
let server: Server;
let proxy: LinkProxy;
/** Answers with as many bytes as the path asks for; `/never` is left hanging. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'link-'));
  server = createServer((asked, answer) => {
    asked.resume();
    if (asked.url !== '/never') asked.on('end', () => answer.end('x'.repeat(Number(asked.url?.slice(1)))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await openLinkProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, path.join(folder, 'capture'));
});
afterEach(async () => {
  await proxy.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** A connection of its own for each request. @returns the length of the answer. */
function ask(route: string, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${proxy.address}${route}`, { method: 'POST', agent: false }, (answer) => {
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
      });
      answer.once('end', () => resolve(length));
      answer.once('error', reject);
    })
      .once('error', reject)
      .end(body);
  });
}

async function milliseconds(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

describe('the link between a laptop and the server', () => {
  it('passes everything, counts it and keeps it', async () => {
    expect(await ask('/5000', 'a distinctive body')).toBe(5000);
    expect(proxy.sent).toBeGreaterThan(18);
    expect(proxy.received).toBeGreaterThan(5000);
    const captured = readFileSync(path.join(folder, 'capture'), 'utf8');
    expect(captured).toContain('a distinctive body');
    expect(captured).toContain('x'.repeat(5000));
  });

  it('lets nothing through while it is cut, ends what was open, and works again afterwards', async () => {
    const hanging = ask('/never');
    await expect.poll(() => proxy.sent).toBeGreaterThan(0);
    proxy.cut();
    await expect(hanging).rejects.toThrow();
    await expect(ask('/10')).rejects.toThrow();
    proxy.restore();
    expect(await ask('/10')).toBe(10);
  });

  it('is as slow as it is told: 32 kB at 256 kbit/s take a second, after a round trip of 700 ms', async () => {
    proxy.slowTo({ kilobitsPerSecond: 256, roundTripMs: 700 });
    const short = await milliseconds(() => ask('/10'));
    const long = await milliseconds(() => ask('/32000'));
    expect(short).toBeGreaterThanOrEqual(690);
    expect(short).toBeLessThan(1_200);
    expect(long).toBeGreaterThanOrEqual(1_650);
    expect(long).toBeLessThan(2_600);
    proxy.slowTo(null);
    expect(await milliseconds(() => ask('/32000'))).toBeLessThan(300);
  });

  it('drops a connection in the middle of an answer', async () => {
    proxy.dropAfter(20_000);
    await expect(ask('/500000')).rejects.toThrow();
    expect(proxy.dropped).toBe(1);
    expect(await ask('/1000')).toBe(1000);
    proxy.dropAfter(null);
    expect(await ask('/500000')).toBe(500_000);
  });
});
