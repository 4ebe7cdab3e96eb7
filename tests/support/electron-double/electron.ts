/**
 * A double of the part of Electron that our main process uses, over a real Chromium: the bundled main process runs in Node with
 * `electron` resolved to this file. It stands in where Electron's binary is absent, and cannot show what only Electron has: the
 * isolated world of the preload script, the operating system's sandbox and keychain, the `app:` scheme itself (mapped to
 * `http://bundle.app.localhost`), fuses. What it lacks fails loudly: an import of something that is not here does not link.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import vm from 'node:vm';
import { type BrowserContext, type Request as BrowserRequest, chromium, type Page, type Route } from 'playwright-core';
import { browserLaunch } from '../chromium.ts';
import { shiftClockScript } from './shift-clock.ts';

const userData = required('DOUBLE_USER_DATA');
const appPath = required('DOUBLE_APP_PATH');
const shiftClock = shiftClockScript(Number(process.env['DOUBLE_CLOCK_OFFSET_MS'] ?? '0'));
mkdirSync(userData, { recursive: true });

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`electron-double: ${name} is not set`);
  return value;
}

// ── addresses: Chromium knows no `app:`, so it sees a host of its own under `.localhost`, which is a secure context as well

type SchemeHandler = (request: Request) => Promise<Response>;
const schemes = new Map<string, SchemeHandler>();
const privileged = new Set<string>();

function toHttp(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/]*)/i, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `http://${host}.${scheme}.localhost` : whole,
  );
}

function fromHttp(url: string): string {
  return url.replace(/^http:\/\/([^./]+)\.([a-z0-9+-]+)\.localhost/i, '$2://$1');
}

// ── app

let context: BrowserContext | undefined;
let codeLoaded: () => void = () => {};
const mainEvaluated = new Promise<void>((resolve) => {
  codeLoaded = resolve;
});

/** Called once the main module has been evaluated; Electron, too, is not ready before. */
export function mainHasLoaded(): void {
  codeLoaded();
}

class App extends EventEmitter {
  readonly isPackaged = false;
  #ready: Promise<void> = mainEvaluated.then(openChromium).then(() => {
    this.emit('ready');
    process.send?.({ ready: true });
  });

  getAppPath(): string {
    return appPath;
  }

  getPath(name: string): string {
    const folders: Readonly<Record<string, string>> = { userData, documents: path.join(userData, 'documents'), temp: os.tmpdir() };
    const folder = folders[name];
    if (folder === undefined) throw new Error(`electron-double: app.getPath('${name}') is not doubled`);
    return folder;
  }

  enableSandbox(): void {
    if (context !== undefined) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  setAppUserModelId(): void {}

  /** One living process per user-data folder; a lock left by a killed one is taken over. */
  requestSingleInstanceLock(): boolean {
    const file = path.join(userData, 'double.lock');
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
    if (holder !== null && isAlive(holder)) return false;
    writeFileSync(file, String(process.pid));
    return true;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  quit(): void {
    this.emit('before-quit', { preventDefault() {} });
    void this.exit(0);
  }

  async exit(code = 0): Promise<void> {
    await context?.close().catch(() => {});
    process.exit(code);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const app = new App();

async function openChromium(): Promise<void> {
  const launch = await browserLaunch();
  context = await chromium.launchPersistentContext(path.join(userData, 'chromium'), {
    ...launch,
    args: [
      ...launch.args,
      '--window-size=1360,900',
      '--remote-debugging-port=0',
      ...(process.env['DOUBLE_CHROMIUM_ARGS'] ?? '').split('\n').filter(Boolean),
    ],
    headless: true,
    viewport: null,
  });
  if (shiftClock !== '') await context.addInitScript(shiftClock);
  await context.exposeBinding('__electronDouble', ({ page, frame }, channel: string, args: unknown[]) => {
    const window = windowOf.get(page);
    const senderFrame = { url: fromHttp(frame.url()), parent: frame.parentFrame() };
    return invoke(channel, { sender: window?.webContents, senderFrame }, args);
  });
  // The network beyond this machine: none of our tests has any business there, so what the main process says about it decides.
  await context.route((url) => !isThisMachine(url), guard);
  for (const [scheme, handler] of schemes) await serveScheme(context, scheme, handler);
}

function isThisMachine(url: URL): boolean {
  return (
    url.hostname === '127.0.0.1' ||
    url.hostname === 'localhost' ||
    url.hostname.endsWith('.localhost') ||
    url.protocol === 'data:' ||
    url.protocol === 'blob:'
  );
}

async function guard(route: Route): Promise<void> {
  const request = route.request();
  if (request.isNavigationRequest()) {
    const window = windowNavigating(request);
    // A window that is being opened beside ours: `setWindowOpenHandler` has yet to say so.
    if (window === undefined) return route.abort('aborted');
    let isPrevented = false;
    window.webContents.emit('will-navigate', {
      url: request.url(),
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (isPrevented) return route.abort('aborted');
  }
  const isCancelled = await new Promise<boolean>((resolve) => {
    if (beforeRequest === undefined) resolve(false);
    else beforeRequest({ url: request.url() }, ({ cancel }) => resolve(cancel === true));
  });
  return isCancelled ? route.abort('blockedbyclient') : route.continue();
}

function windowNavigating(request: BrowserRequest): BrowserWindow | undefined {
  try {
    return windowOf.get(request.frame().page());
  } catch {
    // Playwright throws for a navigation whose frame does not exist yet.
    return undefined;
  }
}

async function serveScheme(on: BrowserContext, scheme: string, handler: SchemeHandler): Promise<void> {
  await on.route(
    (url) => url.hostname.endsWith(`.${scheme}.localhost`),
    async (route) => {
      const request = route.request();
      const answer = await handler(new Request(fromHttp(request.url()), { method: request.method(), headers: await request.allHeaders() }));
      const body = Buffer.from(await answer.arrayBuffer());
      // A page's clock is shifted by an init script; a worker runs none, so its own script begins with it.
      const isWorkerScript = new URL(request.url()).pathname === '/engine.js';
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: isWorkerScript ? Buffer.concat([Buffer.from(shiftClock), body]) : body,
      });
    },
  );
}

// ── messages between page and main process

type InvokeHandler = (event: unknown, ...args: unknown[]) => unknown;
const handlers = new Map<string, InvokeHandler>();

export const ipcMain = {
  handle(channel: string, handler: InvokeHandler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

async function invoke(channel: string, event: unknown, args: unknown[]): Promise<{ value?: unknown; error?: string }> {
  const handler = handlers.get(channel);
  if (handler === undefined) return { error: `Error invoking remote method '${channel}': Error: No handler registered for '${channel}'` };
  try {
    return { value: structuredClone(await handler(event, ...args)) };
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}

/** Runs the built preload script in the page with the three things that a sandboxed preload may require of `electron`. */
function preloadInPage(source: string): string {
  return `(() => {
    if (window.top !== window) return;
    const listeners = new Map();
    const of = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel);
    Object.defineProperty(window, '__electronDoubleSend', { value: (channel, args) => { for (const listener of of(channel)) listener({}, ...args); } });
    const ask = window.__electronDouble;
    const ipcRenderer = {
      invoke: async (channel, ...args) => {
        const answer = await ask(channel, structuredClone(args));
        if (answer.error) throw new Error(answer.error);
        return answer.value;
      },
      on(channel, listener) { of(channel).add(listener); return this; },
      removeListener(channel, listener) { of(channel).delete(listener); return this; },
    };
    const deepFreeze = (value) => {
      if (value !== null && typeof value === 'object') Object.values(value).forEach(deepFreeze);
      return Object.freeze(value);
    };
    const contextBridge = { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value: deepFreeze(value), enumerable: true }) };
    const require = (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer };
      throw new Error('a sandboxed preload script cannot require ' + name);
    };
    const module = { exports: {} };
    (function (require, module, exports) { ${source}\n })(require, module, module.exports);
  })();`;
}

// ── windows

const windowOf = new WeakMap<Page, BrowserWindow>();
let windows: BrowserWindow[] = [];

interface WindowOptions {
  readonly webPreferences?: {
    readonly preload?: string;
    readonly sandbox?: boolean;
    readonly contextIsolation?: boolean;
    readonly nodeIntegration?: boolean;
  };
}

interface PrintOptions {
  readonly pageSize?: string;
  readonly preferCSSPageSize?: boolean;
  readonly printBackground?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
}

class WebContents extends EventEmitter {
  readonly #window: BrowserWindow;
  #openHandler: (details: { url: string }) => { action: 'allow' | 'deny' } = () => ({ action: 'allow' });

  constructor(window: BrowserWindow) {
    super();
    this.#window = window;
  }

  send(channel: string, ...args: unknown[]): void {
    const dispatch = ([name, values]: [string, unknown[]]) =>
      (window as unknown as { __electronDoubleSend(name: string, values: unknown[]): void }).__electronDoubleSend(name, values);
    void this.#window.page.then((page) => page.evaluate(dispatch, [channel, args] as [string, unknown[]])).catch(() => {});
  }

  async printToPDF(options: PrintOptions = {}): Promise<Buffer> {
    const page = await this.#window.page;
    return page.pdf({
      format: options.pageSize ?? 'Letter',
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
      tagged: options.generateTaggedPDF ?? false,
      outline: options.generateDocumentOutline ?? false,
    });
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'allow' | 'deny' }): void {
    this.#openHandler = handler;
  }

  async popupOpened(popup: Page): Promise<void> {
    if (this.#openHandler({ url: popup.url() }).action === 'deny') await popup.close();
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents(this);
  readonly page: Promise<Page>;
  isContentProtected = false;
  #isDestroyed = false;
  #isKiosk = false;

  constructor(options: WindowOptions = {}) {
    super();
    const { sandbox, contextIsolation, nodeIntegration, preload } = options.webPreferences ?? {};
    if (nodeIntegration === true || contextIsolation === false || sandbox === false)
      throw new Error('electron-double: refuses a window that is not sandboxed and isolated');
    windows.push(this);
    this.page = this.#openPage(preload);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  async #openPage(preload: string | undefined): Promise<Page> {
    if (context === undefined) throw new Error('Cannot create BrowserWindow before app is ready');
    const spare = context.pages().find((page) => !windowOf.has(page) && page.url() === 'about:blank');
    const page = spare ?? (await context.newPage());
    windowOf.set(page, this);
    if (preload !== undefined) await page.addInitScript(preloadInPage(readFileSync(preload, 'utf8')));
    page.on('load', () => this.emit('ready-to-show'));
    page.on('popup', (popup) => void this.webContents.popupOpened(popup));
    page.on('close', () => this.#closed());
    return page;
  }

  async loadURL(url: string): Promise<void> {
    await (await this.page).goto(toHttp(url));
  }

  #closed(): void {
    this.#isDestroyed = true;
    windows = windows.filter((window) => window !== this);
    this.emit('closed');
    if (windows.length === 0) app.emit('window-all-closed');
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setContentProtection(isProtected: boolean): void {
    this.isContentProtected = isProtected;
  }

  setKiosk(on: boolean): void {
    this.#isKiosk = on;
  }

  isKiosk(): boolean {
    return this.#isKiosk;
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
}

// ── schemes and sessions

export const protocol = {
  registerSchemesAsPrivileged(list: readonly { scheme: string }[]): void {
    if (context !== undefined) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of list) privileged.add(scheme);
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (!privileged.has(scheme)) throw new Error(`electron-double: ${scheme} was not registered as privileged`);
    schemes.set(scheme, handler);
    if (context !== undefined) void serveScheme(context, scheme, handler);
  },
};

type PermissionCheck = (contents: null, permission: string, origin: string) => boolean;
/** What Chromium asks before a page reaches a server on this machine or its network, and for reminders; the others are denied in a headless browser. */
const askedPermissions = ['local-network-access', 'notifications'];

type BeforeRequest = (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void;
let beforeRequest: BeforeRequest | undefined;

export const session = {
  defaultSession: {
    protocol,
    setPermissionRequestHandler(): void {},
    setPermissionCheckHandler(handler: PermissionCheck): void {
      void app
        .whenReady()
        .then(() => context?.grantPermissions(askedPermissions.filter((permission) => handler(null, permission, 'app://bundle/'))));
    },
    webRequest: {
      onBeforeRequest(handler: BeforeRequest): void {
        beforeRequest = handler;
      },
    },
  },
};

// ── the operating system: its shape only. What it is asked for is a test's to decide, through `evaluate`.

/** Not a keychain: the key can be computed by anyone. */
const doubleKey = createHash('sha256').update(`electron-double ${userData}`).digest();

export const safeStorage = {
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(true),
  getSelectedStorageBackend: (): string => (process.env['DOUBLE_NO_KEYCHAIN'] === '1' ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync(text: string): Promise<Buffer> {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', doubleKey, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
  },
  async decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    const decipher = createDecipheriv('aes-256-gcm', doubleKey, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return { result: Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'), shouldReEncrypt: false };
  },
};

export const dialog = {
  showSaveDialog: (): Promise<{ canceled: boolean; filePath?: string }> => Promise.resolve({ canceled: true }),
  showMessageBox: (): Promise<{ response: number }> => Promise.resolve({ response: 0 }),
};

export const powerMonitor = Object.assign(new EventEmitter(), {
  idleSeconds: 0,
  getSystemIdleTime: (): number => powerMonitor.idleSeconds,
});
export const nativeTheme = { themeSource: 'system' };
export const Menu = { setApplicationMenu(): void {}, buildFromTemplate: (template: unknown): unknown => template };

// ── the test's side: `evaluate`, as Playwright's ElectronApplication has it

const everything = { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, safeStorage, session };
export type ElectronDouble = typeof everything;

process.on('message', (message: { id: number; source: string; argument: unknown }) => {
  void answerTest(message).then((answer) => process.send?.({ id: message.id, ...answer }));
});
process.once('disconnect', () => void app.exit(0));

async function answerTest({ source, argument }: { source: string; argument: unknown }): Promise<{ value?: unknown; error?: string }> {
  try {
    const called = vm.runInThisContext(`(${source})`) as (electron: ElectronDouble, argument: unknown) => unknown;
    return { value: await called(everything, argument) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
