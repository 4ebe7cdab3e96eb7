import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { visibleFields } from '#shared/forms/visible-fields.ts';
import { involvementForm } from './form.ts';
import { INVOLVEMENT_TYPES } from './involvement-types.ts';
import { involvement, involvementSchema } from './record.ts';

const open = {
  type: 'child-in-need',
  people: ['AAAAAAAAAAAAAAAAAAAAAA'],
  openedOn: '2026-03-03',
  reason: 'Assessment agreed with both parents.',
};
const asOf = zonedInstant('2026-09-01T09:00:00+01:00[Europe/London]');

describe('an involvement', () => {
  it('is one of the twelve of the contract', () => {
    expect(new Set(INVOLVEMENT_TYPES.map((type) => type.code)).size).toBe(12);
  });

  it('is an event when it opens and another when it closes', () => {
    expect([involvement.happenedAt(open), involvement.summary(open), involvement.ended?.(open)]).toEqual([
      '2026-03-03',
      'Child in Need (section 17 type) opened',
      undefined,
    ]);
    expect(involvement.ended?.({ ...open, closedOn: '2026-08-28', closureReason: 'RC9' })).toEqual({
      at: '2026-08-28',
      summary: 'Child in Need (section 17 type) closed · Case closed after assessment, referred to early help',
    });
  });

  it('closes with a reason and an outcome, and not before it opened', () => {
    expect(problemsToFinalise(involvementForm, open, asOf)).toEqual([]);
    expect(involvementSchema.safeParse(open).success).toBe(true);
    const closing = problemsToFinalise(involvementForm, { ...open, closedOn: '2026-03-02' }, asOf).map((problem) => problem.path);
    expect(closing).toEqual(['closedOn', 'closureReason', 'outcome']);
  });

  it('asks who carries on only where it is stepped down to Early Help, and insists on nothing', () => {
    const shown = (localClosureReason: string) =>
      visibleFields(
        involvementForm.sections.flatMap(({ fields }) => fields),
        { ...open, closedOn: '2026-08-28', closureReason: 'RC7', localClosureReason, outcome: 'Safe.' },
      ).flatMap(({ key }) => (key.startsWith('earlyHelp') ? [key] : []));
    expect(shown('EHSD')).toEqual(['earlyHelpLead', 'earlyHelpService', 'earlyHelpAcceptedOn']);
    expect(shown('LEFT_SVC')).toEqual([]);
    const steppedDown = { ...open, closedOn: '2026-08-28', closureReason: 'RC7', localClosureReason: 'EHSD', outcome: 'Safe.' };
    expect(problemsToFinalise(involvementForm, steppedDown, asOf)).toEqual([]);
    expect(problemsToFinalise(involvementForm, { ...steppedDown, earlyHelpService: 'social-work' }, asOf)).toHaveLength(1);
  });
});
