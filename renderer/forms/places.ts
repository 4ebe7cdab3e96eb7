/** The places whose clock a time may be read from: where the service works first, then the rest of the world. */
import { isZone, LONDON, placeOf, type ZoneName } from '#shared/base/zoned-instant.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';

export interface Place {
  readonly value: ZoneName;
  readonly label: string;
}

export interface PlaceGroup {
  readonly group: string;
  readonly items: readonly Place[];
}

const serviceZones: readonly ZoneName[] = [
  ...new Set([LONDON, ...LOCATIONS.flatMap((location) => [location.zone, ...(location.otherZones ?? [])])]),
];

/** @param also a zone that a record already holds, so that it can be shown whatever it is. */
export function placeGroups(also: ZoneName): readonly PlaceGroup[] {
  const here = serviceZones.includes(also) ? serviceZones : [also, ...serviceZones];
  const known = new Set(here);
  return [
    { group: 'Where the service works', items: placesOf(here) },
    { group: 'Everywhere else', items: placesOf(Intl.supportedValuesOf('timeZone').filter((zone) => !known.has(zone) && isZone(zone))) },
  ];
}

const placesOf = (zones: readonly ZoneName[]): readonly Place[] =>
  zones.map((zone) => ({ value: zone, label: placeOf(zone) })).toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
