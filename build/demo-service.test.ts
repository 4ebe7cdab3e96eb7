/** The demonstration is made through the real engine and server; what each person then sees is what their work needs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantMs, zonedInstant } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { dueLists, openHarmClocks } from '#shared/case-file/due-list.ts';
import { clockState } from '#shared/timescales/clock.ts';
import { LabServer } from '#tests/support/engine-lab.ts';
import { DemoLaptop } from './demo/laptop.ts';
import { DEMO_STAFF, type StaffKey } from './demo/staff.ts';
import { FAMILIES } from './demo/stories.ts';
import { type DemoService, makeDemoService, signInLines } from './demo-service.ts';

const NOW = Date.now();
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
  const cases = key === 'administrator' ? 0 : FAMILIES.filter(({ worker }) => worker === key || key === 'manager' || key === 'duty').length;
  await eventually(async () => (await laptop.watched('files')).filter(({ type }) => type === 'case').length >= cases);
  await eventually(async () => (await laptop.watched('sync')).equal);
  const files = await laptop.watched('files');
  await laptop.engine.lock();
  return files;
}

/** Other laptops take part, in their own time. @throws when it never comes true. */
async function eventually(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 20_000; !(await isTrue()); await new Promise((resolve) => setTimeout(resolve, 100)))
    if (Date.now() > until) throw new Error('What was waited for did not come');
}

beforeAll(async () => {
  server = await LabServer.start();
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  const setUpCodeFile = path.join(folder, 'set-up-code');
  writeFileSync(setUpCodeFile, server.setUpCode);
  demo = await makeDemoService({ server: `http://127.0.0.1:${port}`, setUpCodeFile, folder, now: NOW });
  firstCodes = demo.signIns.map(({ code }) => code ?? '');
  for (const key of ['manager', 'duty', 'nepal', 'kenya', 'germany', 'administrator'] as const) seen.set(key, await signIn(key));
}, 120_000);

afterAll(async () => {
  await demo?.close();
  await server?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const byText = (a: string, b: string) => a.localeCompare(b);
const of = (key: StaffKey, type: FileDigest['type']) => (seen.get(key) ?? []).filter((digest) => digest.type === type);

describe('the demonstration service', () => {
  it('has about forty people in fifteen cases over at least five locations', () => {
    const cases = of('manager', 'case');
    expect(cases).toHaveLength(15);
    expect(cases.flatMap(({ people }) => people)).toHaveLength(40);
    expect(new Set(cases.map(({ location }) => location)).size).toBeGreaterThanOrEqual(5);
    expect(cases.every(({ counts, allocatedTo }) => counts.visits >= 2 && allocatedTo !== null)).toBe(true);
  });

  it('shows each person what they should hold and not more', () => {
    for (const key of ['kenya', 'germany', 'nepal'] as const) {
      const expected = FAMILIES.filter(({ worker }) => worker === key).map(({ name }) => name);
      expect(
        of(key, 'case')
          .map(({ title }) => title)
          .toSorted(byText),
      ).toEqual(expected.toSorted(byText));
      expect(of(key, 'contact')).toEqual([]);
    }
    expect(of('duty', 'case')).toHaveLength(15);
    expect(of('duty', 'contact')).toHaveLength(21);
    expect(of('manager', 'contact')).toHaveLength(21);
    expect([...of('administrator', 'case'), ...of('administrator', 'contact')]).toEqual([]);
  });

  it('has clocks that were met, that run, and one that is overdue, as of now', () => {
    const asOf = zonedInstant(new Date(NOW).toISOString().replace(/\.\d+Z$/, '+00:00[UTC]'));
    const contacts = of('manager', 'contact');
    const due = dueLists(contacts, asOf);
    expect(due.overdue.map(({ label }) => label)).toEqual(['Outcome told to referrer and family']);
    expect(due.today.length + due.thisWeek.length).toBeGreaterThanOrEqual(4);
    expect(openHarmClocks(contacts).map(({ label }) => label)).toEqual(['Decision on removal']);
    const harm = contacts.flatMap(({ timescales }) => timescales).filter(({ ruleId }) => ruleId === 'P1.4');
    expect(harm.map((clock) => clockState(clock, asOf))).toEqual(harm.map(() => 'met'));
    expect(harm.length).toBeGreaterThanOrEqual(4);
  });

  it('has records of the last months up to now and none of the future', () => {
    const times = (seen.get('manager') ?? []).flatMap(({ createdAt, lastActivityAt }) => [instantMs(createdAt), instantMs(lastActivityAt)]);
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.now());
    expect(NOW - Math.min(...times)).toBeGreaterThan(100 * 86_400_000);
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
    const entries = of('manager', 'staff').map(({ counts }) => counts.records);
    expect(entries.reduce((sum, count) => sum + count, 0)).toBe(DEMO_STAFF.length);
  });

  it('offers a new code for each one that was used, and says who may sign in with which passphrase', async () => {
    const used = new Set(firstCodes);
    await eventually(() => demo.signIns.every(({ code }) => code !== undefined && !used.has(code)));
    for (const [index, line] of signInLines(demo.signIns).entries()) {
      expect(line).toContain(DEMO_STAFF[index]?.name);
      expect(line).toContain(DEMO_STAFF[index]?.passphrase);
    }
    expect((await signIn('duty')).filter(({ type }) => type === 'case')).toHaveLength(15);
  });
});
