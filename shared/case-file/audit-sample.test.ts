import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { FileId, PersonId } from '#shared/base/ids.ts';
import { auditSample } from '#shared/practice/audit-sample/record.ts';
import { rowsIn, textIn } from '#shared/practice/body-values.ts';
import type { Body } from '#shared/practice/record.ts';
import { lotOf } from './audit-lot.ts';
import {
  assignAuditors,
  auditFrame,
  bodyOfDraw,
  checkDraw,
  drawAuditSample,
  drawCases,
  type FrameCase,
  replacementFor,
  sampleOfMonth,
  sampleRows,
  samplesOf,
  stratumOf,
  withReplacement,
} from './audit-sample.ts';
import { type FileDigest, foldDigest } from './digest.ts';
import { fileId, GRACE, JAMES, recordId, stateOf, VAULT } from './states-for-tests.ts';

const person = (name: string) => recordId(name) as string as PersonId;
const RUTH = person('ruth');
const OMAR = person('omar');

interface CaseOptions {
  readonly location?: string;
  readonly type?: string;
  readonly worker?: PersonId;
  readonly audits?: readonly Body[];
  readonly openedOn?: string;
  readonly closedOn?: string;
  readonly heldBefore?: { readonly worker: PersonId; readonly to: string };
}

function caseOf(name: string, options: CaseOptions = {}): FileDigest {
  const {
    location = 'BATUK',
    type = 'child-in-need',
    worker = GRACE,
    audits = [],
    openedOn = '2025-11-03',
    closedOn,
    heldBefore,
  } = options;
  const allocation = (key: string, body: Body) =>
    stateOf('allocation', `${name}-${key}`, { from: openedOn, changeReason: 'FCONTA', ...body });
  return foldDigest(fileId(name), VAULT, 'case', [
    stateOf(
      'case',
      `${name}-case`,
      { householdName: name, location, openedOn, reason: 'x' },
      { at: `${openedOn}T09:00:00+03:00[Africa/Nairobi]` },
    ),
    stateOf('involvement', `${name}-inv`, { type, people: [], openedOn, reason: 'x', ...(closedOn === undefined ? {} : { closedOn }) }),
    ...(heldBefore === undefined ? [] : [allocation('was', heldBefore)]),
    allocation('is', { worker }),
    ...audits.map((body, index) => stateOf('case-file-audit', `${name}-audit${index}`, body)),
  ]);
}

const audited = (day: string, more: Body = {}): Body => ({ auditedAt: `${day}T10:00:00+00:00[Europe/London]`, overall: 'G', ...more });

const staffEntry = (who: PersonId, lineManager: PersonId): FileDigest =>
  foldDigest(fileId(`staff-${who.slice(0, 5)}`), VAULT, 'staff', [
    stateOf('staff-register-entry', `entry-${who.slice(0, 5)}`, { person: who, name: 'x', lineManager }),
  ]);

const march = { month: '2026-03', monthsApart: 6 } as const;
const settings = { ...march, size: 5, auditors: [RUTH, OMAR], seed: 'Zk3vR8yQm1c0aWJt5nLx7A' } as const;

/** A service: up to 60 cases over four places and three kinds, held by four people who are managed by two. */
const services = fc
  .array(
    fc.record({
      location: fc.constantFrom('BATUK', 'NEPAL', 'BRUNEI', 'BFG'),
      type: fc.constantFrom('child-in-need', 'child-protection-plan', 'adult-at-risk'),
      worker: fc.constantFrom(GRACE, JAMES, RUTH, OMAR),
      lately: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((cases) => [
    staffEntry(GRACE, RUTH),
    staffEntry(JAMES, OMAR),
    ...cases.map(({ lately, ...options }, index) =>
      caseOf(`c${index}`, { ...options, ...(lately && index % 4 === 0 ? { audits: [audited('2026-02-10')] } : {}) }),
    ),
  ]);
const seeds = fc.string({ minLength: 1, maxLength: 22 });
const sizes = fc.integer({ min: 1, max: 40 });
const RUNS = { numRuns: 60 };

describe('the draw', () => {
  it('gives each location, and each kind of involvement in it, its share of the sample, rounded down or up', () => {
    fc.assert(
      fc.property(services, sizes, seeds, (digests, size, seed) => {
        const frame = auditFrame(digests, march);
        const eligible = frame.filter(({ out }) => out === undefined);
        const drawn = new Set(drawCases(frame, size, seed));
        expect(drawn.size).toBe(Math.min(size, eligible.length));
        for (const key of [stratumOf, ({ location }: FrameCase) => location]) {
          for (const members of Map.groupBy(eligible, key).values()) {
            const share = (drawn.size * members.length) / eligible.length;
            const got = members.filter(({ file }) => drawn.has(file)).length;
            expect(got).toBeGreaterThanOrEqual(Math.floor(share + 1e-9));
            expect(got).toBeLessThanOrEqual(Math.ceil(share - 1e-9));
          }
        }
      }),
      RUNS,
    );
  });

  it('is the same for the same seed on every laptop, in whatever order its files stand', () => {
    fc.assert(
      fc.property(services, sizes, seeds, (digests, size, seed) => {
        const draw = (files: readonly FileDigest[]) => drawAuditSample(files, { ...settings, size, seed });
        expect(draw(digests.toReversed())).toEqual(draw(digests));
      }),
      RUNS,
    );
  });

  it('gives nobody a case that they hold, held, or manage', () => {
    fc.assert(
      fc.property(services, sizes, seeds, (digests, size, seed) => {
        const byFile = new Map(digests.map((digest) => [digest.file, digest]));
        const managedBy: Readonly<Record<string, PersonId>> = { [GRACE]: RUTH, [JAMES]: OMAR };
        for (const { file, auditor } of drawAuditSample(digests, { ...settings, size, seed }).cases) {
          const holder = byFile.get(file)?.allocatedTo as PersonId;
          const able = [RUTH, OMAR].filter((each) => each !== holder && managedBy[holder] !== each);
          if (able.length === 0) expect(auditor).toBeUndefined();
          else expect(able).toContain(auditor);
        }
      }),
      RUNS,
    );
  });

  it('gives every case of the list the same chance, over many seeds', () => {
    const digests = [
      ...Array.from({ length: 9 }, (_, index) => caseOf(`k${index}`)),
      ...Array.from({ length: 3 }, (_, index) => caseOf(`n${index}`, { location: 'NEPAL' })),
      caseOf('b0', { location: 'BRUNEI', type: 'adult-at-risk' }),
    ];
    const frame = auditFrame(digests, march);
    const times = new Map<FileId, number>();
    const draws = 6500;
    for (let turn = 0; turn < draws; turn++)
      for (const file of drawCases(frame, 4, `seed ${turn}`)) times.set(file, (times.get(file) ?? 0) + 1);
    // 4 of 13: 2,000 times each; the standard deviation is 37.
    for (const { file } of frame) expect(Math.abs((times.get(file) ?? 0) - 2000)).toBeLessThan(37 * 4.5);
  });

  it('draws others with another seed', () => {
    const frame = auditFrame(
      Array.from({ length: 40 }, (_, index) => caseOf(`k${index}`)),
      march,
    );
    const sets = new Set(Array.from({ length: 20 }, (_, turn) => drawCases(frame, 5, `s${turn}`).toSorted().join()));
    expect(sets.size).toBe(20);
  });
});

describe('the list that is drawn from', () => {
  const frameOf = (...digests: readonly FileDigest[]) => auditFrame(digests, march).map(({ reference: _, barred: __, ...each }) => each);

  it('holds cases with work in the month or the one before it, by their weightiest involvement', () => {
    expect(
      frameOf(
        caseOf('open', { type: 'child-protection-plan' }),
        caseOf('closed-lately', { closedOn: '2026-02-01' }),
        caseOf('closed-before', { closedOn: '2026-01-31' }),
        caseOf('opened-later', { openedOn: '2026-04-01' }),
      ),
    ).toEqual([
      { file: fileId('closed-lately'), location: 'BATUK', involvement: 'child-in-need' },
      { file: fileId('open'), location: 'BATUK', involvement: 'child-protection-plan' },
    ]);
  });

  it('leaves out what was audited within six months of the month’s end, unless it is to be audited again by then', () => {
    const outOf = (...audits: readonly Body[]) => auditFrame([caseOf('a', { audits })], march)[0]?.out;
    expect(outOf(audited('2025-09-30'))).toBeUndefined();
    expect(outOf(audited('2025-10-01'))).toBe('lately');
    expect(outOf(audited('2026-01-10', { reauditOn: '2026-03-31' }))).toBe('follow-up');
    expect(outOf(audited('2026-01-10', { reauditOn: '2026-04-01' }))).toBe('lately');
    // Audited again meanwhile: the later audit decides.
    expect(outOf(audited('2026-01-10', { reauditOn: '2026-03-01' }), audited('2026-03-02'))).toBe('lately');
  });

  it('takes those to be audited again on top of what is drawn', () => {
    const digests = [caseOf('again', { audits: [audited('2026-01-10', { reauditOn: '2026-03-15' })] }), caseOf('x'), caseOf('y')];
    const { cases } = drawAuditSample(digests, { ...settings, size: 2 });
    expect(cases.map(({ why }) => why)).toEqual(['follow-up', 'random', 'random']);
  });

  it('bars who held the case in the last twelve months and who manages them; of somebody without an entry, who supervises them', () => {
    const supervised = foldDigest(fileId('personal'), VAULT, 'personal', [
      stateOf('personal-supervision', 'ps', { worker: JAMES, supervisor: OMAR, heldOn: '2026-01-12' }),
    ]);
    const barred = (to: string) =>
      auditFrame([staffEntry(GRACE, RUTH), supervised, caseOf('a', { heldBefore: { worker: JAMES, to } })], march)[0]?.barred.toSorted();
    expect(barred('2025-04-01')).toEqual([GRACE, JAMES, OMAR, RUTH].toSorted());
    expect(barred('2025-03-30')).toEqual([GRACE, RUTH].toSorted());
  });

  it('of a month that is none is refused', () => {
    expect(() => auditFrame([], { month: '2026-3', monthsApart: 6 })).toThrow(RangeError);
  });
});

describe('who audits', () => {
  it('shares the cases out evenly where everybody may', () => {
    const cases = Array.from({ length: 7 }, (_, index) => ({ file: fileId(`c${index}`), barred: [] }));
    const loads = Map.groupBy(assignAuditors(cases, [RUTH, OMAR, JAMES], 'seed').values(), (each) => each);
    expect([...loads.values()].map((each) => each.length).toSorted((a, b) => a - b)).toEqual([2, 2, 3]);
  });

  it('is nobody where all are barred: the case is drawn all the same', () => {
    const { cases } = drawAuditSample([staffEntry(GRACE, RUTH), caseOf('a')], { ...settings, auditors: [RUTH, GRACE] });
    expect(cases).toHaveLength(1);
    expect(cases[0]?.auditor).toBeUndefined();
  });
});

describe('a sample that was kept', () => {
  const digests = [
    ...Array.from({ length: 8 }, (_, index) => caseOf(`k${index}`)),
    ...Array.from({ length: 4 }, (_, index) => caseOf(`n${index}`, { location: 'NEPAL' })),
  ];
  const draw = drawAuditSample(digests, settings);
  const body: Body = { ...bodyOfDraw(draw, settings), drawnAt: '2026-03-02T09:00:00+00:00[Europe/London]' };
  const files = (of: Body) => rowsIn(of, 'cases').map((row) => textIn(row, 'rowId') as FileId);

  it('has the shape of its kind, and is what its seed draws', () => {
    expect(auditSample.schema.safeParse(body).success).toBe(true);
    expect(checkDraw(body)).toEqual({ missing: [], added: [] });
  });

  it('shows when somebody has changed a case by hand', () => {
    const [first, ...others] = rowsIn(body, 'cases');
    const friendlier = draw.frame.find(({ file }) => !files(body).includes(file));
    const changed = { ...body, cases: [{ ...first, rowId: friendlier?.file, reference: friendlier?.reference }, ...others] };
    expect(checkDraw(changed)).toEqual({ missing: [textIn(first as Body, 'reference')], added: [friendlier?.reference] });
  });

  it('replaces a case that cannot be audited by one of the same location and kind, says why, and still is what the seed draws', () => {
    const out = draw.cases.find(({ location }) => location === 'NEPAL')?.file as FileId;
    const after = withReplacement(body, out, 'The file went to Leeds', '2026-03-09T09:00:00+00:00[Europe/London]') as Body;
    const next = rowsIn(after, 'cases').find((row) => textIn(row, 'why') === 'replacement') as Body;
    expect(files(after)).not.toContain(out);
    expect(files(after)).toHaveLength(5);
    expect(textIn(next, 'location')).toBe('NEPAL');
    expect(rowsIn(after, 'replaced')).toMatchObject([{ rowId: out, reason: 'The file went to Leeds' }]);
    expect(checkDraw(after)).toEqual({ missing: [], added: [] });
    // Out of Nepal's cases, the next one comes from elsewhere; what was taken out never comes back.
    let again = after;
    for (let turn = 0; turn < 4; turn++)
      again = withReplacement(again, files(again)[0] as FileId, 'Closed', '2026-03-10T09:00:00+00:00[Europe/London]') ?? again;
    expect(checkDraw(again)).toEqual({ missing: [], added: [] });
    const gone = rowsIn(again, 'replaced').map((row) => textIn(row, 'rowId'));
    expect(files(again).filter((file) => gone.includes(file))).toEqual([]);
    expect(withReplacement(body, fileId('elsewhere'), 'x', 'now')).toBeUndefined();
  });

  it('becomes smaller when nobody is left to take the place', () => {
    expect(replacementFor(draw.frame, 'seed', new Set(draw.frame.map(({ file }) => file)), draw.frame[0]?.file as FileId)).toBeUndefined();
  });

  const kept = (name: string, more: Body = {}) =>
    foldDigest(fileId(name), VAULT, 'confidential', [
      stateOf('audit-sample', name, { ...body, ...more }, { at: '2026-03-02T09:00:00+00:00[Europe/London]' }),
    ]);

  it('shows what is done, due and overdue', () => {
    const [first, second, third] = files(body) as [FileId, FileId, FileId];
    const withAudit = (file: FileId, values: Body) => (digest: FileDigest) =>
      digest.file === file ? { ...digest, facts: caseOf('tmp', { audits: [values] }).facts } : digest;
    const now = digests
      .map(withAudit(first, audited('2026-04-09', { sample: recordId('march') })))
      .map(withAudit(second, audited('2026-03-20')))
      .map(withAudit(third, audited('2026-03-01')));
    const sample = sampleOfMonth(samplesOf([kept('march')]), '2026-03');
    if (sample === undefined) throw new Error('no sample');
    const states = (day: string) => sampleRows(sample, now, calendarDate(day)).map(({ state }) => state);
    // Audited late but for this sample; in its month; before it was drawn, which answers nothing.
    expect(states('2026-03-31')).toEqual(['done', 'done', 'due', 'due', 'due']);
    expect(states('2026-04-01')).toEqual(['done', 'done', 'overdue', 'overdue', 'overdue']);
  });

  it('says when an auditor has come to hold a case since', () => {
    const sample = sampleOfMonth(samplesOf([kept('march')]), '2026-03');
    if (sample === undefined) throw new Error('no sample');
    const [first] = draw.cases;
    const moved = digests.map((digest) => (digest.file === first?.file ? { ...digest, allocatedTo: first.auditor as PersonId } : digest));
    expect(sampleRows(sample, digests, calendarDate('2026-03-10')).map(({ auditorBarred }) => auditorBarred)).not.toContain(true);
    expect(sampleRows(sample, moved, calendarDate('2026-03-10'))[0]?.auditorBarred).toBe(true);
  });

  it('that was drawn again stays beside the one that takes its place', () => {
    const samples = samplesOf([kept('first'), kept('second', { replaces: recordId('first'), redrawReason: 'Two offices were missing' })]);
    expect(samples).toHaveLength(2);
    expect(sampleOfMonth(samples, '2026-03')?.fact.record).toBe(recordId('second'));
    expect(sampleOfMonth(samples, '2026-04')).toBeUndefined();
  });
});

describe('a lot', () => {
  it('is spread evenly, also over texts that differ in one letter', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 20_000; index++) {
      const lot = lotOf('seed', `case ${index}`);
      expect(lot).toBeGreaterThanOrEqual(0);
      expect(lot).toBeLessThan(1);
      const tenth = Math.floor(lot * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(42.5 * 4.5);
  });
});
