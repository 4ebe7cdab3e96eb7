/**
 * The bytes of documents on this laptop: sealed chunks, a row each, and beside them one small sealed row for each document that says which
 * chunks it has, whose it is and how far it has come. See decisions/0007-documents-beside-the-records.md.
 */
import { fromBase64Url } from '#shared/base/bytes.ts';
import type { ContentId, FileId, VaultId } from '#shared/base/ids.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import { openLocalJson, sealLocalJson } from '#shared/crypto/local-seal.ts';
import { isChunk } from '#shared/crypto/seal-document.ts';
import type { OpenSession } from './open-session.ts';

const PREFIX = 'document:';
const contentRow = (content: ContentId): string => PREFIX + content;
const chunkRow = (content: ContentId, place: number): string => `chunk:${content}:${String(place).padStart(4, '0')}`;
/** Chunks removed together. */
const TOGETHER = 8;

/** What is known of one document's bytes. */
export interface Content {
  readonly content: ContentId;
  readonly vault: VaultId;
  readonly file: FileId;
  /** Of the document itself, without padding and seal. */
  readonly bytes: number;
  /** Ids of its chunks, in the order of the document. Empty while it is being sealed: a crash then leaves what is swept at the next start. */
  readonly chunks: readonly string[];
  /** When it came to this laptop's knowledge. */
  readonly at: ZonedInstant;
  /** Whether it was attached on this laptop: nobody else can send it. */
  readonly attachedHere: boolean;
  /** Attached here, and not described in a record yet: it stays on this laptop. */
  draft: boolean;
  /** Places whose chunks are on this laptop. */
  here: Set<number>;
  /** Places whose chunks the server is known to have. */
  onServer: Set<number>;
}

/** What a record says of one. */
export type FoundContent = Omit<Content, 'here' | 'onServer' | 'draft' | 'attachedHere'>;

interface KeptContent extends Omit<Content, 'here' | 'onServer'> {
  readonly here: boolean;
  readonly onServer: boolean;
}

export class ContentStore {
  readonly #session: OpenSession;
  readonly #known = new Map<ContentId, Content>();

  constructor(session: OpenSession) {
    this.#session = session;
  }

  async load(): Promise<void> {
    const { store, keys } = this.#session;
    for (const [row, sealed] of await store.rowsNamed(PREFIX)) {
      // A row that cannot be read is made again from its record, and what is on the disk is found again then.
      const kept = openLocalJson(keys.local.digests, row, sealed) as KeptContent | undefined;
      if (!kept) continue;
      const all = new Set(kept.chunks.keys());
      const content: Content = { ...kept, here: all, onServer: kept.onServer ? new Set(all) : new Set() };
      if (!kept.here) content.here = await this.#present(content);
      this.#known.set(kept.content, content);
    }
  }

  all(): Iterable<Content> {
    return this.#known.values();
  }

  get(content: ContentId): Content | undefined {
    return this.#known.get(content);
  }

  /** Known from a record; whatever of it is on the disk already is found. Durable when it resolves. */
  async learn(found: readonly FoundContent[]): Promise<void> {
    const contents: Content[] = [];
    for (const each of found) {
      const content: Content = { ...each, attachedHere: false, draft: false, here: new Set(), onServer: new Set() };
      content.here = await this.#present(content);
      contents.push(content);
    }
    await this.keep(contents);
  }

  /** Writes what is known of them. Which of many chunks are here is found again at the next start: only all or not all is written. */
  async keep(contents: readonly Content[]): Promise<void> {
    const { store, keys, surroundings } = this.#session;
    const rows = contents.map((content): [string, Uint8Array] => {
      const row = contentRow(content.content);
      const { here, onServer, ...rest } = content;
      const kept: KeptContent = { ...rest, here: isWhole(content, here), onServer: isWhole(content, onServer) };
      return [row, sealLocalJson(keys.local.digests, row, kept, surroundings.randomness)];
    });
    await store.putRows(new Map(rows));
    for (const content of contents) this.#known.set(content.content, content);
  }

  /** Durable when it resolves. @throws StorageFull */
  putChunk(content: ContentId, place: number, bytes: Uint8Array): Promise<void> {
    return this.#session.store.putRows(new Map([[chunkRow(content, place), bytes]]));
  }

  /** A chunk as it was sealed; undefined, and no longer counted as here, when the disk has lost or damaged it. */
  async chunk(content: Content, place: number): Promise<Uint8Array | undefined> {
    const bytes = await this.#session.store.rowOnce(chunkRow(content.content, place));
    if (bytes && isChunk(fromBase64Url(content.chunks[place] as string), bytes)) return bytes;
    content.here.delete(place);
    await this.keep([content]);
    return undefined;
  }

  /** @param count how many chunks it may have. */
  async remove(content: ContentId, count: number): Promise<void> {
    const rows = Array.from({ length: count }, (_, place) => chunkRow(content, place));
    for (let start = 0; start < rows.length; start += TOGETHER) await this.#session.store.removeRows(rows.slice(start, start + TOGETHER));
    await this.#session.store.removeRows([contentRow(content)]);
    this.#known.delete(content);
  }

  async #present(content: Content): Promise<Set<number>> {
    const present = await this.#session.store.present(content.chunks.map((_, place) => chunkRow(content.content, place)));
    return new Set(content.chunks.keys().filter((place) => present.has(chunkRow(content.content, place))));
  }
}

export const isWhole = (content: Content, places: ReadonlySet<number>): boolean =>
  content.chunks.length > 0 && places.size === content.chunks.length;
