/** A rate, a mean or a share as it is read. */
import type { MiValue } from '#shared/indicators/mi.ts';

const UNITS: Readonly<Record<MiValue['unit'], string>> = {
  percent: ' %',
  'per-10000': ' per 10,000',
  days: ' days',
  months: ' months',
  'working-days': ' working days',
  'cases-per-fte': ' per FTE',
  fte: ' FTE',
  count: '',
};

/** `12.5 %`, or `n/a` with why where there is nothing to work it out from. Truncated, as every share is. */
export function valueText({ value, unit, why }: MiValue): string {
  // Some reasons say so themselves, in the words of the contract's own table.
  if (value === null) return why === undefined ? 'n/a' : why.startsWith('n/a') ? why : `n/a: ${why}`;
  return `${(Math.trunc(value * 10) / 10).toLocaleString('en-GB')}${UNITS[unit]}`;
}
