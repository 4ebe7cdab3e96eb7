import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import type { Body } from '../record.ts';
import { strategyMeetingForm } from './form.ts';
import { strategyMeeting } from './record.ts';

const AMINA = 'AAAAAAAAAAAAAAAAAAAAAA';
const BABY = 'BBBBBBBBBBBBBBBBBBBBBA';
const asOf = zonedInstant('2026-03-04T18:00:00+03:00[Africa/Nairobi]');
const yes = { answer: true };
const no = { answer: false };
const TOLD_AT = '2026-03-04T11:00:00+03:00[Africa/Nairobi]';

const body = {
  type: 'initial',
  notifiedAt: '2026-03-03T08:10:00+03:00[Africa/Nairobi]',
  trigger: 'A bruise on the cheek that does not fit a fall.',
  heldAt: '2026-03-04T10:00:00+03:00[Africa/Nairobi]',
  mode: 'video',
  chair: AMINA,
  attendance: [
    { rowId: 'a', name: 'Ruth Kamau', agency: 'social-work', attendance: 'in-person' },
    { rowId: 'b', name: 'Dr Hale', agency: 'health', attendance: 'remote' },
    { rowId: 'c', name: 'Sgt Moss', agency: 'service-police', attendance: 'remote' },
  ],
  minimumMet: yes,
  children: [
    { rowId: 'a', child: AMINA, whereabouts: 'At school, with the head teacher', safeNow: yes, enquiry: yes },
    { rowId: 'b', child: BABY, whereabouts: 'At home with the grandmother', safeNow: yes, enquiry: no },
  ],
  othersAtRisk: 'Nobody else is known to be.',
  positionOfTrust: no,
  information: [{ rowId: 'a', agency: 'health', shared: 'Seen in January with a sprained wrist.' }],
  history: 'One contact in 2024, no further action.',
  hostNationLawConsidered: yes,
  sofaConsidered: yes,
  afaConsidered: yes,
  primacy: 'shared',
  jurisdictionReasons: 'Kenya police were told and leave it to the service police.',
  legalAdvice: no,
  threshold: 'likely',
  thresholdReasons: 'Two injuries within three months, and accounts that differ.',
  enquiry: 'joint',
  lead: 'Ruth Kamau',
  criminalInvestigation: 'service-police',
  investigationTiming: 'Interview first, then the father is spoken to.',
  interviews: 'Amina is interviewed on tape tomorrow at the school.',
  medical: yes,
  medicalArrangements: 'Dr Hale, today at four; the mother consents.',
  parentsTold: 'The mother today, by Ruth Kamau; the father after the interview.',
  commandInformed: yes,
  commandInformedAt: TOLD_AT,
  dcsInformed: yes,
  dcsInformedAt: TOLD_AT,
  safetyPlan: [{ rowId: 'a', what: 'Amina stays with her grandmother', who: 'Mother', by: '2026-03-04T15:00:00+03:00[Africa/Nairobi]' }],
};
const paths = (changes: Body) => problemsToFinalise(strategyMeetingForm, { ...body, ...changes }, asOf).map(({ path }) => path);

describe('a strategy meeting', () => {
  it('records all that the practice asks of it', () => {
    expect(paths({})).toEqual([]);
    expect(strategyMeeting.schema.safeParse(body).success).toBe(true);
    expect(strategyMeeting.summary(body)).toBe('Reasonable cause to suspect that significant harm is likely · Joint enquiry about 1 child');
  });

  // Facts 7.6, item by item.
  it.each([
    ['trigger', 'what was notified'],
    ['notifiedAt', 'when it was notified'],
    ['heldAt', 'when it was held'],
    ['mode', 'how'],
    ['chair', 'chair'],
    ['attendance', 'attendees, agencies and apologies'],
    ['minimumMet', 'social work, health and police, or the reason'],
    ['children', 'the children of the household'],
    ['information', 'information by agency'],
    ['history', 'history'],
    ['children.0.whereabouts', 'whereabouts'],
    ['children.0.safeNow', 'safety now'],
    ['threshold', 'threshold decision'],
    ['thresholdReasons', 'its reasons'],
    ['enquiry', 'section 47, single or joint'],
    ['lead', 'who leads'],
    ['criminalInvestigation', 'criminal investigation'],
    ['investigationTiming', 'its timing'],
    ['interviews', 'interviews'],
    ['medical', 'medical'],
    ['medicalArrangements', 'who examines, when, and who consents'],
    ['parentsTold', 'what the parents are told and when'],
    ['othersAtRisk', 'other children and adults'],
    ['positionOfTrust', 'person in a position of trust'],
    ['hostNationLawConsidered', 'host-nation law'],
    ['primacy', 'host-nation primacy'],
    ['sofaConsidered', 'status of forces agreement'],
    ['afaConsidered', 'Armed Forces Act'],
    ['commandInformed', 'command informed'],
    ['dcsInformed', 'DCS informed'],
    ['safetyPlan', 'immediate safety plan'],
    ['legalAdvice', 'legal advice'],
  ])('asks for %s: %s', (path) => {
    const [table, , column] = path.split('.');
    const left =
      column === undefined ? { [path]: undefined } : { [table ?? '']: [{ rowId: 'a', child: AMINA, enquiry: yes, [column]: undefined }] };
    expect(paths(left)).toContain(path);
  });

  it('takes the time of notification from the recorded concern where there is one', () => {
    expect(paths({ notifiedAt: undefined, concern: 'CCCCCCCCCCCCCCCCCCCCCA' })).toEqual([]);
    expect(paths({ type: 'further', notifiedAt: undefined })).toEqual(['firstMeetingAt']);
  });

  it('cannot say that all three agencies took part when the attendance does not show them', () => {
    const withoutPolice = { attendance: body.attendance.slice(0, 2) };
    expect(paths(withoutPolice)).toEqual(['minimumMet']);
    expect(paths({ ...withoutPolice, minimumMet: no })).toEqual(['minimumMet']);
    expect(
      paths({ ...withoutPolice, minimumMet: { answer: false, reason: 'No police on the island; told by telephone at noon' } }),
    ).toEqual([]);
  });

  it('cannot begin an enquiry about no child, nor ask for one about a child and begin none', () => {
    expect(paths({ enquiry: 'none' })).toEqual(['enquiry']);
    expect(paths({ children: body.children.map((child) => ({ ...child, enquiry: no })) })).toEqual(['enquiry']);
    expect(paths({ enquiry: 'none', children: body.children.map((child) => ({ ...child, enquiry: no })) })).toEqual([]);
  });

  it('cannot be held before the concern was notified', () => {
    expect(paths({ heldAt: '2026-03-03T08:00:00+03:00[Africa/Nairobi]' })).toEqual(['heldAt']);
  });
});
