/** The demonstration is made through the real engine and server; what each person then sees is what their work needs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantMs, zonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { dueLists, openHarmClocks } from '#shared/case-file/due-list.ts';
import { kindsByName } from '#shared/practice/catalogue.ts';
import { clockState } from '#shared/timescales/clock.ts';
import { LabServer } from '#tests/support/engine-lab.ts';
import { DemoLaptop } from './demo/laptop.ts';
import { DEMO_STAFF, type StaffKey } from './demo/staff.ts';
import { FAMILIES, LOOSE_CONTACTS } from './demo/stories.ts';
import { Chance } from './demo/year/chance.ts';
import { Households } from './demo/year/households.ts';
import { planContacts } from './demo/year/other-contacts.ts';
import { SEED } from './demo/year/tell-year.ts';
import { CASES_BY_LOCATION, planYear } from './demo/year/year-plan.ts';
import { type DemoService, makeDemoService, signInLines } from './demo-service.ts';

const NOW = Date.now();
const PLANNED = planYear(new Chance(SEED));
const CASES = PLANNED.length + FAMILIES.length;
const CONTACTS = CASES + LOOSE_CONTACTS.length + planContacts().length;
/** Far more than it takes on an idle machine of two cores; how long it took is printed. */
const PATIENCE_MS = 600_000;
const folder = mkdtempSync(path.join(tmpdir(), 'haversack-demo-'));
let server: LabServer;
let demo: DemoService;
let firstCodes: readonly string[] = [];
const seen = new Map<StaffKey, readonly FileDigest[]>();

/** What a person finds who signs in: a further laptop of theirs, confirmed and filled by those of the demonstration. */
async function signIn(key: StaffKey): Promise<readonly FileDigest[]> {
  const member = DEMO_STAFF.find((each) => each.key === key);
  const offered = demo.signIns.find(({ name }) => name === member?.name);
  if (member === undefined || offered?.code === undefined) throw new Error(`${key} cannot sign in`);
  const laptop = new DemoLaptop(member);
  const joined = await laptop.engine.join({ code: offered.code, initials: member.initials, passphrase: member.passphrase });
  if (!joined.ok) throw new Error(joined.error.code);
  const { profile } = joined.value;
  await eventually(async () => {
    const confirmation = await laptop.engine.checkConfirmation(profile);
    return confirmation.ok && confirmation.value.confirmed;
  });
  const session = await laptop.engine.unlock(profile, member.passphrase);
  expect(session.ok && session.value.roles).toEqual(member.roles);
  await laptop.goLive();
  const cases =
    key === 'administrator'
      ? 0
      : [...FAMILIES, ...PLANNED].filter(({ worker }) => worker === key || key === 'manager' || key === 'duty').length;
  await eventually(async () => (await laptop.watched('files')).filter(({ type }) => type === 'case').length >= cases);
  await eventually(async () => (await laptop.watched('sync')).equal);
  const files = await laptop.watched('files');
  await laptop.engine.lock();
  return files;
}

/** Other laptops take part, in their own time. @throws when it never comes true. */
async function eventually(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 120_000; !(await isTrue()); await new Promise((resolve) => setTimeout(resolve, 100)))
    if (Date.now() > until) throw new Error('What was waited for did not come');
}

beforeAll(async () => {
  server = await LabServer.start();
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  const setUpCodeFile = path.join(folder, 'set-up-code');
  writeFileSync(setUpCodeFile, server.setUpCode);
  const begun = process.cpuUsage();
  demo = await makeDemoService({ server: `http://127.0.0.1:${port}`, setUpCodeFile, folder, now: NOW });
  const { user, system } = process.cpuUsage(begun);
  process.stdout.write(
    `The demonstration was made in ${Math.round((Date.now() - NOW) / 1000)} s, ${Math.round((user + system) / 1e6)} s of them work\n`,
  );
  firstCodes = demo.signIns.map(({ code }) => code ?? '');
  for (const key of ['manager', 'duty', 'nepal', 'kenya', 'germany', 'administrator'] as const) seen.set(key, await signIn(key));
}, PATIENCE_MS);

afterAll(async () => {
  await demo?.close();
  await server?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const byText = (a: string, b: string) => a.localeCompare(b);
const of = (key: StaffKey, type: FileDigest['type']) => (seen.get(key) ?? []).filter((digest) => digest.type === type);

const titles = (digests: readonly FileDigest[]) => digests.map(({ title }) => title).toSorted(byText);
const demoPerson = (key: StaffKey) => demo.people.get(key);

/** The households that a seed draws. */
function titlesOf(seed: number): readonly string[] {
  const chance = new Chance(seed);
  const households = new Households(chance);
  return planYear(chance).map(({ location, story }) => households.draw(location, story.shape).name);
}

describe('the demonstration service', () => {
  it('has as many cases over twelve locations as the table of the SOR’s paragraph 47 has, and a person for each', () => {
    const cases = of('manager', 'case');
    const byLocation = Map.groupBy(cases, ({ location }) => location);
    expect(Object.fromEntries([...byLocation].map(([location, own]) => [location, own.length]))).toEqual(CASES_BY_LOCATION);
    expect(cases).toHaveLength(140);
    expect(byLocation.size).toBe(12);
    expect(cases.every(({ people, allocatedTo }) => people.length >= 2 && allocatedTo !== null)).toBe(true);
  });

  it('tells stories of every length: closed ones, and others that have only begun', () => {
    const cases = of('manager', 'case');
    expect(cases.filter(({ status }) => status === 'closed').length).toBeGreaterThan(35);
    expect(cases.filter(({ status }) => status === 'open').length).toBeGreaterThan(50);
    const involvements = new Set(cases.flatMap((digest) => [...digest.involvements, ...digest.pastInvolvements].map(({ type }) => type)));
    expect(involvements.size).toBe(12);
  });

  it('has a record of every kind there is', async () => {
    const laptop = demo.laptops.get('manager');
    const written = new Set<string>();
    for (const { file } of seen.get('manager') ?? []) for (const { kind } of (await laptop?.file(file))?.records ?? []) written.add(kind);
    // An invitation is the administrator's; the log of imports and exports is written by the command line, a report by a manager at its screen.
    const missing = Object.keys(kindsByName).filter((kind) => !written.has(kind));
    expect(missing.toSorted()).toEqual(['interchange', 'invitation', 'quarterly-report']);
  });

  it('is the same year at every start', () => {
    const again = planYear(new Chance(SEED));
    expect(again.map(({ location, theme, daysAgo }) => [location, theme, daysAgo])).toEqual(
      PLANNED.map(({ location, theme, daysAgo }) => [location, theme, daysAgo]),
    );
    expect(titlesOf(SEED)).toEqual(titlesOf(SEED));
    expect(titlesOf(SEED)).not.toEqual(titlesOf(SEED + 1));
  });

  it('shows each person what they should hold and not more', () => {
    for (const key of ['kenya', 'germany', 'nepal'] as const) {
      const theirs = of('manager', 'case').filter(({ allocatedTo }) => allocatedTo === demoPerson(key));
      expect(titles(of(key, 'case'))).toEqual(titles(theirs));
      expect(theirs.length).toBeGreaterThan(25);
      expect(of(key, 'contact')).toEqual([]);
    }
    expect(of('duty', 'case')).toHaveLength(CASES);
    expect(of('duty', 'contact')).toHaveLength(CONTACTS);
    expect(of('manager', 'contact')).toHaveLength(CONTACTS);
    expect([...of('administrator', 'case'), ...of('administrator', 'contact')]).toEqual([]);
  });

  it('has clocks in every state, and misses of most of the indicators', () => {
    const asOf = zonedInstant(new Date(NOW).toISOString().replace(/\.\d+Z$/, '+00:00[UTC]'));
    const clocks = [...of('manager', 'contact'), ...of('manager', 'case')].flatMap(({ timescales }) => timescales);
    expect(new Set(clocks.map((clock) => clockState(clock, asOf)))).toEqual(new Set(['running', 'due-soon', 'overdue', 'met', 'missed']));
    const missed = new Set(clocks.filter((clock) => ['missed', 'overdue'].includes(clockState(clock, asOf))).map(({ ruleId }) => ruleId));
    for (const rule of [
      'P1.1',
      'P1.2',
      'P1.3',
      'PI2.1',
      'PI2.2',
      'PI4.1',
      'PI5.1',
      'PI5.2',
      'PI5.4a',
      'PI5.5',
      'PI6.1',
      'CIN-VISIT',
      'CIN-REVIEW',
    ])
      expect(missed, rule).toContain(rule);
    const harm = of('manager', 'contact')
      .flatMap(({ timescales }) => timescales)
      .filter(({ ruleId }) => ruleId === 'P1.4');
    expect(harm.map((clock) => clockState(clock, asOf))).toEqual(harm.map(() => 'met'));
    expect(openHarmClocks(of('manager', 'contact')).map(({ label }) => label)).toEqual(['Decision on removal']);
    expect(dueLists(of('manager', 'contact'), asOf).overdue.map(({ label }) => label)).toContain('Outcome told to referrer and family');
  });

  it('has records of the last months up to now and none of the future', () => {
    const times = (seen.get('manager') ?? []).flatMap(({ createdAt, lastActivityAt }) => [instantMs(createdAt), instantMs(lastActivityAt)]);
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.now());
    expect(NOW - Math.min(...times)).toBeGreaterThan(340 * 86_400_000);
  });

  it('has a draft that is being shared and a conflict that waits for a person', () => {
    const cases = of('manager', 'case');
    expect(cases.filter(({ counts }) => counts.drafts > 0).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Fletcher', 'Gurung']),
    );
    expect(cases.filter(({ counts }) => counts.conflicts > 0).map(({ title }) => title)).toEqual(['Gurung']);
  });

  it('gives whoever signs in another laptop of the same person, not a second person', async () => {
    const staff = (await demo.laptops.get('manager')?.watched('staff')) ?? [];
    expect(staff.map(({ name }) => name).toSorted(byText)).toEqual(DEMO_STAFF.map(({ name }) => name).toSorted(byText));
    expect(staff.map(({ devices }) => devices.length)).toEqual(staff.map(() => 2));
    const entries = of('manager', 'staff').filter(({ openedAs }) => openedAs === 'staff-register-entry');
    expect(entries.reduce((sum, { counts }) => sum + counts.records, 0)).toBe(DEMO_STAFF.length);
  });

  it(
    'offers a new code for each one that was used, and says who may sign in with which passphrase',
    async () => {
      const used = new Set(firstCodes);
      await eventually(() => demo.signIns.every(({ code }) => code !== undefined && !used.has(code)));
      for (const [index, line] of signInLines(demo.signIns).entries()) {
        expect(line).toContain(DEMO_STAFF[index]?.name);
        expect(line).toContain(DEMO_STAFF[index]?.passphrase);
      }
      expect((await signIn('duty')).filter(({ type }) => type === 'case')).toHaveLength(CASES);
    },
    PATIENCE_MS,
  );
});
