/**
 * M12 · Section 47 type enquiries begun, by location, single or joint, and outcome. Source: SOR Annex E M12. One for each child, as the
 * DfE counts, by the strategy meeting that began it; two on one child are two. The outcome is that of the sign-off; until then it is open.
 */

import { codeLabel } from '#shared/reference/code-lists.ts';
import type { Mi, MiDimension, MiUnit } from '../mi.ts';
import { includesDay, type Period } from '../period.ts';
import { enquiriesOf } from '../service/enquiries.ts';
import type { Service } from '../service/service.ts';
import { rememberUnits } from './remember-units.ts';

const NOT_YET = 'open';

const TYPE: MiDimension = {
  key: 'type',
  label: 'Single or joint',
  words: (code) => ({ single: 'Social work alone', joint: 'Joint' })[code] ?? code,
};

const OUTCOME: MiDimension = {
  key: 'outcome',
  label: 'Outcome',
  words: (code) => (code === NOT_YET ? 'No outcome yet' : codeLabel('s47_outcome', code)),
};

/** Begun in the period: what M13 makes its rate of. */
export const enquiryUnits = rememberUnits(findEnquiries);

export const m12: Mi = {
  id: 'M12',
  type: 'flow',
  unit: 'enquiries',
  dimensions: [TYPE, OUTCOME],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [{ id: 'M12', title: 'Section 47 type enquiries', units: enquiryUnits }],
};

function findEnquiries(service: Service, period: Period): readonly MiUnit[] {
  return service.cases.flatMap((file) =>
    enquiriesOf(file)
      .filter(({ startedOn }) => includesDay(period, startedOn) && startedOn <= service.today)
      .map(({ record, child, startedOn, type, outcome, outcomeOn }) => ({
        file: file.digest.file,
        record,
        person: child,
        location: file.locationOn(startedOn),
        dimensions: { type, outcome: outcomeOn !== undefined && outcomeOn <= service.today ? outcome : NOT_YET },
        on: startedOn,
      })),
  );
}
