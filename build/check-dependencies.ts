/** Holds the source against `dependency-rules.cjs`. `npm run check` and the gate run it; the planted violations use `cruiseFolder`. */
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

const projectRoot = path.resolve(import.meta.dirname, '..');
const rules = createRequire(import.meta.url)('./dependency-rules.cjs') as { forbidden: { name: string }[]; options: ICruiseOptions };

export const ruleNames: readonly string[] = rules.forbidden.map((rule) => rule.name);

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** @param folders those of the top level that exist under `baseDir`. */
export async function cruiseFolder(
  baseDir: string,
  folders: readonly string[],
): Promise<{ modules: number; violations: readonly Violation[] }> {
  const { output } = await cruise([...folders], {
    ...rules.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules.forbidden } as IFlattenedRuleSet,
  });
  const { summary } = output as ICruiseResult;
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

if (import.meta.main) {
  const { modules, violations } = await cruiseFolder(projectRoot, ['shared', 'renderer', 'electron', 'sync-server', 'build', 'tests']);
  for (const { rule, from, to } of violations) process.stderr.write(`${rule}: ${from} imports ${to}\n`);
  // A parser that reads nothing finds nothing wrong.
  if (modules < 50) process.stderr.write(`Only ${modules} modules were read: the parser is broken.\n`);
  process.stdout.write(`${modules} modules, ${violations.length} violations of the dependency rules\n`);
  if (violations.length > 0 || modules < 50) process.exitCode = 1;
}
