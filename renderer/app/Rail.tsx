/** The left rail: where one can go. Collapses to icons, whose names stay for screen readers and on hover. */
import { Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { ariaKeys, keyName } from '#renderer/ui/keys.ts';
import { NAVIGATION } from './navigation.ts';
import { usePreferences } from './preferences.tsx';

export function Rail() {
  const { railCollapsed, change } = usePreferences();
  const toggleLabel = railCollapsed ? 'Show the names' : 'Show icons only';
  return (
    <nav className={`rail${railCollapsed ? ' rail--collapsed' : ''}`} aria-label="Main">
      <div className="rail__brand" aria-hidden>
        <Mark />
        {!railCollapsed && <span>Haversack</span>}
      </div>
      <ul className="rail__places">
        {NAVIGATION.map(({ to, label, icon: Icon, shortcut }) => (
          <li key={to}>
            <Tooltip label={`${label} (${keyName(shortcut)})`} position="right" disabled={!railCollapsed}>
              <NavLink className="rail__place" to={to} end={to === '/'} aria-keyshortcuts={ariaKeys(shortcut)}>
                <Icon size="1.25rem" stroke={1.75} aria-hidden />
                <span className={railCollapsed ? 'for-readers' : 'rail__label'}>{label}</span>
              </NavLink>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Tooltip label={toggleLabel} position="right" disabled={!railCollapsed}>
        <button
          type="button"
          className="rail__toggle"
          aria-expanded={!railCollapsed}
          onClick={() => change({ railCollapsed: !railCollapsed })}
        >
          {railCollapsed ? (
            <IconLayoutSidebarLeftExpand size="1.25rem" aria-hidden />
          ) : (
            <IconLayoutSidebarLeftCollapse size="1.25rem" aria-hidden />
          )}
          <span className={railCollapsed ? 'for-readers' : ''}>{toggleLabel}</span>
        </button>
      </Tooltip>
    </nav>
  );
}

/** A haversack: a bag with its flap and strap, in one line weight. */
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 24 24"
      width="1.625rem"
      height="1.625rem"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M7.5 8V6.5a4.5 4.5 0 0 1 9 0V8" strokeLinecap="round" />
      <path d="M4.5 8h15v10.5a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2z" />
      <path d="M4.5 8v3.5a3 3 0 0 0 3 3h9a3 3 0 0 0 3-3V8" />
      <path d="M12 13v3" strokeLinecap="round" />
    </svg>
  );
}
