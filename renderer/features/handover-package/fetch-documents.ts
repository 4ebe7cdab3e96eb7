/** The bytes of the documents that go, one after another; what cannot be had is named with its reason. */
import { wordsOfDocumentRefusal } from '#renderer/practice/documents/transfer-words.ts';
import type { EngineApi } from '#renderer/worker/api.ts';
import type { FileId } from '#shared/base/ids.ts';
import type { MissingDocument, PackageDocument } from '#shared/case-file/handover-package.ts';

export interface Fetched {
  readonly documents: ReadonlyMap<string, Uint8Array>;
  readonly missing: readonly MissingDocument[];
}

/**
 * @param had what an earlier attempt brought: it is not read again.
 * @param told of each before it is read.
 * @returns null when it was stopped.
 */
export async function fetchDocuments(
  engine: Pick<EngineApi, 'readDocument'>,
  file: FileId,
  wanted: readonly PackageDocument[],
  had: ReadonlyMap<string, Uint8Array>,
  told: (index: number) => void,
  signal: AbortSignal,
): Promise<Fetched | null> {
  const documents = new Map(had);
  const missing: MissingDocument[] = [];
  for (const [index, document] of wanted.entries()) {
    told(index);
    if (!documents.has(document.record)) {
      const read = await engine.readDocument({ file, record: document.record });
      if (read.ok) documents.set(document.record, new Uint8Array(read.value.bytes));
      else missing.push({ document, why: wordsOfDocumentRefusal(read.error) });
    }
    if (signal.aborted) return null;
  }
  return { documents, missing };
}
