/** What the indicators ask of a child and family assessment: the parts of `elements` that each of them looks at. */
import { codeList } from '#shared/reference/code-lists.ts';

/** PI 2.2a: the twenty dimensions; those of development for each child. */
export const DIMENSION_ELEMENTS: readonly string[] = codeList('triangle_domains')
  .map(({ code }) => code.toLowerCase())
  .map((key) => (key.startsWith('dev') ? `children.${key}` : key));

/** PI 2.3: each child seen, alone or with a reason, and heard. */
export const VOICE_ELEMENTS: readonly string[] = [
  'children.seen',
  'children.seenOn',
  'children.seenAlone',
  'children.heardHow',
  'children.voice',
  'children.wishes',
  'children.livedExperience',
];
