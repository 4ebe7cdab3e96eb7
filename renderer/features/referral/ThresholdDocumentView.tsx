/** The threshold document, to be read beside the decision: the level that is being chosen stands open, at the top. */
import { formatDate } from '#shared/base/calendar-date.ts';
import type { ThresholdDocument, ThresholdLevel } from '#shared/reference/threshold-document.ts';
import './threshold-document.css';

export interface ThresholdDocumentViewProps {
  readonly document: ThresholdDocument;
  /** Code of the level chosen in the form; empty while none is. */
  readonly chosen: string;
}

export function ThresholdDocumentView({ document, chosen }: ThresholdDocumentViewProps) {
  const chosenLevel = document.levels.find((level) => level.code === chosen);
  return (
    <section className="threshold paper" aria-label="Threshold document">
      <header className="threshold__head">
        <h2>{document.title}</h2>
        <p className="soft small">
          Version {document.version}, in force from {formatDate(document.inForceFrom)}
        </p>
      </header>
      {chosenLevel !== undefined && <Level key={`chosen ${chosen}`} level={chosenLevel} chosen />}
      <div className={`threshold__principles${chosenLevel === undefined ? '' : ' threshold__principles--after'}`}>
        <h3>Before any level</h3>
        <ul>
          {document.principles.map((principle) => (
            <li key={principle}>{principle}</li>
          ))}
        </ul>
      </div>
      {document.levels
        .filter((level) => level.code !== chosen)
        .map((level) => (
          <Level key={level.code} level={level} chosen={false} />
        ))}
    </section>
  );
}

function Level({ level, chosen }: { readonly level: ThresholdLevel; readonly chosen: boolean }) {
  return (
    <details className={`threshold__level${chosen ? ' threshold__level--chosen' : ''}`} open={chosen}>
      <summary>
        <span className="threshold__name">
          {level.label}
          {chosen && <span className="threshold__mark"> · chosen</span>}
        </span>
        <span className="soft small threshold__summary">{level.summary}</span>
      </summary>
      <List title="What must hold" items={level.descriptors} />
      <List title="Such as" items={level.examples} />
      <List title="What usually follows" items={level.nextSteps} />
      <p className="soft small">{level.source}</p>
    </details>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
