/** Each screen says what it is called and where it hangs; the frame shows it as breadcrumb and as the window's title. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

export interface Crumb {
  readonly label: string;
  /** Route of the screen; absent for where one is. */
  readonly to?: string;
}

interface PageTitleValue {
  readonly crumbs: readonly Crumb[];
  readonly setCrumbs: (crumbs: readonly Crumb[]) => void;
}

const PageTitleContext = createContext<PageTitleValue>({ crumbs: [], setCrumbs: () => undefined });

export function PageTitleProvider({ children }: { readonly children: ReactNode }) {
  const [crumbs, setCrumbs] = useState<readonly Crumb[]>([]);
  return <PageTitleContext value={{ crumbs, setCrumbs }}>{children}</PageTitleContext>;
}

/**
 * @param title what this screen is: the last crumb and the start of the window's title. It may name a person: a window's title is
 *   seen in the task bar, so pass `windowTitle` without the name there.
 * @param above the screens above it, outermost first.
 */
export function usePageTitle(title: string, above: readonly Crumb[] = [], windowTitle: string = title): void {
  const { setCrumbs } = useContext(PageTitleContext);
  const key = JSON.stringify([...above, { label: title }]);
  useEffect(() => {
    setCrumbs(JSON.parse(key) as Crumb[]);
  }, [key, setCrumbs]);
  useEffect(() => {
    document.title = `${windowTitle} · Haversack`;
  }, [windowTitle]);
}

export const useCrumbs = (): readonly Crumb[] => useContext(PageTitleContext).crumbs;
