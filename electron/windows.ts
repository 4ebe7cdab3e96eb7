/** The one window, and everything a page in it may not do. */
import path from 'node:path';
import { BrowserWindow, type Session } from 'electron';
import { isOurPage, pageAddress } from './app-scheme.ts';
import { isPermitted } from './permissions.ts';

export function openWindow(options: { readonly appPath: string; readonly devTools: boolean }): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 900,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Haversack',
    backgroundColor: '#13284c',
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(options.appPath, 'dist/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: options.devTools,
      // Outside macOS, Chromium fetches dictionaries from Google: the page's words would stay here, but the laptop would call out.
      spellcheck: process.platform === 'darwin',
    },
  });
  // Screenshots, screen sharing and Windows' recall show a black window.
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  confine(window);
  void window.loadURL(pageAddress);
  return window;
}

function confine(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
}

/** What a page may have is in `permissions.ts`; which servers it reaches is settled by `isReachable`. */
export function confineSession(session: Session, isReachable: (origin: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(isPermitted(permission, isOurPage(requestingUrl))),
  );
  // An origin may come without the slash at its end.
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermitted(permission, isOurPage(origin) || isOurPage(`${origin}/`)),
  );
  session.webRequest.onBeforeRequest((details, callback) => {
    const { protocol, origin } = new URL(details.url);
    const isLocal = isOurPage(details.url) || protocol === 'blob:' || protocol === 'data:' || protocol === 'devtools:';
    callback({ cancel: !isLocal && !isReachable(origin) });
  });
}
