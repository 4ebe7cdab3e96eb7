import { describe, expect, it } from 'vitest';
import { alsoSaves } from './records-that-follow.ts';
import { recordId, type StateOptions, stateOf } from './states-for-tests.ts';

const involvement = (name: string, body: object = {}, options?: StateOptions) =>
  stateOf(
    'involvement',
    name,
    { type: 'child-in-need', people: [recordId('maya')], openedOn: '2026-03-02', reason: 'x', ...body },
    options,
  );
const closure = { closedOn: '2026-06-30', closureReason: 'RC9', localClosureReason: 'EHSD', outcome: 'Safe.', threshold: 'x' };

describe('a closure', () => {
  it('closes every open involvement with its day, reason and outcome', () => {
    const open = involvement('open');
    const records = [open, involvement('ended', { closedOn: '2026-04-01' }), involvement('draft', {}, { status: 'draft' })];
    expect(alsoSaves('closure', 'closure', closure, records)).toEqual([
      {
        kind: 'involvement',
        op: 'finalise',
        record: open.record,
        parents: open.heads,
        body: { ...open.body, closedOn: '2026-06-30', closureReason: 'RC9', localClosureReason: 'EHSD', outcome: 'Safe.' },
      },
    ]);
  });

  it('passes on who carries on in Early Help, so that the step down counts as one with a lead (M36)', () => {
    const lead = { earlyHelpLead: 'Ruth Adeyemi', earlyHelpService: 'education', earlyHelpAcceptedOn: '2026-06-26' };
    const [ended] = alsoSaves('closure', 'closure', { ...closure, ...lead }, [involvement('open')]);
    expect(ended?.body).toMatchObject(lead);
  });
});

describe('a step up', () => {
  const before = involvement('cin');
  const after = { type: 'child-protection-plan', openedOn: '2026-05-04', step: 'step-up', previous: before.record };

  it('ends the involvement before it on the same day, links both, and gives no reason of closure', () => {
    const [ended] = alsoSaves('involvement', recordId('plan'), after, [before]);
    expect(ended?.body).toEqual({ ...before.body, closedOn: '2026-05-04', next: recordId('plan') });
  });

  it('leaves alone what was ended already, and what it does not follow from', () => {
    expect(alsoSaves('involvement', recordId('plan'), after, [involvement('cin', { closedOn: '2026-05-01' })])).toEqual([]);
    expect(alsoSaves('involvement', recordId('plan'), { ...after, step: 'new' }, [before])).toEqual([]);
  });
});
