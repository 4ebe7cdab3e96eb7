/** Digests straight from the lines of a folder: what `haversack report` counts, with no engine, no server and no key of the service. */
import type { FileId, VaultId } from '#shared/base/ids.ts';
import { type FileDigest, foldDigest } from '#shared/case-file/digest.ts';
import type { RecordState } from '#shared/practice/record.ts';
import type { LocatedLine } from './located-line.ts';
import { stateOfLine } from './record-line.ts';

/** A folder does not say in which vault a file was; nothing that is counted depends on it. */
const NO_VAULT = '' as VaultId;

/**
 * @param lines each record once; lines of one file need not stand together.
 * @returns a digest for each file, in the order in which files are first met. Withdrawn ones are among them, as in the engine.
 */
export async function digestsOfLines(lines: AsyncIterable<LocatedLine>): Promise<readonly FileDigest[]> {
  const files = new Map<string, { readonly type: FileDigest['type']; readonly records: RecordState[] }>();
  for await (const { line } of lines) {
    const state = stateOfLine(line);
    const file = files.get(line.file);
    if (file === undefined) files.set(line.file, { type: line.fileType, records: [state] });
    else file.records.push(state);
  }
  return [...files].map(([file, { type, records }]) => foldDigest(file as FileId, NO_VAULT, type, records));
}
