import { describe, expect, it } from 'vitest';
import { IdIndex } from './id-index.ts';
import { PendingReferences } from './pending-references.ts';

describe('the index of ids', () => {
  it('finds each of many ids where it was first used, and none that was not', () => {
    const index = new IdIndex();
    const count = 100_000;
    for (let number = 0; number < count; number += 1) {
      expect(index.add(`record-${number}`, { source: number % 7, line: number + 1, kind: number % 60, owner: number % 1000 }).isNew).toBe(
        true,
      );
    }
    expect(index.size).toBe(count);
    for (let number = 0; number < count; number += 997) {
      const again = index.add(`record-${number}`, { source: 99, line: 0, kind: 0, owner: 0 });
      expect(again.isNew).toBe(false);
      expect(index.entry(again.number)).toEqual({ source: number % 7, line: number + 1, kind: number % 60, owner: number % 1000 });
      expect(index.find(`record-${number}x`)).toBeUndefined();
    }
    expect(index.size).toBe(count);
  });

  it('tells ids apart that differ in one letter, or only in their order', () => {
    const index = new IdIndex();
    const ids = ['', 'a', 'b', 'ab', 'ba', 'aab', 'aba', 'AQ', 'Aq', '\u00e9', 'e\u0301'];
    for (const id of ids) index.add(id, { source: 0, line: 0, kind: 0, owner: 0 });
    expect(index.size).toBe(ids.length);
  });
});

describe('references that wait', () => {
  it('come back as they were put in', () => {
    const pending = new PendingReferences();
    const references = Array.from({ length: 5000 }, (_, index) => ({
      reference: { to: 'person' as const, id: `Zoë-${index}`, field: `body.children.${index % 90}.child` },
      source: index % 3,
      line: index,
      owner: index % 11,
    }));
    const record = {
      reference: { to: 'record-of-file' as const, id: 'plan-1', field: 'body.plan', kinds: ['child-in-need-plan'] },
      source: 1,
      line: 2,
      owner: 3,
    };
    for (const each of [...references, record]) pending.add(each);
    expect([...pending]).toEqual([...references, record]);
  });
});
