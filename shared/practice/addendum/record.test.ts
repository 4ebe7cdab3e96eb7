import { describe, expect, it } from 'vitest';
import { addendum, addendumSchema } from './record.ts';

const body = { corrects: 'AAAAAAAAAAAAAAAAAAAAAA', reason: 'correction', words: 'The visit was at half past five, not half past four.' };

describe('an addendum', () => {
  it('names the record it adds to', () => {
    expect(addendumSchema.safeParse(body).success).toBe(true);
    expect(addendumSchema.safeParse({ ...body, corrects: 'the visit' }).success).toBe(false);
    expect(addendum.fileTypes).toEqual(['case', 'contact', 'register', 'confidential', 'personal']);
    expect(addendum.summary(body)).toBe(body.words);
  });
});
