/** By what counts are broken down, where several share it. */
import { codeLabel } from '#shared/reference/code-lists.ts';
import type { MiDimension } from '../mi.ts';
import { CATEGORIES } from '../service/episodes.ts';

export const CATEGORY: MiDimension = {
  key: 'category',
  label: 'Category',
  words: (code) => CATEGORIES.find((category) => category.code === code)?.label ?? code,
};

/** SOR footnote 16: Police, Health, Education … */
export const SOURCE: MiDimension = { key: 'source', label: 'Contact type or source', words: (code) => codeLabel('sor_contact_type', code) };
