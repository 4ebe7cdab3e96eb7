/**
 * M26 · Interactions with local authorities in the period, by authority, purpose and location. Source: SOR Annex E M26. Several words
 * on one matter with one authority on one day, such as a thread of e-mails, are one interaction. The list behind it names nobody.
 */
import { dateIn, textIn } from '#shared/practice/body-values.ts';
import { localAuthorityLabel } from '#shared/reference/local-authorities.ts';
import type { Mi, MiUnit } from '../mi.ts';
import { includesDay, type Period } from '../period.ts';
import { UNKNOWN_LOCATION } from '../service/counted-file.ts';
import type { Service } from '../service/service.ts';

const PURPOSES: Readonly<Record<string, string>> = {
  'info-request': 'Information request',
  'handover-out': 'Handover to them',
  'handover-in': 'Handover from them',
  'transfer-in-conference': 'Transfer-in conference',
  legal: 'Legal',
  'lac-supervision': 'Supervision of a looked-after child',
  adoption: 'Adoption',
  sar: 'Subject access request',
  other: 'Other',
};

/** Of those on no list, the name that was written follows the code. */
const authorityLabel = (code: string): string => (code.startsWith('OTHER ') ? code.slice('OTHER '.length) : localAuthorityLabel(code));

function units(service: Service, period: Period): readonly MiUnit[] {
  const byMatter = new Map<string, MiUnit>();
  for (const file of service.all) {
    for (const { record, values } of file.facts('local-authority-interaction')) {
      const on = dateIn(values, 'on');
      if (on === undefined || on > service.today || !includesDay(period, on)) continue;
      const code = textIn(values, 'authority');
      // Authorities that are not on the list are told apart by the name that was written.
      const authority = code === 'OTHER' ? `OTHER ${textIn(values, 'authorityName')}`.trim() : code;
      const purpose = textIn(values, 'purpose');
      const matter = JSON.stringify([file.digest.type === 'register' ? '' : file.digest.file, on, authority, purpose]);
      if (byMatter.has(matter)) continue;
      const location = textIn(values, 'location') || file.locationOn(on) || UNKNOWN_LOCATION;
      byMatter.set(matter, {
        file: file.digest.file,
        record,
        location,
        dimensions: { authority, purpose },
        on,
        label: `${authorityLabel(authority)}, ${PURPOSES[purpose] ?? purpose}`,
      });
    }
  }
  return [...byMatter.values()];
}

export const m26: Mi = {
  id: 'M26',
  type: 'flow',
  unit: 'interactions',
  dimensions: [
    { key: 'authority', label: 'Local authority', words: authorityLabel },
    { key: 'purpose', label: 'Purpose', words: (code) => PURPOSES[code] ?? code },
  ],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [{ id: 'M26', title: 'Interactions with local authorities', units }],
};
