/** A message that stands in the page, not over it: what happened and what to do. */
import type { ReactNode } from 'react';
import { markByTone, type Tone } from './StatusBadge.tsx';
import './InlineMessage.css';

export interface InlineMessageProps {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons that put it right. */
  readonly actions?: ReactNode;
  /** Read out at once by a screen reader: for what has just gone wrong. */
  readonly urgent?: boolean;
}

export function InlineMessage({ tone, title, children, actions, urgent = false }: InlineMessageProps) {
  const Mark = markByTone[tone];
  return (
    <div className={`inline-message inline-message--${tone}`} {...(urgent ? { role: 'alert' } : {})}>
      <Mark className="inline-message__mark" size="1.25rem" stroke={2} aria-hidden />
      <div className="inline-message__body">
        {title !== undefined && <p className="inline-message__title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="inline-message__actions">{actions}</div>}
      </div>
    </div>
  );
}
