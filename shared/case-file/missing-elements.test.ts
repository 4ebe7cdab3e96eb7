import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import type { Field } from '#shared/forms/definition.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { visibleFields } from '#shared/forms/visible-fields.ts';
import { type KindName, kindsByName } from '#shared/practice/catalogue.ts';
import type { Body, RecordKind } from '#shared/practice/record.ts';
import { foldDigest } from './digest.ts';
import { missingElements } from './missing-elements.ts';
import { packDigest, unpackDigest } from './packed-digest.ts';
import { FILE, recordId, stateOf, VAULT } from './states-for-tests.ts';

const ANN = recordId('ann');
const BEA = recordId('bea');
const kindOf = (name: KindName): RecordKind => kindsByName[name];

/** An answer to every question that is asked, the first option and "no" where there is a choice, unless `said` says otherwise. */
function answered(fields: readonly Field[], said: Body, people: readonly string[] = []): Body {
  let body: Body = said;
  for (const field of fields) {
    const shown = visibleFields(fields, body).includes(field);
    if (!shown || field.type === 'guidance' || body[field.key] !== undefined) continue;
    body = { ...body, [field.key]: answerTo(field, people) };
  }
  return body;
}

function answerTo(field: Exclude<Field, { readonly type: 'guidance' }>, people: readonly string[]): unknown {
  switch (field.type) {
    case 'text':
    case 'narrative':
      return 'As discussed with the family.';
    case 'date':
      return '2026-03-09';
    case 'instant':
      return '2026-03-09T10:00:00+03:00[Africa/Nairobi]';
    case 'number':
      return field.min ?? 1;
    case 'choice':
      return field.options[0]?.code;
    case 'choices':
      return [field.options[0]?.code];
    case 'person':
      return people[0] ?? ANN;
    case 'people':
      return [ANN];
    case 'staff':
    case 'record':
      return recordId('other');
    case 'yes-no':
      return { answer: false, ...(field.reasonWhen === undefined ? {} : { reason: 'Not possible that day' }) };
    case 'table':
      return [ANN, BEA].map((who) => ({ rowId: `row-${who}`, ...answered(field.columns, {}, [who]) }));
  }
}

const complete = (name: KindName, said: Body = {}): Body =>
  answered(
    kindOf(name).form.sections.flatMap(({ fields }) => fields),
    said,
  );
const missing = (name: KindName, body: Body) => missingElements(kindOf(name), body);
const without = (body: Body, ...keys: readonly string[]): Body =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
const inRow = (body: Body, table: string, index: number, changes: Body): Body => ({
  ...body,
  [table]: (body[table] as readonly Body[]).map((row, at) => (at === index ? { ...row, ...changes } : row)),
});

describe('what a record leaves open of its elements', () => {
  const withElements = Object.values<RecordKind>(kindsByName).filter(({ elements }) => elements !== undefined);

  it('is asked of the assessments and the plans that an indicator looks into', () => {
    expect(withElements.map(({ kind }) => kind)).toEqual([
      'child-and-family-assessment',
      'personal-family-support-assessment',
      'child-in-need-plan',
      'child-in-need-review',
      'adult-safeguarding-assessment',
      'carers-assessment',
      'young-carers-assessment',
      'risk-management-plan',
      'strategy-meeting',
      'section-47-enquiry',
      'child-protection-plan',
      'jurisdiction-decision',
    ]);
  });

  it.each(withElements.map(({ kind }) => [kind as KindName]))(
    'is nothing where %s was answered throughout, and all where nothing was',
    (name) => {
      expect(missing(name, complete(name))).toEqual({});
      const { form, elements = [] } = kindOf(name);
      const asked = new Set(
        visibleFields(
          form.sections.flatMap(({ fields }) => fields),
          {},
        ).map(({ key }) => key),
      );
      expect(missing(name, {}).missing).toEqual(elements.filter((element) => asked.has(element)));
    },
  );

  it.each(withElements.map(({ kind }) => [kind as KindName]))(
    'is never more of %s than what the form refuses to finalise without',
    (name) => {
      const asOf = zonedInstant('2026-04-01T10:00:00+03:00[Africa/Nairobi]');
      const whole = complete(name);
      for (const key of Object.keys(whole)) {
        const open = missing(name, without(whole, key)).missing ?? [];
        const refused = problemsToFinalise(kindOf(name).form, without(whole, key), asOf).map(({ path }) => path);
        for (const element of open) expect(refused).toContain(element);
      }
    },
  );

  it('names the child of whom it was not asked, and not the other', () => {
    const seen = { answer: true };
    let assessment = complete('child-and-family-assessment');
    assessment = inRow(assessment, 'children', 0, { seen, seenOn: '2026-03-10', seenAlone: seen, heardHow: ['talk'] });
    expect(missing('child-and-family-assessment', assessment)).toEqual({});
    expect(missing('child-and-family-assessment', inRow(assessment, 'children', 0, { voice: '  ', heardHow: [] }))).toEqual({
      missing: ['children.heardHow', 'children.voice'],
      missingIn: { 'children.heardHow': [`row-${ANN}`], 'children.voice': [`row-${ANN}`] },
    });
    // Bea was not seen: how she was heard is not asked, the reason why is.
    expect(missing('child-and-family-assessment', inRow(assessment, 'children', 1, { seen: { answer: false } }))).toEqual({
      missing: ['children.seen'],
      missingIn: { 'children.seen': [`row-${BEA}`] },
    });
    expect(missing('child-and-family-assessment', inRow(assessment, 'children', 0, { seenAlone: { answer: false } })).missing).toEqual([
      'children.seenAlone',
    ]);
    expect(missing('child-and-family-assessment', without(assessment, 'fam7', 'par2')).missing).toEqual(['par2', 'fam7']);
    expect(missing('child-and-family-assessment', { ...assessment, children: [] })).toEqual({ missing: ['children'] });
  });

  it('of a Care Act assessment asks for the test of section 42 only where there is a concern', () => {
    const calm = complete('adult-safeguarding-assessment');
    expect(missing('adult-safeguarding-assessment', calm)).toEqual({});
    const concern = { ...calm, safeguarding: { answer: true }, hasNeeds: { answer: true } };
    expect(missing('adult-safeguarding-assessment', concern).missing).toEqual(['isAtRisk', 'cannotProtect', 'testReasons']);
    const unable = without({ ...calm, outcomeA: 'unable' }, 'outcomeB', 'wellbeingA');
    expect(missing('adult-safeguarding-assessment', unable).missing).toEqual([
      'wellbeingA',
      'outcomeAWays',
      'outcomeANeed',
      'outcomeAEligible',
      'outcomeB',
    ]);
    expect(missing('carers-assessment', without(complete('carers-assessment'), 'willing', 'oneOutcome')).missing).toEqual([
      'willing',
      'oneOutcome',
    ]);
  });

  it('of a young carer is regulation 4, and nothing where the assessment was declined', () => {
    const made = complete('young-carers-assessment', { result: 'made' });
    expect(missing('young-carers-assessment', without(made, 'elementE', 'elementJ')).missing).toEqual(['elementE', 'elementJ']);
    expect(missing('young-carers-assessment', { result: 'declined', notMadeOn: '2026-03-01' })).toEqual({});
  });

  it.each(['child-in-need-plan', 'child-protection-plan', 'risk-management-plan'] as const)(
    'of a %s is what makes its actions SMART',
    (name) => {
      const plan = complete(name);
      const open = inRow(inRow(plan, 'actions', 0, { measure: '' }), 'actions', 1, { measure: undefined, dueOn: undefined });
      expect(missing(name, open)).toEqual({
        missing: ['actions.measure', 'actions.dueOn'],
        missingIn: { 'actions.measure': [`row-${ANN}`, `row-${BEA}`], 'actions.dueOn': [`row-${BEA}`] },
      });
      expect(missing(name, without(plan, 'actions', 'contingency')).missing).toEqual(['actions', 'contingency']);
    },
  );

  it('of a review of a child in need is the threshold of each child; of a jurisdiction decision, who decided and why', () => {
    const review = inRow(complete('child-in-need-review'), 'children', 1, { thresholdOfRisk: undefined });
    expect(missing('child-in-need-review', review)).toEqual({
      missing: ['children.thresholdOfRisk'],
      missingIn: { 'children.thresholdOfRisk': [`row-${BEA}`] },
    });
    const decision = without(complete('jurisdiction-decision'), 'decidedBy', 'rationale');
    expect(missing('jurisdiction-decision', { ...decision, sofaConsidered: { answer: false } }).missing).toEqual([
      'sofaConsidered',
      'rationale',
      'decidedBy',
    ]);
  });

  it('stands in the digest, packed too, and only where something is missing', () => {
    const body = without(complete('young-carers-assessment', { result: 'made' }), 'elementC');
    const digest = foldDigest(FILE, VAULT, 'case', [
      stateOf('young-carers-assessment', 'open', body),
      stateOf('young-carers-assessment', 'whole', complete('young-carers-assessment', { result: 'made' })),
    ]);
    const read = unpackDigest(structuredClone(packDigest(digest))).facts;
    expect(read.find(({ record }) => record === recordId('open'))?.missing).toEqual(['elementC']);
    expect(read.find(({ record }) => record === recordId('whole'))).not.toHaveProperty('missing');
  });
});
