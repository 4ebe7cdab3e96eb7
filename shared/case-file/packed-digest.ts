/**
 * A digest as it is kept and as it is handed from the engine to the screens. Almost all of it are facts and clocks, which most screens
 * ask of a few files only: they stay packed until somebody reads them, so that unlocking and My Day do not wait for those of every case.
 */
import { deflateSync, inflateSync } from 'fflate';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '#shared/base/bytes.ts';
import type { DigestClock, DigestFact, FileDigest } from './digest.ts';

export interface PackedDigest extends Omit<FileDigest, 'facts' | 'timescales'> {
  /** JSON of `ClocksText`. */
  readonly clocks: string;
  /** JSON of the facts, deflated; empty when there are none. */
  readonly facts: string;
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
  const { facts, timescales, ...rest } = digest;
  const packed: PackedDigest = {
    ...rest,
    clocks: timescales.length === 0 ? '' : JSON.stringify(clocksText(timescales)),
    facts: facts.length === 0 ? '' : toBase64Url(deflateSync(utf8(JSON.stringify(facts)), { level: 1 })),
  };
  packedBefore.set(digest, packed);
  return packed;
}

/** The digest as it was; its facts and clocks are unpacked when they are first read. */
export function unpackDigest(packed: PackedDigest): FileDigest {
  const { clocks, facts: packedFacts, ...rest } = packed;
  let facts: readonly DigestFact[] | undefined;
  let timescales: readonly DigestClock[] | undefined;
  const digest: FileDigest = {
    ...rest,
    get facts() {
      facts ??= packedFacts === '' ? [] : (JSON.parse(fromUtf8(inflateSync(fromBase64Url(packedFacts)))) as readonly DigestFact[]);
      return facts;
    },
    get timescales() {
      timescales ??= clocks === '' ? [] : clocksFrom(JSON.parse(clocks) as ClocksText);
      return timescales;
    },
  };
  packedBefore.set(digest, packed);
  return digest;
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
