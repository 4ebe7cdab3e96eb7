/**
 * M18 · Transfer-in conferences requested of UK local authorities, by the location the family leaves and the authority. Source: SOR Annex E
 * M18, Annex A Child Protection f–g. One for each family, with the children, whether they were held within 15 working days of the request,
 * and how our social worker attended. Families that come to us on a plan have a line of their own.
 */

import type { CalendarDate } from '#shared/base/calendar-date.ts';
import { addWorkingDays } from '#shared/base/working-days.ts';
import { dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { CONTRACT_CALENDAR } from '#shared/reference/calendars.ts';
import { localAuthorityLabel } from '#shared/reference/local-authorities.ts';
import type { Mi, MiDimension, MiUnit } from '../mi.ts';
import { includesDay, type Period } from '../period.ts';
import type { Service } from '../service/service.ts';

const AUTHORITY: MiDimension = { key: 'authority', label: 'Local authority', words: (code) => localAuthorityLabel(code) };
const ATTENDANCE: MiDimension = {
  key: 'attendance',
  label: 'Our attendance',
  words: (code) =>
    ({ 'in-person': 'In person', remote: 'By video or telephone', report: 'Report only', none: 'Not at all', '': 'Not recorded' })[code] ??
    code,
};

export const m18: Mi = {
  id: 'M18',
  type: 'flow',
  unit: 'requests',
  dimensions: [AUTHORITY],
  windows: ['since-contract-start'],
  lines: [
    {
      id: 'M18',
      title: 'Transfer-in conferences requested',
      units: (service, period) => requested(service, period).map(({ unit }) => unit),
    },
    {
      id: 'M18.children',
      title: 'Children they were requested for',
      units: (service, period) =>
        requested(service, period).flatMap(({ unit, values }) =>
          [...new Set(textsIn(values, 'people'))].map((person) => ({ ...unit, person })),
        ),
    },
    {
      id: 'M18.held',
      title: 'Of these, held within 15 working days of the request',
      units: (service, period) =>
        heldOf(service, period).flatMap(({ unit, requestedOn, heldOn }) =>
          heldOn <= addWorkingDays(requestedOn, 15, CONTRACT_CALENDAR) ? [unit] : [],
        ),
    },
    {
      id: 'M18.attended',
      title: 'Of these, held, by how we attended',
      dimensions: [AUTHORITY, ATTENDANCE],
      units: (service, period) =>
        heldOf(service, period).map(({ unit, values }) => ({
          ...unit,
          dimensions: { ...unit.dimensions, attendance: textIn(values, 'attendance') },
        })),
    },
    { id: 'M18.in', title: 'Families that came to us on a plan', units: arrived },
  ],
};

interface Requested {
  readonly unit: MiUnit;
  readonly values: Body;
  readonly requestedOn: CalendarDate;
}

function requested(service: Service, period: Period): readonly Requested[] {
  return transfersIn(service, period, 'out', 'conferenceRequestedOn').map(({ unit, values, on }) => ({ unit, values, requestedOn: on }));
}

function arrived(service: Service, period: Period): readonly MiUnit[] {
  return transfersIn(service, period, 'in', 'notifiedOn').flatMap(({ unit, values }) =>
    textIn(values, 'status') === 'child-protection-plan' ? [unit] : [],
  );
}

const heldOf = (service: Service, period: Period) =>
  requested(service, period).flatMap((request) => {
    const heldOn = dateIn(request.values, 'conferenceHeldOn');
    return heldOn === undefined || heldOn > service.today ? [] : [{ ...request, heldOn }];
  });

function transfersIn(service: Service, period: Period, direction: string, key: string) {
  return service.cases.flatMap((file) =>
    file.facts('transfer').flatMap(({ record, values }) => {
      const on = dateIn(values, key);
      if (textIn(values, 'direction') !== direction || on === undefined || on > service.today || !includesDay(period, on)) return [];
      const unit: MiUnit = {
        file: file.digest.file,
        record,
        location: file.locationOn(on),
        dimensions: { authority: textIn(values, 'authority') },
        on,
      };
      return [{ unit, values, on }];
    }),
  );
}
