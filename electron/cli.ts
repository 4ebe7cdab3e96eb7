/** `npm run haversack -- <command> …`: the command line by itself, without a window. */
import process from 'node:process';
import { runCommand } from './cli/program.ts';

await runCommand(process.argv.slice(2));
