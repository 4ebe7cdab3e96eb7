/** The kinds of record there are, by name: what a folder here, a route and a stored record are called. Never renamed once shipped. */
export const KIND_NAMES = [
  'contact',
  'contact-response',
  'referral',
  'outcome-told',
  'case',
  'person',
  'involvement',
  'allocation',
  'visit',
  'case-note',
  'addendum',
  'staff-register-entry',
  'invitation',
] as const;

export type KindName = (typeof KIND_NAMES)[number];
