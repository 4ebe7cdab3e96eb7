import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { contentIn } from './content.ts';
import { documentForm } from './form.ts';
import { documentKind } from './record.ts';

const content = {
  format: 1,
  content: 'AAAAAAAAAAAAAAAAAAAAAA',
  key: 'A'.repeat(43),
  name: 'scan0001.pdf',
  mediaType: 'application/pdf',
  bytes: 120_000,
  chunks: ['B'.repeat(43)],
};
const body = { title: 'School report, autumn term', type: 'school', from: 'Mrs Otieno, head teacher', receivedOn: '2026-03-02', content };

describe('a document', () => {
  it('says what it is, from whom and of when, and where its bytes are', () => {
    expect(problemsToFinalise(documentForm, body, zonedInstant('2026-03-04T09:00:00+03:00[Africa/Nairobi]'))).toEqual([]);
    expect(documentKind.schema.safeParse(body).success).toBe(true);
    expect(documentKind.summary(body)).toBe('School report, autumn term · School document from Mrs Otieno, head teacher');
    expect(documentKind.happenedAt(body)).toBe('2026-03-02');
  });

  it('is none without its bytes', () => {
    const { content: _, ...rest } = body;
    expect(documentKind.schema.safeParse(rest).success).toBe(false);
    expect(contentIn(rest)).toBeUndefined();
    expect(contentIn({ ...body, content: { ...content, chunks: [] } })).toBeUndefined();
    expect(contentIn(body)?.name).toBe('scan0001.pdf');
  });
});
