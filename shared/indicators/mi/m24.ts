/**
 * M24 · Requests for advice on private fostering that were dealt with in the period, by location. Source: SOR Annex E M24. "Dealt with"
 * is answered, so they belong to the period of the answer; what was received and not answered is printed beside.
 */
import type { Mi } from '../mi.ts';
import { includesInstant } from '../period.ts';
import { adviceContacts, adviceUnit, receivedIn } from './advice.ts';

const PRIVATE_FOSTERING = 'PFADV';

export const m24: Mi = {
  id: 'M24',
  type: 'flow',
  unit: 'requests',
  dimensions: [],
  windows: ['since-contract-start', 'previous', 'same-last-year'],
  lines: [
    {
      id: 'M24',
      title: 'Requests for advice on private fostering answered',
      units: (service, period) =>
        adviceContacts(service, PRIVATE_FOSTERING).flatMap((contact) =>
          contact.answeredAt !== undefined && includesInstant(period, contact.answeredAt) ? [adviceUnit(contact, contact.answeredAt)] : [],
        ),
    },
    { id: 'M24.received', title: 'Received', units: (service, period) => receivedIn(service, PRIVATE_FOSTERING, period) },
    {
      id: 'M24.unanswered',
      title: 'Received and not answered yet',
      units: (service, period) =>
        adviceContacts(service, PRIVATE_FOSTERING)
          .filter(({ receivedAt, answeredAt }) => answeredAt === undefined && includesInstant(period, receivedAt))
          .map((contact) => adviceUnit(contact, contact.receivedAt)),
    },
  ],
};
