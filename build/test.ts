/**
 * `npm test` runs every stage; `npm run check` (`--quick`) everything short of a browser. A stage that fails does not stop the
 * others, and none is swallowed: the last line counts what every stage reported, and the exit code follows it.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  /** A script of a package in node_modules (run by this Node), or a program in node_modules/.bin. */
  readonly run: readonly [program: string, ...args: string[]];
  /** The JSON report it writes, and how to count it. A stage without one counts as a single test. */
  readonly report?: { readonly file: string; readonly count: (report: unknown) => Counts };
}

const root = path.resolve(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, seeds: { type: 'string', default: '30' } },
});
const reports = mkdtempSync(path.join(os.tmpdir(), 'haversack-reports-'));

const vitest = (project: string): Stage => ({
  name: `unit tests (${project})`,
  run: [
    'vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile(project)}`,
  ],
  report: {
    file: reportFile(project),
    count: (report) => {
      const { numPassedTests, numFailedTests, numPendingTests } = report as Record<string, number>;
      // A skipped test has proved nothing.
      return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) + (numPendingTests ?? 0) };
    },
  },
});

const quickStages: readonly Stage[] = [
  { name: 'types', run: ['typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'types (shared: no DOM, no Node)', run: ['typescript/bin/tsc', '-p', 'shared/tsconfig.json'] },
  { name: 'lint', run: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', run: ['@biomejs/biome/bin/biome', 'ci', '.'] },
  { name: 'dependency rules', run: ['./build/check-dependencies.ts'] },
  { name: 'unused code', run: ['knip/bin/knip.js'] },
  vitest('node'),
];

const slowStages: readonly Stage[] = [
  { name: 'build', run: ['./build/build.ts'] },
  vitest('browser'),
  {
    name: 'end to end',
    run: ['@playwright/test/cli.js', 'test', '--reporter=list,json'],
    report: {
      file: reportFile('end-to-end'),
      count: (report) => {
        const { expected, unexpected, flaky, skipped } = (report as { stats: Record<string, number> }).stats;
        return { passed: expected ?? 0, failed: (unexpected ?? 0) + (flaky ?? 0) + (skipped ?? 0) };
      },
    },
  },
  { name: `convergence (${options.seeds} seeds)`, run: ['./tests/convergence/chaos.ts', '--seeds', options.seeds] },
];

function reportFile(name: string): string {
  return path.join(reports, `${name}.json`);
}

async function runStage({ name, run: [program, ...args], report }: Stage): Promise<Counts> {
  const started = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  const script = program.startsWith('./') ? path.join(root, program) : path.join(root, 'node_modules', program);
  const exitCode = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile('end-to-end') },
    });
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const counts = report ? countFrom(report) : { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 };
  const honest = exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `── ${name}: ${honest.failed === 0 ? 'passed' : 'FAILED'} (${honest.passed} of ${honest.passed + honest.failed}, ${seconds} s)\n`,
  );
  return honest;
}

/** A stage that left no report, or reports that it ran nothing, has failed. */
function countFrom({ file, count }: NonNullable<Stage['report']>): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts;
}

const results: { stage: string; counts: Counts }[] = [];
for (const stage of options.quick ? quickStages : [...quickStages, ...slowStages])
  results.push({ stage: stage.name, counts: await runStage(stage) });
rmSync(reports, { recursive: true, force: true });

const sum = (key: keyof Counts) => results.reduce((total, { counts }) => total + counts[key], 0);
const broken = results.filter(({ counts }) => counts.failed > 0).map(({ stage }) => stage);
if (broken.length > 0) process.stdout.write(`\nFailed: ${broken.join(', ')}\n`);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = broken.length > 0 ? 1 : 0;
