/** Where a field's first value may come from. */

/** What a field's `prefill` may name. The screen supplies those it knows. */
const PREFILL_SOURCES = {
  now: 'the moment the form was opened, in the zone of the place',
  today: 'the day the form was opened',
  me: 'the person who is signed in',
  'my-location': 'the location this person last worked with',
  'file-location': 'the location of the file',
  'file-children': 'the children of the file',
  'threshold-version': 'the version of the threshold document in force',
  'contact-received': 'when the contact was received',
  'contact-people': 'the people the contact was about',
  'contact-significant-harm': 'whether the contact was flagged as significant risk of harm',
} as const;

/**
 * Besides those: `latest:<kind>.<field>`, what the latest finalised record of that kind in the file says in that field (U4).
 * The whole of a table is taken with its rows.
 */
export type PrefillSource = keyof typeof PREFILL_SOURCES | `latest:${string}.${string}`;
