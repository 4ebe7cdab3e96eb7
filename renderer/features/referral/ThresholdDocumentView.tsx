/** The threshold document, to be read beside the decision: the level that is being chosen stands open. */
import { useEffect, useState } from 'react';
import { formatDate } from '#shared/base/calendar-date.ts';
import type { ThresholdDocument, ThresholdLevel } from '#shared/reference/threshold-document.ts';
import './threshold-document.css';

export interface ThresholdDocumentViewProps {
  readonly document: ThresholdDocument;
  /** Code of the level chosen in the form; empty while none is. */
  readonly chosen: string;
}

export function ThresholdDocumentView({ document, chosen }: ThresholdDocumentViewProps) {
  return (
    <section className="threshold paper" aria-label="Threshold document">
      <header className="threshold__head">
        <h2>{document.title}</h2>
        <p className="soft small">
          Version {document.version}, in force from {formatDate(document.inForceFrom)}
        </p>
      </header>
      <div className="threshold__principles">
        <h3>Before any level</h3>
        <ul>
          {document.principles.map((principle) => (
            <li key={principle}>{principle}</li>
          ))}
        </ul>
      </div>
      {document.levels.map((level) => (
        <Level key={level.code} level={level} chosen={level.code === chosen} />
      ))}
    </section>
  );
}

function Level({ level, chosen }: { readonly level: ThresholdLevel; readonly chosen: boolean }) {
  const [open, setOpen] = useState(chosen);
  useEffect(() => {
    if (chosen) setOpen(true);
  }, [chosen]);
  return (
    <details
      className={`threshold__level${chosen ? ' threshold__level--chosen' : ''}`}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
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
