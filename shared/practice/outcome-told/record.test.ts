import { describe, expect, it } from 'vitest';
import { outcomeTold, outcomeToldSchema } from './record.ts';

const body = {
  told: ['family'],
  toldAt: '2026-03-04T10:00:00+03:00[Africa/Nairobi]',
  toldBy: 'AAAAAAAAAAAAAAAAAAAAAA',
  words: 'A social worker will visit on Thursday.',
};

describe('telling the outcome', () => {
  it('answers for the party that was told, and for no other', () => {
    expect(outcomeToldSchema.safeParse(body).success).toBe(true);
    expect(outcomeTold.stops.map((stop) => [stop.part, stop.at(body, {})])).toEqual([
      ['referrer', undefined],
      ['family', body.toldAt],
    ]);
    expect(outcomeTold.summary(body)).toBe('Told family · A social worker will visit on Thursday.');
  });
});
