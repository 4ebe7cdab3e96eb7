/** A moment with the time zone of the place: RFC 9557 text such as `2026-03-03T03:10:00+03:00[Africa/Nairobi]`. */
declare const brand: unique symbol;
export type ZonedInstant = string & { readonly [brand]: 'ZonedInstant' };
