/** A child in the protection of the service police (Armed Forces Act 1991 s22A): from when, where, and how it ended within 72 hours. */
import { calendarDate } from '#shared/base/calendar-date.ts';
import { instantIn, opening, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { servicePoliceProtectionForm } from './form.ts';

export const servicePoliceProtection: RecordKind = {
  kind: 'service-police-protection',
  title: 'Service police protection',
  fileTypes: ['case'],
  part: 'jurisdiction',
  writers: 'casework',
  signOff: 'offered',
  words: { begin: 'Record service police protection', finish: 'Save the record', shareable: true },
  correctedBy: 'new-version',
  form: servicePoliceProtectionForm,
  schema: schemaFromForm(servicePoliceProtectionForm),
  timescales: [
    {
      id: 's22A',
      name: 'Service police protection ends',
      source: 'Armed Forces Act 1991 s22A',
      limit: 72,
      unit: 'hours',
      calendar: 'contract',
      dayZero: 'start-day',
      // Armed Forces Act 2006 Schedule 13, which put section 22A into the Act of 1991.
      inForceFrom: calendarDate('2009-10-31'),
      warnMinutes: 24 * 60,
      startsAt: (body) => instantIn(body, 'takenAt'),
      stopsWith: 'service-police-protection',
      significantHarm: true,
    },
  ],
  stops: [{ rule: 's22A', own: true, at: (body) => instantIn(body, 'endedAt') }],
  happenedAt: (body) => textIn(body, 'takenAt') || undefined,
  summary: (body) => opening(textIn(body, 'reason')),
  ended: (body) => {
    const at = instantIn(body, 'endedAt');
    return at === undefined ? undefined : { at, summary: 'Service police protection ended' };
  },
  facts: ['people', 'takenAt', 'endedAt', 'endedHow', 'order'],
};
