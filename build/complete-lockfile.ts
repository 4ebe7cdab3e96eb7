/**
 * Completes package-lock.json: `npm install` leaves out optional packages for other systems when the registry at hand does not
 * have them, and `npm ci` then refuses the whole lockfile everywhere. Run after every `npm install`: `node build/complete-lockfile.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

export const lockfilePath = path.resolve(import.meta.dirname, '../package-lock.json');

/** @returns what `npm ci` would complain of: place in the tree and what to lock there. */
export function missingFrom({ packages }: Lockfile): [place: string, locked: LockedPackage][] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies, dev }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name, version]) => !isLocked(packages, parent, name) && /^\d/.test(version))
      .map(([name, version]): [string, LockedPackage] => [
        `node_modules/${name}`,
        { version, ...systemOf(name), ...(dev === true ? { dev } : {}), optional: true },
      ]),
  );
}

/** A dependency is looked for beside its parent, then in each folder above. */
function isLocked(packages: Lockfile['packages'], parent: string, name: string): boolean {
  if (packages[`${parent === '' ? '' : `${parent}/`}node_modules/${name}`] !== undefined) return true;
  const above = parent.lastIndexOf('node_modules/');
  return above >= 0 && isLocked(packages, parent.slice(0, above).replace(/\/$/, ''), name);
}

/** Such packages carry their system in their name; with it in the lockfile, npm passes them over on every other system. */
function systemOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/.]/);
  const os = words.find((word) =>
    ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony', 'netbsd', 'openbsd', 'sunos', 'aix'].includes(word),
  );
  const cpu = words.find((word) => ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'].includes(word));
  const libc = words.includes('musl') || words.includes('musleabihf') ? ['musl'] : null;
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc } : {}) };
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(lockfilePath, 'utf8')) as Lockfile;
  const missing = missingFrom(lock);
  const packages = { ...lock.packages, ...Object.fromEntries(missing) };
  lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(lockfilePath, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${missing.length} packages for other systems were missing from package-lock.json\n`);
}
