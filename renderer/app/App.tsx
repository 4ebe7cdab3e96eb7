/** The providers around every screen, in their order: theme, preferences, host, engine, routes. */
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { HashRouter, useRoutes } from 'react-router';
import { PageTitleProvider } from '#renderer/ui/page-title.tsx';
import { ShellProvider } from '#renderer/ui/shell-context.tsx';
import { EngineHost } from './EngineHost.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { routes } from './routes.tsx';
import { type Shell, styleNonce } from './shell.ts';
import { theme } from './theme.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme.css';
import './frame.css';
import './print.css';

const colourScheme = localStorageColorSchemeManager({ key: 'haversack.theme' });

export function App({ shell }: { readonly shell: Shell }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colourScheme} getStyleNonce={styleNonce}>
      <PreferencesProvider>
        <Notifications position="bottom-right" />
        <ShellProvider shell={shell}>
          <ErrorBoundary>
            <EngineHost shell={shell}>
              <PageTitleProvider>
                <HashRouter>
                  <Screens />
                </HashRouter>
              </PageTitleProvider>
            </EngineHost>
          </ErrorBoundary>
        </ShellProvider>
      </PreferencesProvider>
    </MantineProvider>
  );
}

const Screens = () => useRoutes(routes);
