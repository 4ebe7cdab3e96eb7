import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { kindsByName } from '../catalogue.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { childInNeedPlanForm } from './form.ts';
import { childInNeedPlan } from './record.ts';

const { 'child-in-need-review': childInNeedReview, visit } = kindsByName;

const ANIL = 'AAAAAAAAAAAAAAAAAAAAAA';
const MAYA = 'BBBBBBBBBBBBBBBBBBBBBA';
const asOf = zonedInstant('2026-03-20T18:00:00+05:45[Asia/Kathmandu]');
const yes = { answer: true };
const no = { answer: false };

const plan = {
  startedOn: '2026-03-16',
  leadProfessional: ANIL,
  aim: 'Anil is in school every day.',
  children: [
    { rowId: 'a', child: ANIL, wishes: 'To walk with his friends.' },
    { rowId: 'b', child: MAYA, wishes: 'Too young to say; settles with her aunt.' },
  ],
  familyAgreed: yes,
  parentsViews: 'Glad of the help.',
  agencies: [{ rowId: 'x', agency: 'education', name: 'Ms Rai', support: 'Breakfast club' }],
  actions: [
    {
      rowId: 'p',
      need: 'Missing school',
      outcome: 'Learns with his friends',
      change: 'Mornings have an adult',
      measure: 'Days in school a week',
      target: '5 of 5',
      action: 'Aunt comes at 6.30',
      owner: 'Sita Gurung',
      ownerAccepted: yes,
      dueOn: '2026-04-20',
      knowBy: 'School register',
    },
  ],
  contingency: 'Fewer than three days for two weeks: a meeting within five days, decided by the team manager.',
  visitEvery: 10,
  reviewEvery: 13,
  longerAgreed: no,
};
const missing = (body: Body) => problemsToFinalise(childInNeedPlanForm, body, asOf).map((problem) => problem.path);

describe('a child in need plan', () => {
  it('is complete with SMART actions, each child’s wishes, contingency, lead professional and both intervals', () => {
    expect(missing(plan)).toEqual([]);
    expect(childInNeedPlan.schema.safeParse(plan).success).toBe(true);
    expect(childInNeedPlan.summary(plan)).toBe('1 action, 0 achieved · Anil is in school every day.');
  });

  it.each(['leadProfessional', 'children', 'parentsViews', 'actions', 'contingency', 'visitEvery', 'reviewEvery'])('asks for %s', (key) => {
    expect(missing({ ...plan, [key]: undefined })).toContain(key);
  });

  it('asks each child’s wishes, and every SMART part of an action', () => {
    expect(missing({ ...plan, children: [{ rowId: 'a', child: ANIL }] })).toEqual(['children.0.wishes']);
    const paths = missing({ ...plan, actions: [{ rowId: 'p' }] });
    for (const key of ['need', 'change', 'measure', 'target', 'action', 'owner', 'ownerAccepted', 'dueOn'])
      expect(paths).toContain(`actions.0.${key}`);
  });

  it('refuses longer intervals than the ceiling until a manager’s agreement is recorded', () => {
    expect(missing({ ...plan, visitEvery: 30, reviewEvery: 20 })).toEqual(['visitEvery', 'reviewEvery']);
    expect(missing({ ...plan, visitEvery: 30, longerAgreed: yes })).toEqual(['longerAgreed']);
    expect(
      missing({ ...plan, visitEvery: 30, longerAgreed: { answer: true, reason: 'J. Hart, 16 March: father home until May' } }),
    ).toEqual([]);
  });

  it('says when an action’s owner has not agreed', () => {
    const actions = [{ ...plan.actions[0], ownerAccepted: { answer: false, reason: 'Asked twice' } }];
    expect(childInNeedPlan.summary({ ...plan, actions })).toContain('not all SMART yet');
  });

  it('plans its actions for their days until it has ended', () => {
    expect(childInNeedPlan.planned?.(plan)).toMatchObject([{ label: 'Aunt comes at 6.30', on: '2026-04-20' }]);
    expect(childInNeedPlan.planned?.({ ...plan, endedOn: '2026-04-01' })).toEqual([]);
  });

  it('ends with a reason and what has changed', () => {
    expect(missing({ ...plan, endedOn: '2026-03-19' })).toEqual(['endReason', 'endSummary']);
  });
});

const running = (changes: Body = {}) => recordOf(childInNeedPlan, { ...plan, ...changes });
const seen = (on: string, ...children: readonly string[]) =>
  recordOf(
    visit,
    { outcome: 'made', visitedAt: morningOf(on), children: children.map((child) => ({ rowId: child, child, seen: yes, faceToFace: yes })) },
    { record: `visit ${on}` },
  );
const reviewed = (on: string, ...children: readonly string[]) =>
  recordOf(
    childInNeedReview,
    { heldAt: morningOf(on), children: children.map((child) => ({ rowId: child, child, outcome: '3' })) },
    { record: `review ${on}` },
  );
const ofRule = (rule: string, records: Parameters<typeof clocksInWords>[0]) =>
  clocksInWords(records).filter((line) => line.includes(` ${rule} `));

describe('visits of the plan', () => {
  it('are due for every child at the plan’s interval, over Easter, from the day each was seen', () => {
    expect(ofRule('CIN-VISIT', [running()])).toEqual([`${ANIL}+${MAYA} CIN-VISIT 2026-03-16→2026-03-30 runs`]);
    expect(ofRule('CIN-VISIT', [running(), seen('2026-03-27', ANIL)])).toEqual([
      `${ANIL} CIN-VISIT 2026-03-16→2026-03-30 2026-03-27`,
      `${ANIL} CIN-VISIT 2026-03-27→2026-04-14 runs`,
      `${MAYA} CIN-VISIT 2026-03-16→2026-03-30 runs`,
    ]);
  });

  it('are due every 20 working days while the plan does not say, and never later without a manager', () => {
    for (const visitEvery of [undefined, 20, 40]) {
      expect(ofRule('CIN-VISIT', [running({ visitEvery })])).toEqual([`${ANIL}+${MAYA} CIN-VISIT 2026-03-16→2026-04-15 runs`]);
    }
    expect(ofRule('CIN-VISIT', [running({ visitEvery: 40, longerAgreed: yes })])).toEqual([
      `${ANIL}+${MAYA} CIN-VISIT 2026-03-16→2026-05-14 runs`,
    ]);
  });

  it('begin and end for a child who joins later or leaves earlier', () => {
    const children = [
      { rowId: 'a', child: ANIL, wishes: 'x', leftOn: '2026-03-20' },
      { rowId: 'b', child: MAYA, wishes: 'x', joinedOn: '2026-03-23' },
    ];
    expect(ofRule('CIN-VISIT', [running({ children })])).toEqual([`${MAYA} CIN-VISIT 2026-03-23→2026-04-08 runs`]);
  });

  it('are due no more once the plan has ended', () => {
    expect(ofRule('CIN-VISIT', [running({ endedOn: '2026-03-20' })])).toEqual([]);
  });
});

describe('reviews of the plan', () => {
  it('are first due after 6 weeks, then within 3 months to the same day', () => {
    expect(ofRule('CIN-REVIEW', [running()])).toEqual([`${ANIL}+${MAYA} CIN-REVIEW 2026-03-16→2026-04-27 runs`]);
    expect(ofRule('CIN-REVIEW', [running(), reviewed('2026-04-20', ANIL, MAYA)])).toEqual([
      `${ANIL}+${MAYA} CIN-REVIEW 2026-03-16→2026-04-27 2026-04-20`,
      `${ANIL}+${MAYA} CIN-REVIEW 2026-04-20→2026-07-20 runs`,
    ]);
  });

  it('are due earlier where the plan says so, the first one too', () => {
    expect(ofRule('CIN-REVIEW', [running({ reviewEvery: 4 }), reviewed('2026-04-07', ANIL, MAYA)])).toEqual([
      `${ANIL}+${MAYA} CIN-REVIEW 2026-03-16→2026-04-13 2026-04-07`,
      `${ANIL}+${MAYA} CIN-REVIEW 2026-04-07→2026-05-05 runs`,
    ]);
  });

  it('of one child do not answer for another', () => {
    expect(ofRule('CIN-REVIEW', [running(), reviewed('2026-04-20', ANIL)])).toContain(`${MAYA} CIN-REVIEW 2026-03-16→2026-04-27 runs`);
  });
});
