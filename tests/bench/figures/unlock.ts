/**
 * Figure 3: from the key to a filled My Day, in a browser that has just been started on a store with 10 k, 50 k and 200 k revisions. The
 * store is made once and copied for each round.
 */

import { Profile } from '../browser.ts';
import type { EngineBench } from '../pages/engine-page.ts';
import type { RxdbBench } from '../pages/rxdb-page.ts';
import { atMost, atMostTimesPeer, median, type Row, reported, timesFaster } from '../rows.ts';
import type { BenchSettings } from './figure.ts';
import { PER_CASE } from './figure.ts';

interface Unlocked {
  readonly ms: number;
  readonly heldBytes: number;
}

export async function unlock(settings: BenchSettings): Promise<readonly Row[]> {
  const { records, quick } = settings;
  const { small, middle, large } = quick
    ? { small: records / 5, middle: records, large: records * 4 }
    : { small: 10_000, middle: 50_000, large: 200_000 };
  const ours = new Map<number, Unlocked>();
  for (const revisions of [small, middle, large]) ours.set(revisions, await measureEngine(settings, revisions));
  const peerMs = await measureRxdb(settings, middle);
  const at = (revisions: number): Unlocked => ours.get(revisions) as Unlocked;
  const words = (revisions: number): string => `${revisions.toLocaleString('en')} revisions`;
  return [
    atMost(1, { name: `3 unlock to My Day, ${words(middle)}`, unit: 's', value: at(middle).ms / 1000 }),
    timesFaster(15, {
      name: '3 the same',
      unit: 's',
      value: at(middle).ms / 1000,
      peer: 'RxDB + crypto-js reads all',
      peerValue: peerMs / 1000,
    }),
    atMostTimesPeer(3, {
      name: `3 unlock, ${words(large)}`,
      unit: 's',
      value: at(large).ms / 1000,
      peer: `ours at ${words(small)}`,
      peerValue: at(small).ms / 1000,
    }),
    ...[small, middle, large].map((revisions) =>
      reported({ name: `3 memory held, ${words(revisions)}`, unit: 'MB', value: at(revisions).heldBytes / 1e6 }),
    ),
  ];
}

async function measureEngine(settings: BenchSettings, revisions: number): Promise<Unlocked> {
  const filled = new Profile();
  const url = `${settings.pages.address}/engine-page`;
  const cases = revisions / PER_CASE;
  try {
    const filling = await filled.open<EngineBench>(url);
    const { ingestMs, foldMs } = await filling.call('fill', cases);
    await filling.close();
    settings.say(`3     ${revisions} revisions stored in ${Math.round(ingestMs)} ms, folded in ${Math.round(foldMs)} ms`);
    const times: number[] = [];
    const held: number[] = [];
    for (let round = 1; round <= settings.rounds; round++) {
      const profile = new Profile(filled);
      const page = await profile.open<EngineBench>(url);
      times.push(await page.call('unlockToDigests', cases));
      held.push(await page.heldBytes());
      await page.close();
      profile.remove();
      settings.say(`3     round ${round} at ${revisions}: ${Math.round(times.at(-1) ?? 0)} ms`);
    }
    return { ms: median(times), heldBytes: median(held) };
  } finally {
    filled.remove();
  }
}

async function measureRxdb(settings: BenchSettings, records: number): Promise<number> {
  const profile = new Profile();
  const url = `${settings.pages.address}/rxdb-page`;
  try {
    const filling = await profile.open<RxdbBench>(url);
    await filling.call('open', 'crypto-js');
    await filling.call('bulkInsert', records);
    await filling.call('close');
    await filling.close();
    const times: number[] = [];
    for (let round = 1; round <= settings.rounds; round++) {
      const page = await profile.open<RxdbBench>(url);
      times.push(await page.call('openAndReadAll', 'crypto-js', records));
      await page.close();
      settings.say(`3     round ${round}: RxDB + crypto-js reads ${records} in ${Math.round(times.at(-1) ?? 0)} ms`);
    }
    return median(times);
  } finally {
    profile.remove();
  }
}
