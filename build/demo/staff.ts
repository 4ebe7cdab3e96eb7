/** The six people of the demonstration service. Invented; the passphrases are printed and protect nothing. */
import { addDays, type CalendarDate, calendarDate } from '#shared/base/calendar-date.ts';
import type { Body } from '#shared/practice/record.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';

export type StaffKey = 'administrator' | 'manager' | 'duty' | 'kenya' | 'germany' | 'nepal';

export interface DemoStaff {
  readonly key: StaffKey;
  readonly name: string;
  readonly initials: string;
  readonly roles: readonly Role[];
  /** As it stands beside the name where one chooses whom to be. */
  readonly roleName: string;
  readonly post: string;
  /** Code of a location. */
  readonly base: string;
  readonly telephone: string;
  /** The last day of their registration with Social Work England. */
  readonly registeredUntil?: CalendarDate;
  readonly passphrase: string;
}

/** What the staff register says besides, as of today: one registration ends soon, one check on record is out of date. */
export function registerDetails(
  { key, name, post, base, telephone }: DemoStaff,
  lineManagers: { readonly manager: string; readonly senior: string },
  today: CalendarDate,
): Body {
  const isQualified = key !== 'administrator';
  const index = DEMO_STAFF.findIndex((member) => member.key === key);
  return {
    post,
    base,
    telephone,
    email: `${name.toLowerCase().replace(' ', '.')}@example.mod.uk`,
    fte: key === 'duty' ? 0.8 : 1,
    startedOn: addDays(today, -400 - index * 130),
    // The senior worker manages two of the team, so that their cases can be audited by the manager.
    ...(key === 'manager' ? {} : { lineManager: key === 'germany' || key === 'nepal' ? lineManagers.senior : lineManagers.manager }),
    socialWorker: { answer: isQualified },
    ...(isQualified ? { sweNumber: `SW${String(104_217 + index * 3311)}` } : {}),
    ...(key === 'germany' ? { registeredUntil: addDays(today, 40) } : {}),
    dbsCheckedOn: addDays(today, key === 'kenya' ? -1107 : -300 - index * 40),
    dbsRenewalOn: addDays(today, key === 'kenya' ? -12 : 795 - index * 40),
    barredListsChecked: { answer: true },
    scUntil: addDays(today, 900 + index * 90),
    supervisionEvery: '2-months',
    cpdHours: 12 + index * 3,
  };
}

export const DEMO_STAFF: readonly DemoStaff[] = [
  {
    key: 'administrator',
    name: 'Helen Ashworth',
    initials: 'HA',
    roles: ['administrator'],
    roleName: 'Administrator',
    post: 'Service administrator',
    base: 'UK',
    telephone: '+44 20 7946 0101',
    passphrase: 'copper-lantern-quiet-bay',
  },
  {
    key: 'manager',
    name: 'Daniel Mensah',
    initials: 'DM',
    roles: ['manager'],
    roleName: 'Manager',
    post: 'Team manager, social work',
    base: 'UK',
    telephone: '+44 20 7946 0102',
    registeredUntil: calendarDate('2027-11-30'),
    passphrase: 'willow-compass-early-train',
  },
  {
    key: 'duty',
    name: 'Priya Nair',
    initials: 'PN',
    roles: ['duty-worker'],
    roleName: 'Duty worker',
    post: 'Senior social worker, duty and triage',
    base: 'UK',
    telephone: '+44 20 7946 0103',
    registeredUntil: calendarDate('2027-11-30'),
    passphrase: 'night-ferry-amber-kettle',
  },
  {
    key: 'kenya',
    name: 'Catrin Morgan',
    initials: 'CM',
    roles: ['practitioner'],
    roleName: 'Practitioner, Kenya and the Americas',
    post: 'Social worker, Kenya, the Americas and southern Europe',
    base: 'BATUK',
    telephone: '+44 20 7946 0104',
    registeredUntil: calendarDate('2027-11-30'),
    passphrase: 'acacia-morning-slate-river',
  },
  {
    key: 'germany',
    name: 'James Whitlock',
    initials: 'JW',
    roles: ['practitioner'],
    roleName: 'Practitioner, Germany and Gibraltar',
    post: 'Social worker, Germany, northern Europe and Gibraltar',
    base: 'BATG',
    telephone: '+44 20 7946 0105',
    registeredUntil: calendarDate('2027-11-30'),
    passphrase: 'gravel-orchard-tall-window',
  },
  {
    key: 'nepal',
    name: 'Sunita Thapa',
    initials: 'ST',
    roles: ['practitioner'],
    roleName: 'Practitioner, Nepal and Brunei',
    post: 'Social worker, Nepal, Brunei and Singapore',
    base: 'NEPAL',
    telephone: '+44 20 7946 0106',
    registeredUntil: calendarDate('2027-11-30'),
    passphrase: 'cedar-market-bright-bicycle',
  },
];
