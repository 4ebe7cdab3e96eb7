/** M30 · Partner agencies and commands that came to Level 2 safeguarding training in the period. Source: SOR Annex E M30. */
import type { Mi } from '../mi.ts';
import { trainingAttendance } from './training-attendance.ts';

export const m30: Mi = trainingAttendance('M30', '2');
