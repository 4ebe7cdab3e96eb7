/**
 * Figures 7, 9 and 10: what a person waits for at the screen, in the product's own screens over its own worker, with 1,000 cases on the
 * laptop. They end with the frame that shows it.
 */
import { type OpenPage, Profile } from '../browser.ts';
import type { EngineBench } from '../pages/engine-page.ts';
import type { ScreensBench } from '../pages/screens-page.tsx';
import { atMost, median, percentile, type Row, reported } from '../rows.ts';
import type { BenchSettings } from './figure.ts';

const LARGE = { cases: 20, records: 200 };
const SAVES = 12;
/** Into the first field of the form, one in its middle, one of the second child, one near its end. */
const PLACES = [
  '.form textarea >> nth=0',
  '.form textarea >> nth=12',
  '.table-input__row >> nth=1 >> textarea',
  '.form textarea >> nth=-1',
];
const TYPED = ' The mother said that the children sleep better now.';
/** A frame of a screen with sixty of them a second. */
const FRAME_MS = 16;

/** Runs on a fresh copy of one filled laptop in each round, unlocked. */
async function rounds(
  { pages, rounds: count, quick }: BenchSettings,
  run: (page: OpenPage<ScreensBench>, round: number, unlockMs: number) => Promise<void>,
): Promise<number> {
  const cases = quick ? 50 : 1_000;
  const filled = new Profile();
  try {
    const filling = await filled.open<EngineBench>(`${pages.address}/engine-page`);
    await filling.call('fill', cases, LARGE);
    await filling.close();
    const reading = await filled.open<EngineBench>(`${pages.address}/engine-page`);
    await reading.call('unlockToDigests', cases);
    await reading.call('readForSearch');
    await reading.call('lock');
    await reading.close();
    for (let round = 1; round <= count; round++) {
      const profile = new Profile(filled);
      const page = await profile.open<ScreensBench>(`${pages.address}/screens-page`);
      await run(page, round, await page.call('unlock'));
      await page.close();
      profile.remove();
    }
    return cases;
  } finally {
    filled.remove();
  }
}

export async function refreshMyDay(settings: BenchSettings): Promise<readonly Row[]> {
  const refreshed: number[] = [];
  const unlocked: number[] = [];
  const cases = await rounds(settings, async (page, round, unlockMs) => {
    const { refresh } = await page.call('saveAndWatchMyDay', SAVES);
    refreshed.push(median(refresh));
    unlocked.push(unlockMs);
    settings.say(`7     round ${round}: My Day ${refresh.map((ms) => ms.toFixed(0)).join(', ')} ms after a save`);
  });
  const words = `${cases.toLocaleString('en')} cases`;
  return [
    atMost(50, { name: `7 My Day after one save, ${words}`, unit: 'ms', value: median(refreshed) }),
    reported({ name: '7 from the passphrase to My Day on the screen', unit: 's', value: median(unlocked) / 1000 }),
  ];
}

export async function openCase(settings: BenchSettings): Promise<readonly Row[]> {
  const middle: number[] = [];
  const slowest: number[] = [];
  await rounds(settings, async (page, round) => {
    const times = await page.call('openCases', LARGE.records);
    if (times.length === 0) throw new Error('no case is large enough');
    middle.push(median(times));
    slowest.push(percentile(times, 0.95));
    settings.say(`9     round ${round}: ${times.length} cases opened, p50 ${median(times).toFixed(0)} ms`);
  });
  return [
    atMost(100, { name: `9 open a case of ${LARGE.records} records, p50`, unit: 'ms', value: median(middle) }),
    reported({ name: '9 the same, p95', unit: 'ms', value: median(slowest) }),
  ];
}

export async function typing(settings: BenchSettings): Promise<readonly Row[]> {
  const script: number[] = [];
  const longest: number[] = [];
  const busy: number[] = [];
  let fields = 0;
  await rounds(settings, async (page, round) => {
    fields = await page.call('openLongestForm');
    // The first keys are what makes the browser compile; nobody types one letter.
    await page.type(PLACES[0] as string, ' And so');
    await page.call('keyTimes');
    for (const place of PLACES) await page.type(place, TYPED);
    const times = await page.call('keyTimes');
    script.push(percentile(times.script, 0.99));
    longest.push(Math.max(...times.script));
    busy.push(percentile(times.busy, 0.99));
    settings.say(
      `10    round ${round}: ${times.script.length} keys, median ${median(times.script).toFixed(1)} ms, p99 ${script.at(-1)?.toFixed(1)} ms, max ${longest.at(-1)?.toFixed(1)} ms`,
    );
  });
  return [
    atMost(FRAME_MS, { name: `10 a key in a form of ${fields} fields, p99`, unit: 'ms', value: median(script) }),
    atMost(FRAME_MS, { name: '10 the same, the slowest key', unit: 'ms', value: median(longest) }),
    reported({ name: '10 a key with layout and paint of its frame, p99', unit: 'ms', value: median(busy) }),
  ];
}
