/**
 * M28 · Local Safeguarding Partnership Boards attended in the period, by location, and in person or by video. Source: SOR Annex E M28;
 * Annex E Governance: at least three a year at each location. A meeting counts once, however many of the staff were there; where
 * nobody was, it is printed as held and not attended.
 */
import { addDays, addMonths, type CalendarDate, calendarDate } from '#shared/base/calendar-date.ts';
import { answerIn, dateIn, textIn } from '#shared/practice/body-values.ts';
import { contractYearOf } from '#shared/reference/contract.ts';
import type { Mi, MiDimension, MiUnit, MiValue } from '../mi.ts';
import { includesDay, type Period, period as periodOf } from '../period.ts';
import { UNKNOWN_LOCATION } from '../service/counted-file.ts';
import { meetings } from '../service/meetings.ts';
import type { Service } from '../service/service.ts';

const LEAST_A_YEAR = 3;

const MODE: MiDimension = {
  key: 'mode',
  label: 'How',
  words: (code) => ({ 'in-person': 'In person', vtc: 'By video' })[code] ?? (code === '' ? 'Not recorded' : code),
};

type Which = 'held' | 'attended' | 'apologies' | 'invited';

function boards(service: Service, period: Period, which: Which): readonly MiUnit[] {
  return meetings(service).flatMap(({ file, record, values, attended }) => {
    const heldOn = dateIn(values, 'heldOn');
    if (textIn(values, 'type') !== 'lspb' || heldOn === undefined || !includesDay(period, heldOn)) return [];
    const wasHeld = textIn(values, 'standing') === 'held' && heldOn <= service.today;
    const counts = {
      held: wasHeld,
      attended: wasHeld && attended,
      apologies: wasHeld && !attended,
      invited: answerIn(values, 'invited') === true && textIn(values, 'standing') !== 'cancelled',
    };
    if (!counts[which]) return [];
    const location = textIn(values, 'location') || UNKNOWN_LOCATION;
    return [
      { file: file.digest.file, record, location, dimensions: { mode: textIn(values, 'mode') }, on: heldOn, label: textIn(values, 'name') },
    ];
  });
}

/** The contract year that the period's last day falls in, up to that day. */
function contractYearTo(to: CalendarDate): Period {
  const from = calendarDate(`${contractYearOf(to)}-01`);
  return periodOf(from, addDays(addMonths(from, 12), -1) < to ? addDays(addMonths(from, 12), -1) : to);
}

function values(service: Service, period: Period, location: string | null): readonly MiValue[] {
  const attended = boards(service, contractYearTo(period.to), 'attended');
  const at = (code: string) => attended.filter((unit) => unit.location === code).length;
  if (location !== null) {
    const count = at(location);
    return [
      {
        id: 'M28.contract-year',
        title: `Attended in the contract year so far, of at least ${LEAST_A_YEAR}`,
        value: count,
        unit: 'count',
        numerator: count,
        denominator: LEAST_A_YEAR,
      },
    ];
  }
  const { locationsInScope } = service.settings;
  const enough = locationsInScope.filter((code) => at(code) >= LEAST_A_YEAR).length;
  return [
    { id: 'M28.contract-year', title: 'Attended in the contract year so far', value: attended.length, unit: 'count' },
    {
      id: 'M28.enough',
      title: `Locations with at least ${LEAST_A_YEAR} in the contract year so far`,
      value: enough,
      unit: 'count',
      numerator: enough,
      denominator: locationsInScope.length,
    },
  ];
}

export const m28: Mi = {
  id: 'M28',
  type: 'flow',
  unit: 'meetings',
  dimensions: [MODE],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    { id: 'M28', title: 'Local Safeguarding Partnership Boards attended', units: (service, period) => boards(service, period, 'attended') },
    { id: 'M28.held', title: 'Held', units: (service, period) => boards(service, period, 'held') },
    {
      id: 'M28.apologies',
      title: 'Held, and nobody of the service was there',
      units: (service, period) => boards(service, period, 'apologies'),
    },
    { id: 'M28.invited', title: 'Invited to', units: (service, period) => boards(service, period, 'invited') },
  ],
  values,
};
