/** Contacts as units of M1, M2, M24 and M25: at the place of the family or adult they are about, on the day they were received. */
import { dateOf, LONDON } from '#shared/base/zoned-instant.ts';
import type { MiDimension, MiUnit } from '../mi.ts';
import { includesInstant, type Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { hasHappened, type Service } from '../service/service.ts';
import { dfeSourceOf } from './dimensions.ts';

export const ABOUT: MiDimension = {
  key: 'about',
  label: 'About',
  words: (code) => ({ child: 'Child', adult: 'Adult at risk' })[code] ?? 'Not recorded',
};

/** As P1.1 counts them: also one that is still being written, which has reached the service all the same. */
export const contactsReceivedIn = (service: Service, period: Period): readonly CountedFile[] =>
  service.contacts.filter(
    ({ digest: { receivedAt } }) => receivedAt !== undefined && hasHappened(service, receivedAt) && includesInstant(period, receivedAt),
  );

/** One about a child and an adult at once stands in the row of each, and once in every total. */
export function contactUnit(file: CountedFile, dimensions: MiUnit['dimensions'] = {}): MiUnit {
  const { digest } = file;
  const source = digest.source ?? 'OTHER';
  const receivedOn = digest.receivedAt === undefined ? undefined : dateOf(digest.receivedAt, LONDON);
  return {
    file: digest.file,
    // Of one that is still being written, what its clock started from.
    record: file.facts('contact')[0]?.record ?? file.clocks('P1.1')[0]?.record ?? digest.file,
    location: receivedOn === undefined ? digest.location : file.locationOn(receivedOn),
    dimensions: { source, dfeSource: dfeSourceOf(source), ...dimensions },
    ...(receivedOn === undefined ? {} : { on: receivedOn }),
  };
}

export const aboutOf = ({ digest: { about } }: CountedFile): string | readonly string[] =>
  about === 'both' ? ['child', 'adult'] : (about ?? '');
