/** The command line as one module beside the main process, which loads it only when it is started with a command. */
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: 'electron/cli/program.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    chunkSizeWarningLimit: 16_384,
    rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'cli.js', codeSplitting: false } },
  },
  ssr: { noExternal: true },
});
