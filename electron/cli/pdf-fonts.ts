/** Source Sans 3 for a PDF, from the package that brings it: Latin first, then the letters that other languages add. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PdfFonts } from '#shared/report/documents/pdf-text.ts';

const require = createRequire(import.meta.url);

/** @throws Error when the package is not installed. */
export const pdfFonts = (): PdfFonts => ({
  regular: [font('latin', 400), font('latin-ext', 400)],
  bold: [font('latin', 600), font('latin-ext', 600)],
});

function font(letters: 'latin' | 'latin-ext', weight: 400 | 600): Uint8Array {
  const name = `source-sans-3-${letters}-${weight}-normal.woff`;
  // The installed program has no node_modules: the build lays the fonts beside the bundle.
  const beside = new URL(`./fonts/${name}`, import.meta.url);
  return new Uint8Array(readFileSync(existsSync(beside) ? beside : require.resolve(`@fontsource/source-sans-3/files/${name}`)));
}
