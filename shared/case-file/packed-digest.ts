/**
 * A digest as it is kept and as it is handed from the engine to the screens. Almost all of it are facts and clocks, which most screens
 * ask of a few files only: they stay packed until somebody reads them, so that unlocking and My Day do not wait for those of every case.
 */
import { deflateSync, inflateSync } from 'fflate';
import { fromUtf8, utf8 } from '#shared/base/bytes.ts';
import { isRunning } from '#shared/timescales/clock.ts';
import type { DigestClock, DigestFact, FileDigest } from './digest.ts';

export interface PackedDigest extends Omit<FileDigest, 'facts' | 'timescales'> {
  /** JSON of `ClocksText`, of those that run: the first of them all. */
  readonly clocks: string;
  /** JSON of `Rest`, deflated; empty when there is nothing in it. */
  readonly rest: Uint8Array;
}

interface Rest {
  readonly facts: readonly DigestFact[];
  readonly stopped: ClocksText;
}

/** What follows from the rule and the record that started it is the same over every round of a clock, and written once. */
type SharedByRounds = Pick<
  DigestClock,
  'ruleId' | 'label' | 'ruleText' | 'unit' | 'stopsWith' | 'warnMinutes' | 'significantHarm' | 'record' | 'startedAs'
>;

interface ClocksText {
  readonly shared: readonly SharedByRounds[];
  /** In their order; `of` is the place in `shared`. */
  readonly own: readonly (Omit<DigestClock, keyof SharedByRounds> & { readonly of: number })[];
}

/** What a digest was packed as before, or unpacked from: it is written again whenever another file of its shard changes. */
const packedBefore = new WeakMap<FileDigest, PackedDigest>();

export function packDigest(digest: FileDigest): PackedDigest {
  const known = packedBefore.get(digest);
  if (known !== undefined) return known;
  const { facts, timescales, ...others } = digest;
  const running = timescales.filter(isRunning);
  const rest: Rest = { facts, stopped: clocksText(timescales.slice(running.length)) };
  const packed: PackedDigest = {
    ...others,
    clocks: running.length === 0 ? '' : JSON.stringify(clocksText(running)),
    rest: facts.length + rest.stopped.own.length === 0 ? new Uint8Array(0) : deflateSync(utf8(JSON.stringify(rest)), { level: 1 }),
  };
  packedBefore.set(digest, packed);
  return packed;
}

/** The clocks that run, without unpacking those that have stopped: for lists over many files. */
export const runningClocks = (digest: FileDigest): readonly DigestClock[] =>
  runningOf.get(digest)?.() ?? digest.timescales.filter(isRunning);

const runningOf = new WeakMap<FileDigest, () => readonly DigestClock[]>();

/** The digest as it was; its facts and clocks are unpacked when they are first read. */
export function unpackDigest(packed: PackedDigest): FileDigest {
  const { clocks, rest: packedRest, ...others } = packed;
  const readRunning = once(() => (clocks === '' ? [] : clocksFrom(JSON.parse(clocks) as ClocksText)));
  const readRest = once(() => (packedRest.length === 0 ? NOTHING : (JSON.parse(fromUtf8(inflateSync(packedRest))) as Rest)));
  const readAll = once(() => [...readRunning(), ...clocksFrom(readRest().stopped)]);
  const digest: FileDigest = {
    ...others,
    get facts() {
      return readRest().facts;
    },
    get timescales() {
      return readAll();
    },
  };
  packedBefore.set(digest, packed);
  runningOf.set(digest, readRunning);
  return digest;
}

const NOTHING: Rest = { facts: [], stopped: { shared: [], own: [] } };

function once<Value extends object>(read: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= read());
}

function clocksText(clocks: readonly DigestClock[]): ClocksText {
  const places = new Map<string, number>();
  const shared: SharedByRounds[] = [];
  const own = clocks.map((clock) => {
    const { ruleId, label, ruleText, unit, stopsWith, warnMinutes, significantHarm, record, startedAs, ...rest } = clock;
    const same: SharedByRounds = { ruleId, label, ruleText, unit, stopsWith, warnMinutes, significantHarm, record, startedAs };
    const key = JSON.stringify(same);
    let of = places.get(key);
    if (of === undefined) {
      of = shared.push(same) - 1;
      places.set(key, of);
    }
    return { of, ...rest };
  });
  return { shared, own };
}

const clocksFrom = ({ shared, own }: ClocksText): readonly DigestClock[] =>
  own.map(({ of, ...rest }) => ({ ...(shared[of] as SharedByRounds), ...rest }));
