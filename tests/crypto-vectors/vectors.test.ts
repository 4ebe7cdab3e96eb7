import { describe, expect, it } from 'vitest';
import { vectorsThatFail } from './check-vectors.ts';
import { makeVectors } from './make-vectors.ts';
import published from './vectors.json' with { type: 'json' };

describe('the published vectors, in Node', () => {
  it('are what this code makes, byte for byte', () => {
    expect(makeVectors()).toEqual(published);
  });

  it('open, and what is to be refused is refused', async () => {
    expect(await vectorsThatFail(published as never)).toEqual([]);
  });

  it('would show a single changed digit', async () => {
    const [first] = published.revisions;
    const changed = {
      ...published,
      revisions: [{ ...first, bytes: `${first?.bytes.slice(0, -1)}${first?.bytes.endsWith('0') ? '1' : '0'}` }],
    };
    expect(await vectorsThatFail(changed as never)).not.toEqual([]);
  });
});
