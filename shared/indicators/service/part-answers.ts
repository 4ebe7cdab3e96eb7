/** When one part of a clock of several parts was answered: the clock itself says only when all of them were (PI 4.1, PI 6.1). */
import { compareInstants, instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { KIND_NAMES, type KindName, recordKind } from '#shared/practice/catalogue.ts';
import type { TimescaleStop } from '#shared/timescales/rule.ts';
import type { CountedFile } from './counted-file.ts';
import { hasHappened, type Service } from './service.ts';

type Stops = readonly (readonly [KindName, TimescaleStop])[];

const known = new Map<string, Stops>();

/** The stops of all kinds for one part of a rule: looked up once. */
function stopsOf(rule: string, part: string | undefined): Stops {
  const key = `${rule} ${part ?? ''}`;
  let stops = known.get(key);
  if (stops === undefined) {
    stops = KIND_NAMES.flatMap((kind) =>
      (recordKind(kind)?.stops ?? []).filter((stop) => stop.rule === rule && stop.part === part).map((stop) => [kind, stop] as const),
    );
    known.set(key, stops);
  }
  return stops;
}

/**
 * By the very stops of the kinds, read from the facts: the earliest answer to the part that is not before the start.
 * @param part undefined: of a clock without parts.
 */
export function partAnsweredAt(
  service: Service,
  file: CountedFile,
  clock: DigestClock,
  part: string | undefined,
): ZonedInstant | undefined {
  return stopsOf(clock.ruleId, part)
    .flatMap(([kind, stop]) => file.facts(kind).map((fact) => stop.at(fact.values, fact)))
    .filter((at) => hasHappened(service, at))
    .filter((at) => instantMs(at) >= instantMs(clock.startedAt))
    .toSorted(compareInstants)
    .at(0);
}
