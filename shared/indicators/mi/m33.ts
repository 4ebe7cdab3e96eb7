/**
 * M33 · Families for whom Family Support was opened in the period. Source: SOR Annex E M33. A step up closes it and opens a statutory case,
 * and both are counted. What was taken over is never new. Not applicable where the Authority has not taken up the option.
 */
import type { Mi } from '../mi.ts';
import { includesDay } from '../period.ts';
import { familySupportCases, familySupportNotApplicable } from '../service/family-support.ts';

export const m33: Mi = {
  id: 'M33',
  type: 'flow',
  unit: 'families',
  dimensions: [],
  windows: ['since-contract-start'],
  notApplicable: familySupportNotApplicable,
  lines: [
    {
      id: 'M33',
      title: 'Family Support opened',
      units: (service, period) =>
        familySupportCases(service)
          .filter(({ openedOn, migrated }) => !migrated && includesDay(period, openedOn))
          .map(({ file, record, openedOn }) => ({
            file: file.digest.file,
            record,
            location: file.locationOn(openedOn),
            dimensions: {},
            on: openedOn,
          })),
    },
  ],
};
