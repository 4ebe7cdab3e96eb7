/** Each dependency rule is broken once, on purpose, in a folder of its own: a rule that sees nothing is a rule that has died. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseFolder, ruleNames, type Violation } from '#build/check-dependencies.ts';

interface Planted {
  /** The file that breaks the rule, and what it imports: another planted file, a package, or `node:…`. */
  readonly from: string;
  readonly to: string;
  /** How it imports; a value unless told. */
  readonly only?: 'types';
}

const planted: Readonly<Record<string, Planted>> = {
  'shared-base-follows-the-arrow': { from: 'shared/base/date.ts', to: 'shared/forms/field.ts' },
  'shared-reference-follows-the-arrow': { from: 'shared/reference/locations.ts', to: 'shared/practice/visit/record.ts' },
  'shared-timescales-follows-the-arrow': { from: 'shared/timescales/due.ts', to: 'shared/practice/visit/record.ts', only: 'types' },
  'shared-forms-follows-the-arrow': { from: 'shared/forms/check.ts', to: 'shared/practice/visit/record.ts' },
  'shared-practice-follows-the-arrow': { from: 'shared/practice/visit/form.ts', to: 'shared/case-file/digest.ts' },
  'shared-case-file-follows-the-arrow': { from: 'shared/case-file/fold.ts', to: 'shared/indicators/kpi.ts' },
  'shared-indicators-follows-the-arrow': { from: 'shared/indicators/mi.ts', to: 'shared/report/quarter.ts' },
  'shared-report-follows-the-arrow': { from: 'shared/report/facts.ts', to: 'shared/crypto/seal.ts' },
  'shared-interchange-follows-the-arrow': { from: 'shared/interchange/export.ts', to: 'shared/protocol/messages.ts' },
  'shared-protocol-follows-the-arrow': { from: 'shared/protocol/push.ts', to: 'shared/crypto/seal.ts' },
  'shared-crypto-follows-the-arrow': { from: 'shared/crypto/open.ts', to: 'shared/practice/visit/record.ts' },
  'shared-sync-follows-the-arrow': { from: 'shared/sync/merge.ts', to: 'shared/practice/visit/record.ts' },
  'shared-access-follows-the-arrow': { from: 'shared/access/roles.ts', to: 'shared/crypto/seal.ts' },
  'sync-server-follows-the-arrow': { from: 'sync-server/push/push.ts', to: 'shared/crypto/open-revision.ts' },
  'renderer-worker-follows-the-arrow': { from: 'renderer/worker/engine.ts', to: 'renderer/ui/Clock.tsx' },
  'renderer-ui-follows-the-arrow': { from: 'renderer/ui/Chip.tsx', to: 'renderer/features/visit/VisitScreen.tsx' },
  'renderer-forms-follows-the-arrow': { from: 'renderer/forms/FormView.tsx', to: 'renderer/features/visit/VisitScreen.tsx' },
  'renderer-practice-follows-the-arrow': { from: 'renderer/practice/Editor.tsx', to: 'renderer/features/visit/VisitScreen.tsx' },
  'renderer-features-follows-the-arrow': { from: 'renderer/features/visit/List.tsx', to: 'renderer/app/routes.tsx' },
  'renderer-app-follows-the-arrow': { from: 'renderer/app/main.tsx', to: 'sync-server/app.ts' },
  'electron-follows-the-arrow': { from: 'electron/main.ts', to: 'sync-server/app.ts' },
  'electron-cli-follows-the-arrow': { from: 'electron/cli/export.ts', to: 'renderer/ui/Clock.tsx' },
  'shared-tests-import-only-shared-and-test-support': { from: 'shared/base/date.test.ts', to: 'renderer/ui/Clock.tsx' },
  'practice-concepts-are-islands': { from: 'shared/practice/contact/form.ts', to: 'shared/practice/visit/record.ts' },
  'features-are-islands': { from: 'renderer/features/contact/Screen.tsx', to: 'renderer/features/visit/VisitScreen.tsx' },
  'screens-know-only-the-types-of-the-engine': { from: 'renderer/features/visit/Save.tsx', to: 'renderer/worker/api.ts' },
  'one-door-to-libsodium': { from: 'shared/crypto/hash.ts', to: 'libsodium-wrappers-sumo' },
  'one-door-to-rxdb': { from: 'renderer/app/store.ts', to: 'rxdb' },
  'electron-only-in-electron': { from: 'build/start.ts', to: 'electron' },
  'shared-knows-no-node': { from: 'shared/base/file.ts', to: 'node:fs' },
  'shared-knows-no-screen': { from: 'shared/forms/draw.ts', to: 'react' },
  'screens-hold-no-keys': { from: 'renderer/features/visit/Seal.tsx', to: 'shared/crypto/seal.ts' },
  'product-knows-no-test': { from: 'sync-server/server.ts', to: 'tests/support/proxy.ts' },
  'no-cycles': { from: 'shared/base/circle-a.ts', to: 'shared/base/circle-b.ts' },
  'imports-exist': { from: 'shared/base/missing.ts', to: './nowhere.ts' },
};

const innocent: readonly Planted[] = [
  { from: 'sync-server/push/check.ts', to: 'shared/crypto/verify.ts' },
  { from: 'renderer/features/visit/Types.tsx', to: 'renderer/worker/api.ts', only: 'types' },
  { from: 'renderer/features/visit/Fine.tsx', to: 'shared/practice/visit/record.ts' },
  { from: 'renderer/worker/rx.ts', to: 'rxdb' },
  { from: 'shared/crypto/sodium.ts', to: 'libsodium-wrappers-sumo' },
  { from: 'electron/windows.ts', to: 'electron' },
  { from: 'electron/cli/import.ts', to: 'renderer/worker/engine.ts' },
  { from: 'electron/cli.ts', to: 'electron/cli/program.ts' },
  { from: 'shared/access/duty.ts', to: 'shared/practice/visit/record.ts' },
];

const isOurs = (to: string) => /^(shared|renderer|electron|sync-server|build|tests)\//.test(to);

function importLine({ from, to, only }: Planted): string {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  const specifier = isOurs(to) ? (relative.startsWith('.') ? relative : `./${relative}`) : to;
  return only === 'types'
    ? `import type { planted } from '${specifier}';\nexport type Again = typeof planted;\n`
    : `import '${specifier}';\n`;
}

let folder = '';
let violations: readonly Violation[] = [];
let modules = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'planted-'));
  const put = (file: string, text: string) => {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  symlinkSync(path.resolve(import.meta.dirname, '../../node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const { to } of [...Object.values(planted), ...innocent]) if (isOurs(to)) put(to, 'export const planted = 1;\n');
  for (const each of [...Object.values(planted), ...innocent]) put(each.from, importLine(each));
  put('shared/base/circle-b.ts', importLine({ from: 'shared/base/circle-b.ts', to: 'shared/base/circle-a.ts' }));
  ({ modules, violations } = await cruiseFolder(folder, ['shared', 'renderer', 'electron', 'sync-server', 'build', 'tests']));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the dependency rules', () => {
  it('read the planted files', () => {
    expect(modules).toBeGreaterThan(Object.keys(planted).length);
  });

  it('each have a planted violation', () => {
    expect(Object.keys(planted).toSorted()).toEqual([...ruleNames].toSorted());
  });

  it.each(Object.entries(planted))('%s is broken by its planted file', (rule, { from }) => {
    expect(violations.filter((violation) => violation.from === from).map((violation) => violation.rule)).toContain(rule);
  });

  it.each(innocent)('let $from import $to', ({ from }) => {
    expect(violations.filter((violation) => violation.from === from)).toEqual([]);
  });
});
