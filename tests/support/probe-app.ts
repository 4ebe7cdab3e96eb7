/** An app folder with our built main and preload scripts around a page of a few lines, to test the shell apart from the screens. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const page = `<!doctype html><html lang="en"><head><title>Probe</title><script type="module" src="/assets/page.js"></script></head>
<body><h1>Probe</h1><p id="far"><a href="https://elsewhere.example.org/">Elsewhere</a></p></body></html>`;

/** What the page may reach by itself, and a door to a worker that runs `engine.js`. */
const pageScript = `
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective));
window.reach = (address) => fetch(address).then((response) => response.status, () => 'refused');
window.engine = (servers, task) => new Promise((resolve, reject) => {
  const url = new URL('/engine.js', location.href);
  for (const server of servers) url.searchParams.append('server', server);
  const worker = new Worker(url, { type: 'module' });
  worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
  worker.onerror = () => reject(new Error('the worker did not start'));
  worker.postMessage(task);
});`;

const engineScript = `
const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
self.onmessage = async ({ data: { reach } }) => {
  const evaluates = (() => { try { return (0, eval)('1') === 1; } catch { return false; } })();
  self.postMessage({
    now: Date.now(),
    fresh: new Date().getTime(),
    evaluates,
    compilesWasm: await WebAssembly.compile(wasm).then(() => true, () => false),
    reached: reach === undefined ? null : await fetch(reach).then((response) => response.status, () => 'refused'),
  });
};`;

export function makeProbeApp(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'probe-app-'));
  for (const part of ['main', 'preload']) cpSync(path.join(root, 'dist', part), path.join(folder, 'dist', part), { recursive: true });
  mkdirSync(path.join(folder, 'dist/renderer/assets'), { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'haversack-probe', version: '0.0.0', type: 'module', main: 'dist/main/main.js' }),
  );
  writeFileSync(path.join(folder, 'dist/renderer/index.html'), page);
  writeFileSync(path.join(folder, 'dist/renderer/assets/page.js'), pageScript);
  writeFileSync(path.join(folder, 'dist/renderer/engine.js'), engineScript);
  return folder;
}
