/** The contract the service works under. Its timescales and indicators are in force from its first day. */
import { calendarDate } from '#shared/base/calendar-date.ts';

export const CONTRACT_START = calendarDate('2025-11-01');
