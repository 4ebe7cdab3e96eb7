/**
 * The family diagram as geometry (CASE2): who stands where and which lines are drawn, by the conventions of genograms. Partners
 * stand side by side with their line between them; children hang from that line, the eldest on the left; a generation is a row.
 * Pure: the same family is the same drawing on every laptop, on the screen and on paper.
 */

import { Graph, layout } from '@dagrejs/dagre';
import { yearOf } from '#shared/base/calendar-date.ts';
import { descendsFrom, type Family, type FamilyMember, type FamilyTie, isOver, isParental } from './family-ties.ts';
import { outlineOf, type Rectangle } from './rectangle-outline.ts';

export interface PlacedMember {
  readonly member: FamilyMember;
  /** The middle of the symbol. */
  readonly x: number;
  readonly y: number;
  readonly generation: number;
}

/**
 * How a line is drawn. couple: with `marks` across it; descent: to a child by birth; adopted, fostered: the same, dashed and dotted;
 * link: what has no place in the drawing of descent, such as an uncle. The rest say how two people get on.
 */
export type LineStyle = 'couple' | 'cohabiting' | 'engaged' | 'descent' | 'adopted' | 'fostered' | 'link' | Feeling;
export type Feeling = 'close' | 'strained' | 'conflict' | 'abusive' | 'cut-off';

export interface FamilyLine {
  readonly id: string;
  readonly style: LineStyle;
  /** An SVG path. */
  readonly path: string;
  /** "m. 2015", "uncle": written at this point. */
  readonly label?: { readonly text: string; readonly x: number; readonly y: number };
}

export interface FamilyDiagram {
  readonly width: number;
  readonly height: number;
  readonly people: readonly PlacedMember[];
  readonly lines: readonly FamilyLine[];
  /** An SVG path around those who live together; empty when nobody does. */
  readonly household: string;
}

/** Sides of a symbol. */
export const SYMBOL = 52;
/** Room for one person and their name. */
export const CELL = 136;
const HALF = SYMBOL / 2;
const MARGIN = 28;
/** Below a symbol: two lines of name. */
const NAME_HEIGHT = 44;
const LANE = 12;
/** From the names to the first line of descent, and from the last to the symbols below. */
const CLEARANCE = 20;

/** People with a line of descent in common. `partners` is empty where siblings are known and their parents are not. */
interface Union {
  readonly key: string;
  readonly partners: readonly string[];
  readonly tie?: FamilyTie;
  readonly children: { readonly child: string; readonly style: 'descent' | 'adopted' | 'fostered' }[];
}

export function layoutFamily({ members, ties }: Family): FamilyDiagram {
  if (members.length === 0) return { width: 0, height: 0, people: [], lines: [], household: '' };
  const shown = ties.filter((tie) => tie.from !== tie.to);
  const byRecord = new Map(members.map((member) => [member.record, member]));
  const unions = unionsOf(shown, byRecord);
  const blocks = blocksOf(members, unions, shown);
  const rows = placeBlocks(members, blocks, unions, shown);
  const xs = new Map(
    rows.flatMap(({ blocks: row }) =>
      row.flatMap(({ chain, left }) => chain.map((record, index) => [record, left + (index + 0.5) * CELL] as const)),
    ),
  );
  const generations = new Map(
    rows.flatMap(({ blocks: row }, generation) => row.flatMap(({ chain }) => chain.map((record) => [record, generation] as const))),
  );

  const routes = routesOf(unions, xs, generations, rows.length);
  const tops = rowTops(routes, rows.length);
  const people = members.map((member): PlacedMember => {
    const generation = generations.get(member.record) ?? 0;
    return { member, x: xs.get(member.record) ?? 0, y: (tops[generation] ?? 0) + HALF, generation };
  });
  const at = new Map(people.map((person) => [person.member.record, person]));
  const lines = [...unionLines(routes, at, tops, twinsOf(shown)), ...linkLines(shown, unions, at, byRecord), ...feelingLines(shown, at)];
  return {
    width: Math.max(...people.map(({ x }) => x)) + CELL / 2 + MARGIN,
    height: Math.max(...people.map(({ y }) => y)) + HALF + NAME_HEIGHT + MARGIN,
    people,
    lines,
    household: householdOutline(people),
  };
}

// Who belongs together ------------------------------------------------------------------------------------------------------------

function unionsOf(ties: readonly FamilyTie[], byRecord: ReadonlyMap<string, FamilyMember>): readonly Union[] {
  const unions = new Map<string, Union>();
  const union = (partners: readonly string[], tie?: FamilyTie): Union => {
    const key = partners.toSorted().join('+');
    const known = unions.get(key);
    if (known !== undefined && (tie === undefined || known.tie !== undefined)) return known;
    const made: Union = { key, partners: partners.toSorted(), ...(tie === undefined ? {} : { tie }), children: known?.children ?? [] };
    unions.set(key, made);
    return made;
  };
  for (const tie of ties) if (tie.type === 'partner') union([tie.from, tie.to], tie);
  for (const child of byRecord.keys()) {
    for (const style of ['descent', 'adopted', 'fostered'] as const) {
      const parents = [...new Set(ties.filter((tie) => tie.to === child && STYLES[tie.type] === style).map((tie) => tie.from))];
      for (const pair of inPairs(parents, unions)) {
        const { children } = union(pair);
        if (!children.some((each) => each.child === child)) children.push({ child, style });
      }
    }
  }
  return [...unions.values(), ...siblingsWithoutParents(ties, [...unions.values()])];
}

const STYLES: Readonly<Record<string, 'descent' | 'adopted' | 'fostered'>> = {
  parent: 'descent',
  'adoptive-parent': 'adopted',
  'foster-carer': 'fostered',
};

/** Those who are partners together, then whoever is left two by two: two parents of a child are a pair even when nobody said so. */
function inPairs(parents: readonly string[], unions: ReadonlyMap<string, Union>): readonly (readonly string[])[] {
  const pairs: string[][] = [];
  let left = [...parents];
  for (const [index, a] of parents.entries()) {
    const b = parents.slice(index + 1).find((other) => left.includes(other) && unions.has([a, other].toSorted().join('+')));
    if (b === undefined || !left.includes(a)) continue;
    pairs.push([a, b]);
    left = left.filter((each) => each !== a && each !== b);
  }
  for (; left.length > 0; left = left.slice(2)) pairs.push(left.slice(0, 2));
  return pairs;
}

const isSibling = (tie: FamilyTie): boolean => tie.type === 'sibling' || tie.type === 'twin';

/** Brothers and sisters of whom no common parent is recorded hang from a line of their own. */
function siblingsWithoutParents(ties: readonly FamilyTie[], unions: readonly Union[]): readonly Union[] {
  const parted = ties.filter((tie) => isSibling(tie) && !shareParents(tie, unions));
  return groupsOf(parted.map((tie) => [tie.from, tie.to])).map((group) => ({
    key: `siblings:${group.toSorted().join('+')}`,
    partners: [],
    children: group.map((child) => ({ child, style: 'descent' })),
  }));
}

const shareParents = (tie: FamilyTie, unions: readonly Union[]): boolean =>
  unions.some(({ children }) => [tie.from, tie.to].every((person) => children.some(({ child }) => child === person)));

/** Joins pairs that have somebody in common. */
function groupsOf(pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const groups: Set<string>[] = [];
  for (const pair of pairs) {
    const touching = groups.filter((group) => pair.some((person) => group.has(person)));
    const joined = new Set([...pair, ...touching.flatMap((group) => [...group])]);
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => [...group]);
}

/** Partners side by side, in the order they stand: somebody with two partners is between them, the earlier one on the left. */
function blocksOf(members: readonly FamilyMember[], unions: readonly Union[], ties: readonly FamilyTie[]): readonly (readonly string[])[] {
  const descent = ties.filter((tie) => isParental(tie) || tie.type === 'grandparent');
  const couples = unions.filter(
    ({ partners: [a, b] }) => a !== undefined && b !== undefined && !descendsFrom(a, b, descent) && !descendsFrom(b, a, descent),
  );
  const blocks = groupsOf(couples.map(({ partners: [a = '', b = ''] }) => [a, b] as const)).map((group) =>
    inOrder(group, couples, members),
  );
  const coupled = new Set(blocks.flat());
  return [...blocks, ...members.filter((member) => !coupled.has(member.record)).map((member) => [member.record])];
}

function inOrder(group: readonly string[], couples: readonly Union[], members: readonly FamilyMember[]): readonly string[] {
  const placed = new Set<string>();
  const partnersOf = (person: string): readonly string[] =>
    couples
      .filter(({ partners }) => partners.includes(person))
      .toSorted((a, b) => Number(isPresentCouple(a)) - Number(isPresentCouple(b)) || textOrder(a.tie?.startedOn, b.tie?.startedOn))
      .flatMap(({ partners }) => partners.filter((each) => each !== person && !placed.has(each)));
  const centre = group.toSorted((a, b) => partnersOf(b).length - partnersOf(a).length || textOrder(a, b))[0] ?? '';
  placed.add(centre);
  const outward = (person: string): readonly string[] => {
    placed.add(person);
    return [person, ...partnersOf(person).flatMap(outward)];
  };
  const partners = partnersOf(centre);
  const [only] = partners;
  if (partners.length === 1 && only !== undefined && group.length === 2) {
    return [centre, only].toSorted(
      (a, b) => sexOrder(members, a) - sexOrder(members, b) || textOrder(bornOf(members, a), bornOf(members, b)),
    );
  }
  const before = partners.slice(0, Math.floor(partners.length / 2)).flatMap(outward);
  const after = partners
    .slice(Math.floor(partners.length / 2))
    .toReversed()
    .flatMap(outward);
  return [...before.toReversed(), centre, ...after];
}

const isPresentCouple = ({ tie }: Union): boolean => tie !== undefined && !isOver(tie);
const textOrder = (a = '9999', b = '9999'): number => (a < b ? -1 : a > b ? 1 : 0);
const bornOf = (members: readonly FamilyMember[], record: string): string | undefined =>
  members.find((each) => each.record === record)?.born;
/** Men on the left, as genograms have them. */
const sexOrder = (members: readonly FamilyMember[], record: string): number =>
  ({ male: 0, unknown: 1, female: 2 })[members.find((each) => each.record === record)?.sex ?? 'unknown'];

// Where they stand ----------------------------------------------------------------------------------------------------------------

interface PlacedBlock {
  readonly chain: readonly string[];
  readonly left: number;
}

interface Row {
  readonly blocks: readonly PlacedBlock[];
}

/** A generation is two ranks of the graph, so that siblings without parents can hang from something between. */
const GENERATION = 2;
const FAINT = 0.01;

function placeBlocks(
  members: readonly FamilyMember[],
  blocks: readonly (readonly string[])[],
  unions: readonly Union[],
  ties: readonly FamilyTie[],
): readonly Row[] {
  const blockOf = new Map(blocks.flatMap((chain, index) => chain.map((record) => [record, `block:${index}`] as const)));
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 0, edgesep: 0, ranksep: 40 });
  for (const [index, chain] of blocks.entries()) graph.setNode(`block:${index}`, { width: chain.length * CELL, height: 10 });
  const edge = (from: string | undefined, to: string | undefined, minlen: number, weight: number) => {
    if (from === undefined || to === undefined || from === to) return;
    const known = graph.edge(from, to) as { readonly weight: number } | undefined;
    graph.setEdge(from, to, { minlen, weight: weight + (known?.weight ?? 0) });
  };
  for (const { key, partners, children } of unions) {
    if (partners.length === 0) graph.setNode(key, { width: 1, height: 1 });
    for (const { child } of children) {
      if (partners.length === 0) edge(key, blockOf.get(child), 1, 1);
      else edge(blockOf.get(partners[0] ?? ''), blockOf.get(child), GENERATION, 2);
    }
  }
  for (const tie of ties) {
    const apart = GENERATIONS_APART[tie.type];
    if (apart !== undefined) edge(blockOf.get(tie.from), blockOf.get(tie.to), apart * GENERATION, tie.type === 'grandparent' ? 1 : FAINT);
  }
  tieLooseEnds(graph, members, blockOf, edge);
  layout(graph, {
    customOrder: (laidOut, order) => {
      order(laidOut);
      eldestFirst(laidOut, blocks, orderOfSiblings(members, blocks, unions));
    },
  });
  const nodes = blocks.map((chain, index) => ({ chain, node: graph.node(`block:${index}`) as { readonly x: number; readonly y: number } }));
  const ys = [...new Set(nodes.map(({ node }) => node.y))].toSorted((a, b) => a - b);
  const placed = nodes.map(({ chain, node }) => ({ chain, left: node.x - (chain.length * CELL) / 2, row: ys.indexOf(node.y) }));
  const least = Math.min(...placed.map(({ left }) => left));
  const rows = ys.map((_, row) => ({
    blocks: placed
      .filter((block) => block.row === row)
      .toSorted((a, b) => a.left - b.left)
      .map(({ chain, left }) => ({ chain, left: left - least + MARGIN })),
  }));
  return turnTowardsParents(rows, unions);
}

const GENERATIONS_APART: Readonly<Record<string, number>> = { 'step-parent': 1, guardian: 1, grandparent: 2, 'aunt-or-uncle': 1 };

/** What nothing joins would all stand in the first row: the adults stand above the children of the case, and those beside them. */
function tieLooseEnds(
  graph: Graph,
  members: readonly FamilyMember[],
  blockOf: ReadonlyMap<string, string>,
  edge: (from: string | undefined, to: string | undefined, minlen: number, weight: number) => void,
): void {
  const links = graph.edges().map(({ v, w }) => [v, w] as const);
  const joined = groupsOf(links);
  const alone = graph.nodes().filter((node) => !joined.some((group) => group.includes(node)));
  const groups = [...joined, ...alone.map((node) => [node])];
  if (groups.length < 2) return;
  const hub = 'hub';
  graph.setNode(hub, { width: 1, height: 1 });
  for (const group of groups) {
    const own = members.filter((member) => group.includes(blockOf.get(member.record) ?? ''));
    const childBlocks = new Set(own.filter((member) => member.subject).map((member) => blockOf.get(member.record)));
    const parental = links.find(([from, to]) => group.includes(from) && childBlocks.has(to) && !from.startsWith('siblings:'));
    const [child] = childBlocks;
    if (parental !== undefined) edge(parental[0], hub, 1, FAINT);
    else if (child !== undefined) edge(hub, child, 1, FAINT);
    else edge(blockOf.get(own[0]?.record ?? ''), hub, 1, FAINT);
  }
}

/** By the place of their parents, then by birth: the children of an earlier partner hang where that partner stands. */
function orderOfSiblings(
  members: readonly FamilyMember[],
  blocks: readonly (readonly string[])[],
  unions: readonly Union[],
): ReadonlyMap<string, string> {
  const placeOf = (record: string): number => blocks.find((chain) => chain.includes(record))?.indexOf(record) ?? 0;
  return new Map(
    members.map((member) => {
      const parents = unions
        .filter(({ children }) => children.some(({ child }) => child === member.record))
        .flatMap(({ partners }) => partners);
      const place = parents.length === 0 ? 0 : Math.min(...parents.map(placeOf));
      return [member.record, `${place}:${member.born ?? (member.unborn ? '9998' : '9999')}`];
    }),
  );
}

interface LaidOutNode {
  rank: number;
  order: number;
}

/** Children without descendants of their own change places among themselves, which crosses no line. */
function eldestFirst(graph: Graph, blocks: readonly (readonly string[])[], orderBy: ReadonlyMap<string, string>): void {
  const free = blocks
    .map((chain, index) => ({ node: `block:${index}`, place: orderBy.get(chain[0] ?? '') ?? '', single: chain.length === 1 }))
    .filter(({ node, single }) => single && (graph.outEdges(node)?.length ?? 0) === 0 && graph.inEdges(node)?.length === 1);
  const setBy = Map.groupBy(free, ({ node }) => origin(graph, node));
  for (const set of setBy.values()) {
    for (const sameRank of Map.groupBy(set, ({ node }) => (graph.node(node) as LaidOutNode).rank).values()) {
      const places = sameRank.map(({ node }) => (graph.node(node) as LaidOutNode).order).toSorted((a, b) => a - b);
      // What stands between parent and child in the graph moves with the child.
      const chains = sameRank.toSorted((a, b) => textOrder(a.place, b.place)).map(({ node }) => upward(graph, node));
      const upper = chains.map((chain) => chain.slice(1).map((node) => (graph.node(node) as LaidOutNode).order));
      const upperPlaces = upper[0]?.map((_, level) => upper.map((orders) => orders[level] ?? 0).toSorted((a, b) => a - b)) ?? [];
      for (const [index, chain] of chains.entries()) {
        for (const [level, node] of chain.entries()) {
          const place = level === 0 ? places[index] : upperPlaces[level - 1]?.[index];
          if (place !== undefined) (graph.node(node) as LaidOutNode).order = place;
        }
      }
    }
  }
}

/** The node and the dummies above it, up to its parents. */
function upward(graph: Graph, node: string): readonly string[] {
  const above = graph.inEdges(node)?.[0]?.v;
  return above === undefined || isOwn(above) ? [node] : [node, ...upward(graph, above)];
}

const origin = (graph: Graph, node: string): string => {
  const top = upward(graph, node).at(-1) ?? node;
  return graph.inEdges(top)?.[0]?.v ?? '';
};

const isOwn = (node: string): boolean => node.startsWith('block:') || node.startsWith('siblings:') || node === 'hub';

/** Of a couple whose parents are both there, each stands on the side of their own, so that no lines cross. */
function turnTowardsParents(rows: readonly Row[], unions: readonly Union[]): readonly Row[] {
  const xs = new Map<string, number>();
  return rows.map((row) => {
    const blocks = row.blocks.map((block) => {
      const [first, second] = block.chain;
      if (block.chain.length !== 2 || first === undefined || second === undefined) return block;
      const ofFirst = parentsAt(first, unions, xs);
      const ofSecond = parentsAt(second, unions, xs);
      const middle = block.left + CELL;
      const turned = (ofFirst ?? middle) > (ofSecond ?? middle) && (ofFirst !== undefined || ofSecond !== undefined);
      return turned ? { ...block, chain: [second, first] } : block;
    });
    for (const { chain, left } of blocks) for (const [index, record] of chain.entries()) xs.set(record, left + (index + 0.5) * CELL);
    return { blocks };
  });
}

function parentsAt(child: string, unions: readonly Union[], xs: ReadonlyMap<string, number>): number | undefined {
  const places = unions
    .filter(({ children }) => children.some((each) => each.child === child))
    .flatMap(({ partners }) => partners.flatMap((partner) => xs.get(partner) ?? []));
  return places.length === 0 ? undefined : places.reduce((sum, x) => sum + x, 0) / places.length;
}

// Lines ---------------------------------------------------------------------------------------------------------------------------

/** A union with the places of its lines. */
interface Route {
  readonly union: Union;
  /** Where the line to the children begins; for siblings without parents, the middle of them. */
  readonly dropX: number;
  /** Below which row the line of descent runs, and in which lane. -1: above the first row. */
  readonly gap: number;
  lane: number;
  /** Partners who do not stand side by side are joined below their names. */
  readonly isBelow: boolean;
  readonly from: number;
  readonly to: number;
}

function routesOf(
  unions: readonly Union[],
  xs: ReadonlyMap<string, number>,
  generations: ReadonlyMap<string, number>,
  rowCount: number,
): readonly Route[] {
  const taken = new Set(
    unions.flatMap(({ partners }) => (partners.length === 2 ? [dropBetween(partners.map((each) => xs.get(each) ?? 0))] : [])),
  );
  const routes = unions.map((union): Route => {
    const places = union.partners.map((each) => xs.get(each) ?? 0);
    const childXs = union.children.map(({ child }) => xs.get(child) ?? 0);
    const rowOf = Math.max(-1, ...union.partners.map((each) => generations.get(each) ?? 0));
    const childRow = Math.min(rowCount, ...union.children.map(({ child }) => generations.get(child) ?? 0));
    const sameRow = new Set(union.partners.map((each) => generations.get(each))).size <= 1;
    const isBelow = union.partners.length === 2 && (!sameRow || Math.abs((places[0] ?? 0) - (places[1] ?? 0)) > CELL + 1);
    const gap = union.children.length === 0 ? rowOf : Math.max(childRow - 1, union.partners.length === 0 ? -1 : rowOf);
    const dropX =
      union.partners.length === 0 ? middle(childXs) : union.partners.length === 2 ? dropBetween(places) : besideOne(places[0] ?? 0, taken);
    const span = [...childXs, dropX, ...(isBelow ? places : [])];
    return { union, dropX, gap, lane: 0, isBelow, from: Math.min(...span), to: Math.max(...span) };
  });
  for (const inGap of Map.groupBy(routes, ({ gap }) => gap).values())
    giveLanes(inGap.filter(({ union, isBelow }) => union.children.length > 0 || isBelow));
  return routes;
}

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
const dropBetween = (places: readonly number[]): number => middle(places);

/** One parent alone: beside their symbol, so that the line does not run through their name. */
function besideOne(x: number, taken: Set<number>): number {
  const side = taken.has(x + CELL / 2) && !taken.has(x - CELL / 2) ? x - CELL / 2 : x + CELL / 2;
  taken.add(side);
  return side;
}

/** Lines that would lie on each other are drawn one below the other. */
function giveLanes(routes: readonly Route[]): void {
  const lanes: Route[][] = [];
  for (const route of routes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const free = lanes.findIndex((lane) => lane.every((other) => other.to < route.from - 4 || other.from > route.to + 4));
    const index = free === -1 ? lanes.length : free;
    (lanes[index] ??= []).push(route);
    route.lane = index;
  }
}

/** Where each row of symbols begins: as far below the row above as its lines need. */
function rowTops(routes: readonly Route[], rowCount: number): readonly number[] {
  const lanesIn = (gap: number): number =>
    Math.max(
      0,
      ...routes.filter((route) => route.gap === gap && (route.union.children.length > 0 || route.isBelow)).map(({ lane }) => lane + 1),
    );
  const tops: number[] = [];
  let y = MARGIN + (lanesIn(-1) > 0 ? CLEARANCE + lanesIn(-1) * LANE : 0);
  for (let row = 0; row < rowCount; row++) {
    tops.push(y);
    y += SYMBOL + NAME_HEIGHT + CLEARANCE + lanesIn(row) * LANE + CLEARANCE;
  }
  return tops;
}

type At = ReadonlyMap<string, PlacedMember>;

/** Of each twin, all who were born together. */
const twinsOf = (ties: readonly FamilyTie[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    groupsOf(ties.filter((tie) => tie.type === 'twin').map((tie) => [tie.from, tie.to])).flatMap((group) =>
      group.map((person) => [person, group] as const),
    ),
  );

function unionLines(
  routes: readonly Route[],
  at: At,
  tops: readonly number[],
  twins: ReadonlyMap<string, readonly string[]>,
): readonly FamilyLine[] {
  return routes.flatMap((route) => {
    const { union, dropX, gap, lane, isBelow } = route;
    const laneY = gap < 0 ? MARGIN + CLEARANCE / 2 + lane * LANE : (tops[gap] ?? 0) + SYMBOL + NAME_HEIGHT + CLEARANCE + lane * LANE;
    const partners = union.partners.flatMap((each) => at.get(each) ?? []).toSorted((a, b) => a.x - b.x);
    return [...coupleLines(union, partners, isBelow, laneY), ...descentLines(union, partners, dropX, laneY, isBelow, at, twins)];
  });
}

function coupleLines(union: Union, [a, b]: readonly PlacedMember[], isBelow: boolean, laneY: number): readonly FamilyLine[] {
  if (a === undefined || b === undefined) return [];
  const style = union.tie === undefined ? 'link' : (COUPLES[union.tie.partnership] ?? 'couple');
  const joined = isBelow ? `M${a.x + 12} ${a.y + HALF}V${laneY}H${b.x - 12}V${b.y + HALF}` : `M${a.x + HALF} ${a.y}H${b.x - HALF}`;
  const y = isBelow ? laneY : a.y;
  const left = isBelow ? a.x + 12 : a.x + HALF;
  const strokes = SLASHES[union.tie?.partnership ?? ''] ?? 0;
  const slashes = Array.from(
    { length: strokes },
    (_, index) => `M${left + 16 + index * 7} ${y + 9}L${left + 24 + index * 7} ${y - 9}`,
  ).join('');
  const label = coupleLabel(union.tie);
  return [
    {
      id: `couple:${union.key}`,
      style,
      path: joined,
      ...(label === '' ? {} : { label: { text: label, x: (a.x + b.x) / 2, y: y - (union.tie?.quality === '' ? 7 : FEELING_ABOVE + 10) } }),
    },
    // Solid, whatever the line is made of.
    ...(slashes === '' ? [] : [{ id: `over:${union.key}`, style: 'couple' as const, path: slashes }]),
  ];
}

const COUPLES: Readonly<Record<string, LineStyle>> = { cohabiting: 'cohabiting', engaged: 'engaged', ended: 'cohabiting' };
const SLASHES: Readonly<Record<string, number>> = { separated: 1, divorced: 2, ended: 2 };

function coupleLabel(tie: FamilyTie | undefined): string {
  if (tie === undefined) return '';
  if (tie.endedOn !== undefined)
    return `${tie.partnership === 'separated' ? 'sep.' : tie.partnership === 'divorced' ? 'div.' : 'to'} ${yearOf(tie.endedOn)}`;
  if (tie.startedOn === undefined || isOver(tie)) return '';
  return `${tie.partnership === 'married' ? 'm.' : 'from'} ${yearOf(tie.startedOn)}`;
}

function descentLines(
  union: Union,
  partners: readonly PlacedMember[],
  dropX: number,
  laneY: number,
  isBelow: boolean,
  at: At,
  twins: ReadonlyMap<string, readonly string[]>,
): readonly FamilyLine[] {
  if (union.children.length === 0) return [];
  const children = union.children.flatMap(({ child, style }) => {
    const placed = at.get(child);
    if (placed === undefined) return [];
    const bornTogether = (twins.get(child) ?? []).filter((twin) => union.children.some((each) => each.child === twin));
    const foot = bornTogether.length < 2 ? placed.x : middle(bornTogether.map((twin) => at.get(twin)?.x ?? placed.x));
    return [{ placed, style, foot }];
  });
  const own = children.every(({ style }) => style === children[0]?.style) ? (children[0]?.style ?? 'descent') : 'descent';
  const top = partners[0] === undefined ? undefined : isBelow ? laneY : Math.max(...partners.map(({ y }) => y));
  const stub =
    partners.length === 1 && partners[0] !== undefined
      ? `M${partners[0].x + (dropX > partners[0].x ? HALF : -HALF)} ${partners[0].y}H${dropX}`
      : '';
  const drop = top === undefined || isBelow ? '' : `M${dropX} ${top}V${laneY}`;
  const feet = children.map(({ foot }) => foot);
  const bar = `M${Math.min(dropX, ...feet)} ${laneY}H${Math.max(dropX, ...feet)}`;
  return [
    { id: `descent:${union.key}`, style: own, path: `${stub}${drop}${bar}` },
    ...children.map(({ placed, style, foot }) => ({
      id: `child:${union.key}:${placed.member.record}`,
      style,
      // Twins hang from one point.
      path: `M${foot} ${laneY}L${placed.x} ${placed.y - HALF}`,
    })),
  ];
}

/** Relations that neither partnership nor descent shows: drawn faintly, with their word. */
function linkLines(
  ties: readonly FamilyTie[],
  unions: readonly Union[],
  at: At,
  byRecord: ReadonlyMap<string, FamilyMember>,
): readonly FamilyLine[] {
  return ties.flatMap((tie) => {
    if (tie.type === 'partner' || STYLES[tie.type] !== undefined || isShownAlready(tie, ties, unions)) return [];
    const a = at.get(tie.from);
    const b = at.get(tie.to);
    if (a === undefined || b === undefined) return [];
    const [start, end] = between(a, b);
    return [
      {
        id: `link:${tie.record}`,
        style: 'link' as const,
        path: `M${start.x} ${start.y}L${end.x} ${end.y}`,
        label: {
          text: LINK_WORDS(tie, byRecord.get(tie.from)?.sex ?? 'unknown'),
          x: round((start.x + end.x) / 2),
          y: round((start.y + end.y) / 2),
        },
      },
    ];
  });
}

const LINK_WORDS = (tie: FamilyTie, sex: FamilyMember['sex']): string => {
  const known: Readonly<Record<string, Readonly<Record<FamilyMember['sex'], string>>>> = {
    'step-parent': { female: 'stepmother', male: 'stepfather', unknown: 'step-parent' },
    guardian: { female: 'guardian', male: 'guardian', unknown: 'guardian' },
    grandparent: { female: 'grandmother', male: 'grandfather', unknown: 'grandparent' },
    'aunt-or-uncle': { female: 'aunt', male: 'uncle', unknown: 'aunt or uncle' },
    cousin: { female: 'cousin', male: 'cousin', unknown: 'cousin' },
    'half-sibling': { female: 'half-sister', male: 'half-brother', unknown: 'half-sibling' },
    'step-sibling': { female: 'stepsister', male: 'stepbrother', unknown: 'step-sibling' },
  };
  return known[tie.type]?.[sex] ?? (tie.otherType || 'other');
};

/** A stepfather who is drawn as the mother's husband needs no line of his own to her children, nor a half-brother to his mother's. */
function isShownAlready(tie: FamilyTie, ties: readonly FamilyTie[], unions: readonly Union[]): boolean {
  const parentsOf = (person: string): readonly string[] =>
    ties.filter((each) => each.to === person && STYLES[each.type] !== undefined).map((each) => each.from);
  const areCouple = (a: string, b: string): boolean => unions.some(({ partners }) => partners.includes(a) && partners.includes(b));
  switch (tie.type) {
    case 'sibling':
    case 'twin':
      return true;
    case 'half-sibling':
      return parentsOf(tie.from).some((parent) => parentsOf(tie.to).includes(parent));
    case 'step-sibling':
      return parentsOf(tie.from).some((a) => parentsOf(tie.to).some((b) => areCouple(a, b)));
    case 'step-parent':
      return parentsOf(tie.to).some((parent) => areCouple(parent, tie.from));
    case 'grandparent':
      return parentsOf(tie.to).some((parent) => parentsOf(parent).includes(tie.from));
    case 'aunt-or-uncle':
      return parentsOf(tie.to).some(
        (parent) =>
          parentsOf(parent).some((grandparent) => parentsOf(tie.from).includes(grandparent)) ||
          ties.some((each) => isSibling(each) && [each.from, each.to].includes(parent) && [each.from, each.to].includes(tie.from)),
      );
    default:
      return false;
  }
}

const FEELINGS: ReadonlySet<string> = new Set<Feeling>(['close', 'strained', 'conflict', 'abusive', 'cut-off']);

function feelingLines(ties: readonly FamilyTie[], at: At): readonly FamilyLine[] {
  return ties.flatMap((tie) => {
    const a = at.get(tie.from);
    const b = at.get(tie.to);
    if (a === undefined || b === undefined || !FEELINGS.has(tie.quality)) return [];
    const style = tie.quality as Feeling;
    const [start, end] = a.generation === b.generation ? aboveTheirLine(a, b) : besideDescent(a, b);
    return [{ id: `feeling:${tie.record}`, style, path: FEELING_PATHS[style](start, end) }];
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const FEELING_PATHS: Readonly<Record<Feeling, (a: Point, b: Point) => string>> = {
  close: (a, b) => [-2.5, 2.5].map((offset) => straight(beside(a, b, offset), beside(b, a, -offset))).join(''),
  strained: (a, b) => straight(a, b),
  conflict: (a, b) => zigzag(a, b),
  abusive: (a, b) => zigzag(a, b) + arrowHead(a, b),
  'cut-off': (a, b) => {
    const half = Math.min(0.2, 5 / (Math.hypot(b.x - a.x, b.y - a.y) || 1));
    const [before, after] = [0.5 - half, 0.5 + half];
    return `${straight(a, along(a, b, before))}${straight(along(a, b, after), b)}${bar(a, b, before)}${bar(a, b, after)}`;
  },
};

const straight = (a: Point, b: Point): string => `M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}`;
const along = (a: Point, b: Point, share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });

function beside(a: Point, b: Point, offset: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: a.x - ((b.y - a.y) / length) * offset, y: a.y + ((b.x - a.x) / length) * offset };
}

function zigzag(a: Point, b: Point): string {
  const teeth = Math.max(4, Math.round(Math.hypot(b.x - a.x, b.y - a.y) / 8));
  const points = Array.from({ length: teeth - 1 }, (_, index) => beside(along(a, b, (index + 1) / teeth), b, index % 2 === 0 ? 5 : -5));
  return [a, ...points, b].map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('');
}

function arrowHead(a: Point, b: Point): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const back = along(b, a, 10 / length);
  return [-6, 6].map((offset) => straight(b, beside(back, a, offset))).join('');
}

const bar = (a: Point, b: Point, share: number): string => {
  const point = along(a, b, share);
  return straight(beside(point, b, -8), beside(point, b, 8));
};

/** From the edge of one symbol to the edge of the other. */
function between(a: PlacedMember, b: PlacedMember): readonly [Point, Point] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const share = (HALF + 4) / length;
  return [
    { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share },
    { x: b.x - (b.x - a.x) * share, y: b.y - (b.y - a.y) * share },
  ];
}

/** Two of one row may have a line between them that says what they are to each other: how they get on is drawn above it. */
function aboveTheirLine(a: PlacedMember, b: PlacedMember): readonly [Point, Point] {
  const towards = Math.sign(b.x - a.x) * (HALF + 2);
  return [
    { x: a.x + towards, y: a.y - FEELING_ABOVE },
    { x: b.x - towards, y: b.y - FEELING_ABOVE },
  ];
}

const FEELING_ABOVE = 12;

/** From below the name of the upper one to the symbol of the lower one, beside the line of descent that ends there. */
function besideDescent(a: PlacedMember, b: PlacedMember): readonly [Point, Point] {
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
  const side = upper.x < lower.x ? -1 : 1;
  const top = { x: upper.x - side * 6, y: upper.y + HALF + NAME_HEIGHT - 8 };
  const bottom = { x: lower.x + side * 12, y: lower.y - HALF - 3 };
  return upper === a ? [top, bottom] : [bottom, top];
}

const round = (value: number): number => Math.round(value * 10) / 10;

// The household -------------------------------------------------------------------------------------------------------------------

/** Around those who live together: neighbours in a row share a box, and boxes of neighbouring rows are joined where they overlap. */
function householdOutline(people: readonly PlacedMember[]): string {
  const boxes: (Rectangle & { readonly generation: number })[] = [];
  for (const [generation, row] of Map.groupBy(people, (person) => person.generation)) {
    let open: PlacedMember[] = [];
    const close = () => {
      const [first] = open;
      const last = open.at(-1);
      if (first !== undefined && last !== undefined)
        boxes.push({
          generation,
          left: first.x - CELL / 2 + 6,
          right: last.x + CELL / 2 - 6,
          top: first.y - HALF - 10,
          bottom: first.y + HALF + NAME_HEIGHT + 2,
        });
      open = [];
    };
    for (const person of row.toSorted((a, b) => a.x - b.x)) {
      if (person.member.inHousehold) open.push(person);
      else close();
    }
    close();
  }
  const bridges = boxes.flatMap((upper) =>
    boxes
      .filter(
        (lower) =>
          lower.generation === upper.generation + 1 && Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left) > SYMBOL,
      )
      .map((lower) => ({
        left: Math.max(upper.left, lower.left),
        right: Math.min(upper.right, lower.right),
        top: upper.bottom - 1,
        bottom: lower.top + 1,
      })),
  );
  return outlineOf([...boxes, ...bridges]);
}
