/** What a manager has set for the reports: the latest register entry that is in force, and what holds where there is none. */
import type { CalendarDate } from '#shared/base/calendar-date.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { answerIn, dateIn, textIn, textsIn } from '#shared/practice/body-values.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import type { QuarterCalendar } from '../period.ts';

export interface ReportingSettings {
  readonly quarters: QuarterCalendar;
  /** Locations that training is owed to: those of SOR 46 I–XII unless a manager says otherwise. */
  readonly locationsInScope: readonly string[];
  /** Whether the Authority has taken up the option of Family Support; undefined: nobody has said, it is taken as taken up. */
  readonly familySupportOption: boolean;
  /** P1.1's "1 day": 24 elapsed hours, or the end of the next working day where the Authority has confirmed that reading. */
  readonly frontDoorDay: 'elapsed-24h' | 'working-day';
  readonly qualityManager: string | undefined;
}

/** Neither "any other location", which is case by case, nor the United Kingdom, where a case is in transit. */
const NOT_OWED = new Set(['OTHER', 'UK']);

export const LOCATIONS_OF_SOR = LOCATIONS.map(({ code }) => code).filter((code) => !NOT_OWED.has(code));

export function settingsOf(facts: readonly DigestFact[], today: CalendarDate): ReportingSettings {
  const values = facts
    .filter(({ values: each }) => (dateIn(each, 'inForceFrom') ?? today) <= today)
    .toSorted((a, b) => textIn(a.values, 'inForceFrom').localeCompare(textIn(b.values, 'inForceFrom')))
    .at(-1)?.values;
  const inScope = values === undefined ? [] : textsIn(values, 'locationsInScope');
  const qualityManager = values === undefined ? '' : textIn(values, 'qualityManager');
  return {
    quarters: values !== undefined && textIn(values, 'quarterAnchor') === 'financial-year' ? 'financial-year' : 'contract',
    locationsInScope: inScope.length === 0 ? LOCATIONS_OF_SOR : inScope,
    familySupportOption: values === undefined ? true : (answerIn(values, 'familySupportOption') ?? true),
    frontDoorDay: values !== undefined && textIn(values, 'frontDoorDay') === 'working-day' ? 'working-day' : 'elapsed-24h',
    qualityManager: qualityManager === '' ? undefined : qualityManager,
  };
}
