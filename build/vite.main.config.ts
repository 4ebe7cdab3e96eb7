/** Electron's main process: one ES module with its dependencies inside, so that the package carries no node_modules. */
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: 'electron/main.ts',
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false } },
  },
  ssr: { noExternal: true },
});
