import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { childrenSeen } from './children-seen.ts';
import { visitForm } from './form.ts';
import { anyoneSeen, visit, visitSchema } from './record.ts';

const ANIL = 'AAAAAAAAAAAAAAAAAAAAAA';
const MAYA = 'BBBBBBBBBBBBBBBBBBBBBA';
const asOf = zonedInstant('2026-03-05T18:00:00+05:45[Asia/Kathmandu]');

const made = {
  visitedAt: '2026-03-05T16:30:00+05:45[Asia/Kathmandu]',
  outcome: 'made',
  place: 'home',
  purpose: 'To hear how mornings go since Dad left for Brunei',
  children: [
    {
      rowId: 'a',
      child: ANIL,
      seen: { answer: true },
      faceToFace: { answer: true },
      seenAlone: { answer: true },
      said: 'I get up by myself now.',
    },
    {
      rowId: 'b',
      child: MAYA,
      seen: { answer: true },
      faceToFace: { answer: true },
      seenAlone: { answer: false, reason: 'Asleep in the sling' },
      said: 'Calm, turns to her mother’s voice.',
    },
  ],
  narrative: 'The kitchen was warm and breakfast things stood on the table.',
  immediateRisk: { answer: false },
  result: 'Mother will ring the health visitor.',
  nextVisitOn: '2026-03-19',
};
const paths = (body: Body) => problemsToFinalise(visitForm, body, asOf).map((problem) => problem.path);

describe('a visit', () => {
  it('records each child: seen, face to face, alone, and what they said', () => {
    expect(paths(made)).toEqual([]);
    expect(visitSchema.safeParse(made).success).toBe(true);
    expect(childrenSeen(made)).toEqual([
      { child: ANIL, seen: true, seenAlone: true, faceToFace: true },
      { child: MAYA, seen: true, seenAlone: false, faceToFace: true },
    ]);
    expect(visit.summary(made)).toBe('2 of 2 children seen, 1 alone · To hear how mornings go since Dad left for Brunei');
  });

  it('asks why a child was not seen, not face to face or not alone, and for the child’s words', () => {
    const row = (values: object) => paths({ ...made, children: [{ rowId: 'a', child: ANIL, ...values }] });
    expect(row({ seen: { answer: false } })).toEqual(['children.0.seen']);
    expect(row({ seen: { answer: false, reason: 'At school' } })).toEqual([]);
    expect(row({ seen: { answer: true }, faceToFace: { answer: false }, seenAlone: { answer: false } })).toEqual([
      'children.0.faceToFace',
      'children.0.seenAlone',
      'children.0.said',
    ]);
  });

  it('that was not made asks only what happened', () => {
    const noAccess = { visitedAt: made.visitedAt, outcome: 'no-access', purpose: made.purpose, immediateRisk: { answer: false } };
    expect(paths(noAccess)).toEqual(['notMadeReason']);
    expect(visit.summary(noAccess)).toBe(`Visit not made · ${made.purpose}`);
    expect(anyoneSeen({ ...made, outcome: 'no-access' })).toBe(false);
  });

  it('counts a child as seen alone only if seen at all', () => {
    const contradictory = { children: [{ rowId: 'a', child: ANIL, seen: { answer: false, reason: 'x' }, seenAlone: { answer: true } }] };
    expect(childrenSeen(contradictory)).toEqual([{ child: ANIL, seen: false, seenAlone: false, faceToFace: false }]);
  });
});
