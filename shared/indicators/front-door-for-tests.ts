/** Contacts and their decisions in a line each, for the tests of the front door. */
import type { Body } from '#shared/practice/record.ts';
import { id, london, type TestFile, type TestRecord } from './service-for-tests.ts';

/** A contact of the Army Welfare Service about a child in Nepal, answered by Grace after an hour unless it says otherwise. */
export const contactBody = (receivedAt: string, more: Body = {}): Body => ({
  receivedAt: london(receivedAt),
  location: 'NEPAL',
  source: 'WELF',
  channel: 'telephone',
  about: 'child',
  people: [{ rowId: 'asha', name: 'Asha Rai', group: 'child' }],
  said: 'Left alone at night',
  significantHarm: { answer: false },
  consent: 'given',
  responded: { answer: false },
  ...more,
});

/** Decided by Grace: child in need, the medical centre consulted at the same moment, nobody told yet. */
export const decisionBody = (decidedAt: string, more: Body = {}): Body => ({
  level: 'child-in-need',
  rationale: 'Neglect',
  outcome: 'CIN',
  referralOutcome: '4',
  decidedAt: london(decidedAt),
  decidedBy: id('grace'),
  thresholdVersion: '2025',
  consulted: { answer: true },
  consultations: [{ rowId: 'c1', agency: 'health', at: london(decidedAt) }],
  significantHarm: { answer: false },
  nextSteps: 'Assessment',
  referrerTold: 'later',
  familyTold: 'later',
  ...more,
});

export interface TestContact {
  readonly name: string;
  readonly receivedAt: string;
  readonly contact?: Body;
  readonly decidedAt?: string;
  readonly decision?: Body;
  /** Who wrote the contact down; default Grace. */
  readonly by?: string;
  readonly signedAt?: string;
  readonly also?: readonly TestRecord[];
}

export const contactFile = ({ name, receivedAt, contact, decidedAt, decision, by, signedAt, also = [] }: TestContact): TestFile => ({
  type: 'contact',
  name,
  records: [
    {
      kind: 'contact',
      name: `${name}-contact`,
      body: contactBody(receivedAt, contact),
      at: receivedAt,
      ...(by === undefined ? {} : { by }),
    },
    ...(decidedAt === undefined
      ? []
      : [
          {
            kind: 'referral' as const,
            name: `${name}-decision`,
            body: decisionBody(decidedAt, decision),
            at: decidedAt,
            ...(signedAt === undefined ? {} : { authorisedAt: signedAt }),
          },
        ]),
    ...also,
  ],
});

export const answered = (at: string, by = 'grace'): Body => ({
  responded: { answer: true },
  respondedAt: london(at),
  respondedBy: id(by),
  respondedHow: 'telephone',
});
