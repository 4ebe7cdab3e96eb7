/** The left rail: where one can go. Collapses to icons, whose names stay for screen readers and on hover. */
import { Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { ariaKeys, keyName } from '#renderer/ui/keys.ts';
import { Mark } from '#renderer/ui/Mark.tsx';
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
