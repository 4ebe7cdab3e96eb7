/** The one narrow door between the page and Electron. It passes values on; every check is made in the main process. */
import { contextBridge, ipcRenderer } from 'electron';
import type { ShellBridge } from '#renderer/app/shell.ts';
import { channels, lockChannel } from './channels.ts';

const shellBridge: ShellBridge = {
  osKey: (profile) => ipcRenderer.invoke(channels.osKey, profile) as Promise<Uint8Array | null>,
  savePdf: (suggestedName) => ipcRenderer.invoke(channels.savePdf, suggestedName) as Promise<{ saved: boolean }>,
  saveFile: (suggestedName, bytes) => ipcRenderer.invoke(channels.saveFile, suggestedName, bytes) as Promise<{ saved: boolean }>,
  handOver: (on) => ipcRenderer.invoke(channels.handOver, on) as Promise<void>,
  setTheme: (theme) => ipcRenderer.invoke(channels.setTheme, theme) as Promise<void>,
  trustServer: (origin) => ipcRenderer.invoke(channels.trustServer, origin) as Promise<boolean>,
  onLock: (listener) => {
    const listen = () => listener();
    ipcRenderer.on(lockChannel, listen);
    return () => {
      ipcRenderer.removeListener(lockChannel, listen);
    };
  },
};

contextBridge.exposeInMainWorld('haversackShell', shellBridge);
