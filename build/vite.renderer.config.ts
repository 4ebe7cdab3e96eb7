/** The screens. The engine is built apart (vite.engine.config.ts). Assets are files, never data: URLs, for the page's policy. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root: path.join(root, 'renderer/app'),
  base: '/',
  plugins: [react(), pdfDecoders()],
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: true,
    chunkSizeWarningLimit: 4096,
  },
});

/** pdf.js loads these by name when a PDF holds a scanner's picture: scripts, for the page's policy lets nothing fetch WebAssembly. */
function pdfDecoders(): Plugin {
  return {
    name: 'pdf-decoders',
    generateBundle() {
      for (const name of ['openjpeg_nowasm_fallback.js', 'jbig2_nowasm_fallback.js']) {
        this.emitFile({
          type: 'asset',
          fileName: `pdf/${name}`,
          source: readFileSync(path.join(root, 'node_modules/pdfjs-dist/wasm', name)),
        });
      }
    },
  };
}
