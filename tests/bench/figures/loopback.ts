/** Figure 4: 10,000 revisions to the server and from it to another laptop over loopback, beside PouchDB and its own server at their defaults. */

import { Profile } from '../browser.ts';
import type { EngineBench } from '../pages/engine-page.ts';
import type { PouchBench } from '../pages/pouch-page.ts';
import type { RxdbBench } from '../pages/rxdb-page.ts';
import { PouchService } from '../pouch-service.ts';
import { atMostTimesPeer, median, type Row, timesPeer } from '../rows.ts';
import { BenchService } from '../service.ts';
import type { BenchSettings } from './figure.ts';
import { PER_CASE } from './figure.ts';

interface Rates {
  readonly push: number;
  readonly pull: number;
}

export async function loopback(settings: BenchSettings): Promise<readonly Row[]> {
  const ours: (Rates & { readonly storedBytes: number })[] = [];
  const pouch: Rates[] = [];
  const plainBytes: number[] = [];
  for (let round = 1; round <= settings.rounds; round++) {
    ours.push(await measureEngine(settings));
    pouch.push(await measurePouch(settings));
    plainBytes.push(await plainStoredBytes(settings));
    const words = ({ push, pull }: Rates): string => `push ${Math.round(push)}/s, pull ${Math.round(pull)}/s`;
    settings.say(`4     round ${round}: ${words(ours.at(-1) as Rates)}; PouchDB ${words(pouch.at(-1) as Rates)}`);
  }
  const of = (rates: readonly Rates[], way: 'push' | 'pull'): number => median(rates.map((rate) => rate[way]));
  const compare = (way: 'push' | 'pull', factor: number): Row =>
    timesPeer(factor, {
      name: `4 ${way} ${settings.records.toLocaleString('en')} revisions`,
      unit: 'revisions/s',
      value: of(ours, way),
      peer: 'PouchDB',
      peerValue: of(pouch, way),
    });
  return [
    compare('push', 1.5),
    compare('pull', 3),
    atMostTimesPeer(1.3, {
      name: '2 disk after a full sync',
      unit: 'MB',
      value: median(ours.map(({ storedBytes }) => storedBytes)) / 1e6,
      peer: 'RxDB-Dexie',
      peerValue: median(plainBytes) / 1e6,
    }),
  ];
}

/** One laptop saves and pushes; another, a manager's, pulls. Each case's vault adds one revision that says what it is for. */
async function measureEngine(settings: BenchSettings): Promise<Rates & { readonly storedBytes: number }> {
  const service = await BenchService.start();
  const [author, reader] = [new Profile(), new Profile()];
  const url = `${settings.pages.address}/engine-page`;
  try {
    const reading = await reader.open<EngineBench>(url);
    await service.join(reading, 'Mo Manager', 'manager');
    const writing = await author.open<EngineBench>(url);
    await service.join(writing, 'Dee Duty', 'duty-worker');
    await writing.call('openCases', settings.records / PER_CASE, PER_CASE);
    const pushed = await writing.call('sync');
    await writing.close();
    const pulled = await reading.call('sync');
    if (pulled.received < settings.records || !pulled.equal || !pushed.equal) throw new Error(`received ${pulled.received}`);
    await reading.close();
    const rate = (ms: number): number => settings.records / (ms / 1000);
    return { push: rate(pushed.ms), pull: rate(pulled.ms), storedBytes: reader.storedBytes };
  } finally {
    author.remove();
    reader.remove();
    await service.stop();
  }
}

async function measurePouch(settings: BenchSettings): Promise<Rates> {
  const service = await PouchService.start(settings.pages.folder);
  const [author, reader] = [new Profile(), new Profile()];
  try {
    const writing = await author.open<PouchBench>(service.pageUrl);
    await writing.call('open');
    await writing.call('fill', settings.records);
    const pushMs = await writing.call('push', settings.records);
    await writing.close();
    const reading = await reader.open<PouchBench>(service.pageUrl);
    await reading.call('open');
    const pullMs = await reading.call('pull', settings.records);
    await reading.close();
    return { push: settings.records / (pushMs / 1000), pull: settings.records / (pullMs / 1000) };
  } finally {
    author.remove();
    reader.remove();
    await service.stop();
  }
}

async function plainStoredBytes(settings: BenchSettings): Promise<number> {
  const profile = new Profile();
  try {
    const page = await profile.open<RxdbBench>(`${settings.pages.address}/rxdb-page`);
    await page.call('open', 'plain');
    await page.call('bulkInsert', settings.records);
    await page.call('close');
    await page.close();
    return profile.storedBytes;
  } finally {
    profile.remove();
  }
}
