/** One of the short lists beside what is due. */
import type { ReactNode } from 'react';

export interface SidePanelProps {
  readonly title: string;
  readonly count: number;
  /** Where there is one column only, it stands above what is due. */
  readonly first?: boolean;
  readonly children: ReactNode;
}

export function SidePanel({ title, count, first = false, children }: SidePanelProps) {
  return (
    <section className={`side-panel paper${first ? ' side-panel--first' : ''}`} aria-label={title}>
      <h2 className="side-panel__title">
        {title} <span className="due-list__count due-list__count--plain">{count}</span>
      </h2>
      {children}
    </section>
  );
}
