/** The options of `npm start`, read and checked. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isServerOrigin } from '#electron/csp.ts';
import { err, ok, type Result } from '#shared/base/result.ts';

export const usage = `npm start -- [options]

  --demo            a demonstration service with made-up people, in a folder of its own
  --data <folder>   where the sync server and the window keep their data
  --port <number>   port of the page in a browser; the sync server takes the next one (default 4610 and 4611)
  --server <url>    use this sync server instead of starting one
  --no-open         print the address instead of opening a window
  --help            this text
`;

export interface StartOptions {
  readonly demo: boolean;
  readonly open: boolean;
  readonly help: boolean;
  readonly port: number;
  readonly data?: string;
  readonly server?: string;
}

/** @returns one line about the first option that is wrong. */
export function readStartOptions(args: readonly string[]): Result<StartOptions, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        demo: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        port: { type: 'string', default: '4610' },
        data: { type: 'string' },
        server: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port < 1 || port > 65_534) return err(`--port must be a number from 1 to 65534, not ${values.port}.`);
    if (values.data === '') return err('--data must name a folder.');
    if (values.server !== undefined && !isServerOrigin(values.server))
      return err('--server must be an address such as https://haversack.example.org (plain http only for this machine), without a path.');
    if (values.server !== undefined && values.demo) return err('--demo starts a server of its own: leave out --server.');
    return ok({
      demo: values.demo,
      open: !values['no-open'],
      help: values.help,
      port,
      ...(values.data === undefined ? {} : { data: path.resolve(values.data) }),
      ...(values.server === undefined ? {} : { server: values.server }),
    });
  } catch (error) {
    const firstLine = (error as Error).message.split(/\.\s|\n/)[0] ?? '';
    return err(`${firstLine}. \`npm start -- --help\` lists the options.`);
  }
}
