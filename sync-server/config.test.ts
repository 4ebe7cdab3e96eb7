import { describe, expect, it } from 'vitest';
import { configTable, helpText, readCommandLine, SETTINGS } from './config.ts';

const read = (args: readonly string[], environment: Record<string, string> = {}) => readCommandLine(args, environment);

describe('the configuration', () => {
  it('takes a flag before the environment before the default, and shows where each value is from', () => {
    const line = read(['--port', '9000'], { HAVERSACK_PORT: '8000', HAVERSACK_HOST: '::1' });
    if (!line.ok) throw new Error(line.error);
    expect(line.value.inForce.config).toMatchObject({
      port: 9000,
      host: '::1',
      data: 'haversack-data',
      ratePerDevice: 600,
      ratePerAddress: 120,
    });
    expect(configTable(line.value.inForce)).toMatch(/HAVERSACK_PORT +9000 +flag/);
    expect(configTable(line.value.inForce)).toMatch(/HAVERSACK_HOST +::1 +environment/);
    expect(configTable(line.value.inForce)).toMatch(/HAVERSACK_DATA +haversack-data +default/);
  });

  it.each([
    [['--port', '70000'], {}, '--port must be a whole number from 0 to 65535, not "70000".'],
    [[], { HAVERSACK_PORT: '80a' }, 'HAVERSACK_PORT must be a whole number from 0 to 65535, not "80a".'],
    [[], { HAVERSACK_LOG_LEVEL: 'loud' }, 'HAVERSACK_LOG_LEVEL must be one of'],
    [[], { HAVERSACK_TRUST_PROXY: 'maybe not' }, 'HAVERSACK_TRUST_PROXY must be no, yes, or addresses'],
    [[], { HAVERSACK_DATA: '' }, 'HAVERSACK_DATA must be a folder'],
    [[], { DATABASE_URL: 'postgres://x' }, 'DATABASE_URL is set, but this version keeps its store in SQLite only'],
    [['--nonsense'], {}, "Unknown option '--nonsense'"],
    [['fly'], {}, 'There is no command "fly"'],
    [['backup'], {}, 'backup takes one file'],
  ])('says in one line what is wrong: %j %j', (args, environment, message) => {
    const line = read(args, environment);
    expect(line.ok ? '' : line.error).toContain(message);
    expect(line.ok ? '' : line.error).not.toContain('\n');
  });

  it('reads whom to believe about addresses, and the commands', () => {
    const trust = (text: string) => {
      const line = read(['--trust-proxy', text]);
      return line.ok ? line.value.inForce.config.trustProxy : line.error;
    };
    expect([trust('no'), trust('yes'), trust('127.0.0.1,10.0.0.0/8')]).toEqual([false, true, '127.0.0.1,10.0.0.0/8']);
    expect(read(['restore', 'a.db'])).toMatchObject({ ok: true, value: { command: { name: 'restore', file: 'a.db' } } });
    expect(read(['-h'])).toMatchObject({ ok: true, value: { command: { name: 'help' } } });
  });

  it('is listed in the help, all of it', () => {
    for (const { flag, variable } of SETTINGS) expect(helpText()).toMatch(new RegExp(`--${flag} +${variable}`));
  });
});
