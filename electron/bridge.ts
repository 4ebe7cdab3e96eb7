/** The main process's end of the bridge: who asks is checked, then what is asked, and only then is it done. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import type { ShellBridge } from '#renderer/app/shell.ts';
import { isOurPage } from './app-scheme.ts';
import { channels } from './channels.ts';
import { isServerOrigin } from './csp.ts';

export type BridgeActions = Omit<ShellBridge, 'onLock'>;

export function serveBridge(actions: BridgeActions): void {
  serve(channels.osKey, z.tuple([z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)]), actions.osKey);
  serve(channels.savePdf, z.tuple([z.string().min(1).max(120)]), actions.savePdf);
  serve(
    channels.saveFile,
    z.tuple([z.string().min(1).max(120).regex(SAVED_AS), z.instanceof(Uint8Array).refine(isOfSize)]),
    actions.saveFile,
  );
  serve(channels.handOver, z.tuple([z.boolean()]), actions.handOver);
  serve(channels.setTheme, z.tuple([z.enum(['light', 'dark', 'system'])]), actions.setTheme);
  serve(channels.trustServer, z.tuple([z.string().max(255).refine(isServerOrigin)]), actions.trustServer);
}

/** Word documents and sealed packages that the screens write, and documents as they were attached. Nothing that a double click would run. */
const SAVED_AS =
  /\.(?:docx|pdf|jpe?g|jpe|jfif|png|gif|webp|hei[cf]|txt|text|md|log|csv|tsv|eml|xlsx|pptx|od[tsp]|doc|xls|ppt|msg|zip|mp3|m4[av]|wav|og[ga]|opus|mp4|mov|3gp|webm)$/i;
/** A hand-over package with its documents: `PACKAGE_LIMIT_BYTES` of shared/case-file/handover-package.ts, and what it adds to them. */
const MAX_FILE_BYTES = 320 * 1024 * 1024;
const isOfSize = (bytes: Uint8Array) => bytes.byteLength <= MAX_FILE_BYTES;

function serve<Input extends unknown[], Output>(
  channel: string,
  schema: z.ZodType<Input>,
  action: (...input: Input) => Promise<Output>,
): void {
  ipcMain.handle(channel, (event, ...input: unknown[]) => {
    if (!isFromOurPage(event)) throw new Error('This message did not come from the page of Haversack');
    return action(...schema.parse(input));
  });
}

/** Frames of ours are never nested: a frame with a parent is somebody else's. */
function isFromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url);
}
