/** Publishes the vectors anew: `node tests/crypto-vectors/write-vectors.ts`. Only for a format that has not shipped. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { makeVectors } from './make-vectors.ts';

const file = fileURLToPath(new URL('vectors.json', import.meta.url));
writeFileSync(file, JSON.stringify(makeVectors(), null, 2));
const formatter = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
execFileSync(process.execPath, [formatter, 'format', '--write', file], { stdio: 'inherit' });
