/** Answers requests for the built renderer: the same files, headers and policies from Electron's scheme and from the loopback host. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ShellInfo } from '#renderer/app/shell.ts';
import { enginePolicy, isServerOrigin, pagePolicy, readerPolicy } from './csp.ts';

export interface Bundle {
  /** `dist/renderer`. */
  readonly folder: string;
  /** Asked at every load of the page, because the servers that are trusted change. */
  shellInfo(): ShellInfo;
}

export interface BundleAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** Any path without a file extension is a screen of the single page. */
export async function answer(bundle: Bundle, url: URL): Promise<BundleAnswer> {
  if (path.posix.extname(url.pathname) === '' || url.pathname === '/index.html') return page(bundle);
  const file = fileFor(bundle.folder, url.pathname);
  const body = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || body === null) return { status: 404, headers: { ...always, 'content-type': 'text/plain' }, body: 'Not found' };
  const headers = { ...always, 'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream' };
  if (url.pathname === '/engine.js')
    return { status: 200, headers: { ...headers, 'content-security-policy': engineHeader(bundle, url) }, body };
  const isHashed = url.pathname.startsWith('/assets/');
  // A worker has the policy of its own script, not the page's: the one that reads PDFs is an .mjs.
  if (path.extname(file) === '.mjs') return { status: 200, headers: { ...headers, 'content-security-policy': readerPolicy }, body };
  return { status: 200, headers: isHashed ? { ...headers, 'cache-control': 'public, max-age=31536000, immutable' } : headers, body };
}

function page(bundle: Bundle): BundleAnswer {
  const nonce = randomBytes(18).toString('base64');
  // `<` is escaped so that no text of the host can end the script element.
  const info = JSON.stringify(bundle.shellInfo()).replaceAll('<', '\\u003c');
  const head = `<meta name="style-nonce" content="${nonce}"><script type="application/json" id="shell">${info}</script>`;
  const html = readFileSync(path.join(bundle.folder, 'index.html'), 'utf8').replace('</head>', () => `${head}</head>`);
  return {
    status: 200,
    headers: { ...always, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy(nonce) },
    body: html,
  };
}

/** What was asked for, as far as the host allows it: the page cannot widen the engine's reach. */
function engineHeader(bundle: Bundle, url: URL): string {
  const allowed = bundle.shellInfo().servers;
  return enginePolicy(url.searchParams.getAll('server').filter((origin) => isServerOrigin(origin) && allowed.includes(origin)));
}

/** @returns null for whatever would lead out of the folder. */
function fileFor(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, decoded);
  return file.startsWith(folder + path.sep) && !decoded.includes('\0') ? file : null;
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
