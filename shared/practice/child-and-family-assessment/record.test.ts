import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { codeList } from '#shared/reference/code-lists.ts';
import { kindsByName } from '../catalogue.ts';
import { clocksInWords, morningOf, recordOf } from '../clocks-for-tests.ts';
import type { Body } from '../record.ts';
import { childAndFamilyAssessmentForm } from './form.ts';
import { childAndFamilyAssessment } from './record.ts';

const { 'assessment-shared': assessmentShared, 'child-in-need-plan': childInNeedPlan, closure, referral } = kindsByName;

const ANIL = 'AAAAAAAAAAAAAAAAAAAAAA';
const MAYA = 'BBBBBBBBBBBBBBBBBBBBBA';
const SITA = 'CCCCCCCCCCCCCCCCCCCCCA';
const asOf = zonedInstant('2026-05-05T18:00:00+05:45[Asia/Kathmandu]');
const yes = { answer: true };
const no = { answer: false };

const dimensions = (domain: string): Body =>
  Object.fromEntries(
    codeList('triangle_domains').flatMap(({ code, label }) =>
      code.startsWith(domain) ? [[code.toLowerCase(), `${label}: as it should be.`]] : [],
    ),
  );
const partOf = (child: string, changes: object = {}) => ({
  rowId: child,
  child,
  seen: yes,
  seenOn: '2026-04-20',
  seenAlone: yes,
  heardHow: ['talk', 'play'],
  voice: 'I get up by myself now.',
  wishes: 'Dad home for his birthday.',
  livedExperience: 'Wakes at six, dresses Maya, walks to school alone.',
  ...dimensions('DEV'),
  outcome: 'CIN',
  ...changes,
});
const assessment = {
  type: 'referral',
  startedOn: '2026-03-20',
  worker: ANIL,
  reason: 'School saw bruises and asked for help.',
  children: [
    partOf(ANIL),
    partOf(MAYA, { outcome: 'NFA', seenAlone: { answer: false, reason: 'Eight months old' }, heardHow: ['observation'] }),
  ],
  adults: [SITA],
  ...dimensions('PAR'),
  parentsViews: 'Sita is tired and wants her sister here.',
  ...dimensions('FAM'),
  agenciesConsulted: yes,
  agencies: [{ rowId: 'x', agency: 'education', consultedOn: '2026-04-01', consent: 'given', said: 'Late three days of five.' }],
  history: 'Nothing known before.',
  riskFactors: 'A parent deployed, no family near.',
  protectiveFactors: 'Warm, organised mother.',
  extraFamilialHarm: no,
  jurisdiction: 'Subject to service discipline; status agreement with Nepal.',
  commandView: 'The unit can release the father for a fortnight.',
  supportability: 'yes',
  analysis: 'A loving family at the end of its strength.',
  ifNothingChanges: 'Anil goes on missing school.',
  level: 'child-in-need',
  levelReason: 'Development is likely to be impaired without services.',
  factors: ['4B'],
  primaryNeed: 'N4',
  outcome: 'CIN',
  recommendations: 'An adult in the house on school mornings.',
  late: no,
  family: 'later',
  partners: 'none',
};
const missing = (body: Body) => problemsToFinalise(childAndFamilyAssessmentForm, body, asOf).map((problem) => problem.path);

describe('a child and family assessment', () => {
  it('is complete with twenty dimensions, each child’s voice, analysis, decision and sharing', () => {
    expect(missing(assessment)).toEqual([]);
    expect(childAndFamilyAssessment.schema.safeParse(assessment).success).toBe(true);
    expect(childAndFamilyAssessment.summary(assessment)).toBe(
      'Child in Need plan · 2 of 2 children seen · A loving family at the end of its strength.',
    );
  });

  it('names every dimension that was left out: seven for each child, thirteen for the family', () => {
    const paths = missing({ children: [{ rowId: 'a', child: ANIL }] });
    expect(paths.filter((path) => /^children\.0\.dev\d$/.test(path))).toHaveLength(7);
    expect(paths.filter((path) => /^(par|fam)\d$/.test(path))).toHaveLength(13);
  });

  it('insists on the child being heard: seen or why not, alone or why not, their words, wishes and days (PI 2.3)', () => {
    const { voice: _v, wishes: _w, livedExperience: _l, seenAlone: _s, ...unheard } = partOf(ANIL);
    expect(missing({ ...assessment, children: [unheard] })).toEqual([
      'children.0.seenAlone',
      'children.0.voice',
      'children.0.wishes',
      'children.0.livedExperience',
    ]);
    expect(missing({ ...assessment, children: [partOf(ANIL, { seen: no })] })).toEqual(['children.0.seen']);
    expect(missing({ ...assessment, children: [partOf(ANIL, { seen: { answer: false, reason: 'Not born yet' } })] })).toEqual([]);
  });

  it.each([
    'history',
    'riskFactors',
    'protectiveFactors',
    'extraFamilialHarm',
    'jurisdiction',
    'commandView',
    'supportability',
    'analysis',
    'ifNothingChanges',
    'parentsViews',
    'levelReason',
    'factors',
  ])('asks for %s', (key) => {
    expect(missing({ ...assessment, [key]: undefined })).toContain(key);
  });

  it('lets “no factors” stand only alone, and only where nothing further is done', () => {
    expect(missing({ ...assessment, factors: ['21', '4B'] })).toContain('factors');
    expect(missing({ ...assessment, factors: ['21'] })).toEqual(['factors']);
    expect(missing({ ...assessment, factors: ['21'], outcome: 'NFA' })).toEqual([]);
  });

  it('asks what delayed it when it is late', () => {
    expect(missing({ ...assessment, late: yes })).toEqual(['lateReasons', 'lateExplanation']);
  });

  it('does not offer factors that the DfE has withdrawn', () => {
    expect(
      codeList('dfe_assessment_factors')
        .filter((item) => item.retired)
        .map((item) => item.code),
    ).toEqual(['18A', '19A']);
  });
});

const received = '2025-11-03T09:00:00+00:00[Europe/London]';
const decision = (changes: Body = {}) => recordOf(referral, { outcome: 'CIN', referralOutcome: '4', receivedAt: received, ...changes });
const ofRule = (rule: string, records: Parameters<typeof clocksInWords>[0]) =>
  clocksInWords(records).filter((line) => line.includes(`${rule} `));

describe('its 45 working days', () => {
  it('run from when the contact was received, over Christmas, to the manager’s sign-off', () => {
    expect(ofRule('PI2.1', [decision()])).toEqual(['PI2.1 2025-11-03→2026-01-08 runs']);
    const signedOff = recordOf(childAndFamilyAssessment, assessment, {
      signed: { finalisedAt: morningOf('2026-01-07'), authorisedAt: morningOf('2026-01-08') },
    });
    expect(ofRule('PI2.1', [decision(), signedOff])).toEqual(['PI2.1 2025-11-03→2026-01-08 2026-01-08']);
  });

  it('are not stopped by finalising alone', () => {
    const waiting = recordOf(childAndFamilyAssessment, assessment, { signed: { finalisedAt: morningOf('2026-01-07') } });
    expect(ofRule('PI2.1', [decision(), waiting])).toEqual(['PI2.1 2025-11-03→2026-01-08 runs']);
  });

  it('run from the request of a re-assessment, which never answers for the first one', () => {
    const review = { ...assessment, type: 'review', requestedAt: '2026-03-16T09:00:00+00:00[Europe/London]' };
    const records = [decision(), recordOf(childAndFamilyAssessment, review, { signed: { authorisedAt: morningOf('2026-05-20') } })];
    // Good Friday, Easter Monday and the early May holiday fall inside.
    expect(ofRule('PI2.1', records)).toEqual(['PI2.1 2025-11-03→2026-01-08 runs', 'PI2.1 2026-03-16→2026-05-21 2026-05-20']);
  });

  it('do not run for a first assessment that the referral has started already', () => {
    const requested = { ...assessment, requestedAt: '2026-03-16T09:00:00+00:00[Europe/London]' };
    expect(ofRule('PI2.1', [recordOf(childAndFamilyAssessment, requested)])).toEqual([]);
  });
});

describe('after the sign-off', () => {
  const signed = { finalisedAt: morningOf('2026-04-01'), authorisedAt: morningOf('2026-04-02') };
  const done = (changes: Body = {}) => recordOf(childAndFamilyAssessment, { ...assessment, ...changes }, { signed });

  it('the family and partners read it within 5 working days, Easter left out', () => {
    expect(ofRule('PI2.2', [done({ partners: 'later' })])).toEqual(['PI2.2 2026-04-02→2026-04-13 runs']);
    const shared = { family: 'shared', familySharedOn: '2026-04-07', partners: 'shared', partnersSharedOn: '2026-04-09' };
    const later = recordOf(assessmentShared, { assessment: childAndFamilyAssessment.kind, ...shared });
    expect(ofRule('PI2.2', [done({ partners: 'later' }), later])).toEqual(['PI2.2 2026-04-02→2026-04-13 2026-04-09']);
    const partnersOnly = recordOf(assessmentShared, { ...shared, family: 'not-now' });
    expect(ofRule('PI2.2', [done({ partners: 'later' }), partnersOnly])).toEqual(['PI2.2 2026-04-02→2026-04-13 runs']);
  });

  it('what was shared before it counts from it', () => {
    expect(ofRule('PI2.2', [done({ family: 'shared', familySharedOn: '2026-03-31' })])).toEqual(['PI2.2 2026-04-02→2026-04-13 2026-04-02']);
  });

  it('what was shared between writing and sign-off counts from when that was recorded', () => {
    const early = recordOf(
      assessmentShared,
      { assessment: childAndFamilyAssessment.kind, family: 'shared', familySharedOn: '2026-04-01', partners: 'not-now' },
      { signed: { finalisedAt: morningOf('2026-04-07') } },
    );
    expect(ofRule('PI2.2', [done(), early])).toEqual(['PI2.2 2026-04-02→2026-04-13 2026-04-07']);
  });

  it('each child in need has a plan within 10 working days, and nobody else', () => {
    expect(ofRule('PI2.4', [done()])).toEqual([`${ANIL} PI2.4 2026-04-02→2026-04-20 runs`]);
    const plan = recordOf(
      childInNeedPlan,
      { children: [{ rowId: 'a', child: ANIL }] },
      { signed: { finalisedAt: morningOf('2026-04-15') } },
    );
    expect(ofRule('PI2.4', [done(), plan])).toEqual([`${ANIL} PI2.4 2026-04-02→2026-04-20 2026-04-15`]);
  });

  it('a plan that stood at the sign-off answers at once; one that had ended, or whose case had closed, does not', () => {
    const plan = (body: Body = {}) =>
      recordOf(
        childInNeedPlan,
        { startedOn: '2026-03-30', children: [{ rowId: 'a', child: ANIL }], ...body },
        { signed: { finalisedAt: morningOf('2026-04-01'), authorisedAt: morningOf('2026-04-08') } },
      );
    expect(ofRule('PI2.4', [done(), plan()])).toEqual([`${ANIL} PI2.4 2026-04-02→2026-04-20 2026-04-02`]);
    const ended = { children: [{ rowId: 'a', child: ANIL, leftOn: '2026-04-01' }] };
    const unsigned = (each: ReturnType<typeof plan>) => ({ ...each, signed: { finalisedAt: morningOf('2026-04-01') } });
    expect(ofRule('PI2.4', [done(), unsigned(plan(ended))])).toEqual([`${ANIL} PI2.4 2026-04-02→2026-04-20 runs`]);
    const closed = recordOf(closure, { closedOn: '2026-04-01' });
    const early = unsigned(plan());
    expect(ofRule('PI2.4', [done(), early])).toEqual([`${ANIL} PI2.4 2026-04-02→2026-04-20 2026-04-02`]);
    expect(ofRule('PI2.4', [done(), early, closed])).toEqual([`${ANIL} PI2.4 2026-04-02→2026-04-20 runs`]);
  });
});
