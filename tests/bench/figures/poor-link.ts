/**
 * Figure 5: twenty visits recorded offline, then sent over 256 kbit/s with a round trip of 700 ms. The laptop has synced before and its
 * connection is open and logged in, as it is when a satellite link comes back; so has PouchDB.
 */

import type { LinkProxy } from '#tests/support/link-proxy.ts';
import { Profile } from '../browser.ts';
import type { EngineBench } from '../pages/engine-page.ts';
import type { PouchBench } from '../pages/pouch-page.ts';
import { PouchService } from '../pouch-service.ts';
import { atMost, atMostTimesPeer, median, type Row, reported, timesFaster } from '../rows.ts';
import { BenchService } from '../service.ts';
import type { BenchSettings } from './figure.ts';

const LINK = { kilobitsPerSecond: 256, roundTripMs: 700 };
const VISITS = 20;
const RECORDS = 3 * VISITS;

interface Crossing {
  readonly ms: number;
  readonly bytes: number;
  readonly requests: number;
}

interface Measured {
  readonly jsonBytes: number;
  readonly visits: Crossing;
  readonly nothingNew: Crossing;
  readonly cameBack: number;
}

export async function poorLink(settings: BenchSettings): Promise<readonly Row[]> {
  const ours: Measured[] = [];
  const pouch: Measured[] = [];
  for (let round = 1; round <= settings.rounds; round++) {
    ours.push(await measureEngine(settings));
    pouch.push(await measurePouch(settings));
    const words = ({ visits }: Measured): string =>
      `${(visits.ms / 1000).toFixed(2)} s, ${visits.bytes} bytes, ${visits.requests} requests`;
    settings.say(`5     round ${round}: ${words(ours.at(-1) as Measured)}; PouchDB ${words(pouch.at(-1) as Measured)}`);
  }
  const of = (measured: readonly Measured[], figure: (one: Measured) => number): number => median(measured.map(figure));
  const kilobytes = of(ours, ({ jsonBytes }) => jsonBytes) / 1000;
  return [
    timesFaster(3.2, {
      name: `5 ${VISITS} visits (${RECORDS} records, ${kilobytes.toFixed(0)} KB of JSON) over 256 kbit/s, 700 ms`,
      unit: 's',
      value: of(ours, ({ visits }) => visits.ms) / 1000,
      peer: 'PouchDB sync()',
      peerValue: of(pouch, ({ visits }) => visits.ms) / 1000,
    }),
    atMostTimesPeer(0.5, {
      name: '5 bytes on the wire, both ways',
      unit: 'KB',
      value: of(ours, ({ visits }) => visits.bytes) / 1000,
      peer: 'PouchDB sync()',
      peerValue: of(pouch, ({ visits }) => visits.bytes) / 1000,
    }),
    {
      ...atMost(2, { name: '5 requests', unit: 'requests', value: of(ours, ({ visits }) => visits.requests) }),
      peer: 'PouchDB sync()',
      peerValue: of(pouch, ({ visits }) => visits.requests),
    },
    atMost(1, { name: '5 a check with nothing new', unit: 'requests', value: of(ours, ({ nothingNew }) => nothingNew.requests) }),
    {
      ...atMost(1, { name: '5 its bytes, both ways', unit: 'KB', value: of(ours, ({ nothingNew }) => nothingNew.bytes) / 1000 }),
      peer: 'PouchDB sync()',
      peerValue: Math.round(of(pouch, ({ nothingNew }) => nothingNew.bytes) / 10) / 100,
    },
    reported({ name: '5 its time', unit: 's', value: of(ours, ({ nothingNew }) => nothingNew.ms) / 1000 }),
    atMost(0, { name: '5 own records that came back', unit: 'records', value: Math.max(...ours.map(({ cameBack }) => cameBack)) }),
  ];
}

async function measureEngine(settings: BenchSettings): Promise<Measured> {
  const service = await BenchService.start();
  const profile = new Profile();
  try {
    const page = await profile.open<EngineBench>(`${settings.pages.address}/engine-page`);
    await service.join(page, 'Dee Duty', 'duty-worker');
    await page.call('openCases', VISITS, 25);
    await page.call('sync');
    const jsonBytes = await page.call('saveVisits', VISITS);
    service.link.slowTo(LINK);
    let received = 0;
    const sync = async (): Promise<Crossing> => {
      const before = passed(service.link);
      const synced = await page.call('sync');
      if (!synced.equal) throw new Error('the sides differ after a sync');
      received += synced.received;
      return { ms: synced.ms, bytes: passed(service.link) - before, requests: synced.requests };
    };
    const visits = await sync();
    const nothingNew = await sync();
    await page.close();
    return { jsonBytes, visits, nothingNew, cameBack: received };
  } finally {
    service.link.slowTo(null);
    profile.remove();
    await service.stop();
  }
}

async function measurePouch(settings: BenchSettings): Promise<Measured> {
  const service = await PouchService.start(settings.pages.folder);
  const profile = new Profile();
  try {
    const page = await profile.open<PouchBench>(service.pageUrl);
    await page.call('open');
    await page.call('fill', 500);
    await page.call('sync', 500);
    await page.call('sync', 0);
    const jsonBytes = await page.call('putVisits', VISITS);
    service.link.slowTo(LINK);
    const sync = async (expected: number): Promise<Crossing> => {
      const before = passed(service.link);
      const requests = await service.requests();
      const ms = await page.call('sync', expected);
      return { ms, bytes: passed(service.link) - before, requests: (await service.requests()) - requests };
    };
    const visits = await sync(RECORDS);
    const nothingNew = await sync(0);
    await page.close();
    return { jsonBytes, visits, nothingNew, cameBack: 0 };
  } finally {
    service.link.slowTo(null);
    profile.remove();
    await service.stop();
  }
}

const passed = (link: LinkProxy): number => link.sent + link.received;
