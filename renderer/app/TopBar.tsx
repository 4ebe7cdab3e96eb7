/** Where I am, the most urgent risk of harm, what is synced, who I am, how I like my screen, and the lock. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronRight, IconHelp, IconLock, IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useEngineConnection } from '#renderer/ui/engine-context.tsx';
import { ariaKeys, keyName } from '#renderer/ui/keys.ts';
import { useCrumbs } from '#renderer/ui/page-title.tsx';
import { DisplayMenu } from './DisplayMenu.tsx';
import { HarmClock } from './HarmClock.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { SyncBadge } from './SyncBadge.tsx';

const LOCK_KEYS = 'mod+shift+L';
export const SEARCH_KEYS = 'mod+K';

export interface TopBarProps {
  readonly onHelp: () => void;
  readonly onSearch: () => void;
}

export function TopBar({ onHelp, onSearch }: TopBarProps) {
  const { lock } = useEngineConnection();
  return (
    <header className="top-bar">
      <div className="top-bar__line">
        <Breadcrumb />
        <HarmClock />
        <Tooltip label={`Search (${keyName(SEARCH_KEYS)})`}>
          <button type="button" className="top-bar__search" aria-keyshortcuts={ariaKeys(SEARCH_KEYS)} onClick={onSearch}>
            <IconSearch size="1.125rem" aria-hidden />
            <span className="top-bar__search-words">Search</span>
            <kbd className="key" aria-hidden>
              {keyName(SEARCH_KEYS)}
            </kbd>
          </button>
        </Tooltip>
        <SyncBadge />
        <PersonMenu />
        <div className="top-bar__buttons">
          <DisplayMenu />
          <Tooltip label="Keys (?)">
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Keyboard help" aria-keyshortcuts="?" onClick={onHelp}>
              <IconHelp size="1.25rem" aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={`Lock (${keyName(LOCK_KEYS)})`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label="Lock"
              aria-keyshortcuts={ariaKeys(LOCK_KEYS)}
              onClick={() => void lock()}
            >
              <IconLock size="1.25rem" aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
    </header>
  );
}

function Breadcrumb() {
  const crumbs = useCrumbs();
  return (
    <nav className="breadcrumb" aria-label="Where you are">
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.to ?? ''} ${crumb.label}`}>
            {index > 0 && <IconChevronRight size="0.875rem" aria-hidden />}
            {crumb.to === undefined ? <span aria-current="page">{crumb.label}</span> : <Link to={crumb.to}>{crumb.label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
