/** Saves what is handed out where the person chooses: the page's print view as a PDF, and files that the page has written. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';

/**
 * A4, tagged and with an outline, so that a screen reader can read it and find its way. Head, foot and margins are the page's own:
 * its style sheet says them, for this as for a printer.
 * @param documents the folder that is offered first.
 */
export async function savePdf(window: BrowserWindow, documents: string, suggestedName: string): Promise<{ saved: boolean }> {
  const pdf = await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return saveAs(window, documents, fileName(suggestedName, 'pdf'), pdf, { name: 'PDF', extensions: ['pdf'] });
}

/** @param suggestedName ends with the extension that it keeps, whatever the person calls it. */
export function saveFile(window: BrowserWindow, documents: string, suggestedName: string, bytes: Uint8Array): Promise<{ saved: boolean }> {
  const extension = path.extname(suggestedName).slice(1).toLowerCase();
  return saveAs(window, documents, fileName(suggestedName, extension), bytes, {
    name: NAME_BY_EXTENSION[extension] ?? 'Document',
    extensions: [extension],
  });
}

const NAME_BY_EXTENSION: Readonly<Record<string, string>> = { docx: 'Word document', zip: 'Encrypted package' };

async function saveAs(
  window: BrowserWindow,
  documents: string,
  name: string,
  bytes: Uint8Array,
  kind: { readonly name: string; readonly extensions: string[] },
): Promise<{ saved: boolean }> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: `Save: ${kind.name}`,
    defaultPath: path.join(documents, name),
    filters: [kind],
  });
  if (canceled || !filePath) return { saved: false };
  await writeFile(filePath, bytes, { mode: 0o600 });
  return { saved: true };
}

/** Windows refuses these characters, and a name must not lead into another folder. */
function fileName(suggested: string, extension: string): string {
  const ending = `.${extension}`;
  const stem = suggested.toLowerCase().endsWith(ending) ? suggested.slice(0, -ending.length) : suggested;
  const name = stem
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/^\.+/, '')
    .trim();
  return `${name || 'Haversack'}${ending}`;
}
