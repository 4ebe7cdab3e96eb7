/**
 * Out of a service and into another: families of the demonstration, told through the real engine and server, exported, imported into an
 * empty service in a folder, and exported again. What comes out is what went in, and what is computed from it is the same.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoLaptop } from '#build/demo/laptop.ts';
import { DEMO_STAFF, type StaffKey } from '#build/demo/staff.ts';
import { FAMILIES } from '#build/demo/stories.ts';
import { openCase, signOff, writeEntries, writeTogether } from '#build/demo/tell-case.ts';
import { utf8 } from '#shared/base/bytes.ts';
import { zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { ProblemList } from '#shared/interchange/problem-list.ts';
import type { RecordLine } from '#shared/interchange/record-line.ts';
import { LabServer } from '#tests/support/engine-lab.ts';
import { type ExportRequest, exportService } from './export.ts';
import { importLines, linesOf } from './import.ts';
import { openFolder } from './open-folder.ts';
import type { OpenedService } from './opened-service.ts';
import { openData } from './service-data.ts';

const NOW = Date.now();
const PATIENCE_MS = 180_000;
const root = path.resolve(import.meta.dirname, '../..');
const place = mkdtempSync(path.join(tmpdir(), 'haversack-round-trip-'));
const inPlace = (name: string): string => path.join(place, name);
const EXPORTED = inPlace('exported');
const plain = (out: string): ExportRequest => ({ out, seal: { to: 'nobody', reason: 'A test' }, recipient: 'A test' });

let server: LabServer;
/** What the manager of the source sees, without what only says where it lies. */
let source: ReadonlyMap<string, FileDigest>;

/** Two families of different courses, a document, and what the manager signed off and sent back. */
beforeAll(async () => {
  server = await LabServer.start();
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  const laptops = new Map(
    DEMO_STAFF.filter(({ key }) => key !== 'kenya' && key !== 'germany').map((member) => [member.key, new DemoLaptop(member)]),
  );
  const of = (key: StaffKey): DemoLaptop => laptops.get(key) as DemoLaptop;
  await of('administrator').setUp(address, server.setUpCode);
  for (const [key, laptop] of laptops) if (key !== 'administrator') await laptop.join(of('administrator'));
  await of('administrator').engine.syncNow();
  const families = FAMILIES.filter(({ worker }) => worker === 'nepal').slice(0, 3);
  const opened = [];
  for (const family of families) opened.push(await openCase(of('duty'), family, of('nepal'), NOW));
  for (const key of ['duty', 'nepal', 'manager'] as const) {
    await of(key).engine.syncNow();
    for (const file of opened) await writeEntries(of(key), file);
    await of(key).engine.syncNow();
  }
  for (const file of opened) await signOff(of('manager'), file);
  await of('manager').engine.syncNow();
  await of('nepal').engine.syncNow();
  for (const file of opened) await writeTogether(of('nepal'), of('manager'), file);
  const at = zonedInstantFrom(NOW, 'Europe/London');
  const body = { type: 'letter', title: 'School report', receivedOn: at.slice(0, 10) };
  await of('nepal').saveDocument(opened[0]?.file as never, body, { name: 'report.txt', bytes: utf8('Attends every day') }, at);
  for (const key of ['nepal', 'manager'] as const) await of(key).engine.syncNow();
  await of('nepal').documentsSent();
  for (const key of ['administrator', 'duty', 'nepal'] as const) await of(key).engine.lock();
  const manager = of('manager');
  await manager.engine.syncNow();
  manager.setClock(zonedInstantFrom(Date.now(), 'Europe/London'));
  source = digestsOf(await manager.watched('files'));
  await exportService({ laptop: manager, person: manager.person, keyHolders: new Set(), close: () => Promise.resolve() }, plain(EXPORTED));
  await manager.engine.lock();
}, PATIENCE_MS);

afterAll(async () => {
  await server?.remove();
  rmSync(place, { recursive: true, force: true });
});

const digestsOf = (digests: readonly FileDigest[]): ReadonlyMap<string, FileDigest> =>
  new Map(digests.filter(({ openedAs }) => openedAs !== 'interchange').map((digest) => [digest.file, { ...digest, vault: '' as never }]));

/** Every line of an export by its record, without the log of what was moved. */
function linesIn(folder: string): ReadonlyMap<string, RecordLine> {
  const lines = readdirSync(path.join(folder, 'records'))
    .filter((name) => name !== 'interchange.jsonl')
    .flatMap((name) =>
      readFileSync(path.join(folder, 'records', name), 'utf8')
        .trimEnd()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as RecordLine);
  return new Map(lines.map((line) => [line.id, line]));
}

async function importInto(service: OpenedService, from = EXPORTED) {
  const folder = await openFolder(from);
  const problems = new ProblemList();
  return importLines(service, folder, await linesOf(folder, problems), problems, {});
}

const quiet = (): void => undefined;

/** A command in a process of its own. */
function haversack(...args: readonly string[]): {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
} {
  const child = spawn(process.execPath, ['electron/cli.ts', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err }))) };
}

const revisionsIn = (folder: string): number => {
  const database = new DatabaseSync(path.join(folder, 'haversack.db'), { readOnly: true, timeout: 2000 });
  try {
    return (database.prepare('SELECT count(*) AS n FROM revision').get() as { n: number }).n;
  } finally {
    database.close();
  }
};

async function casesIn(folder: string): Promise<number> {
  const service = await openData(folder, quiet);
  const cases = (await service.laptop.watched('files')).filter(({ type }) => type === 'case').length;
  await service.close();
  return cases;
}

describe('a service that moves', () => {
  it('is the same in its new place: records, versions, states, documents and clocks', { timeout: PATIENCE_MS }, async () => {
    const data = inPlace('moved');
    const said: string[] = [];
    const service = await openData(data, (words) => said.push(words));
    expect(said.join()).toContain('whoever gets at this folder can read every record in it');
    expect(readdirSync(data).filter((name) => (statSync(path.join(data, name)).mode & 0o077) !== 0 && /keys|kit|\.db$/.test(name))).toEqual(
      [],
    );
    const report = await importInto(service);
    expect(report).toMatchObject({ imported: true, errors: 0, documents: 1, renamed: 0 });
    const here = digestsOf(await service.laptop.watched('files'));
    const keyEntries = [...here.values()].filter(({ title }) => title.startsWith('Keys of a folder'));
    expect(keyEntries).toHaveLength(2);
    for (const { file } of keyEntries) (here as Map<string, FileDigest>).delete(file);
    expect(here.size).toBeGreaterThan(8);
    expect(here).toEqual(source);
    expect([...here.values()].flatMap(({ timescales }) => timescales).length).toBeGreaterThan(10);
    await exportService(service, plain(inPlace('again')));
    await service.close();

    const [first, second] = [linesIn(EXPORTED), linesIn(inPlace('again'))];
    expect(first.size).toBeGreaterThan(50);
    expect(second).toEqual(first);
    const statuses = new Set([...second.values()].map(({ status }) => status));
    expect([...statuses]).toEqual(expect.arrayContaining(['draft', 'finalised', 'authorised']));
    expect([...second.values()].some(({ versions = [] }) => versions.length > 2)).toBe(true);
    const attached = readdirSync(path.join(inPlace('again'), 'attachments'));
    expect(attached).toEqual(readdirSync(path.join(EXPORTED, 'attachments')));
    expect(readFileSync(path.join(inPlace('again'), 'attachments', attached[0] as string), 'utf8')).toBe('Attends every day');
  });

  it('is not taken in twice', { timeout: PATIENCE_MS }, async () => {
    const service = await openData(inPlace('moved'), quiet);
    const before = (await service.laptop.watched('files')).length;
    const report = await importInto(service);
    expect(report).toMatchObject({ imported: false });
    expect(report.problems[0]).toMatchObject({
      code: 'already-in-service',
      file: expect.stringContaining('records/'),
      line: expect.any(Number),
    });
    expect((await service.laptop.watched('files')).length).toBe(before);
    await service.close();
  });

  it('goes out encrypted, one case by its reference, and says so in that case', { timeout: PATIENCE_MS }, async () => {
    const service = await openData(inPlace('moved'), quiet);
    const wanted = (await service.laptop.watched('files')).find(({ type }) => type === 'case') as FileDigest;
    const out = inPlace('one-case');
    const seal = { to: 'passphrase', passphrase: 'quiet-marble-lantern-ferry' } as const;
    await exportService(service, { out, seal, file: wanted.reference, recipient: 'Ms Receiver', reason: 'They move' });
    const disclosed = (await service.laptop.file(wanted.file))?.records.filter(({ kind }) => kind === 'disclosure') ?? [];
    expect(disclosed.at(-1)?.body).toMatchObject({ recipient: 'Ms Receiver', as: 'export', reasonWords: 'They move' });
    await service.close();
    expect(readdirSync(out).every((name) => name.endsWith('.age') || name === 'records' || name === 'attachments')).toBe(true);
    const words = inPlace('words');
    writeFileSync(words, 'quiet-marble-lantern-ferry\n');
    const folder = await openFolder(out, { passphraseFile: words });
    const problems = new ProblemList();
    const lines = await linesOf(folder, problems);
    expect(problems.errors).toBe(0);
    expect(new Set(lines.map(({ line }) => line.file))).toEqual(new Set([wanted.file]));
    expect(folder.manifest).toMatchObject({ cases: [wanted.file] });
    expect(folder.manifest?.plainReason).toBeUndefined();
  });

  it('maps staff who are members here, and makes foreign ids native, wherever they stand', { timeout: PATIENCE_MS }, async () => {
    const from = inPlace('foreign');
    cpSync(EXPORTED, from, { recursive: true });
    rmSync(path.join(from, 'attachments'), { recursive: true });
    const before = linesIn(EXPORTED);
    const person = [...before.values()].find(({ kind }) => kind === 'person') as RecordLine;
    const grace = String(person.createdBy);
    // The manifest of a hand-made folder need not have hashes.
    const files = readdirSync(path.join(from, 'records')).map((name) => ({ path: `records/${name}`, kind: name.replace('.jsonl', '') }));
    const manifest = {
      format: 'haversack-export',
      version: 1,
      exportedAt: zonedInstantFrom(Date.now(), 'Europe/London'),
      service: 'Mosaic',
      files,
    };
    for (const { path: name } of files) {
      const text = readFileSync(path.join(from, name), 'utf8');
      writeFileSync(
        path.join(from, name),
        text.replaceAll(person.id, 'P 17'.replace(' ', '-')).replaceAll(person.file, 'case-9').replaceAll(grace, 'grace'),
      );
    }
    writeFileSync(path.join(from, 'manifest.json'), JSON.stringify(manifest));
    const service = await openData(inPlace('mapped'), quiet);
    const me = service.person;
    const folder = await openFolder(from);
    const problems = new ProblemList();
    const lines = await linesOf(folder, problems);
    expect(problems.report().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const report = await importLines(service, folder, lines, problems, { opening: '2999-01-01' as never }, new Map([['grace', me]]));
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report).toMatchObject({ imported: true, system: 'Mosaic', renamed: 2, migrated: expect.any(Number) });
    expect(report.migrated).toBeGreaterThan(0);
    const digest = (await service.laptop.watched('files')).find(
      ({ title, type }) => type === 'case' && title === source.get(person.file)?.title,
    );
    const records = (await service.laptop.file(digest?.file as never))?.records ?? [];
    const moved = records.find(({ kind, createdBy }) => kind === 'person' && createdBy === me);
    expect(moved?.record).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const text = JSON.stringify(records);
    expect(text).not.toContain('"P-17"');
    expect(text).not.toContain('"case-9"');
    expect(text).not.toContain('"grace"');
    const opening = records.filter(({ kind, body }) => kind === 'involvement' && body['closedOn'] === undefined);
    expect(opening.every(({ body }) => body['migrated'] === true)).toBe(true);
    await service.close();
  });
});

describe('haversack import', () => {
  it('writes nothing on a dry run, and tells what it would', { timeout: PATIENCE_MS }, async () => {
    const data = inPlace('dry');
    const { code, out } = await haversack('import', EXPORTED, '--data', data, '--dry-run', '--json').ended;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ imported: false, dryRun: true, records: linesIn(EXPORTED).size });
    expect(existsSync(data)).toBe(false);
    cpSync(inPlace('moved'), data, { recursive: true });
    const before = revisionsIn(data);
    const onService = await haversack('import', EXPORTED, '--data', data, '--dry-run').ended;
    expect(onService.code).toBe(1);
    expect(onService.out).toContain('already-in-service');
    expect(revisionsIn(data)).toBe(before);
  });

  it('imports nothing of a folder with a bad line, and says where it is', { timeout: PATIENCE_MS }, async () => {
    const [from, data] = [inPlace('bad'), inPlace('bad-data')];
    cpSync(EXPORTED, from, { recursive: true });
    const visits = path.join(from, 'records', 'visit.jsonl');
    writeFileSync(visits, readFileSync(visits, 'utf8').replace('"visitedAt":"20', '"visitedAt":"19.'));
    const { code, out } = await haversack('import', from, '--data', data, '--json').ended;
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      imported: false,
      problems: expect.arrayContaining([expect.objectContaining({ file: 'records/visit.jsonl' })]),
    });
    expect(existsSync(data)).toBe(false);
  });

  it('leaves nothing that anybody sees when it is killed, and is run again', { timeout: PATIENCE_MS }, async () => {
    const data = inPlace('killed');
    await (await openData(data, quiet)).close();
    const begun = revisionsIn(data);
    const wholeOf = revisionsIn(inPlace('moved')) - begun;
    for (const share of [0.05, 0.5, 0.95]) {
      const before = revisionsIn(data);
      const { child, ended } = haversack('import', EXPORTED, '--data', data);
      const until = before + Math.floor(wholeOf * share);
      while (child.exitCode === null && revisionsIn(data) < until) await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill('SIGKILL');
      expect((await ended).code).toBeNull();
      expect(revisionsIn(data)).toBeGreaterThan(before);
      expect(await casesIn(data)).toBe(0);
    }
    const { code, out } = await haversack('import', EXPORTED, '--data', data).ended;
    expect([code, out]).toEqual([0, expect.stringContaining('Imported: ')]);
    expect(await casesIn(data)).toBe([...source.values()].filter(({ type }) => type === 'case').length);
  });

  it('tells a wrong use and what cannot be read apart', { timeout: PATIENCE_MS }, async () => {
    const notAService = inPlace('not-a-service');
    cpSync(path.join(EXPORTED, 'records'), notAService, { recursive: true });
    const runs = await Promise.all([
      haversack('import', EXPORTED).ended,
      haversack('import', EXPORTED, '--data', notAService).ended,
      haversack('export', '--data', inPlace('moved'), '--out', inPlace('x'), '--plain').ended,
    ]);
    expect(runs.map(({ code }) => code)).toEqual([2, 3, 2]);
    expect(runs[1]?.err).toContain('is not empty and holds no service');
    expect(runs[2]?.err).toContain('needs a --reason');
  });
});
