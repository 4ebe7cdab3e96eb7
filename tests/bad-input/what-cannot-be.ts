/**
 * The list of what cannot be (issue 3 §5): each with what the form or the file says of it, at which field, and its neighbour that is
 * right. Bodies hold only what the case is about; what else a form would ask for stands at other fields.
 */
import type { RecordId } from '#shared/base/ids.ts';
import { recordId, stateOf } from '#shared/case-file/states-for-tests.ts';
import type { KindName } from '#shared/practice/catalogue.ts';
import type { Body, RecordState } from '#shared/practice/record.ts';

export interface Impossible {
  readonly what: string;
  readonly kind: KindName;
  readonly body: Body;
  /** The same field as it should have been. */
  readonly right: Body;
  readonly path: string;
  readonly says: string;
  /** What the file holds besides the case, the child and her mother. */
  readonly beside?: readonly RecordState[];
  /** And instead, where it is the file that was wrong. */
  readonly rightBeside?: readonly RecordState[];
}

const maya = stateOf('person', 'maya', { givenName: 'Maya', familyName: 'Gurung', group: 'child', born: '2019-05-02' });
const sita = stateOf('person', 'sita', { givenName: 'Sita', familyName: 'Gurung', group: 'adult', born: '1990-01-01' });
const opened = stateOf('case', 'case', { householdName: 'Gurung', location: 'NEPAL', openedOn: '2026-03-02', reason: 'Neglect' });
export const FAMILY: readonly RecordState[] = [opened, maya, sita];
export const NEW_RECORD: RecordId = recordId('new');

const child = (columns: Body = {}) => ({ rowId: '1', child: maya.record, ...columns });
const inNepal = (day: string, time = '10:00') => `${day}T${time}:00+05:45[Asia/Kathmandu]`;
const involvement = (changes: Body): Body => ({ type: 'child-in-need', people: [maya.record], openedOn: '2026-03-02', ...changes });
const inNeed = stateOf('involvement', 'cin', involvement({}));
const protection = stateOf('child-protection-plan', 'cpp', { children: [child({ startedOn: '2026-05-04' })] });
const visitInMay = stateOf('visit', 'visit', { visitedAt: inNepal('2026-05-02'), outcome: 'made', children: [] });

/** It is Tuesday, 10 November 2026, three in the afternoon in London, and eleven at night in Brunei. */
export const IMPOSSIBLE: readonly Impossible[] = [
  {
    what: 'born tomorrow',
    kind: 'person',
    body: { born: '2026-11-11' },
    right: { born: '2026-11-10' },
    path: 'born',
    says: 'This day is in the future: check the date',
  },
  {
    what: 'born on a day that does not exist',
    kind: 'person',
    body: { born: '2026-02-29' },
    right: { born: '2024-02-29' },
    path: 'born',
    says: 'Enter a day that exists, such as 3 March 2026',
  },
  {
    what: 'a date in words',
    kind: 'person',
    body: { born: 'last spring' },
    right: { born: '2026-04-01' },
    path: 'born',
    says: 'Enter a day that exists, such as 3 March 2026',
  },
  {
    what: 'dead before born',
    kind: 'person',
    body: { born: '1990-01-02', diedOn: '1990-01-01' },
    right: { born: '1990-01-01', diedOn: '1990-01-01' },
    path: 'diedOn',
    says: 'This is before Tue 2 Jan 1990: check both dates',
  },
  {
    what: 'a contact that is received in an hour',
    kind: 'contact',
    body: { receivedAt: '2026-11-10T16:00:00+00:00[Europe/London]' },
    right: { receivedAt: '2026-11-10T11:55:00+03:00[Africa/Nairobi]' },
    path: 'receivedAt',
    says: "This is in the future: check the time, its place, and this laptop's clock (Tue 10 Nov 2026, 15:00 London)",
  },
  {
    what: 'a response before its contact, as after a clock was moved back',
    kind: 'contact',
    body: { receivedAt: inNepal('2026-11-09', '14:00'), responded: { answer: true }, respondedAt: inNepal('2026-11-09', '13:00') },
    right: {
      receivedAt: inNepal('2026-11-09', '14:00'),
      responded: { answer: true },
      respondedAt: '2026-11-09T08:20:00+00:00[Europe/London]',
    },
    path: 'respondedAt',
    says: 'This is before Mon 9 Nov 2026, 14:00 Kathmandu (08:15 London): check both times',
  },
  {
    what: 'a time without its place',
    kind: 'visit',
    body: { visitedAt: '10 November | 9:00' },
    right: { visitedAt: inNepal('2026-11-09') },
    path: 'visitedAt',
    says: 'Enter a day, a time and the place whose clock it is',
  },
  {
    what: 'a visit before the case was opened',
    kind: 'visit',
    body: { visitedAt: inNepal('2026-03-01', '23:30') },
    right: { visitedAt: inNepal('2026-03-02', '00:30') },
    path: 'visitedAt',
    says: 'This visit is before the case was opened (Mon 2 Mar 2026): check both days',
  },
  {
    what: 'a child seen before it was born',
    kind: 'visit',
    beside: [{ ...opened, body: { ...opened.body, openedOn: '2019-01-01' } }, maya],
    body: { visitedAt: inNepal('2019-05-01'), outcome: 'made', children: [child({ seen: { answer: true } })] },
    right: { visitedAt: inNepal('2019-05-02'), outcome: 'made', children: [child({ seen: { answer: true } })] },
    path: 'children.0.child',
    says: 'Maya Gurung was born on Thu 2 May 2019, after this day: check both',
  },
  {
    what: 'a child twice in one visit',
    kind: 'visit',
    body: { visitedAt: inNepal('2026-05-02'), outcome: 'made', children: [child(), { ...child(), rowId: '2' }] },
    right: { visitedAt: inNepal('2026-05-02'), outcome: 'made', children: [child()] },
    path: 'children.1.child',
    says: 'Maya Gurung stands in this table twice: put both together',
  },
  {
    what: 'an involvement closed before it was opened',
    kind: 'involvement',
    body: involvement({ openedOn: '2026-06-02', closedOn: '2026-06-01' }),
    right: involvement({ openedOn: '2026-06-01', closedOn: '2026-06-01' }),
    path: 'closedOn',
    says: 'This is before Tue 2 Jun 2026: check both dates',
  },
  {
    what: 'an involvement opened before its case',
    kind: 'involvement',
    body: involvement({ openedOn: '2026-03-01' }),
    right: involvement({ openedOn: '2026-03-01', step: 'transfer-in' }),
    path: 'openedOn',
    says: 'This is before the case was opened (Mon 2 Mar 2026): check both days',
  },
  {
    what: 'two involvements of one kind whose times clash',
    kind: 'involvement',
    beside: [inNeed],
    body: involvement({ openedOn: '2026-06-01' }),
    right: involvement({ openedOn: '2026-06-01', type: 'young-carer' }),
    path: 'people',
    says: 'Maya Gurung: Child in Need (section 17 type) since Mon 2 Mar 2026 is open already. Change that one, or close it first',
  },
  {
    what: 'a step that practice does not know',
    kind: 'involvement',
    beside: [stateOf('involvement', 'eh', involvement({ type: 'early-help' }))],
    body: involvement({ openedOn: '2026-06-01', type: 'child-protection-plan', step: 'step-up', previous: recordId('eh') }),
    right: involvement({ openedOn: '2026-06-01', type: 'child-in-need', step: 'step-up', previous: recordId('eh') }),
    path: 'previous',
    says: 'Early Help cannot be stepped up to Child Protection Plan: choose another involvement, or open it as new',
  },
  {
    what: 'a case closed before it was opened',
    kind: 'closure',
    body: { closedOn: '2026-03-01' },
    right: { closedOn: '2026-03-02' },
    path: 'closedOn',
    says: 'This closure is before the case was opened (Mon 2 Mar 2026): check both days',
  },
  {
    what: 'a case closed before its last visit',
    kind: 'closure',
    beside: [visitInMay],
    body: { closedOn: '2026-05-01' },
    right: { closedOn: '2026-05-02' },
    path: 'closedOn',
    says: 'There was a visit later, on Sat 2 May 2026: check both days',
  },
  {
    what: 'a case closed over a plan that protects a child',
    kind: 'closure',
    beside: [protection],
    body: { closedOn: '2026-07-01' },
    right: { closedOn: '2026-07-01' },
    rightBeside: [stateOf('child-protection-plan', 'cpp', { children: [child({ startedOn: '2026-05-04', endedOn: '2026-07-01' })] })],
    path: 'closedOn',
    says: 'A child protection plan is still in force: end it first',
  },
  {
    what: 'a child on two protection plans',
    kind: 'child-protection-plan',
    beside: [protection],
    body: { children: [child({ startedOn: '2026-06-01' })] },
    right: { children: [child({ startedOn: '2026-03-04', endedOn: '2026-05-04' })] },
    path: 'children',
    says: 'Maya Gurung: a child protection plan of Mon 4 May 2026 is in force. End it first, or change that one',
  },
  {
    what: 'a child in need plan beside a protection plan',
    kind: 'child-in-need-plan',
    beside: [protection],
    body: { startedOn: '2026-06-01', children: [child()] },
    right: { startedOn: '2026-03-04', endedOn: '2026-05-04', children: [child()] },
    path: 'children',
    says: 'Maya Gurung: a child protection plan of Mon 4 May 2026 is in force. End it first, or change that one',
  },
  {
    what: 'a mother younger than her child',
    kind: 'relationship',
    body: { from: maya.record, type: 'parent', to: sita.record },
    right: { from: sita.record, type: 'parent', to: maya.record },
    path: 'from',
    says: 'Maya Gurung was born on Thu 2 May 2019, not before Sita Gurung: check who is whose parent',
  },
  {
    what: 'somebody related to herself',
    kind: 'relationship',
    body: { from: maya.record, type: 'sibling', to: maya.record },
    right: { from: maya.record, type: 'other', to: sita.record },
    path: 'to',
    says: 'Choose two different people',
  },
  {
    what: 'somebody who is not in the file',
    kind: 'involvement',
    body: involvement({ people: [recordId('stranger')] }),
    right: involvement({}),
    path: 'people',
    says: 'Someone named here is not in this file any more: choose the people again',
  },
  {
    what: 'a code nobody knows',
    kind: 'contact',
    body: { source: 'ZZZ' },
    right: { source: 'EDU' },
    path: 'source',
    says: 'Choose one of the answers offered',
  },
  {
    what: 'a code nobody knows among others',
    kind: 'person',
    body: { disabilities: ['MOB', 'constructor'] },
    right: { disabilities: ['MOB'] },
    path: 'disabilities',
    says: 'Choose from the answers offered',
  },
  {
    what: 'none, and one all the same',
    kind: 'person',
    body: { disabilities: ['NONE', 'MOB'] },
    right: { disabilities: ['NONE'] },
    path: 'disabilities',
    says: 'Choose either “No disability” or the others',
  },
  {
    what: 'fewer than nobody',
    kind: 'parenting-group',
    body: { sessions: [{ rowId: '1', on: '2026-06-01', held: { answer: true }, attendees: -1 }] },
    right: { sessions: [{ rowId: '1', on: '2026-06-01', held: { answer: true }, attendees: 0 }] },
    path: 'sessions.0.attendees',
    says: 'Enter 0 or more',
  },
  {
    what: 'a number in words',
    kind: 'parenting-group',
    body: { sessions: [{ rowId: '1', on: '2026-06-01', held: { answer: true }, attendees: 'a dozen' }] },
    right: { sessions: [{ rowId: '1', on: '2026-06-01', held: { answer: true }, attendees: 12 }] },
    path: 'sessions.0.attendees',
    says: 'Enter a number',
  },
  {
    what: 'nothing but spaces where words are asked for',
    kind: 'contact',
    body: { said: ' \t\n\u00A0' },
    right: { said: 'x' },
    path: 'said',
    says: 'Write what was said',
  },
  {
    what: 'a number longer than such numbers are',
    kind: 'person',
    body: { nhsNumber: '943 476 5919 0' },
    right: { nhsNumber: '943 476 5919' },
    path: 'nhsNumber',
    says: 'Shorten this to 12 characters; it has 14',
  },
  {
    what: 'rows that are none',
    kind: 'contact',
    body: { people: 'Maya and her mother' },
    right: { people: [{ rowId: '1', name: 'Maya', group: 'child' }] },
    path: 'people',
    says: 'Enter the rows again',
  },
];
