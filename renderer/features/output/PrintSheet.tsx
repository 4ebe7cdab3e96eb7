/** The document as it goes to the printer: beside the screens, seen on paper only, with its marks on every page. */
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { PrintedDocument } from '#shared/case-file/printed/document.ts';
import { PrintedPaper } from './PrintedPaper.tsx';
import { pageMarksSheet } from './page-marks.ts';

export function PrintSheet({ document: printed }: { readonly document: PrintedDocument }) {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageMarksSheet(printed));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [printed]);
  return createPortal(
    <div className="printed-sheet">
      <PrintedPaper document={printed} />
      <div className="printed__backdrop" aria-hidden style={{ fontSize: `${backdropSize(printed.backdrop)}pt` }}>
        {printed.backdrop}
      </div>
    </div>,
    document.body,
  );
}

/** In points: one line across the page, however long the name is. */
const backdropSize = (text: string): number => Math.max(12, Math.min(40, 1000 / text.length));
