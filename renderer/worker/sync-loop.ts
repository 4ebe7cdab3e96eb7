/**
 * When to sync and what to do about each thing that may happen: PROTOCOL.md, "Errors" and `errors.ts`. One run at a time; a
 * run that was asked for while another goes on follows it.
 */
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { activeDevice } from '#shared/protocol/directory.ts';
import type { SyncProblem } from '#shared/protocol/errors.ts';
import type { SyncState } from './api.ts';
import type { Attention } from './attention.ts';
import type { DirectoryLog } from './directory-log.ts';
import type { Ingest } from './ingest.ts';
import { type OpenSession, recordedNow } from './open-session.ts';
import type { Outbox } from './outbox.ts';
import { reconcile } from './reconcile.ts';
import type { ExchangeOutcome, Replicator } from './replicate.ts';
import type { CallFailure, ServerConnection } from './server-connection.ts';
import { StorageFull } from './store.ts';
import { keepProgress } from './sync-progress.ts';
import type { Vaults } from './vaults.ts';
import { Watched } from './watched.ts';

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;
const AFTER_SAVING = 250;
/** Every exchange compares digests; with nothing going on, one an hour still does. */
const BETWEEN_CHECKS = 60 * 60 * 1000;
/** Merging, granting and comparing may each call for another round; more than this many in one run would be a loop. */
const ROUNDS = 8;

export interface SyncParts {
  readonly session: OpenSession;
  readonly connection: ServerConnection;
  readonly vaults: Vaults;
  readonly ingest: Ingest;
  readonly attention: Attention;
  readonly directory: DirectoryLog;
  readonly outbox: Outbox;
  readonly replicator: Replicator;
  /** After new rows: digests, joined versions, grants, enrolments. @returns whether there is something new to send. */
  readonly settle: (outcome: ExchangeOutcome) => Promise<boolean>;
  readonly conflicts: () => number;
  /** Documents whose bytes the server lacks, and whether some are under way. */
  readonly documents: () => { readonly waiting: number; readonly sending: boolean };
  /** What of documents a restored server has is asked for afresh. */
  readonly relearnDocuments: () => Promise<void>;
  /** Records have been exchanged: now is the time for what is large. */
  readonly onExchanged: () => void;
  readonly onRevoked: () => void;
}

export class SyncLoop {
  readonly #parts: SyncParts;
  readonly state: Watched<SyncState>;
  /** As far as records go; `state` says it of documents too. */
  #ofRecords: SyncState;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #pause = FIRST_PAUSE;
  #cancelTimer: (() => void) | undefined;
  #comparesAnyway = false;
  #received = 0;
  #listening = false;

  constructor(parts: SyncParts) {
    this.#parts = parts;
    const { progress } = parts.replicator;
    this.#ofRecords = {
      phase: 'offline',
      waiting: 0,
      received: 0,
      refused: parts.attention.lists.value.refused.length,
      quarantined: parts.attention.lists.value.quarantined.length,
      conflicts: parts.conflicts(),
      equal: false,
      ...(progress.lastSyncedAt === undefined ? {} : { lastSyncedAt: progress.lastSyncedAt as ZonedInstant }),
    };
    this.state = new Watched<SyncState>(this.#withDocuments());
    parts.replicator.onProgress = (phase) => this.#show({ phase });
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelTimer?.();
    this.#parts.connection.stop();
    this.#show({ phase: 'stopped' });
  }

  /** Something was saved: send it soon, several saves together. */
  saved(): void {
    this.#show({ equal: false });
    this.#schedule(AFTER_SAVING);
  }

  /** Syncs at once. @returns when this run, and any that was asked for meanwhile, is over. */
  syncNow(): Promise<void> {
    this.#pause = FIRST_PAUSE;
    return this.#run();
  }

  /** Compares everything, even where nothing seems to be missing. */
  async reconcileNow(): Promise<void> {
    this.#comparesAnyway = true;
    await this.syncNow();
  }

  /** Resolves when no run is under way. */
  async exchanged(): Promise<void> {
    await this.#running;
  }

  /** What lists outside this loop changed. */
  refresh(): void {
    this.#show({});
  }

  #run(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#again = this.#running !== undefined;
    this.#running ??= this.#runAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #runAll(): Promise<void> {
    do {
      this.#again = false;
      this.#cancelTimer?.();
      this.#show({ phase: 'connecting' });
      await this.#runOnce();
    } while (this.#again && !this.#stopped);
  }

  async #runOnce(): Promise<void> {
    let sent = 0;
    let received = 0;
    try {
      for (let round = 0; round < ROUNDS && !this.#stopped; round++) {
        const outcome = await this.#parts.replicator.exchangeAll();
        sent += outcome.sent;
        received += outcome.received;
        this.#received += outcome.received;
        const settled = await this.#parts.settle(outcome);
        if (outcome.failure) return await this.#failed(outcome.failure, sent, received);
        if (outcome.wrongEpoch) await this.#relearn();
        const compared = await this.#compareIfDue(outcome);
        if (compared && 'failure' in compared && compared.failure) return await this.#failed(compared.failure, sent, received);
        sent += compared?.sent ?? 0;
        received += compared?.received ?? 0;
        const unfinished = settled || outcome.wrongEpoch || (compared !== undefined && compared.sent + compared.received > 0);
        if (!unfinished && this.#parts.outbox.waiting.length === 0) return await this.#succeeded(outcome.equal === true, sent, received);
      }
      await this.#succeeded(false, sent, received);
    } catch (fault) {
      if (!(fault instanceof StorageFull)) throw fault;
      this.#show({ phase: 'offline', problem: 'storage-full' });
      this.#retryLater();
    }
  }

  /** The server was restored, or is another: everything it should know is offered and compared again. */
  async #relearn(): Promise<void> {
    this.#parts.attention.notify(
      'server-restored',
      'The server was restored from a backup. This laptop compared everything with it and gave back what it lacked.',
    );
    await this.#parts.replicator.relearn();
    await this.#parts.relearnDocuments();
  }

  async #compareIfDue(outcome: ExchangeOutcome): Promise<Awaited<ReturnType<typeof reconcile>> | undefined> {
    const { connection, vaults, ingest, attention, replicator, session } = this.#parts;
    const differs = outcome.wrongEpoch || outcome.outOfStep || outcome.equal === false;
    if (!differs && !this.#comparesAnyway) return undefined;
    this.#comparesAnyway = false;
    this.#show({ phase: 'checking' });
    const compared = await reconcile(connection, vaults, ingest, attention);
    if (compared.checkpoint && (outcome.wrongEpoch || compared.checkpoint.seq > replicator.progress.seq)) {
      replicator.progress = { ...replicator.progress, ...compared.checkpoint };
      await keepProgress(session, replicator.progress);
    }
    return compared;
  }

  async #succeeded(equal: boolean, sent: number, received: number): Promise<void> {
    const { session, replicator, attention } = this.#parts;
    this.#pause = FIRST_PAUSE;
    const at = recordedNow(session.surroundings);
    replicator.progress = { ...replicator.progress, lastSyncedAt: at };
    await keepProgress(session, replicator.progress);
    if (sent + received > 0) attention.logSync({ text: wordsFor(sent, received), sent, received });
    const { problem: _, ...state } = this.#ofRecords;
    this.#ofRecords = { ...state, ...this.#counts(), phase: 'idle', lastSyncedAt: at, equal, ...this.#skew() };
    this.state.set(this.#withDocuments());
    this.#listen();
    this.#schedule(BETWEEN_CHECKS);
    this.#parts.onExchanged();
  }

  async #failed(failure: CallFailure, sent: number, received: number): Promise<void> {
    const { attention } = this.#parts;
    if (sent + received > 0) attention.logSync({ text: `${wordsFor(sent, received)} before the connection was lost`, sent, received });
    const problem = problemOf(failure.code);
    this.#show({ phase: 'offline', problem, ...this.#skew() });
    if (failure.code === 'device-revoked') {
      if (await this.#isReallyRevoked(failure)) {
        attention.notify('device-revoked', 'An administrator has taken this laptop out of the service.');
        this.#stopped = true;
        this.#parts.onRevoked();
        return;
      }
      attention.notify(
        'false-revocation',
        'The server said that this laptop was taken out of the service, and could not prove it. Work on; tell an administrator.',
      );
    }
    if (problem === 'server-not-trusted') attention.notify(`server-${failure.code}`, distrustOf(failure.code));
    this.#retryLater(failure.retryAfterSeconds);
  }

  /** Whether the signed directory says so too: a server's word alone locks nobody out. */
  async #isReallyRevoked({ directory: entries = [] }: CallFailure): Promise<boolean> {
    const { directory, session } = this.#parts;
    await directory.extend(entries.slice(directory.directory.length));
    return activeDevice(directory.directory, session.device) === undefined;
  }

  #retryLater(seconds?: number): void {
    this.#schedule(seconds === undefined ? this.#pause : seconds * 1000);
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
  }

  #schedule(milliseconds: number): void {
    const { clock } = this.#parts.session.surroundings;
    if (this.#stopped || !this.#parts.session.surroundings.syncsByItself) return;
    this.#cancelTimer?.();
    this.#cancelTimer = clock.after(milliseconds, () => void this.#run());
  }

  /** Waits for pokes as long as the link holds; when it ends, the next sync finds out why. */
  #listen(): void {
    if (this.#listening || this.#stopped || !this.#parts.session.surroundings.syncsByItself) return;
    this.#listening = true;
    void this.#parts.connection
      .listen(() => void this.#run())
      .then(() => {
        this.#listening = false;
        this.#schedule(this.#pause);
      });
  }

  #show(change: Partial<SyncState>): void {
    this.#ofRecords = { ...this.#ofRecords, ...this.#counts(), ...change };
    this.state.set(this.#withDocuments());
  }

  /** Nobody is told that everything was sent while the bytes of a document were not. */
  #withDocuments(): SyncState {
    const { waiting, sending } = this.#parts.documents();
    const { phase, equal } = this.#ofRecords;
    return {
      ...this.#ofRecords,
      phase: sending && phase === 'idle' ? 'sending' : phase,
      waiting: this.#parts.outbox.waiting.length + waiting,
      equal: equal && waiting === 0,
    };
  }

  #counts(): Pick<SyncState, 'received' | 'refused' | 'quarantined' | 'conflicts'> {
    const { refused, quarantined } = this.#parts.attention.lists.value;
    return {
      received: this.#received,
      refused: refused.length,
      quarantined: quarantined.length,
      conflicts: this.#parts.conflicts(),
    };
  }

  #skew(): Pick<SyncState, 'clockSkewSeconds'> {
    const { clockSkewSeconds } = this.#parts.replicator;
    return clockSkewSeconds === undefined ? {} : { clockSkewSeconds };
  }
}

function problemOf(code: string): SyncProblem {
  switch (code) {
    case 'no-connection':
      return 'no-connection';
    case 'rate':
      return 'rate';
    case 'device-revoked':
      return 'revoked';
    case 'unsupported':
      return 'software-too-old';
    case 'rubbish':
    case 'unknown-device':
    case 'bad-signature':
      return 'server-not-trusted';
    default:
      return 'server-fault';
  }
}

const distrustOf = (code: string): string =>
  code === 'unknown-device'
    ? 'The server does not know this laptop. After a restore from a backup this ends once an administrator’s laptop has synced; otherwise ask your administrator. Nothing was lost.'
    : 'The server’s answer made no sense. Nothing of it was taken; nothing was lost.';

function wordsFor(sent: number, received: number): string {
  const parts = [
    ...(sent > 0 ? [`${sent} ${sent === 1 ? 'saved copy' : 'saved copies'} sent`] : []),
    ...(received > 0 ? [`${received} ${received === 1 ? 'saved copy' : 'saved copies'} received`] : []),
  ];
  return parts.join(', ');
}
