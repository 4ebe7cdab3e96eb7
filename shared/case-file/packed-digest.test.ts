/** A digest comes out of its packing as it went in. */
import { describe, expect, it } from 'vitest';
import { foldDigest } from './digest.ts';
import { packDigest, runningClocks, unpackDigest } from './packed-digest.ts';
import { FILE, recordId, stateOf, VAULT } from './states-for-tests.ts';

const children = ['ann', 'bea'].map(recordId);
const VISITS = ['2026-01-12', '2026-01-22', '2026-02-02', '2026-02-12', '2026-02-23', '2026-03-05'];
const visitOn = (day: string) =>
  stateOf('visit', `visit of ${day}`, {
    visitedAt: `${day}T11:00:00+03:00[Africa/Nairobi]`,
    outcome: 'made',
    children: children.map((child) => ({ rowId: child, child, seen: { answer: true }, faceToFace: { answer: true } })),
  });
const digest = foldDigest(FILE, VAULT, 'case', [
  stateOf('case', 'case', { householdName: 'Gurung', location: 'BATUK', openedOn: '2026-01-05' }),
  ...['ann', 'bea'].map((name) => stateOf('person', name, { givenName: `${name} गुरुङ`, group: 'child' })),
  stateOf('child-protection-plan', 'plan', {
    visitEvery: 10,
    children: children.map((child) => ({ rowId: child, child, startedOn: '2026-01-06', initialCategory: 'NEG' })),
  }),
  ...VISITS.map(visitOn),
]);
const throughStore = structuredClone(packDigest(digest));
const bytesOf = ({ rest, ...others }: typeof throughStore) => JSON.stringify(others).length + rest.length;

describe('A packed digest', () => {
  it('has its facts and its clocks again when it is read', () => {
    expect(digest.timescales.filter(({ ruleId }) => ruleId === 'PI5.5')).toHaveLength(VISITS.length + 1);
    expect(digest.facts.map(({ kind }) => kind)).toContain('visit');
    expect(unpackDigest(throughStore)).toEqual(digest);
    expect(JSON.parse(JSON.stringify(unpackDigest(throughStore)))).toEqual(JSON.parse(JSON.stringify(digest)));
  });

  it('gives the same objects at every reading, so that screens see that nothing changed', () => {
    const unpacked = unpackDigest(throughStore);
    expect(unpacked.facts).toBe(unpacked.facts);
    expect(unpacked.timescales).toBe(unpacked.timescales);
  });

  it('says which clocks run, packed or not', () => {
    const running = digest.timescales.filter(({ stoppedAt }) => stoppedAt === undefined);
    expect(running.map(({ ruleId }) => ruleId)).toContain('PI5.5');
    expect(runningClocks(unpackDigest(throughStore))).toEqual(running);
    expect(runningClocks(digest)).toEqual(running);
  });

  it('is much smaller, and is not packed again', () => {
    expect(bytesOf(throughStore)).toBeLessThan(JSON.stringify(digest).length / 2);
    expect(packDigest(unpackDigest(throughStore))).toBe(throughStore);
  });

  it('has no facts and no clocks where there were none', () => {
    const empty = { ...digest, facts: [], timescales: [] };
    expect(unpackDigest(packDigest(empty))).toEqual(empty);
  });
});
