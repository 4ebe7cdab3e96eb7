/**
 * M32 · Referrals for Family Support received in the period, by level. Source: SOR Annex E M32. One for each family, also where it was
 * declined afterwards. Not applicable where the Authority has not taken up the option.
 */
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { Mi } from '../mi.ts';
import { includesInstant } from '../period.ts';
import { familySupportNotApplicable, familySupportReferrals } from '../service/family-support.ts';

const LEVELS: Readonly<Record<string, string>> = { 'early-help': 'Early Help', targeted: 'Targeted', '': 'Level not recorded' };

export const m32: Mi = {
  id: 'M32',
  type: 'flow',
  unit: 'referrals',
  dimensions: [{ key: 'level', label: 'Level', words: (code) => LEVELS[code] ?? code }],
  windows: ['since-contract-start'],
  notApplicable: familySupportNotApplicable,
  lines: [
    {
      id: 'M32',
      title: 'Referrals for Family Support',
      units: (service, period) =>
        familySupportReferrals(service)
          .filter(({ receivedAt }) => includesInstant(period, receivedAt))
          .map(({ file, fact, receivedAt, level }) => {
            const on = dateOf(receivedAt, LONDON);
            return { file: file.digest.file, record: fact.record, location: file.locationOn(on), dimensions: { level }, on };
          }),
    },
  ],
};
