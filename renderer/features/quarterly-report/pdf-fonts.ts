/** Source Sans 3 for a PDF. In the script and not fetched, since the page reaches no network; loaded when a PDF is first made. */

import latin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline';
import latinBold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?inline';
import latinExt from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline';
import latinExtBold from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?inline';
import type { PdfFonts } from '#shared/report/documents/pdf-text.ts';

export const pdfFonts = (): PdfFonts => ({
  regular: [bytesOf(latin), bytesOf(latinExt)],
  bold: [bytesOf(latinBold), bytesOf(latinExtBold)],
});

const bytesOf = (dataUrl: string): Uint8Array =>
  Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) => letter.codePointAt(0) ?? 0);
