/** The preload script: CommonJS in one chunk, because a sandboxed preload can require nothing but `electron`. */
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: 'electron/preload.ts',
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
  },
  ssr: { noExternal: true },
});
