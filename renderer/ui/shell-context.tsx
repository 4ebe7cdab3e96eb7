/** What the host gives (Electron or the loopback browser host), within reach of any screen. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Shell } from '#renderer/app/shell.ts';

const ShellContext = createContext<Shell | null>(null);

export function ShellProvider({ shell, children }: { readonly shell: Shell; readonly children: ReactNode }) {
  return <ShellContext value={shell}>{children}</ShellContext>;
}

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('ShellProvider is missing above this component');
  return shell;
}
