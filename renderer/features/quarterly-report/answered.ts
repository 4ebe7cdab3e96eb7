/** What is empty is not kept: a record has no empty answers. */
import type { Body } from '#shared/practice/record.ts';

export const answered = <Row extends Body>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== '')) as Row;
