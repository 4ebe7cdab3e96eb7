import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordState, RecordVersion } from '#shared/practice/record.ts';
import { foldDigest } from './digest.ts';
import { FILE, fileId, GRACE, JAMES, stateOf, VAULT } from './states-for-tests.ts';

const contact = stateOf('contact', 'contact', {
  receivedAt: '2026-03-03T03:10:00+03:00[Africa/Nairobi]',
  location: 'BATUK',
  source: 'HEALTH',
  about: 'child',
  people: [
    { rowId: 'r1', name: 'Amina Otieno', group: 'child', born: '2021-06-14' },
    { rowId: 'r2', name: 'Joseph Otieno', group: 'adult' },
  ],
  said: 'A bruise on the upper arm.',
  significantHarm: { answer: true, reason: 'Father at home' },
});
const decision = stateOf('referral', 'decision', {
  level: 'child-protection',
  decidedAt: '2026-03-03T04:00:00+03:00[Africa/Nairobi]',
  significantHarm: { answer: true },
  removalConsidered: { answer: true },
  referrerTold: 'told',
  referrerToldAt: '2026-03-03T04:05:00+03:00[Africa/Nairobi]',
  familyTold: 'later',
});
const told = stateOf('outcome-told', 'told', { told: ['family'], toldAt: '2026-03-04T10:00:00+03:00[Africa/Nairobi]' });

const household = stateOf('case', 'case', {
  householdName: 'Otieno',
  location: 'BATUK',
  openedOn: '2026-03-03',
  fromContact: fileId('contact'),
});
const amina = stateOf('person', 'amina', { givenName: 'Amina', familyName: 'Otieno', group: 'child', born: '2021-06-14' });
const joseph = stateOf('person', 'joseph', { givenName: 'Joseph', familyName: 'Otieno', group: 'adult', previousNames: 'Okello' });
const enquiry = stateOf('involvement', 'enquiry', { type: 's47-enquiry', people: [amina.record], openedOn: '2026-03-03' });
const allocated = stateOf('allocation', 'allocated', { worker: JAMES, from: '2026-03-03', changeReason: 'FCONTA' });
const caseRecords = [household, joseph, amina, enquiry, allocated];

const fold = (type: 'case' | 'contact', records: Parameters<typeof foldDigest>[3]) => foldDigest(FILE, VAULT, type, records);
const stopped = (digest: ReturnType<typeof foldDigest>) =>
  digest.timescales.filter((clock) => clock.stoppedAt !== undefined).map((clock) => clock.ruleId);

describe('the digest of a contact', () => {
  it('says who it is about, where, and what runs, the most urgent first', () => {
    const digest = fold('contact', [contact]);
    expect(digest).toMatchObject({
      title: 'Amina Otieno, Joseph Otieno',
      location: 'BATUK',
      status: 'open',
      significantHarm: true,
      source: 'HEALTH',
      about: 'child',
      createdBy: GRACE,
    });
    expect(digest.timescales.map((clock) => clock.ruleId)).toEqual(['P1.4', 'A2x', 'P1.1', 'P1.2', 'P1.3']);
    expect(digest.timescales.find((clock) => clock.ruleId === 'P1.2')?.planBy).toBe('2026-03-06');
  });

  it('is decided by a finalised threshold decision, not by a draft of one', () => {
    expect(fold('contact', [contact, { ...decision, status: 'draft' }])).toMatchObject({ status: 'open' });
    expect(stopped(fold('contact', [contact, { ...decision, status: 'draft' }]))).toEqual([]);
    const decided = fold('contact', [contact, decision]);
    expect(decided).toMatchObject({ status: 'decided', level: 'child-protection' });
    expect(stopped(decided).toSorted()).toEqual(['A2x', 'P1.2', 'P1.4']);
  });

  it('stops the clock of telling with the later of referrer and family', () => {
    const clock = fold('contact', [contact, decision, told]).timescales.find((each) => each.ruleId === 'P1.3');
    expect(clock?.stoppedAt).toBe('2026-03-04T10:00:00+03:00[Africa/Nairobi]');
  });

  it('runs its clocks also while the contact itself is a draft', () => {
    expect(fold('contact', [{ ...contact, status: 'draft' }]).timescales).toHaveLength(5);
  });

  it('that was entered in error has no clocks', () => {
    const digest = fold('contact', [{ ...contact, status: 'withdrawn' }]);
    expect(digest.status).toBe('withdrawn');
    expect(digest.timescales).toEqual([]);
  });

  it('about nobody named says so', () => {
    expect(fold('contact', [stateOf('contact', 'c', { location: 'UK' })]).title).toBe('Nobody named');
  });
});

describe('the digest of a case', () => {
  it('says whose case it is, who is in it and what is open', () => {
    expect(fold('case', caseRecords)).toMatchObject({
      title: 'Otieno',
      location: 'BATUK',
      status: 'open',
      allocatedTo: JAMES,
      fromContact: fileId('contact'),
      people: [
        { name: 'Amina Otieno', child: true },
        { name: 'Joseph Otieno', otherNames: ['Okello'], child: false },
      ],
      involvements: [{ type: 's47-enquiry', people: [amina.record] }],
      counts: { records: 5, drafts: 0, conflicts: 0, visits: 0 },
    });
  });

  it('has a reference that follows from the file and its location', () => {
    expect(fold('case', caseRecords).reference).toMatch(/^BATUK-[0-9A-HJKMNP-TV-Z]{6}$/);
  });

  it('is allocated by the latest allocation that has no end, and by no draft', () => {
    const later = stateOf('allocation', 'later', { worker: GRACE, from: '2026-04-01' });
    expect(fold('case', [...caseRecords, later]).allocatedTo).toBe(GRACE);
    expect(fold('case', [...caseRecords, { ...later, status: 'draft' }]).allocatedTo).toBe(JAMES);
    const ended = { ...allocated, body: { ...allocated.body, to: '2026-03-31' } };
    expect(fold('case', [household, ended]).allocatedTo).toBeNull();
  });

  it('closes with its last involvement', () => {
    const closed = { ...enquiry, body: { ...enquiry.body, closedOn: '2026-03-20' } };
    expect(fold('case', [household, closed])).toMatchObject({ status: 'closed', involvements: [] });
    expect(
      fold('case', [household, closed, stateOf('involvement', 'plan', { type: 'child-in-need', openedOn: '2026-03-20' })]).status,
    ).toBe('open');
    expect(fold('case', [household]).status).toBe('open');
  });

  it('remembers when someone was last seen, and the visit planned by the last one', () => {
    const seen = stateOf('visit', 'seen', {
      visitedAt: '2026-03-05T16:30:00+03:00[Africa/Nairobi]',
      outcome: 'made',
      children: [{ rowId: 'a', child: amina.record, seen: { answer: true } }],
      nextVisitOn: '2026-03-12',
    });
    const noAccess = stateOf('visit', 'noaccess', {
      visitedAt: '2026-03-12T16:30:00+03:00[Africa/Nairobi]',
      outcome: 'no-access',
      nextVisitOn: '2026-03-13',
    });
    expect(fold('case', [...caseRecords, noAccess, seen])).toMatchObject({
      lastSeenOn: '2026-03-05',
      nextVisitOn: '2026-03-13',
      counts: { visits: 2 },
    });
  });

  it('is the same in whatever order its records arrive', () => {
    const records = [
      ...caseRecords,
      stateOf('case-note', 'note', { note: 'x' }, { at: '2026-03-09T09:00:00+03:00[Africa/Nairobi]', status: 'draft' }),
    ];
    const expected = fold('case', records);
    expect(expected.lastActivityAt).toBe('2026-03-09T09:00:00+03:00[Africa/Nairobi]');
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(fold('case', shuffled)).toEqual(expected);
      }),
    );
  });
});

describe('what was planned', () => {
  const review = (name: string, heldOn: string) =>
    stateOf('looked-after-review', name, { heldAt: `${heldOn}T10:00:00+01:00[Europe/London]`, heldOn, nextReviewOn: '2026-09-01' });

  it('stands in the digest until the next of its kind is recorded', () => {
    const first = review('first', '2026-04-01');
    const planned = fold('case', [first]).planned;
    expect(planned).toMatchObject([{ record: first.record, opens: 'looked-after-review', on: '2026-09-01' }]);
    const second = review('second', '2026-08-28');
    expect(fold('case', [first, second]).planned.map(({ record }) => record)).toEqual([second.record]);
    expect(fold('case', [first, { ...second, status: 'draft' }]).planned.map(({ record }) => record)).toEqual([first.record]);
  });
});

describe('a record that was changed after it was complete', () => {
  const at = (day: string) => `${day}T10:00:00+03:00[Africa/Nairobi]` as RecordState['createdAt'];
  const version = (op: RecordVersion['op'], day: string, body: RecordVersion['body'] = {}) => ({ op, at: at(day), body }) as RecordVersion;

  it('of the case itself: a family that moved is remembered at each place, from when', () => {
    const first = { ...household.body };
    const moved = { ...first, location: 'NEPAL' };
    const versions = [
      version('finalise', '2026-03-03', first),
      version('draft', '2026-05-01', { ...first, location: 'BRUNEI' }),
      version('finalise', '2026-06-08', { ...first, safetyNotes: 'A dog.' }),
      version('finalise', '2026-07-20', moved),
    ];
    const digest = fold('case', [{ ...household, body: moved, changedAt: at('2026-07-20'), versions }, amina]);
    expect(digest.locations).toEqual([
      { code: 'BATUK', from: '2026-03-03' },
      { code: 'NEPAL', from: '2026-07-20' },
    ]);
    expect(fold('case', caseRecords).locations).toEqual([{ code: 'BATUK', from: '2026-03-03' }]);
  });

  it('of an involvement: who was added to it on a later day, and when', () => {
    const body = { type: 'child-in-need', openedOn: '2026-03-03', reason: 'Agreed.' };
    const naming = (...people: readonly string[]) => ({ ...body, people });
    const joinedOn = (versions: readonly RecordVersion[]) =>
      fold('case', [...caseRecords, stateOf('involvement', 'cin', versions.at(-1)?.body ?? {}, { versions })]).facts.find(
        ({ kind }) => kind === 'involvement',
      )?.joinedOn;
    const first = version('finalise', '2026-03-03', naming('amina', 'left'));
    expect(joinedOn([first])).toBeUndefined();
    // Forgotten and put in on the same day; a draft names nobody.
    expect(
      joinedOn([version('draft', '2026-03-01', naming('ben')), first, version('finalise', '2026-03-03', naming('amina', 'ben'))]),
    ).toBeUndefined();
    const added = version('finalise', '2026-05-07', naming('amina', 'ben'));
    expect(joinedOn([first, added, version('finalise', '2026-06-08', naming('amina', 'ben'))])).toEqual({ ben: '2026-05-07' });
  });

  it('of the case itself: a move counts from the day the family made it, where that is said', () => {
    const places = (...said: readonly (readonly [recorded: string, location: string, since?: string])[]) => {
      const versions = said.map(([recorded, location, locationSince]) =>
        version('finalise', recorded, { ...household.body, location, ...(locationSince === undefined ? {} : { locationSince }) }),
      );
      const last = versions.at(-1);
      const state = { ...household, body: last?.body ?? {}, changedAt: last?.at ?? household.changedAt, versions };
      return fold('case', [state]).locations.map(({ code, from }) => `${code} ${from}`);
    };
    const nepal = ['2026-07-20', 'NEPAL', '2026-07-01'] as const;
    expect(places(['2026-03-03', 'BATUK'], nepal)).toEqual(['BATUK 2026-03-03', 'NEPAL 2026-07-01']);
    // It says since when they lived at the first place: it counts there from its opening all the same.
    expect(places(['2026-03-03', 'BATUK', '2025-01-01'], nepal)).toEqual(['BATUK 2026-03-03', 'NEPAL 2026-07-01']);
    // The day is put right afterwards.
    expect(places(['2026-03-03', 'BATUK'], nepal, ['2026-07-25', 'NEPAL', '2026-06-28'])).toEqual(['BATUK 2026-03-03', 'NEPAL 2026-06-28']);
    // They move on, and nobody changes the day: it is that of the move before.
    expect(places(['2026-03-03', 'BATUK'], nepal, ['2026-10-05', 'BRUNEI', '2026-07-01'], ['2026-10-06', 'BRUNEI', '2026-07-01'])).toEqual([
      'BATUK 2026-03-03',
      'NEPAL 2026-07-01',
      'BRUNEI 2026-10-05',
    ]);
    // They never were in Kenya: the place was wrong from the first day.
    expect(places(['2026-03-03', 'BATUK'], ['2026-03-10', 'NEPAL', '2026-02-01'])).toEqual(['NEPAL 2026-03-03']);
    expect(places(['2026-03-03', 'BATUK'], nepal, ['2026-07-21', 'BATUK', '2026-06-01'])).toEqual(['BATUK 2026-03-03']);
  });

  const assessment = (changes: Partial<RecordState>) =>
    stateOf(
      'child-and-family-assessment',
      'assessment',
      { type: 'no-referral', requestedAt: at('2026-03-03'), children: [{ rowId: '1', child: amina.record, outcome: 'CIN' }] },
      { at: at('2026-03-09'), ...changes },
    );
  const clocks = (...records: RecordState[]) =>
    fold('case', [...caseRecords, ...records])
      .timescales.filter(({ ruleId }) => ['PI2.1', 'PI2.4'].includes(ruleId))
      .map(({ ruleId, stoppedAt }) => `${ruleId} ${stoppedAt?.slice(0, 10) ?? 'runs'}`);

  it('an assessment that was sent back waits again, and counts from the sign-off it gets then', () => {
    expect(clocks(assessment({ status: 'returned' }))).toEqual(['PI2.1 runs']);
    expect(
      clocks(assessment({ status: 'finalised', versions: [version('finalise', '2026-03-09'), version('return', '2026-03-10')] })),
    ).toEqual(['PI2.1 runs']);
    const signed = assessment({ status: 'authorised', authorisedBy: JAMES, authorisedAt: at('2026-03-12') });
    expect(clocks(signed).toSorted()).toEqual(['PI2.1 2026-03-12', 'PI2.4 runs']);
  });

  it('an assessment entered in error takes its clocks with it', () => {
    expect(clocks(assessment({ status: 'withdrawn' }))).toEqual([]);
  });

  it('a plan whose new version waits for its sign-off keeps what the signed one answered', () => {
    const signed = assessment({ status: 'authorised', authorisedBy: JAMES, authorisedAt: at('2026-03-12') });
    const body = { startedOn: '2026-03-10', children: [{ rowId: '1', child: amina.record }] };
    const versions = [
      version('finalise', '2026-03-13', body),
      version('authorise', '2026-03-16', body),
      version('finalise', '2026-06-15', body),
    ];
    const plan = stateOf('child-in-need-plan', 'plan', body, { at: at('2026-06-15'), status: 'finalised', versions });
    expect(clocks(signed, plan)).toContain('PI2.4 2026-03-16');
    // One that stood already when the assessment was signed off answers then.
    expect(clocks(signed, { ...plan, finalisedAt: at('2026-03-10') })).toContain('PI2.4 2026-03-12');
  });
});
