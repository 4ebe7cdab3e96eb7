/**
 * Exchanging revisions with the server: PROTOCOL.md, `exchange`. Runs whenever a link appears, resumes where it was cut, and
 * never sends again what was acknowledged. "Up to date" means equal digests, not an empty queue.
 */
import { equalBytes, fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { VaultId } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import { hash, revisionIdOfBytes } from '#shared/crypto/verify.ts';
import { packBatch, unpackBatch } from '#shared/protocol/batch.ts';
import { isAdministratorsDevice } from '#shared/protocol/directory.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { Answer, Request } from '#shared/protocol/messages.ts';
import { isTooOld } from '#shared/protocol/software-version.ts';
import { type SetDigest, storeDigest } from '#shared/protocol/store-digest.ts';
import type { Attention } from './attention.ts';
import type { DirectoryLog } from './directory-log.ts';
import type { Ingest } from './ingest.ts';
import type { OpenSession } from './open-session.ts';
import type { Outbox } from './outbox.ts';
import type { Records } from './records.ts';
import type { CallFailure, ServerConnection } from './server-connection.ts';
import { keepProgress, progressRow, type SyncProgress } from './sync-progress.ts';
import type { Vault } from './vault.ts';
import type { Vaults } from './vaults.ts';
import type { WaitingRevision } from './writer.ts';

export type Enrolment = NonNullable<Answer<'exchange'>['enrolments']>[number];

/** What one run of `exchangeAll` came to. */
export interface ExchangeOutcome {
  readonly failure?: CallFailure;
  readonly sent: number;
  readonly received: number;
  /** Whether both sides hold the same; undefined when the run did not get so far. */
  readonly equal?: boolean;
  readonly wrongEpoch: boolean;
  /** A push was refused for its place in this device's chain: the sides must be compared. */
  readonly outOfStep: boolean;
  readonly enrolments: readonly Enrolment[];
}

type ExchangeRequest = Omit<Request<'exchange'>, 'token'>;

/** A request under way. */
interface Asked {
  readonly request: ExchangeRequest;
  readonly sending: readonly WaitingRevision[];
  readonly started: number;
  readonly coming: Promise<Result<Answer<'exchange'>, CallFailure>>;
}

interface Progress {
  failure: CallFailure | undefined;
  sent: number;
  received: number;
  equal: boolean | undefined;
  wrongEpoch: boolean;
  outOfStep: boolean;
  enrolments: readonly Enrolment[];
}

/** A page should take about a second, so that a cut link loses little and a good one is used. */
const PAGE_SECONDS = 1.5;
const FIRST_PAGE_BYTES = 128 * 1024;
/** The vaults' lists are written after so many pages: a crash before that takes the rows of those pages into the lists again. */
const PAGES_BETWEEN_LISTS = 8;
/** Logs given back to a restored server may be long: what of them goes with one request, beside a full batch. */
const APPEND_BYTES = 1024 * 1024;
const APPENDS = 200;

export class Replicator {
  readonly #session: OpenSession;
  readonly #connection: ServerConnection;
  readonly #vaults: Vaults;
  readonly #records: Records;
  readonly #directory: DirectoryLog;
  readonly #attention: Attention;
  readonly #ingest: Ingest;
  readonly #outbox: Outbox;
  progress: SyncProgress;
  /** Positive: this laptop's clock is ahead of the server's. */
  clockSkewSeconds: number | undefined;
  #pageBytes = FIRST_PAGE_BYTES;
  #pagesSinceLists = 0;
  /** After local data was lost, this laptop's own revisions come back too. */
  restoresOwn = false;
  onProgress: (phase: 'sending' | 'receiving') => void = () => undefined;

  constructor(parts: {
    readonly session: OpenSession;
    readonly connection: ServerConnection;
    readonly vaults: Vaults;
    readonly records: Records;
    readonly directory: DirectoryLog;
    readonly attention: Attention;
    readonly ingest: Ingest;
    readonly outbox: Outbox;
    readonly progress: SyncProgress;
  }) {
    this.#session = parts.session;
    this.#connection = parts.connection;
    this.#vaults = parts.vaults;
    this.#records = parts.records;
    this.#directory = parts.directory;
    this.#attention = parts.attention;
    this.#ingest = parts.ingest;
    this.#outbox = parts.outbox;
    this.progress = parts.progress;
  }

  /** Sends and fetches until there is nothing more, or until something is in the way. */
  async exchangeAll(): Promise<ExchangeOutcome> {
    const run: Progress = {
      failure: undefined,
      sent: 0,
      received: 0,
      equal: undefined,
      wrongEpoch: false,
      outOfStep: false,
      enrolments: [],
    };
    let next: Asked | undefined;
    for (;;) {
      const { request, sending, started, coming } = next ?? (await this.#ask());
      const answer = await coming;
      if (!answer.ok) return outcomeOf(run, this.#giveUp(answer.error));
      this.#adaptPage(request, answer.value, started);
      next = this.#askAhead(request, answer.value);
      const more = await this.#take(request, sending, answer.value, run);
      if (run.failure) return outcomeOf(run, this.#giveUp(run.failure));
      if (run.wrongEpoch || !more) return outcomeOf(run);
    }
  }

  /**
   * After the server was restored: learns afresh which membership entries it has. What it lacks becomes pending again and goes with the next exchange.
   */
  async relearn(): Promise<void> {
    await this.#vaults.forgetConfirmed(this.#directory.directory);
    this.progress = { ...this.progress, cursor: 0 };
    const answer = await this.#connection.call('exchange', { members: 0 });
    if (answer.ok) this.#takeLogs(answer.value.members, false);
    // Together: a place in the logs that was kept without the logs would never be asked for again.
    await this.#vaults.flush(progressRow(this.#session, this.progress));
  }

  /** Digest over everything of this laptop's vaults, as PROTOCOL.md defines it. */
  storeDigest(): Uint8Array {
    const rows = this.#vaults.mine().map((vault): readonly [VaultId, SetDigest] => [vault.id, vault.set]);
    return storeDigest(rows, hash);
  }

  async #ask(): Promise<Asked> {
    const sending = this.#outbox.next(this.#pageBytes);
    this.onProgress(sending.length > 0 ? 'sending' : 'receiving');
    return this.#send(await this.#request(sending), sending);
  }

  /**
   * In a long pull, when nothing else is going on: the next page is on its way while this one is taken in. Should this one not be
   * taken, the next is dropped: asking changes nothing.
   */
  #askAhead(request: ExchangeRequest, { pull, members, directory }: Answer<'exchange'>): Asked | undefined {
    const isQuiet =
      !request.push &&
      !request.append &&
      !request.backfill &&
      this.#outbox.waiting.length === 0 &&
      members?.logs.length === 0 &&
      directory?.entries.length === 0;
    if (!isQuiet || !pull || 'wrongEpoch' in pull || !pull.more || !request.pull) return undefined;
    const { seq, chain } = pull;
    return this.#send(
      { ...request, members: members.cursor, pull: { ...request.pull, seq, chain: chain.slice(), limit: this.#pageBytes } },
      [],
    );
  }

  #send(request: ExchangeRequest, sending: readonly WaitingRevision[]): Asked {
    const started = this.#session.surroundings.clock.now();
    return { request, sending, started, coming: this.#connection.call('exchange', request) };
  }

  async #request(sending: readonly WaitingRevision[]): Promise<ExchangeRequest> {
    const append = this.#appends();
    const backfill = [...this.#vaults.all()].filter((vault) => vault.backfillAfter !== undefined).slice(0, 20);
    const rows = await this.#session.store.revisions(sending.map((row) => row.id));
    const bytesById = new Map(rows.map((row) => [row.id, row.bytes]));
    const batch = sending.map((row) => bytesById.get(row.id)).filter((bytes) => bytes !== undefined);
    return {
      directory: this.#directory.directory.length,
      members: this.progress.cursor,
      pull: { epoch: this.progress.epoch, seq: this.progress.seq, chain: this.progress.chain, limit: this.#pageBytes },
      ...(this.restoresOwn ? { own: true } : {}),
      ...(append.length > 0 ? { append } : {}),
      ...(batch.length > 0 ? { push: packBatch(batch, revisionIdOfBytes) } : {}),
      ...(backfill.length > 0
        ? { backfill: backfill.map((vault) => [fromBase64Url(vault.id), vault.backfillAfter ?? 0] as [Uint8Array, number]) }
        : {}),
      digest: true,
    };
  }

  /** Pending entries of the logs, as many as one request takes. The next takes the rest. */
  #appends(): [Uint8Array, Uint8Array[]][] {
    const append: [Uint8Array, Uint8Array[]][] = [];
    let bytesLeft = APPEND_BYTES;
    for (const vault of this.#vaults.all()) {
      const entries: Uint8Array[] = [];
      for (const entry of vault.pending) {
        bytesLeft -= entry.length;
        if (bytesLeft < 0 || entries.length >= LIMITS.entriesPerAppend) break;
        entries.push(entry);
      }
      if (entries.length > 0) append.push([fromBase64Url(vault.id), entries]);
      if (bytesLeft < 0 || append.length >= APPENDS) break;
    }
    return append;
  }

  /** @returns whether another request is due. */
  async #take(request: ExchangeRequest, sent: readonly WaitingRevision[], answer: Answer<'exchange'>, run: Progress): Promise<boolean> {
    this.clockSkewSeconds = Math.round((this.#session.surroundings.clock.now() - answer.at) / 1000);
    run.enrolments = isAdministratorsDevice(this.#directory.directory, this.#session.device) ? (answer.enrolments ?? []) : [];
    await this.#takeDirectory(request.directory ?? 0, answer.directory);
    this.#takeAppended(request, answer.append);
    // After a restore this laptop's place in the logs means nothing: they are learned afresh (`relearn`).
    const isKnownLog = !this.#isOfAnotherEpoch(answer);
    const joined = isKnownLog && this.#takeLogs(answer.members, (request.pull?.seq ?? 0) > 0);
    if (isKnownLog) this.#takeRefusedAppends(request, answer.append);
    const answered = this.#takePushed(sent, answer.push, run);
    run.sent += answered;
    const pulled = await this.#takePulled(request, answer, run);
    const backfilled = await this.#takeBackfilled(request.backfill, answer.backfill, run);
    if (answered < sent.length) run.failure = { code: answer.push?.includes('storage') ? 'storage' : 'rubbish' };
    // Another request only where this one moved something: a server that answers nothing useful is not asked in circles.
    const moved = !request.append || (answer.append ?? []).some((result) => result === 0 || result === 1);
    const appendsLeft = moved && [...this.#vaults.all()].some((vault) => vault.pending.length > 0);
    const more = pulled || backfilled || joined || appendsLeft || this.#outbox.waiting.length > 0;
    run.equal = more ? undefined : answer.digest && equalBytes(answer.digest, this.storeDigest());
    this.#advanceSent();
    await this.#keep(more);
    return more;
  }

  async #keep(more: boolean): Promise<void> {
    this.#pagesSinceLists++;
    const isListsTurn = !more || this.#vaults.hasNewLogs || this.#pagesSinceLists >= PAGES_BETWEEN_LISTS;
    if (!isListsTurn) return keepProgress(this.#session, this.progress);
    this.#pagesSinceLists = 0;
    await this.#vaults.flush(progressRow(this.#session, this.progress));
  }

  /** @param asked how many entries this laptop had when it asked; an entry of its own may have come since. */
  async #takeDirectory(asked: number, part: Answer<'exchange'>['directory']): Promise<void> {
    if (!part) return;
    const mine = this.#directory.directory;
    if (part.length < asked) {
      this.#attention.notify(
        'directory-shortened',
        'The server offered an older list of people and laptops. This laptop kept its own and gave it back.',
      );
      await this.#connection.call('directory', { entries: this.#directory.entries.slice(part.length) });
      return;
    }
    const fault = await this.#directory.extend(part.entries.slice(mine.length - asked));
    const { minimumVersion } = this.#directory.directory;
    if (minimumVersion !== undefined && isTooOld(minimumVersion)) {
      this.#attention.notify(
        'software-too-old',
        `The service asks for Haversack ${minimumVersion} or newer. Update it; until then everything goes on working.`,
      );
    }
    const { length, head } = this.#directory.directory;
    const differs = fault !== undefined || (length === part.length && !equalBytes(head.subarray(0, 16), part.head));
    if (differs) {
      this.#attention.notify(
        'directory-differs',
        'The server offered a list of people and laptops that does not fit the one this laptop knows. It was refused.',
      );
    }
  }

  #takeAppended(request: ExchangeRequest, results: Answer<'exchange'>['append']): void {
    request.append?.forEach(([id, entries], index) => {
      const vault = this.#vaults.get(toBase64Url(id) as VaultId);
      const result = results?.[index];
      if (!vault || result === undefined) return;
      if (result === 0 || result === 1) this.#vaults.confirmPending(vault, entries, this.#directory.directory);
    });
  }

  /** After the logs have been taken in: entries that somebody else's have overtaken are gone by then, and nobody need be told. */
  #takeRefusedAppends(request: ExchangeRequest, results: Answer<'exchange'>['append']): void {
    request.append?.forEach(([id, entries], index) => {
      const vault = this.#vaults.get(toBase64Url(id) as VaultId);
      const result = results?.[index];
      if (!vault || typeof result !== 'string' || result === 'log-conflict') return;
      if (vault.pending.some((entry) => entries.includes(entry))) this.#refuseMembership(vault, result);
    });
  }

  #refuseMembership(vault: Vault, code: string): void {
    vault.pending = [];
    vault.membership = vault.confirmed;
    this.#vaults.markChanged(vault);
    this.#attention.notify(
      'membership-refused',
      `The server refused a change of who holds a case (${code}). Nothing was lost; the change was not made.`,
    );
  }

  /** @param isLate whether the pull has passed rows of vaults that are new to this laptop: then their history is fetched apart. */
  #takeLogs(part: Answer<'exchange'>['members'], isLate: boolean): boolean {
    if (!part) return false;
    let joinedAny = false;
    for (const [id, from, entries] of part.logs) {
      const vaultId = toBase64Url(id) as VaultId;
      const before = this.#vaults.get(vaultId);
      const hadKeys = before?.keys.length ?? 0;
      const wasMine = before !== undefined && this.#vaults.isMine(before);
      const taken = this.#vaults.takeLog(vaultId, from, entries, this.#directory.directory);
      if ('fault' in taken) {
        this.#attention.notify(
          'membership-differs',
          `The server sent a list of who holds a case that does not verify (${taken.fault}). It was refused.`,
        );
        continue;
      }
      const vault = this.#vaults.get(vaultId);
      if (!vault) continue;
      if (taken.joined && from === 0 && isLate) {
        vault.backfillAfter = 0;
        joinedAny = true;
      }
      // One that was taken away leaves the lists and the screens now, not when something else changes.
      if (vault.keys.length > hadKeys || (wasMine && !this.#vaults.isMine(vault))) this.#records.forget(vaultId);
    }
    this.progress = { ...this.progress, cursor: part.cursor };
    return joinedAny;
  }

  #takePushed(sent: readonly WaitingRevision[], results: Answer<'exchange'>['push'], run: Progress): number {
    const done = new Set<string>();
    sent.forEach((row, index) => {
      const result = results?.[index];
      if (result === undefined || result === 'storage') return;
      done.add(row.id);
      if (result === 0 || result === 1) return;
      if (result === 'wrong-counter') run.outOfStep = true;
      this.#attention.refuse({ revision: row.id, code: result, ...this.#whereabouts(row) });
    });
    this.#outbox.remove(done);
    this.#attention.acceptAfterAll(
      new Set(sent.filter((_, index) => results?.[index] === 0 || results?.[index] === 1).map((row) => row.id)),
    );
    return done.size;
  }

  #whereabouts(row: WaitingRevision): { readonly file?: Vault['digests'] extends ReadonlyMap<infer File, unknown> ? File : never } {
    const [file] = this.#vaults.get(row.vault)?.digests.keys() ?? [];
    return file === undefined ? {} : { file };
  }

  /** With nothing waiting, everything stored has been answered, or is somebody else's: unlocking need not read it again. */
  #advanceSent(): void {
    const oldest = this.#outbox.waiting[0];
    this.progress = { ...this.progress, sentUpTo: oldest ? oldest.seq - 1 : this.#vaults.storedUpTo };
  }

  /** Before the first contact there is no epoch: taking the server's is not an event. */
  #isOfAnotherEpoch({ pull }: Answer<'exchange'>): boolean {
    const isFirst = this.progress.seq === 0 && this.progress.epoch.every((byte) => byte === 0);
    return pull !== undefined && 'wrongEpoch' in pull && !isFirst;
  }

  async #takePulled(request: ExchangeRequest, answer: Answer<'exchange'>, run: Progress): Promise<boolean> {
    const { pull } = answer;
    if (!pull || !request.pull) return false;
    if (this.#isOfAnotherEpoch(answer)) {
      run.wrongEpoch = true;
      return false;
    }
    if ('wrongEpoch' in pull) {
      this.progress = { ...this.progress, epoch: answer.epoch.slice() };
      return true;
    }
    const rows = unpackBatch(pull.batch, revisionIdOfBytes);
    const standsStill = pull.more && (pull.seq === request.pull.seq || (rows.ok && rows.value.length === 0));
    if (!rows.ok || pull.seq < request.pull.seq || standsStill) {
      run.failure = { code: 'rubbish' };
      return false;
    }
    run.received += await this.#ingest.take(rows.value);
    this.progress = { ...this.progress, epoch: answer.epoch.slice(), seq: pull.seq, chain: pull.chain.slice() };
    return pull.more;
  }

  async #takeBackfilled(request: Request<'exchange'>['backfill'], part: Answer<'exchange'>['backfill'], run: Progress): Promise<boolean> {
    let moved = false;
    const asked = new Map(request?.map(([id, after]) => [toBase64Url(id), after]));
    for (const [id, batch, after, done] of part ?? []) {
      const vault = this.#vaults.get(toBase64Url(id) as VaultId);
      const rows = unpackBatch(batch, revisionIdOfBytes);
      const before = asked.get(toBase64Url(id));
      if (!vault || !rows.ok || before === undefined || after < before) continue;
      run.received += await this.#ingest.take(rows.value);
      vault.backfillAfter = done ? undefined : after;
      this.#vaults.markChanged(vault);
      moved ||= done || after > before;
    }
    return moved && [...this.#vaults.all()].some((vault) => vault.backfillAfter !== undefined);
  }

  #adaptPage(request: ExchangeRequest, answer: Answer<'exchange'>, started: number): void {
    const seconds = Math.max(0.02, (this.#session.surroundings.clock.now() - started) / 1000);
    const pulled = answer.pull && 'batch' in answer.pull ? answer.pull.batch.length : 0;
    const moved = (request.push?.length ?? 0) + pulled;
    if (moved < this.#pageBytes / 2) return;
    const wanted = (moved / seconds) * PAGE_SECONDS;
    this.#pageBytes = Math.round(Math.min(LIMITS.batchBytes, Math.max(16 * 1024, Math.min(wanted, this.#pageBytes * 4))));
  }

  #giveUp(failure: CallFailure): CallFailure {
    this.#pageBytes = Math.max(16 * 1024, Math.round(this.#pageBytes / 2));
    return failure;
  }
}

function outcomeOf({ equal, failure: _, ...run }: Progress, failure?: CallFailure): ExchangeOutcome {
  return { ...run, ...(equal === undefined ? {} : { equal }), ...(failure ? { failure } : {}) };
}
