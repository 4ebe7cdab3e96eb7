import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import type { RecordVersion } from '#shared/practice/record.ts';
import { foldDigest } from '../digest.ts';
import { FILE, GRACE, JAMES, stateOf, VAULT } from '../states-for-tests.ts';
import { contentsInWords, type PrintSelection, printedCase, recordsPrinted } from './case-document.ts';
import type { PrintedBlock } from './document.ts';

const amina = stateOf('person', 'amina', { givenName: 'Amina', familyName: 'Otieno', group: 'child', born: '2021-06-14' });
const wanjiru = stateOf('person', 'wanjiru', { givenName: 'Wanjiru', familyName: 'Otieno', group: 'adult', telephone: '+254 700 000000' });
const visit = stateOf(
  'visit',
  'visit',
  {
    visitedAt: '2026-03-03T16:30:00+03:00[Africa/Nairobi]',
    outcome: 'made',
    purpose: 'To see Amina alone',
    children: [{ rowId: 'a', child: amina.record, seen: { answer: true }, seenAlone: { answer: true }, said: 'I sleep by the window' }],
    immediateRisk: { answer: false },
    narrative: 'Wanjiru opened the door.\nAmina was drawing. OTIENO senior was out.',
  },
  { at: '2026-03-04T09:00:00+03:00[Africa/Nairobi]' },
);
const note = stateOf('case-note', 'note', {
  type: 'management-note',
  happenedAt: '2026-03-05T09:00:00+00:00[Europe/London]',
  note: 'शुभ 🙂 مرحبا',
});
const draft = stateOf(
  'case-note',
  'draft',
  { type: 'meeting', happenedAt: '2026-03-06T09:00:00+00:00[Europe/London]', note: 'Not done' },
  { status: 'draft' },
);
const wrong = stateOf('visit', 'wrong', { ...visit.body, withdrawnReason: 'Another family' }, { status: 'withdrawn' });
const addendum = stateOf('addendum', 'add', { corrects: visit.record, reason: 'correction', words: 'It was half past five.' });
const records = [
  stateOf('case', 'case', { householdName: 'Otieno', location: 'BATUK', reason: 'Neglect', safetyNotes: 'Large dog', address: 'Block 4' }),
  amina,
  wanjiru,
  stateOf('involvement', 'plan', { type: 'child-in-need', people: [amina.record], openedOn: '2026-03-03', reason: 'Neglect' }),
  visit,
  note,
  draft,
  wrong,
  addendum,
];
const file = {
  digest: foldDigest(FILE, VAULT, 'case', records),
  records,
  staff: (id: string) => ({ [GRACE]: 'Grace Mwangi', [JAMES]: 'James Hill' })[id],
};
const handing = {
  recipient: 'Judge Kamau',
  organisation: 'Nanyuki Law Courts',
  reason: 'For court',
  by: 'James Hill',
  at: zonedInstant('2026-03-10T10:00:00+03:00[Africa/Nairobi]'),
};
const nothing: PrintSelection = { parts: [], records: [], names: { are: 'full' }, withDrafts: false, withWithdrawn: false };
const print = (selection: Partial<PrintSelection>, of = file) => printedCase(of, { ...nothing, ...selection }, handing);
const wordsOf = (blocks: readonly PrintedBlock[]) => JSON.stringify(blocks);

describe('a printed record', () => {
  it('says on every page for whom it is, why, by whom and when it was printed, with both times', () => {
    const document = print({ records: [visit.record] });
    expect(document.watermark).toBe(
      'For: Judge Kamau, Nanyuki Law Courts · For court · printed by James Hill on Tue 10 Mar 2026, 10:00 Nairobi (07:00 London)',
    );
    expect(document.backdrop).toBe('Copy for Nanyuki Law Courts');
    expect(document.footer).toContain(file.digest.reference);
    expect(document.title).toBe('Visit');
    expect(document.facts.find((fact) => fact.label === 'About')?.text).toBe('Amina Otieno (4), Wanjiru Otieno');
  });

  it('gives when it happened and when it was recorded, its answers in the order of the form, and what was added later', () => {
    const { blocks } = print({ records: [visit.record] });
    expect(blocks[0]).toEqual({ is: 'heading', level: 1, text: 'Visit, Tue 3 Mar 2026, 16:30 Nairobi (13:30 London)' });
    const words = wordsOf(blocks);
    expect(words).toContain('Wed 4 Mar 2026, 09:00 Nairobi (06:00 London) by Grace Mwangi');
    expect(words.indexOf('To see Amina alone')).toBeLessThan(words.indexOf('I sleep by the window'));
    expect(words.indexOf('I sleep by the window')).toBeLessThan(words.indexOf('It was half past five.'));
    expect(words).not.toContain('Not answered');
  });

  it('is marked as a draft, as returned, as signed off or as entered in error', () => {
    const standing = (record: (typeof records)[number]) => wordsOf(print({ records: [record.record] }).blocks);
    expect(standing(draft)).toContain('Draft – not finalised');
    expect(standing(wrong)).toContain('Do not rely on this record. Another family');
    const version = { author: JAMES, at: handing.at, op: 'authorise' } as RecordVersion;
    const signed = {
      ...note,
      status: 'authorised' as const,
      versions: [{ ...version, op: 'finalise', author: GRACE } as RecordVersion, version],
    };
    const words = wordsOf(print({ records: [note.record] }, { ...file, records: [signed] }).blocks);
    expect(words).toContain('Signed off by James Hill on Tue 10 Mar 2026, 10:00 Nairobi');
    expect(words).toContain('Versions of this record: 2');
  });

  it('keeps every script and every line as it was written', () => {
    expect(wordsOf(print({ records: [note.record] }).blocks)).toContain('शुभ 🙂 مرحبا');
    expect(print({ records: [visit.record] }).blocks).toContainEqual({ is: 'paragraph', text: visit.body['narrative'] });
  });

  it('says of a record of a newer version that it cannot be printed here', () => {
    const unknown = { ...note, kind: 'hologram' };
    expect(wordsOf(print({ records: [note.record] }, { ...file, records: [unknown] }).blocks)).toContain('Update Haversack');
  });
});

describe('chosen parts of a case', () => {
  it('stand in one order, each on a new page, whatever order they were chosen in', () => {
    const { blocks, title } = print({ parts: ['notes', 'chronology', 'now'] });
    expect(title).toBe('Extract from the case file');
    expect(blocks.filter((block) => block.is === 'heading' && block.level === 1).map((block) => 'text' in block && block.text)).toEqual([
      'The case on one page',
      'Chronology',
      'Case notes in full',
    ]);
    expect(blocks.filter((block) => block.is === 'page-break')).toHaveLength(2);
    expect(wordsOf(blocks)).toContain('Large dog');
  });

  it('tell the chronology from its beginning, with both times, without drafts and errors unless asked for', () => {
    const table = (selection: Partial<PrintSelection>) => {
      const block = print({ parts: ['chronology'], ...selection }).blocks.find((each) => each.is === 'table');
      return block?.is === 'table' ? block.rows : [];
    };
    const whens = table({}).map(([when]) => when ?? '');
    expect(whens.findIndex((when) => when.startsWith('Tue 3 Mar 2026, 16:30'))).toBeLessThan(
      whens.findIndex((when) => when.startsWith('Thu 5')),
    );
    expect(whens.find((when) => when.startsWith('Tue 3 Mar 2026, 16:30'))).toContain('\nrecorded Wed 4 Mar 2026');
    expect(JSON.stringify(table({}))).toContain('Addendum: It was half past five.');
    expect(JSON.stringify(table({}))).not.toContain('not finalised');
    expect(JSON.stringify(table({ withDrafts: true, withWithdrawn: true }))).toContain('(entered in error)');
    expect(JSON.stringify(table({ withDrafts: true }))).toContain('(draft – not finalised)');
    expect(table({ from: calendarDate('2026-03-05'), to: calendarDate('2026-03-05') })).toHaveLength(1);
    expect(table({ kinds: ['case-note'] })).toHaveLength(1);
  });

  it('say so where nothing is recorded', () => {
    const bare = records.filter((record) => ['case', 'person'].includes(record.kind));
    const { blocks } = print({ parts: ['clocks'] }, { ...file, records: bare, digest: foldDigest(FILE, VAULT, 'case', bare) });
    expect(blocks).toContainEqual({ is: 'paragraph', text: 'Nothing is recorded.' });
  });

  it('are listed for the log: the parts with their limits, and every record that is printed in full', () => {
    const selection = { ...nothing, parts: ['visits', 'now'] as const, records: [note.record], from: calendarDate('2026-03-01') };
    expect(contentsInWords(file, selection)).toEqual([
      'The case on one page',
      'Visits in full (from Sun 1 Mar 2026)',
      'Management note, Thu 5 Mar 2026, 09:00 London',
    ]);
    expect(recordsPrinted(file, selection)).toEqual([note.record, visit.record]);
    const limited = { ...nothing, parts: ['chronology', 'notes'] as const, kinds: ['visit'], people: [amina.record] };
    expect(contentsInWords(file, limited)).toEqual([
      'Chronology (about some people only, Visit)',
      'Case notes in full (about some people only)',
    ]);
  });
});

describe('names on paper', () => {
  it('are initials for all but those whom the reader knows, also within what was written, in any case of letters', () => {
    const document = print({ records: [visit.record], names: { are: 'initials', except: [amina.record] } });
    const words = wordsOf(document.blocks) + JSON.stringify(document.facts) + document.subtitle;
    expect(words).not.toContain('Wanjiru');
    expect(words).toContain('W. opened the door.\\nAmina was drawing.');
    expect(words).toContain('Amina Otieno');
    // The surname is Amina's as well, who is named in full.
    expect(words).toContain('OTIENO senior');
    expect(words).toContain('W.O.');
  });

  it('are never taken out of the middle of a word', () => {
    const ann = stateOf('person', 'ann', { givenName: 'Ann', group: 'adult' });
    const told = { ...note, body: { ...note.body, note: 'Ann said the annual leave is planned. Ánn did not.' } };
    const family = [...records.filter((record) => record.kind !== 'case-note'), ann, told];
    const words = wordsOf(
      print(
        { records: [note.record], names: { are: 'initials', except: [] } },
        { ...file, records: family, digest: foldDigest(FILE, VAULT, 'case', family) },
      ).blocks,
    );
    expect(words).toContain('A. said the annual leave is planned. Ánn did not.');
  });
});
