/** What is shown where there is nothing yet: says so, and what to do. */
import type { ReactNode } from 'react';
import './EmptyState.css';

export interface EmptyStateProps {
  /** "No visits yet." */
  readonly title: string;
  /** "The plan asks for one every 10 working days; the first is due Thu 5 March." */
  readonly children?: ReactNode;
  /** A button or link that starts the thing. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state__title">{title}</p>
      {children !== undefined && <div className="empty-state__text">{children}</div>}
      {action !== undefined && <div className="empty-state__action">{action}</div>}
    </div>
  );
}
