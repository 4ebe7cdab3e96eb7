/** For whom a visit answers: the children who were seen at it, in whichever schedules it counts for. */
import type { TimescaleStop } from '#shared/timescales/rule.ts';
import { instantIn, textIn, textsIn } from '../body-values.ts';
import type { Body } from '../record.ts';
import { childrenSeen } from './children-seen.ts';

/** Face to face or, with the reason why not, by video: PI 5.6 counts those apart. */
const seen = (body: Body): readonly string[] => childrenSeen(body).flatMap((child) => (child.seen ? [child.child] : []));

/** A visit that says nothing in particular counts for every schedule. */
const counts = (body: Body, type: string): boolean =>
  textIn(body, 'outcome') === 'made' && (textsIn(body, 'visitType').length === 0 || textsIn(body, 'visitType').includes(type));

const answersFor = (rule: string, type: string): TimescaleStop => ({
  rule,
  at: (body) => (counts(body, type) ? instantIn(body, 'visitedAt') : undefined),
  people: seen,
});

/** Regulations ask that the child is visited: a video call does not answer for these. */
const seenFaceToFace = (body: Body): readonly string[] => childrenSeen(body).flatMap((child) => (child.faceToFace ? [child.child] : []));
const answersInPerson = (rule: string, type: string): TimescaleStop => ({ ...answersFor(rule, type), people: seenFaceToFace });

export const visitStops: readonly TimescaleStop[] = [
  answersFor('PI5.5', 'child-protection'),
  answersFor('CIN-VISIT', 'child-in-need'),
  answersInPerson('LAC-VISIT', 'looked-after'),
  answersInPerson('LAC-VISIT-WEEKLY', 'looked-after'),
  answersInPerson('LAC-VISIT-REVIEWED', 'looked-after'),
  answersInPerson('PF-VISIT', 'private-fostering'),
];
