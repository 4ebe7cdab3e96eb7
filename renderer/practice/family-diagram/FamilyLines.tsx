/** The lines of the family diagram, and the dashed border around those who live together. */
import type { FamilyDiagram, FamilyLine, LineStyle } from '#shared/case-file/family-diagram.ts';

export function FamilyLines({ diagram }: { readonly diagram: FamilyDiagram }) {
  const { width, height, household, lines } = diagram;
  return (
    <svg className="family-lines" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      {household !== '' && <path className="family-lines__household" d={household} />}
      {lines.map((line) => (
        <path key={line.id} className={classOf(line.style)} d={line.path} />
      ))}
      {lines.flatMap((line) => (line.label === undefined ? [] : [<Label key={line.id} line={line} label={line.label} />]))}
    </svg>
  );
}

export const classOf = (style: LineStyle): string => `family-line family-line--${style}`;

function Label({ line, label }: { readonly line: FamilyLine; readonly label: NonNullable<FamilyLine['label']> }) {
  return (
    <text
      className={`family-lines__label${line.style === 'link' ? ' family-lines__label--link' : ''}`}
      x={label.x}
      y={label.y}
      textAnchor="middle"
    >
      {label.text}
    </text>
  );
}
