/** M29 · Defence working groups attended in the period, by group. Source: SOR Annex E M29. A meeting counts once, whoever was there. */
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import type { Mi } from '../mi.ts';
import { includesDay } from '../period.ts';
import { UNKNOWN_LOCATION } from '../service/counted-file.ts';
import { meetings } from '../service/meetings.ts';

export const m29: Mi = {
  id: 'M29',
  type: 'flow',
  unit: 'meetings',
  dimensions: [{ key: 'group', label: 'Group', words: (name) => name }],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    {
      id: 'M29',
      title: 'Defence working groups attended',
      units: (service, period) =>
        meetings(service).flatMap(({ file, record, values, attended }) => {
          const heldOn = dateIn(values, 'heldOn');
          if (textIn(values, 'type') !== 'defence-working-group' || textIn(values, 'standing') !== 'held') return [];
          if (heldOn === undefined || heldOn > service.today || !includesDay(period, heldOn)) return [];
          if (!attended) return [];
          const group = textIn(values, 'name');
          const location = textIn(values, 'location') || UNKNOWN_LOCATION;
          return [{ file: file.digest.file, record, location, dimensions: { group }, on: heldOn, label: group }];
        }),
    },
  ],
};
