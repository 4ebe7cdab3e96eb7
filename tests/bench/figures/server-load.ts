/**
 * Figure 6: what the server acknowledges at 64 connections, every acknowledgement after its sync to disk. Three things apart: the way to
 * the disk by itself (grouped, and one commit a request), whole `exchange` requests through the real server with every signature verified,
 * and the ceiling of the HTTP framework, which answers `hello` and does nothing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startServer } from '#build/server-process.ts';
import { revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { packBatch } from '#shared/protocol/batch.ts';
import { fromCbor, toCbor } from '#shared/protocol/cbor.ts';
import { type Answer, MESSAGES, type MessageName, type Request } from '#shared/protocol/messages.ts';
import { Laptop, NewService, Vault } from '#sync-server/testing/laptop.ts';
import { CaseWriter } from '../case-text.ts';
import { beside, median, type Row, timesPeer } from '../rows.ts';
import { UNLIMITED } from '../service.ts';
import type { BenchSettings } from './figure.ts';
import { CONNECTIONS, repeat, sendEach } from './load.ts';

/** Revisions in a request of a laptop that comes back after a day. */
const DAY = 25;

export async function serverLoad(settings: BenchSettings): Promise<readonly Row[]> {
  const hello: number[] = [];
  const single: number[] = [];
  const group: number[] = [];
  const oneEach: number[] = [];
  const daysOfRevisions: number[] = [];
  for (let round = 1; round <= settings.rounds; round++) {
    await withHarness(async (address) => {
      const seconds = settings.quick ? 1 : 4;
      const revision = Buffer.from(oneRevision());
      hello.push(await repeat(`${address}/hello`, seconds));
      single.push(await repeat(`${address}/single`, seconds, revision));
      group.push(await repeat(`${address}/group`, seconds, revision));
    });
    oneEach.push(await exchanges(settings.quick ? 20 : 250, 1));
    daysOfRevisions.push((await exchanges(settings.quick ? 2 : 12, DAY)) * DAY);
    const [a, b, c, d, e] = [hello, single, group, oneEach, daysOfRevisions].map((rates) => Math.round(rates.at(-1) ?? 0));
    settings.say(
      `6     round ${round}: hello ${a}/s, one commit each ${b}/s, grouped ${c}/s; exchange ${d}/s, in batches ${e} revisions/s`,
    );
  }
  const [ceiling, alone] = [median(hello), median(single)];
  const compare = (factor: number, name: string, unit: string, rates: readonly number[], peer: string, peerValue: number): Row =>
    timesPeer(factor, { name: `6 ${name}`, unit, value: median(rates), peer, peerValue });
  return [
    compare(5, 'way to the disk, grouped', 'requests/s', group, 'one commit a request', alone),
    compare(0.5, 'way to the disk, grouped', 'requests/s', group, 'Fastify hello', ceiling),
    compare(5, 'whole exchange, 1 revision each', 'requests/s', oneEach, 'one commit a request', alone),
    compare(0.5, 'whole exchange, 1 revision each', 'requests/s', oneEach, 'Fastify hello', ceiling),
    beside({
      name: `6 whole exchange, ${DAY} revisions each`,
      unit: 'revisions/s',
      value: median(daysOfRevisions),
      peer: 'one commit a request',
      peerValue: alone,
    }),
  ];
}

async function withHarness(measure: (address: string) => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'commit-harness.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    await measure(address);
  } finally {
    child.kill();
    await ended;
  }
}

function oneRevision(): Uint8Array {
  const laptop = new Laptop();
  const note = JSON.stringify(new CaseWriter(1).recordsOfCase(2).at(-1)?.body);
  return new Vault(laptop).write(laptop, note);
}

/** @returns requests a second of the real server, each with `perRequest` new revisions, from 64 laptops with a vault each. */
async function exchanges(requests: number, perRequest: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'haversack-bench-load-'));
  const server = await startServer({ data: path.join(folder, 'data'), port: 0, log: path.join(folder, 'log'), env: UNLIMITED });
  if (!server.ok) throw new Error(server.error);
  try {
    const { address, setUpCodeFile } = server.value;
    const service = new NewService();
    await send(address, 'setup', { code: readFileSync(setUpCodeFile, 'utf8').trim(), entries: service.log.entries.slice(0, 2) });
    const laptops = Array.from({ length: CONNECTIONS }, () => new Laptop());
    const entries = laptops.map((laptop) => service.add(laptop, ['practitioner']));
    await send(address, 'directory', { token: await logIn(address, service.administrator, service), entries });
    const texts = new CaseWriter(3).recordsOfCase(100).map(({ body }) => JSON.stringify(body));
    const bodies: Uint8Array[][] = [];
    for (const laptop of laptops) {
      const token = await logIn(address, laptop, service);
      const vault = new Vault(laptop);
      await send(address, 'exchange', { token, append: [[vault.bytes, [...vault.log.entries]]] });
      bodies.push(
        Array.from({ length: requests }, (_, request) => {
          const rows = Array.from({ length: perRequest }, (_, row) =>
            vault.write(laptop, texts[(request * perRequest + row) % texts.length]),
          );
          return toCbor({ token, push: packBatch(rows, revisionIdOfBytes) });
        }),
      );
    }
    const rate = await sendEach(address, '/v1/exchange', bodies);
    await expectStored(address, CONNECTIONS * requests * perRequest);
    return rate;
  } finally {
    await server.value.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function logIn(address: string, laptop: Laptop, service: NewService): Promise<Uint8Array> {
  const { challenge } = await send(address, 'challenge', { device: laptop.device });
  const signature = laptop.sign('hs/login/v1', challenge, laptop.device, service.rootHash);
  return (await send(address, 'login', { device: laptop.device, challenge, signature })).token;
}

async function send<Name extends MessageName>(address: string, name: Name, request: Request<Name>): Promise<Answer<Name>> {
  const answer = await fetch(`${address}/v1/${name}`, { method: 'POST', body: Uint8Array.from(toCbor(request)) });
  const body = fromCbor(new Uint8Array(await answer.arrayBuffer()));
  if (!answer.ok || !body.ok) throw new Error(`${name} was refused: ${JSON.stringify(body)}`);
  return MESSAGES[name].answer.parse(body.value) as Answer<Name>;
}

/** An answered request whose rows were refused would look fast. */
async function expectStored(address: string, revisions: number): Promise<void> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  const stored = /rows_total\{[^}]*"stored"[^}]*\} (\d+)/.exec(metrics)?.[1];
  if (Number(stored) !== revisions) throw new Error(`${stored} of ${revisions} revisions were stored`);
}
