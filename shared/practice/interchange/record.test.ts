import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { interchangeForm } from './form.ts';
import { interchange } from './record.ts';

const at = zonedInstant('2025-11-03T09:00:00+00:00[Europe/London]');

describe('the log of what was moved', () => {
  it('says in one line what came from where', () => {
    const body = { direction: 'in', at, system: 'Mosaic', files: 137, records: 4211, documents: 3, migrated: 137 };
    expect(problemsToFinalise(interchangeForm, body, at)).toEqual([]);
    expect(interchange.schema.safeParse(body).success).toBe(true);
    expect(interchange.summary(body)).toBe('Import · Mosaic · 4211 records');
  });

  it('asks for a direction, a time and a place', () => {
    expect(problemsToFinalise(interchangeForm, {}, at).map(({ path }) => path)).toEqual(['direction', 'at', 'system']);
  });
});
