/** Colours of the documents, as Office writes them: alpha, red, green, blue. Ink on its fill reaches WCAG AA. */
import type { Band } from '#shared/indicators/bands.ts';

/** Ministry dark blue, for heads. */
export const INK = 'FF13284C';
/** Dark purple, for lines of charts. */
export const ACCENT = 'FF532A45';

export const BAND_WORDS: Readonly<Record<Band, string>> = { green: 'Green', amber: 'Amber', red: 'Red', none: 'No cases' };

export const BAND_COLOURS: Readonly<Record<Band, { readonly ink: string; readonly fill: string }>> = {
  green: { ink: 'FF1C6136', fill: 'FFEEF7F0' },
  amber: { ink: 'FF7A4A00', fill: 'FFFDF5E3' },
  red: { ink: 'FFA3201A', fill: 'FFFDF0EE' },
  none: { ink: 'FF57524A', fill: 'FFF1EEE9' },
};
