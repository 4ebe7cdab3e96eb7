/**
 * Writes the year through the engine: the duty laptop takes every contact and opens every case; then, round by round, each laptop
 * exchanges with the server and writes what its person did, with the clock set to the moment of each record.
 */
import type { NewRecord } from '#renderer/worker/api.ts';
import type { FileId, PersonId, RecordId } from '#shared/base/ids.ts';
import { compareInstants, type ZonedInstant, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { decisionForCase } from '#shared/case-file/case-from-contact.ts';
import { withReReferrals } from '#shared/case-file/known-in-contact.ts';
import { problemsInFile } from '#shared/case-file/problems-in-file.ts';
import { alsoSaves } from '#shared/case-file/records-that-follow.ts';
import { carriedForward } from '#shared/case-file/supervision-actions.ts';
import { instantIn } from '#shared/practice/body-values.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';
import type { DemoLaptop } from '../laptop.ts';
import type { StaffKey } from '../staff.ts';
import { decisionOf, type Opening } from './opening.ts';
import { writeRegisters } from './registers.ts';
import { tellYear } from './tell-year.ts';
import type { Deed, Telling } from './telling.ts';

const WRITERS = ['kenya', 'germany', 'nepal', 'manager', 'duty'] as const satisfies readonly StaffKey[];

export interface YearInput {
  readonly laptopOf: (key: StaffKey) => DemoLaptop;
  readonly now: number;
  readonly onProgress: (words: string) => void;
}

export async function writeYear({ laptopOf, now, onProgress }: YearInput): Promise<void> {
  const duty = laptopOf('duty');
  const personOf = (key: StaffKey): PersonId => laptopOf(key).person;
  const { cases, contacts } = tellYear({ now, newId: () => duty.newId(), personOf });
  const files = new Map<Telling, FileId>();
  for (const { telling, opening } of cases) {
    const file = await openCase(duty, opening);
    if (file !== undefined) files.set(telling, file);
  }
  for (const opening of contacts) await takeContact(duty, opening);
  await duty.engine.syncNow();
  onProgress(`${cases.length + contacts.length} more contacts taken over the year, ${files.size} cases opened`);

  const written = await writeRounds(laptopOf, files);
  onProgress(`${written} visits, assessments, plans, reviews and other records written`);
  await signDecisions(laptopOf('manager'), now);
  onProgress(`${await writeRegisters({ laptopOf, now })} entries in the registers: training, boards, complaints, shifts`);
}

/** @returns the decision's file and record, for the case that carries a copy. */
async function takeContact(duty: DemoLaptop, { contact }: Opening): Promise<FileId> {
  const [first, ...further] = contact;
  if (first === undefined) throw new Error('A contact begins with what was said');
  const location = String(first.body['location']);
  // What would be found by whoever took it: somebody who was referred within the last year.
  const body = first.kind === 'contact' ? withReReferrals(first.body, await duty.watched('files')) : first.body;
  const file = await duty.createFile({ type: 'contact', location, records: [{ ...first, body }] }, first.at);
  for (const record of further) await duty.save({ file, records: [record] }, record.at);
  return file;
}

async function openCase(duty: DemoLaptop, opening: Opening): Promise<FileId | undefined> {
  const contact = await takeContact(duty, opening);
  const decision = decisionOf(opening);
  if (opening.case === undefined || decision?.record === undefined) return undefined;
  const { at, records } = opening.case;
  const from = { file: contact, receivedAt: instantIn(opening.contact[0]?.body ?? {}, 'receivedAt') };
  const copy = decisionForCase(from, { record: decision.record, body: decision.body });
  const opened = records.map((record) => (record.kind === 'case' ? { ...record, body: { ...record.body, fromContact: contact } } : record));
  const location = String(opened[0]?.body['location']);
  return duty.createFile({ type: 'case', location, records: [...opened, { kind: 'referral', op: 'finalise', body: copy }] }, at);
}

async function writeRounds(laptopOf: (key: StaffKey) => DemoLaptop, files: ReadonlyMap<Telling, FileId>): Promise<number> {
  const last = Math.max(...[...files.keys()].flatMap(({ deeds }) => deeds.map(({ round }) => round)));
  let written = 0;
  for (let round = 0; round <= last; round++) {
    for (const key of WRITERS) {
      const laptop = laptopOf(key);
      const mine = [...files].flatMap(([telling, file]) => {
        const deeds = telling.deeds.filter((deed) => deed.round === round && deed.by === key);
        return deeds.length === 0 ? [] : [{ file, deeds: deeds.toSorted((a, b) => compareInstants(a.at, b.at)) }];
      });
      if (mine.length === 0) continue;
      await laptop.engine.syncNow();
      for (const { file, deeds } of mine) written += await writeDeeds(laptop, file, deeds);
      await laptop.engine.syncNow();
    }
  }
  return written;
}

async function writeDeeds(laptop: DemoLaptop, file: FileId, deeds: readonly Deed[]): Promise<number> {
  let states = (await laptop.file(file)).records;
  for (const deed of deeds) {
    const record = deed.isNew ? newRecord(deed, states) : nextVersion(deed, states);
    if (deed.op === 'finalise') checkInFile(record, states);
    const following = deed.op === 'finalise' ? alsoSaves(record.kind, deed.record, record.body, states) : [];
    if (deed.attachment === undefined) await laptop.save({ file, records: [record] }, deed.at, following);
    else await laptop.saveDocument(file, record.body, deed.attachment, deed.at);
    states = (await laptop.file(file)).records;
  }
  return deeds.length;
}

function newRecord({ kind, record, op, body }: Deed, states: readonly RecordState[]): NewRecord {
  return { kind, record, op, body: kind === 'supervision' ? withEarlierActions(body, states) : body };
}

/** Most of what was agreed has been done by the next supervision; some of it is put off. */
function withEarlierActions(body: Body, states: readonly RecordState[]): Body {
  const heldOn = String(body['heldOn']);
  const earlier = carriedForward(states)
    .filter((row) => String(row['dueOn']) <= heldOn)
    .map((row, index) =>
      row['done'] !== undefined
        ? row
        : index % 4 < 3
          ? { ...row, done: { answer: true } }
          : {
              ...row,
              done: { answer: false, reason: 'The family was away; agreed for the next visit' },
              newDueOn: body['nextOn'] ?? heldOn,
            },
    );
  return earlier.length === 0 ? body : { ...body, previousActions: earlier };
}

function nextVersion({ kind, record, op, body, at }: Deed, states: readonly RecordState[]): NewRecord {
  const before = states.find((state) => state.record === record);
  if (before === undefined) throw new Error(`A ${kind} of ${at} is changed before it has come`);
  const { returnedBecause: _returned, signOffComment: _comment, ...now } = before.body;
  return { kind, record, op, body: { ...now, ...body }, parents: before.heads };
}

/** As a screen would: whether it fits the rest of its file. */
function checkInFile({ kind, body, record }: NewRecord, records: readonly RecordState[]): void {
  const problems = problemsInFile(kind, body, { records, record: record as RecordId, isQualified: () => true });
  if (problems.length > 0)
    throw new Error(
      `A ${kind} of the demonstration does not fit its file. ${problems.map(({ message }) => message).join('. ')} ${JSON.stringify(body)}`,
    );
}

/** The manager has read the threshold decisions of all but the last days. */
async function signDecisions(manager: DemoLaptop, now: number): Promise<void> {
  await manager.engine.syncNow();
  const before = zonedInstantFrom(now - 6 * 86_400_000, 'Europe/London');
  for (const { file, signOffs } of await manager.watched('files')) {
    const waiting = signOffs.filter(({ kind, since, returned }) => kind === 'referral' && !returned && compareInstants(since, before) < 0);
    if (waiting.length === 0) continue;
    const { records } = await manager.file(file);
    for (const { record, since } of waiting) {
      const state = records.find((each) => each.record === record);
      if (state === undefined) continue;
      const { kind, body, heads } = state;
      await manager.save({ file, records: [{ kind, record, op: 'authorise', body, parents: heads }] }, hoursAfter(since, 20));
    }
  }
  await manager.engine.syncNow();
}

const hoursAfter = (moment: ZonedInstant, hours: number): ZonedInstant =>
  zonedInstantFrom(Date.parse(moment.slice(0, moment.indexOf('['))) + hours * 3_600_000, 'Europe/London');
