/** A case as its workers would have recorded it: opened by the duty worker, visited by the practitioner, overseen by the manager. */
import type { NewRecord } from '#renderer/worker/api.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import { compareInstants, dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { decisionForCase } from '#shared/case-file/case-from-contact.ts';
import type { Body } from '#shared/practice/record.ts';
import {
  allocationBody,
  caseBody,
  closedInvolvementBody,
  involvementBody,
  noteBody,
  type PeopleIds,
  personBody,
  visitBody,
} from './bodies.ts';
import type { DemoLaptop } from './laptop.ts';
import { Moments } from './moments.ts';
import type { StaffKey } from './staff.ts';
import type { FamilyStory } from './story.ts';
import { tellContact } from './tell-contact.ts';

export interface OpenedCase {
  readonly family: FamilyStory;
  readonly file: FileId;
  readonly people: PeopleIds;
  readonly moments: Moments;
  /** What each of the staff writes in it, by the moment it was written. */
  readonly entries: readonly Entry[];
  readonly signOffs: readonly { readonly record: RecordId; readonly op: 'authorise' | 'return'; readonly at: ZonedInstant }[];
}

export interface Entry {
  readonly by: StaffKey;
  readonly at: ZonedInstant;
  readonly record: NewRecord;
}

/** The duty worker takes the contact, decides, and opens the case with everyone in it, in one sitting. */
export async function openCase(duty: DemoLaptop, family: FamilyStory, worker: DemoLaptop, now: number): Promise<OpenedCase> {
  const moments = new Moments(now, family.location);
  const contact = await tellContact(duty, family.contact, family, moments);
  if (contact.decision === undefined) throw new Error(`The case ${family.name} has no decision behind it`);
  const openedAt = moments.later(contact.decision.at, { minutes: 40 });
  const openedOn = dateOf(openedAt);
  const people: PeopleIds = new Map(family.people.map((person) => [person.key, duty.newId()]));
  const [first, ...further] = family.involvements;
  if (first === undefined) throw new Error(`The case ${family.name} has no involvement`);
  const opening = { ...involvementBody(first, people, family, moments), openedOn };
  const firstInvolvement = duty.newId();
  const copy = decisionForCase(contact, contact.decision);
  const file = await duty.createFile(
    {
      type: 'case',
      location: family.location,
      records: [
        finalised('case', caseBody(family, openedOn, contact.file, moments)),
        ...family.people.map((person) => ({
          ...finalised('person', personBody(person, moments)),
          record: people.get(person.key) as RecordId,
        })),
        finalised('referral', copy),
        { ...finalised('involvement', opening), record: firstInvolvement },
        finalised('allocation', allocationBody(family, worker.person, openedOn)),
      ],
    },
    openedAt,
  );
  const entries: Entry[] = further.map((involvement) => {
    const at = moments.atWork({ daysAgo: involvement.daysAgo, at: '15:30' }, openedAt);
    return {
      by: family.worker,
      at,
      record: finalised('involvement', {
        ...involvementBody(involvement, people, family, moments),
        // On the working day it is written: one that falls on a weekend would lie ahead of it.
        openedOn: dateOf(at),
        ...(involvement.step === 'step-up' || involvement.step === 'step-down' ? { previous: firstInvolvement } : {}),
      }),
    };
  });
  const signOffs: OpenedCase['signOffs'][number][] = [];
  for (const visit of family.visits) {
    const visitedAt = moments.atWork(visit, openedAt);
    const record = duty.newId();
    const hours = 'recordedAfterHours' in visit ? (visit.recordedAfterHours ?? 2) : 2;
    const at = moments.later(visitedAt, { hours, minutes: 25 });
    const by = 'by' in visit ? (visit.by ?? family.worker) : family.worker;
    entries.push({ by, at, record: { ...finalised('visit', visitBody(visit, visitedAt, people, moments)), record } });
    if ('signOff' in visit && visit.signOff !== undefined)
      signOffs.push({ record, op: visit.signOff, at: moments.later(at, { hours: 21 }) });
  }
  for (const note of family.notes) {
    const happenedAt = moments.atWork(note, openedAt);
    entries.push({
      by: note.by ?? family.worker,
      at: moments.later(happenedAt, { minutes: 35 }),
      record: finalised('case-note', noteBody(note, happenedAt, people)),
    });
  }
  if (first.closed !== undefined) {
    const heads = (await duty.file(file)).records.find(({ record }) => record === firstInvolvement)?.heads ?? [];
    entries.push({
      by: family.worker,
      at: moments.atWork({ daysAgo: first.closed.daysAgo, at: '16:20' }, openedAt),
      record: {
        ...finalised('involvement', closedInvolvementBody(opening, first.closed, moments)),
        record: firstInvolvement,
        parents: heads,
      },
    });
  }
  return { family, file, people, moments, entries: entries.toSorted((a, b) => compareInstants(a.at, b.at)), signOffs };
}

/** Writes what this member of staff contributed. */
export async function writeEntries(laptop: DemoLaptop, opened: OpenedCase): Promise<void> {
  for (const { by, at, record } of opened.entries) {
    if (by === laptop.staff.key) await laptop.save({ file: opened.file, records: [record] }, at);
  }
}

export async function signOff(manager: DemoLaptop, opened: OpenedCase): Promise<void> {
  for (const { record, op, at } of opened.signOffs) {
    const state = (await manager.file(opened.file)).records.find((each) => each.record === record);
    if (state === undefined) throw new Error(`A visit to ${opened.family.name} did not reach the manager`);
    await manager.save({ file: opened.file, records: [{ kind: state.kind, record, op, body: state.body, parents: state.heads }] }, at);
  }
}

/** A note that both are writing: where the story says so, each changed it with no connection and someone must choose. */
export async function writeTogether(worker: DemoLaptop, manager: DemoLaptop, opened: OpenedCase): Promise<void> {
  const { sharedDraft } = opened.family;
  if (sharedDraft === undefined) return;
  const { moments, file } = opened;
  const happenedAt = moments.at({ daysAgo: 1, at: sharedDraft.at });
  const { type, withWhom, note } = sharedDraft;
  const body: Body = { type, happenedAt, note, ...(withWhom === undefined ? {} : { withWhom }) };
  const record = worker.newId();
  await worker.save({ file, records: [{ kind: 'case-note', record, op: 'draft', body }] }, moments.later(happenedAt, { minutes: 20 }));
  await worker.engine.syncNow();
  if (sharedDraft.clash === undefined) return;
  await manager.engine.syncNow();
  const heads = (await manager.file(file)).records.find((each) => each.record === record)?.heads ?? [];
  const edit = (words: string): NewRecord => ({ kind: 'case-note', record, op: 'draft', body: { ...body, note: words }, parents: heads });
  await worker.save({ file, records: [edit(sharedDraft.clash.practitioner)] }, moments.later(happenedAt, { minutes: 50 }));
  await manager.save({ file, records: [edit(sharedDraft.clash.manager)] }, moments.later(happenedAt, { minutes: 58 }));
}

const finalised = (kind: string, body: Body): NewRecord => ({ kind, op: 'finalise', body });
