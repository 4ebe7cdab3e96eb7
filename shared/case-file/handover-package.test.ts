import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { foldDigest } from './digest.ts';
import {
  documentsOf,
  handedOver,
  manifestAsJson,
  manifestAsText,
  type PackageSelection,
  packageFileName,
  packageInWords,
  papersOf,
  readMe,
  reasonNoPackage,
  recordsAsJson,
  recordsChosen,
  recordsOffered,
  transfersOut,
  USUAL_SELECTION,
} from './handover-package.ts';
import { printedAsPage } from './handover-package-page.ts';
import { FILE, GRACE, stateOf, VAULT } from './states-for-tests.ts';

const amina = stateOf('person', 'amina', { givenName: 'Amina', familyName: 'Otieno', group: 'child', born: '2021-06-14' });
const visit = stateOf('visit', 'visit', {
  visitedAt: '2026-03-03T16:30:00+03:00[Africa/Nairobi]',
  outcome: 'made',
  narrative: 'Amina <b>drew</b> & sang.',
  children: [{ rowId: 'a', child: amina.record, seen: { answer: true }, said: 'I sleep by the window' }],
});
const addendum = stateOf('addendum', 'add', { corrects: visit.record, reason: 'correction', words: 'It was half past five.' });
const note = stateOf('case-note', 'note', {
  type: 'meeting',
  happenedAt: '2026-03-05T09:00:00+00:00[Europe/London]',
  note: 'The school rang.',
});
const draft = stateOf('case-note', 'draft', { type: 'meeting', note: 'Half a thought' }, { status: 'draft' });
const wrong = stateOf('visit', 'wrong', { ...visit.body, narrative: 'Another family' }, { status: 'withdrawn' });
const supervision = stateOf('supervision', 'supervision', { heldAt: '2026-03-06T09:00:00+00:00[Europe/London]' });
const log = stateOf('disclosure', 'log', { recipient: 'Judge Kamau', as: 'pdf' });
const content = { format: 1, content: 'AAAAAAAAAAAAAAAAAAAAAA', key: 'K'.repeat(43), bytes: 9, chunks: ['C'.repeat(43)] };
const letter = stateOf('document', 'letter', {
  title: 'Letter about Amina',
  type: 'school',
  receivedOn: '2026-03-01',
  content: { ...content, name: 'Amina Otieno.pdf', mediaType: 'application/pdf' },
});
const photo = stateOf(
  'document',
  'photo',
  { title: 'Bedroom', type: 'other', content: { ...content, name: 'IMG.JPG', mediaType: 'image/jpeg' } },
  { at: '2026-03-04T04:00:00+03:00[Africa/Nairobi]' },
);
const transfer = stateOf('transfer', 'transfer', { direction: 'out', authority: 'E06000054', people: [amina.record] });
const records = [
  stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK', reason: 'Neglect' }),
  amina,
  visit,
  addendum,
  note,
  draft,
  wrong,
  supervision,
  log,
  photo,
  letter,
  transfer,
];
const file = {
  digest: foldDigest(FILE, VAULT, 'case', records),
  records,
  staff: (id: string) => (id === GRACE ? 'Grace Mwangi' : undefined),
};
const handing = {
  recipient: 'Judith Kirkbride',
  organisation: 'Wiltshire Council',
  reason: 'Transfer to another authority',
  by: 'Grace Mwangi',
  at: zonedInstant('2026-03-10T10:00:00+03:00[Africa/Nairobi]'),
};
const missing = [{ document: documentsOf(records, USUAL_SELECTION)[1] as never, why: 'Not on this laptop.' }];
const heading = {
  handing,
  basis: 'To safeguard',
  reference: file.digest.reference,
  logEntry: log.record,
  contents: ['Visits: 1 record'],
  missing,
};
const ids = (selection: PackageSelection) => recordsChosen(records, selection).map(({ record }) => record);

describe('what goes into a handover package', () => {
  it('is what is complete, with what was added to it: no draft, nothing entered in error, no log of what others were given', () => {
    const chosen = ids(USUAL_SELECTION);
    expect(chosen).toEqual(
      expect.arrayContaining([amina.record, visit.record, addendum.record, note.record, letter.record, transfer.record]),
    );
    for (const { record } of [draft, wrong, log]) expect(chosen).not.toContain(record);
    expect(recordsOffered('oversight', records).map(({ record }) => record)).toEqual([supervision.record]);
  });

  it('leaves the service’s own oversight and single records out until somebody chooses them', () => {
    expect(ids(USUAL_SELECTION)).not.toContain(supervision.record);
    expect(ids({ ...USUAL_SELECTION, parts: ['oversight'] })).toEqual([supervision.record]);
    // An addendum stays with what it adds to.
    expect(ids({ ...USUAL_SELECTION, parts: ['visits'], leftOut: [visit.record] })).toEqual([]);
  });

  it('is told line by line, before it is made and in the log', () => {
    expect(packageInWords(records, { overviews: ['chronology'], parts: ['visits', 'documents'], leftOut: [] })).toEqual([
      'Chronology',
      'Visits: 1 record',
      'Document: Letter about Amina',
      'Document: Bedroom',
    ]);
  });

  it('is called by names that tell nobody’s name', () => {
    const names = [
      ...papersOf(file, USUAL_SELECTION, handing).map(({ name }) => name),
      ...documentsOf(records, USUAL_SELECTION).map(({ name }) => name),
      packageFileName(file.digest.reference, handing.at),
    ];
    expect(names).toContain('documents/document-001.pdf');
    expect(names).toContain('documents/document-002.jpg');
    expect(names.join(' ')).not.toMatch(/otieno|amina|mwangi|kirkbride|wiltshire|bedroom/i);
    expect(names.at(-1)).toMatch(/^Handover [A-Z0-9-]+ 2026-03-10\.zip$/);
  });
});

describe('its papers', () => {
  const papers = papersOf(file, { overviews: ['now'], parts: ['visits', 'plans'], leftOut: [] }, handing);

  it('are one for each part that has something, named by it', () => {
    expect(papers.map(({ name, document }) => [name, document.title])).toEqual([
      ['01-case-on-one-page', 'The case on one page'],
      ['02-visits', 'Visits'],
    ]);
    expect(papers[1]?.document.watermark).toContain('For: Judith Kirkbride, Wiltshire Council · Transfer to another authority');
  });

  it('are pages too, on which nothing runs and a record’s words stay words', () => {
    const page = printedAsPage(papers[1]?.document as never);
    expect(page).toContain('Amina &lt;b&gt;drew&lt;/b&gt; &amp; sang.');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<b>|\ssrc=|\shref=|url\(/i);
  });
});

describe('its records as JSON', () => {
  const read = JSON.parse(recordsAsJson(file, USUAL_SELECTION, missing));
  const of = (record: string) => read.records.find((each: { id: string }) => each.id === record);

  it('carry questions, words and values, and who recorded them when', () => {
    expect(of(visit.record)).toMatchObject({
      title: 'Visit',
      recordedBy: { name: 'Grace Mwangi' },
      happenedAt: '2026-03-03T16:30:00+03:00[Africa/Nairobi]',
    });
    const children = of(visit.record).answers.find((each: { key: string }) => each.key === 'children');
    expect(children.words).toContain('Amina Otieno');
    expect(children.value[0].said).toBe('I sleep by the window');
    expect(of(addendum.record).addsTo).toBe(visit.record);
  });

  it('say where each document is, or that it is missing, and carry no key', () => {
    expect(of(letter.record).document).toEqual({ file: 'documents/document-001.pdf', mediaType: 'application/pdf', bytes: 9 });
    expect(of(photo.record).document.file).toBeNull();
    expect(JSON.stringify(read)).not.toMatch(/KKKK|CCCC/);
  });
});

describe('its manifest', () => {
  const files = [{ name: 'records.json', what: 'The records', bytes: 1234, sha256: 'ab'.repeat(32) }];

  it('says who made it, when and where, for whom and why, what is missing, and every file with size and hash', () => {
    expect(JSON.parse(manifestAsJson(heading, files))).toMatchObject({
      madeAt: handing.at,
      madeBy: 'Grace Mwangi',
      for: { recipient: 'Judith Kirkbride', organisation: 'Wiltshire Council' },
      reason: 'Transfer to another authority',
      missing: [{ file: 'documents/document-002.jpg', title: 'Bedroom', why: 'Not on this laptop.' }],
      files: [{ name: 'records.json', size: 1234, sha256: 'ab'.repeat(32) }],
    });
    const text = manifestAsText(heading, files);
    expect(text).toContain('Tue 10 Mar 2026, 10:00 Nairobi (07:00 London) by Grace Mwangi');
    expect(text).toContain(`\r\n${'ab'.repeat(32)}  records.json\r\n`);
    expect(text).toContain('documents/document-002.jpg: Bedroom. Not on this laptop.');
  });

  it('is explained by a file to read first', () => {
    const text = readMe(heading, papersOf(file, USUAL_SELECTION, handing));
    expect(text).toContain('word/01-case-on-one-page.docx');
    expect(text).toContain('MISSING');
  });
});

describe('the transfer', () => {
  it('gets a package when it goes out and a practitioner or manager asks', () => {
    expect(reasonNoPackage(transfer, ['practitioner'])).toBeUndefined();
    expect(reasonNoPackage(transfer, ['duty-worker'])).toMatch(/practitioner of this case or a manager/);
    expect(reasonNoPackage({ ...transfer, body: { direction: 'in' } }, ['manager'])).toMatch(/comes to us/);
    expect(reasonNoPackage({ ...transfer, status: 'withdrawn' }, ['manager'])).toMatch(/entered in error/);
    expect(transfersOut(records)).toEqual([transfer]);
  });

  it('says afterwards when it was handed over and by which entry, and keeps a day that was written before', () => {
    const body = { ...transfer.body, signOffComment: 'Good' };
    expect(handedOver(body, '2026-03-10', log.record)).toEqual({ ...transfer.body, packageSentOn: '2026-03-10', disclosure: log.record });
    expect(handedOver({ packageSentOn: '2026-03-01' }, '2026-03-10', log.record)['packageSentOn']).toBe('2026-03-01');
  });
});
