/** When one part of a clock of several parts was answered: the clock itself says only when all of them were (PI 4.1, PI 6.1). */
import { compareInstants, instantMs, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { DigestClock } from '#shared/case-file/digest.ts';
import { KIND_NAMES, recordKind } from '#shared/practice/catalogue.ts';
import type { CountedFile } from './counted-file.ts';
import { hasHappened, type Service } from './service.ts';

/** By the very stops of the kinds, read from the facts: the earliest answer to the part that is not before the start. @param part undefined: of a clock without parts. */
export function partAnsweredAt(
  service: Service,
  file: CountedFile,
  clock: DigestClock,
  part: string | undefined,
): ZonedInstant | undefined {
  return KIND_NAMES.flatMap((kind) => {
    const stops = (recordKind(kind)?.stops ?? []).filter((stop) => stop.rule === clock.ruleId && stop.part === part);
    return stops.flatMap((stop) => file.facts(kind).map((fact) => stop.at(fact.values, fact)));
  })
    .filter((at) => hasHappened(service, at))
    .filter((at) => instantMs(at) >= instantMs(clock.startedAt))
    .toSorted(compareInstants)
    .at(0);
}
