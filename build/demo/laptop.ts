/** A laptop of the demonstration: the real engine in this process, over memory, with a clock that is set for each record. */

import type { FileView, NewFileInput, NewRecord, SaveInput, Watchable } from '#renderer/worker/api.ts';
import { Engine } from '#renderer/worker/engine.ts';
import { fetchTransport } from '#renderer/worker/fetch-transport.ts';
import { memoryStorage } from '#renderer/worker/memory-storage.ts';
import type { Surroundings } from '#renderer/worker/surroundings.ts';
import type { FileId, PersonId, RecordId } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import { instantMs, type ZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';
import { newId, systemRandomness } from '#shared/crypto/random.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { recordKind } from '#shared/practice/catalogue.ts';
import type { Body } from '#shared/practice/record.ts';
import type { DemoStaff } from './staff.ts';

/** These laptops are gone with the process, and their passphrases are printed: nothing is gained by a slow key. */
const CHEAP = { passes: 1, memoryBytes: 8192 };
let made = 0;

export class DemoLaptop {
  readonly staff: DemoStaff;
  readonly engine: Engine;
  person = '' as PersonId;
  #clock: { readonly now: () => number; readonly zone: string } = { now: Date.now, zone: 'Europe/London' };
  readonly #surroundings: { -readonly [Key in keyof Surroundings]: Surroundings[Key] };

  constructor(staff: DemoStaff) {
    this.staff = staff;
    this.#surroundings = {
      storage: memoryStorage(),
      storePrefix: `demo-${process.pid}-${++made}`,
      transport: fetchTransport,
      clock: {
        now: () => this.#clock.now(),
        zone: () => this.#clock.zone,
        after: (milliseconds, callback) => {
          const timer = setTimeout(callback, milliseconds);
          timer.unref();
          return () => clearTimeout(timer);
        },
      },
      randomness: systemRandomness,
      passphraseCost: CHEAP,
      operatingSystemKey: () => Promise.resolve(null),
      holdExclusively: () => Promise.resolve(() => undefined),
      syncsByItself: false,
    };
    this.engine = new Engine(this.#surroundings);
  }

  /** Sets up the service as its first administrator. @returns the recovery kit, confirmed. */
  async setUp(server: string, setUpCode: string): Promise<string> {
    const { name, initials, passphrase } = this.staff;
    const kit = expectOk(
      await this.engine.setUpService({ server, setUpCode, serviceName: 'Demonstration service', name, initials, passphrase }),
      'set up the service',
    );
    const lastGroups = kit.text.split('\n').map((line) => line.slice(line.lastIndexOf('-') + 1));
    if (!(await this.engine.confirmRecoveryKit(lastGroups.join(' ')))) throw new Error('The demonstration could not confirm its kit');
    await this.engine.syncNow();
    this.person = (await this.watched('session'))?.person ?? this.person;
    return kit.text;
  }

  async join(administrator: DemoLaptop): Promise<void> {
    const { name, initials, passphrase, roles, registeredUntil } = this.staff;
    const registration = registeredUntil === undefined ? {} : { registeredUntil };
    const invited = expectOk(await administrator.engine.makeInvitation({ name, roles, ...registration }), `invite ${name}`);
    const { profile } = expectOk(await this.engine.join({ code: invited.code, initials, passphrase }), `let ${name} join`);
    await administrator.engine.syncNow();
    const { confirmed } = expectOk(await this.engine.checkConfirmation(profile), `confirm ${name}`);
    if (!confirmed) throw new Error(`The demonstration could not confirm ${name}`);
    await administrator.engine.syncNow();
    this.person = expectOk(await this.engine.unlock(profile, passphrase), `unlock as ${name}`).person;
    await this.engine.syncNow();
  }

  /** Reads the clock of the place where, and at the moment when, the next records are written. */
  setClock(moment: ZonedInstant): void {
    const now = instantMs(moment);
    this.#clock = { now: () => now, zone: zoneOf(moment) };
  }

  /** From here on it works as any laptop does: by the real clock, syncing by itself. */
  async goLive(): Promise<void> {
    this.#clock = { now: Date.now, zone: 'Europe/London' };
    this.#surroundings.syncsByItself = true;
    await this.engine.syncNow();
  }

  newId(): RecordId {
    return newId<RecordId>(systemRandomness);
  }

  async createFile(input: NewFileInput, at: ZonedInstant): Promise<FileId> {
    this.#check(input.records, at);
    this.setClock(at);
    return expectOk(await this.engine.createFile(input), `create a ${input.type}`).file;
  }

  /** @param following what the software saves along with it, which nobody fills in. */
  async save(input: SaveInput, at: ZonedInstant, following: readonly NewRecord[] = []): Promise<readonly RecordId[]> {
    this.#check(input.records, at);
    this.setClock(at);
    const records = [...input.records, ...following];
    return expectOk(await this.engine.save({ ...input, records }), `save a ${input.records[0]?.kind}`).records;
  }

  /** Attaches the bytes and describes them, as a person does in one go. The record's id is the engine's. */
  async saveDocument(
    file: FileId,
    body: Body,
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    at: ZonedInstant,
  ): Promise<void> {
    this.setClock(at);
    const { draft } = expectOk(await this.engine.attach({ file, name, bytes: new Uint8Array(bytes).buffer }), `attach ${name}`);
    const begun = (await this.engine.draft(draft))?.body ?? {};
    const records = [{ kind: 'document', record: draft, op: 'finalise', body: { ...begun, ...body } } as const];
    await this.save({ file, draft, records }, at);
  }

  /** Until the bytes of its documents are on the server as well: they follow the records, in their own time. */
  async documentsSent(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const waiting = (await this.watched('transfers')).filter(({ state }) => state === 'to-send' || state === 'sending');
      if (waiting.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${this.staff.name} could not send the documents of the demonstration`);
  }

  async watched<Name extends keyof Watchable>(name: Name): Promise<Watchable[Name]> {
    let value: Watchable[Name] | undefined;
    const stop = await this.engine.watch(name, (now) => {
      value = now;
    });
    stop();
    return value as Watchable[Name];
  }

  async file(file: FileId): Promise<FileView> {
    const view = await new Promise<FileView | null>((resolve) => {
      void this.engine.watchFile(file, resolve).then((stop) => stop());
    });
    if (view === null) throw new Error(`${this.staff.name} does not hold the file`);
    return view;
  }

  /** As a screen would, before it finalises. */
  #check(records: readonly NewRecord[], at: ZonedInstant): void {
    for (const { kind, op, body } of records) {
      const known = recordKind(kind);
      if (known === undefined) throw new Error(`There is no kind ${kind}`);
      if (op !== 'finalise') continue;
      const problems = problemsToFinalise(known.form, body, at).map((problem) => `${problem.label}: ${problem.message}`);
      const shape = known.schema.safeParse(body);
      if (problems.length > 0 || !shape.success)
        throw new Error(
          `A ${kind} of the demonstration is not complete. ${problems.join('. ')} ${shape.error?.message ?? ''} ${JSON.stringify(body)}`,
        );
    }
  }
}

export function expectOk<Value>(result: Result<Value, { readonly code: string }>, what: string): Value {
  if (result.ok) return result.value;
  throw new Error(`The demonstration could not ${what}: ${result.error.code}`);
}
