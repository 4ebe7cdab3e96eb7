/** The command line as one module beside the main process, which loads it only when it is started with a command. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** The fonts of a PDF stand beside the bundle, where electron/cli/pdf-fonts.ts looks for them: what is installed has no node_modules. */
const fonts: Plugin = {
  name: 'fonts-of-the-pdf',
  generateBundle() {
    for (const letters of ['latin', 'latin-ext']) {
      for (const weight of [400, 600]) {
        const name = `source-sans-3-${letters}-${weight}-normal.woff`;
        const source = readFileSync(require.resolve(`@fontsource/source-sans-3/files/${name}`));
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source });
      }
    }
  },
};

export default defineConfig({
  plugins: [fonts],
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
