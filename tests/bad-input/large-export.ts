/**
 * A large export out of nothing, for what is said of memory: cases with visits, each visit a narrative. `node tests/bad-input/large-export.ts
 * [megabytes]` writes one (300 by default), validates it in a process of its own, prints time and memory, and removes it. Not part of the
 * ordinary run; `large-export.test.ts` does the same with a small one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const VISITS_EACH = 20;
const AT = '2026-01-05T10:00:00+00:00[Europe/London]';
const NARRATIVE = 'Seen at home with her mother; she showed her drawings and spoke of school. '.repeat(12);

interface Written {
  readonly folder: string;
  readonly bytes: number;
  readonly records: number;
}

/**
 * Who recorded a line is in no register: for each of them a reference waits until the end.
 * @param withTasks more and shorter records, each of which refers to another.
 */
export function writeLargeExport(megabytes: number, withTasks = false): Written {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'haversack-large-'));
  mkdirSync(path.join(folder, 'records'));
  const files = new Map(['case', 'person', 'visit', 'task'].map((kind) => [kind, new RecordsFile(folder, kind)]));
  const put = (kind: string, id: string, file: string, body: object) =>
    files
      .get(kind)
      ?.put(
        `${JSON.stringify({ id, kind, file, fileType: 'case', schema: kind === 'case' || kind === 'task' ? 1 : 2, createdAt: AT, createdBy: 'staff-1', body })}\n`,
      );
  const size = () => [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  for (let number = 0; size() < megabytes * 1_000_000; number += 1) {
    const file = `case-file-${number}`;
    put('case', `case-${number}`, file, { householdName: 'Large', location: 'NEPAL', openedOn: '2026-01-05', reason: 'Size' });
    put('person', `child-${number}`, file, { givenName: 'Maya', group: 'child', born: '2017-05-09' });
    for (let visit = 0; visit < VISITS_EACH; visit += 1) {
      const id = `visit-${number}-${visit}`;
      put('visit', id, file, {
        visitedAt: AT,
        outcome: 'made',
        place: 'home',
        visitType: ['child-in-need'],
        purpose: 'Planned visit',
        children: [{ rowId: 'a', child: `child-${number}`, seen: { answer: true } }],
        narrative: NARRATIVE,
        immediateRisk: { answer: false },
      });
      if (withTasks)
        put('task', `task-${number}-${visit}`, file, {
          what: 'Write it up',
          owner: 'staff-1',
          dueOn: '2026-01-09',
          status: 'open',
          from: id,
        });
    }
  }
  const entries = [...files.values()].map((file) => file.close());
  const manifest = { format: 'haversack-export', version: 1, exportedAt: '2026-02-01T09:00:00+00:00[Europe/London]', files: entries };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, bytes: size(), records: [...files.values()].reduce((sum, { records }) => sum + records, 0) };
}

class RecordsFile {
  readonly #handle: number;
  readonly #sum = createHash('sha256');
  readonly #kind: string;
  #waiting: string[] = [];
  bytes = 0;
  records = 0;

  constructor(folder: string, kind: string) {
    this.#kind = kind;
    this.#handle = openSync(path.join(folder, 'records', `${kind}.jsonl`), 'w');
  }

  put(line: string): void {
    this.#waiting.push(line);
    this.bytes += line.length;
    this.records += 1;
    if (this.#waiting.length >= 1000) this.#flush();
  }

  close(): object {
    this.#flush();
    closeSync(this.#handle);
    const { bytes, records } = this;
    return { path: `records/${this.#kind}.jsonl`, kind: this.#kind, records, bytes, sha256: this.#sum.digest('hex') };
  }

  #flush(): void {
    const text = this.#waiting.join('');
    this.#sum.update(text);
    writeSync(this.#handle, text);
    this.#waiting = [];
  }
}

export interface Measured {
  readonly status: number | null;
  readonly seconds: number;
  /** The most memory that the process ever held, in bytes. */
  readonly memory: number;
  readonly output: string;
}

/** Validates the folder in a process of its own, which may hold no more than this much of what JavaScript makes. */
export function validateApart(folder: string, heapMegabytes: number): Measured {
  const script = `import { runCommand } from ${JSON.stringify(path.resolve(import.meta.dirname, '../../electron/cli/program.ts'))};
await runCommand(['validate', ${JSON.stringify(folder)}, '--json']);
process.stderr.write(String(process.resourceUsage().maxRSS * 1024));`;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heapMegabytes}`, '--input-type=module-typescript', '--eval', script],
    {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      cwd: path.resolve(import.meta.dirname, '../..'),
    },
  );
  return { status, seconds: (performance.now() - started) / 1000, memory: Number(stderr), output: stdout };
}

if (import.meta.main) {
  for (const withTasks of [false, true]) {
    const { folder, bytes, records } = writeLargeExport(Number(process.argv[2] ?? 300), withTasks);
    const { status, seconds, memory, output } = validateApart(folder, 512);
    rmSync(folder, { recursive: true, force: true });
    const { errors, byCode } = JSON.parse(output) as { readonly errors: number; readonly byCode: object };
    process.stdout.write(
      `${withTasks ? 'with tasks' : 'visits only'}: ${Math.round(bytes / 1e6)} MB, ${records} records, exit ${status}, ${errors} errors ${JSON.stringify(byCode)}: ${seconds.toFixed(1)} s, at most ${Math.round(memory / 1e6)} MB of memory\n`,
    );
  }
}
