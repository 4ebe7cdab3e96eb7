/** A journey to a location with a caseload on the laptop: where, when, which cases, what to pack, what came of it (CLK4). */
import { z } from 'zod';
import { formatDay } from '#shared/base/calendar-date.ts';
import { locationsByCode } from '#shared/reference/locations.ts';
import { dateIn, fileId, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { tripForm } from './form.ts';

export const trip: RecordKind = {
  kind: 'trip',
  title: 'Trip',
  fileTypes: ['personal'],
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Plan a trip', finish: 'Save the trip', shareable: false },
  correctedBy: 'new-version',
  form: tripForm,
  // The cases are chosen from a list of what this laptop holds.
  schema: schemaFromForm(tripForm, { cases: z.array(fileId).optional() }),
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'leavesOn'),
  summary: (body) => {
    const place = locationsByCode.get(textIn(body, 'location'))?.shortName ?? '';
    const [leaves, returns] = [dateIn(body, 'leavesOn'), dateIn(body, 'returnsOn')];
    const days =
      leaves === undefined ? '' : returns === undefined ? `from ${formatDay(leaves)}` : `${formatDay(leaves)} to ${formatDay(returns)}`;
    return [place, days].filter(Boolean).join(', ');
  },
  facts: ['location', 'purpose', 'leavesOn', 'returnsOn', 'cases', 'packing.packed', 'reconciledOn'],
};
