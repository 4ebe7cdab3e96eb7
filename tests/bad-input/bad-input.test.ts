/**
 * Bad input (issue 3 §5): what cannot be is refused at its field with what to do, what is strange but true is kept letter by letter,
 * and whatever happens, nothing that was typed is lost.
 */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boxesOf, readInstant } from '#renderer/forms/instant-text.ts';
import { wordsOfSaveRefusal } from '#renderer/ui/refusal-words.ts';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { csvOf } from '#shared/base/csv.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { chronology } from '#shared/case-file/chronology.ts';
import { foldDigest } from '#shared/case-file/digest.ts';
import { problemsInFile } from '#shared/case-file/problems-in-file.ts';
import { FILE, stateOf, VAULT } from '#shared/case-file/states-for-tests.ts';
import { describeBody } from '#shared/forms/describe-value.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { withoutHiddenValues } from '#shared/forms/visible-fields.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';
import { morningOf } from '#shared/practice/clocks-for-tests.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import { visitForm } from '#shared/practice/visit/form.ts';
import { LabLaptop, LabServer } from '#tests/support/engine-lab.ts';
import { MEGABYTE, STRANGE } from './strange-but-true.ts';
import { FAMILY, IMPOSSIBLE, type Impossible, NEW_RECORD } from './what-cannot-be.ts';

const NOW = zonedInstant('2026-11-10T15:00:00+00:00[Europe/London]');
const NOBODY = { person: () => undefined, staff: () => undefined };

/** What the person reads at a field when they ask to finalise. */
function saidAt({ kind, path }: Impossible, body: Body, beside: readonly RecordState[] = []): readonly string[] {
  const inFile = { records: [...beside, ...FAMILY], record: NEW_RECORD, isQualified: () => true };
  return [...problemsToFinalise(kindsByName[kind].form, body, NOW), ...problemsInFile(kind, body, inFile)]
    .filter((problem) => problem.path === path)
    .map(({ message }) => message);
}

describe('what cannot be is refused at its field, with what to do', () => {
  it.each(IMPOSSIBLE.map((row) => [row.what, row] as const))('%s', (_, row) => {
    expect(saidAt(row, row.body, row.beside)).toEqual([row.says]);
    expect(saidAt(row, row.right, row.rightBeside ?? row.beside)).toEqual([]);
  });

  it('a time that no clock showed, which stays as it was typed', () => {
    const typed = { date: '29 March 2026', time: '1:30', zone: 'Europe/London', second: false };
    const read = readInstant(typed, calendarDate('2026-11-10'));
    expect(read.problem).toBe('time-skipped');
    expect(boxesOf(read.value, 'Asia/Kathmandu')).toEqual(typed);
  });

  it('and says nothing of a draft, which keeps every wrong word of it', () => {
    for (const { kind, body } of IMPOSSIBLE) {
      const state = stateOf(kind, 'draft', body, { status: 'draft' });
      const digest = foldDigest(FILE, VAULT, 'case', [...FAMILY, state]);
      expect(digest.title).toContain('Gurung');
      expect(state.body).toEqual(body);
    }
  });
});

describe('what is strange but true', () => {
  const contact = (text: string): Body => ({
    receivedAt: '2026-11-09T14:00:00+05:45[Asia/Kathmandu]',
    location: 'NEPAL',
    source: 'EDU',
    channel: 'telephone',
    about: 'child',
    people: [{ rowId: '1', name: text, group: 'child' }],
    said: text,
    significantHarm: { answer: false },
    consent: 'given',
    responded: { answer: false },
  });

  it.each(STRANGE.map(({ what, text }) => [what, text] as const))('%s: is accepted, and reads as it was typed', (_, text) => {
    const { form } = kindsByName.contact;
    expect(problemsToFinalise(form, contact(text), NOW)).toEqual([]);
    expect(withoutHiddenValues(form, contact(text))).toEqual(contact(text));
    const read = describeBody(form, contact(text), NOBODY).flatMap(({ fields }) => fields);
    expect(read.find(({ key }) => key === 'said')?.text).toBe(text);
    expect(read.find(({ key }) => key === 'people')?.text).toContain(text);
    const [entry] = chronology([stateOf('case-note', 'note', { happenedAt: morningOf('2026-11-09'), type: 'meeting', note: text })]);
    expect(entry?.searchText).toContain(text.toLowerCase());
  });

  it.each(STRANGE.map(({ what, text }) => [what, text] as const))('%s: is whole in a spreadsheet, and never run there', (_, text) => {
    const cell = csvOf(['Name'], [[text]]).slice('\uFEFFName\r\n'.length, -2);
    const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    expect(read.replace(/^'/, '')).toBe(text);
    expect(read).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@|]/u);
  });
});

describe('a form of an older version', () => {
  /** As version 1 of the visit wrote it, with a field that a later version dropped and an answer that is offered no more. */
  const asOfVersion1: Body = {
    visitedAt: '2026-05-02T10:00:00+05:45[Asia/Kathmandu]',
    outcome: 'made',
    place: 'barracks',
    purpose: 'See Maya alone.',
    weather: 'Rain',
    children: [],
    narrative: 'The flat was warm.',
    immediateRisk: { answer: false },
    result: 'Nothing was agreed.',
  };

  it('is opened by today’s with every word, and what is asked now is said when it is finalised', () => {
    expect(visitForm.version).toBeGreaterThan(1);
    expect(withoutHiddenValues(visitForm, { ...asOfVersion1, children: [{ rowId: '1' }] })).toMatchObject({
      ...asOfVersion1,
      children: [{ rowId: '1' }],
    });
    expect(problemsToFinalise(visitForm, asOfVersion1, NOW).map(({ path }) => path)).toContain('place');
  });

  it('reads as it was finalised: an answer nobody offers any more stands as it is stored', () => {
    const finalised = stateOf('visit', 'old', asOfVersion1, { schema: 1 });
    const [entry] = chronology([finalised]);
    expect(entry?.title).toBe('Visit');
    const read = describeBody(visitForm, finalised.body, NOBODY).flatMap(({ fields }) => fields.map(({ text }) => text));
    expect(read).toEqual(expect.arrayContaining(['barracks', 'The flat was warm.']));
  });

  it('of a newer version, of a kind that this one does not know, breaks nothing', () => {
    const unknown = stateOf('seance' as KindName, 'later', { what: 'Written by next year’s Haversack' }, { schema: 9 });
    expect(chronology([...FAMILY, unknown]).map(({ record }) => record)).toContain(unknown.record);
    expect(foldDigest(FILE, VAULT, 'case', [...FAMILY, unknown]).title).toContain('Gurung');
  });
});

describe('on real laptops', () => {
  let server: LabServer;
  let mo: LabLaptop;
  let dee: LabLaptop;

  beforeEach(async () => {
    server = await LabServer.start();
    const alice = new LabLaptop(server);
    await alice.setUp(server, 'Alice Administrator');
    await alice.engine.syncNow();
    mo = new LabLaptop(server);
    dee = new LabLaptop(server);
    await mo.join(alice, 'Mo Manager', ['manager']);
    await dee.join(alice, 'Dee Duty', ['duty-worker']);
    await alice.engine.syncNow();
    await dee.engine.syncNow();
  });

  afterEach(async () => {
    await server.remove();
  });

  const aCase: Body = { householdName: 'Gurung', location: 'NEPAL', openedOn: '2026-03-02', reason: 'Neglect' };

  async function opensCase(): Promise<FileId> {
    const created = await dee.engine.createFile({
      type: 'case',
      location: 'NEPAL',
      records: [{ kind: 'case', op: 'finalise', body: aCase }],
    });
    if (!created.ok) throw new Error(created.error.code);
    return created.value.file;
  }

  const note = (text: string, changes: Body = {}): Body => ({
    type: 'meeting',
    happenedAt: '2026-11-09T14:00:00+05:45[Asia/Kathmandu]',
    note: text,
    ...changes,
  });

  async function stateOn(laptop: LabLaptop, file: FileId, record: RecordId): Promise<RecordState> {
    const found = (await laptop.file(file))?.records.find((each) => each.record === record);
    if (found === undefined) throw new Error('The laptop does not have the record');
    return found;
  }

  it('every strange text comes to the other laptop as it was typed', async () => {
    const file = await opensCase();
    const saved = await dee.engine.save({
      file,
      records: STRANGE.map(({ text }) => ({ kind: 'case-note', op: 'finalise' as const, body: note(text, { withWhom: text }) })),
    });
    if (!saved.ok) throw new Error(saved.error.code);
    await dee.engine.syncNow();
    await mo.engine.syncNow();
    for (const [index, { what, text }] of STRANGE.entries()) {
      const { body } = await stateOn(mo, file, saved.value.records[index] as RecordId);
      expect(body, what).toEqual(note(text, { withWhom: text }));
    }
  });

  it('a megabyte that was pasted is kept as a draft over a crash, saved and sent', async () => {
    const file = await opensCase();
    await dee.engine.saveDraft({ draft: 'long', kind: 'case-note', file, parents: [], body: note(MEGABYTE) });
    await dee.crash();
    expect((await dee.engine.draft('long'))?.body).toEqual(note(MEGABYTE));
    const saved = await dee.engine.save({ file, records: [{ kind: 'case-note', op: 'finalise', body: note(MEGABYTE) }], draft: 'long' });
    if (!saved.ok) throw new Error(saved.error.code);
    await dee.engine.syncNow();
    await mo.engine.syncNow();
    expect((await stateOn(mo, file, saved.value.records[0] as RecordId)).body).toEqual(note(MEGABYTE));
  });

  it('what is too long for one record is refused in words that are true, and stays as a draft', async () => {
    const file = await opensCase();
    // A photograph that somebody pasted as text: it does not get shorter when it is packed.
    const tooLong = note(randomBytes(1_200_000).toString('base64'));
    await dee.engine.saveDraft({ draft: 'long', kind: 'case-note', file, parents: [], body: tooLong });
    const before = (await dee.file(file))?.records.length;
    const refused = await dee.engine.save({ file, records: [{ kind: 'case-note', op: 'finalise', body: tooLong }], draft: 'long' });
    if (refused.ok) throw new Error('It was saved');
    expect(wordsOfSaveRefusal(refused.error)).toBe('this is longer than 1,024 KB. Split it into two records.');
    expect((await dee.engine.draft('long'))?.body).toEqual(tooLong);
    expect((await dee.file(file))?.records.length).toBe(before);
  });

  it('a clock that was moved back changes neither the order of what was written nor when it is due', async () => {
    const HOUR = 3_600_000;
    let behind = 0;
    dee.clock = { now: () => Date.parse('2026-11-10T09:00:00Z') - behind, zone: () => 'Africa/Nairobi' };
    const file = await opensCase();
    const record = await dee.engine.newId();
    const writes = async (op: 'draft' | 'finalise', body: Body) => {
      const parents = (await dee.file(file))?.records.find((each) => each.record === record)?.heads ?? [];
      const saved = await dee.engine.save({ file, records: [{ kind: 'case-note', record, op, body, parents }] });
      if (!saved.ok) throw new Error(saved.error.code);
    };
    await writes('draft', note('first'));
    behind = 48 * HOUR;
    await writes('draft', note('second'));
    behind = 24 * HOUR;
    await writes('finalise', note('third'));
    await dee.engine.syncNow();
    await mo.engine.syncNow();
    for (const laptop of [dee, mo]) {
      const state = await stateOn(laptop, file, record);
      expect(state.versions.map(({ body }) => body['note'])).toEqual(['first', 'second', 'third']);
      expect(state).toMatchObject({ status: 'finalised', conflicts: [], body: note('third') });
      // What the laptop's clock said is kept as it was, wrong or not.
      expect(state.versions.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-10', '2026-11-08', '2026-11-09']);
    }

    const contact = await dee.engine.createFile({
      type: 'contact',
      location: 'NEPAL',
      records: [
        {
          kind: 'contact',
          op: 'finalise',
          body: { receivedAt: '2026-11-10T08:00:00+00:00[Europe/London]', location: 'NEPAL', significantHarm: { answer: false } },
        },
      ],
    });
    if (!contact.ok) throw new Error(contact.error.code);
    const clocks = (await dee.watched('files')).find((digest) => digest.file === contact.value.file)?.timescales ?? [];
    expect(clocks.length).toBeGreaterThan(0);
    for (const clock of clocks) {
      expect(clock.startedAt).toBe('2026-11-10T08:00:00+00:00[Europe/London]');
      expect(Date.parse(clock.dueAt.slice(0, 25))).toBeGreaterThan(Date.parse('2026-11-10T09:00:00Z'));
    }
  });
});
