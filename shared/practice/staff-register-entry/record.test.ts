import { describe, expect, it } from 'vitest';
import { staffRegisterEntry, staffRegisterEntrySchema } from './record.ts';

describe('a member of staff', () => {
  it('has a name and the id that signs', () => {
    const body = { person: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Grace Mwangi', post: 'Social worker' };
    expect(staffRegisterEntrySchema.safeParse(body).success).toBe(true);
    expect(staffRegisterEntrySchema.safeParse({ name: 'Nobody' }).success).toBe(false);
    expect(staffRegisterEntry.summary(body)).toBe('Grace Mwangi, Social worker');
  });
});
