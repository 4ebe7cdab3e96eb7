import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { disclosureForm } from './form.ts';
import { disclosure, reasonInWords } from './record.ts';

const body = {
  recipient: 'Judge Kamau',
  organisation: 'Nanyuki Law Courts',
  recipientConfirmed: { answer: true },
  reason: 'court',
  reasonWords: 'hearing of 12 March',
  basis: 'legal-duty',
  givenAt: '2026-03-10T10:00:00+03:00[Africa/Nairobi]',
  as: 'pdf',
  contents: 'Chronology\nVisit, Tue 3 Mar 2026',
  names: 'initials',
};
const asOf = zonedInstant('2026-03-10T10:01:00+03:00[Africa/Nairobi]');

describe('what was printed or exported', () => {
  it('says what it was, for whom and why in one line', () => {
    expect(disclosure.summary(body)).toBe('PDF for Judge Kamau, Nanyuki Law Courts · For court or tribunal');
    expect(reasonInWords(body)).toBe('For court or tribunal: hearing of 12 March');
    expect(disclosure.happenedAt(body)).toBe(body.givenAt);
  });

  it('names a recipient who was confirmed, the reason, what permits it and the contents, or is not complete', () => {
    expect(problemsToFinalise(disclosureForm, body, asOf)).toEqual([]);
    expect(disclosure.schema.safeParse(body).success).toBe(true);
    for (const key of ['recipient', 'recipientConfirmed', 'reason', 'basis', 'as', 'contents', 'givenAt']) {
      const { [key as 'recipient']: _left, ...rest } = body;
      expect(problemsToFinalise(disclosureForm, rest, asOf).map((problem) => problem.path)).toEqual([key]);
    }
  });

  it('keeps the records it held, and refuses what is no record', () => {
    expect(disclosure.schema.safeParse({ ...body, records: ['AAAAAAAAAAAAAAAAAAAAAA'] }).success).toBe(true);
    expect(disclosure.schema.safeParse({ ...body, records: ['the visit'] }).success).toBe(false);
  });
});
