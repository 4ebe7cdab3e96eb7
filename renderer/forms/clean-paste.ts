/**
 * What is pasted into a narrative, as plain text: Word's bullets and line ends become ours, and marks that nobody sees are left out.
 * What joins letters of a script or parts of an emoji stays.
 */
import type { ClipboardEvent } from 'react';

export function cleanText(pasted: string): string {
  return (
    pasted
      .toWellFormed()
      .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // Symbol fonts keep bullets in the private area, where no other font has them.
      .replaceAll(/[\uf0b7\uf0a7\uf0d8\uf076]/g, '•')
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      // Control characters but line ends and tabs; soft hyphens, byte-order marks, and overrides that show words backwards.
      .replaceAll(/(?![\n\t])\p{Cc}|[\u00ad\ufeff\u202d\u202e]/gu, '')
  );
}

/** Beyond this, inserting as typing does would take seconds: it is put in at once, and one step of undo is lost. */
const MAX_AS_TYPED = 50_000;

/** Steps in only where there is something to clean: everything else is the browser's own paste. */
export function cleanPaste(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const pasted = event.clipboardData.getData('text/plain');
  const clean = cleanText(pasted);
  if (clean === pasted) return;
  event.preventDefault();
  const field = event.currentTarget;
  // Deprecated, and still the only way that undo knows of.
  if (clean.length <= MAX_AS_TYPED && document.execCommand('insertText', false, clean)) return;
  field.setRangeText(clean, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
