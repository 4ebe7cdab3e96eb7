/**
 * Figure 11: all sixty-six figures of a quarter out of the digests of 1,000 and of 10,000 cases: the first time, and again after one
 * file has changed, as when a record is saved while the board is open.
 */
import { calendarDate } from '#shared/base/calendar-date.ts';
import { LONDON, zonedInstantFrom } from '#shared/base/zoned-instant.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { packDigest, unpackDigest } from '#shared/case-file/packed-digest.ts';
import { previousPeriod, quarterOf } from '#shared/indicators/period.ts';
import { serviceOf } from '#shared/indicators/service/service.ts';
import { figuresOf } from '#shared/report/figures.ts';
import { atMost, median, type Row, reported } from '../rows.ts';
import { toldService } from '../told-service.ts';
import type { BenchSettings } from './figure.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

export function indicators(settings: BenchSettings): readonly Row[] {
  const { rounds, quick } = settings;
  const sizes = quick ? [140] : [1_000, 10_000];
  return sizes.flatMap((cases) => {
    const { digests, records } = toldService(cases, NOW);
    const counted = `${cases.toLocaleString('en-GB')} cases, ${records.toLocaleString('en-GB')} records`;
    const first: number[] = [];
    const again: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      // As the engine hands them over: nothing is unpacked yet.
      const fresh = digests.map((digest) => unpackDigest(packDigest({ ...digest })));
      first.push(timed(() => figuresAt(fresh)));
      const changed = fresh.map((digest, index) => (index === 0 ? unpackDigest(packDigest({ ...digest })) : digest));
      again.push(timed(() => figuresAt(changed)));
      settings.say(`11    round ${round}, ${counted}: ${first.at(-1)?.toFixed(0)} ms, again ${again.at(-1)?.toFixed(0)} ms`);
    }
    const limit = cases > 1_000 ? 5_000 : 500;
    const row = { unit: 'ms' };
    return [
      atMost(limit, { ...row, name: `11 all 66 figures again after one change, ${counted}`, value: median(again) }),
      reported({ ...row, name: `11 all 66 figures the first time, digests packed, ${counted}`, value: median(first) }),
    ];
  });
}

/** Of the last complete quarter, without comparisons: each of those is another period. */
function figuresAt(digests: readonly FileDigest[]): void {
  const asOf = zonedInstantFrom(NOW, LONDON);
  const quarter = previousPeriod(quarterOf(calendarDate('2026-11-22'), 'contract'));
  figuresOf(serviceOf(digests, asOf), quarter, { comparisons: false });
}

function timed(run: () => void): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}
