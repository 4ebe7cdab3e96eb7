/** One timescale: what, what is left and when it is due; its rule and authority on hover or focus. Word, shape and colour agree. */
import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconClockExclamation } from '@tabler/icons-react';
import type { ClockState } from '#shared/timescales/clock.ts';
import './ClockChip.css';

export interface ClockChipProps {
  /** "Threshold decision". */
  readonly label: string;
  readonly standing: ClockState;
  /** "2 working days left". */
  readonly left: string;
  /** "due Thu 5 Mar 23:59 London · plan by Wed 4 Mar (Kenya)". */
  readonly due?: string | undefined;
  /** "3 working days · Annex D P1.2". */
  readonly rule?: string | undefined;
  /** Where the chip leads: the form that answers the clock. */
  readonly href?: string | undefined;
  /** Label and time left only: for tables and the top bar. */
  readonly compact?: boolean;
  /** The names of those it is for: "CP visit: Maya, Ben". Empty or absent: the whole file. */
  readonly people?: readonly string[];
  /** Whose clock it is, when the chip stands away from its file. */
  readonly about?: string | undefined;
}

export function ClockChip({ label, standing, left, due, rule, href, compact = false, about, people = [] }: ClockChipProps) {
  const Mark = MARKS[standing];
  const content = (
    <>
      <Mark className="clock-chip__mark" size="1.125em" stroke={2} aria-hidden />
      <span className="clock-chip__words">
        <span className="clock-chip__label">
          {about === undefined ? label : `${about}: ${label}`}
          {people.length > 0 && (
            <>
              : <span translate="no">{people.join(', ')}</span>
            </>
          )}
        </span>
        <span className="clock-chip__left">
          <span className="for-readers">{WORDS[standing]}: </span>
          {left}
          {!compact && due !== undefined && <span className="clock-chip__due"> · {due}</span>}
        </span>
      </span>
    </>
  );
  const explained = [compact ? due : undefined, rule].filter((part) => part !== undefined).join(' · ');
  const chip =
    href === undefined ? (
      // Takes the focus so that the rule can be read by keyboard too.
      <span className={classOf(standing, compact)} {...(explained === '' ? {} : { tabIndex: 0, role: 'note' })}>
        {content}
      </span>
    ) : (
      <a className={classOf(standing, compact)} href={href}>
        {content}
      </a>
    );
  return explained === '' ? (
    chip
  ) : (
    <Tooltip label={explained} multiline maw="22rem">
      {chip}
    </Tooltip>
  );
}

const classOf = (standing: ClockState, compact: boolean): string =>
  `clock-chip clock-chip--${standing}${compact ? ' clock-chip--compact' : ''}`;

const MARKS = {
  running: IconClock,
  'due-soon': IconClockExclamation,
  overdue: IconAlertTriangle,
  met: IconCircleCheck,
  missed: IconAlertTriangle,
} as const;

const WORDS: Readonly<Record<ClockState, string>> = {
  running: 'In time',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
  met: 'Done in time',
  missed: 'Done late',
};
