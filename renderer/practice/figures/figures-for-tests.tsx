/** Screens of figures in a browser test: drawn over files that are told in a few lines, and read by axe. */
import { MantineProvider } from '@mantine/core';
import axe from 'axe-core';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import type { Shell } from '#renderer/app/shell.ts';
import { theme } from '#renderer/app/theme.ts';
import { EngineProvider } from '#renderer/ui/engine-context.tsx';
import { PageTitleProvider } from '#renderer/ui/page-title.tsx';
import { ShellProvider } from '#renderer/ui/shell-context.tsx';
import type { EngineApi, Session } from '#renderer/worker/api.ts';
import { GRACE, recordId } from '#shared/case-file/states-for-tests.ts';
import { type TestFile, testService } from '#shared/indicators/service-for-tests.ts';
import type { Role } from '#shared/protocol/directory-entry.ts';
import '@mantine/core/styles.layer.css';
import '#renderer/app/theme.css';

export interface ShownFigures {
  readonly router: ReturnType<typeof createMemoryRouter>;
  /** Names of the files that were saved, in their order. */
  readonly saved: readonly string[];
  readonly close: () => void;
}

export interface FiguresToShow {
  readonly routes: readonly RouteObject[];
  readonly at: string;
  readonly files: readonly TestFile[];
  readonly scheme?: 'light' | 'dark';
  readonly roles?: readonly Role[];
}

export function showFigures({ routes, at, files, scheme = 'light', roles = ['manager'] }: FiguresToShow): ShownFigures {
  const digests = testService(files).all.map(({ digest }) => digest);
  const saved: string[] = [];
  const engine = {
    watch: (name: string, tell: (value: unknown) => void) => {
      tell(name === 'files' ? digests : []);
      return Promise.resolve(() => undefined);
    },
    newId: () => Promise.resolve(recordId('new')),
  } as unknown as EngineApi;
  const connection = {
    engine,
    session: { person: GRACE, name: 'Grace Mwangi', roles } as unknown as Session,
    connectTo: () => Promise.resolve(engine),
    lock: () => Promise.resolve(),
    beforeLock: () => () => undefined,
  };
  const shell = {
    saveFile: (name: string) => {
      saved.push(name);
      return Promise.resolve({ saved: true });
    },
  } as unknown as Shell;
  const router = createMemoryRouter([...routes, { path: '*', element: <p>Elsewhere</p> }], { initialEntries: [at] });
  const host = document.createElement('main');
  document.body.append(host);
  const root = createRoot(host);
  root.render(
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <ShellProvider shell={shell}>
        <EngineProvider connection={connection}>
          <PageTitleProvider>
            <RouterProvider router={router} />
          </PageTitleProvider>
        </EngineProvider>
      </ShellProvider>
    </MantineProvider>,
  );
  return {
    router,
    saved,
    close: () => {
      root.unmount();
      document.body.replaceChildren();
    },
  };
}

/** What axe finds wrong with what is shown, each with the element it is about. */
export async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
