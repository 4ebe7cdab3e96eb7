/** Contacts that ask for advice of one kind (M24, M25), by their source as recorded: `PFADV`, `ADADV`. */
import { compareInstants, dateOf, LONDON, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { instantIn, textIn } from '#shared/practice/body-values.ts';
import type { MiUnit } from '../mi.ts';
import { includesInstant, type Period } from '../period.ts';
import type { CountedFile } from '../service/counted-file.ts';
import { hasHappened, type Service } from '../service/service.ts';

export interface AdviceContact {
  readonly file: CountedFile;
  readonly record: string;
  readonly receivedAt: ZonedInstant;
  /** The first human answer, by the moment the figures are as of. */
  readonly answeredAt: ZonedInstant | undefined;
}

export const adviceContacts = (service: Service, source: string): readonly AdviceContact[] =>
  service.contacts.flatMap((file) =>
    file.facts('contact').flatMap(({ record, values }) => {
      const receivedAt = instantIn(values, 'receivedAt');
      if (textIn(values, 'source') !== source || !hasHappened(service, receivedAt)) return [];
      const answers = [
        instantIn(values, 'respondedAt'),
        ...file.facts('contact-response').map((fact) => instantIn(fact.values, 'respondedAt')),
      ];
      const answeredAt = answers.filter((at) => hasHappened(service, at)).toSorted(compareInstants)[0];
      return [{ file, record, receivedAt, answeredAt }];
    }),
  );

/** At the location of the family when it was received. */
export const adviceUnit = ({ file, record, receivedAt }: AdviceContact, at: ZonedInstant): MiUnit => ({
  file: file.digest.file,
  record,
  location: file.locationOn(dateOf(receivedAt, LONDON)),
  dimensions: {},
  on: dateOf(at, LONDON),
});

export const receivedIn = (service: Service, source: string, period: Period): readonly MiUnit[] =>
  adviceContacts(service, source)
    .filter(({ receivedAt }) => includesInstant(period, receivedAt))
    .map((contact) => adviceUnit(contact, contact.receivedAt));
