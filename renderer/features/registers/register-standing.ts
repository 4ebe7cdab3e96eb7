/** How a register stands, in a line: how much is in it, and what waits. */

import type { RegisterId } from '#renderer/practice/register-names.ts';
import { type CalendarDate, compareDates, formatDay } from '#shared/base/calendar-date.ts';
import { compareInstants, dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import {
  BOARDS_A_YEAR,
  boardCover,
  entriesOf,
  expiriesOf,
  isInPost,
  type RegisterEntry,
  trainingCover,
} from '#shared/case-file/registers.ts';
import { answerIn, dateIn, textIn } from '#shared/practice/body-values.ts';
import { isOpenTask } from '#shared/practice/task/record.ts';
import { editionOn } from '#shared/practice/threshold-document/record.ts';
import { contractYearOf } from '#shared/reference/contract.ts';
import { isRunning } from '#shared/timescales/clock.ts';
import { populationsHeld, settingsInForce } from './reporting-entries.ts';

export interface RegisterStanding {
  /** "12 this contract year". */
  readonly count: string;
  /** What somebody should do about it; none where nothing waits. */
  readonly due: readonly { readonly tone: 'bad' | 'warn' | 'info'; readonly text: string }[];
}

type Due = RegisterStanding['due'][number];

export function standingOf(id: RegisterId, files: readonly FileDigest[], now: ZonedInstant): RegisterStanding {
  const today = dateOf(now);
  switch (id) {
    case 'training':
      return trainingStanding(files, today);
    case 'boards':
      return boardStanding(files, today);
    case 'parenting-groups':
      return groupStanding(entriesOf(files, ['parenting-group']), now);
    case 'local-authorities':
      return { count: thisYear(entriesOf(files, ['local-authority-interaction']), today), due: [] };
    case 'handovers':
      return handoverStanding(entriesOf(files, ['shift-handover']));
    case 'tasks':
      return taskStanding(entriesOf(files, ['task']), today);
    case 'audits':
      return auditStanding(files, today);
    case 'staff':
      return staffStanding(entriesOf(files, ['staff-register-entry'], 'staff'), today);
    case 'supervision':
      return { count: thisYear(entriesOf(files, ['personal-supervision']), today), due: overdueSupervision(files, today) };
    case 'complaints':
      return complaintStanding(files, now, today);
    case 'threshold-document':
      return { count: `Edition ${editionInForce(files, today)} in force`, due: [] };
    case 'moves':
      return { count: thisYear(entriesOf(files, ['interchange'], 'staff'), today), due: [] };
    case 'timescale-exceptions':
      return exceptionStanding(entriesOf(files, ['timescale-exception']), today);
    case 'population-at-risk':
      return populationStanding(files, today);
    case 'reporting-settings':
      return settingsStanding(files, today);
  }
}

function trainingStanding(files: readonly FileDigest[], today: CalendarDate): RegisterStanding {
  const cover = trainingCover(files, today);
  const without = (level: string) => cover.filter((each) => each.level === level && !each.madeAvailable).length;
  const waiting = entriesOf(files, ['training-request']).filter(({ values }) => textIn(values, 'answer') === 'waiting').length;
  return {
    count: thisYear(entriesOf(files, ['training-session']), today, 'session'),
    due: [
      ...some(without('2'), 'warn', (n) => `${n} ${n === 1 ? 'location' : 'locations'} without Level 2 in twelve months`),
      ...some(without('3'), 'warn', (n) => `${n} without Level 3`),
      ...some(waiting, 'info', (n) => `${n} ${n === 1 ? 'request waits' : 'requests wait'} for an answer`),
    ],
  };
}

function boardStanding(files: readonly FileDigest[], today: CalendarDate): RegisterStanding {
  const short = boardCover(files, today).filter(({ attended, toCome }) => attended + toCome < BOARDS_A_YEAR).length;
  return {
    count: thisYear(entriesOf(files, ['board-attendance']), today, 'meeting'),
    due: some(
      short,
      'warn',
      (n) => `${n} ${n === 1 ? 'location has' : 'locations have'} fewer than ${BOARDS_A_YEAR} boards this contract year`,
    ),
  };
}

function groupStanding(entries: readonly RegisterEntry[], now: ZonedInstant): RegisterStanding {
  const going = entries.filter(({ values }) => dateIn(values, 'endedOn') === undefined);
  const late = entries.filter(({ digest }) =>
    digest.timescales.some((clock) => isRunning(clock) && compareInstants(clock.dueAt, now) < 0),
  ).length;
  return {
    count: `${going.length} under way`,
    due: some(late, 'bad', (n) => `${n} whose first session is overdue`),
  };
}

function handoverStanding(entries: readonly RegisterEntry[]): RegisterStanding {
  const last = entries[0];
  return {
    count: last === undefined ? 'None yet' : `The last one ${formatDay(last.on)}`,
    due: last === undefined || textIn(last.values, 'receivedBy') !== '' ? [] : [{ tone: 'info', text: 'Nobody has taken it over yet' }],
  };
}

function taskStanding(entries: readonly RegisterEntry[], today: CalendarDate): RegisterStanding {
  const open = entries.filter(({ values }) => isOpenTask(values));
  const overdue = open.filter(({ values }) => isBefore(dateIn(values, 'dueOn'), today)).length;
  return { count: `${open.length} open`, due: some(overdue, 'bad', (n) => `${n} overdue`) };
}

function auditStanding(files: readonly FileDigest[], today: CalendarDate): RegisterStanding {
  const audits = entriesOf(files, ['case-file-audit']);
  const month = today.slice(0, 7);
  const unsafe = files
    .flatMap(({ timescales }) => timescales)
    .filter((clock) => clock.ruleId === 'AUDIT-ESCALATION' && isRunning(clock)).length;
  return {
    count: `${audits.filter(({ on }) => on.startsWith(month)).length} this month`,
    due: some(unsafe, 'bad', (n) => `${n} found unsafe and not escalated`),
  };
}

function staffStanding(entries: readonly RegisterEntry[], today: CalendarDate): RegisterStanding {
  const inPost = entries.filter(({ values }) => isInPost(values, today));
  const expiries = inPost.map(({ values }) => expiriesOf(values, today));
  const count = (state: string) =>
    expiries.filter(({ registration, dbs, clearance }) => [registration, dbs, clearance].some((each) => each === state)).length;
  return {
    count: `${inPost.length} in post`,
    due: [
      ...some(count('expired'), 'bad', (n) => `${n} with something expired`),
      ...some(count('soon'), 'warn', (n) => `${n} with a renewal within 60 days`),
      ...some(count('missing'), 'info', (n) => `${n} with something not entered`),
    ],
  };
}

/** Of each member of staff, the day that the last supervision set for the next. */
function overdueSupervision(files: readonly FileDigest[], today: CalendarDate): readonly Due[] {
  const latest = new Map<string, RegisterEntry>();
  for (const entry of entriesOf(files, ['personal-supervision'])) {
    const worker = textIn(entry.values, 'worker');
    if (!latest.has(worker)) latest.set(worker, entry);
  }
  const overdue = [...latest.values()].filter(({ values }) => isBefore(dateIn(values, 'nextOn'), today)).length;
  return some(overdue, 'warn', (n) => `${n} overdue`);
}

function complaintStanding(files: readonly FileDigest[], now: ZonedInstant, today: CalendarDate): RegisterStanding {
  const entries = entriesOf(files, ['complaint']);
  const open = entries.filter(({ values }) => dateIn(values, 'closedOn') === undefined);
  const late = open.filter(({ digest }) =>
    digest.timescales.some((clock) => isRunning(clock) && compareInstants(clock.dueAt, now) < 0),
  ).length;
  return { count: `${open.length} open, ${thisYear(entries, today)}`, due: some(late, 'bad', (n) => `${n} overdue`) };
}

function exceptionStanding(entries: readonly RegisterEntry[], today: CalendarDate): RegisterStanding {
  const waiting = entries.filter(({ values }) => answerIn(values, 'agreedByAuthority') !== true).length;
  return { count: thisYear(entries, today), due: some(waiting, 'info', (n) => `${n} not agreed by the Authority`) };
}

function populationStanding(files: readonly FileDigest[], today: CalendarDate): RegisterStanding {
  const held = populationsHeld(files, today);
  const missing = held.filter(({ entry }) => entry === undefined).length;
  return {
    count: `${held.length - missing} of ${held.length} locations`,
    due: some(missing, 'warn', (n) => `${n} ${n === 1 ? 'location' : 'locations'} without a population`),
  };
}

function settingsStanding(files: readonly FileDigest[], today: CalendarDate): RegisterStanding {
  const inForce = settingsInForce(entriesOf(files, ['reporting-settings']), today);
  return inForce === undefined
    ? { count: 'None yet', due: [{ tone: 'info', text: 'Reports are made as the contract is read without them' }] }
    : { count: `In force since ${formatDay(inForce.on)}`, due: [] };
}

function editionInForce(files: readonly FileDigest[], today: CalendarDate): string {
  const own = entriesOf(files, ['threshold-document']).flatMap(({ values }) => {
    const inForceFrom = dateIn(values, 'inForceFrom');
    return inForceFrom === undefined ? [] : [{ version: textIn(values, 'version'), inForceFrom }];
  });
  return editionOn(own, today).version;
}

function thisYear(entries: readonly RegisterEntry[], today: CalendarDate, noun = ''): string {
  const count = entries.filter(({ on }) => contractYearOf(on) === contractYearOf(today)).length;
  return `${count} ${noun === '' ? '' : `${count === 1 ? noun : `${noun}s`} `}this contract year`;
}

const some = (count: number, tone: Due['tone'], text: (count: number) => string): readonly Due[] =>
  count === 0 ? [] : [{ tone, text: text(count) }];

const isBefore = (day: CalendarDate | undefined, today: CalendarDate): boolean => day !== undefined && compareDates(day, today) < 0;
