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

/** RC1 to RC9 of the census; `''` where nobody gave one. */
export const CLOSURE_REASON: MiDimension = {
  key: 'closureReason',
  label: 'Reason',
  words: (code) => (code === '' ? 'Not recorded' : codeLabel('cin_closure_reason', code)),
};

export const LOCAL_REASON: MiDimension = {
  key: 'localClosureReason',
  label: 'More precisely',
  words: (code) => (code === '' ? 'None' : codeLabel('local_closure_extension', code)),
};

export const CHANGE_REASON: MiDimension = { key: 'reason', label: 'Reason', words: (code) => codeLabel('worker_change_reason', code) };
