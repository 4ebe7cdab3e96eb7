/**
 * `npm run chaos -- --seeds 300` runs the convergence scenario over many seeds; `--seed 17` runs one again. Exit code 1 when
 * anything was lost or diverged; the seed is printed.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { NO_TALLY, type Outcome, runScenario, type Tally } from './scenario.ts';

const { values: options } = parseArgs({
  options: { seeds: { type: 'string', default: '300' }, from: { type: 'string', default: '1' }, seed: { type: 'string' } },
});

const first = whole(options.seed ?? options.from, 'seed');
const count = options.seed === undefined ? whole(options.seeds, 'seeds') : 1;
const tally: Tally = { ...NO_TALLY };
const broken: Outcome[] = [];
const started = performance.now();

for (let seed = first; seed < first + count; seed++) {
  const outcome = await runScenario(seed);
  for (const name of Object.keys(tally) as (keyof Tally)[]) tally[name] += outcome.tally[name];
  if (outcome.faults.length === 0) continue;
  broken.push(outcome);
  process.stdout.write(`seed ${seed}:\n${outcome.faults.map(({ kind, text }) => `  ${kind}: ${text}\n`).join('')}`);
}

const of = (kind: string): number => broken.flatMap(({ faults }) => faults).filter((fault) => fault.kind === kind).length;
process.stdout.write(
  [
    `${count} seeds in ${((performance.now() - started) / 1000).toFixed(0)} s: ${of('lost')} saved records lost, ${of('diverged')} diverged, ${broken.length} seeds with any fault`,
    `${tally.writes} writes, ${tally.restarts} restarts of laptops, ${tally.skews} skewed clocks, ${tally.drops} requests dropped, ${tally.repeats} repeated`,
    `${tally.kills} servers killed, ${tally.restores} restored from an older copy, ${tally.grants} grants, ${tally.revocations} revocations`,
    broken.length > 0 ? `again: npm run chaos -- --seed ${broken.map(({ seed }) => seed).join(' | ')}` : '',
  ]
    .join('\n')
    .trimEnd() + '\n',
);
process.exit(broken.length > 0 ? 1 : 0);

function whole(text: string, name: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  process.stderr.write(`--${name} wants a whole number above 0, not "${text}".\n`);
  process.exit(2);
}
