/** The outline of several rectangles together, as one SVG path: what several of them cover has no line through it. */

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One closed path for each piece that hangs together, and for each hole. */
export function outlineOf(rectangles: readonly Rectangle[]): string {
  const xs = distinct(rectangles.flatMap(({ left, right }) => [left, right]));
  const ys = distinct(rectangles.flatMap(({ top, bottom }) => [top, bottom]));
  const isCovered = (column: number, row: number): boolean => {
    const [left, right, top, bottom] = [xs[column], xs[column + 1], ys[row], ys[row + 1]];
    if (left === undefined || right === undefined || top === undefined || bottom === undefined) return false;
    return rectangles.some((each) => each.left <= left && each.right >= right && each.top <= top && each.bottom >= bottom);
  };
  // Every edge between a cell that is covered and one that is not, so directed that what is covered lies on its right.
  const edges = new Map<string, string[]>();
  const add = (from: readonly [number, number], to: readonly [number, number]) => {
    const key = from.join(' ');
    edges.set(key, [...(edges.get(key) ?? []), to.join(' ')]);
  };
  for (const column of xs.keys()) {
    for (const row of ys.keys()) {
      if (!isCovered(column, row)) continue;
      if (!isCovered(column, row - 1)) add([column, row], [column + 1, row]);
      if (!isCovered(column + 1, row)) add([column + 1, row], [column + 1, row + 1]);
      if (!isCovered(column, row + 1)) add([column + 1, row + 1], [column, row + 1]);
      if (!isCovered(column - 1, row)) add([column, row + 1], [column, row]);
    }
  }
  const paths: string[] = [];
  for (const start of edges.keys()) {
    const corners = loopFrom(start, edges).filter(
      (corner, index, all) => !isStraight(all.at(index - 1), corner, all[(index + 1) % all.length]),
    );
    if (corners.length > 0)
      paths.push(
        `M${corners
          .map((corner) => {
            const [column = 0, row = 0] = corner.split(' ').map(Number);
            return `${xs[column] ?? 0} ${ys[row] ?? 0}`;
          })
          .join('L')}Z`,
      );
  }
  return paths.join('');
}

const distinct = (values: readonly number[]): readonly number[] => [...new Set(values)].toSorted((a, b) => a - b);

/** Takes the edges of one loop out of those that are left. */
function loopFrom(start: string, edges: Map<string, string[]>): readonly string[] {
  const loop: string[] = [];
  let corner: string | undefined = start;
  while (corner !== undefined) {
    const next: string | undefined = edges.get(corner)?.shift();
    if (next === undefined) break;
    loop.push(corner);
    corner = next;
  }
  return loop;
}

function isStraight(before: string | undefined, corner: string, after: string | undefined): boolean {
  const [a, b, c] = [before, corner, after].map((each) => each?.split(' '));
  return (a?.[0] === b?.[0] && b?.[0] === c?.[0]) || (a?.[1] === b?.[1] && b?.[1] === c?.[1]);
}
