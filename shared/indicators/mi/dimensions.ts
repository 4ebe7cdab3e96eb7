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

/** What the children in need census calls each source, by its codes of referral sources; what is no referral there has none. */
const DFE_SOURCES: Readonly<Record<string, string>> = {
  POLICE: '6',
  HOSTPOL: '6',
  HEALTH: '3A-3F',
  EDU: '2A/2B',
  ANON: '9',
  COMM: '1A-1D',
  WELF: '8',
  CMD: '8',
  UKLA: '5A-5C',
  EH: '5D',
  HOSTSC: '5C',
  OTHER: '8',
};
export const dfeSourceOf = (source: string): string => DFE_SOURCES[source] ?? '';

const DFE_SOURCE_WORDS: Readonly<Record<string, string>> = {
  '1A-1D': '1A–1D Individual',
  '2A/2B': '2A, 2B Schools and education services',
  '3A-3F': '3A–3F Health services',
  '5A-5C': '5A–5C Local authority services',
  '5C': '5C Local authority services, external',
  '5D': '5D Early help',
  '6': '6 Police',
  '8': '8 Other',
  '9': '9 Anonymous',
  '': 'None',
};
export const DFE_SOURCE: MiDimension = {
  key: 'dfeSource',
  label: 'Source as the DfE has it',
  words: (code) => DFE_SOURCE_WORDS[code] ?? code,
};

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
