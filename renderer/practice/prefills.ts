/** First values that the screens know: the moment, the person, the place, and what the file says already. */
import { dateOf, LONDON, type ZonedInstant, zoneOf } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import type { Prefills } from '#shared/forms/prefill.ts';
import { LOCATIONS } from '#shared/reference/locations.ts';
import { thresholdDocumentOn } from '#shared/reference/threshold-document.ts';

/** For any record: now, today, me. */
export function generalPrefills(now: ZonedInstant, me: { readonly person: string; readonly name: string }): Prefills {
  return {
    now: { value: now, sourceText: 'The moment this form was opened, on this laptop’s clock' },
    today: { value: dateOf(now), sourceText: 'The day this form was opened' },
    me: { value: me.person, sourceText: 'You are signed in' },
    'threshold-version': { value: thresholdDocumentOn(dateOf(now)).version, sourceText: 'In force today' },
  };
}

/**
 * The location a new contact is most likely about: where this laptop is, else where this person last recorded one. London is no
 * hint: people work there for every location.
 */
export function likelyLocation(now: ZonedInstant, files: readonly FileDigest[], me: string): Prefills {
  const zone = zoneOf(now);
  const here =
    zone === LONDON ? undefined : LOCATIONS.find((location) => location.zone === zone || location.otherZones?.includes(zone) === true);
  if (here !== undefined) return { 'my-location': { value: here.code, sourceText: `This laptop’s clock is on ${here.shortName} time` } };
  const last = files
    .filter((file) => file.createdBy === me && file.location !== '')
    .reduce<FileDigest | undefined>(
      (latest, file) => (latest === undefined || file.createdAt > latest.createdAt ? file : latest),
      undefined,
    );
  return last === undefined ? {} : { 'my-location': { value: last.location, sourceText: 'The location you last worked with' } };
}
