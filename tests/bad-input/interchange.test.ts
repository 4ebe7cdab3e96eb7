/**
 * Bad input to the command line (issue 4 §4): whatever is wrong with a folder is told with its place, what was found and what was expected,
 * and nothing that is wrong passes. The folder is the worked example of FORMAT.md; each test spoils it in one way.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, describe, expect, it } from 'vitest';
import { CannotRead, type OpenOptions, openFolder } from '#electron/cli/open-folder.ts';
import { type Validation, validate } from '#electron/cli/validate.ts';
import { EXAMPLE_EXPORTED_AT } from '#shared/interchange/example.ts';
import type { Problem } from '#shared/interchange/record-line.ts';
import {
  type AnyLine,
  exampleLines,
  manifestOf,
  recordFiles,
  withBody,
  withLine,
  writeFolder,
  writeSealedFolder,
} from '#tests/support/export-folder.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function check(folder: string, options: OpenOptions = {}): Promise<Validation> {
  made.push(folder);
  return validate(folder, options);
}
const checkLines = (lines: readonly AnyLine[], manifest?: object) => {
  const files = recordFiles(lines);
  return check(writeFolder(files, { ...manifestOf(files), ...manifest }));
};
/** The errors, and the warnings that are not about answers left out. */
const told = ({ problems }: Validation): readonly Problem[] => problems.filter(({ code }) => code !== 'incomplete');
const codes = (validation: Validation) => told(validation).map(({ code }) => code);

const CONTACT = 'records/contact.jsonl';
const PERSON = 'records/person.jsonl';

/** The example’s files with the bytes of one changed, and the manifest of the unchanged ones. */
function spoilt(name: string, change: (bytes: Buffer) => Buffer): string {
  const files = recordFiles(exampleLines());
  const manifest = manifestOf(files);
  return writeFolder(new Map([...files].map(([own, bytes]) => [own, own === name ? change(bytes) : bytes])), manifest);
}
/** The same, with a manifest that fits what was spoilt. */
function spoiltAndSealed(name: string, change: (bytes: Buffer) => Buffer): string {
  const files = recordFiles(exampleLines());
  return writeFolder(new Map([...files].map(([own, bytes]) => [own, own === name ? change(bytes) : bytes])));
}
const text = (change: (text: string) => string) => (bytes: Buffer) => Buffer.from(change(bytes.toString('utf8')));

describe('a sound folder', () => {
  it('has no error; answers that no figure reads may be missing, and are told', async () => {
    const validation = await checkLines(exampleLines());
    expect(told(validation)).toEqual([]);
    expect(validation).toMatchObject({ valid: true, records: 8, files: 4, errors: 0, left: 0 });
    expect(validation.warnings).toBeGreaterThan(10);
    expect(validation.byCode).toEqual({ incomplete: validation.warnings });
  });

  it('may come encrypted to a passphrase or to a recipient', async () => {
    const files = recordFiles(exampleLines());
    const passphrase = path.join(writeFolder(new Map()), 'passphrase');
    writeFileSync(passphrase, 'four words and more\n');
    const validation = await check(await writeSealedFolder(files, { passphrase: 'four words and more' }), { passphraseFile: passphrase });
    expect(validation).toMatchObject({ valid: true, encrypted: true, records: 8 });

    const identity = await generateX25519Identity();
    const keyFile = path.join(path.dirname(passphrase), 'key.txt');
    writeFileSync(keyFile, `# created for a test\n${identity}\n`);
    const sealed = await writeSealedFolder(files, { recipient: await identityToRecipient(identity) });
    expect(await check(sealed, { identity: keyFile })).toMatchObject({ valid: true, encrypted: true, records: 8 });
    made.push(path.dirname(passphrase));
  });
});

describe('files that are not those of the manifest', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['cut off in its last line', spoilt(PERSON, (bytes) => bytes.subarray(0, -30)), PERSON, ['truncated', 'file-changed']],
    [
      'cut off after a line',
      spoilt(
        PERSON,
        text((all) => `${all.split('\n')[0]}\n`),
      ),
      PERSON,
      ['file-changed', 'count-differs'],
    ],
    [
      're-ordered',
      spoilt(
        PERSON,
        text((all) => `${all.trimEnd().split('\n').toReversed().join('\n')}\n`),
      ),
      PERSON,
      ['file-changed'],
    ],
    [
      'edited by hand',
      spoilt(
        PERSON,
        text((all) => all.replace('Sita', 'Gita')),
      ),
      PERSON,
      ['file-changed'],
    ],
    [
      'added to',
      spoilt(
        PERSON,
        text((all) => `${all}${all.split('\n')[0]}\n`),
      ),
      PERSON,
      ['duplicate-id', 'file-changed', 'count-differs'],
    ],
  ])('%s', async (_what, folder, file, expected) => {
    const validation = await check(folder);
    expect(validation.valid).toBe(false);
    const own = told(validation).filter((problem) => problem.file === file);
    expect(own.map(({ code }) => code).toSorted()).toEqual([...expected].toSorted());
    // A record that is cut off takes those that refer to it along.
    expect(codes(validation).filter((code) => ![...expected, 'dangling-reference'].includes(code))).toEqual([]);
  });

  it('missing, announced twice, or not announced', async () => {
    const files = recordFiles(exampleLines());
    const manifest = manifestOf(files);
    const [first] = manifest.files;
    files.delete(PERSON);
    files.set('records/visit.jsonl', Buffer.from('{}\n'));
    const validation = await check(writeFolder(files, { ...manifest, files: [...manifest.files, first] }));
    expect(told(validation)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'manifest.json', code: 'manifest-twice' }),
        expect.objectContaining({ file: PERSON, code: 'file-missing' }),
        expect.objectContaining({ file: 'records/visit.jsonl', code: 'file-not-in-manifest', severity: 'error' }),
      ]),
    );
  });

  it.each<[string, object | string | null, string]>([
    ['no manifest', null, 'manifest-missing'],
    ['one cut off', '{"format":"haversack-ex', 'manifest-not-json'],
    ['another format', '{"format":"other"}', 'manifest-format'],
    ['a newer version', { format: 'haversack-export', version: 2 }, 'manifest-version'],
    ['a wrong sum', { ...manifestOf(new Map()), files: [{ path: CONTACT, kind: 'contact', sha256: 'ABC' }] }, 'manifest-field'],
    ['a path out of the folder', { ...manifestOf(new Map()), files: [{ path: 'records/../../etc', kind: 'x' }] }, 'manifest-field'],
  ])('%s', async (_what, manifest, code) => {
    const validation = await check(writeFolder(recordFiles(exampleLines()), manifest));
    expect(validation).toMatchObject({ valid: false, records: 0 });
    expect(codes(validation)).toContain(code);
  });

  it('without sums, it is said that changes cannot be noticed', async () => {
    const files = recordFiles(exampleLines());
    const manifest = manifestOf(files);
    const validation = await check(
      writeFolder(files, { ...manifest, files: manifest.files.map(({ path: name, kind }) => ({ path: name, kind })) }),
    );
    expect(validation.valid).toBe(true);
    expect(new Set(codes(validation))).toEqual(new Set(['manifest-unsealed']));
  });

  it('encrypted ones that were changed or cut do not open', async () => {
    const identity = await generateX25519Identity();
    const folder = await writeSealedFolder(recordFiles(exampleLines()), { recipient: await identityToRecipient(identity) });
    writeFileSync(path.join(folder, 'key.txt'), identity);
    const sealed = path.join(folder, `${PERSON}.age`);
    writeFileSync(sealed, readFileSync(sealed).subarray(0, -5));
    const validation = await check(folder, { identity: path.join(folder, 'key.txt') });
    expect(told(validation)).toContainEqual(expect.objectContaining({ file: PERSON, code: 'file-sealed-changed' }));
  });

  it('a wrong passphrase opens nothing, and says so', async () => {
    const folder = await writeSealedFolder(recordFiles(exampleLines()), { passphrase: 'right' });
    const file = path.join(folder, 'passphrase');
    writeFileSync(file, 'wrong');
    await expect(check(folder, { passphraseFile: file })).rejects.toThrow(CannotRead);
    await expect(check(folder, { passphraseFile: file })).rejects.toThrow(/does not open with this passphrase/);
  });
});

describe('bytes', () => {
  it('a byte order mark and line ends of Windows are read, and told', async () => {
    const validation = await check(
      spoiltAndSealed(
        PERSON,
        text((all) => `\uFEFF${all.replaceAll('\n', '\r\n')}`),
      ),
    );
    expect(validation).toMatchObject({ valid: true, records: 8 });
    expect(codes(validation).toSorted()).toEqual(['byte-order-mark', 'crlf']);
  });

  it.each<[string, (bytes: Buffer) => Buffer, Partial<Problem>]>([
    ['UTF-16', (bytes) => Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le'), { code: 'wrong-encoding' }],
    ['UTF-16 without a mark', (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'), { code: 'wrong-encoding' }],
    ['Windows-1252', (bytes) => Buffer.from(bytes.toString('utf8').replace('Sita', 'Zoë'), 'latin1'), { code: 'wrong-encoding', line: 2 }],
    ['two records in one line', text((all) => all.replace('\n', '')), { code: 'not-json', line: 1 }],
    ['a list', text((all) => `[]\n${all}`), { code: 'not-a-record', line: 1 }],
    ['an empty line', text((all) => `\n${all}`), { code: 'empty-line', line: 1, severity: 'warning' }],
    ['no last line end', text((all) => all.trimEnd()), { code: 'no-final-newline', line: 2, severity: 'warning' }],
  ])('%s', async (_what, change, expected) => {
    const files = recordFiles(exampleLines());
    files.set(PERSON, change(files.get(PERSON) as Buffer));
    const manifest = manifestOf(files);
    const loose = { ...manifest, files: manifest.files.map((file) => (file.path === PERSON ? { path: PERSON, kind: 'person' } : file)) };
    const validation = await check(writeFolder(files, loose));
    expect(told(validation)).toContainEqual(expect.objectContaining({ file: PERSON, ...expected }));
    expect(validation.valid).toBe(expected.severity === 'warning');
  });
});

describe('one line', () => {
  const assessed = (values: AnyLine) => withBody('assessment-1', values);
  it.each<[string, readonly AnyLine[], Partial<Problem>]>([
    ['without an id', withLine('maya', ({ id: _, ...line }) => line), { code: 'missing', field: 'id' }],
    ['an id with spaces', withLine('maya', (line) => ({ ...line, id: 'Maya Gurung' })), { code: 'bad-id', found: '“Maya Gurung”' }],
    ['a type of file that there is not', withLine('maya', (line) => ({ ...line, fileType: 'family' })), { code: 'unknown-file-type' }],
    ['in a file that holds no such kind', withLine('case-1', (line) => ({ ...line, fileType: 'contact' })), { code: 'wrong-file-type' }],
    ['no body', withLine('maya', ({ body: _, ...line }) => line), { code: 'missing', field: 'body' }],
    ['an unknown status', withLine('maya', (line) => ({ ...line, status: 'done' })), { code: 'unknown-status', found: '“done”' }],
    ['text for a number', withBody('register-1', { fte: '0,5' }), { code: 'wrong-type', field: 'body.fte', expected: 'a number' }],
    ['a plain yes', withBody('contact-1', { responded: true }), { code: 'wrong-type', field: 'body.responded' }],
    ['yes in words', withBody('contact-1', { responded: { answer: 'yes' } }), { code: 'wrong-type', field: 'body.responded' }],
    ['a day of Excel', withBody('maya', { born: 42864 }), { code: 'not-a-date', field: 'body.born', found: '42864' }],
    ['a British day', withBody('maya', { born: '09/05/2017' }), { code: 'not-a-date', field: 'body.born', found: '“09/05/2017”' }],
    ['a day that does not exist', withBody('case-1', { openedOn: '2025-02-29' }), { code: 'not-a-date', field: 'body.openedOn' }],
    ['a moment without its place', withBody('contact-1', { receivedAt: '2025-11-17T10:10:00+05:45' }), { code: 'not-an-instant' }],
    ['a place that there is not', withBody('contact-1', { receivedAt: '2025-11-17T10:10:00+05:45[Asia/Nepal]' }), { code: 'unknown-zone' }],
    ['a code that there is not', withBody('contact-1', { source: 'SCHOOL' }), { code: 'unknown-code', found: '“SCHOOL”' }],
    ['no day where a clock begins', withBody('involvement-1', { openedOn: undefined }), { code: 'missing', field: 'body.openedOn' }],
    ['no code that figures read', withBody('involvement-1', { type: '' }), { code: 'missing', field: 'body.type' }],
    [
      'closed before it was opened',
      withBody('involvement-1', { closedOn: '2025-10-01' }),
      { code: 'dates-contradict', field: 'body.closedOn' },
    ],
    [
      'answered before it came',
      withBody('contact-1', { respondedAt: '2025-11-16T10:40:00+05:45[Asia/Kathmandu]' }),
      { code: 'dates-contradict' },
    ],
    ['seen after the export', withBody('maya', { born: '2027-05-09' }), { code: 'in-the-future', field: 'body.born' }],
    [
      'a column of a row',
      assessed({ children: [{ child: 'maya', seen: { answer: true }, seenOn: 'soon' }] }),
      { code: 'not-a-date', field: 'body.children.0.seenOn' },
    ],
    ['a row that is none', assessed({ children: ['maya'] }), { code: 'wrong-type', field: 'body.children.0' }],
    ['two rows with one id', assessed({ agencies: [{ rowId: 'a' }, { rowId: 'a' }] }), { code: 'bad-id', field: 'body.agencies.1.rowId' }],
    [
      'a person who is not there',
      assessed({ adults: ['sita', 'ram'] }),
      { code: 'dangling-reference', field: 'body.adults.1', found: '“ram”' },
    ],
    ['a record instead of a person', assessed({ adults: ['case-1'] }), { code: 'reference-of-wrong-kind', field: 'body.adults.0' }],
    ['a worker who is not there', assessed({ worker: 'staff-nobody' }), { code: 'dangling-reference', field: 'body.worker' }],
    [
      'a contact that is not there',
      withBody('case-1', { fromContact: 'contact-file-9' }),
      { code: 'dangling-reference', field: 'body.fromContact' },
    ],
    ['signed off by nobody', withLine('assessment-1', ({ authorisedBy: _, ...line }) => line), { code: 'missing', field: 'authorisedBy' }],
    ['authorised at no time', withLine('assessment-1', ({ authorisedAt: _, ...line }) => line), { code: 'missing', field: 'authorisedAt' }],
    ['a draft that is signed off', withLine('assessment-1', (line) => ({ ...line, status: 'draft' })), { code: 'status-contradicts' }],
    [
      'no moment at all',
      withLine('register-1', (line) => ({ ...line, createdAt: undefined, finalisedAt: undefined })),
      { code: 'missing', field: 'createdAt' },
    ],
  ])('%s', async (_what, lines, expected) => {
    const validation = await checkLines(lines);
    expect(validation.valid).toBe(false);
    // What has an error is handed on to nobody; what refers to nothing is known only when all has been read.
    const isLate = expected.code === 'dangling-reference' || expected.code === 'reference-of-wrong-kind';
    expect(validation.records <= 7).toBe(!isLate);
    const problem = told(validation).find(({ code, field }) => code === expected.code && (expected.field ?? field) === field);
    expect(problem).toMatchObject({ severity: 'error', ...expected });
    expect(problem?.file).toMatch(/^records\/.+\.jsonl$/);
    expect(problem?.line).toBeGreaterThan(0);
    expect(problem?.expected).not.toBe('');
    expect(problem?.message).toMatch(/\.$/);
  });

  it.each<[string, readonly AnyLine[], Partial<Problem>]>([
    ['a number out of range', withBody('register-1', { cpdHours: -4 }), { code: 'out-of-range', field: 'body.cpdHours' }],
    ['a field that this version does not know', withBody('maya', { shoeSize: 31 }), { code: 'unknown-field', field: 'body.shoeSize' }],
    [
      'a key of a line that it does not know',
      withLine('maya', (line) => ({ ...line, colour: 'blue' })),
      { code: 'unknown-field', field: 'colour' },
    ],
    [
      'an offset that the place did not have',
      withBody('contact-1', { receivedAt: '2025-11-17T10:10:00+05:30[Asia/Kathmandu]' }),
      { code: 'wrong-offset' },
    ],
    [
      'signed off by its author',
      withLine('assessment-1', (line) => ({ ...line, authorisedBy: 'staff-grace' })),
      { code: 'signed-by-author' },
    ],
    ['recorded by somebody unknown', withLine('maya', (line) => ({ ...line, createdBy: 'staff-old' })), { code: 'unknown-signatory' }],
    [
      'recorded at a time that nobody wrote down',
      withLine('case-1', (line) => ({ ...line, createdAt: undefined, finalisedAt: undefined })),
      { code: 'moment-missing' },
    ],
  ])('%s is told, and kept', async (_what, lines, expected) => {
    const validation = await checkLines(lines);
    expect(validation).toMatchObject({ valid: true, records: 8 });
    expect(told(validation)).toEqual([expect.objectContaining({ severity: 'warning', ...expected })]);
  });
});

it('lists within lists without end do not bring it down', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const line = JSON.stringify({
    ...exampleLines().find(({ id }) => id === 'sita'),
    body: 'DEEP',
    versions: [{ op: 'finalise', at: EXAMPLE_EXPORTED_AT, by: 'staff-grace', body: {} }],
  });
  const folder = spoiltAndSealed(
    PERSON,
    text((all) => `${all.split('\n')[0]}\n${line.replace('"DEEP"', `{"givenName":"x","group":"adult","note":${deep}}`)}\n`),
  );
  const validation = await check(folder);
  expect(told(validation)).toContainEqual(expect.objectContaining({ severity: 'error', file: PERSON, line: 2 }));
});

it.skipIf(process.platform === 'win32')('what a link leads to is no part of the folder', async () => {
  const files = recordFiles(exampleLines());
  const folder = writeFolder(files);
  const elsewhere = path.join(writeFolder(new Map()), 'person.jsonl');
  writeFileSync(elsewhere, files.get(PERSON) as Buffer);
  rmSync(path.join(folder, PERSON));
  symlinkSync(elsewhere, path.join(folder, PERSON));
  made.push(path.dirname(elsewhere));
  expect(told(await check(folder))).toContainEqual(expect.objectContaining({ code: 'file-missing', file: PERSON }));
});

describe('the folder as a whole', () => {
  it('an id used twice is told with both places, also of lines that are the same', async () => {
    const lines = exampleLines();
    const validation = await checkLines([...lines, ...lines.filter(({ id }) => id === 'maya')]);
    expect(told(validation)).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'duplicate-id',
        file: PERSON,
        line: 3,
        message: expect.stringContaining(`${PERSON} line 1`),
      }),
    ]);
  });

  it('two files with one id', async () => {
    const other = { ...exampleLines().find(({ id }) => id === 'case-1'), id: 'case-2' };
    const twice = await checkLines([...exampleLines(), other]);
    expect(told(twice)).toEqual([expect.objectContaining({ code: 'two-files-one-id', line: 2, found: '“case-file-1”' })]);

    const types = await checkLines(withLine('contact-1', (line) => ({ ...line, file: 'case-file-1' })));
    expect(told(types)).toContainEqual(expect.objectContaining({ severity: 'error', code: 'file-type-conflict' }));
  });

  it('a record of a case that is not there', async () => {
    const validation = await checkLines(withLine('involvement-1', (line) => ({ ...line, file: 'case-file-9' })));
    expect(codes(validation)).toEqual(expect.arrayContaining(['file-without-first-record', 'reference-of-wrong-kind']));
  });

  it('a kind that this version does not know is kept, and told once', async () => {
    const strange = [1, 2].map((number) => ({
      id: `new-${number}`,
      kind: 'hologram',
      file: 'case-file-1',
      fileType: 'case',
      createdAt: '2026-01-01T12:00:00+00:00[Europe/London]',
      body: { shape: 7 },
    }));
    const validation = await checkLines([...exampleLines(), ...strange]);
    expect(validation).toMatchObject({ valid: true, records: 10, byKind: expect.objectContaining({ hologram: 2 }) });
    expect(told(validation)).toEqual([
      expect.objectContaining({ severity: 'warning', code: 'unknown-kind', message: expect.stringContaining('2 records') }),
    ]);
  });

  it('of an export of some records only, what they refer to may be left out', async () => {
    const lines = exampleLines().filter(({ kind }) => kind !== 'contact');
    expect(await checkLines(lines)).toMatchObject({ valid: false });
    const partial = await checkLines(lines, { since: '2025-11-18' });
    expect(partial.valid).toBe(true);
    expect(told(partial)).toEqual([expect.objectContaining({ severity: 'warning', code: 'dangling-reference' })]);
  });

  it('without a staff register it is said that nobody can be told to be registered', async () => {
    const validation = await checkLines(exampleLines().filter(({ kind }) => kind !== 'staff-register-entry'));
    expect(validation.valid).toBe(true);
    expect(codes(validation)).toEqual(['no-staff-register']);
  });

  it('a history that says something else than the line', async () => {
    const history = (body: AnyLine): readonly AnyLine[] =>
      withLine('maya', (line) => ({
        ...line,
        versions: [
          { op: 'finalise', at: line.createdAt, by: line.createdBy, body: { ...line.body, born: '2016-05-09' } },
          { op: 'finalise', at: '2025-12-01T09:00:00+05:45[Asia/Kathmandu]', by: line.createdBy, body },
        ],
      }));
    const maya = exampleLines().find(({ id }) => id === 'maya') as { body: AnyLine };
    expect(told(await checkLines(history(maya.body)))).toEqual([]);
    const changed = await checkLines(history({ ...maya.body, sex: 'M' }));
    expect(told(changed)).toEqual([expect.objectContaining({ severity: 'error', code: 'history-contradicts', field: 'body.sex' })]);
  });

  it('more problems than anybody reads are counted, and not all kept', async () => {
    const [person] = exampleLines().filter(({ id }) => id === 'maya') as [AnyLine & { body: AnyLine }];
    const many = Array.from({ length: 3000 }, (_, index) => ({
      ...person,
      id: `child-${index}`,
      body: { ...person.body, born: 'unknown' },
    }));
    const validation = await checkLines([...exampleLines(), ...many]);
    expect(validation.byCode['not-a-date']).toBe(3000);
    expect(validation.problems).toHaveLength(1000);
    expect(validation.left).toBe(validation.errors + validation.warnings - 1000);
  });
});

describe('documents', () => {
  const BYTES = Buffer.from('Attends every day');
  const document: AnyLine = {
    id: 'document-1',
    kind: 'document',
    file: 'case-file-1',
    fileType: 'case',
    createdAt: '2026-01-20T10:00:00+05:45[Asia/Kathmandu]',
    createdBy: 'staff-grace',
    body: {
      type: 'letter',
      title: 'School report',
      receivedOn: '2026-01-20',
      content: { content: 'school-report', name: 'report.txt', mediaType: 'text/plain', bytes: BYTES.length },
    },
  };
  const [NAME, OTHER] = ['attachments/school-report', 'attachments/other'];
  const entry = (name: string, bytes: Buffer) => ({
    path: name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    record: 'document-1',
  });
  const withDocument = (there: ReadonlyMap<string, Buffer>, attachments: readonly object[]) => {
    const files = recordFiles([...exampleLines(), document]);
    return writeFolder(new Map([...files, ...there]), { ...manifestOf(files), attachments });
  };

  it('come along with their bytes', async () => {
    const folder = withDocument(new Map([[NAME, BYTES]]), [entry(NAME, BYTES)]);
    expect(told(await check(folder))).toEqual([]);
    const opened = await openFolder(folder);
    expect(Buffer.from(await opened.attachment(NAME)).toString()).toBe('Attends every day');
    writeFileSync(path.join(folder, NAME), 'Attends no day');
    await expect(opened.attachment(NAME)).rejects.toThrow(CannotRead);
    await expect(opened.attachment(OTHER)).rejects.toThrow(CannotRead);
  });

  it.each<[string, () => string, readonly Partial<Problem>[]]>([
    [
      'that were changed',
      () => withDocument(new Map([[NAME, Buffer.from('Attends no day')]]), [entry(NAME, BYTES)]),
      [{ severity: 'error', code: 'file-changed', file: NAME }],
    ],
    [
      'that are missing',
      () => withDocument(new Map(), [entry(NAME, BYTES)]),
      [{ severity: 'error', code: 'attachment-missing', file: NAME }],
    ],
    [
      'that never came along',
      () => withDocument(new Map(), []),
      [{ severity: 'warning', code: 'attachment-missing', file: 'records/document.jsonl', line: 1, field: 'body.content.content' }],
    ],
    [
      'that nobody refers to',
      () =>
        withDocument(
          new Map([
            [NAME, BYTES],
            [OTHER, BYTES],
          ]),
          [entry(NAME, BYTES), entry(OTHER, BYTES)],
        ),
      [{ severity: 'warning', code: 'attachment-unused', file: OTHER }],
    ],
    [
      'that nobody announced',
      () =>
        withDocument(
          new Map([
            [NAME, BYTES],
            [OTHER, BYTES],
          ]),
          [entry(NAME, BYTES)],
        ),
      [{ severity: 'warning', code: 'file-not-in-manifest', file: OTHER }],
    ],
  ])('%s are told', async (_what, folder, expected) => {
    const validation = await check(folder());
    expect(told(validation)).toEqual(expected.map((problem) => expect.objectContaining(problem)));
    expect(validation.valid).toBe(expected.every(({ severity }) => severity === 'warning'));
  });
});

describe('the command', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [path.resolve('electron/cli.ts'), ...args], { encoding: 'utf8', timeout: 60_000 });

  it('says by its exit code what it found, and prints one JSON object', { timeout: 120_000 }, () => {
    const good = writeFolder(recordFiles(exampleLines()));
    const bad = spoilt(PERSON, (bytes) => bytes.subarray(0, -30));
    made.push(good, bad);
    const fine = run('validate', good, '--json');
    expect(fine.stderr).toBe('');
    expect(fine.status).toBe(0);
    expect(JSON.parse(fine.stdout)).toMatchObject({ command: 'validate', valid: true, records: 8 });
    const wrong = run('validate', bad);
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toMatch(/records\/person\.jsonl:2: error: .*cut off.* \[truncated\]/);
    expect(run('validate').status).toBe(2);
    const nowhere = run('validate', path.join(good, 'nowhere'));
    expect(nowhere.status).toBe(3);
    expect(nowhere.stderr).toMatch(/cannot be read/);
  });
});
