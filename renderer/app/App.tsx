/** The providers around every screen, in their order: theme, preferences, host, engine, routes. */
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { HashRouter, useRoutes } from 'react-router';
import { HandOverScreen } from '#renderer/features/hand-over/HandOverScreen.tsx';
import { HandOverProvider, useHandOver } from '#renderer/practice/hand-over.tsx';
import { PageTitleProvider } from '#renderer/ui/page-title.tsx';
import { ShellProvider } from '#renderer/ui/shell-context.tsx';
import { EngineHost } from './EngineHost.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { Reminders } from './Reminders.tsx';
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
              <Reminders />
              <HandOverProvider>
                <PageTitleProvider>
                  <HashRouter>
                    <Screens />
                  </HashRouter>
                </PageTitleProvider>
              </HandOverProvider>
            </EngineHost>
          </ErrorBoundary>
        </ShellProvider>
      </PreferencesProvider>
    </MantineProvider>
  );
}

/** In the hands of a child or a parent there is one screen, whatever the address says. */
function Screens() {
  const { handedOver } = useHandOver();
  const screen = useRoutes(routes);
  return handedOver === null ? screen : <HandOverScreen handedOver={handedOver} />;
}
