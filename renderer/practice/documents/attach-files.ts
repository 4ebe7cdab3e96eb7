/** Files of this computer that were chosen or dropped: each is judged, sealed and begun as a draft, one after another. */
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import type { EngineApi } from '#renderer/worker/api.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { checkSize } from '#shared/practice/document/check-file.ts';

export interface Attached {
  /** Drafts to be described, in the order of the files. */
  readonly drafts: readonly RecordId[];
  readonly refused: readonly { readonly name: string; readonly words: string }[];
}

/** @param onFile told of each before it is sealed. */
export async function attachFiles(
  engine: EngineApi,
  file: FileId,
  chosen: readonly File[],
  onFile: (name: string) => void,
): Promise<Attached> {
  const drafts: RecordId[] = [];
  const refused: { name: string; words: string }[] = [];
  for (const each of chosen) {
    onFile(each.name);
    const words = await attachOne(engine, file, each, drafts);
    if (words !== undefined) refused.push({ name: each.name, words });
  }
  return { drafts, refused };
}

/** @returns why it was not attached. */
async function attachOne(engine: EngineApi, file: FileId, chosen: File, drafts: RecordId[]): Promise<string | undefined> {
  // Before it is read: a film of 4 GB would fill the memory.
  const size = checkSize(chosen.size);
  if (!size.ok) return size.error.message;
  let bytes: ArrayBuffer;
  try {
    bytes = await chosen.arrayBuffer();
  } catch {
    return 'It could not be read. If it is on a stick or a network drive, copy it to this laptop first; a folder cannot be attached.';
  }
  const attached = await engine.attach({ file, name: chosen.name, bytes });
  if (!attached.ok) return wordsOfSaveRefusal(attached.error);
  drafts.push(attached.value.draft);
  return undefined;
}
