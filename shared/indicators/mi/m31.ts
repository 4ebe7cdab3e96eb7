/** M31 · Partner agencies and commands that came to Level 3 safeguarding training in the period. Source: SOR Annex E M31. */
import type { Mi } from '../mi.ts';
import { trainingAttendance } from './training-attendance.ts';

export const m31: Mi = trainingAttendance('M31', '3');
