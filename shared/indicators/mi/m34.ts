/**
 * M34 · Families whose Family Support was open when the period began and still is at its end. Source: SOR Annex E M34, counted as M4. Not
 * applicable where the Authority has not taken up the option.
 */
import type { Mi } from '../mi.ts';
import { familySupportCases, familySupportNotApplicable } from '../service/family-support.ts';

export const m34: Mi = {
  id: 'M34',
  type: 'stock',
  unit: 'families',
  dimensions: [],
  windows: [],
  notApplicable: familySupportNotApplicable,
  lines: [
    {
      id: 'M34',
      title: 'Family Support still open from the previous period',
      units: (service, { from, to }) =>
        familySupportCases(service)
          .filter(
            ({ openedOn, closedOn, migrated }) =>
              (openedOn < from || (migrated && openedOn <= to)) && (closedOn === undefined || closedOn > to),
          )
          .map(({ file, record }) => ({ file: file.digest.file, record, location: file.locationOn(to), dimensions: {}, on: to })),
    },
  ],
};
