/** Saves the page's print view as a PDF: A4, tagged (so that a screen reader can read it), where the person chooses. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';

/** @param documents the folder that is offered first. */
export async function savePdf(window: BrowserWindow, documents: string, suggestedName: string): Promise<{ saved: boolean }> {
  const pdf = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, generateTaggedPDF: true });
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    defaultPath: path.join(documents, fileName(suggestedName)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return { saved: false };
  await writeFile(filePath, pdf, { mode: 0o600 });
  return { saved: true };
}

/** Windows refuses these characters, and a name must not lead into another folder. */
function fileName(suggested: string): string {
  const name = suggested
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\.pdf$/i, '')
    .replace(/^\.+/, '')
    .trim();
  return `${name || 'Haversack'}.pdf`;
}
