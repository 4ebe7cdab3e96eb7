/** A day on the calendar, without time or place: `2026-03-03`. */
declare const brand: unique symbol;
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };
