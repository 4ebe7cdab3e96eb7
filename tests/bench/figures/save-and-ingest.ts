/**
 * Figures 1 and 2, on the same stores: 10,000 records taken in, what they take on the disk, and then 200 single saves on top. A fresh
 * profile for every variant in every round.
 */

import { Profile } from '../browser.ts';
import type { EngineBench } from '../pages/engine-page.ts';
import type { RxdbBench, RxdbVariant } from '../pages/rxdb-page.ts';
import { atMost, atMostTimesPeer, beside, median, percentile, type Row, reported, timesFaster } from '../rows.ts';
import type { BenchSettings } from './figure.ts';
import { PER_CASE } from './figure.ts';

interface Variant {
  readonly bulkMs: number;
  readonly foldMs: number;
  readonly storedBytes: number;
  readonly saveMs: readonly number[];
}

export async function saveAndIngest(settings: BenchSettings): Promise<{ readonly save: readonly Row[]; readonly ingest: readonly Row[] }> {
  const ours: Variant[] = [];
  const plain: Variant[] = [];
  const encrypted: Variant[] = [];
  for (let round = 1; round <= settings.rounds; round++) {
    ours.push(await measureEngine(settings));
    plain.push(await measureRxdb(settings, 'plain'));
    encrypted.push(await measureRxdb(settings, 'crypto-js'));
    settings.say(
      `1, 2  round ${round}: ingest ${Math.round(ours.at(-1)?.bulkMs ?? 0)} ms, RxDB plain ${Math.round(plain.at(-1)?.bulkMs ?? 0)} ms, RxDB + crypto-js ${Math.round(encrypted.at(-1)?.bulkMs ?? 0)} ms`,
    );
  }
  const of = (variants: readonly Variant[], figure: (variant: Variant) => number): number => median(variants.map(figure));
  const p50 = (variant: Variant): number => percentile(variant.saveMs, 0.5);
  const p95 = (variant: Variant): number => percentile(variant.saveMs, 0.95);
  return {
    save: [
      atMostTimesPeer(2, {
        name: '1 save one record, p50',
        unit: 'ms',
        value: of(ours, p50),
        peer: 'RxDB-Dexie insert',
        peerValue: of(plain, p50),
      }),
      atMost(15, { name: '1 save one record, p95', unit: 'ms', value: of(ours, p95) }),
    ],
    ingest: [
      timesFaster(2.8, {
        name: `2 ingest ${settings.records.toLocaleString('en')} revisions`,
        unit: 's',
        value: of(ours, ({ bulkMs }) => bulkMs) / 1000,
        peer: 'RxDB + crypto-js bulkInsert',
        peerValue: of(encrypted, ({ bulkMs }) => bulkMs) / 1000,
      }),
      beside({
        name: '2 ingest, beside plain RxDB',
        unit: 's',
        value: of(ours, ({ bulkMs }) => bulkMs) / 1000,
        peer: 'RxDB-Dexie bulkInsert',
        peerValue: of(plain, ({ bulkMs }) => bulkMs) / 1000,
      }),
      reported({ name: '2 folding their digests, once', unit: 's', value: of(ours, ({ foldMs }) => foldMs) / 1000 }),
      atMostTimesPeer(1.3, {
        name: '2 disk after the ingest',
        unit: 'MB',
        value: of(ours, ({ storedBytes }) => storedBytes) / 1e6,
        peer: 'RxDB-Dexie',
        peerValue: of(plain, ({ storedBytes }) => storedBytes) / 1e6,
      }),
    ],
  };
}

const saves = ({ quick }: BenchSettings): number => (quick ? 40 : 200);

async function measureEngine(settings: BenchSettings): Promise<Variant> {
  const profile = new Profile();
  try {
    const cases = settings.records / PER_CASE;
    const filling = await profile.open<EngineBench>(`${settings.pages.address}/engine-page`);
    const { ingestMs, foldMs } = await filling.call('fill', cases);
    await filling.close();
    const { storedBytes } = profile;
    const saving = await profile.open<EngineBench>(`${settings.pages.address}/engine-page`);
    await saving.call('unlockToDigests', cases);
    const saveMs = await saving.call('saveOneByOne', saves(settings));
    await saving.close();
    return { bulkMs: ingestMs, foldMs, storedBytes, saveMs };
  } finally {
    profile.remove();
  }
}

async function measureRxdb(settings: BenchSettings, variant: RxdbVariant): Promise<Variant> {
  const profile = new Profile();
  try {
    const filling = await profile.open<RxdbBench>(`${settings.pages.address}/rxdb-page`);
    await filling.call('open', variant);
    const bulkMs = await filling.call('bulkInsert', settings.records);
    await filling.call('close');
    await filling.close();
    const { storedBytes } = profile;
    const saving = await profile.open<RxdbBench>(`${settings.pages.address}/rxdb-page`);
    await saving.call('open', variant);
    const saveMs = await saving.call('insertOneByOne', saves(settings));
    await saving.close();
    return { bulkMs, foldMs: 0, storedBytes, saveMs };
  } finally {
    profile.remove();
  }
}
