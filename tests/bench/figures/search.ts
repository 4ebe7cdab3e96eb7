/**
 * Figure 8: search over 50,000 records in a browser that was just started: each query typed letter by letter, every letter a search,
 * until its results are copied for the screen. Beside it what the index costs: its first reading, its rows on the disk, their loading, its memory.
 */
import { Profile } from '../browser.ts';
import type { EngineBench } from '../pages/engine-page.ts';
import { atMost, median, percentile, type Row, reported } from '../rows.ts';
import { type BenchSettings, PER_CASE } from './figure.ts';

/** Names, places, words of notes, several together, misspelt, and one that is nowhere. */
const QUERIES = [
  'gurung',
  'amina okello',
  'bruise',
  'headteacher nanyuki',
  'vaccination',
  'samuel mwangi appointment',
  'paediatrician',
  'anxious about the deployment',
  'magar visit',
  'siddiqi',
  'chronolgy',
  '2025-04-12',
  'wednesbury',
];

export async function search(settings: BenchSettings): Promise<readonly Row[]> {
  const records = settings.quick ? settings.records : 50_000;
  const cases = records / PER_CASE;
  const url = `${settings.pages.address}/engine-page`;
  const filled = new Profile();
  try {
    const filling = await filled.open<EngineBench>(url);
    await filling.call('fill', cases);
    await filling.close();
    const reading = await filled.open<EngineBench>(url);
    await reading.call('unlockToDigests', cases);
    const heldBefore = await reading.heldBytes();
    const firstMs = await reading.call('readForSearch');
    await reading.call('lock');
    const bytes = await reading.call('searchBytes');
    await reading.close();
    settings.say(`8     ${records} records read in ${Math.round(firstMs)} ms`);
    const loads: number[] = [];
    const held: number[] = [];
    const slowest: number[] = [];
    const middle: number[] = [];
    for (let round = 1; round <= settings.rounds; round++) {
      const profile = new Profile(filled);
      const page = await profile.open<EngineBench>(url);
      await page.call('unlockToDigests', cases);
      loads.push(await page.call('readForSearch'));
      const { times, found } = await page.call('typeQueries', QUERIES);
      slowest.push(percentile(times, 0.95));
      middle.push(median(times));
      held.push(await page.heldBytes());
      await page.close();
      profile.remove();
      settings.say(`8     round ${round}: p95 ${slowest.at(-1)?.toFixed(1)} ms of ${times.length} searches; found ${found.join(', ')}`);
    }
    const words = `${records.toLocaleString('en')} records`;
    return [
      atMost(50, { name: `8 search of ${words}, p95`, unit: 'ms', value: median(slowest) }),
      reported({ name: '8 the same, median', unit: 'ms', value: median(middle) }),
      reported({ name: '8 the index loaded after unlocking', unit: 's', value: median(loads) / 1000 }),
      reported({ name: '8 the index made from the records, once', unit: 's', value: firstMs / 1000 }),
      reported({ name: '8 the index as it is kept, sealed', unit: 'MB', value: bytes / 1e6 }),
      reported({ name: '8 memory of the index', unit: 'MB', value: (median(held) - heldBefore) / 1e6 }),
    ];
  } finally {
    filled.remove();
  }
}
