import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { contactResponseForm } from './form.ts';
import { contactResponse, contactResponseSchema } from './record.ts';

const body = {
  respondedAt: '2026-03-03T09:00:00+03:00[Africa/Nairobi]',
  respondedBy: 'AAAAAAAAAAAAAAAAAAAAAA',
  respondedTo: 'Nurse Wanjiru',
  respondedHow: 'telephone',
  response: 'Agreed that the child stays at the medical centre.',
  decidesImmediateResponse: { answer: false },
};
const stopped = (values: object) =>
  contactResponse.stops.filter((stop) => stop.at(values as typeof body, {}) !== undefined).map((stop) => stop.rule);

describe('a response to a contact', () => {
  it('stops the response clock, and the 1-hour clock only when it decides about the risk', () => {
    expect(stopped(body)).toEqual(['P1.1']);
    expect(stopped({ ...body, decidesImmediateResponse: { answer: true, reason: 'Stays with the grandmother' } })).toEqual([
      'P1.1',
      'P1.4',
    ]);
  });

  it('is complete with who, to whom, how, when and what', () => {
    const asOf = zonedInstant('2026-03-03T09:10:00+03:00[Africa/Nairobi]');
    expect(problemsToFinalise(contactResponseForm, body, asOf)).toEqual([]);
    expect(contactResponseSchema.safeParse(body).success).toBe(true);
    expect(problemsToFinalise(contactResponseForm, {}, asOf)).toHaveLength(6);
    expect(contactResponse.summary(body)).toBe('Nurse Wanjiru: Agreed that the child stays at the medical centre.');
  });
});
