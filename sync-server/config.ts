/** What the server may be told, by flag or by environment (a flag goes before), and what it does when told nothing. */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/base/result.ts';
import { LIMITS } from '#shared/protocol/limits.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export interface Config {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly trustProxy: boolean | string;
  readonly ratePerDevice: number;
  readonly ratePerAddress: number;
}

type Source = 'default' | 'environment' | 'flag';

export interface ConfigInForce {
  readonly config: Config;
  readonly rows: readonly { readonly name: string; readonly value: string; readonly source: Source }[];
}

interface Setting {
  readonly key: keyof Config;
  readonly flag: string;
  readonly variable: string;
  readonly fallback: string;
  readonly meaning: string;
  readonly read: (text: string) => Config[keyof Config] | undefined;
  /** Completes "… must be". */
  readonly must: string;
}

const anyText = (text: string): string | undefined => (text === '' ? undefined : text);
const wholeFrom =
  (least: number, most: number) =>
  (text: string): number | undefined => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
  };

export const SETTINGS: readonly Setting[] = [
  {
    key: 'data',
    flag: 'data',
    variable: 'HAVERSACK_DATA',
    fallback: 'haversack-data',
    meaning: 'folder of the store and the set-up code',
    read: anyText,
    must: 'a folder',
  },
  {
    key: 'host',
    flag: 'host',
    variable: 'HAVERSACK_HOST',
    fallback: '127.0.0.1',
    meaning: 'address to listen on',
    read: anyText,
    must: 'an address',
  },
  {
    key: 'port',
    flag: 'port',
    variable: 'HAVERSACK_PORT',
    fallback: '4181',
    meaning: 'port to listen on; 0 takes a free one',
    read: wholeFrom(0, 65535),
    must: 'a whole number from 0 to 65535',
  },
  {
    key: 'logLevel',
    flag: 'log-level',
    variable: 'HAVERSACK_LOG_LEVEL',
    fallback: 'info',
    meaning: 'trace, debug, info, warn, error, fatal or silent',
    read: (text) => LOG_LEVELS.find((level) => level === text),
    must: `one of ${LOG_LEVELS.join(', ')}`,
  },
  {
    key: 'trustProxy',
    flag: 'trust-proxy',
    variable: 'HAVERSACK_TRUST_PROXY',
    fallback: 'no',
    meaning: 'whose X-Forwarded-For is believed: no, yes, or addresses and networks with commas between',
    read: readTrust,
    must: 'no, yes, or addresses such as 127.0.0.1,10.0.0.0/8',
  },
  {
    key: 'ratePerDevice',
    flag: 'rate-device',
    variable: 'HAVERSACK_RATE_DEVICE',
    fallback: String(LIMITS.requestsPerMinute),
    meaning: 'requests a minute for each device',
    read: wholeFrom(1, 1_000_000),
    must: 'a whole number from 1 to 1000000',
  },
  {
    key: 'ratePerAddress',
    flag: 'rate-address',
    variable: 'HAVERSACK_RATE_ADDRESS',
    fallback: String(LIMITS.requestsPerMinuteBeforeLogin),
    meaning: 'requests a minute before login for each address; an office behind one address needs more',
    read: wholeFrom(1, 1_000_000),
    must: 'a whole number from 1 to 1000000',
  },
];

type Command = { readonly name: 'serve' | 'help' } | { readonly name: 'backup' | 'restore'; readonly file: string };

export interface CommandLine {
  readonly command: Command;
  readonly inForce: ConfigInForce;
}

/** @returns what to do with which configuration, or one sentence that says what is wrong. */
export function readCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<CommandLine, string> {
  const parsed = parseFlags(args);
  if (!parsed.ok) return parsed;
  const { flags, words } = parsed.value;
  const command = flags['help'] === undefined ? readCommand(words) : ok({ name: 'help' } as const);
  if (!command.ok) return command;
  const inForce = readConfig(flags, environment);
  return inForce.ok ? ok({ command: command.value, inForce: inForce.value }) : inForce;
}

export function helpText(): string {
  const settings = SETTINGS.map(
    ({ flag, variable, fallback, meaning }) => `  ${`--${flag}`.padEnd(16)}${variable.padEnd(26)}${meaning} (default: ${fallback})`,
  );
  return [
    'The Haversack sync server.',
    '',
    '  npm run server -- [flags]            serve',
    '  npm run server -- backup <file>      write a consistent copy of the store, also while it is being served',
    '  npm run server -- restore <file>     put a copy in the place of the store; the server must be stopped',
    '',
    ...settings,
    '',
  ].join('\n');
}

export function configTable({ rows }: ConfigInForce): string {
  const width = (key: 'name' | 'value'): number => Math.max(...rows.map((row) => row[key].length));
  return rows.map(({ name, value, source }) => `  ${name.padEnd(width('name'))}  ${value.padEnd(width('value'))}  ${source}`).join('\n');
}

function readConfig(flags: Flags, environment: Readonly<Record<string, string | undefined>>): Result<ConfigInForce, string> {
  if (environment['DATABASE_URL']) {
    return err('DATABASE_URL is set, but this version keeps its store in SQLite only: unset it, and name the folder in HAVERSACK_DATA.');
  }
  const config: Partial<Record<keyof Config, unknown>> = {};
  const rows: ConfigInForce['rows'][number][] = [];
  for (const { key, flag, variable, fallback, read, must } of SETTINGS) {
    const [source, text]: [Source, string] =
      flags[flag] !== undefined
        ? ['flag', flags[flag]]
        : environment[variable] !== undefined
          ? ['environment', environment[variable]]
          : ['default', fallback];
    const value = read(text);
    if (value === undefined) return err(`${source === 'flag' ? `--${flag}` : variable} must be ${must}, not "${text}".`);
    config[key] = value;
    rows.push({ name: variable, value: text, source });
  }
  return ok({ config: config as Config, rows });
}

type Flags = Readonly<Record<string, string | undefined>>;

function parseFlags(args: readonly string[]): Result<{ readonly flags: Flags; readonly words: readonly string[] }, string> {
  const options = Object.fromEntries(SETTINGS.map(({ flag }) => [flag, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const flags = Object.fromEntries(Object.entries(values).map(([flag, value]) => [flag, String(value)]));
    return ok({ flags, words: positionals });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    return err(`${reason}. --help lists the flags.`);
  }
}

function readCommand(words: readonly string[]): Result<Command, string> {
  const [name, file, ...others] = words;
  if (name === undefined) return ok({ name: 'serve' });
  if (name !== 'backup' && name !== 'restore') return err(`There is no command "${name}". --help lists the commands.`);
  if (file === undefined || others.length > 0) return err(`${name} takes one file.`);
  return ok({ name, file });
}

function readTrust(text: string): boolean | string | undefined {
  if (text === 'no' || text === 'false') return false;
  if (text === 'yes' || text === 'true') return true;
  return /^[0-9a-f.:/]+(,\s*[0-9a-f.:/]+)*$/i.test(text) ? text : undefined;
}
