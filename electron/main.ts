/** Haversack's desktop shell: one window on the built renderer, and the few things a page cannot do for itself. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, powerMonitor, safeStorage, session } from 'electron';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { serveBridge } from './bridge.ts';
import { lockChannel } from './channels.ts';
import type { runCommand as RunCommand } from './cli/program.ts';
import { commandIn } from './command-line.ts';
import { hostOptionsSchema, hostOptionsVariable, shellInfo } from './host-options.ts';
import { KeyStore } from './key-store.ts';
import { watchForLock } from './lock.ts';
import { menu } from './menu.ts';
import { saveFile, savePdf } from './print.ts';
import { SettingsFile } from './settings.ts';
import { confineSession, openWindow } from './windows.ts';

registerAppScheme();
app.enableSandbox();
// Windows shows reminders only of a program that it knows by the id of its shortcut: `appId` of build/electron-builder.yml.
app.setAppUserModelId('app.haversack.desktop');

const command = commandIn(process.argv, app.isPackaged);

if (command !== undefined) void carryOut(command);
// Two processes on one store would each believe that they are alone.
else if (app.requestSingleInstanceLock()) {
  // Not awaited at the top level: Electron becomes ready only when this module has been evaluated.
  void app.whenReady().then(start);
} else {
  app.quit();
}

/** A command needs no window and no store of this laptop; the engine that it uses is loaded for it alone. */
async function carryOut(args: readonly string[]): Promise<void> {
  const cli = pathToFileURL(path.join(app.getAppPath(), 'dist/cli/cli.js')).href;
  try {
    const { runCommand } = (await import(/* @vite-ignore */ cli)) as { readonly runCommand: typeof RunCommand };
    await runCommand(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Haversack could not do this.'}\n`);
    process.exitCode = 1;
  }
  app.exit(Number(process.exitCode ?? 0));
}

function start(): void {
  const options = hostOptionsSchema.parse(JSON.parse(process.env[hostOptionsVariable] ?? '{}'));
  const settings = new SettingsFile(path.join(app.getPath('userData'), 'settings.json'));
  const keys = new KeyStore(safeStorage, path.join(app.getPath('userData'), 'os-keys.json'), process.platform);
  const info = () => shellInfo('electron', options, settings.trustedServers);

  confineSession(session.defaultSession, (origin) => info().servers.includes(origin));
  serveAppScheme(session.defaultSession.protocol, { folder: path.join(app.getAppPath(), 'dist/renderer'), shellInfo: info });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu(process.platform, app.isPackaged)));

  const window = openWindow({ appPath: app.getAppPath(), devTools: !app.isPackaged });
  serveBridge({
    osKey: (profile) => keys.osKey(profile),
    savePdf: (suggestedName) => savePdf(window, app.getPath('documents'), suggestedName),
    saveFile: (suggestedName, bytes) => saveFile(window, app.getPath('documents'), suggestedName, bytes),
    handOver: (on) => {
      // The page guards what can be reached; the window only takes the rest of the laptop out of sight.
      window.setKiosk(on);
      return Promise.resolve();
    },
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
      return Promise.resolve();
    },
    trustServer: async (origin) => {
      if (info().servers.includes(origin)) return true;
      if (!(await asksToTrust(window, origin))) return false;
      settings.trust(origin);
      return true;
    },
  });
  const stopWatching = watchForLock(powerMonitor, options.lockAfterMinutes, () => {
    if (!window.isDestroyed()) window.webContents.send(lockChannel);
  });

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => {
    stopWatching();
    app.quit();
  });
}

async function asksToTrust(window: BrowserWindow, origin: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Let Haversack connect to ${origin}?`,
    detail: 'Agree only if this is the address your administrator gave you. Haversack connects to no other.',
    buttons: ['Do not connect', 'Connect'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
