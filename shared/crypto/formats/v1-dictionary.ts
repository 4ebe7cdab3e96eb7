/**
 * The preset dictionary that every version-1 content is deflated against (RFC 1951 with a preset dictionary): names of fields and
 * phrases that case records repeat, so that even a short note compresses. Part of the format: never edited once shipped.
 * The most common material stands at the end, where deflate reaches it with the shortest distances.
 */
import { utf8 } from '#shared/base/bytes.ts';

export const DICTIONARY: Uint8Array = utf8(
  '{"record":"","file":"","kind":"case-note","parents":[],"at":"2026-01-01T00:00:00+00:00[Europe/London]","op":"finalise","schema":1,"body":{',
);
