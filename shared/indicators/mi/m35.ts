/**
 * M35 · Parenting Groups that ran in the period: programmes with a session held. Source: SOR Annex E M35. One that goes on over the end of
 * a quarter is counted in each, and once since the contract began. Sessions and attendances stand beside.
 */
import { answerIn, dateIn, numberIn, rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Mi, MiUnit } from '../mi.ts';
import { includesDay, type Period } from '../period.ts';
import { UNKNOWN_LOCATION } from '../service/counted-file.ts';
import type { Service } from '../service/service.ts';

interface Session {
  readonly unit: MiUnit;
  readonly rowId: string;
  readonly attendees: number;
}

const held = (service: Service, period: Period): readonly Session[] =>
  service.registers('parenting-group').flatMap(({ file, fact }) =>
    rowsIn(fact.values, 'sessions').flatMap((row): Session[] => {
      const on = dateIn(row, 'on');
      if (on === undefined || on > service.today || !includesDay(period, on) || answerIn(row, 'held') !== true) return [];
      const programme = textIn(fact.values, 'programme');
      const unit: MiUnit = {
        file: file.digest.file,
        record: fact.record,
        location: textIn(fact.values, 'location') || UNKNOWN_LOCATION,
        dimensions: { programme },
        on,
        label: programme,
      };
      return [{ unit, rowId: textIn(row, 'rowId') || on, attendees: numberIn(row, 'attendees') ?? 0 }];
    }),
  );

export const m35: Mi = {
  id: 'M35',
  type: 'flow',
  unit: 'groups',
  dimensions: [{ key: 'programme', label: 'Programme', words: (code) => code }],
  windows: ['since-contract-start'],
  lines: [
    {
      id: 'M35',
      title: 'Parenting Groups that ran',
      units: (service, period) => [...new Map(held(service, period).map(({ unit }) => [unit.record, unit])).values()],
    },
    {
      id: 'M35.sessions',
      title: 'Sessions held',
      units: (service, period) => held(service, period).map(({ unit, rowId }) => ({ ...unit, record: `${unit.record} ${rowId}` })),
    },
    {
      id: 'M35.attendees',
      title: 'Attendances',
      units: (service, period) =>
        held(service, period).map(({ unit, rowId, attendees }) => ({ ...unit, record: `${unit.record} ${rowId}`, count: attendees })),
    },
  ],
};
