/** Load from 64 connections at once, each sending its next request when the one before is answered. By autocannon. */
import { createRequire } from 'node:module';
import path from 'node:path';

export const CONNECTIONS = 64;

interface Prepared {
  readonly method: 'POST';
  readonly path: string;
  readonly body: Buffer;
}

interface AutocannonResult {
  readonly requests: { readonly total: number; readonly average: number };
  readonly non2xx: number;
  readonly errors: number;
  readonly timeouts: number;
}

interface AutocannonRun extends Promise<AutocannonResult> {
  on(event: 'start' | 'response', listener: () => void): void;
}

type Autocannon = (options: {
  readonly url: string;
  readonly connections: number;
  readonly duration?: number;
  readonly amount?: number;
  readonly method?: 'POST';
  readonly body?: Buffer;
  readonly setupClient?: (client: { setRequests(requests: readonly Prepared[]): void }) => void;
}) => AutocannonRun;

const autocannon = (): Autocannon => createRequire(path.join(import.meta.dirname, '../peers/package.json'))('autocannon') as Autocannon;

/** The same request over and over. @returns requests a second. */
export async function repeat(url: string, seconds: number, body?: Buffer): Promise<number> {
  const post = body === undefined ? {} : { method: 'POST' as const, body };
  const result = await autocannon()({ url, connections: CONNECTIONS, duration: seconds, ...post });
  refuseFaults(result);
  return result.requests.average;
}

/** Each connection sends its own list, once. @returns requests a second. */
export async function sendEach(url: string, route: string, bodiesOf: readonly (readonly Uint8Array[])[]): Promise<number> {
  let next = 0;
  const amount = bodiesOf.reduce((sum, bodies) => sum + bodies.length, 0);
  const run = autocannon()({
    url,
    connections: bodiesOf.length,
    amount,
    setupClient: (client) => {
      const bodies = bodiesOf[next] ?? [];
      next += 1;
      client.setRequests(bodies.map((body) => ({ method: 'POST', path: route, body: Buffer.from(body) })));
    },
  });
  // By this clock, from the start to the last answer: autocannon itself ends on whole seconds.
  let started = performance.now();
  let ended = started;
  run.on('start', () => {
    started = performance.now();
  });
  run.on('response', () => {
    ended = performance.now();
  });
  const result = await run;
  refuseFaults(result);
  if (result.requests.total !== amount) throw new Error(`${result.requests.total} of ${amount} requests were answered`);
  return amount / ((ended - started) / 1000);
}

function refuseFaults({ non2xx, errors, timeouts }: AutocannonResult): void {
  if (non2xx + errors + timeouts > 0) throw new Error(`load: ${non2xx} refused, ${errors} failed, ${timeouts} late`);
}
