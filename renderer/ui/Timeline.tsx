/** One line of time: the chronology, a record's versions, the log of syncing. Newest or oldest first, as the caller orders it. */
import type { ReactNode } from 'react';
import './Timeline.css';

export interface TimelineItem {
  readonly id: string;
  /** The moment in words; see TimeWithPlace. */
  readonly when: ReactNode;
  /** "Visit", "Contact". */
  readonly what: ReactNode;
  readonly summary?: ReactNode;
  /** Status, who recorded it, links. */
  readonly detail?: ReactNode;
  /** Withdrawn: struck through, and the word said. */
  readonly withdrawn?: boolean;
}

export interface TimelineProps {
  readonly label: string;
  readonly items: readonly TimelineItem[];
}

export function Timeline({ label, items }: TimelineProps) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={`timeline__item${item.withdrawn === true ? ' timeline__item--withdrawn' : ''}`}>
          <div className="timeline__when">{item.when}</div>
          <div className="timeline__body">
            <div className="timeline__what">{item.what}</div>
            {item.summary !== undefined && <div className="timeline__summary">{item.summary}</div>}
            {item.withdrawn === true && <div className="small">Entered in error</div>}
            {item.detail !== undefined && <div className="timeline__detail">{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
