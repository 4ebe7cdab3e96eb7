/** A fraction over the last periods as a small line: gaps where there were no cases. The numbers stand in its label, for readers. */
import { percentText } from '#shared/indicators/bands.ts';
import type { Fraction } from '#shared/indicators/compute.ts';
import './spark.css';

export interface SparkProps {
  /** The oldest first. */
  readonly points: readonly { readonly label: string; readonly fraction: Fraction }[];
}

const WIDTH = 240;
const HEIGHT = 28;
const EDGE = 5;

export function Spark({ points }: SparkProps) {
  const step = points.length < 2 ? 0 : (WIDTH - 2 * EDGE) / (points.length - 1);
  const dots = points.flatMap(({ fraction: { numerator, denominator } }, index) =>
    denominator === 0 ? [] : [{ index, x: EDGE + index * step, y: EDGE + (1 - numerator / denominator) * (HEIGHT - 2 * EDGE) }],
  );
  const last = dots.at(-1);
  const words = points
    .map(
      ({ label, fraction: { numerator, denominator } }) =>
        `${label}: ${percentText(numerator, denominator)}, ${numerator} of ${denominator}`,
    )
    .join('; ');
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      <line className="spark__whole" x1={EDGE} x2={WIDTH - EDGE} y1={EDGE} y2={EDGE} />
      {dots.slice(1).map((dot, place) => {
        const before = dots[place];
        if (before === undefined || before.index !== dot.index - 1) return null;
        return <line key={dot.index} className="spark__line" x1={before.x} y1={before.y} x2={dot.x} y2={dot.y} />;
      })}
      {dots.map((dot) => (
        <circle key={dot.index} className="spark__dot" cx={dot.x} cy={dot.y} r={dot === last ? 4 : 2.4} />
      ))}
    </svg>
  );
}
