/**
 * Bringing the bytes of documents to the server and fetching them from it: PROTOCOL.md, `chunks`. One chunk a request, after records
 * were exchanged and never before them; whatever breaks in the middle goes on where it was, for each time the server is asked what it lacks.
 */
import { concatBytes, fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import type { ContentId, VaultId } from '#shared/base/ids.ts';
import { isChunk } from '#shared/crypto/seal-document.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { DocumentTransfer, TransferProblem } from './api.ts';
import type { Attention } from './attention.ts';
import { type Content, type ContentStore, isWhole } from './content-store.ts';
import type { OpenSession } from './open-session.ts';
import type { CallFailure, ServerConnection } from './server-connection.ts';
import { StorageFull, StoreClosed } from './store.ts';
import type { Vaults } from './vaults.ts';
import { Watched } from './watched.ts';

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;
/** Its author's laptop has not brought it yet: asked for again after this, or when it is opened. */
const UNTIL_BROUGHT = 60_000;
/** A chunk that came damaged is asked for again at once, this often. */
const TRIES = 3;

export interface TransferParts {
  readonly session: OpenSession;
  readonly connection: ServerConnection;
  readonly vaults: Vaults;
  readonly attention: Attention;
  readonly contents: ContentStore;
  /** Resolves when no exchange of records is under way. */
  readonly recordsExchanged: () => Promise<void>;
}

type Step = 'went-on' | 'stop';

export class ContentTransfer {
  readonly #parts: TransferParts;
  readonly state = new Watched<readonly DocumentTransfer[]>([]);
  /** Somebody waits on a screen for these: they go before everything else. */
  readonly #urgent = new Map<ContentId, (problem: TransferProblem | undefined) => void>();
  #onUrgent: () => void = () => undefined;
  /** Of this run: no more is to be had of these for now, and why. */
  readonly #problems = new Map<ContentId, TransferProblem>();
  readonly #asked = new Set<ContentId>();
  #active: { readonly content: ContentId; readonly doing: 'sending' | 'fetching' } | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #pause = FIRST_PAUSE;
  #cancelTimer: (() => void) | undefined;

  constructor(parts: TransferParts) {
    this.#parts = parts;
  }

  /** Documents attached and described here of which the server lacks something. */
  get waiting(): readonly Content[] {
    return [...this.#parts.contents.all()].filter(
      (content) => content.attachedHere && !content.draft && isToSend(content) && this.#isMine(content.vault),
    );
  }

  get isSending(): boolean {
    return this.#active?.doing === 'sending';
  }

  /** Goes on until everything is where it should be, or something is in the way. */
  run(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#again = this.#running !== undefined;
    this.#running ??= this.#runAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Fetches what is missing of one document, before all others. @returns when it is all here, or why it is not. */
  async fetch(content: Content): Promise<TransferProblem | undefined> {
    if (isWhole(content, content.here)) return undefined;
    if (this.#stopped) return 'offline';
    this.#problems.delete(content.content);
    const problem = await new Promise<TransferProblem | undefined>((resolve) => {
      const others = this.#urgent.get(content.content);
      this.#urgent.set(content.content, (found) => {
        others?.(found);
        resolve(found);
      });
      this.#onUrgent();
      this.run().catch(() => this.#settleUrgent('over'));
    });
    return isWhole(content, content.here) ? undefined : (problem ?? 'offline');
  }

  /** The server was restored: what it has is asked for afresh. */
  async relearn(): Promise<void> {
    const contents = [...this.#parts.contents.all()].filter(({ onServer }) => onServer.size > 0);
    for (const content of contents) content.onServer.clear();
    await this.#parts.contents.keep(contents);
    this.publish();
  }

  /** @returns when nothing is written any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer?.();
    await this.#running;
  }

  publish(): void {
    this.state.set([...this.#parts.contents.all()].filter(({ chunks }) => chunks.length > 0).map((content) => this.#describe(content)));
  }

  async #runAll(): Promise<void> {
    do {
      this.#again = false;
      this.#cancelTimer?.();
      this.#problems.clear();
      this.#asked.clear();
      await this.#runOnce();
    } while (this.#again && !this.#stopped);
    this.#settleUrgent('over');
  }

  async #runOnce(): Promise<void> {
    try {
      while (!this.#stopped) {
        this.#settleUrgent();
        if (!this.#nextUrgent()) await this.#untilRecordsAreExchanged();
        const urgent = this.#nextUrgent();
        const step = await (urgent ? this.#fetchNext(urgent) : this.#next());
        if (step === undefined || step === 'stop') break;
        this.#pause = FIRST_PAUSE;
      }
    } catch (fault) {
      // Locked in the middle: what was written stands, the rest follows after the next unlocking.
      if (fault instanceof StoreClosed) return;
      if (!(fault instanceof StorageFull)) throw fault;
      for (const content of this.#parts.contents.all())
        if (!isWhole(content, content.here)) this.#problems.set(content.content, 'storage-full');
      this.#later(LONGEST_PAUSE);
    } finally {
      this.#active = undefined;
      this.publish();
    }
  }

  /** What is written here goes out before what others wrote comes in; the small before the large. @returns undefined when all is done. */
  async #next(): Promise<Step | undefined> {
    const mine = [...this.#parts.contents.all()]
      .filter((content) => !content.draft && !this.#problems.has(content.content) && this.#isMine(content.vault))
      .toSorted((a, b) => a.bytes - b.bytes);
    const toSend = mine.find(isToSend);
    if (toSend) return this.#asked.has(toSend.content) ? this.#sendNext(toSend) : this.#ask(toSend.vault);
    const toFetch = mine.find((content) => !isWhole(content, content.here));
    if (toFetch) return this.#fetchNext(toFetch);
    if ([...this.#problems.values()].includes('not-brought')) this.#later(UNTIL_BROUGHT);
    return undefined;
  }

  /** Records first: a chunk under way is finished, the next waits. Not so what somebody waits for on a screen. */
  async #untilRecordsAreExchanged(): Promise<void> {
    const urgency = new Promise<void>((resolve) => {
      this.#onUrgent = resolve;
    });
    await Promise.race([this.#parts.recordsExchanged(), urgency]);
  }

  #nextUrgent(): Content | undefined {
    for (const id of this.#urgent.keys()) {
      const content = this.#parts.contents.get(id);
      if (content) return content;
    }
    return undefined;
  }

  /** One question for all documents of the vault that may lack something. */
  async #ask(vault: VaultId): Promise<Step> {
    const asked: { readonly content: Content; readonly place: number; readonly id: Uint8Array }[] = [];
    for (const content of this.#parts.contents.all()) {
      if (content.vault !== vault || content.draft || !isToSend(content) || this.#asked.has(content.content)) continue;
      if (asked.length > 0 && asked.length + content.chunks.length > LIMITS.chunksPerQuestion) break;
      this.#asked.add(content.content);
      for (const [place, id] of content.chunks.entries()) asked.push({ content, place, id: fromBase64Url(id) });
    }
    const answer = await this.#parts.connection.call('chunks', {
      vault: fromBase64Url(vault),
      ids: concatBytes(...asked.map(({ id }) => id)),
    });
    if (!answer.ok) return this.#failed(answer.error, new Set(asked.map(({ content }) => content)));
    const missing = idsIn(answer.value.missing);
    for (const { content, place, id } of asked) {
      if (missing.has(toBase64Url(id))) content.onServer.delete(place);
      else content.onServer.add(place);
    }
    const known = [...new Set(asked.map(({ content }) => content))].filter((content) => isWhole(content, content.onServer));
    await this.#parts.contents.keep(known);
    this.publish();
    return 'went-on';
  }

  async #sendNext(content: Content): Promise<Step> {
    const place = [...content.here].find((each) => !content.onServer.has(each)) as number;
    this.#show(content, 'sending');
    const bytes = await this.#parts.contents.chunk(content, place);
    if (!bytes) {
      this.#parts.attention.notify(
        'document-unreadable',
        'Part of a document that was attached on this laptop cannot be read from its disk, so it was not sent. Attach it again from where it came.',
      );
      return 'went-on';
    }
    const id = fromBase64Url(content.chunks[place] as string);
    const answer = await this.#parts.connection.call('put-chunk', { vault: fromBase64Url(content.vault), id, bytes });
    if (!answer.ok) return this.#failed(answer.error, new Set([content]));
    content.onServer.add(place);
    if (isWhole(content, content.onServer)) await this.#parts.contents.keep([content]);
    this.publish();
    return 'went-on';
  }

  async #fetchNext(content: Content): Promise<Step> {
    const place = content.chunks.keys().find((each) => !content.here.has(each)) as number;
    this.#show(content, 'fetching');
    const id = fromBase64Url(content.chunks[place] as string);
    for (let tries = 1; ; tries++) {
      const answer = await this.#parts.connection.call('get-chunk', { vault: fromBase64Url(content.vault), id });
      if (!answer.ok) return this.#failed(answer.error, new Set([content]));
      const bytes = answer.value.bytes;
      if (isChunk(id, bytes)) {
        // A copy, for what was cut out of an answer would keep all of the answer in memory.
        await this.#parts.contents.putChunk(content.content, place, bytes.slice());
        content.here.add(place);
        content.onServer.add(place);
        if (isWhole(content, content.here)) await this.#parts.contents.keep([content]);
        this.publish();
        return 'went-on';
      }
      if (tries < TRIES) continue;
      this.#parts.attention.notify(
        'document-damaged',
        'The server sent a part of a document that is damaged. It was thrown away; it is asked for again later. Nothing on this laptop was changed.',
      );
      return this.#setAside([content], 'damaged');
    }
  }

  /** @returns whether others may go on. */
  #failed(failure: CallFailure, contents: ReadonlySet<Content>): Step {
    switch (failure.code) {
      case 'no-such-chunk':
        return this.#setAside(contents, 'not-brought');
      case 'vault-full':
        return this.#setAside(contents, 'server-full');
      case 'not-allowed':
      case 'malformed':
      case 'too-large':
      case 'unsupported':
        return this.#setAside(contents, 'refused');
      default:
        for (const content of this.#urgent.keys()) this.#problems.set(content, 'offline');
        this.#later(failure.retryAfterSeconds === undefined ? this.#pause : failure.retryAfterSeconds * 1000);
        this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
        return 'stop';
    }
  }

  #setAside(contents: Iterable<Content>, problem: TransferProblem): Step {
    for (const { content } of contents) this.#problems.set(content, problem);
    return 'went-on';
  }

  /** Tells who waits for a document that is here or cannot be had. @param run whether nothing more is done for the others. */
  #settleUrgent(run: 'goes-on' | 'over' = 'goes-on'): void {
    for (const [id, settle] of this.#urgent) {
      const content = this.#parts.contents.get(id);
      const isSettled = run === 'over' || this.#stopped || !content || isWhole(content, content.here) || this.#problems.has(id);
      if (!isSettled) continue;
      this.#urgent.delete(id);
      settle(this.#problems.get(id));
    }
  }

  #later(milliseconds: number): void {
    const { clock, syncsByItself } = this.#parts.session.surroundings;
    if (this.#stopped || !syncsByItself) return;
    this.#cancelTimer?.();
    this.#cancelTimer = clock.after(milliseconds, () => void this.run().catch(() => undefined));
  }

  #isMine(id: VaultId): boolean {
    const vault = this.#parts.vaults.get(id);
    return vault !== undefined && this.#parts.vaults.isMine(vault);
  }

  #show(content: Content, doing: 'sending' | 'fetching'): void {
    if (this.#active?.content === content.content && this.#active.doing === doing) return;
    this.#active = { content: content.content, doing };
    this.publish();
  }

  #describe(content: Content): DocumentTransfer {
    const { content: id, file, bytes, chunks, draft, here, onServer } = content;
    const share = (places: ReadonlySet<number>): number => Math.round((bytes * places.size) / chunks.length);
    const problem = this.#problems.get(id);
    return {
      content: id,
      file,
      bytes,
      here: share(here),
      sent: share(onServer),
      state: draft
        ? 'draft'
        : this.#active?.content === id
          ? this.#active.doing
          : isToSend(content)
            ? 'to-send'
            : isWhole(content, here)
              ? 'done'
              : 'to-fetch',
      ...(problem === undefined ? {} : { problem }),
    };
  }
}

/** Something of it is here that the server is not known to have. */
const isToSend = ({ here, onServer }: Content): boolean => [...here].some((place) => !onServer.has(place));

function idsIn(bytes: Uint8Array): ReadonlySet<string> {
  const ids = new Set<string>();
  for (let start = 0; start < bytes.length; start += 32) ids.add(toBase64Url(bytes.subarray(start, start + 32)));
  return ids;
}
