/** From what was chosen of a case to the bytes of its handover package: papers written, hashed, listed in the manifest, sealed. */

import { toHex, utf8 } from '#shared/base/bytes.ts';
import { instantMs } from '#shared/base/zoned-instant.ts';
import {
  documentsOf,
  manifestAsJson,
  manifestAsText,
  type PackageHeading,
  type PackageSelection,
  type PackedFile,
  papersOf,
  readMe,
  recordsAsJson,
} from '#shared/case-file/handover-package.ts';
import { printedAsPage } from '#shared/case-file/handover-package-page.ts';
import type { PrintedFile } from '#shared/case-file/printed/case-document.ts';

export interface PackageProgress {
  readonly doing: 'writing' | 'sealing';
  /** 0 to 1. */
  readonly done: number;
}

export interface PackageContents {
  readonly file: PrintedFile;
  readonly selection: PackageSelection;
  readonly heading: PackageHeading;
  /** Bytes of the documents by their record. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

interface NewFile {
  readonly name: string;
  readonly what: string;
  readonly bytes: Uint8Array;
}

export async function makePackage(
  { file, selection, heading, documents }: PackageContents,
  passphrase: string,
  told: (progress: PackageProgress) => void = () => undefined,
): Promise<Uint8Array> {
  const [{ encryptedZip }, { wordFile }] = await Promise.all([
    import('./encrypted-zip.ts'),
    import('#renderer/practice/printed/word-file.ts'),
  ]);
  const { handing } = heading;
  const papers = papersOf(file, selection, handing);
  const files: NewFile[] = [{ name: 'README.txt', what: 'What is in this package', bytes: utf8(readMe(heading, papers)) }];
  const pages: NewFile[] = [];
  for (const [index, { name, what, document }] of papers.entries()) {
    told({ doing: 'writing', done: index / papers.length });
    // A large chronology takes a while: the screen stays alive between two papers.
    await nextTurn();
    files.push({ name: `word/${name}.docx`, what, bytes: await wordFile(document, handing.by) });
    pages.push({ name: `pages/${name}.html`, what: `${what}, as a page`, bytes: utf8(printedAsPage(document)) });
  }
  const attached = documentsOf(file.records, selection).flatMap(({ record, name, title }): readonly NewFile[] => {
    const bytes = documents.get(record);
    return bytes === undefined ? [] : [{ name, what: title, bytes }];
  });
  files.push(...pages, ...attached, {
    name: 'records.json',
    what: 'The records, for another system',
    bytes: utf8(recordsAsJson(file, selection, heading.missing)),
  });
  const listed = await Promise.all(files.map(packed));
  const manifests = [
    { name: 'manifest.json', bytes: utf8(manifestAsJson(heading, listed)) },
    { name: 'manifest.txt', bytes: utf8(manifestAsText(heading, listed)) },
  ];
  const all = [...files, ...manifests];
  const total = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return encryptedZip(all, passphrase, new Date(instantMs(handing.at)), (bytes) => told({ doing: 'sealing', done: bytes / total }));
}

const packed = async ({ name, what, bytes }: NewFile): Promise<PackedFile> => ({
  name,
  what,
  bytes: bytes.length,
  sha256: toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))),
});

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
