/** What the figures of an issued report would be today, where that is not what was issued: late records, corrections, what was pending. */
import { kpiReference } from '#shared/reference/kpi-reference.ts';
import type { Figures, MiTable, PartRow } from './figures.ts';

export interface RevisedFigure {
  /** `PI2.1`, `PI5.4a`, `M3`, `M27.declined`. */
  readonly id: string;
  readonly title: string;
  /** null: the whole service. */
  readonly location: string | null;
  /** `40/42`, `12`. */
  readonly was: string;
  readonly now: string;
  /** Records that are counted now and were not, and the other way round. */
  readonly came: readonly string[];
  readonly went: readonly string[];
  /** Counted then and now, but met now and not met then, or the other way round. */
  readonly turned: readonly string[];
}

interface Comparable {
  readonly id: string;
  readonly title: string;
  readonly location: string | null;
  readonly text: string;
  readonly records: readonly string[];
  readonly met: readonly string[];
}

/** @param now of the same period. A figure that one of the two does not have at all is compared with nothing counted. */
export function revisedSince(issued: Figures, now: Figures): readonly RevisedFigure[] {
  const before = new Map(comparables(issued).map((each) => [keyOf(each), each]));
  const after = new Map(comparables(now).map((each) => [keyOf(each), each]));
  const keys = [...before.keys(), ...[...after.keys()].filter((key) => !before.has(key))];
  return keys.flatMap((key) => {
    const then = before.get(key);
    const today = after.get(key);
    const either = today ?? then;
    if (either === undefined) return [];
    const came = difference(today?.records, then?.records);
    const went = difference(then?.records, today?.records);
    const stayed = new Set(then?.records ?? []);
    const turned = [...difference(today?.met, then?.met), ...difference(then?.met, today?.met)].filter(
      (id) => stayed.has(id) && (today?.records ?? []).includes(id),
    );
    const nothing = either.text.includes('/') ? '0/0' : '0';
    const was = then?.text ?? nothing;
    const is = today?.text ?? nothing;
    if (was === is && came.length === 0 && went.length === 0 && turned.length === 0) return [];
    return [{ id: either.id, title: either.title, location: either.location, was, now: is, came, went, turned }];
  });
}

const keyOf = ({ id, location }: Comparable): string => `${id} ${location ?? ''}`;

function difference(some: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  const known = new Set(others);
  return [...new Set(some)].filter((each) => !known.has(each));
}

const comparables = ({ kpis, mi }: Figures): readonly Comparable[] => [
  ...kpis.flatMap((row) => [
    ofPart({ ...row, title: kpiReference(row.id).title }, row.location),
    ...row.parts.filter(({ id }) => id !== row.id).map((part) => ofPart(part, row.location)),
  ]),
  ...mi.flatMap((row) => [row as MiTable, ...row.lines].flatMap(ofTable)),
];

const ofPart = (part: PartRow, location: string | null): Comparable => ({
  id: part.id,
  title: part.title,
  location,
  text: `${part.numerator}/${part.denominator}`,
  records: part.records.denominator,
  met: part.records.numerator,
});

const ofTable = ({ id, title, rows, totals }: MiTable): readonly Comparable[] =>
  totals.map(({ location, count }) => ({
    id,
    title,
    location,
    text: String(count),
    records: [...new Set(rows.filter((row) => location === null || row.location === location).flatMap(({ records }) => records))],
    met: [],
  }));
