/**
 * The places the service works in (Statement of Requirements para 46). A code is what records keep; it never changes.
 * "BFG" is Gibraltar, as the SOR's table of para 47 has it; British Forces Germany is BATG.
 */
import type { ZoneName } from '#shared/base/zoned-instant.ts';

export interface Location {
  readonly code: string;
  readonly label: string;
  /** For narrow columns and breadcrumbs. */
  readonly shortName: string;
  /** Where most of its families live. */
  readonly zone: ZoneName;
  /** Other zones that the location stretches over, offered when a time is entered. */
  readonly otherZones?: readonly ZoneName[];
  /** Key of holidays.json. */
  readonly holidays: string;
  /** ISO weekdays, 1 Monday to 7 Sunday, by the host country; a garrison may differ. */
  readonly weekend: readonly number[];
}

const SATURDAY_SUNDAY = [6, 7];

export const LOCATIONS: readonly Location[] = [
  {
    code: 'EJSU',
    label: 'Global Support Unit European Joint Support Unit (all locations)',
    shortName: 'EJSU',
    zone: 'Europe/Brussels',
    otherZones: [
      'Europe/Rome',
      'Europe/Amsterdam',
      'Europe/Oslo',
      'Europe/Lisbon',
      'Europe/Madrid',
      'Europe/Istanbul',
      'Europe/Warsaw',
      'Europe/Paris',
      'Europe/Athens',
      'Europe/Tallinn',
      'Europe/Bucharest',
      'Europe/Berlin',
    ],
    holidays: 'BE',
    weekend: SATURDAY_SUNDAY,
  },
  {
    code: 'BATG',
    label: 'British Forces Germany, Sennelager (BATG)',
    shortName: 'Germany',
    zone: 'Europe/Berlin',
    holidays: 'DE-NW',
    weekend: SATURDAY_SUNDAY,
  },
  // By law only Saturday: a two-day weekend was tried in May and June 2022 and revoked.
  { code: 'NEPAL', label: 'Nepal', shortName: 'Nepal', zone: 'Asia/Kathmandu', holidays: 'NP', weekend: [6] },
  // The government's weekend is Friday and Sunday.
  { code: 'BRUNEI', label: 'British Forces Brunei', shortName: 'Brunei', zone: 'Asia/Brunei', holidays: 'BN', weekend: [5, 7] },
  {
    code: 'BATUK',
    label: 'British Army Training Unit Kenya',
    shortName: 'Kenya',
    zone: 'Africa/Nairobi',
    holidays: 'KE',
    weekend: SATURDAY_SUNDAY,
  },
  {
    code: 'BDSUS',
    label: 'United States of America (BDSUS)',
    shortName: 'USA',
    zone: 'America/New_York',
    otherZones: ['America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'Pacific/Honolulu'],
    holidays: 'US',
    weekend: SATURDAY_SUNDAY,
  },
  {
    code: 'BATUS',
    label: 'British Army Training Unit Suffield, Canada',
    shortName: 'Canada',
    zone: 'America/Edmonton',
    holidays: 'CA-AB',
    weekend: SATURDAY_SUNDAY,
  },
  {
    code: 'BATSUB',
    label: 'British Army Training Support Unit Belize',
    shortName: 'Belize',
    zone: 'America/Belize',
    holidays: 'BZ',
    weekend: SATURDAY_SUNDAY,
  },
  {
    code: 'BFG',
    label: 'British Forces Gibraltar',
    shortName: 'Gibraltar',
    zone: 'Europe/Gibraltar',
    holidays: 'GI',
    weekend: SATURDAY_SUNDAY,
  },
  // No public source lists its holidays: Command orders decide.
  {
    code: 'BIOT',
    label: 'British Indian Ocean Territory',
    shortName: 'BIOT',
    zone: 'Indian/Chagos',
    holidays: 'IO',
    weekend: SATURDAY_SUNDAY,
  },
  {
    code: 'SING',
    label: 'British Defence Singapore Support Unit',
    shortName: 'Singapore',
    zone: 'Asia/Singapore',
    holidays: 'SG',
    weekend: SATURDAY_SUNDAY,
  },
  {
    code: 'SAUDI',
    label: 'MODSAP and SANGCOM (Saudi Arabia)',
    shortName: 'Saudi Arabia',
    zone: 'Asia/Riyadh',
    holidays: 'SA',
    weekend: [5, 6],
  },
  {
    code: 'UK',
    label: 'United Kingdom (in transit, or responsible local authority)',
    shortName: 'United Kingdom',
    zone: 'Europe/London',
    holidays: 'GB-ENG',
    weekend: SATURDAY_SUNDAY,
  },
  // SOR para 46 XIII: case by case. London's calendar stands in until the place is named.
  {
    code: 'OTHER',
    label: 'Any other MOD location (case by case)',
    shortName: 'Other',
    zone: 'Europe/London',
    holidays: 'GB-ENG',
    weekend: SATURDAY_SUNDAY,
  },
];

export const locationsByCode: ReadonlyMap<string, Location> = new Map(LOCATIONS.map((location) => [location.code, location]));

/** For a choice field. */
export const LOCATION_OPTIONS = LOCATIONS.map(({ code, label }) => ({ code, label }));

/** Every zone a member of staff may need, most used first: the zones of all locations, then London. */
export const SERVICE_ZONES: readonly ZoneName[] = [
  ...new Set([...LOCATIONS.flatMap((location) => [location.zone, ...(location.otherZones ?? [])]), 'Europe/London']),
];
