/** How this laptop likes its screens: text size, discretion, the width of the rail. No secret and nothing about anybody. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { DiscretionProvider } from '#renderer/ui/discretion.tsx';

export const TEXT_SIZES = [100, 110, 125, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Preferences {
  /** Per cent. */
  readonly textSize: TextSize;
  /** Names as initials. */
  readonly discretion: boolean;
  /** Everything is blurred while another window has the focus. */
  readonly blurWhenAway: boolean;
  readonly railCollapsed: boolean;
  /** Notifications of the system, which name nobody. */
  readonly remindOfHarm: boolean;
  readonly remindDaily: boolean;
}

interface PreferencesValue extends Preferences {
  readonly change: (changed: Partial<Preferences>) => void;
}

const KEY = 'haversack.preferences';
const usual: Preferences = {
  textSize: 100,
  discretion: false,
  blurWhenAway: false,
  railCollapsed: window.innerWidth < 1100,
  remindOfHarm: true,
  remindDaily: false,
};

const PreferencesContext = createContext<PreferencesValue>({ ...usual, change: () => undefined });

export const usePreferences = (): PreferencesValue => useContext(PreferencesContext);

export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(recall);
  const value = useMemo<PreferencesValue>(
    () => ({
      ...preferences,
      change: (changed) => {
        const next = { ...preferences, ...changed };
        setPreferences(next);
        localStorage.setItem(KEY, JSON.stringify(next));
      },
    }),
    [preferences],
  );

  useEffect(() => {
    document.documentElement.style.fontSize = `${preferences.textSize}%`;
  }, [preferences.textSize]);

  useEffect(() => {
    if (!preferences.blurWhenAway) return;
    const root = document.documentElement;
    const away = () => root.toggleAttribute('data-away', true);
    const back = () => root.toggleAttribute('data-away', false);
    window.addEventListener('blur', away);
    window.addEventListener('focus', back);
    return () => {
      window.removeEventListener('blur', away);
      window.removeEventListener('focus', back);
      back();
    };
  }, [preferences.blurWhenAway]);

  return (
    <PreferencesContext value={value}>
      <DiscretionProvider on={preferences.discretion}>{children}</DiscretionProvider>
    </PreferencesContext>
  );
}

function recall(): Preferences {
  try {
    const held = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    const textSize = TEXT_SIZES.find((size) => size === held.textSize) ?? usual.textSize;
    return { ...usual, ...held, textSize };
  } catch {
    return usual;
  }
}
