import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import { chronology, lanesOf, wasRecordedLater } from './chronology.ts';
import { JAMES, recordId, stateOf } from './states-for-tests.ts';

const AMINA = recordId('amina');
const BARAKA = recordId('baraka');

const visit = stateOf(
  'visit',
  'visit',
  {
    visitedAt: '2026-03-05T16:30:00+03:00[Africa/Nairobi]',
    outcome: 'made',
    purpose: 'To see the bedroom',
    children: [{ rowId: 'a', child: AMINA, seen: { answer: true }, seenAlone: { answer: true }, said: 'I sleep by the window' }],
    narrative: 'Quiet afternoon.',
  },
  { at: '2026-03-07T09:00:00+00:00[Europe/London]', createdBy: JAMES },
);
const note = stateOf('case-note', 'note', {
  type: 'management-note',
  happenedAt: '2026-03-06T10:00:00+00:00[Europe/London]',
  note: 'Agree with the plan.',
});
const plan = stateOf('involvement', 'plan', {
  type: 'child-in-need',
  people: [AMINA, BARAKA],
  openedOn: '2026-03-03',
  closedOn: '2026-03-20',
});
const addendum = stateOf('addendum', 'addendum', { corrects: visit.record, reason: 'correction', words: 'It was half past five.' });
const person = stateOf('person', 'amina', { givenName: 'Amina' });
const records = [plan, note, visit, addendum, person];

const titles = (filter?: Parameters<typeof chronology>[1]) =>
  chronology(records, filter).map((entry) => `${entry.title}: ${entry.summary.split(' · ')[0]}`);

describe('the chronology', () => {
  it('runs from the newest to the oldest by when things happened, beginning and end of what lasted included', () => {
    expect(titles()).toEqual([
      'Involvement: Child in Need (section 17 type) closed',
      'Management note: Agree with the plan.',
      'Visit: Child seen alone',
      'Involvement: Child in Need (section 17 type) opened',
    ]);
  });

  it('keeps both times, and whose record it is', () => {
    const entry = chronology(records).find((each) => each.kind === 'visit');
    expect(entry).toMatchObject({
      happenedAt: '2026-03-05T16:30:00+03:00[Africa/Nairobi]',
      recordedAt: '2026-03-07T09:00:00+00:00[Europe/London]',
      author: JAMES,
    });
    expect(entry !== undefined && wasRecordedLater(entry)).toBe(true);
  });

  it('puts an addendum with the record it adds to, and alone when that is not here', () => {
    expect(
      chronology(records)
        .find((entry) => entry.kind === 'visit')
        ?.addenda.map((each) => each.summary),
    ).toEqual(['It was half past five.']);
    expect(chronology([addendum]).map((entry) => entry.kind)).toEqual(['addendum']);
  });

  it('can be narrowed to kinds, people, days and words, words of an addendum included', () => {
    expect(titles({ kinds: ['visit'] })).toHaveLength(1);
    expect(titles({ people: [BARAKA] })).toEqual([
      'Involvement: Child in Need (section 17 type) closed',
      'Management note: Agree with the plan.',
      'Involvement: Child in Need (section 17 type) opened',
    ]);
    expect(titles({ text: 'window HALF' })).toEqual(['Visit: Child seen alone']);
    expect(titles({ from: calendarDate('2026-03-04'), to: calendarDate('2026-03-06') })).toHaveLength(2);
  });

  it('leaves out what was entered in error unless asked', () => {
    const wrong = { ...visit, status: 'withdrawn' as const };
    expect(chronology([wrong])).toEqual([]);
    expect(chronology([wrong], { withWithdrawn: true })).toHaveLength(1);
  });

  it('stands in the lane of each child it concerns, and in every lane when it concerns the household', () => {
    const byKind = new Map(chronology(records).map((entry) => [entry.kind, lanesOf(entry, [AMINA, BARAKA])]));
    expect(byKind.get('visit')).toEqual([AMINA]);
    expect(byKind.get('involvement')).toEqual([AMINA, BARAKA]);
    expect(byKind.get('case-note')).toEqual([AMINA, BARAKA]);
    expect(lanesOf({ people: [recordId('somebody else')] }, [AMINA, BARAKA])).toEqual([]);
  });

  it('keeps what somebody judged a record to weigh with that record, by the latest judgement', () => {
    const judge = (name: string, level: string, at: string) =>
      stateOf('significance', name, { of: visit.record, level, why: 'She spoke alone for the first time.' }, { at, createdBy: JAMES });
    const judged = [
      ...records,
      judge('second', 'key', '2026-03-09T09:00:00+00:00[Europe/London]'),
      judge('first', 'background', '2026-03-08T09:00:00+00:00[Europe/London]'),
    ];
    expect(chronology(judged, { levels: ['key'] }).map((entry) => [entry.kind, entry.significance?.why])).toEqual([
      ['visit', 'She spoke alone for the first time.'],
    ]);
    expect(chronology(judged, { levels: ['background'] })).toEqual([]);
    expect(chronology(judged)).toHaveLength(4);
  });

  it('shows what somebody wrote of an earlier time with its period and weight, and finds it by any day of that period', () => {
    const before = stateOf('chronology-entry', 'before', {
      from: '2021-09-01',
      until: '2022-03-31',
      precision: 'month',
      event: 'Lived with her grandmother.',
      people: [AMINA],
      significance: 'significant',
    });
    expect(chronology([...records, before]).at(-1)).toMatchObject({
      summary: 'Lived with her grandmother.',
      until: '2022-03-31',
      precision: 'month',
      significance: { level: 'significant' },
    });
    const during = chronology([before], { from: calendarDate('2022-01-01'), to: calendarDate('2022-12-31') });
    expect(during.map((entry) => entry.record)).toEqual([before.record]);
  });

  it('says so when a newer version of the software wrote the record', () => {
    const entry = chronology([{ ...note, kind: 'seance' }])[0];
    expect(entry).toMatchObject({ title: 'seance', summary: 'Written by a newer version of Haversack' });
  });
});
