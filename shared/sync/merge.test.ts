import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields } from './merge.ts';

const fields = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.oneof(fc.string({ maxLength: 2 }), fc.integer({ max: 3 }), fc.constant(null)),
  {
    noNullPrototype: true,
  },
);

describe('merging what was changed apart', () => {
  it('follows whoever changed a field alone', () => {
    expect(
      mergeFields({ a: 1, b: 1, c: 1 }, [
        { a: 2, b: 1, c: 1 },
        { a: 1, b: 3, c: 1 },
      ]),
    ).toEqual({ body: { a: 2, b: 3, c: 1 }, clashes: [] });
  });

  it('takes a field that was emptied as emptied, and one that was added as added', () => {
    expect(mergeFields({ a: 1, b: 1 }, [{ b: 1 }, { a: 1, b: 1, c: 2 }])).toEqual({ body: { b: 1, c: 2 }, clashes: [] });
  });

  it('sees no clash where both came to the same', () => {
    expect(mergeFields({ a: 1 }, [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }])).toEqual({ body: { a: { x: 1, y: 2 } }, clashes: [] });
  });

  it('leaves a field that was changed differently to a person, and never weaves text together', () => {
    const merged = mergeFields({ text: 'Seen.' }, [{ text: 'Seen. Well.' }, { text: 'Seen. Unwell.' }]);
    expect(merged).toEqual({ body: { text: 'Seen. Well.' }, clashes: ['text'] });
  });

  it('clashes the same whichever way round they come', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const [one, other] = [mergeFields(base, [mine, theirs]), mergeFields(base, [theirs, mine])];
        expect(one.clashes).toEqual(other.clashes);
        for (const key of new Set([...Object.keys(one.body), ...Object.keys(other.body)])) {
          if (!one.clashes.includes(key)) expect(one.body[key]).toEqual(other.body[key]);
        }
      }),
    );
  });

  it('of something with what it came from changes nothing', () => {
    fc.assert(
      fc.property(fields, fields, (base, mine) => {
        expect(mergeFields(base, [mine, base])).toEqual({ body: mine, clashes: [] });
        expect(mergeFields(base, [mine, mine])).toEqual({ body: mine, clashes: [] });
      }),
    );
  });
});

describe('merging tables', () => {
  const row = (rowId: string, values: object = {}) => ({ rowId, ...values });
  const merge = (base: unknown, ...tables: unknown[]) =>
    mergeFields(
      { rows: base },
      tables.map((rows) => ({ rows })),
    );

  it('keeps rows that were added on either side', () => {
    expect(merge([row('1')], [row('1'), row('2')], [row('1'), row('3')])).toEqual({
      body: { rows: [row('1'), row('2'), row('3')] },
      clashes: [],
    });
    expect(merge(undefined, [row('2')], [row('3')])).toEqual({ body: { rows: [row('2'), row('3')] }, clashes: [] });
  });

  it('takes a removed row away where nobody else changed it', () => {
    expect(merge([row('1'), row('2')], [row('2')], [row('1'), row('2'), row('3')])).toEqual({
      body: { rows: [row('2'), row('3')] },
      clashes: [],
    });
  });

  it('asks where one removed a row that the other changed', () => {
    expect(merge([row('1', { a: 1 })], [], [row('1', { a: 2 })]).clashes).toEqual(['rows']);
  });

  it('merges the columns of one row like fields', () => {
    const merged = merge([row('1', { a: 1, b: 1 })], [row('1', { a: 2, b: 1 })], [row('1', { a: 1, b: 2 })]);
    expect(merged).toEqual({ body: { rows: [row('1', { a: 2, b: 2 })] }, clashes: [] });
    expect(merge([row('1', { a: 1 })], [row('1', { a: 2 })], [row('1', { a: 3 })]).clashes).toEqual(['rows']);
  });

  it('does not take a plain list for a table', () => {
    expect(mergeFields({ tags: ['x'] }, [{ tags: ['x', 'y'] }, { tags: ['x', 'z'] }]).clashes).toEqual(['tags']);
  });
});
