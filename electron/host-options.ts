/** What `npm start` tells the window it opens: which sync server it started, and where that server's set-up code is. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ShellInfo } from '#renderer/app/shell.ts';
import { isServerOrigin } from './csp.ts';

export const hostOptionsSchema = z.object({
  server: z.string().refine(isServerOrigin).optional(),
  setUpCodeFile: z.string().optional(),
  demoSignIns: z.array(z.object({ name: z.string(), role: z.string(), code: z.string().optional(), passphrase: z.string() })).optional(),
  /** What this service's stores in the browser are called, where they must never mix with another's at the same address. */
  store: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  lockAfterMinutes: z.number().positive().default(10),
});
export type HostOptions = z.infer<typeof hostOptionsSchema>;

/** The environment variable in which `npm start` passes them to Electron, as JSON. */
export const hostOptionsVariable = 'HAVERSACK_HOST_OPTIONS';

/** @param trusted servers that the person has agreed to, besides the one that was started with the window. */
export function shellInfo(kind: ShellInfo['kind'], options: HostOptions, trusted: readonly string[]): ShellInfo {
  const setUpCode = options.setUpCodeFile === undefined ? null : readIfThere(options.setUpCodeFile);
  const servers = [...new Set([...(options.server === undefined ? [] : [options.server]), ...trusted])];
  return {
    kind,
    servers,
    lockAfterMinutes: options.lockAfterMinutes,
    ...(options.server === undefined ? {} : { suggestedServer: options.server }),
    ...(setUpCode === null ? {} : { setUpCode }),
    ...(options.store === undefined ? {} : { store: options.store }),
    ...(options.demoSignIns === undefined ? {} : { demoSignIns: options.demoSignIns.map(withoutAbsentCode) }),
  };
}

/** The server removes the file when a service has been set up. */
function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function withoutAbsentCode({ code, ...rest }: NonNullable<HostOptions['demoSignIns']>[number]) {
  return code === undefined ? rest : { ...rest, code };
}
