/** Cases with their referral, involvements and assessments in a line each, for the tests of assessments. */
import type { Body } from '#shared/practice/record.ts';
import { id, london, type TestFile, type TestRecord } from './service-for-tests.ts';

/** The Rai family in Nepal: Asha, born 2016, Bikram, born 2019, and their mother Maya, unless `people` says otherwise. */
export const caseFile = (name: string, records: readonly TestRecord[], more: Body = {}): TestFile => ({
  type: 'case',
  name,
  records: [
    { kind: 'case', name: `${name}-case`, body: { householdName: 'Rai', location: 'NEPAL', openedOn: '2025-11-03', reason: '…', ...more } },
    person('asha', { born: '2016-05-01' }),
    person('bikram', { born: '2019-08-20' }),
    person('maya', { group: 'adult', born: '1990-02-02' }),
    ...records,
  ],
});

export const person = (name: string, more: Body = {}): TestRecord => ({
  kind: 'person',
  name,
  body: { givenName: name, familyName: 'Rai', group: 'child', ...more },
});

/** The copy of a threshold decision that the case carries: for child in need unless it says otherwise. */
export const referred = (name: string, receivedAt: string, more: Body = {}): TestRecord => ({
  kind: 'referral',
  name,
  body: {
    level: 'child-in-need',
    rationale: '…',
    outcome: 'CIN',
    referralOutcome: '4',
    receivedAt: london(receivedAt),
    decidedAt: london(receivedAt),
    decidedBy: id('grace'),
    ...more,
  },
});

export const involved = (name: string, people: readonly string[], openedOn: string, more: Body = {}): TestRecord => ({
  kind: 'involvement',
  name,
  body: { type: 'child-in-need', people: people.map(id), openedOn, reason: '…', ...more },
});

export interface TestAssessment {
  readonly startedOn: string;
  readonly signedAt?: string;
  readonly signedBy?: string;
  /** By name; each with `child` of the body's row. */
  readonly children?: readonly string[];
  readonly child?: Body;
  readonly body?: Body;
  readonly at?: string;
}

/** A child and family assessment, finalised by Grace on the day it was signed or, unsigned, on the day it began. */
export const assessment = (
  name: string,
  { startedOn, signedAt, signedBy, children = ['asha'], child = {}, body = {}, at }: TestAssessment,
): TestRecord => ({
  kind: 'child-and-family-assessment',
  name,
  at: at ?? signedAt ?? `${startedOn} 12:00`,
  body: {
    type: 'referral',
    startedOn,
    worker: id('grace'),
    children: children.map((each) => ({ rowId: `row-${each}`, child: id(each), outcome: 'NFA', ...child })),
    outcome: 'NFA',
    ...body,
  },
  ...(signedAt === undefined ? {} : { authorisedAt: signedAt }),
  ...(signedBy === undefined ? {} : { authorisedBy: signedBy }),
});
