import { describe, expect, it } from 'vitest';
import { vectorsThatFail } from './check-vectors.ts';
import { makeVectors } from './make-vectors.ts';
import published from './vectors.json' with { type: 'json' };

describe('the published vectors, in the browser', () => {
  it('are what this code makes, byte for byte', () => {
    expect(makeVectors()).toEqual(published);
  });

  it('open, and what is to be refused is refused', async () => {
    expect(await vectorsThatFail(published as never)).toEqual([]);
  });
});
