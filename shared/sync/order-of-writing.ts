/**
 * The order in which versions of one record were written: each after those it was written from, whatever the laptops' clocks
 * said. Where neither knew of the other, the clocks decide, then the ids: every laptop with the same versions has the same order.
 */
import { compareInstants, type ZonedInstant } from '#shared/base/zoned-instant.ts';

export interface Written {
  readonly id: string;
  readonly parents: readonly string[];
  /** By the clock of the laptop on which it was written. */
  readonly at: ZonedInstant;
}

/** @param versions in any order; parents that have not arrived are passed over. @returns the oldest first. */
export function inOrderOfWriting<Version extends Written>(versions: readonly Version[]): readonly Version[] {
  const waiting = versions.toSorted((a, b) => compareInstants(a.at, b.at) || (a.id < b.id ? -1 : 1));
  const here = new Set(waiting.map((version) => version.id));
  const ordered: Version[] = [];
  const done = new Set<string>();
  while (waiting.length > 0) {
    const next = waiting.findIndex((version) => version.parents.every((parent) => done.has(parent) || !here.has(parent)));
    // A version cannot descend from itself: its id is the hash of bytes that name its parents. So one is always free.
    const [version] = waiting.splice(Math.max(0, next), 1) as [Version];
    ordered.push(version);
    done.add(version.id);
  }
  return ordered;
}
