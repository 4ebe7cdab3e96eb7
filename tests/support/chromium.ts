/**
 * The Chromium that browser tests, the Electron double and the screenshots run in. On Linux it comes out of an npm tarball, so
 * that a bare machine needs neither apt-get nor a download; elsewhere it is the Google Chrome of that machine.
 * `HAVERSACK_CHROMIUM` names another executable.
 */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const packageFolder = path.join(projectRoot, 'node_modules/@sparticuz/chromium');

export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** What Playwright, Vitest and the Electron double pass to `chromium.launch`. */
export async function browserLaunch(): Promise<BrowserLaunch> {
  const executablePath = await chromiumPath();
  return { executablePath, args: browserArguments, env: environmentFor(executablePath) };
}

/**
 * `--no-sandbox`: containers commonly run as root, where Chromium's own sandbox refuses to start. Web security stays on: the
 * tests are there to see what it blocks.
 */
const browserArguments = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** @returns the executable, unpacked on first use (about five seconds) and kept in `node_modules/.cache`. */
async function chromiumPath(): Promise<string> {
  const named = process.env['HAVERSACK_CHROMIUM'];
  if (named) return named;
  if (process.platform !== 'linux' || process.arch !== 'x64') return installedChrome();
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(projectRoot, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  return path.join(folder, 'chromium');
}

/**
 * Not the package's own `executablePath()`: that one takes whatever browser it finds in the shared temporary folder. The rename
 * at the end makes the unpacking atomic: two test runs at once, or one killed half-way, never leave half a browser.
 */
async function unpack(folder: string): Promise<void> {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const archive = (name: string) => [createReadStream(path.join(packageFolder, 'bin', name)), createBrotliDecompress()] as const;
  // The tar reader that the package depends on itself, so that its archives and their reader are of one version.
  const { extract } = createRequire(path.join(packageFolder, 'package.json'))('tar-fs') as {
    readonly extract: (folder: string) => NodeJS.WritableStream;
  };
  await Promise.all([
    pipeline(...archive('chromium.br'), createWriteStream(path.join(partial, 'chromium'), { mode: 0o755 })),
    pipeline(...archive('swiftshader.tar.br'), extract(partial)),
    pipeline(...archive('fonts.tar.br'), extract(path.join(partial, 'fonts'))),
    pipeline(...archive('al2023.tar.br'), extract(path.join(partial, 'libraries'))),
  ]);
  const fonts = path.join(folder, 'fonts/fonts');
  writeFileSync(path.join(partial, 'fonts/fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir></fontconfig>\n`);
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Libraries and fonts from the package stand in only where the machine has none: its own are always the better match. */
function environmentFor(executablePath: string): Record<string, string> {
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const folder = path.dirname(executablePath);
  const libraries = path.join(folder, 'libraries/lib');
  if (existsSync(libraries) && !systemLibraryFolders.some((place) => existsSync(path.join(place, 'libnss3.so'))))
    env['LD_LIBRARY_PATH'] = [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  if (existsSync(path.join(folder, 'fonts')) && !existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = path.join(folder, 'fonts');
  return env;
}

const systemLibraryFolders = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];

function installedChrome(): string {
  const candidates =
    process.platform === 'darwin'
      ? ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
      : process.platform === 'win32'
        ? ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
            path.join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
          )
        : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (!found) throw new Error('No Chromium for the browser tests: install Google Chrome, or name an executable in HAVERSACK_CHROMIUM.');
  return found;
}
