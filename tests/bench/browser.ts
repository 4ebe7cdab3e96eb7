/** A real Chromium with a profile of its own for each variant, the pages it is given, and what its stores take on the disk. */
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { browserLaunch } from '#tests/support/chromium.ts';

const PATIENCE_MS = 15 * 60 * 1000;

type PageName = 'engine-page' | 'rxdb-page' | 'pouch-page' | 'screens-page';

/** The bundled pages and who serves them. */
export interface Pages {
  readonly folder: string;
  readonly address: string;
  close(): void;
}

export async function servePages(): Promise<Pages> {
  const folder = mkdtempSync(path.join(tmpdir(), 'haversack-bench-pages-'));
  const root = path.resolve(import.meta.dirname, '../..');
  const names: readonly PageName[] = ['engine-page', 'rxdb-page', 'pouch-page'];
  for (const name of names) await bundle(name, path.join(import.meta.dirname, 'pages', `${name}.ts`), folder);
  await bundle('screens-page', path.join(import.meta.dirname, 'pages/screens-page.tsx'), folder);
  // The engine in its worker, as the product starts it.
  await bundle('engine', path.join(root, 'renderer/worker/engine-worker.ts'), folder);
  // Served by the peer's own server, beside PouchDB's own bundle.
  const scripts = ['pouchdb.min.js', 'pouch-page.js'].map((script) => `<script type="module" src="${script}"></script>`).join('');
  writeFileSync(path.join(folder, 'pouch.html'), `<!doctype html><meta charset="utf-8"><title>pouch</title>${scripts}`);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench.invalid');
    const asset = /^\/([\w.-]+\.(?:js|css|woff2?|svg))$/.exec(pathname)?.[1];
    if (asset === undefined) {
      response.setHeader('content-type', 'text/html').end(htmlFor(pathname.slice(1) as PageName));
      return;
    }
    const type = MEDIA_TYPES[path.extname(asset)] ?? 'application/octet-stream';
    void readFile(path.join(folder, asset)).then(
      (bytes) => response.setHeader('content-type', type).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    folder,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const htmlFor = (name: PageName): string =>
  [
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${name}</title>`,
    name === 'screens-page' ? '<link rel="stylesheet" href="/screens-page.css"><div id="root"></div>' : '',
    `<script type="module" src="/${name}.js"></script>`,
  ].join('');

async function bundle(name: PageName | 'engine', entry: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: path.resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome140',
      chunkSizeWarningLimit: 8192,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}

/** A laptop's browser: the folder of its profile outlives its processes. */
export class Profile {
  readonly folder: string;

  constructor(from?: Profile) {
    this.folder = mkdtempSync(path.join(tmpdir(), 'haversack-bench-profile-'));
    if (from) cpSync(from.folder, this.folder, { recursive: true, filter: (source) => !path.basename(source).startsWith('Singleton') });
  }

  /** Bytes of IndexedDB on the disk. Read while no browser runs on it. */
  get storedBytes(): number {
    return bytesIn(path.join(this.folder, 'Default/IndexedDB'));
  }

  async open<Functions>(url: string): Promise<OpenPage<Functions>> {
    const context = await chromium.launchPersistentContext(this.folder, { ...(await browserLaunch()), headless: true });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(url);
    await page.waitForFunction(() => window.bench !== undefined);
    return new OpenPage<Functions>(context, page);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

type Callable = (...args: never[]) => Promise<unknown>;

export class OpenPage<Functions> {
  readonly #context: BrowserContext;
  readonly #page: Page;

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  async call<Name extends keyof Functions & string>(
    name: Name,
    ...args: Functions[Name] extends (...args: infer Args) => Promise<unknown> ? Args : never
  ): Promise<Functions[Name] extends Callable ? Awaited<ReturnType<Functions[Name]>> : never> {
    return (await this.#page.evaluate(
      ([name, args]) => (window.bench as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args),
      [name, args as unknown[]] as const,
    )) as never;
  }

  /** Bytes that the page's JavaScript holds on to, with its typed arrays and WebAssembly memory. */
  async heldBytes(): Promise<number> {
    const session = await this.#context.newCDPSession(this.#page);
    await session.send('HeapProfiler.collectGarbage');
    const usage = (await session.send('Runtime.getHeapUsage')) as { readonly usedSize: number; readonly backingStorageSize?: number };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }

  /** Keys as a person presses them. @param selector where the caret is put first: the end of what stands there. */
  async type(selector: string, text: string): Promise<void> {
    await this.#page.locator(selector).first().focus();
    await this.#page.keyboard.press('Control+End');
    // Twelve keys a second: a quick typist, with time between two keys for what a key leaves behind.
    await this.#page.keyboard.type(text, { delay: 80 });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const place = path.join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(place) : statSync(place).size);
  }, 0);
}
