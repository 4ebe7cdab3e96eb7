/**
 * Quality assurance in the demonstration: who is accountable, the samples of three months, and the audits made of them. The manager
 * may audit what the senior worker's team holds; the rest waits for an auditor from outside, as it would in so small a service.
 */
import { addDays, addMonths, type CalendarDate, calendarDate, compareDates } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, LONDON, type ZonedInstant, zonedInstantAt, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { bodyOfDraw, drawAuditSample, type SampledCase } from '#shared/case-file/audit-sample.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { alsoSaves } from '#shared/case-file/records-that-follow.ts';
import { kindsByName } from '#shared/practice/catalogue.ts';
import { bodyFromStandards } from '#shared/practice/quality-standards/record.ts';
import type { Body, RecordKind } from '#shared/practice/record.ts';
import { DEFAULT_QUALITY_STANDARDS } from '#shared/reference/quality-standards.ts';
import type { DemoLaptop } from '../laptop.ts';
import { Chance } from './chance.ts';
import { completeBody } from './complete-body.ts';
import { OVERSIGHT_WORDS } from './words/oversight.ts';

const SIZE = 6;
const MONTHS_APART = 6;
const ACTIONS = [
  'Give every action of the plan a measure and a day, and read it with the family',
  'Bring the chronology up to date from the medical centre’s letters',
  'See the younger child alone and write down the words used',
  'Record whether the host nation was consulted, and by whom',
  'Ask the father for his view before the next review',
] as const;

/** @returns how many cases were drawn. */
export async function writeQuality(manager: DemoLaptop, now: number): Promise<number> {
  const today = dateOf(zonedInstantFrom(now, LONDON));
  const chance = new Chance(710);
  await putStandardsInForce(manager, today, now);
  let drawn = 0;
  for (const monthsAgo of [2, 1, 0]) {
    const month = addMonths(calendarDate(`${today.slice(0, 7)}-01`), -monthsAgo).slice(0, 7);
    const drawnAt = londonAt(calendarDate(`${month}-01`), '08:40');
    if (isAhead(drawnAt, now)) continue;
    const cases = await drawMonth(manager, month, drawnAt);
    drawn += cases.length;
    for (const [index, each] of cases.entries()) {
      const at = londonAt(addDays(calendarDate(`${month}-01`), 5 + index * 3), '14:20');
      // This month some are still to do; last month one was forgotten.
      if (
        each.auditor === undefined ||
        isAhead(at, now) ||
        (monthsAgo === 1 && index === cases.length - 1) ||
        (monthsAgo === 0 && index >= cases.length - 2)
      )
        continue;
      await auditOne(manager, each, at, chance);
    }
  }
  await manager.engine.syncNow();
  return drawn;
}

async function putStandardsInForce(manager: DemoLaptop, today: CalendarDate, now: number): Promise<void> {
  const on = addMonths(today, -5);
  const at = londonAt(on, '10:00');
  if (isAhead(at, now)) return;
  const record = manager.newId();
  await manager.createFile(
    {
      type: 'register',
      location: '',
      records: [
        {
          kind: 'quality-standards',
          record,
          op: 'finalise',
          body: {
            ...bodyFromStandards(DEFAULT_QUALITY_STANDARDS, record),
            inForceFrom: on,
            acceptedOn: on,
            changes: 'The first set, put to the Contract Management Board and accepted.',
          },
        },
      ],
    },
    at,
  );
  const kind: RecordKind = kindsByName['reporting-settings'];
  const body = completeBody(kind.form, { inForceFrom: on, qualityManager: manager.person }, around(kind, at, manager));
  await manager.createFile({ type: 'register', location: '', records: [{ kind: 'reporting-settings', op: 'finalise', body }] }, at);
}

async function drawMonth(manager: DemoLaptop, month: string, drawnAt: ZonedInstant): Promise<readonly SampledCase[]> {
  const files = (await manager.watched('files')).map((digest) => asOf(digest, drawnAt));
  const settings = { month, size: SIZE, monthsApart: MONTHS_APART, auditors: [manager.person], seed: manager.newId() };
  const draw = drawAuditSample(files, settings);
  const body = { ...bodyOfDraw(draw, settings), drawnAt };
  await manager.createFile({ type: 'confidential', location: '', records: [{ kind: 'audit-sample', op: 'finalise', body }] }, drawnAt);
  return draw.cases;
}

/** Audits made later are not known yet on the day of the draw. */
const asOf = (digest: FileDigest, at: ZonedInstant): FileDigest => ({
  ...digest,
  facts: digest.facts.filter(({ kind, createdAt }) => kind !== 'case-file-audit' || compareInstants(createdAt, at) < 0),
});

async function auditOne(manager: DemoLaptop, { file }: SampledCase, at: ZonedInstant, chance: Chance): Promise<void> {
  const kind: RecordKind = kindsByName['case-file-audit'];
  const { records } = await manager.file(file);
  const digest = (await manager.watched('files')).find((each) => each.file === file);
  const grade = chance.pick(['O', 'G', 'G', 'G', 'RI'] as const);
  const isBelow = grade === 'RI';
  const sample = (await manager.watched('files'))
    .flatMap(({ facts }) => facts)
    .findLast((fact) => fact.kind === 'audit-sample' && String(fact.values['month']) === at.slice(0, 7));
  const told: Body = {
    auditedAt: at,
    ...(digest === undefined || digest.allocatedTo === null ? {} : { caseHolder: digest.allocatedTo }),
    sampling: 'random',
    ...(sample === undefined ? {} : { sample: sample.record }),
    independent: { answer: true },
    overall: grade,
    gradeVoice: chance.pick(['O', 'G', 'G']),
    gradeHistory: chance.pick(['G', 'G', 'RI']),
    gradePlanning: isBelow ? 'RI' : chance.pick(['G', 'G', 'RI']),
    gradeReviews: isBelow ? 'RI' : 'G',
    gradeDiversity: chance.pick(['G', 'RI', 'NA']),
    gradeRecording: chance.pick(['O', 'G', 'G']),
    ...(isBelow ? { smartMeasurable: { answer: false } } : {}),
    strengths: word('case-file-audit.strengths', isBelow ? 1 : 0),
    improve: word('case-file-audit.improve', isBelow ? 1 : 0),
    ...(isBelow || chance.happens(0.4)
      ? {
          actions: [
            {
              rowId: `${file}:1`,
              action: chance.pick(ACTIONS),
              owner: digest?.allocatedTo ?? manager.person,
              dueOn: addDays(dateOf(at), 21),
            },
          ],
        }
      : {}),
  };
  const body = completeBody(kind.form, told, around(kind, at, manager));
  const record = manager.newId();
  await manager.save(
    { file, records: [{ kind: 'case-file-audit', record, op: 'finalise', body }] },
    at,
    alsoSaves('case-file-audit', record, body, records),
  );
}

const word = (key: string, index: number): string => {
  const words = OVERSIGHT_WORDS[key] ?? [];
  return words[index % Math.max(1, words.length)] ?? '';
};

const around = ({ kind }: RecordKind, at: ZonedInstant, manager: DemoLaptop) => ({
  kind,
  at,
  me: manager.person,
  children: [],
  adults: [],
  latest: () => undefined,
  words: () => 'As agreed with the board.',
  rows: () => undefined,
});

function londonAt(day: CalendarDate, time: string): ZonedInstant {
  const moment = zonedInstantAt(day, time, LONDON);
  if (!moment.ok) throw new Error(`${day} ${time}: ${moment.error}`);
  return moment.value;
}

const isAhead = (at: ZonedInstant, now: number): boolean =>
  compareInstants(at, zonedInstantFrom(now, LONDON)) > 0 || compareDates(dateOf(at), dateOf(zonedInstantFrom(now, LONDON))) > 0;
