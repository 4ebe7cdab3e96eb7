/**
 * Whether training of a level was made available to each location (SOR Annex D P7.1, P7.2). The units are the locations in scope, by the
 * reporting settings. A session counts that was delivered, or is scheduled and open for booking, on a day of the twelve months to the
 * end of the period, and not of the time before the contract. A recording is no session.
 *
 * The Authority may agree that a location is left out (no population at risk, the command declines in writing): here alone, by kpi.json,
 * it then leaves the denominator, and is listed.
 */
import { type CalendarDate, formatDate } from '#shared/base/calendar-date.ts';
import { answerIn, dateIn, textIn } from '#shared/practice/body-values.ts';
import { CONTRACT_START } from '#shared/reference/contract.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import type { KpiPart, KpiUnit, KpiValue } from '../kpi.ts';
import { includesDay, type Period, rollingTwelveMonths } from '../period.ts';
import type { Service } from './service.ts';
import { type CountedSession, organisationKey, partnersPresent, sessionsOf, wasHeld } from './training.ts';

export interface TrainingIndicator {
  /** `P7.1` or `P7.2`. */
  readonly id: string;
  readonly level: string;
  /** Level 2 is given jointly with single service welfare. */
  readonly withWelfare: boolean;
}

export const trainingParts = (which: TrainingIndicator): readonly [KpiPart, ...KpiPart[]] => [
  {
    id: which.id,
    title: `Locations with Level ${which.level} training in 12 months`,
    units: (service, period) =>
      locations(service, period, which)
        .filter(({ agreedOn }) => agreedOn === undefined)
        .map(({ unit }) => unit),
  },
  { id: `${which.id}.req`, title: 'Requests met', units: (service, period) => requests(service, period, which) },
  {
    id: `${which.id}.excluded`,
    title: 'Locations left out by agreement with the Authority',
    units: (service, period) =>
      locations(service, period, which).flatMap(({ unit, agreedOn }) =>
        agreedOn === undefined
          ? []
          : [{ ...unit, outcome: 'pending' as const, why: `Left out: the Authority agreed on ${formatDate(agreedOn)}` }],
      ),
  },
];

/** Sessions held in the period, and the partner agencies and commands and their people who came. */
export function trainingValues(
  service: Service,
  period: Period,
  location: string | null,
  { id, level }: TrainingIndicator,
): readonly KpiValue[] {
  const within = sessionsOf(service, level).filter(({ on }) => includesDay(period, on));
  const held = within.filter((session) => wasHeld(service, session) && (location === null || session.location === location));
  const came = within
    .flatMap((session) => partnersPresent(service, session))
    .filter((attendee) => location === null || attendee.location === location);
  const value = (key: string, title: string, count: number): KpiValue => ({ id: `${id}.${key}`, title, value: count, unit: 'count' });
  return [
    value('sessions', 'Sessions delivered in the period', held.length),
    value('attendees', 'Attendees in the period', came.length),
    value('agencies', 'Agencies and commands in the period', new Set(came.map(({ row }) => organisationKey(row))).size),
  ];
}

interface LocationInScope {
  readonly unit: KpiUnit;
  readonly agreedOn: CalendarDate | undefined;
}

function locations(service: Service, period: Period, which: TrainingIndicator): readonly LocationInScope[] {
  const year = rollingTwelveMonths(period);
  const from = year.from < CONTRACT_START && period.to >= CONTRACT_START ? CONTRACT_START : year.from;
  const within = sessionsOf(service, which.level).filter(({ on }) => on >= from && on <= period.to);
  return [...new Set(service.settings.locationsInScope)].map((code) => {
    const there = within.filter(({ location }) => location === code);
    const counting = there.find((session) => isAvailable(service, session, which));
    return {
      agreedOn: leftOutSince(service, which.id, code, period),
      unit: {
        file: (counting ?? there[0])?.file.digest.file ?? NO_FILE,
        record: code,
        location: code,
        label: locationsByCode.get(code)?.label ?? code,
        outcome: counting === undefined ? 'not-met' : 'met',
        why: counting === undefined ? whyNot(there, which) : `${sayStatus(counting)} on ${formatDate(counting.on)}`,
        ...(counting === undefined ? {} : { on: counting.on }),
      },
    };
  });
}

/** A location without a session stands in no file. */
const NO_FILE = '' as KpiUnit['file'];

function isAvailable(service: Service, session: CountedSession, { withWelfare }: TrainingIndicator): boolean {
  const { values } = session.fact;
  if (!['in-person', 'live-virtual'].includes(textIn(values, 'mode'))) return false;
  if (withWelfare && answerIn(values, 'withWelfare') !== true) return false;
  return wasHeld(service, session) || (session.status === 'scheduled' && answerIn(values, 'openForBooking') === true);
}

const sayStatus = ({ status }: CountedSession): string => (status === 'delivered' ? 'Delivered' : 'Scheduled and open for booking');

function whyNot(there: readonly CountedSession[], { level, withWelfare }: TrainingIndicator): string {
  if (there.length === 0) return `No Level ${level} session in the 12 months`;
  const needs = `delivered or open for booking, in person or live${withWelfare ? ', and jointly with welfare' : ''}`;
  return `None of ${there.length} Level ${level} ${there.length === 1 ? 'session' : 'sessions'} was ${needs}`;
}

/** The day the Authority agreed to it, within the twelve months. */
function leftOutSince(service: Service, kpi: string, code: string, period: Period): CalendarDate | undefined {
  const year = rollingTwelveMonths(period);
  return service
    .registers('timescale-exception')
    .flatMap(({ fact: { values } }) => {
      const on = dateIn(values, 'on');
      const agreedOn = dateIn(values, 'agreedOn');
      const isAgreed = answerIn(values, 'agreedByAuthority') === true && agreedOn !== undefined && agreedOn <= service.today;
      const isOfIt = textIn(values, 'kpi') === kpi && textIn(values, 'location') === code;
      return isAgreed && isOfIt && on !== undefined && includesDay(year, on) ? [agreedOn] : [];
    })
    .at(-1);
}

/** Received in the period: met with a session; all others are not, also those that wait. */
const requests = (service: Service, period: Period, { level }: TrainingIndicator): readonly KpiUnit[] =>
  service.registers('training-request').flatMap(({ file, fact }): KpiUnit[] => {
    const on = dateIn(fact.values, 'requestedOn');
    if (on === undefined || on > service.today || !includesDay(period, on) || textIn(fact.values, 'level') !== level) return [];
    const answer = textIn(fact.values, 'answer');
    return [
      {
        file: file.digest.file,
        record: fact.record,
        location: textIn(fact.values, 'location'),
        outcome: answer === 'session' ? 'met' : 'not-met',
        why: ANSWERS[answer] ?? 'Not answered yet',
        on,
      },
    ];
  });

const ANSWERS: Readonly<Record<string, string>> = {
  session: 'Met with a session',
  declined: 'It could not be met',
  withdrawn: 'They no longer asked for it',
};
