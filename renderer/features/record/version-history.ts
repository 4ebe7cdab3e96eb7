/** What each version of a record did, for the list of its versions: who, when, and where two were joined, what was chosen. */
import { sameValue } from '#shared/base/same-value.ts';
import type { Body, RecordVersion } from '#shared/practice/record.ts';

export interface VersionStep {
  readonly version: RecordVersion;
  /** 1 for the first. */
  readonly number: number;
  /** The version it is best compared with: its first parent; undefined for the first. */
  readonly before: RecordVersion | undefined;
  /** Joined from several versions: the fields that both had changed differently, so that a person chose. Empty: joined by itself. */
  readonly chosenFields: readonly string[];
  /** It was written without knowing of the version listed before it. */
  readonly apart: boolean;
}

/** @param versions oldest first, as RecordState has them. @returns the newest first. */
export function versionHistory(versions: readonly RecordVersion[]): readonly VersionStep[] {
  const byId = new Map<string, RecordVersion>(versions.map((version) => [version.id, version]));
  const steps = versions.map((version, index): VersionStep => {
    const parents = version.parents.flatMap((id) => byId.get(id) ?? []);
    const previous = versions[index - 1];
    return {
      version,
      number: index + 1,
      before: parents[0],
      chosenFields: version.op === 'merge' ? fieldsBothChanged(parents, byId) : [],
      apart: previous !== undefined && parents.length > 0 && !knows(version, previous, byId),
    };
  });
  return steps.toReversed();
}

function fieldsBothChanged(parents: readonly RecordVersion[], byId: ReadonlyMap<string, RecordVersion>): readonly string[] {
  const base = nearestShared(parents, byId)?.body ?? {};
  const keys = new Set([base, ...parents.map((parent) => parent.body)].flatMap((body) => Object.keys(body)));
  return [...keys]
    .filter((key) =>
      differentlyChanged(
        key,
        base,
        parents.map((parent) => parent.body),
      ),
    )
    .toSorted();
}

function differentlyChanged(key: string, base: Body, bodies: readonly Body[]): boolean {
  const changed = bodies.map((body) => body[key]).filter((value) => !sameValue(value, base[key]));
  return changed.some((value) => !sameValue(value, changed[0]));
}

/** The latest version that all of them come from. */
function nearestShared(versions: readonly RecordVersion[], byId: ReadonlyMap<string, RecordVersion>): RecordVersion | undefined {
  const [first, ...others] = versions.map((version) => ancestors(version, byId));
  return [...byId.values()].findLast((each) => first?.has(each.id) === true && others.every((set) => set.has(each.id)));
}

function ancestors(version: RecordVersion, byId: ReadonlyMap<string, RecordVersion>): ReadonlySet<string> {
  const found = new Set<string>();
  const open: string[] = [version.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const known = byId.get(id);
    if (known === undefined || found.has(id)) continue;
    found.add(id);
    open.push(...known.parents);
  }
  return found;
}

const knows = (version: RecordVersion, earlier: RecordVersion, byId: ReadonlyMap<string, RecordVersion>): boolean =>
  ancestors(version, byId).has(earlier.id);
