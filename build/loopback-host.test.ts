import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type Bundle } from '#electron/bundle.ts';
import { hostOptionsSchema } from '#electron/host-options.ts';
import { type LoopbackHost, openLoopbackHost } from './loopback-host.ts';

let host: LoopbackHost;
beforeAll(async () => {
  host = await openLoopbackHost(0, hostOptionsSchema.parse({}));
});
afterAll(() => host.close());

function get(url: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}

describe('the loopback host', () => {
  it('listens on this machine only', () => expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/));
  it('refuses a request under another name, as DNS rebinding sends it', async () =>
    expect(await get(host.address, { host: 'evil.example:80' })).toBe(421));
  it('refuses to be written to', async () => expect(await get(host.address, {}, 'POST')).toBe(405));
  it('says which port is taken', async () => {
    await expect(openLoopbackHost(Number(new URL(host.address).port), hostOptionsSchema.parse({}))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

describe('the bundle', () => {
  const outer = mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
  const folder = path.join(outer, 'renderer');
  mkdirSync(folder);
  writeFileSync(path.join(outer, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'index.html'), '<html><head></head><body></body></html>');
  writeFileSync(path.join(folder, 'engine.js'), 'engine');
  afterAll(() => rmSync(outer, { recursive: true, force: true }));

  const trusted = 'https://sync.example.org';
  const bundle: Bundle = {
    folder,
    shellInfo: () => ({ kind: 'browser', servers: [trusted], setUpCode: '</script><script>', lockAfterMinutes: 10 }),
  };
  const ask = (pathAndQuery: string) => answer(bundle, new URL(pathAndQuery, 'app://bundle/'));

  it('gives the page no network and a fresh nonce at each load', async () => {
    const [first, second] = [await ask('/'), await ask('/cases/1')];
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain("connect-src 'none'");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'no nonce';
    expect(first.body).toContain(`<meta name="style-nonce" content="${nonce}">`);
    expect(second.headers['content-security-policy']).not.toBe(policy);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('lets no text of the host end its script element', async () => {
    const { body } = await ask('/');
    const json = /id="shell">(.*?)<\/script>/.exec(String(body))?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ setUpCode: '</script><script>' });
  });

  it('lets the engine reach the trusted server that it was started for', async () => {
    const { headers } = await ask(`/engine.js?server=${encodeURIComponent(trusted)}`);
    expect(headers['content-security-policy']).toContain(`connect-src ${trusted}`);
  });

  it.each([
    ['a server that nobody trusted', 'https://elsewhere.example.org'],
    ['plain http beyond this machine', 'http://sync.example.org'],
    ['a server with a directive smuggled in', `${trusted}; script-src *`],
    ['everything', '*'],
  ])('does not let the engine reach %s', async (_, server) => {
    const { headers } = await ask(`/engine.js?server=${encodeURIComponent(server)}`);
    expect(headers['content-security-policy']).toMatch(/connect-src 'none'$/);
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt', '/%00.txt', '/%.txt'])(
    'does not leave its folder for %s',
    async (target) => {
      expect((await ask(target)).status).toBe(404);
    },
  );
});
