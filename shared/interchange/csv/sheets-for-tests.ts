/** A folder of sheets told in a few lines, for the tests of this folder: cells separated by commas, none in quotes. */
import type { FileId, VaultId } from '#shared/base/ids.ts';
import { type FileDigest, foldDigest } from '#shared/case-file/digest.ts';
import type { Problem, RecordLine } from '../record-line.ts';
import { stateOfLine } from '../record-line.ts';
import type { CsvMapping } from './mapping.ts';
import { readSheets } from './read-sheets.ts';
import type { CsvFolder } from './rows.ts';

export interface ReadFolder {
  readonly lines: readonly RecordLine[];
  readonly problems: readonly Problem[];
  readonly line: (kind: string, id?: string) => RecordLine;
  readonly digest: (file: string) => FileDigest;
}

const folderOf = (sheets: Readonly<Record<string, string>>): CsvFolder => ({
  files: Object.keys(sheets),
  rows: async function* (file) {
    const lines = (sheets[file] ?? '').trim().split('\n');
    for (const [index, line] of lines.entries()) yield { line: index + 1, cells: line.trim().split(',') };
  },
});

export async function readFolder(sheets: Readonly<Record<string, string>>, mapping?: CsvMapping): Promise<ReadFolder> {
  const lines: RecordLine[] = [];
  const problems: Problem[] = [];
  for await (const item of readSheets(folderOf(sheets), mapping)) {
    if ('problem' in item) problems.push(item.problem);
    else lines.push(item.line);
  }
  return {
    lines,
    problems,
    line: (kind, id) => {
      const found = lines.find((each) => each.kind === kind && (id === undefined || each.id === id));
      if (found === undefined) throw new Error(`No ${kind} ${id ?? ''} among ${lines.map((each) => `${each.kind} ${each.id}`).join(', ')}`);
      return found;
    },
    digest: (file) => {
      const own = lines.filter((each) => each.file === file);
      return foldDigest(file as FileId, '' as VaultId, own[0]?.fileType ?? 'case', own.map(stateOfLine));
    },
  };
}
