/** The desktop shell by itself, around a page that tries what it should not be able to do. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Shell } from '#renderer/app/shell.ts';
import { type Laptop, type LaptopOptions, openLaptop } from '#tests/support/laptop.ts';
import { openLinkProxy } from '#tests/support/link-proxy.ts';
import { makeProbeApp } from '#tests/support/probe-app.ts';

interface Probe {
  readonly haversackShell: Pick<Shell, 'osKey' | 'savePdf' | 'saveFile' | 'handOver' | 'trustServer' | 'onLock'>;
  readonly violations: readonly string[];
  reach(address: string): Promise<number | 'refused'>;
  engine(
    servers: readonly string[],
    task: { readonly reach?: string },
  ): Promise<{ now: number; fresh: number; evaluates: boolean; compilesWasm: boolean; reached: number | 'refused' | null }>;
  locks?: number;
}

let app: string;
let folder: string;
let server: Server;
let address: string;
let laptop: Laptop;

test.beforeAll(async () => {
  app = makeProbeApp();
  server = createServer((_request, response) => response.writeHead(200, { 'access-control-allow-origin': '*' }).end('ok'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(app, { recursive: true, force: true });
});
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'laptop-'));
});
test.afterEach(async () => {
  await laptop.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

async function open(options: Partial<LaptopOptions> = {}): Promise<Laptop> {
  laptop = await openLaptop({ folder, app, server: address, ...options });
  await expect(laptop.page.getByRole('heading', { name: 'Probe' })).toBeVisible();
  return laptop;
}

/** `page.evaluate` runs outside the page's policy in its synchronous part; what it awaits here are functions of the page itself. */
const inPage = <Value, Argument>(run: (argument: Argument) => Promise<Value> | Value, argument: Argument) =>
  laptop.page.evaluate<Value, Argument>(run as never, argument as never);

test('the page has no network, no Node and no way out', async () => {
  await open();
  expect(await inPage((url) => (window as unknown as Probe).reach(url), address)).toBe('refused');
  expect(await inPage(() => (window as unknown as Probe).violations, null)).toContain('connect-src');
  expect(
    await inPage(() => [typeof (globalThis as { require?: unknown }).require, typeof (globalThis as { process?: unknown }).process], null),
  ).toEqual(['undefined', 'undefined']);
  const before = laptop.page.url();
  await laptop.page.getByRole('link', { name: 'Elsewhere' }).click();
  await expect(laptop.page).toHaveURL(before);
  await expect(laptop.page.getByRole('heading', { name: 'Probe' })).toBeVisible();
});

test('the engine reaches the server it was started for, and no other', async () => {
  await open();
  const engine = (servers: string[], reach: string) =>
    inPage(([list, url]) => (window as unknown as Probe).engine(list, { reach: url }), [servers, reach] as const);
  expect(await engine([address], address)).toMatchObject({ reached: 200, compilesWasm: true, evaluates: false });
  expect(await engine([], address)).toMatchObject({ reached: 'refused' });
  const other = address.replace('127.0.0.1', 'localhost');
  expect(await engine([address, other], other)).toMatchObject({ reached: 'refused' });
});

test('a server is trusted only when the person agrees, and that is remembered', async () => {
  await open();
  const origin = 'https://sync.example.org';
  const trust = () => inPage((url) => (window as unknown as Probe).haversackShell.trustServer(url), origin);
  expect(await trust()).toBe(false);
  await laptop.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1 });
  }, null);
  expect(await trust()).toBe(true);
  expect(JSON.parse(readFileSync(path.join(folder, 'settings.json'), 'utf8'))).toEqual({ trustedServers: [origin] });
  await expect(inPage(() => (window as unknown as Probe).haversackShell.trustServer('http://sync.example.org'), null)).rejects.toThrow();
});

test('the key of the operating system stays the same through kill -9, and differs between profiles', async () => {
  await open();
  const key = (profile: string) =>
    inPage(async (name) => [...((await (window as unknown as Probe).haversackShell.osKey(name)) ?? [])], profile);
  const first = await key('anna');
  expect(first).toHaveLength(32);
  expect(await key('ben')).not.toEqual(first);
  await laptop.kill();
  await open();
  expect(await key('anna')).toEqual(first);
  await expect(inPage(() => (window as unknown as Probe).haversackShell.osKey('../anna'), null)).rejects.toThrow();
});

test('without a keychain there is no key, and one that appears later does not change that', async () => {
  await open({ hasKeychain: false });
  const key = () => inPage(() => (window as unknown as Probe).haversackShell.osKey('anna'), null);
  expect(await key()).toBeNull();
  await laptop.close();
  await open();
  expect(await key()).toBeNull();
});

test('the page is told to lock when the laptop sleeps or its screen locks', async () => {
  await open();
  await inPage(() => {
    const page = window as unknown as Probe;
    page.locks = 0;
    page.haversackShell.onLock(() => {
      page.locks = (page.locks ?? 0) + 1;
    });
  }, null);
  await laptop.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'), null);
  await laptop.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'), null);
  await expect.poll(() => inPage(() => (window as unknown as Probe).locks, null)).toBe(2);
});

test('a PDF is saved where the person chooses, and nowhere else', async () => {
  await open();
  const save = () => inPage(() => (window as unknown as Probe).haversackShell.savePdf('../Chronology: Achieng'), null);
  expect(await save()).toEqual({ saved: false });
  const chosen = path.join(folder, 'chosen.pdf');
  await laptop.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, chosen);
  expect(await save()).toEqual({ saved: true });
  expect(existsSync(chosen)).toBe(true);
  expect(readFileSync(chosen).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a file that the page wrote is saved where the person chooses, as a document and as nothing that runs', async () => {
  await open();
  const chosen = path.join(folder, 'chosen.docx');
  await laptop.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, chosen);
  const save = (name: string) =>
    inPage((asked) => (window as unknown as Probe).haversackShell.saveFile(asked, new Uint8Array([80, 75, 3, 4])), name);
  expect(await save('Chronology.docx')).toEqual({ saved: true });
  expect([...readFileSync(chosen)]).toEqual([80, 75, 3, 4]);
  await expect(save('Chronology.exe')).rejects.toThrow();
});

test('the window fills the screen while it is handed over, and only then', async () => {
  await open();
  const handOver = (on: boolean) => inPage((asked) => (window as unknown as Probe).haversackShell.handOver(asked), on);
  const inKiosk = () => laptop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isKiosk()), null);
  await handOver(true);
  expect(await inKiosk()).toEqual([true]);
  await handOver(false);
  expect(await inKiosk()).toEqual([false]);
});

test('screenshots are refused and no window is opened beside ours', async () => {
  await open();
  await inPage(() => void window.open('https://elsewhere.example.org/'), null);
  await expect.poll(() => laptop.page.context().pages().length).toBe(1);
  expect(await laptop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1);
  if (!laptop.isRealElectron)
    expect(
      await laptop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().every((window) => window.isContentProtected), null),
    ).toBe(true);
});

test('each laptop has a link of its own to the one server, and a clock of its own', async () => {
  const proxy = await openLinkProxy(address);
  const dayMs = 86_400_000;
  await open({ via: proxy.address, clockOffsetMs: dayMs });
  const engine = () => inPage((url) => (window as unknown as Probe).engine([url], { reach: url }), address);
  const online = await engine();
  expect(online.reached).toBe(200);
  expect(Math.abs(online.now - Date.now() - dayMs)).toBeLessThan(60_000);
  expect(Math.abs(online.fresh - Date.now() - dayMs)).toBeLessThan(60_000);
  expect(Math.abs((await inPage(() => Date.now(), null)) - Date.now() - dayMs)).toBeLessThan(60_000);
  proxy.cut();
  expect((await engine()).reached).toBe('refused');
  proxy.restore();
  expect((await engine()).reached).toBe(200);
  await proxy.close();
});
