/** Records of child protection and of children in need in a few words, for the tests of this folder. Names become ids. */
import type { Body } from '#shared/practice/record.ts';
import { kpiTotal } from './compute.ts';
import type { Kpi, KpiPart } from './kpi.ts';
import type { Mi } from './mi.ts';
import type { Period } from './period.ts';
import type { Service } from './service/service.ts';
import { id, london, type TestFile, type TestRecord } from './service-for-tests.ts';

export const yes = { answer: true };
export const no = { answer: false };

/** A case in Nepal unless it says otherwise, opened before everything. */
export const caseOf = (
  name: string,
  records: readonly TestRecord[],
  also: Partial<TestFile> & { readonly location?: string } = {},
): TestFile => {
  const { location = 'NEPAL', ...file } = also;
  return {
    type: 'case',
    name,
    records: [
      {
        kind: 'case',
        name: `case-${name}`,
        body: { householdName: name, location, openedOn: '2020-01-01', reason: 'x' },
        at: '2020-01-01 09:00',
      },
      ...records,
    ],
    ...file,
  };
};

export const child = (name: string, body: Body = {}): TestRecord => ({
  kind: 'person',
  name,
  body: { givenName: name, group: 'child', ...body },
});

const childRows = (rows: Readonly<Record<string, Body>>) =>
  Object.entries(rows).map(([name, row]) => ({ rowId: name, child: id(name), ...row }));

export const concern = (name: string, notifiedAt: string, body: Body = {}): TestRecord => ({
  kind: 'child-protection-concern',
  name,
  body: { cameBy: 'open-case', notifiedAt: london(notifiedAt), decision: 'strategy-meeting', people: [], ...body },
});

export const meeting = (name: string, heldAt: string, children: readonly string[], body: Body = {}): TestRecord => ({
  kind: 'strategy-meeting',
  name,
  body: {
    type: 'initial',
    heldAt: london(heldAt),
    enquiry: 'joint',
    minimumMet: yes,
    children: childRows(Object.fromEntries(children.map((each) => [each, { enquiry: yes }]))),
    ...body,
  },
});

export const enquiry = (
  name: string,
  about: string,
  outcomes: Readonly<Record<string, string>>,
  authorisedAt?: string,
  body: Body = {},
): TestRecord => ({
  kind: 'section-47-enquiry',
  name,
  body: {
    strategyMeeting: id(about),
    type: 'joint',
    children: childRows(Object.fromEntries(Object.entries(outcomes).map(([each, outcome]) => [each, { outcome }]))),
    ...body,
  },
  ...(authorisedAt === undefined ? {} : { authorisedAt }),
});

export const conference = (name: string, heldAt: string, outcomes: Readonly<Record<string, string>>, body: Body = {}): TestRecord => ({
  kind: 'child-protection-conference',
  name,
  body: {
    type: 'initial',
    held: 'decided',
    quorate: yes,
    heldAt: london(heldAt),
    [body['type'] === 'review' ? 'reviewDecisions' : 'decisions']: childRows(
      Object.fromEntries(Object.entries(outcomes).map(([each, outcome]) => [each, { outcome }])),
    ),
    ...body,
  },
});

export const review = (name: string, heldAt: string, outcomes: Readonly<Record<string, string>>, body: Body = {}): TestRecord =>
  conference(name, heldAt, outcomes, { type: 'review', ...body });

export const protectionPlan = (name: string, children: Readonly<Record<string, Body>>, body: Body = {}): TestRecord => ({
  kind: 'child-protection-plan',
  name,
  body: { visitEvery: 10, visitSchedule: 'At home and at school', children: childRows(children), ...body },
});

export const needPlan = (name: string, startedOn: string, children: readonly string[], body: Body = {}): TestRecord => ({
  kind: 'child-in-need-plan',
  name,
  body: {
    startedOn,
    visitEvery: 20,
    reviewEvery: 13,
    longerAgreed: no,
    children: childRows(Object.fromEntries(children.map((each) => [each, { wishes: 'x' }]))),
    ...body,
  },
});

/** Children seen face to face and alone, unless the row says otherwise. */
export const visit = (
  name: string,
  visitedAt: string,
  children: Readonly<Record<string, Body>>,
  body: Body = {},
  by?: string,
): TestRecord => ({
  kind: 'visit',
  name,
  body: {
    visitedAt: london(visitedAt),
    outcome: 'made',
    place: 'home',
    children: childRows(
      Object.fromEntries(Object.entries(children).map(([each, row]) => [each, { seen: yes, faceToFace: yes, seenAlone: yes, ...row }])),
    ),
    ...body,
  },
  ...(by === undefined ? {} : { by }),
});

export const involvement = (name: string, type: string, people: readonly string[], openedOn: string, body: Body = {}): TestRecord => ({
  kind: 'involvement',
  name,
  body: { type, people: people.map(id), openedOn, reason: 'x', ...body },
});

/** `met/decided`, and `+n` that are pending: `2/3 +1`. */
export function fractionOf(service: Service, kpi: Kpi, period: Period, part: string = kpi.id): string {
  const figure = kpiTotal(service, kpi, period);
  const own = part === kpi.id ? figure : figure.parts.find(({ id: each }) => each === part);
  if (own === undefined) throw new Error(`No part ${part}`);
  return `${own.numerator}/${own.denominator}${own.pending === 0 ? '' : ` +${own.pending}`}`;
}

export const partOf = (kpi: Kpi, part: string): KpiPart => {
  const own = kpi.parts.find((each) => each.id === part);
  if (own === undefined) throw new Error(`No part ${part}`);
  return own;
};

/** Why each unit counts as what it does, by its location. */
export const whysOf = (service: Service, kpi: Kpi, period: Period, part: string = kpi.id): readonly string[] =>
  partOf(kpi, part)
    .units(service, period)
    .map(({ location, outcome, why }) => `${location} ${outcome}: ${why}`);

export const countOf = (service: Service, mi: Mi, period: Period, line: string = mi.id): number => {
  const own = mi.lines.find((each) => each.id === line);
  if (own === undefined) throw new Error(`No line ${line}`);
  return own.units(service, period).length;
};

export const valuesOf = (
  service: Service,
  of: Kpi | Mi,
  period: Period,
  location: string | null = null,
): Readonly<Record<string, number | null>> =>
  Object.fromEntries((of.values?.(service, period, location) ?? []).map(({ id: each, value }) => [each, value]));
