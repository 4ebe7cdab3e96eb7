/**
 * PI2.5 · Of the cases open at the end of the period, or closed in it, that had been open for more than six calendar months, how many had
 * a review assessment signed off within the six months before. Source: SOR Annex D PI 2.5 (criterion blank, reconstructed; threshold
 * printed). One for each episode of a child or adult in need, in protection or at risk; the day that counts is the end of the period
 * (today, while it runs), or the closure. The first assessment is no review of itself. The definition asks how things stood on that day,
 * so no clock decides. Beside it: how long cases have been open, and closures by reason.
 */

import { addMonths, type CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import type { Kpi, KpiUnit, KpiValue } from '../kpi.ts';
import { allEpisodes } from '../mi/episode-unit.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import { median } from '../percentile.ts';
import type { Period } from '../period.ts';
import { peopleAssessed } from '../service/assessment-courses.ts';
import { endingOf } from '../service/episode-ending.ts';
import { type Episode, isClosedIn, isOpenOn, type Standing, standingAtClosure, standingOn } from '../service/episodes.ts';
import { hasHappened, type Service } from '../service/service.ts';

const MONTHS = 6;
const STATUTORY: ReadonlySet<string> = new Set(['CIN', 'CP', 'ADULT']);

export const pi25: Kpi = {
  id: 'PI2.5',
  scheme: 'S95',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'cases',
  parts: [{ id: 'PI2.5', title: 'Open over 6 months, reviewed within the last 6', units }],
  values: (service, period, location) => [...lengths(service, period, location), ...closures(service, period, location)],
};

interface Reference {
  readonly episode: Episode;
  /** The day that counts, and where it stood then. */
  readonly on: CalendarDate;
  readonly standing: Standing;
  readonly isClosed: boolean;
}

const references = rememberUnits((service, period): readonly Reference[] => {
  const end = period.to < service.today ? period.to : service.today;
  return allEpisodes(service).flatMap((episode): readonly Reference[] => {
    const closed = isClosedIn(episode, period) && episode.closedOn !== undefined && episode.closedOn <= service.today;
    if (!closed && !(end >= period.from && isOpenOn(episode, end))) return [];
    const on = closed ? episode.closedOn : end;
    const standing = closed ? standingAtClosure(episode) : standingOn(episode, on);
    return STATUTORY.has(standing.category) ? [{ episode, on, standing, isClosed: closed }] : [];
  });
});

function units(service: Service, period: Period): readonly KpiUnit[] {
  return references(service, period)
    .filter(({ episode, on }) => addMonths(episode.openedOn, MONTHS) < on)
    .map(({ episode, on, standing, isClosed }) => {
      const reviewedOn = lastReview(service, episode, on);
      const isMet = reviewedOn !== undefined && reviewedOn >= addMonths(on, -MONTHS);
      const when = isClosed ? 'before it closed' : 'by the end of the period';
      return {
        file: episode.file,
        record: episode.record,
        person: episode.person,
        location: standing.location,
        outcome: isMet ? 'met' : 'not-met',
        why: reviewedOn === undefined ? `Open since ${episode.openedOn}, never reviewed` : `Last reviewed ${reviewedOn} ${when}`,
        on,
      };
    });
}

/** The day of the last sign-off of a re-assessment of the person, until the day. */
function lastReview(service: Service, { file, person }: Episode, until: CalendarDate): CalendarDate | undefined {
  const counted = service.file(file);
  return [...(counted?.facts('child-and-family-assessment') ?? []), ...(counted?.facts('adult-safeguarding-assessment') ?? [])]
    .filter((assessment) => textIn(assessment.values, 'type') === 'review' && peopleAssessed(assessment).includes(person))
    .flatMap(({ authorisedAt }) => (hasHappened(service, authorisedAt) ? [dateOf(authorisedAt, LONDON)] : []))
    .filter((day) => day <= until)
    .toSorted()
    .at(-1);
}

const LENGTHS = [
  { code: 'under-3', label: 'under 3 months', months: 3 },
  { code: '3-6', label: '3 to 6 months', months: 6 },
  { code: '6-12', label: '6 to 12 months', months: 12 },
  { code: '12-24', label: '1 to 2 years', months: 24 },
  { code: '24', label: '2 years and more', months: undefined },
] as const;

function lengths(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const open = references(service, period).filter(
    ({ isClosed, standing }) => !isClosed && (location === null || standing.location === location),
  );
  const bands = open.map(
    ({ episode, on }) => LENGTHS.find(({ months }) => months === undefined || addMonths(episode.openedOn, months) > on)?.code,
  );
  const days = open.map(({ episode, on }) => Math.round((Date.parse(on) - Date.parse(episode.openedOn)) / 86_400_000));
  return [
    ...LENGTHS.map(
      ({ code, label }): KpiValue => ({
        id: `PI2.5.len.${code}`,
        title: `Open ${label}`,
        value: bands.filter((band) => band === code).length,
        unit: 'count',
      }),
    ),
    { id: 'PI2.5.len.median', title: 'Median time open', value: median(days), unit: 'days' },
  ];
}

function closures(service: Service, period: Period, location: string | null): readonly KpiValue[] {
  const reasons = references(service, period)
    .filter(({ isClosed, standing }) => isClosed && (location === null || standing.location === location))
    .flatMap(({ episode }) => {
      const file = service.file(episode.file);
      return file === undefined ? [] : [endingOf(file, episode)];
    });
  const counted = (codes: readonly string[], prefix: string, words: (code: string) => string): readonly KpiValue[] =>
    [...Map.groupBy(codes, (code) => code)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, cases]) => ({ id: `${prefix}.${code || 'none'}`, title: `Closed: ${words(code)}`, value: cases.length, unit: 'count' }));
  return [
    ...counted(
      reasons.map(({ reason }) => reason),
      'PI2.5.closed',
      (code) => (code === '' ? 'no reason recorded' : codeLabel('cin_closure_reason', code)),
    ),
    ...counted(
      reasons.flatMap(({ localReason }) => (localReason === '' ? [] : [localReason])),
      'PI2.5.closed.local',
      (code) => codeLabel('local_closure_extension', code),
    ),
  ];
}
