/** Runs a bundled Electron main process in Node: `node run-main.ts dist/main/main.js`, with `electron` resolved to the double. */
import { registerHooks } from 'node:module';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const double = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context)),
});

const main = process.argv[2];
if (main === undefined) throw new Error('Name the bundled main script');
await import(pathToFileURL(main).href);
const { mainHasLoaded } = await import('./electron.ts');
mainHasLoaded();
