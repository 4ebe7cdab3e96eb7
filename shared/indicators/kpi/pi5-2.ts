/**
 * PI 5.2 · Of the section 47 type enquiries, how many had an authorised outcome within 15 working days of the strategy meeting that began
 * them. Source: SOR Annex D PI 5.2 (printed). One for each child, as the DfE counts. By completion or expiry, whichever is first: one that
 * expired in an earlier quarter and is authorised in this one was counted then.
 */

import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { dateOf, instantMs, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { locationAt } from '../clock-units.ts';
import { contractDaysBetween, endOfContractDays } from '../contract-days.ts';
import type { Kpi, KpiUnit } from '../kpi.ts';
import { rememberUnits } from '../mi/remember-units.ts';
import { includesInstant, type Period } from '../period.ts';
import { type Enquiry, enquiriesOf } from '../service/enquiries.ts';
import { hasHappened, type Service } from '../service/service.ts';

const LIMIT = 15;

const units = rememberUnits(findUnits);

export const pi52: Kpi = {
  id: 'PI5.2',
  scheme: 'S100',
  thresholdAssumed: false,
  criterion: 'printed',
  unit: 'enquiries',
  parts: [{ id: 'PI5.2', title: 'Enquiry concluded and authorised within 15 working days', units }],
  values: (service, period, location) => [
    {
      id: 'PI5.2.families',
      title: 'Family enquiries',
      value: new Set(units(service, period).flatMap((unit) => (location === null || unit.location === location ? unit.record : []))).size,
      unit: 'count',
    },
  ],
};

/** By the enquiries themselves, so that one is not lost whose meeting began it before the contract, or left the child out. */
function findUnits(service: Service, period: Period): readonly KpiUnit[] {
  return service.cases.flatMap((file) =>
    enquiriesOf(file).flatMap((enquiry): readonly KpiUnit[] => {
      const { record, child, startedAt, startedOn } = enquiry;
      if (!hasHappened(service, startedAt)) return [];
      const dueAt = endOfContractDays(startedOn, LIMIT);
      const authorisedAt = authorisedAtOf(service, enquiry);
      const isMet = authorisedAt !== undefined && instantMs(authorisedAt) <= instantMs(dueAt);
      const at = isMet ? authorisedAt : dueAt;
      if (!hasHappened(service, at) || !includesInstant(period, at)) return [];
      return [
        {
          file: file.digest.file,
          record,
          person: child,
          location: locationAt(file, at),
          outcome: isMet ? 'met' : 'not-met',
          why: whyOf(startedOn, authorisedAt),
          startedAt,
          dueAt,
          ...(authorisedAt === undefined ? {} : { stoppedAt: authorisedAt }),
        },
      ];
    }),
  );
}

const authorisedAtOf = (service: Service, { fact, outcome }: Enquiry): ZonedInstant | undefined =>
  outcome !== '' && hasHappened(service, fact?.authorisedAt) ? fact?.authorisedAt : undefined;

function whyOf(startedOn: CalendarDate, authorisedAt: ZonedInstant | undefined): string {
  if (authorisedAt === undefined) return `No authorised outcome after ${LIMIT} working days`;
  const days = contractDaysBetween(startedOn, dateOf(authorisedAt, LONDON));
  return `Authorised after ${days} working ${days === 1 ? 'day' : 'days'}${days > LIMIT ? `, ${days - LIMIT} late` : ''}`;
}
