/**
 * Shapes that finalised bodies share. Objects are loose and codes are plain text on purpose: shapes only gain optional fields
 * and lists only gain codes, so a laptop that was not updated yet still reads, and passes on, what a newer one wrote.
 */

import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/base/calendar-date.ts';
import { type FileId, isShortId, type PersonId, type RecordId } from '#shared/base/ids.ts';
import { endOfDay, isZonedInstant, LONDON, middayOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Body } from './record.ts';

export const text = z.string().min(1);
export const code = z.string().min(1);
export const codes = z.array(code);
export const date = z.custom<CalendarDate>(isCalendarDate, 'not a calendar date');
export const instant = z.custom<ZonedInstant>(isZonedInstant, 'not a zoned instant');
export const yesNo = z.looseObject({ answer: z.boolean(), reason: z.string().optional() });
export const staff = z.custom<PersonId>((value) => typeof value === 'string' && isShortId(value), 'not a member of staff');
export const fileId = z.custom<FileId>((value) => typeof value === 'string' && isShortId(value), 'not a file');
export const recordId = z.custom<RecordId>((value) => typeof value === 'string' && isShortId(value), 'not a record');
/** A row of a table. `rowId` stays the same when rows are sorted or merged. */
export const row = <Columns extends z.ZodRawShape>(columns: Columns) => z.looseObject({ rowId: z.string().min(1), ...columns });

/** Out of a body that may be a draft: the value when it has the right form, else undefined. */
export const instantIn = (body: Body, key: string): ZonedInstant | undefined => {
  const value = body[key];
  return isZonedInstant(value) ? value : undefined;
};
export const dateIn = (body: Body, key: string): CalendarDate | undefined => {
  const value = body[key];
  return isCalendarDate(value) ? value : undefined;
};
/** A day that starts a clock, as a moment: midday in London. */
export const dayIn = (body: Body, key: string): ZonedInstant | undefined => {
  const day = dateIn(body, key);
  return day === undefined ? undefined : middayOf(day);
};
/** A day that answers a clock: its last moment in London, so that it answers also what began on that very day. */
export const dayEndIn = (body: Body, key: string): ZonedInstant | undefined => {
  const day = dateIn(body, key);
  return day === undefined ? undefined : endOfDay(day, LONDON);
};
/** Empty when absent. */
export const textIn = (body: Body, key: string): string => {
  const value = body[key];
  return typeof value === 'string' ? value.trim() : '';
};
export const textsIn = (body: Body, key: string): readonly string[] => {
  const value = body[key];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};
export const numberIn = (body: Body, key: string): number | undefined => {
  const value = body[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};
export const rowsIn = (body: Body, key: string): readonly Body[] => {
  const value = body[key];
  return Array.isArray(value) ? value.filter((each): each is Body => typeof each === 'object' && each !== null) : [];
};
/** The answer to a yes/no; undefined while it was not given. */
export const answerIn = (body: Body, key: string): boolean | undefined => {
  const value = body[key];
  const answer = typeof value === 'object' && value !== null && 'answer' in value ? value.answer : undefined;
  return typeof answer === 'boolean' ? answer : undefined;
};

/** The beginning of a narrative, for one line of a list: cut at a word. */
export function opening(narrative: string, maxLength = 120): string {
  const line = narrative.replace(/\s+/g, ' ').trim();
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > maxLength / 2 ? lastSpace : maxLength)}…`;
}
