/**
 * The screens (`index.html`) and the engine (`engine.js`), as two separate entries. The engine is never a chunk of the page: the
 * host serves `engine.js` with a Content-Security-Policy of its own, which is what gives the network to the worker alone.
 */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root: path.join(root, 'renderer/app'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: true,
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      input: { index: path.join(root, 'renderer/app/index.html'), engine: path.join(root, 'renderer/worker/engine-worker.ts') },
      output: { entryFileNames: (chunk) => (chunk.name === 'engine' ? 'engine.js' : 'assets/[name]-[hash].js') },
    },
  },
});
