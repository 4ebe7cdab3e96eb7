import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { toHex, utf8 } from '#shared/base/bytes.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { foldDigest } from '#shared/case-file/digest.ts';
import { documentsOf, packageInWords, USUAL_SELECTION } from '#shared/case-file/handover-package.ts';
import { FILE, stateOf, VAULT } from '#shared/case-file/states-for-tests.ts';
import { makePackage, type PackageProgress } from './make-package.ts';

configure({ useWebWorkers: false });

const PASSPHRASE = 'granny vanilla otter stitch bonsai plaza widget';
/** Stands in a name, a narrative, the name of a file and a document's own bytes. */
const CANARY = 'Wilhelmina';

const content = { format: 1, content: 'AAAAAAAAAAAAAAAAAAAAAA', key: 'K'.repeat(43), mediaType: 'image/jpeg', chunks: ['C'.repeat(43)] };
const document = (name: string, bytes: number) =>
  stateOf('document', name, { title: `${CANARY}, ${name}`, type: 'other', content: { ...content, name: `${CANARY}.jpg`, bytes } });
const here = document('here', 60_000);
const absent = document('missing', 10);
const records = [
  stateOf('case', 'case', { householdName: CANARY, location: 'BATUK', reason: 'Neglect' }),
  stateOf('person', 'child', { givenName: CANARY, familyName: CANARY, group: 'child', born: '2021-06-14' }),
  stateOf('visit', 'visit', {
    visitedAt: '2026-03-03T16:30:00+03:00[Africa/Nairobi]',
    outcome: 'made',
    narrative: `${CANARY} was drawing.`,
  }),
  here,
  absent,
];
const file = { digest: foldDigest(FILE, VAULT, 'case', records), records, staff: () => 'Grace Mwangi' };
const handing = {
  recipient: 'Judith Kirkbride',
  organisation: 'Wiltshire Council',
  reason: 'Transfer to another authority',
  by: 'Grace Mwangi',
  at: zonedInstant('2026-03-10T10:00:00+03:00[Africa/Nairobi]'),
};
/** A picture is not packed again: its words would stand in the archive as they are, were it not sealed. */
const picture = utf8(`${CANARY} `.repeat(5_500)).slice(0, 60_000);

const told: PackageProgress[] = [];
let archive: Uint8Array;
let entries: Awaited<ReturnType<typeof opened>>;

const opened = (bytes: Uint8Array) => new ZipReader(new Uint8ArrayReader(bytes)).getEntries();

async function read(name: string, passphrase = PASSPHRASE): Promise<Uint8Array> {
  const entry = entries.find((each) => each.filename === name);
  if (entry === undefined || entry.directory) throw new Error(`There is no ${name} in the package`);
  return entry.getData(new Uint8ArrayWriter(), { password: passphrase });
}
const text = async (name: string) => strFromU8(await read(name));
const sha256 = async (bytes: Uint8Array) => toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))));

beforeAll(async () => {
  const missing = documentsOf(records, USUAL_SELECTION)
    .filter(({ record }) => record === absent.record)
    .map((each) => ({ document: each, why: 'Not on this laptop.' }));
  const heading = {
    handing,
    basis: 'To safeguard a child',
    reference: file.digest.reference,
    logEntry: 'LOG',
    contents: packageInWords(records, USUAL_SELECTION),
    missing,
  };
  const contents = { file, selection: USUAL_SELECTION, heading, documents: new Map([[here.record, picture]]) };
  archive = await makePackage(contents, PASSPHRASE, (progress) => told.push(progress));
  entries = await opened(archive);
});

describe('a handover package', () => {
  it('opens with its passphrase, and every file is what the manifest says, byte for byte', async () => {
    const manifest = JSON.parse(await text('manifest.json')) as { files: { name: string; size: number; sha256: string }[] };
    expect(manifest.files.map(({ name }) => name).toSorted()).toEqual(
      entries
        .map(({ filename }) => filename)
        .filter((name) => !name.startsWith('manifest.'))
        .toSorted(),
    );
    for (const { name, size, sha256: hash } of manifest.files) {
      const bytes = await read(name);
      expect([name, bytes.length, await sha256(bytes)]).toEqual([name, size, hash]);
      expect(await text('manifest.txt')).toContain(`${hash}  ${name}`);
    }
    const [first] = documentsOf(records, USUAL_SELECTION).filter(({ record }) => record === here.record);
    expect(await read(first?.name ?? '')).toEqual(picture);
  });

  it('holds the case as Word, as pages and as JSON, and says what is missing', async () => {
    const names = entries.map(({ filename }) => filename);
    const papers = names.filter((name) => name.startsWith('word/')).map((name) => name.slice(5, -5));
    expect(names.filter((name) => name.startsWith('pages/')).map((name) => name.slice(6, -5))).toEqual(papers);
    const visits = papers.find((name) => name.endsWith('visits')) ?? '';
    expect(await text(`pages/${visits}.html`)).toContain(`${CANARY} was drawing.`);
    expect(strFromU8(unzipSync(await read(`word/${visits}.docx`))['word/document.xml'] ?? new Uint8Array())).toContain('was drawing.');
    expect(JSON.parse(await text('records.json'))).toMatchObject({ format: 'haversack-handover-records' });
    expect(await text('README.txt')).toContain('Not on this laptop.');
    expect(names.filter((name) => name.startsWith('documents/'))).toHaveLength(1);
  });

  it('does not open with another passphrase, nor without one', async () => {
    await expect(read('records.json', PASSPHRASE.replace('granny', 'grannie'))).rejects.toThrow(/password/i);
    await expect(read('records.json', '')).rejects.toThrow();
  });

  it('is sealed whole: AES-256, no checksum of the words outside, no folder or note in the clear', () => {
    for (const entry of entries) {
      const aes = entry.extraFieldAES as unknown as { readonly vendorVersion: number; readonly strength: number };
      expect([entry.filename, entry.encrypted, aes.vendorVersion, aes.strength, entry.signature, entry.comment]).toEqual([
        entry.filename,
        true,
        2,
        3,
        0,
        '',
      ]);
    }
  });

  it('shows no word of the case outside what is sealed, nor its passphrase', () => {
    const raw = Buffer.from(archive).toString('latin1').toLowerCase();
    for (const word of [CANARY, 'drawing', 'Mwangi', 'Kirkbride', 'Wiltshire', 'Neglect', ...PASSPHRASE.split(' ')])
      expect([word, raw.includes(word.toLowerCase())]).toEqual([word, false]);
    // The names themselves are in the clear, and the search would have found them.
    expect(raw).toContain('documents/document-001.jpg');
  });

  it('tells how far it has come', () => {
    expect(told.map(({ doing }) => doing)).toContain('writing');
    expect(told.at(-1)).toEqual({ doing: 'sealing', done: 1 });
  });
});
