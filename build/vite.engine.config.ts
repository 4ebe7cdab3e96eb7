/**
 * The engine as one script, `engine.js`, that shares no chunk with the page: its host serves it with a Content-Security-Policy of
 * its own, and the page can be checked for holding neither libsodium nor RxDB.
 */
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root: path.join(root, 'renderer/worker'),
  publicDir: false,
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: false,
    target: 'chrome140',
    sourcemap: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      input: path.join(root, 'renderer/worker/engine-worker.ts'),
      output: { format: 'es', entryFileNames: 'engine.js', codeSplitting: false },
    },
  },
});
