/**
 * The arrow of dependencies, enforced. Each folder names what it may import; everything else of ours is forbidden to it. A test
 * in `tests/architecture` plants one violation per rule, so that a rule that no longer works is seen.
 * Run by `npm run check`; parsed by swc, because dependency-cruiser finds no module at all with TypeScript 7.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */

const data = ['shared/base', 'shared/reference'];
const rules = [...data, 'shared/timescales', 'shared/forms'];
const practice = [...rules, 'shared/practice'];
const caseFile = [...practice, 'shared/case-file'];
const indicators = [...caseFile, 'shared/indicators'];

/** Folder → what it may import besides itself. The order of reading is the order of the arrow. */
const mayImport = {
  'shared/base': [],
  'shared/reference': ['shared/base', 'shared/forms'],
  'shared/timescales': data,
  'shared/forms': data,
  'shared/practice': rules,
  'shared/case-file': practice,
  'shared/indicators': caseFile,
  'shared/report': indicators,
  // A history read from an export is worked out by the one rule that every laptop follows, not by a copy of it.
  'shared/interchange': [...indicators, 'shared/sync/resolve-record.ts'],
  'shared/protocol': ['shared/base'],
  'shared/crypto': ['shared/base', 'shared/protocol'],
  'shared/sync': ['shared/base', 'shared/protocol', 'shared/crypto'],
  'shared/access': ['shared/base', 'shared/protocol', 'shared/practice'],
  'sync-server': ['shared/base', 'shared/protocol', 'shared/crypto/verify.ts'],
  'renderer/worker': ['shared'],
  'renderer/ui': ['renderer/app/shell.ts', 'renderer/worker/api.ts', 'shared/base', 'shared/timescales'],
  'renderer/forms': ['renderer/ui', 'renderer/worker/api.ts', ...practice],
  'renderer/practice': ['renderer/ui', 'renderer/forms', 'renderer/app/shell.ts', 'renderer/worker/api.ts', 'shared'],
  'renderer/features': ['renderer/ui', 'renderer/forms', 'renderer/practice', 'renderer/app/shell.ts', 'renderer/worker/api.ts', 'shared'],
  'renderer/app': ['renderer/ui', 'renderer/forms', 'renderer/practice', 'renderer/features', 'renderer/worker/api.ts', 'shared'],
  electron: ['renderer/app/shell.ts', 'shared/base', 'electron/cli'],
  // The command line works without a window: it reads exports by itself, and takes records in and out through the engine, as a laptop
  // of the service does: of its sync server, or of one that it opens over the server's own folder.
  'electron/cli': ['renderer/worker', 'sync-server', 'shared'],
};

const anchored = (places) => places.map((place) => `^${place.replaceAll('.', '\\.')}${place.endsWith('.ts') ? '$' : '/'}`).join('|');
const ours = '^(shared|renderer|electron|sync-server|build|tests)/';
/** Tests, and what helps them, may also reach what they test with. */
const testSources = '\\.(test|suite)\\.tsx?$|-for-tests\\.tsx?$|^sync-server/testing/';

/** Folders within this one that have a line of their own. */
const within = (folder) => Object.keys(mayImport).filter((other) => other.startsWith(`${folder}/`));

const arrow = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder.replaceAll('/', '-')}-follows-the-arrow`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: [testSources, ...within(folder).map((inner) => `^${inner}/`)] },
  to: { path: ours, pathNot: anchored([folder, ...allowed]) },
}));

/** What a test beside its source may not reach either: the layers above, so that a layer can be tested alone. */
const tests = {
  name: 'shared-tests-import-only-shared-and-test-support',
  severity: 'error',
  from: { path: '^shared/.*\\.test\\.tsx?$' },
  to: { path: ours, pathNot: '^shared/|^tests/support/' },
};

const doors = [
  {
    name: 'practice-concepts-are-islands',
    severity: 'error',
    from: { path: '^shared/practice/([^/]+)/' },
    to: { path: '^shared/practice/([^/]+)/', pathNot: '^shared/practice/$1/' },
  },
  {
    name: 'features-are-islands',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
  },
  {
    name: 'screens-know-only-the-types-of-the-engine',
    severity: 'error',
    from: { path: '^renderer/(app|features|practice|forms|ui)/' },
    to: { path: '^renderer/worker/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'one-door-to-libsodium',
    severity: 'error',
    from: { path: ours, pathNot: '^shared/crypto/sodium\\.ts$' },
    to: { path: 'node_modules/libsodium' },
  },
  {
    name: 'one-door-to-rxdb',
    severity: 'error',
    from: { path: ours, pathNot: '^renderer/worker/|^tests/' },
    to: { path: 'node_modules/(rxdb|dexie)/' },
  },
  {
    name: 'electron-only-in-electron',
    severity: 'error',
    from: { path: ours, pathNot: '^electron/|^tests/support/electron-double/' },
    to: { path: 'node_modules/electron/' },
  },
  {
    name: 'shared-knows-no-screen',
    severity: 'error',
    from: { path: '^shared/', pathNot: testSources },
    to: { path: 'node_modules/(react|react-dom|@mantine|fastify|rxjs)/' },
  },
  {
    name: 'shared-knows-no-node',
    severity: 'error',
    from: { path: '^shared/', pathNot: testSources },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'screens-hold-no-keys',
    severity: 'error',
    from: { path: '^renderer/(app|features|practice|forms|ui)/', pathNot: testSources },
    to: { path: '^shared/(crypto|sync)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'product-knows-no-test',
    severity: 'error',
    from: { path: '^(shared|renderer|electron|sync-server)/', pathNot: testSources },
    to: { path: '^tests/|^sync-server/testing/' },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    // The benchmark's peers have a package.json of their own, which the benchmark installs at its first use.
    name: 'imports-exist',
    severity: 'error',
    from: { path: ours, pathNot: '^tests/bench/peers/' },
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...arrow, tests, ...doors],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
