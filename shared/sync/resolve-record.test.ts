import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveRecord, type Version } from './resolve-record.ts';

const version = (id: string, parents: readonly string[], op: Version['op'], body: Version['body'] = {}): Version => ({
  id,
  parents,
  op,
  body,
});

/** Histories as they can arise: each version names versions made before it. */
const history = fc
  .array(
    fc.record({
      parents: fc.array(fc.nat(), { maxLength: 2 }),
      op: fc.constantFrom<Version['op']>('draft', 'draft', 'draft', 'merge', 'finalise', 'authorise', 'return', 'withdraw'),
      body: fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 2 }), { noNullPrototype: true }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn) => {
    const versions: Version[] = [];
    drawn.forEach(({ parents, op, body }, index) => {
      const named = index === 0 ? [] : [...new Set(parents.map((parent) => `v${parent % index}`))];
      versions.push(version(`v${index}`, named, op, body));
    });
    return versions;
  });

describe('a record out of its versions', () => {
  it('is its only head', () => {
    expect(resolveRecord([version('a', [], 'draft', { x: 1 }), version('b', ['a'], 'draft', { x: 2 })])).toEqual({
      status: 'draft',
      body: { x: 2 },
      heads: ['b'],
      clashes: [],
      joinable: false,
    });
  });

  it('made apart is joined where different fields changed', () => {
    const versions = [
      version('a', [], 'draft', { x: 1, y: 1 }),
      version('b', ['a'], 'draft', { x: 2, y: 1 }),
      version('c', ['a'], 'draft', { x: 1, y: 2 }),
    ];
    expect(resolveRecord(versions)).toMatchObject({ body: { x: 2, y: 2 }, heads: ['b', 'c'], clashes: [], joinable: true });
  });

  it('made apart in the same field is for a person to choose: base, mine and theirs', () => {
    const versions = [version('a', [], 'draft', { x: 1 }), version('b', ['a'], 'draft', { x: 2 }), version('c', ['a'], 'draft', { x: 3 })];
    const resolved = resolveRecord(versions);
    expect(resolved.joinable).toBe(false);
    expect(resolved.clashes).toEqual([
      {
        field: 'x',
        base: 1,
        values: [
          { version: 'b', value: 2 },
          { version: 'c', value: 3 },
        ],
      },
    ]);
    expect(resolveRecord([...versions, version('d', ['b', 'c'], 'merge', { x: 3 })])).toMatchObject({
      body: { x: 3 },
      heads: ['d'],
      clashes: [],
    });
  });

  it('that was finalised stays so beside a draft made apart, which is shown and changes nothing', () => {
    const versions = [
      version('a', [], 'draft', { x: 1 }),
      version('b', ['a'], 'finalise', { x: 2 }),
      version('c', ['a'], 'draft', { x: 9 }),
    ];
    const resolved = resolveRecord(versions);
    expect(resolved).toMatchObject({ status: 'finalised', body: { x: 2 }, joinable: false });
    expect(resolved.clashes.map(({ field }) => field)).toEqual(['x']);
  });

  it('that was finalised is not reopened by a draft on top of it', () => {
    const versions = [version('a', [], 'finalise', { x: 1 }), version('b', ['a'], 'draft', { x: 2 })];
    expect(resolveRecord(versions)).toMatchObject({ status: 'finalised', body: { x: 1 } });
  });

  it('is the same in whatever order its versions arrived, and however often', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (versions, order) => {
        const keys = new Map(versions.map(({ id }) => [id, order.next().value as number]));
        const shuffled = versions.toSorted((a, b) => (keys.get(a.id) as number) - (keys.get(b.id) as number));
        expect(resolveRecord(shuffled)).toEqual(resolveRecord(versions));
      }),
    );
  });

  it('waits for a signature when a signed version was joined with words that nobody signed', () => {
    const versions: Version[] = [
      { id: 'v0', parents: [], op: 'finalise', body: { plan: 'old', due: 'May' } },
      { id: 'v1', parents: ['v0'], op: 'authorise', body: { plan: 'old', due: 'May' } },
      { id: 'v2', parents: ['v0'], op: 'finalise', body: { plan: 'old', due: 'June' } },
    ];
    const joined = (body: Version['body']) => resolveRecord([...versions, { id: 'v3', parents: ['v1', 'v2'], op: 'merge', body }]).status;
    expect(joined({ plan: 'old', due: 'June' })).toBe('finalised');
    expect(joined({ plan: 'old', due: 'May' })).toBe('authorised');
  });

  it('waits for its own sign-off as a new version, though a stray draft stands on the one signed off before', () => {
    const versions: Version[] = [
      { id: 'v0', parents: [], op: 'authorise', body: { plan: 'old' } },
      { id: 'v1', parents: ['v0'], op: 'finalise', body: { plan: 'new' } },
      { id: 'v2', parents: ['v0'], op: 'draft', body: { plan: 'other' } },
    ];
    expect(resolveRecord(versions)).toMatchObject({ status: 'finalised', body: { plan: 'new' }, joinable: false });
  });

  it('is joined as if a stray draft on what was replaced were not there', () => {
    const versions = [
      version('v0', [], 'finalise', { x: 1, y: 1 }),
      version('v1', ['v0'], 'finalise', { x: 2, y: 1 }),
      version('v2', ['v1'], 'finalise', { x: 3, y: 1 }),
      version('v3', ['v1'], 'finalise', { x: 2, y: 2 }),
    ];
    const joined = { status: 'finalised', body: { x: 3, y: 2 }, clashes: [], joinable: true };
    expect(resolveRecord(versions)).toMatchObject(joined);
    expect(resolveRecord([...versions, version('v4', ['v0'], 'draft', { x: 1, y: 7 })])).toMatchObject(joined);
  });

  it('once finalised is not reopened by any draft, and once withdrawn by nothing at all', () => {
    const settled = ['finalised', 'authorised', 'withdrawn'];
    fc.assert(
      fc.property(history, (versions) => {
        for (let count = 1; count < versions.length; count++) {
          const before = resolveRecord(versions.slice(0, count)).status;
          const after = resolveRecord(versions.slice(0, count + 1)).status;
          if (before === 'withdrawn' || (versions[count]?.op === 'draft' && settled.includes(before))) expect(after).toBe(before);
        }
      }),
    );
  });

  it('comes to rest: one version with all heads as parents leaves nothing to join', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const { heads, body, joinable } = resolveRecord(versions);
        if (!joinable) return;
        const joined = resolveRecord([...versions, version('joined', heads, 'merge', body)]);
        expect(joined).toMatchObject({ heads: ['joined'], joinable: false, clashes: [] });
      }),
    );
  });

  it('comes to rest although two laptops join at once', () => {
    const versions = [
      version('a', [], 'draft', { x: 1, y: 1 }),
      version('b', ['a'], 'draft', { x: 2, y: 1 }),
      version('c', ['a'], 'draft', { x: 1, y: 2 }),
    ];
    const { heads, body } = resolveRecord(versions);
    const both = resolveRecord([...versions, version('m', heads, 'merge', body), version('n', heads, 'merge', body)]);
    expect(both).toMatchObject({ body: { x: 2, y: 2 }, heads: ['m', 'n'], clashes: [], joinable: false });
  });

  it('stands although a parent has not arrived yet', () => {
    expect(resolveRecord([version('b', ['a'], 'draft', { x: 2 })])).toMatchObject({ body: { x: 2 }, heads: ['b'] });
  });
});
