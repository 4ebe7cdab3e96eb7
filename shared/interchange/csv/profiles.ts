/** Every profile, in the order in which a folder is read. */
import { kindsByName } from '#shared/practice/catalogue.ts';
import { NOT_EXPORTED } from '../fields-of-kind.ts';
import { headingKey } from './headings.ts';
import { fieldsOfKind } from './kind-fields.ts';
import type { Profile, TableProfile } from './profile.ts';
import { assessmentsProfile } from './profiles/assessments.ts';
import { contactsProfile } from './profiles/contacts.ts';
import { allocationsProfile, casesProfile, involvementsProfile, peopleProfile } from './profiles/households.ts';
import { OTHER_PROFILES, TABLE_PROFILES } from './profiles/other.ts';
import { concernsProfile, enquiriesProfile, meetingsProfile, plansProfile } from './profiles/plans-and-meetings.ts';

export { TABLE_PROFILES } from './profiles/other.ts';

export const PROFILES: readonly Profile[] = [
  casesProfile,
  peopleProfile,
  contactsProfile,
  involvementsProfile,
  allocationsProfile,
  assessmentsProfile,
  plansProfile,
  concernsProfile,
  meetingsProfile,
  enquiriesProfile,
  ...OTHER_PROFILES,
];

const sheetByKind = new Map(PROFILES.flatMap(({ file, kinds }) => kinds.map((kind) => [kind, file] as const)));

/** The sheet whose ids name records of a kind: the profile's, or the kind's own. */
export const sheetOfKind = (kind: string): string => sheetByKind.get(kind) ?? `${kind}.csv`;

/** What the sheet of a kind without a profile of its own is read with: columns are the keys of its form. */
const profileOfKind = (kind: string): Profile => ({
  file: sheetOfKind(kind),
  title: kind,
  about: [],
  kinds: [kind],
  id: 'optional',
  childTables: [...fieldsOfKind(kind).tables.keys()],
  columns: [],
});

export type SheetUse = { readonly profile: Profile } | { readonly table: TableProfile } | { readonly moves: true } | undefined;

export const ALL_SHEET_NAMES: readonly string[] = [
  ...PROFILES.map(({ file }) => file),
  ...TABLE_PROFILES.map(({ file }) => file),
  'case_locations.csv',
];

/** What a file of that name is; undefined when it is none we know. @param name with or without `.csv`, in any spelling. */
export function useOfSheet(name: string): SheetUse {
  const base = name.replace(/\.(csv|tsv|txt)$/i, '');
  const key = headingKey(base);
  if (key === 'caselocations') return { moves: true };
  const profile = PROFILES.find(({ file }) => headingKey(file.slice(0, -4)) === key);
  if (profile !== undefined) return { profile };
  const table = TABLE_PROFILES.find(({ file }) => headingKey(file.slice(0, -4)) === key);
  if (table !== undefined) return { table };
  for (const kind of Object.keys(kindsByName)) {
    if (NOT_EXPORTED.has(kind)) continue;
    if (headingKey(kind) === key) return { profile: profileOfKind(kind) };
    const own = [...fieldsOfKind(kind).tables.keys()].find((each) => headingKey(`${kind}.${each}`) === key);
    if (own !== undefined) {
      return {
        table: {
          file: name,
          title: name,
          about: [],
          record: { column: 'record', profile: sheetOfKind(kind) },
          kinds: [kind],
          table: own,
          columns: [],
        },
      };
    }
  }
  return undefined;
}
