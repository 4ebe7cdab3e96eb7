/** Green, Amber, Red or no cases: in a word and a shape as well as a colour. */
import type { Tone } from '#renderer/ui/StatusBadge.tsx';
import { StatusBadge } from '#renderer/ui/StatusBadge.tsx';
import type { Band } from '#shared/indicators/bands.ts';

const BANDS: Readonly<Record<Band, { readonly tone: Tone; readonly word: string }>> = {
  green: { tone: 'good', word: 'Green' },
  amber: { tone: 'warn', word: 'Amber' },
  red: { tone: 'bad', word: 'Red' },
  none: { tone: 'neutral', word: 'No cases' },
};

export const bandWord = (band: Band): string => BANDS[band].word;
export const bandTone = (band: Band): Tone => BANDS[band].tone;

export const BandMark = ({ band }: { readonly band: Band }) => <StatusBadge tone={BANDS[band].tone}>{BANDS[band].word}</StatusBadge>;
