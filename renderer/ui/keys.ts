/** Shortcuts in words: what stands on a button and what a screen reader is told. */

const isMac = (): boolean => navigator.platform.startsWith('Mac');

const NAMES: Readonly<Record<string, string>> = { alt: 'Alt', shift: 'Shift', ctrl: 'Ctrl', enter: 'Enter' };

/** `mod+Enter` → `Ctrl+Enter`, or `⌘Enter` on a Mac. */
export function keyName(shortcut: string): string {
  const parts = shortcut.split('+').map((part) => {
    const key = part.toLowerCase();
    if (key === 'mod') return isMac() ? '⌘' : 'Ctrl';
    return NAMES[key] ?? part.toUpperCase();
  });
  return isMac() && parts[0] === '⌘' ? parts.join('') : parts.join('+');
}

/** The form `aria-keyshortcuts` takes: `Control+Enter`. */
export const ariaKeys = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((part) => {
      const key = part.toLowerCase();
      if (key === 'mod') return isMac() ? 'Meta' : 'Control';
      return key === 'ctrl' ? 'Control' : (NAMES[key] ?? part.toUpperCase());
    })
    .join('+');
