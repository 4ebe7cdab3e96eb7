/** Documents: attached offline and at once to be looked at, described in a record, and then brought to whoever else holds the case. */
import { fromBase64Url, toBase64Url } from '#shared/base/bytes.ts';
import { type ContentId, type FileId, isShortId, type RecordId } from '#shared/base/ids.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { chunkCount } from '#shared/crypto/formats/v1-chunk.ts';
import { newId } from '#shared/crypto/random.ts';
import { type DocumentKey, newDocumentKey, openDocument, sealDocument } from '#shared/crypto/seal-document.ts';
import { checkFile } from '#shared/practice/document/check-file.ts';
import { CONTENT_FORMAT, contentIn, type DocumentContent } from '#shared/practice/document/content.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import type { AttachInput, DocumentBytes, DocumentRefusal, DocumentSource, LocalDraft, NewRecord, SaveRefusal } from './api.ts';
import { type Content, ContentStore, type FoundContent, isWhole } from './content-store.ts';
import { ContentTransfer, type TransferParts } from './content-transfer.ts';
import type { Drafts } from './drafts.ts';
import { type OpenSession, recordedNow } from './open-session.ts';
import type { Records } from './records.ts';
import { StorageFull } from './store.ts';
import type { Vault } from './vault.ts';

const KIND = 'document';

export interface DocumentParts extends Omit<TransferParts, 'contents'> {
  readonly records: Records;
  readonly drafts: Drafts;
}

export class Documents {
  readonly #session: OpenSession;
  readonly #parts: DocumentParts;
  readonly #contents: ContentStore;
  readonly transfer: ContentTransfer;

  constructor(parts: DocumentParts) {
    this.#session = parts.session;
    this.#parts = parts;
    this.#contents = new ContentStore(parts.session);
    this.transfer = new ContentTransfer({ ...parts, contents: this.#contents });
  }

  /** What was attached and whose draft is gone, or was never finished being sealed, is removed. */
  async load(): Promise<void> {
    await this.#contents.load();
    const drafted = new Set(this.#parts.drafts.list.value.map(({ body }) => contentIn(body)?.content));
    for (const content of this.#contents.all()) {
      if (content.draft && !drafted.has(content.content)) await this.#remove(content);
    }
    this.transfer.publish();
  }

  /** Seals the bytes on this laptop and begins the draft that describes them. Both are durable when it resolves. */
  async attach({ file, name, bytes }: AttachInput): Promise<Result<{ readonly draft: RecordId }, SaveRefusal>> {
    const vault = this.#parts.records.vaultOf(file);
    if (!vault) return err({ code: 'no-such-file' });
    if (!this.#parts.vaults.isMine(vault)) return err({ code: 'not-a-member' });
    const plain = new Uint8Array(bytes);
    const checked = checkFile(name, plain);
    if (!checked.ok) return err({ code: 'invalid', message: checked.error.message });
    const key = newDocumentKey(this.#session.surroundings.randomness);
    try {
      const content = await this.#seal(vault, file, name, checked.value, plain, key);
      const record = newId<RecordId>(this.#session.surroundings.randomness);
      const body: Body = { title: titleFrom(name), content };
      await this.#parts.drafts.save({ draft: record, kind: KIND, file, record, parents: [], body });
      this.transfer.publish();
      return ok({ draft: record });
    } catch (fault) {
      // At once: on a disk that is full, what was begun would keep the room that the next try needs.
      const begun = this.#contents.get(toBase64Url(key.content) as ContentId);
      if (begun) await this.#remove(begun).catch(() => undefined);
      return err(refusalFrom(fault));
    }
  }

  /**
   * Of an import: seals the bytes for a vault that is being made. They are a draft's, swept at the next start, until `release` is called
   * for the record that describes them. @param id what its bytes were called where they come from, kept where it can be
   */
  async sealImported(
    vault: Vault,
    file: FileId,
    { name, bytes, id }: { readonly name: string; readonly bytes: Uint8Array; readonly id?: string },
  ): Promise<Result<DocumentContent, SaveRefusal>> {
    const checked = checkFile(name, bytes);
    if (!checked.ok) return err({ code: 'invalid', message: `${name}: ${checked.error.message}` });
    const drawn = newDocumentKey(this.#session.surroundings.randomness);
    const isFree = id !== undefined && isShortId(id) && this.#contents.get(id as ContentId) === undefined;
    const key = isFree ? { ...drawn, content: fromBase64Url(id) } : drawn;
    try {
      return ok(await this.#seal(vault, file, name, checked.value, bytes, key));
    } catch (fault) {
      return err(refusalFrom(fault));
    }
  }

  /** The bytes, opened: from this laptop, or fetched now. Nothing of them is written anywhere unsealed. */
  async read(source: DocumentSource): Promise<Result<DocumentBytes, DocumentRefusal>> {
    const content = await this.#contentOf(source);
    if (!content) return err({ code: 'no-such-document' });
    if (content.format !== CONTENT_FORMAT) return err({ code: 'newer-version' });
    const known = this.#contents.get(content.content);
    if (!known) return err({ code: 'no-such-document' });
    // Twice: a chunk that the disk has damaged is noticed by reading it, and fetched again.
    for (let tries = 0; tries < 2; tries++) {
      const problem = await this.transfer.fetch(known);
      if (problem !== undefined) return err({ code: 'not-here', problem });
      const chunks = await this.#chunksOf(known);
      if (!chunks) continue;
      const key = { content: fromBase64Url(content.content), secret: fromBase64Url(content.key) };
      const opened = openDocument(chunks, content.bytes, key);
      if (!opened.ok) return err({ code: 'damaged' });
      const { name, mediaType } = content;
      return ok({ name, mediaType, bytes: opened.value.slice().buffer });
    }
    return err({ code: 'damaged' });
  }

  /**
   * Called before records are saved: what they describe is no draft any more. @returns what was one until now, to be held again when
   * the records cannot be saved.
   */
  async release(records: readonly NewRecord[]): Promise<Result<readonly Content[], SaveRefusal>> {
    const released = records.flatMap(({ kind, body }) => {
      const content = kind === KIND ? this.#contents.get(contentIn(body)?.content as ContentId) : undefined;
      return content?.draft ? [content] : [];
    });
    if (released.length === 0) return ok([]);
    for (const content of released) content.draft = false;
    try {
      await this.#contents.keep(released);
    } catch (fault) {
      for (const content of released) content.draft = true;
      return err(refusalFrom(fault));
    }
    this.transfer.publish();
    return ok(released);
  }

  /** The records were not saved: nobody is sent it, and it goes when its draft is discarded. */
  async hold(released: readonly Content[]): Promise<void> {
    if (released.length === 0) return;
    for (const content of released) content.draft = true;
    await this.#contents.keep(released).catch(() => undefined);
    this.transfer.publish();
  }

  /** A draft was discarded: what was attached for it goes with it, unless a record describes it. */
  async discard(draft: LocalDraft): Promise<void> {
    const content = this.#contents.get(contentIn(draft.body)?.content as ContentId);
    if (draft.kind !== KIND || !content?.draft) return;
    await this.#remove(content);
    this.transfer.publish();
  }

  /** Learns of documents from the records of a vault that was read. */
  async noteRecords(vault: Vault, states: Iterable<RecordState>): Promise<void> {
    const found: FoundContent[] = [];
    for (const { kind, file, body } of states) {
      const content = kind === KIND ? contentIn(body) : undefined;
      if (!content || content.format !== CONTENT_FORMAT || this.#contents.get(content.content)) continue;
      const at = recordedNow(this.#session.surroundings);
      found.push({ content: content.content, vault: vault.id, file, bytes: content.bytes, chunks: content.chunks, at });
    }
    if (found.length === 0) return;
    await this.#contents.learn(found);
    this.transfer.publish();
  }

  async #seal(vault: Vault, file: FileId, name: string, mediaType: string, plain: Uint8Array, key: DocumentKey): Promise<DocumentContent> {
    const { randomness } = this.#session.surroundings;
    const content = toBase64Url(key.content) as ContentId;
    const at = recordedNow(this.#session.surroundings);
    const begun = { content, vault: vault.id, file, bytes: plain.length, at, attachedHere: true, draft: true };
    // First of all, so that a crash in the middle leaves nothing that nobody knows of.
    await this.#contents.keep([{ ...begun, chunks: [], here: new Set(), onServer: new Set() }]);
    const ids: string[] = [];
    for (const { id, bytes } of sealDocument(plain, key, randomness)) {
      await this.#contents.putChunk(content, ids.length, bytes);
      ids.push(toBase64Url(id));
    }
    await this.#contents.keep([{ ...begun, chunks: ids, here: new Set(ids.keys()), onServer: new Set() }]);
    return { format: CONTENT_FORMAT, content, key: toBase64Url(key.secret), name, mediaType, bytes: plain.length, chunks: ids };
  }

  async #contentOf(source: DocumentSource): Promise<DocumentContent | undefined> {
    if ('draft' in source) return contentIn(this.#parts.drafts.find(source.draft)?.body ?? {});
    const vault = this.#parts.records.vaultOf(source.file);
    if (!vault || !this.#parts.vaults.isMine(vault)) return undefined;
    const state = (await this.#parts.records.statesOf(vault)).get(source.record);
    if (!state) return undefined;
    await this.noteRecords(vault, [state]);
    return contentIn(state.body);
  }

  async #chunksOf(content: Content): Promise<readonly Uint8Array[] | undefined> {
    const chunks: Uint8Array[] = [];
    for (const place of content.chunks.keys()) {
      const bytes = await this.#contents.chunk(content, place);
      if (bytes) chunks.push(bytes);
    }
    return isWhole(content, content.here) ? chunks : undefined;
  }

  #remove(content: Content): Promise<void> {
    return this.#contents.remove(content.content, chunkCount(content.bytes));
  }
}

const refusalFrom = (fault: unknown): SaveRefusal => ({ code: fault instanceof StorageFull ? 'storage-full' : 'storage-failed' });

/** "School report autumn.pdf" → "School report autumn": a beginning, which the person makes better. */
const titleFrom = (name: string): string => name.replace(/\.[^.]{1,5}$/, '').slice(0, 200);
