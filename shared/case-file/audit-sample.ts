/**
 * The month's sample for audit (WORK14; SOR Annex E, Assurance 2a): drawn at random so that every case of the list has the same
 * chance, spread over locations and kinds of involvement in proportion to their cases, and given to auditors who neither hold the
 * case nor manage whoever does. Everything follows from the list, the size and the seed, which are kept with the sample.
 */
import { addDays, addMonths, type CalendarDate, calendarDate, compareDates } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId } from '#shared/base/ids.ts';
import { compareInstants, dateOf } from '#shared/base/zoned-instant.ts';
import { dateIn, numberIn, rowsIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { INVOLVEMENT_TYPES, involvementLabel } from '#shared/practice/involvement/involvement-types.ts';
import type { Body } from '#shared/practice/record.ts';
import { lotOf } from './audit-lot.ts';
import type { DigestFact, FileDigest } from './digest.ts';
import { entriesOf, type RegisterEntry } from './registers.ts';

export interface AuditMonth {
  /** `2026-03`. */
  readonly month: string;
  /** Cases audited so many months before the end of the month, or since, are left out. */
  readonly monthsApart: number;
}

/** A case that could be drawn, as it stood on the day. */
export interface FrameCase {
  readonly file: FileId;
  readonly reference: string;
  readonly location: string;
  /** Code of the weightiest involvement of the time; `none` while there is none. */
  readonly involvement: string;
  /** Why it is not drawn from: audited lately, or in the sample already because it is to be audited again. */
  readonly out?: 'lately' | 'follow-up';
  /** Who may not audit it: who holds or held it, and who manages them. */
  readonly barred: readonly PersonId[];
}

export interface SampledCase {
  readonly file: FileId;
  readonly reference: string;
  readonly location: string;
  readonly involvement: string;
  readonly why: 'random' | 'follow-up' | 'replacement';
  /** Absent: nobody of the auditors is independent of it. */
  readonly auditor?: PersonId;
}

export interface DrawSettings extends AuditMonth {
  /** Cases at random; those that are to be audited again come on top. */
  readonly size: number;
  readonly auditors: readonly PersonId[];
  readonly seed: string;
}

export interface AuditDraw {
  readonly frame: readonly FrameCase[];
  readonly cases: readonly SampledCase[];
}

export const DEFAULT_MONTHS_APART = 6;
/** Somebody who held the case within these months, or managed whoever did, has a stake in how the work looks. */
const STAKE_MONTHS = 12;

export const endOfMonth = (month: string): CalendarDate => addDays(addMonths(calendarDate(`${month}-01`), 1), -1);

/** @throws RangeError when `month` is none. */
export function drawAuditSample(digests: readonly FileDigest[], settings: DrawSettings): AuditDraw {
  const frame = auditFrame(digests, settings);
  const files = new Map(frame.map((each) => [each.file, each]));
  const chosen = (why: SampledCase['why'], file: FileId) => ({ ...(files.get(file) as FrameCase), why });
  const cases = [
    ...frame.filter(({ out }) => out === 'follow-up').map(({ file }) => chosen('follow-up', file)),
    ...drawCases(frame, settings.size, settings.seed).map((file) => chosen('random', file)),
  ];
  const auditors = assignAuditors(cases, settings.auditors, settings.seed);
  return {
    frame,
    cases: cases.map(({ file, reference, location, involvement, why }) =>
      withAuditor({ file, reference, location, involvement, why }, auditors.get(file)),
    ),
  };
}

const withAuditor = (sampled: SampledCase, auditor: PersonId | undefined): SampledCase =>
  auditor === undefined ? sampled : { ...sampled, auditor };

/** Every case on which there was work in the month or the month before it, in the order of their ids. */
export function auditFrame(digests: readonly FileDigest[], { month, monthsApart }: AuditMonth): readonly FrameCase[] {
  const until = endOfMonth(month);
  const since = addMonths(calendarDate(`${month}-01`), -1);
  const notAuditedSince = addMonths(until, -monthsApart);
  const managers = lineManagers(digests);
  return digests
    .filter((digest) => digest.type === 'case' && digest.status !== 'withdrawn')
    .flatMap((digest): readonly FrameCase[] => {
      const involvement = involvementBetween(digest, since, until);
      if (involvement === undefined) return [];
      const last = latestAudit(digest);
      const reauditOn = last === undefined ? undefined : dateIn(last.values, 'reauditOn');
      const out =
        last === undefined
          ? undefined
          : reauditOn !== undefined && compareDates(reauditOn, until) <= 0 && compareDates(dayOfFact(last), reauditOn) < 0
            ? 'follow-up'
            : compareDates(dayOfFact(last), notAuditedSince) > 0
              ? 'lately'
              : undefined;
      return [
        {
          file: digest.file,
          reference: digest.reference,
          location: digest.location,
          involvement,
          ...(out === undefined ? {} : { out }),
          barred: barredFrom(digest, managers, addMonths(until, -STAKE_MONTHS)),
        },
      ];
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * A systematic draw: the cases stand in line by lot, those of one location and kind together, and from a start by lot every nth is
 * taken. So each has the same chance, and each location, and each kind in it, gets its share of the sample, rounded down or up.
 */
export function drawCases(frame: readonly FrameCase[], size: number, seed: string): readonly FileId[] {
  const inLine = frame
    .filter(({ out }) => out === undefined)
    .map((each) => ({
      file: each.file,
      order: [lotOf(seed, each.location), lotOf(seed, stratumOf(each)), lotOf(seed, each.file)] as const,
    }))
    .toSorted((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2] || (a.file < b.file ? -1 : 1));
  const count = Math.min(Math.max(0, Math.floor(size)), inLine.length);
  const start = lotOf(seed, 'start');
  return Array.from({ length: count }, (_, turn) => {
    const place = Math.min(Math.floor(((turn + start) * inLine.length) / count), inLine.length - 1);
    return (inLine[place] as (typeof inLine)[number]).file;
  });
}

export const stratumOf = ({ location, involvement }: Pick<FrameCase, 'location' | 'involvement'>): string => `${location} · ${involvement}`;

/**
 * The case that takes the place of one that cannot be audited: by lot of the same location and kind, else of the same location, else
 * of all. undefined when none is left.
 * @param taken those in the sample, and those taken out of it before.
 */
export function replacementFor(frame: readonly FrameCase[], seed: string, taken: ReadonlySet<string>, out: FileId): FrameCase | undefined {
  const gone = frame.find(({ file }) => file === out);
  const distance = (each: FrameCase): number =>
    gone === undefined || each.location !== gone.location ? 2 : each.involvement === gone.involvement ? 0 : 1;
  return frame
    .filter((each) => each.out === undefined && each.file !== out && !taken.has(each.file))
    .map((each) => ({ each, distance: distance(each), lot: lotOf(seed, each.file) }))
    .toSorted((a, b) => a.distance - b.distance || a.lot - b.lot || (a.each.file < b.each.file ? -1 : 1))[0]?.each;
}

/** Cases that few may audit come first; each goes to whoever has fewest, then by lot. Nobody gets one they are barred from. */
export function assignAuditors(
  cases: readonly Pick<FrameCase, 'file' | 'barred'>[],
  auditors: readonly PersonId[],
  seed: string,
): ReadonlyMap<FileId, PersonId> {
  const load = new Map(auditors.map((auditor) => [auditor, 0]));
  const assigned = new Map<FileId, PersonId>();
  const hardestFirst = cases
    .map(({ file, barred }) => ({ file, able: auditors.filter((auditor) => !barred.includes(auditor)), lot: lotOf(seed, file) }))
    .toSorted((a, b) => a.able.length - b.able.length || a.lot - b.lot);
  for (const { file, able } of hardestFirst) {
    const [first] = able.toSorted(
      (a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0) || lotOf(seed, `${file}${a}`) - lotOf(seed, `${file}${b}`),
    );
    if (first === undefined) continue;
    assigned.set(file, first);
    load.set(first, (load.get(first) ?? 0) + 1);
  }
  return assigned;
}

/** Of each member of staff, who manages them: by the staff register, and where that says nothing, whoever supervised them last. */
export function lineManagers(digests: readonly FileDigest[]): ReadonlyMap<string, PersonId> {
  const managers = new Map<string, PersonId>();
  for (const { values } of entriesOf(digests, ['personal-supervision'], 'personal').toReversed()) {
    const supervisor = textIn(values, 'supervisor');
    if (supervisor !== '') managers.set(textIn(values, 'worker'), supervisor as PersonId);
  }
  for (const { values } of entriesOf(digests, ['staff-register-entry'], 'staff')) {
    const manager = textIn(values, 'lineManager');
    if (manager !== '') managers.set(textIn(values, 'person'), manager as PersonId);
  }
  return managers;
}

/** Who holds or held a case since a day, and who manages them. */
export function barredFrom(digest: FileDigest, managers: ReadonlyMap<string, PersonId>, since: CalendarDate): readonly PersonId[] {
  const holders = [
    ...(digest.allocatedTo === null ? [] : [digest.allocatedTo]),
    ...digest.facts
      .filter(({ kind, values }) => {
        const to = dateIn(values, 'to');
        return kind === 'allocation' && (to === undefined || compareDates(to, since) >= 0);
      })
      .map(({ values }) => textIn(values, 'worker') as PersonId)
      .filter((worker) => worker !== ''),
  ];
  const over = holders.flatMap((holder) => managers.get(holder) ?? []);
  return [...new Set([...holders, ...over])].toSorted();
}

/** The weightiest of those that were open between the days; undefined when the case was at rest. */
function involvementBetween(digest: FileDigest, since: CalendarDate, until: CalendarDate): string | undefined {
  const open = [
    ...digest.involvements.filter(({ openedOn }) => compareDates(openedOn, until) <= 0),
    ...digest.pastInvolvements.filter(({ openedOn, closedOn }) => compareDates(openedOn, until) <= 0 && compareDates(closedOn, since) >= 0),
  ].map(({ type }) => type);
  const [weightiest] = open.toSorted((a, b) => weightOf(a) - weightOf(b));
  if (weightiest !== undefined) return weightiest;
  const isNew = digest.involvements.length + digest.pastInvolvements.length === 0;
  return isNew && digest.status === 'open' && compareDates(dateOf(digest.createdAt), until) <= 0 ? NO_INVOLVEMENT : undefined;
}

export const NO_INVOLVEMENT = 'none';

/** Protection first: what an audit must not miss. */
const WEIGHTIEST_FIRST = ['child-protection-plan', 's47-enquiry', 'looked-after', 'adult-at-risk', 'child-in-need', 'private-fostering'];

const weightOf = (type: string): number => {
  const place = WEIGHTIEST_FIRST.indexOf(type);
  return place === -1 ? WEIGHTIEST_FIRST.length + INVOLVEMENT_TYPES.findIndex(({ code }) => code === type) : place;
};

export const sampledInvolvement = (code: string): string => (code === NO_INVOLVEMENT ? 'No involvement yet' : involvementLabel(code));

function latestAudit(digest: FileDigest): DigestFact | undefined {
  return digest.facts
    .filter(({ kind }) => kind === 'case-file-audit')
    .toSorted((a, b) => compareDates(dayOfFact(a), dayOfFact(b)) || compareInstants(a.createdAt, b.createdAt))
    .at(-1);
}

const dayOfFact = ({ at, createdAt }: DigestFact): CalendarDate => calendarDate((at ?? createdAt).slice(0, 10));

/** What is kept of a draw, as the body of an `audit-sample`. */
export const bodyOfDraw = (draw: AuditDraw, { month, size, seed, monthsApart, auditors }: DrawSettings): Body => ({
  month,
  size,
  seed,
  monthsApart,
  auditors,
  cases: draw.cases.map(({ file, involvement, ...sampled }) => ({ rowId: file, ...sampled, involvement: sampledInvolvement(involvement) })),
  frame: draw.frame.map(({ file, ...each }) => ({ rowId: file, ...each })),
});

export const frameOfBody = (body: Body): readonly FrameCase[] =>
  rowsIn(body, 'frame').map((row) => {
    const out = textIn(row, 'out');
    return {
      file: textIn(row, 'rowId') as FileId,
      reference: textIn(row, 'reference'),
      location: textIn(row, 'location'),
      involvement: textIn(row, 'involvement'),
      ...(out === 'lately' || out === 'follow-up' ? { out } : {}),
      barred: textsIn(row, 'barred') as readonly PersonId[],
    };
  });

/** What a sample says after a case was taken out of it, with the one that takes its place; undefined when it is not in the sample. */
export function withReplacement(body: Body, out: FileId, reason: string, at: string): Body | undefined {
  const cases = rowsIn(body, 'cases');
  const gone = cases.find((row) => textIn(row, 'rowId') === out);
  if (gone === undefined) return undefined;
  const frame = frameOfBody(body);
  const seed = textIn(body, 'seed');
  const replaced = rowsIn(body, 'replaced');
  const taken = new Set([...cases, ...replaced].map((row) => textIn(row, 'rowId')));
  const next = replacementFor(frame, seed, taken, out);
  const auditors = (textsIn(body, 'auditors') as readonly PersonId[]).filter((auditor) => next?.barred.includes(auditor) === false);
  const before = textIn(gone, 'auditor') as PersonId;
  const auditor = auditors.includes(before) ? before : auditors.toSorted((a, b) => loadOf(cases, a) - loadOf(cases, b))[0];
  return {
    ...body,
    cases: cases.flatMap((row) => {
      if (row !== gone) return [row];
      if (next === undefined) return [];
      return [
        {
          rowId: next.file,
          reference: next.reference,
          location: next.location,
          involvement: sampledInvolvement(next.involvement),
          why: 'replacement',
          ...(auditor === undefined ? {} : { auditor }),
        },
      ];
    }),
    replaced: [...replaced, { rowId: out, reference: textIn(gone, 'reference'), at, reason }],
  };
}

const loadOf = (cases: readonly Body[], auditor: PersonId): number => cases.filter((row) => textIn(row, 'auditor') === auditor).length;

export interface DrawCheck {
  /** References of cases that the seed draws and that are not in the sample, and the other way round. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Draws again from what the sample kept, with the cases that were taken out, and says where the sample differs. */
export function checkDraw(body: Body): DrawCheck {
  const frame = frameOfBody(body);
  const seed = textIn(body, 'seed');
  const expected = new Set<string>([
    ...frame.filter(({ out }) => out === 'follow-up').map(({ file }) => file),
    ...drawCases(frame, numberIn(body, 'size') ?? 0, seed),
  ]);
  const everTaken = new Set(expected);
  for (const row of rowsIn(body, 'replaced')) {
    const out = textIn(row, 'rowId') as FileId;
    const next = replacementFor(frame, seed, everTaken, out);
    expected.delete(out);
    if (next === undefined) continue;
    expected.add(next.file);
    everTaken.add(next.file);
  }
  const there = new Map(rowsIn(body, 'cases').map((row) => [textIn(row, 'rowId'), textIn(row, 'reference')]));
  const referenceOf = (file: string) => frame.find((each) => each.file === file)?.reference ?? file;
  return {
    missing: [...expected].filter((file) => !there.has(file)).map(referenceOf),
    added: [...there].filter(([file]) => !expected.has(file)).map(([, reference]) => reference),
  };
}

export type AuditState = 'done' | 'due' | 'overdue';

export interface SampleRow {
  readonly file: FileId;
  readonly reference: string;
  readonly location: string;
  readonly involvement: string;
  readonly why: string;
  readonly auditor: PersonId | undefined;
  /** Whether the auditor has come to hold the case, or to manage whoever does, since it was drawn. */
  readonly auditorBarred: boolean;
  readonly state: AuditState;
  readonly dueOn: CalendarDate;
  /** The case, where this laptop holds it. */
  readonly digest: FileDigest | undefined;
  /** The audit that answers it. */
  readonly audit: DigestFact | undefined;
}

/** How each case of a sample stands: audited since it was drawn, or due by the end of its month. */
export function sampleRows(sample: RegisterEntry, digests: readonly FileDigest[], today: CalendarDate): readonly SampleRow[] {
  const { values, fact, on } = sample;
  const dueOn = endOfMonth(textIn(values, 'month'));
  const byFile = new Map(digests.map((digest) => [digest.file, digest]));
  const managers = lineManagers(digests);
  return rowsIn(values, 'cases').map((row) => {
    const file = textIn(row, 'rowId') as FileId;
    const digest = byFile.get(file);
    const audits = digest?.facts.filter(({ kind }) => kind === 'case-file-audit') ?? [];
    const audit =
      audits.find((each) => textIn(each.values, 'sample') === fact.record) ??
      audits.find(
        (each) =>
          textIn(each.values, 'sample') === '' && compareDates(dayOfFact(each), on) >= 0 && compareDates(dayOfFact(each), dueOn) <= 0,
      );
    const auditor = textIn(row, 'auditor');
    return {
      file,
      reference: textIn(row, 'reference'),
      location: textIn(row, 'location'),
      involvement: textIn(row, 'involvement'),
      why: textIn(row, 'why'),
      auditor: auditor === '' ? undefined : (auditor as PersonId),
      auditorBarred:
        digest !== undefined &&
        auditor !== '' &&
        barredFrom(digest, managers, addMonths(today, -STAKE_MONTHS)).includes(auditor as PersonId),
      state: audit !== undefined ? 'done' : compareDates(today, dueOn) > 0 ? 'overdue' : 'due',
      dueOn,
      digest,
      audit,
    };
  });
}

/** The samples on this laptop, the latest month first; of one month the latest draw first. */
export const samplesOf = (digests: readonly FileDigest[]): readonly RegisterEntry[] =>
  entriesOf(digests, ['audit-sample'], 'confidential').toSorted(
    (a, b) => textIn(b.values, 'month').localeCompare(textIn(a.values, 'month')) || compareInstants(b.fact.createdAt, a.fact.createdAt),
  );

/** The draw that stands for a month: the latest that no other takes the place of. */
export function sampleOfMonth(samples: readonly RegisterEntry[], month: string): RegisterEntry | undefined {
  const replaced = new Set(samples.map(({ values }) => textIn(values, 'replaces')));
  return samples.find(({ values, fact }) => textIn(values, 'month') === month && !replaced.has(fact.record));
}
