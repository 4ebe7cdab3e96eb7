import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { coreGroupForm } from './form.ts';
import { coreGroup } from './record.ts';

const AMINA = 'AAAAAAAAAAAAAAAAAAAAAA';
const asOf = zonedInstant('2026-06-01T18:00:00+03:00[Africa/Nairobi]');
const body = {
  plan: 'CCCCCCCCCCCCCCCCCCCCCA',
  heldAt: '2026-06-01T10:00:00+03:00[Africa/Nairobi]',
  lead: AMINA,
  people: [AMINA],
  attendance: [{ rowId: 'a', name: 'Mrs Ali', agency: 'family', attendance: 'in-person' }],
  progress: [
    { rowId: 'a', action: 'Ten sessions on anger', state: 'on-track' },
    { rowId: 'b', action: 'Lock for the bedroom', state: 'achieved' },
  ],
  visits: 'Amina is cheerful and talks of her father.',
  childViews: 'She wants him home for her birthday.',
  parentViews: 'Both find the sessions hard and useful.',
  risk: 'less',
  riskReasons: 'No incident for eight weeks.',
  planRefined: { answer: false },
};
const paths = (changes: Body) => problemsToFinalise(coreGroupForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('a core group', () => {
  it('goes through the plan action by action, and says how the risk is now', () => {
    expect(paths({})).toEqual([]);
    expect(coreGroup.schema.safeParse(body).success).toBe(true);
    expect(coreGroup.summary(body)).toBe('Less risk than before · 1 of 2 actions achieved');
    expect(paths({ risk: undefined, childViews: undefined, progress: [] })).toEqual(['progress', 'childViews', 'risk']);
  });

  it('that changes the plan says what changes', () => {
    expect(paths({ planRefined: { answer: true } })).toEqual(['planRefined']);
  });
});
