/**
 * A service in bad weather: a few laptops write, edit each other's drafts, crash, lose the link, run with wrong clocks and come
 * back, while the server is killed and restored from older copies. Everything is drawn from the seed. What must hold in the end,
 * whatever happened, is in `what-must-hold.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NewRecord } from '#renderer/worker/api.ts';
import type { FileId, RecordId, RevisionId } from '#shared/base/ids.ts';
import type { RecordState } from '#shared/practice/record.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import { backUp } from '#sync-server/storage/backup.ts';
import { LabLaptop, LabServer } from '#tests/support/engine-lab.ts';
import { PowerCut } from '#tests/support/power.ts';
import { Chance } from './chance.ts';
import { type Fault, whatDoesNotHold } from './what-must-hold.ts';

/** A laptop of the run, with what its owner was told and must be able to rely on. */
export interface Actor {
  readonly name: string;
  readonly lab: LabLaptop;
  readonly person: string;
  readonly device: string;
  /** Local drafts by id, as last acknowledged; more than one value where the power went off during a change. */
  readonly drafts: Map<string, readonly string[]>;
}

/** A version of a record that the engine said was saved. */
export interface Acknowledged {
  readonly by: Actor;
  readonly file: FileId;
  readonly record: RecordId;
  readonly revision: RevisionId;
}

export interface Tally {
  writes: number;
  restarts: number;
  skews: number;
  drops: number;
  repeats: number;
  kills: number;
  restores: number;
  grants: number;
  revocations: number;
}

export const NO_TALLY: Readonly<Tally> = {
  writes: 0,
  restarts: 0,
  skews: 0,
  drops: 0,
  repeats: 0,
  kills: 0,
  restores: 0,
  grants: 0,
  revocations: 0,
};

export interface Outcome {
  readonly seed: number;
  readonly tally: Readonly<Tally>;
  readonly faults: readonly Fault[];
}

export interface World {
  readonly server: LabServer;
  readonly actors: Actor[];
  readonly acknowledged: Acknowledged[];
}

/** What a test may break on purpose, to see that it is noticed. */
export interface Sabotage {
  /** Called when all is over and before it is judged. */
  readonly atTheEnd?: (world: World) => Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;
const STEPS = 45;
/** Rounds of everybody syncing over a good link; an engine that needs more never comes to rest. */
const ROUNDS_TO_REST = 12;
const ROLES: readonly (readonly Role[])[] = [['manager'], ['duty-worker'], ['practitioner'], ['practitioner']];

export async function runScenario(seed: number, sabotage: Sabotage = {}): Promise<Outcome> {
  const scenario = new Scenario(seed);
  try {
    await scenario.begin();
    for (let step = 0; step < STEPS; step++) await scenario.step();
    await scenario.settle();
    await sabotage.atTheEnd?.(scenario);
    return { seed, tally: scenario.tally, faults: await whatDoesNotHold(scenario) };
  } catch (fault) {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { seed, tally: scenario.tally, faults: [{ kind: 'bug', text }] };
  } finally {
    await scenario.end();
  }
}

class Scenario implements World {
  readonly tally: Tally = { ...NO_TALLY };
  readonly actors: Actor[] = [];
  readonly acknowledged: Acknowledged[] = [];
  server!: LabServer;
  readonly #chance: Chance;
  readonly #files: FileId[] = [];
  readonly #backups = mkdtempSync(path.join(tmpdir(), 'haversack-chaos-'));
  readonly #copies: string[] = [];
  #marks = 0;

  constructor(seed: number) {
    this.#chance = new Chance(seed);
  }

  async begin(): Promise<void> {
    this.server = await LabServer.start();
    const administrator = new LabLaptop(this.server);
    await administrator.setUp(this.server, 'Alice Administrator');
    await administrator.engine.syncNow();
    this.actors.push(await actorOf('Alice', administrator));
    for (let count = this.#chance.whole(1, 4), index = 0; index < count; index++) await this.#enrol();
    for (const { lab } of this.actors) this.#makeLinkBad(lab);
  }

  async end(): Promise<void> {
    await this.server.remove();
    rmSync(this.#backups, { recursive: true, force: true });
  }

  async step(): Promise<void> {
    const chance = this.#chance;
    const happening = chance.weighed({ people: 30, clock: 2, link: 3, kill: 1, copy: 2, restore: 1, enrol: 0.3 });
    switch (happening) {
      case 'people':
        return this.#peopleAct();
      case 'clock':
        return this.#setClock();
      case 'link': {
        const actor = chance.pick(this.actors) as Actor;
        actor.lab.link.isUp = !actor.lab.link.isUp;
        return;
      }
      case 'kill':
        this.tally.kills++;
        await Promise.all([this.#peopleAct(), this.server.kill()]);
        return;
      case 'copy':
        this.#copies.push(path.join(this.#backups, `${this.#copies.length}.db`));
        backUp(this.server.folder, this.#copies.at(-1) as string);
        return;
      case 'restore': {
        const copy = chance.pick(this.#copies);
        if (copy === undefined) return;
        this.tally.restores++;
        await Promise.all([this.#peopleAct(), this.server.kill(copy)]);
        return;
      }
      case 'enrol':
        if (this.actors.length < 5) await this.#enrolLate();
    }
  }

  /** A good link for everybody, until nothing moves any more. */
  async settle(): Promise<void> {
    for (const { lab } of this.actors) {
      lab.power.hold();
      lab.link.isUp = true;
      lab.link.fault = () => undefined;
      lab.link.repeats = () => false;
    }
    for (let round = 0; round < ROUNDS_TO_REST; round++) {
      for (const { lab } of this.actors) await lab.engine.syncNow();
      const states = await Promise.all(this.actors.map(({ lab }) => lab.syncState()));
      if (round > 1 && states.every((state) => state.equal && state.waiting === 0)) return;
    }
  }

  /** One to three people do something at once, each on their own laptop, perhaps while it syncs. */
  async #peopleAct(): Promise<void> {
    const chance = this.#chance;
    const first = chance.whole(0, this.actors.length - 1);
    const count = chance.whole(1, Math.min(3, this.actors.length));
    const plans = Array.from({ length: count }, (_, index) => this.#plan(this.actors[(first + index) % this.actors.length] as Actor));
    await Promise.all(plans.map((act) => act()));
  }

  /** Draws everything first, so that the order in which promises settle changes no later choice. */
  #plan(actor: Actor): () => Promise<void> {
    const chance = this.#chance;
    const doing = chance.weighed({ sync: 10, write: 14, draft: 3, file: 2, grant: 1, revoke: 1.5, restart: 1.5, lock: 0.5, nothing: 1 });
    const alsoSyncs = chance.isTrue(0.4);
    if (chance.isTrue(0.12)) actor.lab.power.cutIn(chance.whole(0, 6), chance.isTrue(0.5) ? 'before' : 'after');
    const act = this.#act(actor, doing, new Chance(chance.whole(1, 2 ** 30)));
    return async () => {
      await Promise.all([surviving(act()), alsoSyncs && doing !== 'lock' ? surviving(actor.lab.engine.syncNow()) : undefined]);
      if (actor.lab.power.isOn) return;
      this.tally.restarts++;
      await actor.lab.crash();
    };
  }

  #act(actor: Actor, doing: string, chance: Chance): () => Promise<void> {
    const { lab } = actor;
    switch (doing) {
      case 'sync':
        return () => lab.engine.syncNow();
      case 'write':
        return () => this.#write(actor, chance);
      case 'draft':
        return () => this.#keepDraft(actor, chance);
      case 'file':
        return () => this.#openFile(actor, chance);
      case 'grant':
        return () => this.#changeHolders(actor, chance, 'grants');
      case 'revoke':
        return () => this.#changeHolders(actor, chance, 'revocations');
      case 'restart':
        return async () => lab.power.cut();
      case 'lock':
        return async () => {
          this.tally.restarts++;
          await lab.engine.lock();
          await lab.unlock();
        };
      default:
        return async () => undefined;
    }
  }

  async #openFile(actor: Actor, chance: Chance): Promise<void> {
    if (actor === this.actors[0]) return;
    const worker = chance.pick(this.actors.slice(1)) as Actor;
    const isCase = chance.isTrue(0.75);
    const records: NewRecord[] = isCase
      ? [
          { kind: 'case', op: 'finalise', body: { householdName: this.#mark(), location: 'BATUK' } },
          { kind: 'allocation', op: 'finalise', body: { worker: worker.person, from: '2026-03-03' } },
        ]
      : [{ kind: 'contact', op: chance.isTrue(0.5) ? 'draft' : 'finalise', body: { summary: this.#mark() } }];
    const created = await actor.lab.engine.createFile({ type: isCase ? 'case' : 'contact', location: 'BATUK', records });
    if (!created.ok) return;
    this.#files.push(created.value.file);
    await this.#note(actor, created.value.file, created.value.records, records);
  }

  async #write(actor: Actor, chance: Chance): Promise<void> {
    const files = (await actor.lab.watched('files')).filter((digest) => this.#files.includes(digest.file));
    const file = chance.pick(files)?.file;
    if (file === undefined) return this.#openFile(actor, chance);
    const view = await actor.lab.file(file);
    const known = chance.pick((view?.records ?? []).filter((record) => record.kind === 'case-note'));
    const records = known && chance.isTrue(0.6) ? [this.#edit(known, chance)] : this.#newNotes(chance);
    const draft = chance.pick([...actor.drafts.keys()]);
    const endsDraft = draft !== undefined && chance.isTrue(0.3);
    if (endsDraft) actor.drafts.set(draft, [...(actor.drafts.get(draft) ?? []), '']);
    const saved = await actor.lab.engine.save({ file, records, ...(endsDraft ? { draft } : {}) });
    if (!saved.ok) return;
    if (endsDraft) actor.drafts.delete(draft);
    await this.#note(actor, file, saved.value.records, records);
  }

  #newNotes(chance: Chance): NewRecord[] {
    return Array.from({ length: chance.whole(1, 3) }, () => ({
      kind: 'case-note',
      op: chance.isTrue(0.6) ? ('draft' as const) : ('finalise' as const),
      body: { subject: this.#mark(), text: this.#mark().repeat(chance.whole(1, 40)) },
    }));
  }

  /** Another version of a record that is there: an edit, its end, an answer to a clash, an addendum. */
  #edit(state: RecordState, chance: Chance): NewRecord {
    const { record, kind, heads, body, status } = state;
    const field = chance.pick(['subject', 'text', 'furtherAction']) as string;
    if (state.conflicts.length > 0 && chance.isTrue(0.7))
      return { kind, record, op: 'merge', body: { ...body, [field]: this.#mark() }, parents: heads };
    if (status !== 'draft') return { kind: 'addendum', op: 'finalise', body: { corrects: record, text: this.#mark() } };
    return { kind, record, op: chance.isTrue(0.2) ? 'finalise' : 'draft', body: { ...body, [field]: this.#mark() }, parents: heads };
  }

  async #keepDraft(actor: Actor, chance: Chance): Promise<void> {
    const known = chance.pick([...actor.drafts.keys()]);
    const draft = known !== undefined && chance.isTrue(0.6) ? known : this.#mark();
    const text = this.#mark();
    const before = actor.drafts.get(draft) ?? [''];
    // While it is being written, either may be what is found after a crash.
    actor.drafts.set(draft, [...before, text]);
    if ((await actor.lab.engine.saveDraft({ draft, kind: 'case-note', parents: [], body: { text } })).ok) actor.drafts.set(draft, [text]);
  }

  async #changeHolders(actor: Actor, chance: Chance, what: 'grants' | 'revocations'): Promise<void> {
    const file = chance.pick(this.#files);
    const whom = chance.pick(this.actors.slice(1));
    if (file === undefined || whom === undefined) return;
    const person = whom.person as never;
    const done = what === 'grants' ? await actor.lab.engine.grant(file, person) : await actor.lab.engine.revoke(file, person);
    if (done.ok) this.tally[what]++;
  }

  async #note(actor: Actor, file: FileId, ids: readonly RecordId[], records: readonly NewRecord[]): Promise<void> {
    this.tally.writes += records.length;
    const view = await actor.lab.file(file);
    records.forEach(({ body }, index) => {
      const record = ids[index] as RecordId;
      const said = JSON.stringify(body);
      const version = view?.records
        .find((state) => state.record === record)
        ?.versions.find((each) => each.device === actor.device && JSON.stringify(each.body) === said);
      if (version) this.acknowledged.push({ by: actor, file, record, revision: version.id });
      else if (actor.lab.power.isOn && view) throw new Error(`a version just saved by ${actor.name} is not in its file`);
    });
  }

  async #setClock(): Promise<void> {
    this.tally.skews++;
    const { lab } = this.#chance.pick(this.actors) as Actor;
    const offset = this.#chance.whole(-3 * DAY, 3 * DAY);
    lab.clock = { now: () => Date.now() + offset, zone: () => 'Africa/Nairobi' };
  }

  async #enrol(): Promise<void> {
    const lab = new LabLaptop(this.server);
    const name = `Person ${this.actors.length}`;
    await lab.join((this.actors[0] as Actor).lab, name, ROLES[this.actors.length - 1] ?? ['practitioner']);
    this.actors.push(await actorOf(name, lab));
  }

  /** Somebody joins in the middle of it, over links that hold for as long as it takes. */
  async #enrolLate(): Promise<void> {
    const administrator = (this.actors[0] as Actor).lab;
    const { link } = administrator;
    const before = { isUp: link.isUp, fault: link.fault, repeats: link.repeats };
    administrator.power.hold();
    Object.assign(link, { isUp: true, fault: () => undefined, repeats: () => false });
    await administrator.engine.syncNow();
    await this.#enrol();
    Object.assign(link, before);
    this.#makeLinkBad((this.actors.at(-1) as Actor).lab);
  }

  /** Requests are lost before or after the server dealt with them, delayed so that others overtake them, or arrive twice. */
  #makeLinkBad(lab: LabLaptop): void {
    const chance = new Chance(this.#chance.whole(1, 2 ** 30));
    const loss = chance.pick([0, 0.03, 0.1, 0.25]) as number;
    lab.link.fault = async () => {
      for (let turns = chance.isTrue(0.3) ? chance.whole(1, 6) : 0; turns > 0; turns--)
        await new Promise((resolve) => setImmediate(resolve));
      if (!chance.isTrue(loss)) return;
      this.tally.drops++;
      throw new Error('the link broke');
    };
    lab.link.repeats = () => {
      const repeats = chance.isTrue(0.05);
      if (repeats) this.tally.repeats++;
      return repeats;
    };
  }

  #mark(): string {
    return `mark-${++this.#marks} `;
  }
}

async function actorOf(name: string, lab: LabLaptop): Promise<Actor> {
  const session = await lab.watched('session');
  if (!session) throw new Error(`${name} is locked`);
  return { name, lab, person: session.person, device: session.device, drafts: new Map() };
}

/** What a killed process was doing ends nowhere; any other failure is the engine's. */
async function surviving(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (fault) {
    if (!isPowerCut(fault)) throw fault;
  }
}

function isPowerCut(fault: unknown): boolean {
  for (let inner = fault; inner instanceof Error; inner = inner.cause) if (inner instanceof PowerCut) return true;
  return false;
}
