/** A time as people type one: "3:10", "03.10", "0310", "310", "3pm", "3.10 pm", "15h". */

const SHAPE = /^(\d{1,2})(?:[:.h ]?(\d{2}))?h?(am|pm)?$/;

/** @returns `HH:MM`. A lone hour counts only where "am", "pm" or "h" says that it is one: "3" may be the start of "3:10". */
export function readTime(text: string): string | undefined {
  const typed = text.trim().toLocaleLowerCase('en-GB').replace(/\s+/g, '');
  const match = SHAPE.exec(typed);
  if (match === null) return undefined;
  if (match[2] === undefined && match[3] === undefined && !typed.endsWith('h')) return undefined;
  const written = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  if (minute > 59) return undefined;
  if (match[3] === undefined) return written > 23 ? undefined : write(written, minute);
  if (written < 1 || written > 12) return undefined;
  return write((written % 12) + (match[3] === 'pm' ? 12 : 0), minute);
}

const write = (hour: number, minute: number): string => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
