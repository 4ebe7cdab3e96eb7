/**
 * P8.3 · Of the needs for a Parenting Group, how many had a group run by the agreed day. Source: SOR Annex D P8.3 (criterion
 * reconstructed; threshold printed; three months where no day was agreed are assumed). By the agreed day: a need whose day lies in the
 * period is counted in it, whenever its group began.
 */

import type { DigestClock, DigestFact } from '#shared/case-file/digest.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { parentingGroup } from '#shared/practice/parenting-group/record.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { startClock } from '#shared/timescales/clock.ts';
import { clockUnit, clockWords } from '../clock-units.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { includesInstant, type Period } from '../period.ts';
import { type CountedFile, UNKNOWN_LOCATION } from '../service/counted-file.ts';
import { familySupportNotApplicable } from '../service/family-support.ts';
import type { Service } from '../service/service.ts';

export const p83: Kpi = {
  id: 'P8.3',
  scheme: 'S95T',
  thresholdAssumed: false,
  criterion: 'reconstructed',
  unit: 'needs',
  notApplicable: familySupportNotApplicable,
  noCases: 'No need identified',
  parts: [{ id: 'P8.3', title: 'A group ran by the agreed day', units }],
};

function units(service: Service, period: Period): readonly KpiUnit[] {
  return service.registers('parenting-group').flatMap(({ file, fact }) =>
    [clockOf(file, fact)]
      .filter((clock) => clock !== undefined)
      .filter((clock) => includesInstant(period, clock.dueAt))
      .map((clock) =>
        clockUnit(service, file, clock, {
          location: textIn(fact.values, 'location') || UNKNOWN_LOCATION,
          why: `${textIn(fact.values, 'programme') || 'Parenting Group'}: first session ${clockWords(service, clock)}`,
        }),
      ),
  );
}

/** A need from before the contract has no clock on the screen, and its day may lie in the contract all the same. */
function clockOf(file: CountedFile, { record, kind, values }: DigestFact): DigestClock | undefined {
  const known = file.clocks('P8.3').find((clock) => clock.record === record);
  const [rule] = parentingGroup.timescales;
  const [stop] = parentingGroup.stops;
  const startedAt = rule?.startsAt(values, {});
  if (known !== undefined || rule === undefined || startedAt === undefined) return known;
  const stoppedAt = stop?.at(values, {});
  return {
    ...startClock(rule, startedAt, { contract: CONTRACT_CALENDAR }, rule.limitIn?.(values, { startedAt, round: 0 })),
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    record,
    startedAs: kind,
  };
}
