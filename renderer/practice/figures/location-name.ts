/** A location as tables name it. */
import { UNKNOWN_LOCATION } from '#shared/indicators/service/counted-file.ts';
import { locationsByCode } from '#shared/reference/locations.ts';

export const locationName = (code: string): string =>
  code === UNKNOWN_LOCATION ? 'Not yet known' : (locationsByCode.get(code)?.shortName ?? code);
