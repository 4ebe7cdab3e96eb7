/**
 * From the versions of one record to its state, by rules that give every laptop with the same versions the same answer:
 *
 *   base ──▶ mine ──┐              one head            → that is the record
 *     └────▶ theirs ┴──▶ ?         several, disjoint   → joined field by field
 *                                  several, same field → a person chooses between base, mine and theirs
 *
 * A finalised, authorised or withdrawn version is never reopened: a draft made apart from it, or on top of it, stays visible
 * beside it and changes nothing. Pure; order of arrival does not matter.
 */
import { sameValue } from '#shared/base/same-value.ts';
import { mergeFields } from './merge.ts';

export interface Version {
  readonly id: string;
  readonly parents: readonly string[];
  readonly op: 'draft' | 'finalise' | 'authorise' | 'return' | 'merge' | 'withdraw';
  readonly body: Readonly<Record<string, unknown>>;
}

export type Status = 'draft' | 'returned' | 'finalised' | 'authorised' | 'withdrawn';

export interface Clash {
  readonly field: string;
  readonly base: unknown;
  /** One per head that says something of its own, in the order of `heads`. */
  readonly values: readonly { readonly version: string; readonly value: unknown }[];
}

export interface Resolution {
  readonly status: Status;
  readonly body: Readonly<Record<string, unknown>>;
  readonly heads: readonly string[];
  readonly clashes: readonly Clash[];
  /** Heads differ, no field clashes: whoever may write joins them into one version with all heads as parents. */
  readonly joinable: boolean;
}

const RANK: Readonly<Record<Status, number>> = { draft: 0, returned: 1, finalised: 2, authorised: 3, withdrawn: 4 };

/** @param versions of one record, at least one, in any order; versions whose parents have not arrived count as they are. */
export function resolveRecord(versions: readonly Version[]): Resolution {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const effective = effectiveVersions(byId);
  const superseded = new Set(versions.flatMap((version) => version.parents));
  const heads = versions
    .map((version) => version.id)
    .filter((id) => !superseded.has(id))
    .toSorted();
  const effects = heads.map((id) => ({ id, ...(effective.get(id) as Effect) }));
  const standing = notOutdated(effects, byId);
  const status = standing.reduce<Status>((highest, { status: own }) => (RANK[own] > RANK[highest] ? own : highest), 'draft');
  const [only] = standing;
  if (standing.length === 1 && only) return { status, body: only.body, heads, clashes: [], joinable: false };

  // Of those that stand: a stray draft on what was replaced is no place to compare the others from.
  const base = nearestCommonAncestor(
    standing.map(({ id }) => id),
    byId,
  );
  const baseBody = base === undefined ? {} : (effective.get(base) as Effect).body;
  const leading = standing.filter((effect) => effect.status === status);
  const merged = mergeFields(
    baseBody,
    leading.map((effect) => effect.body),
  );
  const clashes = merged.clashes.map((field) => clash(field, baseBody, leading));
  for (const trailing of standing.filter((effect) => effect.status !== status)) {
    clashes.push(...leftBehind(trailing, baseBody, merged.body, clashes));
  }
  return { status, body: merged.body, heads, clashes, joinable: clashes.length === 0 && differ(standing) };
}

interface Effect {
  /** The version whose words stand: another than its own for a draft on top of what was settled. */
  readonly from: string;
  readonly status: Status;
  readonly body: Readonly<Record<string, unknown>>;
}

function effectiveVersions(byId: ReadonlyMap<string, Version>): Map<string, Effect> {
  const effects = new Map<string, Effect>();
  for (const version of oldestFirst(byId)) {
    const parents = version.parents.map((id) => effects.get(id)).filter((effect) => effect !== undefined);
    effects.set(version.id, effectOf(version, notOutdated(parents, byId)));
  }
  return effects;
}

function effectOf(version: Version, parents: readonly Effect[]): Effect {
  const highest = parents.reduce<Effect | undefined>(
    (top, effect) => (!top || RANK[effect.status] > RANK[top.status] ? effect : top),
    undefined,
  );
  switch (version.op) {
    case 'draft':
      return highest && RANK[highest.status] >= RANK.finalised ? highest : { from: version.id, status: 'draft', body: version.body };
    case 'merge': {
      // Joined or chosen words that nobody signed wait for a signature of their own (U12).
      const isUnsigned =
        highest?.status === 'authorised' && !parents.some(({ status, body }) => status === 'authorised' && sameValue(body, version.body));
      return { from: version.id, status: isUnsigned ? 'finalised' : (highest?.status ?? 'draft'), body: version.body };
    }
    case 'finalise':
      return highest?.status === 'withdrawn' ? highest : { from: version.id, status: 'finalised', body: version.body };
    case 'authorise':
      return highest?.status === 'withdrawn' ? highest : { from: version.id, status: 'authorised', body: version.body };
    case 'return':
      return highest?.status === 'authorised' || highest?.status === 'withdrawn'
        ? highest
        : { from: version.id, status: 'returned', body: version.body };
    case 'withdraw':
      return { from: version.id, status: 'withdrawn', body: version.body };
  }
}

/** Without those that stand by a version which another of them has replaced: a stray draft on it does not bring it back. */
function notOutdated<Own extends Effect>(effects: readonly Own[], byId: ReadonlyMap<string, Version>): readonly Own[] {
  if (effects.length < 2) return effects;
  return effects.filter(({ from }) => !effects.some((other) => other.from !== from && ancestors(other.from, byId).has(from)));
}

/** Parents before children; among equals by id. A cycle cannot be made: an id is the hash of bytes that hold the parents' ids. */
function oldestFirst(byId: ReadonlyMap<string, Version>): Version[] {
  const ordered: Version[] = [];
  const done = new Set<string>();
  for (const start of [...byId.keys()].toSorted()) {
    const stack = [start];
    while (stack.length > 0) {
      const id = stack.at(-1) as string;
      const version = byId.get(id);
      const missing = version && !done.has(id) ? version.parents.filter((parent) => byId.has(parent) && !done.has(parent)) : [];
      if (version && !done.has(id) && missing.length > 0) {
        stack.push(...missing);
        continue;
      }
      stack.pop();
      if (version && !done.has(id)) {
        done.add(id);
        ordered.push(version);
      }
    }
  }
  return ordered;
}

/** Of the versions that every head descends from, the one furthest from the beginning; among equals the smallest id. */
function nearestCommonAncestor(heads: readonly string[], byId: ReadonlyMap<string, Version>): string | undefined {
  const [first, ...others] = heads.map((head) => ancestors(head, byId));
  if (!first) return undefined;
  const shared = [...first.keys()].filter((id) => others.every((set) => set.has(id)));
  const depth = depths(byId);
  return shared.toSorted((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0) || (a < b ? -1 : 1))[0];
}

function ancestors(start: string, byId: ReadonlyMap<string, Version>): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || !byId.has(id)) continue;
    found.add(id);
    open.push(...(byId.get(id) as Version).parents);
  }
  return found;
}

function depths(byId: ReadonlyMap<string, Version>): Map<string, number> {
  const depth = new Map<string, number>();
  for (const version of oldestFirst(byId)) {
    depth.set(version.id, 1 + Math.max(0, ...version.parents.map((parent) => depth.get(parent) ?? 0)));
  }
  return depth;
}

type HeadEffect = Effect & { readonly id: string };

function clash(field: string, base: Effect['body'], heads: readonly HeadEffect[]): Clash {
  return { field, base: base[field], values: heads.map((head) => ({ version: head.id, value: head.body[field] })) };
}

/** What a draft said that a finalised version, made apart, does not: shown, so that it is not lost. */
function leftBehind(draft: HeadEffect, base: Effect['body'], standing: Effect['body'], known: readonly Clash[]): Clash[] {
  return Object.keys({ ...base, ...draft.body })
    .filter((field) => !known.some((entry) => entry.field === field))
    .filter((field) => !sameValue(draft.body[field], base[field]) && !sameValue(draft.body[field], standing[field]))
    .map((field) => ({
      field,
      base: base[field],
      values: [
        { version: '', value: standing[field] },
        { version: draft.id, value: draft.body[field] },
      ],
    }));
}

const differ = (effects: readonly HeadEffect[]): boolean =>
  effects.some((effect) => effect.status !== effects[0]?.status || !sameValue(effect.body, effects[0]?.body));
