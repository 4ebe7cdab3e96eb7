/** Around every screen of someone signed in: the rail, the top bar, and the screen itself. */
import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { SearchPalette } from '#renderer/features/search/SearchPalette.tsx';
import { useEngineConnection } from '#renderer/ui/engine-context.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { NAVIGATION } from './navigation.ts';
import { usePreferences } from './preferences.tsx';
import { Rail } from './Rail.tsx';
import { SEARCH_KEYS, TopBar } from './TopBar.tsx';

export function Frame() {
  const { lock } = useEngineConnection();
  const { discretion, change } = usePreferences();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [helpOpen, setHelpOpen] = useState(false);
  const [searchOpen, setSearchOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const shownBefore = useRef(pathname);

  // A new screen starts at its top, and a screen reader starts with it.
  useEffect(() => {
    if (shownBefore.current === pathname) return;
    shownBefore.current = pathname;
    main.current?.scrollTo(0, 0);
    if (main.current?.contains(document.activeElement) !== true) main.current?.focus({ preventScroll: true });
  }, [pathname]);

  // While typing too, hence no tags to ignore; by the key's place, because Alt makes other letters on some keyboards.
  useHotkeys(
    [
      ['mod+shift+L', () => void lock(), { usePhysicalKeys: true }],
      [SEARCH_KEYS, () => setSearchOpen(true)],
      ['alt+I', () => change({ discretion: !discretion }), { usePhysicalKeys: true }],
      ...NAVIGATION.map(({ to, shortcut }): HotkeyItem => [shortcut, () => void navigate(to), { usePhysicalKeys: true }]),
    ],
    [],
    true,
  );
  useQuestionMark(() => setHelpOpen(true));

  return (
    <div className="frame">
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the screen
      </a>
      <Rail />
      <div className="frame__right">
        <TopBar onHelp={() => setHelpOpen(true)} onSearch={() => setSearchOpen(true)} />
        <main className="frame__main" id="main" ref={main} tabIndex={-1}>
          <ErrorBoundary resetKey={pathname}>
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
      <KeyboardHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
      <SearchPalette
        open={searchOpen}
        onClose={() => setSearchOpen(false)}
        actions={[
          ...NAVIGATION.map(({ to, label, shortcut }) => ({
            id: `go-${to}`,
            label: `Go to ${label}`,
            words: 'screen open show',
            keys: shortcut,
            act: () => void navigate(to),
          })),
          {
            id: 'initials',
            label: discretion ? 'Show names in full' : 'Show names as initials',
            words: 'privacy hide discretion',
            keys: 'alt+I',
            act: () => change({ discretion: !discretion }),
          },
          { id: 'keys', label: 'Keys, and how things work', words: 'help keyboard shortcuts', act: () => setHelpOpen(true) },
          { id: 'lock', label: 'Lock', words: 'sign out leave close', keys: 'mod+shift+L', act: () => void lock() },
        ]}
      />
    </div>
  );
}

/** "?" wherever nothing is being typed, on any keyboard layout. */
function useQuestionMark(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]') !== null;
      if (event.key === '?' && !typing) open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
