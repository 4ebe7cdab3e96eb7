/**
 * PI 4.1 · Of the families for whom a child in need assessment was decided, how many were allocated and spoken with within five working
 * days of the initial referral. Source: SOR Annex D PI 4.1 (criterion printed, label cut; threshold printed). By the receipt of the
 * referral. A family whose case nobody has opened yet is counted where its contact is, and has been missed once the limit is over. What
 * a duty worker told the family of the decision is no first contact of the case: it may have been a letter.
 */
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { clockOutcome, clockUnit, startsIn } from '../clock-units.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import type { Period } from '../period.ts';
import { isChildOn } from '../service/counted-file.ts';
import { partAnsweredAt } from '../service/part-answers.ts';
import { type ReferredClock, referredClocks } from '../service/referred-clocks.ts';
import type { Service } from '../service/service.ts';

export const pi41: Kpi = {
  id: 'PI4.1',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'families',
  parts: [
    {
      id: 'PI4.1',
      title: 'Allocated and contact made within 5 working days',
      units: (service, period) => counted(service, period).map(({ file, clock }) => clockUnit(service, file, clock)),
    },
    { id: 'PI4.1a', title: 'Allocated in time', units: (service, period) => partUnits(service, period, 'allocated', 'Allocated') },
    { id: 'PI4.1b', title: 'Contact in time', units: (service, period) => partUnits(service, period, 'contact', 'Contact made') },
    { id: 'PI4.1.children', title: 'Children of these families', units: childUnits },
  ],
};

const counted = rememberUnits((service: Service, period: Period): readonly ReferredClock[] =>
  referredClocks(service, 'PI4.1').filter(({ clock }) => startsIn(clock, period)),
);

function partUnits(service: Service, period: Period, part: string, words: string): readonly KpiUnit[] {
  return counted(service, period).map(({ file, clock }) => {
    const { stoppedAt: _, ...running } = clock;
    const at = partAnsweredAt(service, file, clock, part);
    const own: DigestClock = { ...running, label: words, ...(at === undefined ? {} : { stoppedAt: at }) };
    return clockUnit(service, file, own);
  });
}

function childUnits(service: Service, period: Period): readonly KpiUnit[] {
  return counted(service, period).flatMap(({ file, clock }) => {
    const day = dateOf(clock.startedAt, LONDON);
    return file.digest.people
      .filter((person) => isChildOn(person, day))
      .map((person) => clockUnit(service, file, clock, { person: person.record, outcome: clockOutcome(service, clock) }));
  });
}
