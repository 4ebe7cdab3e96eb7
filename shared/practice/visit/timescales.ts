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

export const visitStops: readonly TimescaleStop[] = [answersFor('PI5.5', 'child-protection')];
