import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { section47EnquiryForm } from './form.ts';
import { section47Enquiry } from './record.ts';

const AMINA = 'AAAAAAAAAAAAAAAAAAAAAA';
const BABY = 'BBBBBBBBBBBBBBBBBBBBBA';
const asOf = zonedInstant('2026-03-20T18:00:00+03:00[Africa/Nairobi]');
const yes = { answer: true };
const TOLD_AT = '2026-03-19T11:00:00+03:00[Africa/Nairobi]';

const amina = {
  rowId: 'a',
  child: AMINA,
  seen: yes,
  seenAt: '2026-03-05T10:00:00+03:00[Africa/Nairobi]',
  place: 'School, the nurse’s room',
  seenBy: 'Ruth Kamau and Sgt Moss',
  seenAlone: yes,
  said: '“He pushed me and I hit the door.”',
  harm: 'suffered',
  analysis: 'One push in anger, a first; he is frightened by it himself.',
  outcome: 'ICPC',
};
const baby = {
  rowId: 'b',
  child: BABY,
  seen: yes,
  seenAt: '2026-03-05T15:00:00+03:00[Africa/Nairobi]',
  place: 'Home',
  seenBy: 'Ruth Kamau',
  seenAlone: { answer: false, reason: 'Four months old' },
  said: 'Settled in the grandmother’s arms.',
  harm: 'none',
  analysis: 'Well cared for.',
  outcome: 'NSUB_S17',
};
const body = {
  strategyMeeting: 'CCCCCCCCCCCCCCCCCCCCCA',
  type: 'joint',
  concludedOn: '2026-03-19',
  lead: AMINA,
  children: [amina, baby],
  parents: 'Both were spoken to on 6 March.',
  homeSeen: yes,
  checks: [
    { rowId: 'a', agency: 'education', askedOn: '2026-03-05', answeredOn: '2026-03-06', result: 'Attends well; tired since January.' },
  ],
  medical: { answer: false, reason: 'The bruise had faded; Dr Hale advised against it' },
  previousConcerns: 'None known.',
  hostNationLawConsidered: yes,
  sofaConsidered: yes,
  afaConsidered: yes,
  primacy: 'shared',
  jurisdictionReasons: 'As in the strategy meeting.',
  analysis: 'Harm was suffered once and is likely again without help.',
  protectiveFactors: 'The grandmother, the school.',
  supportNeedsInitiated: yes,
  commandInformed: yes,
  commandInformedAt: TOLD_AT,
  dcsInformed: yes,
  dcsInformedAt: TOLD_AT,
  assessment: 'continues',
};
const paths = (changes: Body) => problemsToFinalise(section47EnquiryForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('a section 47 type enquiry', () => {
  it('has an outcome for each child', () => {
    expect(paths({})).toEqual([]);
    expect(section47Enquiry.schema.safeParse(body).success).toBe(true);
    expect(section47Enquiry.summary(body)).toBe(
      'Concerns substantiated, continuing risk - initial CP conference (1) · Not substantiated - provision of services (S17-type) (1)',
    );
  });

  // Facts 7.7 and SOR Annex A 2t–v, item by item.
  it.each([
    'strategyMeeting',
    'children.0.seen',
    'children.0.seenAt',
    'children.0.place',
    'children.0.seenBy',
    'children.0.seenAlone',
    'children.0.said',
    'children.0.harm',
    'children.0.analysis',
    'children.0.outcome',
    'parents',
    'homeSeen',
    'checks',
    'checks.0.askedOn',
    'checks.0.result',
    'medical',
    'previousConcerns',
    'hostNationLawConsidered',
    'sofaConsidered',
    'afaConsidered',
    'primacy',
    'jurisdictionReasons',
    'analysis',
    'protectiveFactors',
    'supportNeedsInitiated',
    'commandInformed',
    'dcsInformed',
    'assessment',
  ])('asks for %s', (path) => {
    const [key = '', , column] = path.split('.');
    const rows = { children: [amina, baby], checks: body.checks }[key] as readonly Body[] | undefined;
    const left = column === undefined ? undefined : rows?.map((row) => ({ ...row, [column]: undefined }));
    expect(paths({ [key]: left })).toContain(path);
  });

  it('asks why a child was not seen, or not alone, instead of what they said', () => {
    expect(paths({ children: [{ ...amina, seen: { answer: false } }, baby] })).toEqual(['children.0.seen']);
    expect(paths({ children: [{ ...amina, seen: { answer: false, reason: 'In the United Kingdom' } }, baby] })).toEqual([]);
    expect(paths({ children: [{ ...amina, seenAlone: { answer: false } }, baby] })).toEqual(['children.0.seenAlone']);
  });

  it('asks whether a conference is needed besides a legal measure or a return', () => {
    expect(paths({ children: [{ ...amina, outcome: 'LEGAL' }, baby] })).toEqual(['children.0.conference']);
    expect(paths({ children: [{ ...amina, outcome: 'MON' }, baby] })).toEqual([]);
  });
});
