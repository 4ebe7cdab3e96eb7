/** A state in a word, with a mark whose shape differs as well as its colour. */
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './StatusBadge.css';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral';

export interface StatusBadgeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

export function StatusBadge({ tone, children }: StatusBadgeProps) {
  const Mark = markByTone[tone];
  return (
    <span className={`status-badge status-badge--${tone}`}>
      <Mark size="1em" stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

export const markByTone = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  info: IconInfoCircle,
  neutral: IconCircle,
} as const;
