/** Whether names are shown in full or as initials: one key, for working where others can see the screen. */
import { createContext, type ReactNode, useContext } from 'react';
import { initialsOf } from '#shared/base/initials.ts';

const DiscretionContext = createContext(false);

export function DiscretionProvider({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  return <DiscretionContext value={on}>{children}</DiscretionContext>;
}

/** True while names are reduced to initials. */
export const useDiscretion = (): boolean => useContext(DiscretionContext);

/** For places that need a string: the name, or its initials. */
export function useNameShown(): (name: string) => string {
  const discreet = useDiscretion();
  return (name) => (discreet ? initialsOf(name) : name);
}
