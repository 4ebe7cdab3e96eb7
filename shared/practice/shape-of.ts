/** The shape of a kind's finalised body as a list, for the guard that keeps it readable (`shape.json` beside each kind). */
import type { z } from 'zod';

/** `key`, or `key?` for an optional one; then the columns of a table as `table.column`. */
export function shapeOf(schema: z.ZodType): readonly string[] {
  return Object.entries((schema as z.ZodObject).shape).flatMap(([key, value]) => {
    const optional = value.safeParse(undefined).success;
    const unwrapped = optional && 'unwrap' in value ? (value as z.ZodOptional).unwrap() : value;
    const element = 'element' in unwrapped ? (unwrapped as z.ZodArray).element : undefined;
    const columns = element !== undefined && 'shape' in element ? shapeOf(element as z.ZodObject).map((column) => `${key}.${column}`) : [];
    return [`${key}${optional ? '?' : ''}`, ...columns];
  });
}
