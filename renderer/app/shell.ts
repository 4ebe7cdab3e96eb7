/**
 * What the host gives the screens: Electron through its preload bridge, or a plain browser through the loopback host. The
 * screens ask here and never which of the two it is, save to say so in words.
 */

/** Written into index.html by either host as `<script type="application/json" id="shell">`, afresh at every load. */
export interface ShellInfo {
  readonly kind: 'electron' | 'browser';
  /** The address of the sync server that was started together with this window. */
  readonly suggestedServer?: string;
  /** What that server asks for before it lets anybody set up a service. Absent once a service is set up. */
  readonly setUpCode?: string;
  /** Servers (origins) that the engine may be given: any other must first be trusted. */
  readonly servers: readonly string[];
  /** What the stores of this service are called in the browser; absent for the usual name. Each demonstration has its own. */
  readonly store?: string;
  /** Who may sign in to the demonstration, and with what. Only under `npm start -- --demo`. */
  readonly demoSignIns?: readonly DemoSignIn[];
  /** Lock after this many minutes without a key or the pointer. */
  readonly lockAfterMinutes: number;
}

export interface DemoSignIn {
  readonly name: string;
  readonly role: string;
  /** The one-time code with which this browser joins as this person. */
  readonly code?: string;
  readonly passphrase: string;
}

/** The preload bridge, `window.haversackShell`: present in Electron only. Nothing else of Electron reaches the page. */
export interface ShellBridge {
  /** 32 bytes kept by the operating system's keychain for this profile; null where there is no keychain worth the name. */
  osKey(profile: string): Promise<Uint8Array | null>;
  /** Called when the laptop sleeps, its screen locks, or nobody has touched it for `lockAfterMinutes`. */
  onLock(listener: () => void): () => void;
  /** Saves the page's print view as an A4 PDF where the person chooses. */
  savePdf(suggestedName: string): Promise<{ readonly saved: boolean }>;
  /** Saves a file that the page has written (a Word document) where the person chooses. `saved` is null where the host cannot know. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<{ readonly saved: boolean | null }>;
  /** While the laptop is in the hands of a child or a parent: the window fills the screen and stays there. */
  handOver(on: boolean): Promise<void>;
  /** Window frame and native dialogs follow. */
  setTheme(theme: 'light' | 'dark' | 'system'): Promise<void>;
  /** Asks the person once, in a dialog that no page can imitate, whether this server may be reached. */
  trustServer(origin: string): Promise<boolean>;
}

export interface Shell extends ShellInfo, ShellBridge {}

declare global {
  interface Window {
    readonly haversackShell?: ShellBridge;
  }
}

/** @throws when the page was not served by a host of ours: a fault of the build, not of the person. */
export function openShell(): Shell {
  const text = document.getElementById('shell')?.textContent;
  if (!text) throw new Error('index.html carries no shell information: it must be served by the Electron window or the loopback host');
  const info = JSON.parse(text) as ShellInfo;
  return { ...info, ...(window.haversackShell ?? browserBridge(info)) };
}

/** The nonce of this load, which Mantine's and get-nonce's style elements must carry. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

/**
 * Where the engine's script is. The host answers with a Content-Security-Policy that lets the engine reach the named servers
 * and nothing else; without a server the engine has no network at all (before set-up, say). One started for one server never
 * reaches another: start a new worker for that.
 */
export function engineScript(servers: readonly string[], store?: string): URL {
  const url = new URL('/engine.js', document.baseURI);
  for (const server of servers) url.searchParams.append('server', server);
  if (store !== undefined) url.searchParams.set('store', store);
  return url;
}

function browserBridge(info: ShellInfo): ShellBridge {
  return {
    osKey: () => Promise.resolve(null),
    onLock: (listener) => onIdle(info.lockAfterMinutes, listener),
    savePdf: () => {
      window.print();
      return Promise.resolve({ saved: false });
    },
    saveFile: (suggestedName, bytes) => {
      download(suggestedName, bytes);
      return Promise.resolve({ saved: null });
    },
    handOver: fillScreen,
    setTheme: () => Promise.resolve(),
    // The page has no network with which to ask its host for more: `npm start -- --server <address>` names another server.
    trustServer: (origin) => Promise.resolve(info.servers.includes(origin)),
  };
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser takes what it needs before the next task, and keeps nothing of it afterwards.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A browser may refuse, and lets anybody leave a full screen with Escape: what the page guards does not depend on it. */
async function fillScreen(on: boolean): Promise<void> {
  const filled = document.fullscreenElement !== null;
  if (on && !filled) await document.documentElement.requestFullscreen().catch(() => undefined);
  if (!on && filled) await document.exitFullscreen().catch(() => undefined);
}

/** A laptop that slept counts as idle: the timer compares clock times, and a sleeping laptop's timers do not run. */
function onIdle(minutes: number, listener: () => void): () => void {
  let lastTouched = Date.now();
  const touched = () => {
    lastTouched = Date.now();
  };
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, touched, { capture: true, passive: true });
  const timer = setInterval(() => {
    if (Date.now() - lastTouched < minutes * 60_000) return;
    touched();
    listener();
  }, 10_000);
  return () => {
    clearInterval(timer);
    for (const event of events) window.removeEventListener(event, touched, { capture: true });
  };
}
