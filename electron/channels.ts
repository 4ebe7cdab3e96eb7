/** The names of the messages between the preload script and the main process. */
export const channels = {
  osKey: 'haversack:os-key',
  savePdf: 'haversack:save-pdf',
  saveFile: 'haversack:save-file',
  handOver: 'haversack:hand-over',
  setTheme: 'haversack:set-theme',
  trustServer: 'haversack:trust-server',
} as const;

/** From the main process to the page: lock now. */
export const lockChannel = 'haversack:lock';
