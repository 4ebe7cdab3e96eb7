/** The tone of a grade: its word and its mark say the same. */
import type { Tone } from '#renderer/ui/StatusBadge.tsx';

export const GRADE_TONES: Readonly<Record<string, Tone>> = { O: 'good', G: 'good', RI: 'warn', I: 'bad' };
