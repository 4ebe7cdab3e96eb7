/**
 * `npm run bench -- [--json <file>] [--only 1,2,…] [--rounds 3] [--quick]`: the product's figures, each beside a peer in the same run.
 * See README.md here for what each means.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { servePages } from './browser.ts';
import type { BenchSettings } from './figures/figure.ts';
import { indicators } from './figures/indicators.ts';
import { loopback } from './figures/loopback.ts';
import { poorLink } from './figures/poor-link.ts';
import { saveAndIngest } from './figures/save-and-ingest.ts';
import { openCase, refreshMyDay, typing } from './figures/screens.ts';
import { search } from './figures/search.ts';
import { serverLoad } from './figures/server-load.ts';
import { unlock } from './figures/unlock.ts';
import { installPeers } from './peers/install.ts';
import { type Row, tableOf } from './rows.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', default: '1,2,3,4,5,6,7,8,9,10,11' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const only = new Set(options.only.split(',').map(Number));

installPeers(say);
say('Bundling the pages');
const settings: BenchSettings = {
  pages: await servePages(),
  rounds: Math.max(1, Number(options.rounds)),
  records: options.quick ? 1_000 : 10_000,
  quick: options.quick,
  say,
};
const started = Date.now();
const rows: Row[] = [];
try {
  if (only.has(1) || only.has(2)) {
    const { save, ingest } = await saveAndIngest(settings);
    if (only.has(1)) rows.push(...save);
    if (only.has(2)) rows.push(...ingest);
  }
  if (only.has(3)) rows.push(...(await unlock(settings)));
  if (only.has(4)) rows.push(...(await loopback(settings)));
  if (only.has(5)) rows.push(...(await poorLink(settings)));
  if (only.has(6)) rows.push(...(await serverLoad(settings)));
  if (only.has(7)) rows.push(...(await refreshMyDay(settings)));
  if (only.has(8)) rows.push(...(await search(settings)));
  if (only.has(9)) rows.push(...(await openCase(settings)));
  if (only.has(10)) rows.push(...(await typing(settings)));
  if (only.has(11)) rows.push(...indicators(settings));
} finally {
  settings.pages.close();
}

if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
const missed = rows.filter((row) => row.met === false).length;
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
process.stdout.write(`${tableOf(rows)}\n\n`);
process.stdout.write(
  `Medians of ${settings.rounds} rounds${settings.quick ? ', quick: not to be quoted' : ''}; ${minutes} minutes; load of the machine at the end ${loadavg()[0]?.toFixed(1)}.\n`,
);
process.stdout.write(
  missed === 0 ? 'Every goal was met.\n' : `${missed} of ${rows.filter((row) => row.met !== null).length} goals were missed.\n`,
);
