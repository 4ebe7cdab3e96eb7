import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/base/calendar-date.ts';
import type { FileId } from '#shared/base/ids.ts';
import { LONDON, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import { period } from '#shared/indicators/period.ts';
import { serviceOf } from '#shared/indicators/service/service.ts';
import { textIn } from '#shared/practice/body-values.ts';
import type { Body, Operation } from '#shared/practice/record.ts';
import { comparatorsBeside } from '#shared/report/comparators.ts';
import { figuresOf } from '#shared/report/figures.ts';
import { factsOf, frozenBytes, frozenFacts, packFrozen, sealOf, unpackFrozen } from '#shared/report/freeze.ts';
import { writtenIn } from '#shared/report/report-of-body.ts';
import { LabLaptop, LabServer } from '#tests/support/engine-lab.ts';

let server: LabServer;
let mo: LabLaptop;
let ruth: LabLaptop;

beforeEach(async () => {
  server = await LabServer.start();
  const alice = new LabLaptop(server);
  await alice.setUp(server, 'Alice Administrator');
  await alice.engine.syncNow();
  const manager = async (name: string) => {
    const laptop = new LabLaptop(server);
    await laptop.join(alice, name, ['manager'], calendarDate('2099-11-30'));
    return laptop;
  };
  mo = await manager('Mo Manager');
  ruth = await manager('Ruth Manager');
  await alice.engine.syncNow();
});

afterEach(async () => {
  await server.remove();
});

const begun: Body = {
  periodFrom: '2025-11-01',
  periodTo: '2026-01-31',
  calendar: 'contract',
  boardOn: '2026-02-26',
  overview: 'The first quarter.',
  contractPerformance: 'Good.',
  assuranceReviews: 'None held.',
};
const sha256 = (bytes: Uint8Array) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));

async function reportIn(laptop: LabLaptop, file: FileId) {
  const record = (await laptop.file(file))?.records.find(({ kind }) => kind === 'quarterly-report');
  if (record === undefined) throw new Error('The report is not on this laptop');
  return record;
}

async function act(laptop: LabLaptop, file: FileId, op: Operation, changes: Body = {}) {
  const { kind, record, body, heads } = await reportIn(laptop, file);
  return laptop.engine.save({ file, records: [{ kind, record, op, body: { ...body, ...changes }, parents: heads }] });
}

async function frozen(laptop: LabLaptop): Promise<Body> {
  const service = serviceOf(await laptop.watched('files'), zonedInstantFrom(Date.parse('2026-02-09T12:00:00Z'), LONDON));
  const figures = figuresOf(service, period(calendarDate('2025-11-01'), calendarDate('2026-01-31')));
  const bytes = frozenBytes(frozenFacts(figures, [], comparatorsBeside(figures), writtenIn(begun), 'haversack 0.1.0'));
  return { frozen: packFrozen(bytes), sha256: await sealOf(bytes, sha256) };
}

describe('a Quarterly Report in the service', () => {
  it('is due to the board while it is a draft, issued by another manager only, and never changed after', async () => {
    const created = await mo.engine.createFile({
      type: 'confidential',
      location: '',
      records: [{ kind: 'quarterly-report', op: 'draft', body: begun }],
    });
    if (!created.ok) throw new Error(created.error.code);
    const { file } = created.value;
    const clock = async () =>
      (await mo.watched('files')).find((each) => each.file === file)?.timescales.find(({ ruleId }) => ruleId === 'REPORT-TO-BOARD');
    expect(await clock()).toMatchObject({ dueAt: '2026-02-19T23:59:59+00:00[Europe/London]' });
    expect((await clock())?.stoppedAt).toBeUndefined();

    const facts = await frozen(mo);
    expect((await act(mo, file, 'finalise', facts)).ok).toBe(true);
    expect(await act(mo, file, 'authorise')).toMatchObject({
      ok: false,
      error: { reason: 'Ask another manager: nobody signs off their own record' },
    });
    await mo.engine.syncNow();
    await ruth.engine.syncNow();
    expect((await act(ruth, file, 'authorise')).ok).toBe(true);
    await ruth.engine.syncNow();
    await mo.engine.syncNow();

    const issued = await reportIn(mo, file);
    expect(issued.status).toBe('authorised');
    expect((await clock())?.stoppedAt).toBe(issued.authorisedAt);
    expect(await act(mo, file, 'finalise', { overview: 'Another' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    // The facts went round: the other laptop reads the very bytes that were sealed.
    const bytes = unpackFrozen(textIn(issued.body, 'frozen')) ?? new Uint8Array();
    expect(await sealOf(bytes, sha256)).toBe(facts['sha256']);
    expect(factsOf(bytes)?.figures.kpis.filter(({ location }) => location === null)).toHaveLength(30);
  });
});
