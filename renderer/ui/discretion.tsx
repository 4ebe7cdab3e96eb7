/** Whether names are shown in full or as initials: one key, for working where others can see the screen. */
import { createContext, type ReactNode, useContext } from 'react';

const DiscretionContext = createContext(false);

export function DiscretionProvider({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  return <DiscretionContext value={on}>{children}</DiscretionContext>;
}

/** True while names are reduced to initials. */
export const useDiscretion = (): boolean => useContext(DiscretionContext);

/** "Amina Wanjiru Otieno" → "A.W.O."; what is not a name part (numbers, brackets) is left out. */
export function initialsOf(name: string): string {
  const letters = name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return letters.map((part) => `${part.match(FIRST_LETTER)?.[0].toLocaleUpperCase('en-GB')}.`).join('') || '–';
}

/** With its accents, whether written as one character or as two. */
const FIRST_LETTER = /^\p{L}\p{M}*/u;

/** For places that need a string: the name, or its initials. */
export function useNameShown(): (name: string) => string {
  const discreet = useDiscretion();
  return (name) => (discreet ? initialsOf(name) : name);
}
