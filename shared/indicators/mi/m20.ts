/**
 * M20 · Average caseload: open cases of Child in Need, Child Protection and adults at risk, children and adults one by one, for each full-time
 * equivalent of the registered social workers who hold them. Source: SOR Annex E M20. At the end of the period; beside it, families
 * instead of cases, the mean over the ends of its months, and the same of each team, which are those with one line manager.
 *
 * A case that nobody has, and one that is held by somebody who is no registered social worker in post, is left out and listed. Who is on
 * leave of twenty working days or more on the day is left out with their hours; the cases they still hold are listed apart, because
 * dividing them among the others would say that the others carry them.
 */
import { addDays, addMonths, type CalendarDate, calendarDate } from '#shared/base/calendar-date.ts';
import { workingDaysBetween } from '#shared/base/working-days.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import type { Mi, MiDimension, MiUnit, MiValue } from '../mi.ts';
import type { Period } from '../period.ts';
import { holderOn } from '../service/case-holders.ts';
import { isOpenOn, standingOn } from '../service/episodes.ts';
import type { Service } from '../service/service.ts';
import { type CountedStaff, isRegistered } from '../service/staff.ts';
import { CATEGORY } from './dimensions.ts';
import { episodesByFile, episodeUnit } from './episode-unit.ts';
import { rememberUnits } from './remember-units.ts';

const STATUTORY_WORK = ['CIN', 'CP', 'ADULT'];
const LONG_LEAVE_WORKING_DAYS = 20;

const TEAM: MiDimension = { key: 'team', label: 'Team of', words: (name) => (name === '' ? 'Not recorded' : name) };

/** How a case is held: by a case-holder of the average, by one on long leave, by somebody else, or by nobody. */
type Held = 'counted' | 'on-leave' | 'not-registered' | 'unallocated';

interface HeldCase {
  readonly unit: MiUnit;
  readonly held: Held;
  readonly worker: string;
}

const casesOn = rememberUnits((service: Service, { to: day }: Period): readonly HeldCase[] =>
  episodesByFile(service).flatMap(([file, episodes]) => {
    const open = episodes.filter((episode) => isOpenOn(episode, day) && STATUTORY_WORK.includes(standingOn(episode, day).category));
    if (open.length === 0) return [];
    const worker = holderOn(file, day, service.today) ?? '';
    const held = howHeld(service, worker, day);
    return open.map((episode) => {
      const unit = episodeUnit(episode, standingOn(episode, day), day);
      const name = service.staff.get(worker)?.name ?? '';
      return { unit: { ...unit, dimensions: { ...unit.dimensions, team: teamOf(service, worker), worker: name || worker } }, held, worker };
    });
  }),
);

/** Those who have the same line manager, by that manager's name. */
function teamOf({ staff }: Service, worker: string): string {
  const manager = staff.get(worker)?.lineManager ?? '';
  return staff.get(manager)?.name || manager;
}

function howHeld(service: Service, worker: string, day: CalendarDate): Held {
  if (worker === '') return 'unallocated';
  const member = service.staff.get(worker);
  if (member === undefined || !isInPost(member, day) || !isRegistered(service.staff, worker, day)) return 'not-registered';
  return isOnLongLeave(member, day) ? 'on-leave' : 'counted';
}

const isInPost = ({ startedOn, leftOn }: CountedStaff, day: CalendarDate): boolean =>
  (startedOn === undefined || startedOn <= day) && (leftOn === undefined || leftOn >= day);

/** Leave without an end is long. */
const isOnLongLeave = ({ leave }: CountedStaff, day: CalendarDate): boolean =>
  leave.some(
    ({ from, until }) =>
      from <= day &&
      (until === undefined || (until >= day && workingDaysBetween(addDays(from, -1), until, CONTRACT_CALENDAR) >= LONG_LEAVE_WORKING_DAYS)),
  );

interface Caseload {
  readonly cases: number;
  readonly families: number;
  readonly fte: number;
}

function caseloadOn(service: Service, period: Period): Caseload {
  const counted = casesOn(service, period).filter(({ held }) => held === 'counted');
  const holders = new Set(counted.map(({ worker }) => worker));
  return {
    cases: counted.length,
    families: new Set(counted.map(({ unit }) => unit.file)).size,
    fte: [...holders].reduce((sum, worker) => sum + (service.staff.get(worker)?.fte ?? 0), 0),
  };
}

/** The last days of the months that end in the period and have come. */
function monthEnds({ from, to }: Period, today: CalendarDate): readonly CalendarDate[] {
  const ends: CalendarDate[] = [];
  let end = addDays(addMonths(calendarDate(`${from.slice(0, 7)}-01`), 1), -1);
  while (end <= to && end <= today) {
    ends.push(end);
    end = addDays(addMonths(addDays(end, 1), 1), -1);
  }
  return ends;
}

const WHY_NONE = 'No registered social worker in post holds a case';

const ratio = (id: string, title: string, numerator: number, denominator: number): MiValue => ({
  id,
  title,
  value: denominator === 0 ? null : numerator / denominator,
  unit: 'cases-per-fte',
  numerator,
  denominator,
  ...(denominator === 0 ? { why: WHY_NONE } : {}),
});

/** Of the whole service only: a worker's hours are not divided among places. */
function values(service: Service, period: Period, location: string | null): readonly MiValue[] {
  if (location !== null) return [];
  const { cases, families, fte } = caseloadOn(service, period);
  const months = monthEnds(period, service.today)
    .map((to) => caseloadOn(service, { ...period, to }))
    .filter((month) => month.fte > 0);
  const mean = months.reduce((sum, month) => sum + month.cases / month.fte, 0) / months.length;
  const byWorker = Map.groupBy(
    casesOn(service, period).filter(({ held }) => held === 'counted'),
    ({ worker }) => worker,
  );
  return [
    ratio('M20', 'Cases for each full-time equivalent', cases, fte),
    ratio('M20.families', 'Families for each full-time equivalent', families, fte),
    {
      id: 'M20.monthly',
      title: 'Mean of the ends of the months',
      value: months.length === 0 ? null : mean,
      unit: 'cases-per-fte',
      ...(months.length === 0 ? { why: WHY_NONE } : {}),
    },
    { id: 'M20.fte', title: 'Full-time equivalents of those who hold cases', value: fte, unit: 'fte' },
    ...teams(service, byWorker),
    ...[...byWorker].map(([worker, held]) => ({
      ...ratio('M20.worker', 'Cases for each full-time equivalent', held.length, service.staff.get(worker)?.fte ?? 0),
      dimensions: { worker: service.staff.get(worker)?.name ?? worker },
    })),
  ];
}

/** The same of each team; of none where nobody's line manager is on the register. */
function teams(service: Service, byWorker: ReadonlyMap<string, readonly HeldCase[]>): readonly MiValue[] {
  const byTeam = Map.groupBy([...byWorker], ([worker]) => teamOf(service, worker));
  return [...byTeam].flatMap(([team, workers]) => {
    if (team === '') return [];
    const cases = workers.reduce((sum, [, held]) => sum + held.length, 0);
    const fte = workers.reduce((sum, [worker]) => sum + (service.staff.get(worker)?.fte ?? 0), 0);
    return [{ ...ratio('M20.team', 'Cases for each full-time equivalent', cases, fte), dimensions: { team } }];
  });
}

const unitsHeld = (how: Held) => (service: Service, period: Period) =>
  casesOn(service, period).flatMap(({ unit, held }) => (held === how ? [unit] : []));

export const m20: Mi = {
  id: 'M20',
  type: 'ratio',
  unit: 'cases',
  dimensions: [CATEGORY, TEAM, { key: 'worker', label: 'Social worker', words: (name) => name }],
  windows: [],
  lines: [
    { id: 'M20', title: 'Open cases of social workers in post', units: unitsHeld('counted') },
    { id: 'M20.unallocated', title: 'Open cases that nobody has', dimensions: [CATEGORY], units: unitsHeld('unallocated') },
    { id: 'M20.onLeave', title: 'Open cases of social workers on long leave', units: unitsHeld('on-leave') },
    { id: 'M20.notRegistered', title: 'Open cases of others than registered social workers in post', units: unitsHeld('not-registered') },
  ],
  values,
};
